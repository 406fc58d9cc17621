using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A table of the ten indicators has all of an instrument's: where most are there for a year and some are not, rows were not read. The same for a year that some of its indicators lack which have other years.
/// </summary>
internal sealed class IndicatorSets : IRule
{
    private static readonly int[][] s_sets = [[1, 2, 3, 4, 5], [6, 7, 8], [9, 10]];

    /// <summary>Indicators of a year from which on the document means to give all ten.</summary>
    private const int Telling = 6;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var indicators = document.Records.Scores.Where(s => s is { Scope.Value: "indicator", IndicatorNo: not null, OutOf: null }).ToList();
        foreach (var year in indicators.GroupBy(s => (s.FiscalYear?.Value, s.Agency?.Value)))
        {
            var there = year.Select(s => s.IndicatorNo!.Value).ToHashSet();
            var isPartial = s_sets.Any(set => set.Count(there.Contains) is var n && n > 0 && n < set.Length);
            if (there.Count >= Telling && (isPartial || there.Count < 10))
            {
                yield return new Finding("/scores", Reasons.RowMissing)
                {
                    Places = [.. year.SelectMany(s => s.Score?.Evidence.Places ?? []).TakeLast(1)],
                    Raw = string.Join(", ", Enumerable.Range(1, 10).Except(there).Select(n => n.ToString(CultureInfo.InvariantCulture))),
                };
            }
        }
    }
}
