using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A score lies between 0 and its scale, which is 100 unless printed; a score is printed with at most two decimals, and no difference of two scores is greater than the scale.</summary>
internal sealed class ScoreRange : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Records.Scores.SelectMany((s, i) => Of(s, i)).Select(p => new Finding(p, Reasons.OutOfRange));

    private static IEnumerable<string> Of(ScoreRecord score, int index)
    {
        var scale = score.OutOf?.Value ?? 100m;
        if (score.Score is { } value && (value.Value < 0 || value.Value > scale || decimal.Round(value.Value, 2) != value.Value))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"/scores/{index}/score");
        }

        if (score.Change is { } change && (Math.Abs(change.Value) > scale || decimal.Round(change.Value, 2) != change.Value))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"/scores/{index}/change");
        }
    }
}
