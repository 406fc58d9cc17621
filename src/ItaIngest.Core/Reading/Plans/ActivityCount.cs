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
}
