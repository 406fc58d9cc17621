namespace ItaIngest.Core.Reading.Numbers;

/// <summary>One place where two readings of the same ink are laid against each other; -1 where a reading has nothing.</summary>
/// <param name="First">Position in the first reading.</param>
/// <param name="Second">Position in the second.</param>
internal readonly record struct ReadingStep(int First, int Second);

/// <summary>Two readings of the same ink laid against each other with as few differences as possible (Levenshtein 1966).</summary>
internal static class ReadingAlignment
{
    public static IReadOnlyList<ReadingStep> Of(string first, string second)
    {
        var cost = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
        {
            for (var k = 0; k <= second.Length; k++)
            {
                cost[i, k] = i == 0 ? k : k == 0 ? i : Math.Min(
                    Math.Min(cost[i - 1, k], cost[i, k - 1]) + 1, cost[i - 1, k - 1] + Difference(first[i - 1], second[k - 1]));
            }
        }

        return Trace(first, second, cost);
    }

    private static int Difference(char first, char second) => NumberText.IsSame(first, second) ? 0 : 1;

    private static List<ReadingStep> Trace(string first, string second, int[,] cost)
    {
        var steps = new List<ReadingStep>();
        for (var (i, k) = (first.Length, second.Length); i > 0 || k > 0;)
        {
            if (i > 0 && k > 0 && cost[i, k] == cost[i - 1, k - 1] + Difference(first[i - 1], second[k - 1]))
            {
                steps.Add(new ReadingStep(--i, --k));
            }
            else if (i > 0 && cost[i, k] == cost[i - 1, k] + 1)
            {
                steps.Add(new ReadingStep(--i, -1));
            }
            else
            {
                steps.Add(new ReadingStep(-1, --k));
            }
        }

        steps.Reverse();
        return steps;
    }
}
