namespace ItaIngest.Core.Thai;

/// <summary>A Thai word that is looked for in texts with a few characters misread (Myers' bit vectors, one table of masks per word).</summary>
/// <param name="word">1 to 64 characters of the Thai block.</param>
internal sealed class WordPattern(string word)
{
    private readonly ulong[] _masks = Masks(word);

    public string Word { get; } = word;

    /// <summary>
    /// Where parts of the text at most <paramref name="limit"/> edits away from the word end (position behind the last character), with their distance: the best
    /// end of each run of ends.
    /// </summary>
    public List<(int End, int Distance)> EndsWithin(ReadOnlySpan<char> text, int limit)
    {
        var ends = new List<(int End, int Distance)>();
        ulong positive = ulong.MaxValue, negative = 0, last = 1UL << (Word.Length - 1);
        var distance = Word.Length;
        for (var i = 0; i < text.Length; i++)
        {
            EditDistance.Step(MaskOf(text[i]), ref positive, ref negative, last, ref distance, firstRow: 0);
            if (distance > limit)
            {
                continue;
            }

            if (ends.Count > 0 && i + 1 - ends[^1].End <= limit)
            {
                ends[^1] = distance < ends[^1].Distance ? (i + 1, distance) : ends[^1];
            }
            else
            {
                ends.Add((i + 1, distance));
            }
        }

        return ends;
    }

    private ulong MaskOf(char c) => c is >= '\u0E00' and <= '\u0E7F' ? _masks[c - '\u0E00'] : 0;

    private static ulong[] Masks(string word)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(word.Length, 64);
        var masks = new ulong[128];
        for (var i = 0; i < word.Length; i++)
        {
            masks[word[i] - '\u0E00'] |= 1UL << i;
        }

        return masks;
    }
}
