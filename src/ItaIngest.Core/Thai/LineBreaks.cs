using System.Text;

namespace ItaIngest.Core.Thai;

/// <summary>Whether a line break stands for a blank: Thai breaks its lines between words, where it writes none.</summary>
internal static class LineBreaks
{
    private const string Opening = "([{“‘/";
    private const string Closing = ")]}”’,.;:%/";

    /// <param name="before">The text so far, not empty, without a blank at its end.</param>
    /// <param name="after">The next line, not empty, without a blank at its start.</param>
    public static bool NeedsBlank(StringBuilder before, string after)
    {
        char a = before[^1], b = after[0];
        if (Opening.Contains(a) || Closing.Contains(b) || IsAbbreviationInside(before, after))
        {
            return false;
        }

        if (IsHyphen(a))
        {
            // "E-" + "Service" and "o11-" + "o14" run on; "3,000 -" + "5,000" had its blank before.
            return before.Length > 1 && before[^2] == ' ';
        }

        var runsOn = ThaiLetters.IsLetter(a) && ThaiLetters.IsLetter(b);
        return !runsOn || a is ThaiLetters.Maiyamok or ThaiLetters.Paiyannoi || b is ThaiLetters.Maiyamok;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>"ป.ป." + "ช.": an abbreviation that was broken between its letters.</summary>
    private static bool IsAbbreviationInside(StringBuilder before, string after) =>
        before.Length > 2 && before[^1] == '.' && ThaiLetters.IsConsonant(before[^2]) && before[^3] == '.'
        && after.Length > 1 && ThaiLetters.IsConsonant(after[0]) && after[1] == '.';
}
