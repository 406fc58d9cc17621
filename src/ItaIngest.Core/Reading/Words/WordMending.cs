using ItaIngest.Core.Reading.Spelling;

namespace ItaIngest.Core.Reading.Words;

/// <summary>
/// Finds what a run of letters that is no words was before marks were lost, added or taken for others: the cheapest way through the words of the language in which each changed stack has its price, a noisy channel
/// (Kernighan, Church, Gale 1990). Only one of every day's words may come out of a change, only where no other way is nearly as cheap, and letters change less easily than marks.
/// </summary>
internal sealed class WordMending(LanguageWords words)
{
    private const double CommonCost = 1.6, KnownCost = 3.6, DoubtfulCost = 6, UnknownCost = 12, UnknownStackCost = 2;

    /// <summary>A word that a change makes must be one of every day; another costs so much more.</summary>
    private const double RareChange = 9;

    private const double LostMark = 3.4, FurtherLostMark = 0.9, AddedMark = 3.6, OtherMark = 3.2, OtherMarks = 4.5, OtherLetter = 6.5;

    /// <summary>Most that the changes of one word may cost.</summary>
    private const double MostPerWord = 8.5;

    /// <summary>Stacks of a word that a change may make: of a single letter everything could be made.</summary>
    private const int ShortestChange = 2;

    /// <summary>By how much the second best way must be dearer.</summary>
    private const double Margin = 2.5;

    /// <summary>One stack in so many may change, one at least.</summary>
    private const int StacksPerChange = 4;

    /// <summary>Shorter runs (specks that look like letters, units) and longer ones are left as they are.</summary>
    private const int ShortestRun = 3, LongestRun = 160;

    /// <summary>Ways that are kept at each place.</summary>
    private const int Beam = 4;

    /// <summary>The text with the runs mended that can be; the same text when there is nothing to mend or no one way to do it.</summary>
    public string Apply(string text)
    {
        var (mended, shift) = (text, 0);
        foreach (var (start, length) in LanguageWords.Runs(text))
        {
            var stacks = WordTree.Stacks(text.AsSpan(start, length));
            if (stacks.Count is >= ShortestRun and <= LongestRun && words.Split(stacks).Exists(p => p.Kind is WordKind.Unknown or WordKind.Doubtful) && Mend(stacks) is { } run)
            {
                mended = string.Concat(mended.AsSpan(0, start + shift), run, mended.AsSpan(start + shift + length));
                shift += run.Length - length;
            }
        }

        return mended;
    }

    /// <summary>The run as it must have been; null when that is not clear or the run is right.</summary>
    private string? Mend(List<string> stacks)
    {
        var ways = new List<Way>[stacks.Count + 1];
        for (var i = 0; i < ways.Length; i++)
        {
            ways[i] = i == 0 ? [new Way("", 0, 0)] : [];
        }

        for (var i = 0; i < stacks.Count; i++)
        {
            ways[i] = Best(ways[i]);
            foreach (var step in ways[i].Count == 0 ? [] : Steps(stacks, i))
            {
                ways[step.End].AddRange(ways[i].Select(w => new Way(w.Text + step.Text, w.Cost + step.Cost, w.Changes + step.Changes)));
            }
        }

        return Best(ways[^1]) is [var best, .. var rest] && best.Changes > 0 && best.Changes <= Math.Max(1, stacks.Count / StacksPerChange)
            && (rest is [] || rest[0].Cost - best.Cost >= Margin) ? best.Text : null;
    }

    private static List<Way> Best(List<Way> ways) => [.. ways.GroupBy(w => w.Text).Select(g => g.MinBy(w => w.Cost)!).OrderBy(w => w.Cost).ThenBy(w => w.Text, StringComparer.Ordinal).Take(Beam)];

    /// <summary>All words that may begin at a stack, and the stack as no word.</summary>
    private List<Step> Steps(List<string> stacks, int start)
    {
        var gap = LanguageWords.GapEnd(stacks, start);
        var steps = new List<Step> { new(gap, string.Concat(stacks.Skip(start).Take(gap - start)), UnknownCost + (UnknownStackCost * (gap - start)), 0) };
        Walk(words.Root, start, 0, 0);
        return [.. steps.GroupBy(s => (s.End, s.Text)).Select(g => g.MinBy(s => s.Cost)!)];

        void Walk(WordTree.Node node, int at, double cost, int changes)
        {
            if (node.Word is { } word && (changes == 0 || at - start >= ShortestChange))
            {
                steps.Add(new Step(at, word.Text, cost + PriceOf(word.Kind, changes > 0), changes));
            }

            if (at == stacks.Count)
            {
                return;
            }

            foreach (var (stack, next) in node.Next)
            {
                var price = Change(stacks[at], stack);
                if (cost + price <= MostPerWord)
                {
                    Walk(next, at + 1, cost + price, changes + (price > 0 ? 1 : 0));
                }
            }
        }
    }

    private static double PriceOf(WordKind kind, bool isChanged) =>
        kind switch { WordKind.Common => CommonCost, WordKind.Known => KnownCost, _ => DoubtfulCost } + (isChanged && kind != WordKind.Common ? RareChange : 0);

    /// <summary>What it costs that the first stack was read where the second was printed.</summary>
    private static double Change(string read, string printed)
    {
        if (read[0] != printed[0])
        {
            return OcrConfusions.IsLookAlike(read[0], printed[0]) ? OtherLetter + Change(printed[..1] + read[1..], printed) : double.PositiveInfinity;
        }

        var (missing, extra) = (printed.Count(c => !read.Contains(c)), read.Count(c => !printed.Contains(c)));
        return (missing, extra) switch
        {
            (0, 0) => 0,
            (_, 0) => LostMark + (FurtherLostMark * (missing - 1)),
            (0, 1) => AddedMark,
            (1, 1) when read.Length == 2 => OtherMark,
            _ => OtherMarks,
        };
    }

    private sealed record Way(string Text, double Cost, int Changes);

    private sealed record Step(int End, string Text, double Cost, int Changes);
}
