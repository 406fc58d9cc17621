using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>
/// The last row of a table that a page's end cuts off: little is left of the rulings between its cells, so that they may have been missed. Its text
/// tells the columns.
/// </summary>
internal static class OpenEnd
{
    /// <summary>A heading over several columns has one text; a row of cells has one in so many of them, or more.</summary>
    private const int FewestColumns = 3;

    /// <summary>Text may run over a border by this much, in body heights.</summary>
    private const double Overrun = 0.3;

    /// <summary>The grid with cells in its open last row for all columns, when the text there keeps to them.</summary>
    /// <param name="grid">A grid in pixels of the page.</param>
    /// <param name="lines">The page's lines.</param>
    public static TableGrid Divided(TableGrid grid, IReadOnlyList<TextLine> lines)
    {
        var wide = grid.Cells.Where(c => grid.IsOpenBelow && c.LastRow == grid.Rows - 1 && c.RowSpan == 1 && c.ColumnSpan >= FewestColumns).ToList();
        return wide.Count == 0 ? grid : grid with { Cells = [.. grid.Cells.SelectMany(c => wide.Contains(c) && KeepsToColumns(grid, c, lines) ? Columns(grid, c) : [c])] };
    }

    private static bool KeepsToColumns(TableGrid grid, GridCell cell, IReadOnlyList<TextLine> lines)
    {
        var inside = lines.Where(l => l.Box.CentreX > cell.Box.Left && l.Box.CentreX < cell.Box.Right
            && l.Baseline - (l.BodyHeight / 2) > cell.Box.Top && l.Baseline - (l.BodyHeight / 2) < cell.Box.Bottom).ToList();
        bool Crosses(TextLine line, double x) => line.Box.Left < x - (Overrun * line.BodyHeight) && line.Box.Right > x + (Overrun * line.BodyHeight);
        return !grid.Xs.Any(x => inside.Exists(l => Crosses(l, x)))
            && inside.Select(l => grid.Xs.Count(x => x < l.Box.CentreX)).Distinct().Count() >= FewestColumns;
    }

    private static IEnumerable<GridCell> Columns(TableGrid grid, GridCell cell) =>
        Enumerable.Range(cell.Column, cell.ColumnSpan)
            .Select(c => new GridCell(cell.Row, c, 1, 1, new Box(grid.Xs[c], cell.Box.Top, grid.Xs[c + 1], cell.Box.Bottom)));
}
