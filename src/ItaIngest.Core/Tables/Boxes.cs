using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Frames that are no cells: the boxes of an infographic stand so near each other that their sides look like a table's rulings, but what they hold stands in
/// columns of its own.
/// </summary>
internal static class Boxes
{
    /// <summary>Pieces of one row in a cell this far apart, in body heights, are no words of one text.</summary>
    private const double FarApart = 3;

    /// <summary>This share of the filled cells, and so many, must hold pieces far apart.</summary>
    private const double Share = 0.3;

    private const int Fewest = 2;

    /// <summary>Lines whose baselines differ by less than this share of the body height stand beside each other.</summary>
    private const double SameBaseline = 0.45;

    /// <summary>Whether a grid's frames are drawn around columns of text rather than around cells.</summary>
    /// <param name="grid">A grid in pixels of the page.</param>
    /// <param name="lines">The page's lines.</param>
    public static bool Are(TableGrid grid, IReadOnlyList<TextLine> lines)
    {
        return Are([.. grid.Cells.Select(c => lines.Where(l => IsInside(l, c.Box)).ToList())]);
    }

    /// <summary>The same of a table that was found without rulings.</summary>
    public static bool Are(Table table) => Are([.. table.Cells.Select(c => c.Lines.Select(l => l.Line).ToList())]);

    private static bool Are(List<List<TextLine>> cells)
    {
        var divided = cells.Count(HasColumns);
        return divided >= Fewest && divided >= Share * cells.Count(c => c.Count > 0);
    }

    private static bool IsInside(TextLine line, Box cell) =>
        line.Box.CentreX > cell.Left && line.Box.CentreX < cell.Right && line.Baseline - (line.BodyHeight / 2) > cell.Top && line.Baseline - (line.BodyHeight / 2) < cell.Bottom;

    private static bool HasColumns(List<TextLine> lines) =>
        lines.Exists(a => lines.Exists(b => b.Box.Left - a.Box.Right > FarApart * a.BodyHeight && Math.Abs(a.Baseline - b.Baseline) < SameBaseline * a.BodyHeight));
}
