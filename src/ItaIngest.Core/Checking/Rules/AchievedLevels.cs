using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>The level that a plan reached is one of its levels, and the value reached lies in that level's range.</summary>
internal sealed class AchievedLevels : IRule
{
    private const int MostLevels = 5;

    public IEnumerable<Finding> Check(CheckedDocument document) => document.Records.Plans.SelectMany((p, i) => Of(p, i));

    private static IEnumerable<Finding> Of(PlanRecord plan, int index)
    {
        if (plan.AchievedLevel is not { } level)
        {
            yield break;
        }

        var pointer = string.Create(CultureInfo.InvariantCulture, $"/plans/{index}");
        if (level.Value < 0 || level.Value > Math.Max(plan.Levels.Count, plan.Levels.Count == 0 ? MostLevels : 0))
        {
            yield return new Finding(pointer + "/achievedLevel", Reasons.OutOfRange);
        }
        else if (plan.AchievedValue is { } value && level.Value > 0 && level.Value <= plan.Levels.Count && LevelRange.Of(plan.Levels, level.Value - 1) is { } range)
        {
            var code = range.Holds(value.Value) ? Checks.LevelValue : Reasons.LevelMismatch;
            yield return new Finding(pointer + "/achievedLevel", code, range.Holds(value.Value));
            yield return new Finding(pointer + "/achievedValue", code, range.Holds(value.Value));
        }
    }
}
