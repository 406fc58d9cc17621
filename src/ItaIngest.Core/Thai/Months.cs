namespace ItaIngest.Core.Thai;

/// <summary>A month's name found in a text.</summary>
/// <param name="Month">1 … 12.</param>
/// <param name="Length">Characters that it takes.</param>
/// <param name="IsAbbreviation">ต.ค. rather than ตุลาคม.</param>
/// <param name="Repaired">The name was misspelt or misread; the nearest was taken.</param>
public readonly record struct MonthMatch(int Month, int Length, bool IsAbbreviation, bool Repaired);

/// <summary>Thai names of the months. Those of 31 days end in -คม, those of 30 in -ยน.</summary>
public static class Months
{
    private static readonly string[] _names =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] _abbreviations =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    public static string Name(int month) => _names[month - 1];

    public static string Abbreviation(int month) => _abbreviations[month - 1];

    /// <summary>The month whose name or abbreviation stands at <paramref name="start"/>, spelt right; dots and blanks of abbreviations may be missing.</summary>
    public static MonthMatch? MatchAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        for (var m = 0; m < 12; m++)
        {
            if (rest.StartsWith(_names[m], StringComparison.Ordinal))
            {
                return new MonthMatch(m + 1, _names[m].Length, false, false);
            }
        }

        for (var m = 0; m < 12; m++)
        {
            var length = AbbreviationLength(rest, _abbreviations[m]);
            if (length > 0 && !IsInsideWord(text, start))
            {
                return new MonthMatch(m + 1, length, true, false);
            }
        }

        return null;
    }

    /// <summary>
    /// The month whose full name is nearest to the Thai letters at <paramref name="start"/>: at most two characters off (one in the short names),
    /// and nearer than any other.
    /// </summary>
    public static MonthMatch? NearestAt(ReadOnlySpan<char> text, int start)
    {
        if (MatchAt(text, start) is { } exact)
        {
            return exact;
        }

        var run = text[start..];
        var end = 0;
        while (end < run.Length && ThaiLetters.IsLetter(run[end]))
        {
            end++;
        }

        run = run[..end];
        MonthMatch? best = null;
        int bestDistance = int.MaxValue, second = int.MaxValue;
        for (var m = 0; m < 12; m++)
        {
            var (distance, length) = NearestPrefix(run, _names[m]);
            if (distance < bestDistance)
            {
                (second, bestDistance) = (bestDistance, distance);
                best = new MonthMatch(m + 1, length, false, true);
            }
            else
            {
                second = Math.Min(second, distance);
            }
        }

        var limit = best is { } b && _names[b.Month - 1].Length >= 7 ? 2 : 1;
        return bestDistance <= limit && second > bestDistance ? best : null;
    }

    private static (int Distance, int Length) NearestPrefix(ReadOnlySpan<char> run, string name)
    {
        var best = (Distance: int.MaxValue, Length: 0);
        for (var length = Math.Max(3, name.Length - 2); length <= Math.Min(run.Length, name.Length + 2); length++)
        {
            var distance = EditDistance.Bounded(run[..length], name, 3);
            // A name that is cut short and one with a foreign letter behind it lie equally near: the one of the right length wins.
            if (distance < best.Distance || (distance == best.Distance && length == name.Length))
            {
                best = (distance, length);
            }
        }

        return best;
    }

    /// <summary>0 when the text does not start with the abbreviation.</summary>
    private static int AbbreviationLength(ReadOnlySpan<char> text, string abbreviation)
    {
        var i = 0;
        foreach (var c in abbreviation)
        {
            var at = i;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at < text.Length && text[at] == c)
            {
                i = at + 1;
            }
            else if (c != '.')
            {
                return 0;
            }
        }

        // "มค" inside a word is none: the last letter must end the word.
        return i < text.Length && ThaiLetters.IsLetter(text[i]) && text[i - 1] != '.' ? 0 : i;
    }

    private static bool IsInsideWord(ReadOnlySpan<char> text, int start) =>
        start > 0 && (ThaiLetters.IsMark(text[start]) || (ThaiLetters.IsLetter(text[start - 1]) && !text[..start].EndsWith("เดือน") && !text[..start].EndsWith("ใน")));
}
