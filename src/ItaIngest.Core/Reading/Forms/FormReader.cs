using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>Turns forms, and tables that go on without their header, into tables with a known header.</summary>
internal static class FormReader
{
    /// <summary>Column borders of two parts of one table agree within this share of the page's width.</summary>
    private const double SameBorder = 0.02;

    public static HeadedTable Headed(IReadOnlyList<RecordForm> forms) => HeaderReader.Headed(RecordForm.ToTable(forms), 0, 1);

    /// <summary>A table without a header of its own below one with the same columns: the header is not printed again.</summary>
    public static HeadedTable? WithHeaderOf(HeadedTable? above, Table table) =>
        above is not null && table.Columns > 2 && table.Columns == above.Table.Columns
            && table.Borders.Zip(above.Table.Borders).All(b => Math.Abs(b.First - b.Second) < SameBorder)
            ? above with { Table = table, FirstBodyRow = 0, Shifts = new Dictionary<int, int[]>() } : null;

    /// <summary>The forms in the document's text outside its covering memo.</summary>
    public static IEnumerable<HeadedTable> InText(DocumentLayout layout, Memo? memo)
    {
        var rows = new List<TextRow>();
        foreach (var block in layout.Blocks.Where(b => memo is null || b.PageNumber < memo.FirstPage || b.PageNumber > memo.LastPage))
        {
            if (block is TextRow row)
            {
                rows.Add(row);
                continue;
            }

            foreach (var headed in Tables(rows))
            {
                yield return headed;
            }

            rows.Clear();
        }

        foreach (var headed in Tables(rows))
        {
            yield return headed;
        }
    }

    private static IEnumerable<HeadedTable> Tables(List<TextRow> rows)
    {
        var forms = FormParagraphs.Read(rows);
        if (forms.Count > 0 && Headed(forms) is var headed && MeasureReader.Reads(headed))
        {
            yield return headed;
        }
    }
}
