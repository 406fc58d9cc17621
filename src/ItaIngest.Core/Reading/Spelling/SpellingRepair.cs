using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Spelling;

/// <summary>
/// Mends words of the genre that the recogniser misread by a slip that recognisers make. Pages from a text layer are not touched; a glyph that was changed keeps
/// what was read. A word is changed when exactly one word of the genre is that near, and nothing when the text as read is such a word already.
/// </summary>
internal static class SpellingRepair
{
    private static readonly WordPattern[] _anchors = [.. GenreWords.Anchors.Concat(GenreWords.ClosedAnchors).Select(w => new WordPattern(w))];
    private static readonly WordPattern[] _long = [.. GenreWords.Long.Where(w => w.Length >= LongWord).OrderByDescending(w => w.Length).Select(w => new WordPattern(w))];

    private static readonly string[] _right = [.. GenreWords.Protected, .. _long.Select(p => p.Word), .. _anchors.Select(p => p.Word).Where(w => w.Length >= 5)];

    /// <summary>Shorter words have neighbours in the language; they are only mended as anchors.</summary>
    private const int LongWord = 6;

    /// <summary>What is not yet part of a right word must have this many letters for each slip: "กเจ้าหน้าที่" is no การเจ้าหน้าที่.</summary>
    private const int LettersPerSlip = 4;

    /// <summary>The page with its words mended; a page from a text layer as it is.</summary>
    public static Page Apply(Page page) =>
        page.Source == PageSource.TextLayer ? page : page with { Lines = [.. page.Lines.Select(Apply)] };

    /// <summary>The line with its words mended.</summary>
    public static TextLine Apply(TextLine line)
    {
        // Glyphs of more than one character come from text layers.
        if (line.Glyphs.Count < 4 || line.Glyphs.Any(g => g.Text.Length != 1))
        {
            return line;
        }

        var text = line.Text;
        var taken = Exact(text);
        var found = Candidates(text, taken).OrderBy(c => (double)c.Distance / c.Word.Length).ThenByDescending(c => c.Word.Length).ToList();
        var edits = new List<EditStep>();
        foreach (var candidate in found)
        {
            var steps = Steps(line, text, candidate, taken);
            if (steps is not null && !IsAmbiguous(found, candidate))
            {
                edits.AddRange(steps);
                taken.AsSpan(candidate.Start, candidate.End - candidate.Start).Fill(true);
            }
        }

        return edits.Count == 0 ? line : line with { Glyphs = Rewrite(line.Glyphs, edits) };
    }

