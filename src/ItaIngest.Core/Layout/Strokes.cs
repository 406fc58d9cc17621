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

    /// <summary>Parts of a line that was cut at such a stroke stand this near to each other and to the stroke, in body heights.</summary>
    private const double Near = 0.5, NearStroke = 1;

    /// <summary>Baselines of parts of one line differ by less than this share of the body height.</summary>
    private const double SameBaseline = 0.15;

    /// <summary>The page's rulings without strokes of letters, and its lines, whole where such a stroke had cut one.</summary>
    public static (IReadOnlyList<Ruling> Rulings, IReadOnlyList<TextLine> Lines) Without(Page page)
    {
        var verticals = page.Rulings.Where(r => !r.IsHorizontal).ToList();
        var strokes = page.Source == PageSource.Transcript ? [] : verticals.Where(r => IsAlone(r) && page.Lines.Any(l => RunsThrough(r, l))).ToHashSet();
        return strokes.Count == 0 ? (page.Rulings, page.Lines) : ([.. page.Rulings.Where(r => !strokes.Contains(r))], strokes.Aggregate(page.Lines, Whole));

        bool IsAlone(Ruling r) => verticals.TrueForAll(v => v == r || Math.Abs(v.Position - r.Position) > InLine * page.Dpi);
    }

    private static bool RunsThrough(Ruling ruling, TextLine line) =>
        Math.Min(ruling.End, line.Box.Bottom) - Math.Max(ruling.Start, line.Box.Top) >= Covered * ruling.Length
        && line.Glyphs.Any(g => !g.IsBlank && ruling.Position > g.Box.Left + (Side * g.Box.Width) && ruling.Position < g.Box.Right - (Side * g.Box.Width));

    private static IReadOnlyList<TextLine> Whole(IReadOnlyList<TextLine> lines, Ruling stroke)
    {
        foreach (var left in lines.Where(l => Math.Abs(l.Box.Right - stroke.Position) < NearStroke * l.BodyHeight && l.Baseline > stroke.Start && l.Baseline < stroke.End))
        {
            if (lines.FirstOrDefault(l => l != left && Math.Abs(l.Box.Left - left.Box.Right) < Near * l.BodyHeight && Math.Abs(l.Baseline - left.Baseline) < SameBaseline * l.BodyHeight) is { } right)
            {
                var whole = left with { Glyphs = [.. left.Glyphs, .. right.Glyphs], Box = left.Box.Union(right.Box), Numbers = [.. left.Numbers, .. right.Numbers] };
                return [.. lines.Where(l => l != right).Select(l => l == left ? whole : l)];
            }
        }

        return lines;
    }
}
