using ItaIngest.Core.Reading.Spelling;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Known;

/// <summary>One place where a person has put a text's letters right, with the letters around it: Thai does not say where its words begin and end.</summary>
/// <param name="Left">Letters before the place, as read and as they are.</param>
/// <param name="Read">What was read there; empty where letters were lost.</param>
/// <param name="Right">What is right; empty where letters were too many.</param>
/// <param name="Rest">Letters behind the place.</param>
public sealed record WordSlip(string Left, string Read, string Right, string Rest)
{
    /// <summary>Letters on either side that say which word it is.</summary>
    private const int MostAround = 12;

    /// <summary>Letters of the shortest stretch that stands for a word.</summary>
    public const int ShortestWord = 6;

    /// <summary>Letters that one slip changes at most; more is another wording.</summary>
    private const int LongestSlip = 3;

    /// <summary>Kept letters between two slips.</summary>
    private const int Apart = 2;

    /// <summary>Letters of a text for each slip in it: with more of them it was written anew.</summary>
    private const int LettersPerSlip = 12;

    /// <summary>Longer texts are not compared letter by letter.</summary>
    private const int LongestText = 3000;

    /// <summary>The misreading with its surroundings.</summary>
    public string From => Left + Read + Rest;

    /// <summary>The word with its surroundings.</summary>
    public string To => Left + Right + Rest;

    /// <summary>The slips of a text that a person has put right; none when it was written anew, or only blanks, signs or figures have changed.</summary>
    public static IReadOnlyList<WordSlip> Of(string before, string after)
    {
        if (before.Length > LongestText || after.Length > LongestText)
        {
            return [];
        }

        var steps = WordAlignment.Of(before, after);
        var hunks = Hunks(steps);
        return hunks.Count > Math.Max(1, after.Length / LettersPerSlip) || hunks.Exists(h => h.Count > LongestSlip) ? []
            : [.. hunks.Select(h => Slip(before, steps, h)).OfType<WordSlip>()];
    }

    /// <summary>What two slips have in common when they are the same slip in the same word; null when they are not, or too little is the same.</summary>
    public WordSlip? Shared(WordSlip other)
    {
        if (Read != other.Read || Right != other.Right)
        {
            return null;
        }

        var left = CommonEnd(Left, other.Left);
        var rest = Rest[..Rest.AsSpan().CommonPrefixLength(other.Rest)];
        // Where one of them goes on with a mark, the common stretch ends inside a syllable.
        var cut = IsInner(Rest, rest.Length) || IsInner(other.Rest, rest.Length);
        return Whole(left, Read, Right, cut ? WithoutLast(rest) : rest);
    }

    /// <summary>True when a stretch of a text begins with a mark, or a mark follows it.</summary>
    internal static bool CutsSyllable(string text, int start, int end) =>
        IsInner(text, start) || IsInner(text, end) || (start > 0 && ThaiLetters.IsLeadingVowel(text[start - 1]));

    private static bool IsInner(string text, int at) => at < text.Length && (ThaiLetters.IsMark(text[at]) || ThaiLetters.IsFollowingVowel(text[at]));

    private static List<List<int>> Hunks(List<EditStep> steps)
    {
        var hunks = new List<List<int>>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Kind == EditKind.Keep)
            {
                continue;
            }

            if (hunks.Count > 0 && i - hunks[^1][^1] <= Apart)
            {
                hunks[^1].AddRange(Enumerable.Range(hunks[^1][^1] + 1, i - hunks[^1][^1]));
            }
            else
            {
                hunks.Add([i]);
            }
        }

        return hunks;
    }

    private static WordSlip? Slip(string before, List<EditStep> steps, List<int> hunk)
    {
        var read = string.Concat(hunk.Select(i => steps[i]).Where(s => s.Kind != EditKind.Insert).Select(s => before[s.Position]));
        var right = string.Concat(hunk.Select(i => steps[i]).Where(s => s.Kind != EditKind.Delete).Select(s => s.Kind == EditKind.Keep ? before[s.Position] : s.Letter));
        return (read + right).All(ThaiLetters.IsLetter) ? Whole(Around(before, steps, hunk[0] - 1, -1), read, right, Around(before, steps, hunk[^1] + 1, 1)) : null;
    }

    /// <summary>Kept letters on one side of a hunk, up to a blank, a sign or the next slip.</summary>
    private static string Around(string before, List<EditStep> steps, int from, int direction)
    {
        var letters = new List<char>();
        for (var i = from; i >= 0 && i < steps.Count && letters.Count < MostAround && steps[i].Kind == EditKind.Keep && ThaiLetters.IsLetter(before[steps[i].Position]); i += direction)
        {
            letters.Add(before[steps[i].Position]);
        }

        if (direction < 0)
        {
            letters.Reverse();
        }

        var text = string.Concat(letters);
        return direction > 0 && letters.Count == MostAround ? WithoutLast(text) : text;
    }

    /// <summary>The slip with surroundings that begin and end with whole syllables as far as letters tell; null when it is too short to stand for a word.</summary>
    private static WordSlip? Whole(string left, string read, string right, string rest)
    {
        var start = 0;
        while (IsInner(left, start))
        {
            start++;
        }

        var end = rest.Length;
        while (end > 0 && ThaiLetters.IsLeadingVowel(rest[end - 1]))
        {
            end--;
        }

        var whole = new WordSlip(left[start..], read, right, rest[..end]);
        return whole.To.Length >= ShortestWord && whole.From.Length > 0 && !(whole.Left.Length == 0 && (IsInner(read, 0) || IsInner(right, 0))) ? whole : null;
    }

    /// <summary>The text without its last consonant and what belongs to it.</summary>
    private static string WithoutLast(string text)
    {
        var end = text.Length;
        while (end > 0 && !ThaiLetters.IsConsonant(text[end - 1]))
        {
            end--;
        }

        return text[..Math.Max(0, end - 1)];
    }

    private static string CommonEnd(string a, string b)
    {
        var length = 0;
        while (length < Math.Min(a.Length, b.Length) && a[^(length + 1)] == b[^(length + 1)])
        {
            length++;
        }

        return a[^length..];
    }
}
