using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// A lone digit in a narrow cell is what a recogniser loses first. Where the other activities of a plan are counted without a gap the lost number follows from them; it is written, and flagged.
/// </summary>
internal static class ActivityCount
{
    /// <summary>The same activities with the numbers that were lost.</summary>
    /// <param name="activities">Of one plan, in printed order.</param>
    /// <param name="hasColumn">Their numbers have a column of their own, so that each of them has one.</param>
    public static IReadOnlyList<ActivityRecord> Complete(IReadOnlyList<ActivityRecord> activities, bool hasColumn)
    {
        var known = Enumerable.Range(0, activities.Count).Where(i => activities[i].No is not null).ToList();
        if (known.Count == 0 || known.Count == activities.Count || known.Select(i => activities[i].No!.Value - i).Distinct().Count() > 1)
        {
            return activities;
        }

        var offset = activities[known[0]].No!.Value - known[0];
        var (first, last) = hasColumn ? (0, activities.Count - 1) : (known[0], known[^1]);
        return [.. activities.Select((a, i) => a.No is null && i >= first && i <= last && i + offset > 0 ? a with { No = Counted(a, i + offset) } : a)];
    }

    private static Field<int>? Counted(ActivityRecord activity, int number) =>
        (activity.Activity ?? activity.Result) is { } beside ? new Field<int>(number, beside.Evidence with { Raw = null, Alternatives = [] }).With(e => e.Flag(Reasons.NumberingGap)) : null;

    /// <summary>The same plans with numbers of activities that follow from those before and behind them, whatever plan they stand in: lost ones, and ones that neither could stand beside.</summary>
    public static IReadOnlyList<PlanRecord> Complete(IReadOnlyList<PlanRecord> plans)
    {
        var all = plans.SelectMany(p => p.Activities).ToList();
        var counted = all.Select((a, i) => Between(i > 0 ? all[i - 1].No?.Value : 0, a, i + 1 < all.Count ? all[i + 1].No?.Value : null)).ToList();
        var at = 0;
        return [.. plans.Select(p => p with { Activities = [.. p.Activities.Select(_ => counted[at++])] })];
    }

    private static ActivityRecord Between(int? before, ActivityRecord activity, int? behind)
    {
        var isPossible = activity.No is { } no && (no.Value == 1 || no.Value == before + 1 || no.Value + 1 == behind);
        if (isPossible || behind is null || !(behind == before + 2 || behind == 2))
        {
            return activity;
        }

        var number = behind.Value - 1;
        return activity with
        {
            No = activity.No is { } read ? new Field<int>(number, read.Evidence.Flag(Reasons.NumeralRepaired).WithAlternatives([new Alternative(read.Value.ToString(CultureInfo.InvariantCulture), AlternativeSources.Reader)]))
                : Counted(activity, number),
        };
    }
}
