using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Recognition;

/// <summary>Finds the numbers and codes of a line that was read: what a reader of digits can read a second time.</summary>
internal static class NumberRuns
{
    private const string Signs = ".,-–+/%():";

    /// <summary>Letters of item codes and grades, and what they are misread as.</summary>
    private const string Letters = "ieoIEOABCDFl|!";

    /// <summary>A grade is no longer than this.</summary>
    private const int GradeLength = 4;

    /// <summary>The runs as glyph ranges, left to right. A line that is nothing but numbers is one run, its blanks included.</summary>
    public static IReadOnlyList<(int Start, int Count)> Find(IReadOnlyList<Glyph> glyphs)
    {
        if (IsNumeric(glyphs, 0, glyphs.Count) || IsGrade(glyphs))
        {
            return [(0, glyphs.Count)];
        }

        var runs = new List<(int Start, int Count)>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var end = i;
            while (end < glyphs.Count && (IsPart(glyphs[end]) || IsMisreadDigit(glyphs, i, end)))
            {
                end++;
            }

            // A full stop in front is the end of an abbreviation.
            var start = i;
            while (start < end && glyphs[start].Text is "." or "," or ")" or "%")
            {
                start++;
            }

            if (end > start && IsNumeric(glyphs, start, end - start))
            {
                runs.Add((start, end - start));
            }

            i = Math.Max(i, end - 1);
        }

        return runs;
    }

    private static bool IsNumeric(IReadOnlyList<Glyph> glyphs, int start, int count)
    {
        var (digits, others) = (0, 0);
        for (var i = start; i < start + count; i++)
        {
            digits += IsDigit(glyphs[i]) ? 1 : 0;
            others += IsDigit(glyphs[i]) || IsPart(glyphs[i]) || glyphs[i].IsBlank ? 0 : 1;
        }

        return digits > 0 && (others == 0 || (others == 1 && digits > 2 && count < 9));
    }

    /// <summary>A, AA, (B), or what those are misread as: a line of a few capitals, perhaps an eight for a B.</summary>
    private static bool IsGrade(IReadOnlyList<Glyph> glyphs) =>
        glyphs.Count <= GradeLength && glyphs.Any(g => g.Text is [>= 'A' and <= 'Z']) && glyphs.All(g => g.Text is [>= 'A' and <= 'Z'] or "8" or "(" or ")");

    /// <summary>A letter with digits or signs on both sides: "๙ด.๕๐".</summary>
    private static bool IsMisreadDigit(IReadOnlyList<Glyph> glyphs, int start, int at) =>
        at > start && at + 1 < glyphs.Count && !glyphs[at].IsBlank && IsNumberAt(glyphs, at, -1) && IsNumberAt(glyphs, at, 1);

    /// <summary>Beside the glyph, on one of its sides, stands a digit, or a point or comma with a digit behind it.</summary>
    private static bool IsNumberAt(IReadOnlyList<Glyph> glyphs, int at, int side)
    {
        var next = at + side;
        var beyond = next + side;
        return IsDigit(glyphs[next]) || (glyphs[next].Text is "." or "," && beyond >= 0 && beyond < glyphs.Count && IsDigit(glyphs[beyond]));
    }

    private static bool IsDigit(Glyph glyph) => glyph.Text is [>= '0' and <= '9'] or [>= '๐' and <= '๙'];

    private static bool IsPart(Glyph glyph) =>
        IsDigit(glyph) || (glyph.Text.Length == 1 && (Signs.Contains(glyph.Text[0], StringComparison.Ordinal) || Letters.Contains(glyph.Text[0], StringComparison.Ordinal)));
}
