namespace ItaIngest.Core.Thai;

/// <summary>A marker and where it stands in its line, from its first character to behind its last.</summary>
internal readonly record struct FoundMarker(ListMarker Marker, int Start, int End);

/// <summary>Reads what looks like a list marker.</summary>
internal static class MarkerReader
{
    private const string Bullets = "•●▪■□◦○◼◻➢➤►▶✓✔☑☐☒✗¨·∙⁃❖◆◇★*";

    /// <summary>The marker at a position of a line, blanks before it skipped.</summary>
    public static FoundMarker? Read(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        if (at >= line.Length)
        {
            return null;
        }

        var c = line[at];
        return c switch
        {
            '-' or '–' or '—' => Dash(line, at),
            // Symbol fonts keep their bullets in the private area F000–F0FF.
            _ when Bullets.Contains(c) || c is >= '\uF000' and <= '\uF0FF' => Make(MarkerStyle.Bullet, line, at, at + 1, []),
            '(' => InBrackets(line, at),
            _ when ThaiDigits.IsDigit(c) => Numbered(line, at),
            _ => Lettered(line, at),
        };
    }

    /// <summary>One or two digits at a line's start, then a blank or a sign that a dot is taken for, then Thai.</summary>
    public static FoundMarker? ReadFaint(string line)
    {
        var at = line.Length - line.AsSpan().TrimStart().Length;
        var end = at;
        while (end < line.Length && ThaiDigits.IsDigit(line[end]))
        {
            end++;
        }

        var sign = end < line.Length && line[end] is ',' or ':' or ';' or '·' or '\'' or '"';
        var next = line.AsSpan(Math.Min(line.Length, sign ? end + 1 : end)).TrimStart();
        if (end - at is < 1 or > 2 || next.IsEmpty || !ThaiLetters.IsLetter(next[0]) || (!sign && ThaiLetters.IsLetter(line[end])))
        {
            return null;
        }

        return Make(MarkerStyle.NumberDot, line, at, sign ? end + 1 : end, [Value(ThaiDigits.ToArabic(line[at..end]))]);
    }

    /// <summary>One letter or sign and a closing bracket at a line's start: "ต)" where ๓) was printed. The number is left 0 for the list to tell.</summary>
    public static FoundMarker? ReadMisread(string line)
    {
        var at = line.Length - line.AsSpan().TrimStart().Length;
        return at + 2 < line.Length && line[at + 1] == ')' && line[at] is not ('(' or ')' or '.') && !char.IsWhiteSpace(line[at])
            ? Make(MarkerStyle.NumberBracket, line, at, at + 2, [0]) : null;
    }

    private static FoundMarker? Dash(string line, int at)
    {
        if (at + 1 >= line.Length || line[at + 1] is '-' or '–' || ThaiDigits.IsDigit(line[at + 1]))
        {
            return null;
        }

        return Make(MarkerStyle.Bullet, line, at, at + 1, []);
    }

    private static FoundMarker? InBrackets(string line, int at)
    {
        var close = line.IndexOf(')', at);
        var inner = close < 0 ? "" : ThaiDigits.ToArabic(line[(at + 1)..close]).Trim();
        if (inner.Length is 1 or 2 && inner.All(char.IsAsciiDigit))
        {
            return Make(MarkerStyle.NumberInBrackets, line, at, close + 1, [Value(inner)]);
        }

        return inner.Length == 1 && LetterPath(inner[0]) is { } path ? Make(MarkerStyle.Letter, line, at, close + 1, path) : null;
    }

    private static FoundMarker? Numbered(string line, int at)
    {
        var path = new List<int>();
        var i = at;
        while (true)
        {
            var digits = i;
            while (i < line.Length && ThaiDigits.IsDigit(line[i]))
            {
                i++;
            }

            if (i - digits is < 1 or > 2)
            {
                return null;
            }

            path.Add(Value(ThaiDigits.ToArabic(line[digits..i])));
            if (i + 1 < line.Length && line[i] == '.' && ThaiDigits.IsDigit(line[i + 1]))
            {
                i++;
                continue;
            }

            break;
        }

        return path.Count == 1 ? Single(line, at, i, path) : Section(line, at, i, path);
    }

    private static FoundMarker? Single(string line, int at, int end, List<int> path)
    {
        if (end >= line.Length || line[end] is not ('.' or ')') || path[0] == 0)
        {
            return null;
        }

        var isDot = line[end] == '.';
        // "1.)" is one marker; "5.-" is a price.
        var after = end + 1 < line.Length ? line[end + 1] : ' ';
        if (isDot && after is '-' or '–')
        {
            return null;
        }

        return Make(isDot ? MarkerStyle.NumberDot : MarkerStyle.NumberBracket, line, at, isDot && after == ')' ? end + 2 : end + 1, path);
    }

    private static FoundMarker? Section(string line, int at, int end, List<int> path)
    {
        if (path.Contains(0) || path[0] > 20 || (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not ('.' or ')') && !ThaiLetters.IsLetter(line[end])))
        {
            return null;
        }

        return Make(MarkerStyle.Section, line, at, end < line.Length && line[end] is '.' or ')' ? end + 1 : end, path);
    }

    private static FoundMarker? Lettered(string line, int at)
    {
        if (at + 1 >= line.Length)
        {
            return null;
        }

        var (c, sign, after) = (line[at], line[at + 1], at + 2 < line.Length ? line[at + 2] : ' ');
        if (c == 'o' && sign == ' ' && ThaiLetters.IsLetter(after))
        {
            return Make(MarkerStyle.Bullet, line, at, at + 1, []);
        }

        if (LetterPath(c) is not { } path || sign is not ('.' or ')'))
        {
            return null;
        }

        var isAbbreviation = at + 3 < line.Length && line[at + 3] == '.' && ThaiLetters.IsConsonant(after);
        return sign == ')' || char.IsWhiteSpace(after) || (ThaiLetters.IsLetter(c) && !isAbbreviation && !ThaiDigits.IsDigit(after))
            ? Make(MarkerStyle.Letter, line, at, at + 2, path) : null;
    }

    private static int[]? LetterPath(char c)
    {
        var number = ThaiLetters.IsConsonant(c) ? ListMarkers.LetterNumber(c) : c is >= 'a' and <= 'h' ? c - 'a' + 1 : 0;
        return number > 0 ? [number] : null;
    }

    private static int Value(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static FoundMarker Make(MarkerStyle style, string line, int start, int end, IReadOnlyList<int> path) =>
        new(new ListMarker(style, line[start..end], path), start, end);
}
