using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tables;

/// <summary>
/// The ruling below a coloured header is easily missed over part of its length: a header's cell that seems to reach into the row below it, and holds there what stands in
/// line with that row, ends where the other headers end.
/// </summary>
internal static class HeaderEnd
{
    /// <summary>Baselines of one row differ by less than this share of the body height.</summary>
    private const double SameBaseline = 0.3;

    /// <summary>How like a known header the upper text must be.</summary>
    private const double Likeness = 0.74;

    /// <summary>The grid with cells of its first row cut below their headers where the text tells that they end there.</summary>
    /// <param name="grid">A grid in pixels of the page.</param>
    /// <param name="lines">The page's lines.</param>
    public static TableGrid Divided(TableGrid grid, IReadOnlyList<TextLine> lines)
    {
        if (grid.Rows < 2 || !grid.Cells.Any(c => c.Row == 0 && c.RowSpan == 1))
        {
            return grid;
        }

        var cut = grid.Cells.Where(c => c.Row == 0 && c.RowSpan > 1 && c.ColumnSpan == 1 && HoldsTwo(grid, c, lines)).ToList();
        return cut.Count == 0 ? grid : grid with { Cells = [.. grid.Cells.SelectMany(c => cut.Contains(c) ? Parts(grid, c) : [c]).OrderBy(c => c.Row).ThenBy(c => c.Column)] };
    }

    private static bool HoldsTwo(TableGrid grid, GridCell cell, IReadOnlyList<TextLine> lines)
    {
        var border = grid.Ys[1];
        var inside = lines.Where(l => l.Box.CentreX > cell.Box.Left && l.Box.CentreX < cell.Box.Right && Middle(l) > cell.Box.Top && Middle(l) < cell.Box.Bottom).ToList();
        var (upper, lower) = (inside.Where(l => Middle(l) < border).ToList(), inside.Where(l => Middle(l) > border).ToList());
        return upper.Count > 0 && lower.Count > 0 && HeaderVocabulary.Best(Text(upper)) is { Meaning: not ColumnMeaning.Unknown, Similarity: >= Likeness }
            && IsOfBody(Text(lower)) && lower.Exists(l => lines.Any(o => !inside.Contains(o) && Math.Abs(o.Baseline - l.Baseline) < SameBaseline * l.BodyHeight
                && o.Box.CentreX > grid.Box.Left && o.Box.CentreX < grid.Box.Right));
    }

    /// <summary>A number, the code of a question or the name of an indicator is no header's second line.</summary>
    private static bool IsOfBody(string text) => ThaiNumber.TryParse(text, out _) || ItemCodes.Find(text).Count > 0 || Indicators.Match(text) is { Similarity: >= Indicators.Acceptable };

    private static string Text(List<TextLine> lines) => string.Join(' ', lines.OrderBy(l => l.Baseline).Select(l => l.Text));

    private static double Middle(TextLine line) => line.Baseline - (line.BodyHeight / 2);

    private static IEnumerable<GridCell> Parts(TableGrid grid, GridCell cell) =>
    [
        new GridCell(0, cell.Column, 1, 1, new Box(cell.Box.Left, cell.Box.Top, cell.Box.Right, grid.Ys[1])),
        new GridCell(1, cell.Column, cell.RowSpan - 1, 1, new Box(cell.Box.Left, grid.Ys[1], cell.Box.Right, cell.Box.Bottom)),
    ];
}
