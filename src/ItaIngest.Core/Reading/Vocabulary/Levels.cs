using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>A level or grade in a text.</summary>
public readonly record struct RatingMatch(string Value, int Start, int Length);

/// <summary>The pass levels in use since 2566/2567.</summary>
public static class Levels
{
    public static IReadOnlyList<string> All { get; } = ["ต้องปรับปรุงโดยด่วน", "ต้องปรับปรุง", "ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"];

    /// <summary>The level that a cell or a phrase in quotes is, misread marks forgiven; null when it is none.</summary>
    public static string? Match(string text)
    {
        var key = ThaiText.Key(text);
        foreach (var word in new[] { "ผลการประเมิน", "ระดับ", "เกณฑ์" })
        {
            key = key.StartsWith(word, StringComparison.Ordinal) ? key[word.Length..] : key;
        }

        var skeleton = ThaiText.Skeleton(key);
        var best = All.Select(l => (Level: l, Distance: EditDistance.Bounded(key, l, 3))).MinBy(l => l.Distance);
        return best.Distance <= Math.Max(0, (best.Level.Length - 1) / 5) ? best.Level : All.FirstOrDefault(l => ThaiText.Skeleton(l) == skeleton);
    }

    /// <summary>The level of a cell that may hold a grade as well: "B (ผ่าน)"; null without one.</summary>
    public static string? MatchBesideGrade(string text) =>
        Match(text) ?? (Grades.Find(text) is [var grade] ? Match(text.Remove(grade.Start, grade.Length)) : null);

    /// <summary>
    /// Levels in a running text, in order. The bare word ผ่าน is one only in quotes or brackets, or after ระดับ, เกณฑ์, ผลการประเมิน.
    /// </summary>
    public static IReadOnlyList<RatingMatch> Find(string text)
    {
        var found = new List<RatingMatch>();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var level in All)
            {
                if (text.AsSpan(i).StartsWith(level) && (level.Length > 6 || IsMarked(text, i, i + level.Length)))
                {
                    found.Add(new RatingMatch(level, i, level.Length));
                    i += level.Length - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static bool IsMarked(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end).TrimStart();
        var isClosed = after.IsEmpty || "\"”’')]".Contains(after[0]);
        var isOpened = before.IsEmpty || "\"“‘'([".Contains(before[^1]);
        var isNamed = before.EndsWith("ระดับ") || before.EndsWith("ผลการประเมิน") || before.EndsWith("เกณฑ์");
        var isWord = end == text.Length || !ThaiLetters.IsLetter(text[end]);
        return (isOpened && isClosed) || (isNamed && isWord);
    }
}

/// <summary>The letters AA, A … F.</summary>
public static class Grades
{
    private const string LookAlikes = "АΑÀÁÂÃВΒßСϹ©ЕΕÉÈ€";
    private const string Letters = "AAAAAABBBCCCEEEEE";

    /// <summary>The grade that a cell is ("A", "ระดับ A", "AA (95.00 - 100)"); null when it is none.</summary>
    public static string? Match(string text)
    {
        var found = Find(text);
        var rest = found.Count == 1 ? ThaiText.Key(text.Remove(found[0].Start, found[0].Length)) : "x";
        var isCell = rest.Length == 0 || rest is "ระดับ" or "เกรด" || rest.All(char.IsAsciiDigit) || Levels.Match(rest) is not null;
        return isCell ? found[0].Value : null;
    }

    /// <summary>Grades that stand as words of their own, in order. In a running text take those after ระดับ.</summary>
    public static IReadOnlyList<RatingMatch> Find(string text)
    {
        var found = new List<RatingMatch>();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Letter(text[i]);
            if (letter == '\0' || (i > 0 && char.IsLetterOrDigit(text[i - 1]) && !ThaiLetters.IsThai(text[i - 1])))
            {
                continue;
            }

            var end = letter == 'A' && i + 1 < text.Length && Letter(text[i + 1]) == 'A' ? i + 2 : i + 1;
            if (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '&' or '/' or '.' or '\''))
            {
                found.Add(new RatingMatch(end - i == 2 ? "AA" : letter.ToString(), i, end - i));
            }

            i = end - 1;
        }

        return found;
    }

    private static char Letter(char c)
    {
        var at = LookAlikes.IndexOf(c);
        return at >= 0 ? Letters[at] : c is >= 'A' and <= 'F' ? c : '\0';
    }
}
