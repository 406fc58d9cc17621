using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>A score lies between 0 and its scale, which is 100 unless printed; a score is printed with at most two decimals.</summary>
public sealed class ScoreRange : IRule
{
    public IEnumerable<Finding> Check(ReportRecords records) =>
        records.Scores.Select((s, i) => (Score: s, Index: i))
            .Where(x => x.Score.Score is { } score && (score.Value < 0 || score.Value > (x.Score.OutOf?.Value ?? 100m) || decimal.Round(score.Value, 2) != score.Value))
            .Select(x => new Finding(string.Create(CultureInfo.InvariantCulture, $"/scores/{x.Index}/score"), Reasons.OutOfRange));
}
