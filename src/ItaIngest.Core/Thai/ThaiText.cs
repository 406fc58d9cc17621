using System.Text;

namespace ItaIngest.Core.Thai;

/// <summary>Thai text as it is stored, shown and compared.</summary>
public static class ThaiText
{
    private static readonly HashSet<string> _noneWords =
    [
        "ไม่มี", "ไม่ใช้งบประมาณ", "ไม่ใช้งบ", "ไม่มีงบประมาณ", "ไม่ได้ใช้งบประมาณ", "ไม่ใช้งบประมาณดำเนินการ", "ไม่มีค่าใช้จ่าย",
        "ไม่ใช้จ่ายงบประมาณ", "ไม่ได้ใช้จ่ายงบประมาณ", "ไม่มีการใช้งบประมาณ", "ไม่ใช้งบประมาณในการดำเนินการ", "ไม่เบิกจ่าย", "na", "none",
    ];

    /// <summary>
    /// The text in canonical order (consonant, vowel, tone), composed ำ and แ, without invisible characters, doubled marks and blanks before
    /// a mark; private-use glyphs of Windows and Mac fonts resolved. Digits and line breaks stay. Idempotent.
    /// </summary>
    public static string Canonical(string text) => CanonicalOrder.Apply(text);

    /// <summary>The contract's text: <see cref="Canonical"/>, Arabic digits, runs of blanks and line breaks as one blank, trimmed. Idempotent.</summary>
    public static string Normalize(string text)
    {
        var canonical = CanonicalOrder.Apply(CollapseBlanks(text));
        return CollapseBlanks(ThaiDigits.ToArabic(canonical));
    }

    /// <summary>What two readings of one text have in common: <see cref="Normalize"/>, lower case, letters, marks and digits only.</summary>
    public static string Key(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in Normalize(text))
        {
            if (char.IsAsciiLetterOrDigit(c) || (ThaiLetters.IsLetter(c) && c != ThaiLetters.Paiyannoi) || (c > '\u0E7F' && char.IsLetterOrDigit(c)))
            {
                output.Append(char.ToLowerInvariant(c));
            }
        }

        return output.ToString();
    }

    /// <summary><see cref="Key"/> without vowels' marks, tones and signs above and below: what small print and bad scans leave.</summary>
    public static string Skeleton(string text) => string.Concat(Key(text).Where(c => !ThaiLetters.IsMark(c)));

    /// <summary>
    /// True when the text says that there is nothing: "ไม่มี", "-ไม่มี-", a dash, "ไม่ใช้งบประมาณ", also with a mark misread; and when it is empty.
    /// </summary>
    public static bool IsNone(string text)
    {
        var key = Key(text);
        if (key.Length == 0)
        {
            return true;
        }

        if (key.Length > 30)
        {
            return false;
        }

        return _noneWords.Contains(key) || Skeleton(text) is "ไมม" || _noneWords.Any(w => w.Length >= 8 && EditDistance.Similarity(key, w) >= 0.85);
    }

    /// <summary>
    /// The printed lines of a cell or paragraph as one text: Thai that runs on over a line break is joined without a blank, Latin words and
    /// numbers with one. Empty lines are skipped. The result is not normalised otherwise.
    /// </summary>
    public static string JoinLines(IEnumerable<string> lines)
    {
        var output = new StringBuilder();
        foreach (var line in lines)
        {
            var next = line.Trim();
            if (next.Length == 0)
            {
                continue;
            }

            if (output.Length > 0 && LineBreaks.NeedsBlank(output, next))
            {
                output.Append(' ');
            }

            output.Append(next);
        }

        return output.ToString();
    }

    private static string CollapseBlanks(string text)
    {
        var output = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                pending = output.Length > 0;
                continue;
            }

            if (pending)
            {
                output.Append(' ');
                pending = false;
            }

            output.Append(c);
        }

        return output.ToString();
    }
}
