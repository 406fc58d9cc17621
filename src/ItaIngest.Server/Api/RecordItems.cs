using ItaIngest.Storage.Records;

namespace ItaIngest.Server.Api;

/// <summary>The document that a record of a list belongs to.</summary>
/// <param name="Id">Its number.</param>
/// <param name="FiscalYear">Buddhist era.</param>
internal sealed record RecordDocument(long Id, string? Kind, string? Agency, string? Province, int? FiscalYear)
{
    public static RecordDocument Of(StoredRecord r) => new(r.DocumentId, r.DocumentKind, r.DocumentAgency, r.DocumentProvince, r.DocumentYear);
}

/// <summary>A plan: one indicator of an action plan.</summary>
/// <param name="Pointer">JSON pointer in the document's records, under which the evidence of its values begins.</param>
/// <param name="FlaggedCount">Values and doubts that a person should look at.</param>
internal sealed record PlanItem(
    RecordDocument Document, string Pointer, int FlaggedCount, string? ProgrammeNo, string? Programme, string? IndicatorNo, string? Indicator,
    string[] Levels, int? AchievedLevel, decimal? AchievedValue, string[] Responsible)
{
    public static PlanItem Of(StoredPlan p) => new(
        RecordDocument.Of(p), RecordList.Pointer("plans", p), p.FlaggedCount, p.ProgrammeNo, p.Programme, p.IndicatorNo, p.Indicator,
        RecordList.Items(p.Levels), p.AchievedLevel, p.AchievedValue, RecordList.Items(p.Responsible));
}

/// <summary>An activity of a plan; amounts are in baht.</summary>
/// <param name="Pointer">JSON pointer in the document's records, under which the evidence of its values begins.</param>
/// <param name="FlaggedCount">Values and doubts that a person should look at.</param>
/// <param name="PlanIndicatorNo">Its plan's.</param>
internal sealed record ActivityItem(
    RecordDocument Document, string Pointer, int FlaggedCount, string? PlanIndicatorNo, int? No, string? Activity, string? Result,
    decimal? BudgetMin, decimal? BudgetMax, string? Problem, string? Remedy)
{
    public static ActivityItem Of(StoredActivity a) => new(
        RecordDocument.Of(a), FormattableString.Invariant($"/plans/{a.PlanPosition}/activities/{a.Position}"), a.FlaggedCount, a.PlanIndicatorNo, a.No, a.Activity, a.Result,
        a.BudgetMin, a.BudgetMax, a.Problem, a.Remedy);
}

/// <summary>A measure; dates are <c>2025-10-27</c>, or <c>2023-09</c> where only the month is printed.</summary>
/// <param name="Pointer">JSON pointer in the document's records, under which the evidence of its values begins.</param>
/// <param name="FlaggedCount">Values and doubts that a person should look at.</param>
internal sealed record MeasureItem(
    RecordDocument Document, string Pointer, int FlaggedCount, string? Section, string? Topic, string? Instrument, int? IndicatorNo, string[] Items,
    string? Issue, string? Measure, string[] Steps, string[] Responsible, string[] Monitoring, string? Result, string? Outcome,
    string? Due, string? DoneOn, string? PeriodStart, string? PeriodEnd, string? Constraint)
{
    public static MeasureItem Of(StoredMeasure m) => new(
        RecordDocument.Of(m), RecordList.Pointer("measures", m), m.FlaggedCount, m.Section, m.Topic, m.Instrument, m.IndicatorNo, RecordList.Items(m.Items),
        m.Issue, m.Measure, RecordList.Items(m.Steps), RecordList.Items(m.Responsible), RecordList.Items(m.Monitoring), m.Result, m.Outcome,
        m.Due, m.DoneOn, m.PeriodStart, m.PeriodEnd, m.Constraint);
}

/// <summary>One number of the assessment's result.</summary>
/// <param name="Pointer">JSON pointer in the document's records, under which the evidence of its values begins.</param>
/// <param name="FlaggedCount">Values and doubts that a person should look at.</param>
/// <param name="FiscalYear">Of the score, Buddhist era; the document's may be another.</param>
internal sealed record ScoreItem(
    RecordDocument Document, string Pointer, int FlaggedCount, int? FiscalYear, string? Scope, string? Instrument, int? Part, int? IndicatorNo, string? Item,
    string? Label, string? Agency, decimal? Score, decimal? OutOf, string? Grade, string? Level, decimal? Change, string? Highlight)
{
    public static ScoreItem Of(StoredScore s) => new(
        RecordDocument.Of(s), RecordList.Pointer("scores", s), s.FlaggedCount, s.FiscalYear, s.Scope, s.Instrument, s.Part, s.IndicatorNo, s.Item,
        s.Label, s.Agency, s.Score, s.OutOf, s.Grade, s.Level, s.Change, s.Highlight);
}

internal static class RecordList
{
    public static string Pointer(string kind, StoredRecord record) => FormattableString.Invariant($"/{kind}/{record.Position}");

    /// <summary>A list is stored as one text with an item per line.</summary>
    public static string[] Items(string? lines) => lines?.Split('\n') ?? [];
}
