using System.Text.Json;

namespace ItaIngest.Core.Scoring;

/// <summary>Finds out which predicted record stands for which true one.</summary>
internal static class RecordPairing
{
    // Below these likenesses two records are strangers; texts that can't be half alike are not looked at closely.
    private const double OrderedLimit = 0.3;
    private const double UnorderedLimit = 0.25;
    private const double TextLimit = 0.5;
    private const int ComparedCharacters = 400;

    /// <summary>How much of a true value is found in a predicted one, 0…1.</summary>
    public static double Likeness(JsonElement? gold, JsonElement? predicted)
    {
        if (gold.IsObject() || predicted.IsObject())
        {
            return ObjectLikeness(gold, predicted);
        }

        if (predicted.IsNothing())
        {
            return 0;
        }

        var (a, b) = (ScoringText.Normalise(Joined(gold)), ScoringText.Normalise(Joined(predicted)));
        if (a == b)
        {
            return 1;
        }

        a = a[..Math.Min(a.Length, ComparedCharacters)];
        b = b[..Math.Min(b.Length, ComparedCharacters)];
        return TextSimilarity.LengthBound(a, b) < TextLimit || TextSimilarity.RatioBound(a, b) < TextLimit ? 0 : TextSimilarity.Ratio(a, b);
    }

    /// <summary>The best one-to-one pairing; each index of either list stands in exactly one pair, alone where it has no counterpart.</summary>
    /// <param name="gold">True values.</param>
    /// <param name="predicted">Predicted values.</param>
    /// <param name="ordered">Pairs may not cross.</param>
    public static IReadOnlyList<(int? Gold, int? Predicted)> Pair(
        IReadOnlyList<JsonElement> gold, IReadOnlyList<JsonElement> predicted, bool ordered)
    {
        var likeness = new double[gold.Count, predicted.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                likeness[i, j] = Likeness(gold[i], predicted[j]);
            }
        }

        var found = ordered ? InOrder(likeness) : BestFirst(likeness);
        var usedGold = found.Select(p => p.Gold).ToHashSet();
        var usedPredicted = found.Select(p => p.Predicted).ToHashSet();
        var pairs = found.Select(p => ((int?)p.Gold, (int?)p.Predicted)).ToList();
        pairs.AddRange(Enumerable.Range(0, gold.Count).Where(i => !usedGold.Contains(i)).Select(i => ((int?)i, (int?)null)));
        pairs.AddRange(Enumerable.Range(0, predicted.Count).Where(j => !usedPredicted.Contains(j)).Select(j => ((int?)null, (int?)j)));
        return pairs;
    }

    private static double ObjectLikeness(JsonElement? gold, JsonElement? predicted)
    {
        double sum = 0;
        var weights = 0;
        foreach (var (key, value) in gold.Properties())
        {
            if (value.IsNothing() || ScoredKeys.IsSkipped(key))
            {
                continue;
            }

            var weight = ScoredKeys.Weight(key);
            sum += Likeness(value, predicted.Property(key)) * weight;
            weights += weight;
        }

        return weights == 0 ? 0 : sum / weights;
    }

    private static string Joined(JsonElement? value) => value switch
    {
        null => "None",
        { ValueKind: JsonValueKind.Array } list => string.Join(' ', list.EnumerateArray().Select(ScoringText.Flatten)),
        { } other => ScoringText.Flatten(other),
    };

    /// <summary>The pairing without crossings whose likenesses add up to the most.</summary>
    private static List<(int Gold, int Predicted)> InOrder(double[,] likeness)
    {
        var (n, m) = (likeness.GetLength(0), likeness.GetLength(1));
        var best = new double[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                var paired = (likeness[i, j] > OrderedLimit ? likeness[i, j] : -1) + best[i + 1, j + 1];
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), paired);
            }
        }

        var found = new List<(int, int)>();
        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (likeness[i, j] > OrderedLimit && Math.Abs(best[i, j] - likeness[i, j] - best[i + 1, j + 1]) < 1e-9)
            {
                found.Add((i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return found;
    }

    /// <summary>The most alike first; among equals those that stand nearest to each other's place.</summary>
    private static List<(int Gold, int Predicted)> BestFirst(double[,] likeness)
    {
        var (n, m) = (likeness.GetLength(0), likeness.GetLength(1));
        var candidates = Enumerable.Range(0, n).SelectMany(i => Enumerable.Range(0, m).Select(j => (Gold: i, Predicted: j)))
            .Where(p => likeness[p.Gold, p.Predicted] > UnorderedLimit)
            .OrderByDescending(p => likeness[p.Gold, p.Predicted])
            .ThenBy(p => Math.Abs(p.Gold - p.Predicted));
        var (usedGold, usedPredicted) = (new bool[n], new bool[m]);
        var found = new List<(int, int)>();
        foreach (var (i, j) in candidates)
        {
            if (!usedGold[i] && !usedPredicted[j])
            {
                (usedGold[i], usedPredicted[j]) = (true, true);
                found.Add((i, j));
            }
        }

        return found;
    }
}
