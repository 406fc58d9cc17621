using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Layout;

/// <summary>
/// The long stroke of a letter (a high vowel with a tone mark) between two near rulings is easily taken for a short ruling itself, and makes a table of the row it stands in: what runs through a
/// letter and stands in line with no other vertical ruling is no ruling.
/// </summary>
internal static class Strokes
{
    /// <summary>Verticals nearer to each other than this many inches stand in one line.</summary>
    private const double InLine = 0.05;

    /// <summary>A letter covers this share of such a stroke; a column's border is longer than the line that touches it.</summary>
    private const double Covered = 0.5;

    /// <summary>Share of a letter's width at its sides in which a border may touch it.</summary>
    private const double Side = 0.1;

    /// <summary>The page's rulings without strokes of letters.</summary>
    public static IReadOnlyList<Ruling> Without(Page page)
    {
        var verticals = page.Rulings.Where(r => !r.IsHorizontal).ToList();
        var strokes = page.Source == PageSource.Transcript ? [] : verticals.Where(r => IsAlone(r) && page.Lines.Any(l => RunsThrough(r, l))).ToHashSet();
        return strokes.Count == 0 ? page.Rulings : [.. page.Rulings.Where(r => !strokes.Contains(r))];

        bool IsAlone(Ruling r) => verticals.TrueForAll(v => v == r || Math.Abs(v.Position - r.Position) > InLine * page.Dpi);
    }

    private static bool RunsThrough(Ruling ruling, TextLine line) =>
        Math.Min(ruling.End, line.Box.Bottom) - Math.Max(ruling.Start, line.Box.Top) >= Covered * ruling.Length
        && line.Glyphs.Any(g => !g.IsBlank && ruling.Position > g.Box.Left + (Side * g.Box.Width) && ruling.Position < g.Box.Right - (Side * g.Box.Width));
}
