using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>Turns forms, and tables that go on without their header, into tables with a known header.</summary>
internal static class FormReader
{
    /// <summary>Column borders of two parts of one table agree within this share of the page's width.</summary>
    private const double SameBorder = 0.02;

    public static HeadedTable Headed(IReadOnlyList<RecordForm> forms) => HeaderReader.Headed(RecordForm.ToTable(forms), 0, 1);

    /// <summary>
    /// A table without a header of its own below one with as many columns: the header is not printed again. Where the columns do not stand below each other
    /// the cells must fit, and what is read is flagged.
    /// </summary>
    public static HeadedTable? WithHeaderOf(HeadedTable? above, Table table)
    {
        if (above is null || table.Columns <= 2 || table.Columns != above.Table.Columns)
        {
            return null;
        }

        var goesOn = above with { Table = table, FirstBodyRow = 0, Shifts = new Dictionary<int, int[]>() };
        return table.Borders.Zip(above.Table.Borders).All(b => Math.Abs(b.First - b.Second) < SameBorder) ? goesOn
            : above.Family == TableFamily.Measures && MeasureColumns.Fit(goesOn) ? goesOn with { Columns = [.. above.Columns.Select(c => c with { IsDoubtful = true })] }
            : null;
    }

    /// <summary>The forms in the document's text outside its covering memo.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="memo">Its covering memo, where it has one.</param>
    /// <param name="taken">Rows whose values are said of a table's rows.</param>
    public static IEnumerable<HeadedTable> InText(DocumentLayout layout, Memo? memo, IReadOnlySet<TextRow> taken)
    {
        var rows = new List<TextRow>();
        foreach (var block in layout.Blocks.Where(b => memo is null || b.PageNumber < memo.FirstPage || b.PageNumber > memo.LastPage))
        {
            if (block is TextRow row)
            {
                if (!taken.Contains(row))
                {
                    rows.Add(row);
                }

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
        var forms = FormParagraphs.Read(LabelColumns.Unfold(SideBySide.Unfold(rows)));
        if (forms.Count > 0 && Headed(forms) is var headed && (MeasureReader.Reads(headed) || PlanColumns.Settle(headed, TableFamily.Unknown) is not null))
        {
            yield return headed;
        }
    }
}
