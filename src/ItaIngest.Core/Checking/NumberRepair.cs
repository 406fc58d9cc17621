using System.Globalization;
using ItaIngest.Core.Checking.Arithmetic;
using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>
/// Settles numbers in doubt by what the document itself says: formulas that come out with one combination of the readings only (<see cref="ScoreRepair"/>), a numbering that goes on with
/// one of them only. What nothing settles stays as the first reader has it, and is flagged later.
/// </summary>
internal static class NumberRepair
{
    public static ReportRecords Apply(ReportRecords records) => Number(ScoreRepair.Apply(records));

    /// <summary>A disputed number of an activity, between its neighbours.</summary>
    private static ReportRecords Number(ReportRecords records) =>
        records with { Plans = [.. records.Plans.Select(p => p with { Activities = Number(p.Activities) })] };

    private static List<ActivityRecord> Number(IReadOnlyList<ActivityRecord> activities)
    {
        var numbered = activities.ToList();
        for (var i = 0; i < numbered.Count; i++)
        {
            if (numbered[i].No is not { } no || !SecondOpinion.IsDisputed(no.Evidence) || no.Evidence.Alternatives is not [var alternative, ..]
                || !int.TryParse(alternative.Value.AsSpan().Trim(" .()").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var other))
            {
                continue;
            }

            var (first, second) = (GoesOn(numbered, i, no.Value), GoesOn(numbered, i, other));
            numbered[i] = first == second ? numbered[i]
                : numbered[i] with { No = first ? SecondOpinion.Confirmed(no) : SecondOpinion.Overruled(no with { Value = other }, no.Value) };
        }

        return numbered;
    }

    private static bool GoesOn(List<ActivityRecord> activities, int at, int number) =>
        (at == 0 ? number == 1 : activities[at - 1].No?.Value + 1 == number) || (at + 1 < activities.Count && activities[at + 1].No?.Value - 1 == number);
}
