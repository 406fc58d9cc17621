using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Layout;

/// <summary>Sums up what the glyphs of a passage say of how sure its reading is.</summary>
internal static class PassageSignals
{
    /// <param name="glyphs">With their lines; no blanks.</param>
    /// <returns>Null without any.</returns>
    public static ReadingSignals? Of(List<(PlacedLine Line, Glyph Glyph)> glyphs)
    {
        if (glyphs.Count == 0)
        {
            return null;
        }

        var figures = glyphs.Where(g => g.Glyph.Text.Any(char.IsDigit)).ToList();
        return new ReadingSignals(
            glyphs.Count,
            glyphs.Min(g => g.Glyph.Confidence),
            glyphs.Average(g => g.Glyph.Confidence),
            figures.Count == 0 ? 0 : (double)figures.Count(g => g.Glyph.IsSeconded) / figures.Count,
            glyphs.Where(g => !g.Glyph.IsSeconded).SelectMany(g => g.Glyph.Choices.Where(c => c.Text != g.Glyph.Text)).Select(c => c.Confidence).DefaultIfEmpty(0).Max(),
            glyphs.Min(g => g.Line.Line.BodyHeight),
            glyphs.Select(g => g.Line).Distinct().Count(),
            glyphs.Exists(g => g.Line.Page.Source == PageSource.Recognised));
    }
}
