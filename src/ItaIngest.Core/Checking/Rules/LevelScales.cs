using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>Levels that are a scale of numbers go up, or down, from the first to the last; one that breaks the order has a misread number. Levels without numbers are left alone.</summary>
internal sealed partial class LevelScales : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document) => document.Records.Plans.SelectMany((p, i) => Of(p, i));

    private static IEnumerable<Finding> Of(PlanRecord plan, int index)
    {
        var numbers = plan.Levels.Select(l => Numbers().Matches(l.Value)).ToList();
        // Wordings that differ in more than one number are sentences, not a scale.
        if (plan.Levels.Count < 3 || numbers.Exists(n => n.Count == 0) || plan.Levels.Select(l => Numbers().Replace(l.Value, "")).Distinct().Count() > 3)
        {
            return [];
        }

        var values = numbers.ConvertAll(n => decimal.Parse(n[0].ValueSpan, CultureInfo.InvariantCulture));
        var steps = values.Zip(values.Skip(1), (a, b) => Math.Sign(b - a)).ToList();
        var way = Math.Sign(steps.Sum());
        return Enumerable.Range(0, values.Count).Where(i => (i > 0 && steps[i - 1] == -way) || (i < steps.Count && steps[i] == -way))
            .Select(i => new Finding(string.Create(CultureInfo.InvariantCulture, $"/plans/{index}/levels/{i}"), Reasons.LevelMismatch));
    }

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
