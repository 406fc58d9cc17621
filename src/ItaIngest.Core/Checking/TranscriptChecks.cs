using System.Globalization;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>What is checked of transcripts beside all else: their readers guess, and lose what they can't place.</summary>
internal static class TranscriptChecks
{
    /// <summary>Share of a document's activities with a result above which one without it has lost it.</summary>
    private const double MostlyFilled = 0.8;

    public static ReportRecords Apply(ReportRecords records, DocumentLayout layout) => MissingResults(Parents(AgencySpellings.Apply(records, layout), layout));

    /// <summary>An activity without a result among activities that all have one.</summary>
    private static ReportRecords MissingResults(ReportRecords records)
    {
        var activities = records.Plans.SelectMany((p, i) => p.Activities.Select((a, j) => (Activity: a, Pointer: string.Create(CultureInfo.InvariantCulture, $"/plans/{i}/activities/{j}/result")))).ToList();
        var missing = activities.Where(a => a.Activity.Result is null).ToList();
        if (missing.Count == 0 || activities.Count - missing.Count < MostlyFilled * activities.Count)
        {
            return records;
        }

        var doubts = new Dictionary<string, Evidence>(records.Doubts);
        foreach (var (activity, pointer) in missing)
        {
            doubts[pointer] = new Evidence { Places = activity.Activity?.Evidence.Places ?? [] }.Flag(Reasons.RecordDoubtful);
        }

        return records with { Doubts = doubts };
    }

    /// <summary>The memo's office and the text below the title name different parents of one agency.</summary>
    private static ReportRecords Parents(ReportRecords records, DocumentLayout layout)
    {
        if (records.Document is not { Agency: { } agency, Memo: { Office: { } office } memo })
        {
            return records;
        }

        var behind = layout.Rows.Select(r => r.Passage.Text).Where(t => t.StartsWith(agency.Value, StringComparison.Ordinal)).SelectMany(t => AgencyNames.Find(t[agency.Value.Length..])).ToList();
        var isContradicted = AgencyNames.Find(office.Value).Any(n => behind.Exists(b => b.Kind == n.Kind && b.FullName != n.FullName));
        return isContradicted
            ? records with { Document = records.Document with { Memo = memo with { Office = office.With(e => e.Flag(Reasons.AgencySpelling)) } } } : records;
    }
}
