using ItaIngest.Core.Records;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Records;

/// <summary>Writes a document's records in all their forms: the contract's JSON, a row per value, a row per record, the document's own columns.</summary>
internal static class RecordRows
{
    private const int MostIndexed = 400;

    /// <summary>Puts records in the place of whatever is stored for the document; the caller saves, in a transaction that this began within.</summary>
    /// <param name="context">Tracks the document.</param>
    /// <param name="document">Its columns are set as well.</param>
    /// <param name="records">Corrections applied.</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    public static async Task ReplaceAsync(StoreContext context, StoredDocument document, ReportRecords records, CancellationToken cancellation)
    {
        var id = document.Id;
        context.Count(CounterNames.Fields, -document.FieldCount);
        context.Count(CounterNames.Flagged, -document.FlaggedCount);
        var flags = await context.Fields.Where(f => f.DocumentId == id && f.Flagged).Select(f => f.Reasons).ToListAsync(cancellation);
        context.CountReasons(flags, -1);
        await context.Fields.Where(f => f.DocumentId == id).ExecuteDeleteAsync(cancellation);
        await context.Records.Where(r => r.DocumentId == id).ExecuteDeleteAsync(cancellation);
        context.Count(CounterNames.Plans, -await context.Plans.Where(p => p.DocumentId == id).ExecuteDeleteAsync(cancellation));
        context.Count(CounterNames.Activities, -await context.Activities.Where(a => a.DocumentId == id).ExecuteDeleteAsync(cancellation));
        context.Count(CounterNames.Measures, -await context.Measures.Where(m => m.DocumentId == id).ExecuteDeleteAsync(cancellation));
        context.Count(CounterNames.Scores, -await context.Scores.Where(s => s.DocumentId == id).ExecuteDeleteAsync(cancellation));

        var fields = FieldRows.Of(id, records);
        Describe(document, records);
        context.Fields.AddRange(fields);
        context.Records.Add(new StoredRecords { DocumentId = id, Json = RecordJson.WriteCompact(records) });
        AddRows(context, document, records);
        context.Count(CounterNames.Fields, document.FieldCount);
        context.Count(CounterNames.Flagged, document.FlaggedCount);
        context.CountReasons(fields.Where(f => f.Flagged).Select(f => f.Reasons), 1);
    }

    /// <summary>Sets the document's columns that follow from its records.</summary>
    internal static void Describe(StoredDocument document, ReportRecords records)
    {
        var read = records.Document;
        document.PageCount = read.PageCount;
        document.Kind = Short(read.Kind?.Value);
        document.Title = Short(read.Title?.Value);
        document.Agency = Short(read.Agency?.Value);
        document.District = Short(read.District?.Value);
        document.Province = Short(read.Province?.Value);
        document.FiscalYear = read.FiscalYear?.Value;
        document.Period = Short(read.Period?.Value);
        var leaves = RecordTree.Leaves(records);
        var flags = Flags(leaves, records.Doubts);
        document.FieldCount = leaves.Count;
        document.FlaggedCount = flags.Count;
        document.NumbersFlagged = flags.Count(ReviewHarm.IsExact);
        document.LowestConfidence = flags.Min(f => f.Evidence.Confidence);
        document.Harm = ReviewHarm.Of(flags);
        document.FlagReasons = Reasons(flags);
    }

    /// <summary>What of some values and doubts is flagged.</summary>
    private static List<FlaggedPlace> Flags(IReadOnlyList<(string Pointer, IField Field)> leaves, IEnumerable<KeyValuePair<string, Evidence>> doubts) =>
    [
        .. leaves.Where(l => l.Field.Evidence.Flagged).Select(l => new FlaggedPlace(l.Pointer, IsValue: true, l.Field.Evidence)),
        .. doubts.ExceptBy(leaves.Select(l => l.Pointer), d => d.Key).Where(d => d.Value.Flagged).Select(d => new FlaggedPlace(d.Key, IsValue: false, d.Value)),
    ];

