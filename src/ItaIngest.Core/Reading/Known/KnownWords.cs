using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Spelling;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Known;

/// <summary>
/// Mends words as people have mended them. What may be a word of its own stays: a misreading that no person has called one is only mended where the recogniser doubts the letters that change, and never
/// inside a right word of the genre. Where the genre's own words led the reader astray, what was read is put back.
/// </summary>
internal static class KnownWords
{
    /// <summary>A glyph that the recogniser is surer of, 0…1, is what is printed.</summary>
    private const double SureGlyph = 0.95;

    /// <summary>The page with its words mended; a page from a text layer as it is.</summary>
    public static Page Apply(Page page, KnownSet known, KnownUses uses) =>
        page.Source == PageSource.TextLayer || known.Words.Count == 0 ? page : page with { Lines = [.. page.Lines.Select(l => Apply(l, known.Words, uses))] };

    internal static TextLine Apply(TextLine line, IReadOnlyList<KnownWord> words, KnownUses uses)
    {
        // Glyphs of more than one character come from text layers.
        if (line.Glyphs.Any(g => g.Text.Length != 1))
        {
            return line;
        }

        var text = line.Text;
        bool[]? right = null;
        var edits = new List<EditStep>();
        foreach (var word in words.OrderByDescending(w => w.Read.Length))
        {
            for (var at = text.IndexOf(word.Read, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word.Read, at + 1, StringComparison.Ordinal))
            {
                right ??= SpellingRepair.Exact(text);
                if (!WordSlip.CutsSyllable(text, at, at + word.Read.Length) && Steps(line, at, word, right) is { } steps)
                {
                    edits.AddRange(steps);
                    right.AsSpan(at, word.Read.Length).Fill(true);
                    uses.Add(word.Id);
                }
            }
        }

        return edits.Count == 0 ? line : line with { Glyphs = SpellingRepair.Rewrite(line.Glyphs, edits) };
    }

    /// <summary>The edits that put the word in the place of its misreading; null where nothing says that it is one.</summary>
    private static List<EditStep>? Steps(TextLine line, int at, KnownWord word, bool[] right)
    {
        var steps = WordAlignment.Of(word.Read, word.Right).Where(s => s.Kind != EditKind.Keep).Select(s => s with { Position = s.Position + at }).ToList();
        var wasRead = string.Concat(line.Glyphs.Skip(at).Take(word.Read.Length).Select(g => g.Read ?? g.Text));
        if (wasRead == word.Right)
        {
            return steps;
        }

        var isRight = right.AsSpan(at, word.Read.Length).IndexOf(false) < 0;
        return !isRight && (word.IsCertain || steps.TrueForAll(s => IsUnsure(line, s, at))) ? steps : null;
    }

    private static bool IsUnsure(TextLine line, EditStep step, int first) => step.Kind == EditKind.Insert
        ? line.Glyphs.Skip(Math.Max(first, step.Position - 1)).Take(2).Any(g => g.Confidence < SureGlyph)
        : line.Glyphs[step.Position] is var glyph && (glyph.Confidence < SureGlyph || (step.Kind == EditKind.Replace && glyph.Choices.Any(c => c.Text == step.Letter.ToString())));
}
