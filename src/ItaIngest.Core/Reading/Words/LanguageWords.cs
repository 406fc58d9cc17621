using System.Text.RegularExpressions;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Words;

/// <summary>A stretch of a text that is one word, or what no word is.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Kind">How it is known.</param>
internal readonly record struct WordPiece(string Text, WordKind Kind);

/// <summary>
/// Knows the words of the language and tells which parts of a text are none. Thai has no blanks between words: a run of letters is split so that as little as possible remains that is no word
/// (dynamic programming over the run, as by maximal matching, but with a price for each kind of word). A text that was read right has nothing left over in 99 of 100 cases; a lost mark nearly always leaves something.
/// </summary>
internal sealed partial class LanguageWords
{
    private const double CommonCost = 1, KnownCost = 1.3, DoubtfulCost = 3, UnknownCost = 10;

    /// <summary>Letters before or after a full stop or ฯ are an abbreviation up to this many stacks: "อสม.", "ป.ป.ช.".</summary>
    private const int LongestAbbreviation = 3;

    private readonly WordTree _tree;

    private LanguageWords(WordTree tree) => _tree = tree;

    /// <summary>The words of the installed dictionary (Debian's libthai-data) with those of offices; null where it is not installed.</summary>
    public static LanguageWords? Installed { get; } = ThaiWordList.Installed is { Count: > 0 } words ? Of(words, CommonWords.All) : null;

    /// <param name="language">Words of the language.</param>
    /// <param name="common">Words of every day.</param>
    public static LanguageWords Of(IEnumerable<string> language, IReadOnlySet<string> common) => new(WordTree.Of(language, common));

    /// <summary>Where the tree of words begins.</summary>
    internal WordTree.Node Root => _tree.Root;

    /// <summary>All pieces of a text's runs of Thai letters that are no abbreviations.</summary>
    public IEnumerable<WordPiece> Pieces(string text) => Runs(text).SelectMany(r => Split(WordTree.Stacks(text.AsSpan(r.Start, r.Length))));

    /// <summary>The stretches of Thai letters that should be words; abbreviations and the word ณ are left out.</summary>
    public static IEnumerable<(int Start, int Length)> Runs(string text)
    {
        foreach (Match match in ThaiRun().Matches(text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var isDotted = (start > 0 && IsStop(text[start - 1])) || (end < text.Length && IsStop(text[end]));
            if (match.Value != "ณ" && !(isDotted && WordTree.Stacks(match.Value).Count <= LongestAbbreviation))
            {
                yield return (start, match.Length);
            }
        }
    }

    /// <summary>A full stop, or ฯ as in กทม., ผู้ว่าฯ, ฯลฯ.</summary>
    private static bool IsStop(char c) => c is '.' or ThaiLetters.Paiyannoi;

    /// <summary>The cheapest split of a run.</summary>
    internal List<WordPiece> Split(IReadOnlyList<string> stacks)
    {
        var costs = new double[stacks.Count + 1];
        var pieces = new (int From, WordPiece Piece)[stacks.Count + 1];
        Array.Fill(costs, double.MaxValue, 1, stacks.Count);
        for (var i = 0; i < stacks.Count; i++)
        {
            var gap = GapEnd(stacks, i);
            Offer(i, gap, new WordPiece(string.Concat(stacks.Skip(i).Take(gap - i)), WordKind.Unknown), UnknownCost + gap - i);
            for (var (node, j) = (_tree.Root, i); j < stacks.Count && node.Next.TryGetValue(stacks[j], out var next); j++)
            {
                node = next;
                if (node.Word is { } word)
                {
                    Offer(i, j + 1, new WordPiece(word.Text, word.Kind), CostOf(word.Kind));
                }
            }
        }

        var result = new List<WordPiece>();
        for (var end = stacks.Count; end > 0; end = pieces[end].From)
        {
            result.Add(pieces[end].Piece);
        }

        result.Reverse();
        return Joined(result);

        void Offer(int from, int to, WordPiece piece, double cost)
        {
            if (costs[from] + cost < costs[to])
            {
                (costs[to], pieces[to]) = (costs[from] + cost, (from, piece));
            }
        }
    }

    /// <summary>Neighbours that are no words as one piece.</summary>
    private static List<WordPiece> Joined(List<WordPiece> pieces)
    {
        var joined = new List<WordPiece>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == WordKind.Unknown && joined is [.., { Kind: WordKind.Unknown } last])
            {
                joined[^1] = last with { Text = last.Text + piece.Text };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    /// <summary>What is no word is at least a letter with the vowels that follow it on the line.</summary>
    internal static int GapEnd(IReadOnlyList<string> stacks, int start)
    {
        var end = start + 1;
        while (end < stacks.Count && ThaiLetters.IsFollowingVowel(stacks[end][0]))
        {
            end++;
        }

        return end;
    }

    private static double CostOf(WordKind kind) => kind switch { WordKind.Common => CommonCost, WordKind.Known => KnownCost, _ => DoubtfulCost };

    [GeneratedRegex(@"[\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E]+")]
    private static partial Regex ThaiRun();
}
