using System.Globalization;
using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>
/// Settles numbers on which the two readers disagree by what the document itself says: a formula that comes out with one of the two readings only, a numbering that goes on with
/// one of them only. What nothing settles stays as the first reader has it, and is flagged later.
/// </summary>
internal static class NumberRepair
{
    public static ReportRecords Apply(ReportRecords records) => Number(Sum(records));

    /// <summary>A disputed score that decides whether a formula comes out.</summary>
    private static ReportRecords Sum(ReportRecords records)
    {
        var scores = records.Scores.ToList();
        foreach (var sum in ScoreSum.Of(records))
        {
            var disputed = sum.Entries.Select(e => (Entry: e, Other: Other(e.Record.Score!))).Where(d => d.Other is not null).ToList();
            var mending = disputed.Where(d => sum.HoldsWith(d.Entry, d.Other!.Value)).ToList();
            if (sum.Holds)
            {
                foreach (var (entry, _) in disputed.Except(mending))
                {
                    scores[entry.Index] = scores[entry.Index] with { Score = SecondOpinion.Confirmed(entry.Record.Score!) };
                }
            }
            else if (mending is [var (wrong, right)])
            {
                scores[wrong.Index] = scores[wrong.Index] with { Score = SecondOpinion.Overruled(wrong.Record.Score! with { Value = right!.Value }, wrong.Value) };
            }
        }

        return records with { Scores = scores };
    }

    private static decimal? Other(Field<decimal> field) =>
        SecondOpinion.IsDisputed(field.Evidence) && field.Evidence.Alternatives is [var other, ..]
            && decimal.TryParse(other.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

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
