namespace ItaIngest.Training.Evaluation;

/// <summary>The true text laid against what was read, with as few edits as possible (Levenshtein 1966).</summary>
/// <param name="Edits">Insertions, deletions and replacements.</param>
/// <param name="IsWrong">For each true character whether it was not read as itself.</param>
internal sealed record Alignment(int Edits, IReadOnlyList<bool> IsWrong)
{
    public static Alignment Of(string truth, string read)
    {
        var cost = new int[truth.Length + 1, read.Length + 1];
        for (var i = 0; i <= truth.Length; i++)
        {
            for (var k = 0; k <= read.Length; k++)
            {
                cost[i, k] = i == 0 ? k : k == 0 ? i : Math.Min(
                    Math.Min(cost[i - 1, k], cost[i, k - 1]) + 1, cost[i - 1, k - 1] + (truth[i - 1] == read[k - 1] ? 0 : 1));
            }
        }

        return new Alignment(cost[truth.Length, read.Length], Trace(truth, read, cost));
    }

    private static bool[] Trace(string truth, string read, int[,] cost)
    {
        var wrong = new bool[truth.Length];
        for (var (i, k) = (truth.Length, read.Length); i > 0;)
        {
            var same = k > 0 && truth[i - 1] == read[k - 1];
            if (k > 0 && cost[i, k] == cost[i - 1, k - 1] + (same ? 0 : 1))
            {
                wrong[i - 1] = !same;
                (i, k) = (i - 1, k - 1);
            }
            else if (cost[i, k] == cost[i - 1, k] + 1)
            {
                wrong[--i] = true;
            }
            else
            {
                k--;
            }
        }

        return wrong;
    }
}
