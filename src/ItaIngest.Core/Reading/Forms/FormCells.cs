using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>Tables whose cells are frames about lines of label and value: a form in each cell, or one that the cells of a row share.</summary>
internal static class FormCells
{
    /// <summary>So many lines with a label and a colon make a cell part of a form.</summary>
    private const int FewestLabels = 2;

    /// <summary>This share of a table's filled cells, those of its first row aside, are parts of forms.</summary>
    private const double Mostly = 0.6;

    /// <summary>The forms in a table's cells; empty when it holds anything else.</summary>
    public static IReadOnlyList<RecordForm> Read(Table table)
    {
        var filled = table.Cells.Where(c => !c.IsEmpty).ToList();
        var parts = filled.Where(c => Labels(c) >= FewestLabels).ToList();
        if (parts.Count == 0 || parts.Count < Mostly * filled.Count(c => c.Row > 0 || parts.Contains(c)))
        {
            return [];
        }

        return FormParagraphs.Read(LabelColumns.Unfold([.. filled.Where(c => parts.Contains(c) || c.Row > 0).OrderBy(c => c.Row).ThenBy(c => c.Column).SelectMany(Rows)]));
    }

    private static int Labels(TableCell cell) => cell.Lines.Count < FewestLabels ? 0
        : cell.Lines.Select(Passage.Of).Count(l => FormLabels.Read(l) is { } label && l.Text.AsSpan(0, label.Value).IndexOfAny(':', '：') > 0);

    private static IEnumerable<TextRow> Rows(TableCell cell) => cell.Lines.GroupBy(l => l.Page.Number).SelectMany(p => PageLayout.ByBaseline(p)).Select(r => new TextRow(r));
}
