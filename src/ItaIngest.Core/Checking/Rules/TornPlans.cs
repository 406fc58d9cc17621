using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// What rows or columns of a plan leave behind that ran together or were torn apart: a second indicator or activity inside a text, levels inside a level, two levels reached, fewer levels than the
/// other indicators have, numbers that begin anew where no programme does. The values are in doubt, and so is the list, which lacks what was lost.
/// </summary>
internal sealed partial class TornPlans : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var plans = document.Records.Plans;
        var usual = plans.Where(p => p.Levels.Count > 0).GroupBy(p => p.Levels.Count).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => g.Key).FirstOrDefault();
        return plans.SelectMany((p, i) => OfPlan(p, string.Create(CultureInfo.InvariantCulture, $"/plans/{i}"), usual)).Concat(Restarts(plans));
    }

    private static IEnumerable<Finding> OfPlan(PlanRecord plan, string pointer, int usual)
    {
        if (plan.Indicator is { } indicator && (SecondIndicator().IsMatch(indicator.Value) || ProgrammeInside().IsMatch(indicator.Value) || LevelInside().Count(indicator.Value) > 1))
        {
            yield return new Finding($"{pointer}/indicator", Reasons.RecordDoubtful);
            yield return Lost(indicator);
        }

        if (plan.Levels.FirstOrDefault(l => LevelInside().Count(l.Value) > 1 || SecondIndicator().IsMatch(l.Value)) is { } run)
        {
            yield return new Finding($"{pointer}/levels", Reasons.RecordDoubtful) { Places = run.Evidence.Places };
            yield return Lost(run);
        }
        else if (plan.Levels.Count > 0 && plan.Levels.Count < usual)
        {
            yield return new Finding($"{pointer}/levels", Reasons.RowMissing) { Places = plan.Levels[^1].Evidence.Places };
        }

        for (var j = 0; j < plan.Activities.Count; j++)
        {
            if (plan.Activities[j] is { No: { } no, Activity: { } text } && RunsOn(text.Value, no.Value + 1))
            {
                yield return new Finding(string.Create(CultureInfo.InvariantCulture, $"{pointer}/activities/{j}/activity"), Reasons.RecordDoubtful);
                yield return Lost(text);
            }
        }
    }

    /// <summary>"… 4. …" inside the third activity: the next one begins there.</summary>
    private static bool RunsOn(string text, int next) => InnerNumber().Matches(text).Any(m => m.Groups["no"].Value == next.ToString(CultureInfo.InvariantCulture));

    private static Finding Lost(IField field) => new("/plans", Reasons.RowMissing) { Places = field.Evidence.Places };

    /// <summary>
    /// Activities are counted within an indicator, within a programme or through the document. Where they are counted within programmes, a new count under the same programme speaks of a heading
    /// that was lost; where within indicators, a count that goes on from the indicator before speaks of one that was torn.
    /// </summary>
    private static IEnumerable<Finding> Restarts(IReadOnlyList<PlanRecord> plans)
    {
        var steps = plans.Zip(plans.Skip(1)).Select(p => (Before: p.First, Plan: p.Second, Last: p.First.Activities is [.., var last] ? last.No : null, First: p.Second.Activities is [var first, ..] ? first.No : null))
            .Where(s => s is { Last: not null, First: not null }).Select(s => (s.First, Restarts: s.First!.Value == 1, GoesOn: s.First.Value == s.Last!.Value + 1, IsNew: s.Plan.Programme?.Value != s.Before.Programme?.Value)).ToList();
        var inProgrammes = steps.Any(s => s.IsNew) && steps.Where(s => s.IsNew).All(s => s.Restarts) && steps.Count(s => !s.IsNew && s.GoesOn) > steps.Count(s => !s.IsNew && s.Restarts);
        var inIndicators = steps.Count(s => s.Restarts && !s.IsNew) > steps.Count(s => s.GoesOn && !s.Restarts);
        return steps.Where(s => (inProgrammes && !s.IsNew && s.Restarts) || (inIndicators && s.GoesOn && !s.Restarts)).Select(s => Lost(s.First!));
    }

    [GeneratedRegex(@"\s\d{1,2}\.\d{1,2}(\.\d{1,2})?\.?\s+(ระดับ(ความสำเร็จ|ของ)|ร้อยละ|จำนวน|อัตรา|ความสำเร็จ|มี)")]
    private static partial Regex SecondIndicator();

    [GeneratedRegex(@"(ยุทธศาสตร์|มิติ|แผนงาน|กลยุทธ์|พันธกิจ)ที่\s?\d{1,2}\s")]
    private static partial Regex ProgrammeInside();

    [GeneratedRegex(@"ระดับ\s?(ที่\s?)?[1-5](?![\d.,])")]
    private static partial Regex LevelInside();

    [GeneratedRegex(@"\s[(]?(?<no>\d{1,2})[.)]\s+(?=[ก-ฮเ-ไ])")]
    private static partial Regex InnerNumber();
}
