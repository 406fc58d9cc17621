namespace ItaIngest.Core.Scoring;

/// <summary>Two measures of how alike two texts are, over UTF-16 code units (all Thai is one unit for each character).</summary>
internal static class TextSimilarity
{
    /// <summary>Levenshtein's distance: the fewest insertions, deletions and replacements of single characters.</summary>
    public static int Distance(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    /// <summary>
    /// Ratcliff and Obershelp's measure, 0…1: twice the characters in the matching blocks over all characters, where the longest common
    /// block is taken first (the earliest in <paramref name="a"/>, then in <paramref name="b"/>) and both sides of it are matched in turn.
    /// (J. Ratcliff and D. Metzener, Pattern Matching: The Gestalt Approach, Dr. Dobb's Journal, July 1988.)
    /// </summary>
    public static double Ratio(string a, string b) => Share(MatchingCharacters(a, b), a.Length + b.Length);

    /// <summary>An upper bound of <see cref="Ratio"/>: the common characters, wherever they stand.</summary>
    public static double RatioBound(string a, string b)
    {
        var available = new Dictionary<char, int>();
        foreach (var c in b)
        {
            available[c] = available.GetValueOrDefault(c) + 1;
        }

        var common = 0;
        foreach (var c in a)
        {
            if (available.GetValueOrDefault(c) is var left and > 0)
            {
                available[c] = left - 1;
                common++;
            }
        }

        return Share(common, a.Length + b.Length);
    }

    /// <summary>A cruder upper bound of <see cref="Ratio"/>, from the lengths alone.</summary>
    public static double LengthBound(string a, string b) => Share(Math.Min(a.Length, b.Length), a.Length + b.Length);

    private static double Share(int matches, int length) => length == 0 ? 1.0 : 2.0 * matches / length;

    private static int MatchingCharacters(string a, string b)
    {
        var places = new Dictionary<char, List<int>>();
        for (var j = 0; j < b.Length; j++)
        {
            (places.TryGetValue(b[j], out var list) ? list : places[b[j]] = []).Add(j);
        }

        var total = 0;
        var open = new Stack<(int ALow, int AHigh, int BLow, int BHigh)>([(0, a.Length, 0, b.Length)]);
        while (open.TryPop(out var part))
        {
            var (i, j, size) = LongestMatch(a, places, part);
            if (size == 0)
            {
                continue;
            }

            total += size;
            open.Push((part.ALow, i, part.BLow, j));
            open.Push((i + size, part.AHigh, j + size, part.BHigh));
        }

        return total;
    }

    private static (int I, int J, int Size) LongestMatch(
        string a, Dictionary<char, List<int>> places, (int ALow, int AHigh, int BLow, int BHigh) part)
    {
        var (bestI, bestJ, bestSize) = (part.ALow, part.BLow, 0);
        var lengths = new Dictionary<int, int>();
        for (var i = part.ALow; i < part.AHigh; i++)
        {
            // lengths[j]: the length of the common block that ends at a[i] and b[j].
            var next = new Dictionary<int, int>();
            foreach (var j in places.GetValueOrDefault(a[i]) ?? [])
            {
                if (j < part.BLow)
                {
                    continue;
                }

                if (j >= part.BHigh)
                {
                    break;
                }

                var size = lengths.GetValueOrDefault(j - 1) + 1;
                next[j] = size;
                if (size > bestSize)
                {
                    (bestI, bestJ, bestSize) = (i - size + 1, j - size + 1, size);
                }
            }

            lengths = next;
        }

        return (bestI, bestJ, bestSize);
    }
}
