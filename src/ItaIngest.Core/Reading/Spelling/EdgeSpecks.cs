using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Reading.Spelling;

/// <summary>
/// A speck at the end of a line is read as a single quotation mark or comma (‘5. มาตรการ…). Where nothing on the line is its other half it becomes a blank; what was read stays
/// in <see cref="Glyph.Read"/>. Double quotation marks stay: they may close on another line.
/// </summary>
internal static class EdgeSpecks
{
    private const string Quotes = "‘’'`";
    private const string Opening = Quotes + ",;|_~";

    public static Page Apply(Page page) =>
        page.Source == PageSource.Recognised ? page with { Lines = [.. page.Lines.Select(Apply)] } : page;

    private static TextLine Apply(TextLine line)
    {
        var first = Index(line.Glyphs, last: false);
        var last = Index(line.Glyphs, last: true);
        if (first == last)
        {
            return line;
        }

        var alone = line.Glyphs.Count(g => IsOneOf(g, Quotes)) == 1;
        var glyphs = line.Glyphs.ToArray();
        if (IsOneOf(glyphs[first], Opening) && (alone || !IsOneOf(glyphs[first], Quotes)))
        {
            glyphs[first] = Blank(glyphs[first]);
        }

        if (alone && IsOneOf(glyphs[last], Quotes))
        {
            glyphs[last] = Blank(glyphs[last]);
        }

        return line with { Glyphs = glyphs };
    }

    private static int Index(IReadOnlyList<Glyph> glyphs, bool last)
    {
        var order = Enumerable.Range(0, glyphs.Count);
        return (last ? order.Reverse() : order).FirstOrDefault(i => !glyphs[i].IsBlank);
    }

    private static bool IsOneOf(Glyph glyph, string marks) => glyph.Text.Length == 1 && marks.Contains(glyph.Text[0], StringComparison.Ordinal);

    private static Glyph Blank(Glyph glyph) => glyph with { Text = " ", Read = glyph.Read ?? glyph.Text };
}