    private static string Reasons(List<FlaggedPlace> flags) =>
        flags.SelectMany(f => f.Evidence.Reasons).Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } reasons ? $" {string.Join(' ', reasons)} " : "";

    /// <summary>
    /// These columns have indexes, and an index of PostgreSQL takes 2,700 bytes at most; a longer agency's name is a misread paragraph. The value itself stays whole.
    /// </summary>
    private static string? Short(string? text) => text is { Length: > MostIndexed } ? text[..MostIndexed] : text;

    /// <summary>A row per record, of all kinds.</summary>
    /// <param name="head">What the rows have of the document.</param>
    /// <param name="records">Of the document.</param>
    /// <param name="parts">Only of these records (<see cref="RecordDiff"/>); null for all.</param>
    internal static IEnumerable<StoredRecord> Of(RowHead head, ReportRecords records, IReadOnlySet<string>? parts = null)
    {
        var flags = parts is null ? Flags(RecordTree.Leaves(records), records.Doubts) : Flags(RecordDiff.Leaves(records, parts), RecordDiff.Doubts(records, parts));
        var flagged = flags.CountBy(f => RecordDiff.PartOf(f.Pointer)).ToDictionary();
        bool IsWanted(string record) => parts is null || parts.Contains(record);
        return
        [
            .. records.Plans.Index().Where(p => IsWanted($"/plans/{p.Index}")).Select(p => Place(Plan(p.Item), head, p.Index, flagged.GetValueOrDefault($"/plans/{p.Index}"))),
            .. records.Plans.Index().Where(p => IsWanted($"/plans/{p.Index}")).SelectMany(p => p.Item.Activities.Index().Select(a =>
                Place(Activity(a.Item, p.Item, p.Index), head, a.Index, flags.Count(f => IsBelow(f.Pointer, $"/plans/{p.Index}/activities/{a.Index}"))))),
            .. records.Measures.Index().Where(m => IsWanted($"/measures/{m.Index}")).Select(m => Place(Measure(m.Item), head, m.Index, flagged.GetValueOrDefault($"/measures/{m.Index}"))),
            .. records.Scores.Index().Where(s => IsWanted($"/scores/{s.Index}")).Select(s => Place(Score(s.Item), head, s.Index, flagged.GetValueOrDefault($"/scores/{s.Index}"))),
        ];
    }

    private static void AddRows(StoreContext context, StoredDocument document, ReportRecords records)
    {
        context.AddRange(Of(RowHead.Of(document), records));
        context.Count(CounterNames.Plans, records.Plans.Count);
        context.Count(CounterNames.Activities, records.Plans.Sum(p => p.Activities.Count));
        context.Count(CounterNames.Measures, records.Measures.Count);
        context.Count(CounterNames.Scores, records.Scores.Count);
    }

    private static bool IsBelow(string pointer, string record) =>
        pointer.StartsWith(record, StringComparison.Ordinal) && (pointer.Length == record.Length || pointer[record.Length] == '/');

    private static T Place<T>(T row, RowHead head, int position, int flagged)
        where T : StoredRecord
    {
        row.DocumentId = head.DocumentId;
        row.Position = position;
        row.DocumentKind = head.Kind;
        row.DocumentAgency = head.Agency;
        row.DocumentProvince = head.Province;
        row.DocumentYear = head.FiscalYear;
        row.FlaggedCount = flagged;
        return row;
    }

    private static StoredPlan Plan(PlanRecord plan) => new()
    {
        ProgrammeNo = plan.ProgrammeNo?.Value,
        Programme = plan.Programme?.Value,
        IndicatorNo = plan.IndicatorNo?.Value,
        Indicator = plan.Indicator?.Value,
        Levels = Lines(plan.Levels),
        AchievedLevel = plan.AchievedLevel?.Value,
        AchievedValue = plan.AchievedValue?.Value,
        Responsible = Lines(plan.Responsible),
    };

    private static StoredActivity Activity(ActivityRecord activity, PlanRecord plan, int planPosition) => new()
    {
        PlanPosition = planPosition,
        PlanIndicatorNo = plan.IndicatorNo?.Value,
        No = activity.No?.Value,
        Activity = activity.Activity?.Value,
        Result = activity.Result?.Value,
        BudgetMin = activity.BudgetMin?.Value,
        BudgetMax = activity.BudgetMax?.Value,
        Problem = activity.Problem?.Value,
        Remedy = activity.Remedy?.Value,
    };

    private static StoredMeasure Measure(MeasureRecord measure) => new()
    {
        Section = measure.Section?.Value,
        Topic = measure.Topic?.Value,
        Instrument = measure.Instrument?.Value,
        IndicatorNo = measure.IndicatorNo?.Value,
        Items = Lines(measure.Items),
        Issue = measure.Issue?.Value,
        Measure = measure.Measure?.Value,
        Steps = Lines(measure.Steps),
        Responsible = Lines(measure.Responsible),
        Monitoring = Lines(measure.Monitoring),
        Result = measure.Result?.Value,
        Outcome = measure.Outcome?.Value,
        Due = measure.Due?.Value,
        DoneOn = measure.DoneOn?.Value,
        PeriodStart = measure.PeriodStart?.Value,
        PeriodEnd = measure.PeriodEnd?.Value,
        Constraint = measure.Constraint?.Value,
    };

    private static StoredScore Score(ScoreRecord score) => new()
    {
        FiscalYear = score.FiscalYear?.Value,
        Scope = score.Scope?.Value,
        Instrument = score.Instrument?.Value,
        Part = score.Part?.Value,
        IndicatorNo = score.IndicatorNo?.Value,
        Item = score.Item?.Value,
        Label = score.Label?.Value,
        Agency = score.Agency?.Value,
        Score = score.Score?.Value,
        OutOf = score.OutOf?.Value,
        Grade = score.Grade?.Value,
        Level = score.Level?.Value,
        Change = score.Change?.Value,
        Highlight = score.Highlight?.Value,
    };

    private static string? Lines(IReadOnlyList<Field<string>> list) => list.Count == 0 ? null : string.Join('\n', list.Select(f => f.Value));
}

/// <summary>What each row of a record has of its document.</summary>
internal sealed record RowHead(long DocumentId, string? Kind, string? Agency, string? Province, int? FiscalYear)
{
    public static RowHead Of(StoredDocument document) => new(document.Id, document.Kind, document.Agency, document.Province, document.FiscalYear);
}
