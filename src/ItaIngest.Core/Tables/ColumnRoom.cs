using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Tables;

/// <summary>Tells each line of a table how much room its column left behind it.</summary>
internal static class ColumnRoom
{
    /// <summary>The document with <see cref="PlacedLine.Room"/> set in its tables.</summary>
    public static DocumentLayout Apply(DocumentLayout layout) => layout.Map(block => block is Table table ? Of(table) : block);

    private static Table Of(Table table)
    {
        var single = table.Cells.Where(c => c.ColumnSpan == 1).ToList();
        var ends = single.SelectMany(c => c.Lines.Select(l => (c.Column, l.Page.Number, l.Box.Right))).GroupBy(l => (l.Column, l.Number)).ToDictionary(g => g.Key, g => g.Max(l => l.Right));
        return table with { Cells = [.. table.Cells.Select(c => c.ColumnSpan > 1 ? c : c with { Lines = [.. c.Lines.Select(l => l with { Room = ends[(c.Column, l.Page.Number)] - l.Box.Right })] })] };
    }
}
