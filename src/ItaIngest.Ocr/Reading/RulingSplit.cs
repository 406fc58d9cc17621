using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Reading;

/// <summary>Lines end at vertical rulings: what stands on the two sides of one is in two cells.</summary>
internal static class RulingSplit
{
    /// <summary>The parts of the line between the vertical rulings that cross its body.</summary>
    public static IEnumerable<TextLine> Split(TextLine line, IReadOnlyList<Ruling> rulings)
    {
        var middle = line.Baseline - (line.BodyHeight / 2);
        var cuts = rulings.Where(r => !r.IsHorizontal && r.Start <= middle && r.End >= middle
            && r.Position > line.Box.Left && r.Position < line.Box.Right).Select(r => r.Position).Order().ToList();
        if (cuts.Count == 0)
        {
            return [line];
        }

        return line.Glyphs
            .GroupBy(g => cuts.Count(c => c < g.Box.CentreX))
            .Select(g => Trimmed([.. g]))
            .Where(g => g.Count > 0)
            .Select(g => line with { Glyphs = g, Box = Box.UnionOf(g.Select(x => x.Box)) });
    }

    private static List<Glyph> Trimmed(List<Glyph> glyphs)
    {
        var first = glyphs.FindIndex(g => !g.IsBlank);
        return first < 0 ? [] : glyphs.GetRange(first, glyphs.FindLastIndex(g => !g.IsBlank) - first + 1);
    }
}
