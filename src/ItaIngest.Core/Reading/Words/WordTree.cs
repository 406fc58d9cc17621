using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Words;

/// <summary>How a word is known.</summary>
internal enum WordKind
{
    /// <summary>Of the office's every day.</summary>
    Common,

    /// <summary>Of the language.</summary>
    Known,

    /// <summary>Of the language, but rare, and a common word that lost or changed a mark looks the same.</summary>
    Doubtful,

    /// <summary>No word.</summary>
    Unknown,
}

/// <summary>
/// Words as a tree of stacks: a stack is a letter with the marks above and below it, so that no word ends between a letter and its mark, and a lost mark changes one stack.
/// </summary>
internal sealed class WordTree
{
    /// <summary>A longer word is not taken for another by a mark or two.</summary>
    private const int LongestDoubtful = 6;

    private WordTree()
    {
    }

    /// <summary>Where words begin.</summary>
    public Node Root { get; } = new();

    /// <param name="language">Words of the language.</param>
    /// <param name="common">Words of every day; they need not be among the language's.</param>
    public static WordTree Of(IEnumerable<string> language, IReadOnlySet<string> common)
    {
        var tree = new WordTree();
        var byLetters = common.ToLookup(Letters);
        foreach (var word in language)
        {
            tree.Add(word, IsDoubtful(word, common, byLetters) ? WordKind.Doubtful : WordKind.Known);
        }

        foreach (var word in common)
        {
            tree.Add(word, WordKind.Common);
        }

        return tree;
    }

    /// <summary>Splits Thai letters into stacks; marks that follow no letter are a stack of their own.</summary>
    public static List<string> Stacks(ReadOnlySpan<char> letters)
    {
        var stacks = new List<string>();
        for (var start = 0; start < letters.Length;)
        {
            var end = start + 1;
            while (end < letters.Length && ThaiLetters.IsMark(letters[end]))
            {
                end++;
            }

            stacks.Add(letters[start..end].ToString());
            start = end;
        }

        return stacks;
    }

    private static bool IsDoubtful(string word, IReadOnlySet<string> common, ILookup<string, string> byLetters) =>
        word.Length <= LongestDoubtful && !common.Contains(word)
        && byLetters[Letters(word)].Any(c => c.Length >= word.Length && EditDistance.Bounded(word, c, 2) <= 2);

    private static string Letters(string word) => string.Concat(word.Where(c => !ThaiLetters.IsMark(c)));

    private void Add(string word, WordKind kind)
    {
        var node = Root;
        foreach (var stack in Stacks(word))
        {
            if (!node.Next.TryGetValue(stack, out var next))
            {
                node.Next[stack] = next = new Node();
            }

            node = next;
        }

        node.Word = (word, kind);
    }

    /// <summary>The stacks that may follow, and the word that ends here.</summary>
    internal sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public (string Text, WordKind Kind)? Word { get; set; }
    }
}