    /// <summary>Characters that already belong to a word of the genre as read.</summary>
    internal static bool[] Exact(string text)
    {
        var taken = new bool[text.Length];
        foreach (var word in _right)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                taken.AsSpan(at, word.Length).Fill(true);
            }
        }

        return taken;
    }

    private static IEnumerable<Candidate> Candidates(string text, bool[] taken)
    {
        foreach (var pattern in _long)
        {
            foreach (var (end, distance) in pattern.EndsWithin(text, Limit(pattern.Word)))
            {
                if (distance > 0 && Start(text, end, pattern.Word, distance) is { } start && !taken.AsSpan(start, end - start).IndexOf(false).Equals(-1))
                {
                    yield return new Candidate(pattern.Word, start, end, distance, false);
                }
            }
        }

        foreach (var pattern in _anchors)
        {
            foreach (var (end, distance) in pattern.EndsWithin(text, 1))
            {
                if (distance > 0 && Start(text, end, pattern.Word, distance) is { } start && IsWordStart(text, start)
                    && (end == text.Length || !ThaiLetters.IsLetter(text[end]) || !GenreWords.ClosedAnchors.Contains(pattern.Word)))
                {
                    yield return new Candidate(pattern.Word, start, end, distance, true);
                }
            }
        }
    }

    private static int Limit(string word) => word.Length switch { < 10 => 1, < 16 => 2, _ => 3 };

    /// <summary>Where the part of the text begins that ends at <paramref name="end"/>; null when it would cut a syllable.</summary>
    private static int? Start(string text, int end, string word, int distance)
    {
        int? best = null;
        for (var start = Math.Max(0, end - word.Length - distance); start <= Math.Min(end - 1, end - word.Length + distance); start++)
        {
            if (EditDistance.Bounded(text.AsSpan(start, end - start), word, distance) == distance && !ThaiLetters.IsMark(text[start])
                && (best is null || Math.Abs(end - start - word.Length) < Math.Abs(end - best.Value - word.Length)))
            {
                best = start;
            }
        }

        var cuts = end < text.Length && ThaiLetters.IsMark(text[end]);
        return cuts ? null : best;
    }

    private static bool IsWordStart(string text, int start) => start == 0 || !ThaiLetters.IsLetter(text[start - 1]);

    /// <summary>Another word of the genre is as near to the same place, and neither holds the other.</summary>
    private static bool IsAmbiguous(List<Candidate> found, Candidate candidate) => found.Exists(o =>
        o.Word != candidate.Word && o.Distance <= candidate.Distance && o.Start < candidate.End && candidate.Start < o.End && o.Word.Length >= candidate.Word.Length
        && !o.Word.Contains(candidate.Word, StringComparison.Ordinal) && !candidate.Word.Contains(o.Word, StringComparison.Ordinal));

    /// <summary>The edits of a candidate; null when one of them is no slip of a recogniser, or touches a word that is right.</summary>
    private static List<EditStep>? Steps(TextLine line, string text, Candidate candidate, bool[] taken)
    {
        var steps = new List<EditStep>();
        var open = candidate.Word.Length - taken.AsSpan(candidate.Start, candidate.End - candidate.Start).Count(true);
        if (candidate.Distance > Math.Max(1, open / LettersPerSlip) || open < LettersPerSlip)
        {
            return null;
        }

        foreach (var step in WordAlignment.Of(text.AsSpan(candidate.Start, candidate.End - candidate.Start), candidate.Word))
        {
            var at = candidate.Start + step.Position;
            if (step.Kind == EditKind.Keep)
            {
                continue;
            }

            if (!IsSlip(line, text, step with { Position = at }, candidate) || (at < text.Length && taken[at] && (at == 0 || taken[at - 1])))
            {
                return null;
            }

            steps.Add(step with { Position = at });
        }

        return steps;
    }

    private static bool IsSlip(TextLine line, string text, EditStep step, Candidate candidate) => step.Kind switch
    {
        EditKind.Replace => (OcrConfusions.IsLookAlike(text[step.Position], step.Letter) && !(candidate.IsAnchor && ThaiLetters.IsConsonant(text[step.Position])))
            || line.Glyphs[step.Position].Choices.Any(c => c.Text.Length == 1 && c.Text[0] == step.Letter),
        EditKind.Insert => step.Position > candidate.Start && OcrConfusions.MayBeLost(step.Letter),
        _ => OcrConfusions.MayBeAdded(text[step.Position])
            && !(char.IsWhiteSpace(text[step.Position]) && (candidate.IsAnchor || IsBetweenWords(candidate, step.Position))),
    };

    /// <summary>A blank with a word's length on both sides was printed: "บรรจุ แต่งตั้ง".</summary>
    private static bool IsBetweenWords(Candidate candidate, int at) => at - candidate.Start >= 3 && candidate.End - at > 3;

    internal static List<Glyph> Rewrite(IReadOnlyList<Glyph> glyphs, List<EditStep> edits)
    {
        var byPosition = edits.ToLookup(e => e.Position);
        var output = new List<Glyph>(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            foreach (var insert in byPosition[i].Where(e => e.Kind == EditKind.Insert))
            {
                output[^1] = Changed(output[^1], output[^1].Text + insert.Letter, "");
            }

            var glyph = glyphs[i];
            var change = byPosition[i].FirstOrDefault(e => e.Kind is EditKind.Replace or EditKind.Delete);
            if (change.Kind == EditKind.Delete && output.Count > 0)
            {
                output[^1] = Changed(output[^1], output[^1].Text, glyph.Text);
            }
            else
            {
                output.Add(change.Kind == EditKind.Replace ? Changed(glyph, change.Letter.ToString(), "") : glyph);
            }
        }

        foreach (var insert in byPosition[glyphs.Count].Where(e => e.Kind == EditKind.Insert))
        {
            output[^1] = Changed(output[^1], output[^1].Text + insert.Letter, "");
        }

        return output;
    }

    private static Glyph Changed(Glyph glyph, string text, string readAfter) => glyph with { Text = text, Read = (glyph.Read ?? glyph.Text) + readAfter };

    private readonly record struct Candidate(string Word, int Start, int End, int Distance, bool IsAnchor);
}
