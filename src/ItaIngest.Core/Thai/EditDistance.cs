using System.Buffers;

namespace ItaIngest.Core.Thai;

/// <summary>
/// Levenshtein distance: insertions, deletions and replacements of one character. Up to 64 characters by Myers' bit vectors in the form of Hyyrö
/// (2003), beyond by the banded table.
/// </summary>
public static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is larger than the limit.</summary>
    public static int Bounded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (a.Length > b.Length)
        {
            var t = a;
            a = b;
            b = t;
        }

        if (b.Length - a.Length > limit)
        {
            return limit + 1;
        }

        var common = a.CommonPrefixLength(b);
        a = a[common..];
        b = b[common..];
        while (a.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        var distance = a.Length == 0 ? b.Length : a.Length <= 64 ? BitVector(a, b) : Table(a, b, limit);
        return Math.Min(distance, limit + 1);
    }

    /// <summary>1 − distance ÷ length of the longer text: 1 for equal texts (also two empty ones), 0 for nothing in common.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - ((double)Bounded(a, b, longer) / longer);
    }

    /// <summary>
    /// The best place of <paramref name="pattern"/> (1 to 64 characters) inside <paramref name="text"/>: smallest distance to any part of it.
    /// </summary>
    /// <returns>The distance and the position after the part's last character.</returns>
    public static (int Distance, int End) FindBest(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pattern.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pattern.Length, 64);
        var best = (Distance: pattern.Length, End: 0);
        ulong positive = ulong.MaxValue, negative = 0, last = 1UL << (pattern.Length - 1);
        var distance = pattern.Length;
        for (var i = 0; i < text.Length; i++)
        {
            Step(Matches(pattern, text[i]), ref positive, ref negative, last, ref distance, firstRow: 0);
            if (distance < best.Distance)
            {
                best = (distance, i + 1);
            }
        }

        return best;
    }

    private static int BitVector(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        ulong positive = ulong.MaxValue, negative = 0, last = 1UL << (pattern.Length - 1);
        var distance = pattern.Length;
        foreach (var c in text)
        {
            Step(Matches(pattern, c), ref positive, ref negative, last, ref distance, firstRow: 1);
        }

        return distance;
    }

    private static ulong Matches(ReadOnlySpan<char> pattern, char c)
    {
        ulong bits = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            bits |= pattern[i] == c ? 1UL << i : 0;
        }

        return bits;
    }

    internal static void Step(ulong match, ref ulong positive, ref ulong negative, ulong last, ref int distance, ulong firstRow)
    {
        var x = match | negative;
        var d0 = (((x & positive) + positive) ^ positive) | x;
        var hp = negative | ~(d0 | positive);
        var hn = positive & d0;
        distance += (hp & last) != 0 ? 1 : 0;
        distance -= (hn & last) != 0 ? 1 : 0;
        hp = (hp << 1) | firstRow;
        hn <<= 1;
        positive = hn | ~(d0 | hp);
        negative = hp & d0;
    }

    private static int Table(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var rented = ArrayPool<int>.Shared.Rent(a.Length + 1);
        var row = rented.AsSpan(0, a.Length + 1);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = i;
        }

        var smallest = 0;
        for (var j = 0; j < b.Length && smallest <= limit; j++)
        {
            var diagonal = row[0];
            row[0] = smallest = j + 1;
            for (var i = 0; i < a.Length; i++)
            {
                var replaced = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[i + 1];
                row[i + 1] = Math.Min(replaced, Math.Min(row[i], row[i + 1]) + 1);
                smallest = Math.Min(smallest, row[i + 1]);
            }
        }

        var distance = smallest > limit ? limit + 1 : row[^1];
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }
}
