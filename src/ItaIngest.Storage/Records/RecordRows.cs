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
        Describe(document, records, fields);
        context.Fields.AddRange(fields);
        context.Records.Add(new StoredRecords { DocumentId = id, Json = RecordJson.Write(records) });
        AddRows(context, document, records, fields);
        context.Count(CounterNames.Fields, document.FieldCount);
        context.Count(CounterNames.Flagged, document.FlaggedCount);
        context.CountReasons(fields.Where(f => f.Flagged).Select(f => f.Reasons), 1);
    }

    internal static void Describe(StoredDocument document, ReportRecords records, List<StoredField> fields)
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
        document.FieldCount = fields.Count(f => f.Value is not null);
        document.FlaggedCount = fields.Count(f => f.Flagged);
        document.NumbersFlagged = fields.Count(f => f.Flagged && ReviewHarm.IsExact(f));
        document.LowestConfidence = fields.Where(f => f.Flagged).Min(f => f.Confidence);
        document.Harm = ReviewHarm.Of(fields);
    }

    /// <summary>
    /// These columns have indexes, and an index of PostgreSQL takes 2,700 bytes at most; a longer agency's name is a misread paragraph. The value itself stays whole.
    /// </summary>
    private static string? Short(string? text) => text is { Length: > MostIndexed } ? text[..MostIndexed] : text;

    /// <summary>A row per record, of all kinds.</summary>
    internal static IEnumerable<StoredRecord> Of(StoredDocument document, ReportRecords records, List<StoredField> fields)
    {
        List<string> flags = [.. fields.Where(f => f.Flagged).Select(f => f.Pointer)];
        var flagged = flags.CountBy(p => string.Join('/', p.Split('/').Take(3))).ToDictionary();
        return
        [
            .. records.Plans.Select((p, i) => Place(Plan(p), document, i, flagged.GetValueOrDefault($"/plans/{i}"))),
            .. records.Plans.SelectMany((p, i) => p.Activities.Select((a, j) =>
                Place(Activity(a, p, i), document, j, flags.Count(f => IsBelow(f, $"/plans/{i}/activities/{j}"))))),
            .. records.Measures.Select((m, i) => Place(Measure(m), document, i, flagged.GetValueOrDefault($"/measures/{i}"))),
            .. records.Scores.Select((s, i) => Place(Score(s), document, i, flagged.GetValueOrDefault($"/scores/{i}"))),
        ];
    }

    private static void AddRows(StoreContext context, StoredDocument document, ReportRecords records, List<StoredField> fields)
    {
        context.AddRange(Of(document, records, fields));
        context.Count(CounterNames.Plans, records.Plans.Count);
        context.Count(CounterNames.Activities, records.Plans.Sum(p => p.Activities.Count));
        context.Count(CounterNames.Measures, records.Measures.Count);
        context.Count(CounterNames.Scores, records.Scores.Count);
    }

    private static bool IsBelow(string pointer, string record) =>
        pointer.StartsWith(record, StringComparison.Ordinal) && (pointer.Length == record.Length || pointer[record.Length] == '/');

    private static T Place<T>(T row, StoredDocument document, int position, int flagged)
        where T : StoredRecord
    {
        row.DocumentId = document.Id;
        row.Position = position;
        row.DocumentKind = document.Kind;
        row.DocumentAgency = document.Agency;
        row.DocumentProvince = document.Province;
        row.DocumentYear = document.FiscalYear;
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
