namespace ItaIngest.Core.Records;

/// <summary>
/// All that was read from one document, in the contract <c>itaingest/1</c>. Property names are the contract's keys; dates are
/// ISO 8601 strings (<c>2025-10-27</c>, or <c>2023-09</c> where only the month is printed), fiscal years are B.E.
/// </summary>
public sealed record ReportRecords
{
    public const string Schema = "itaingest/1";

    public required DocumentRecord Document { get; init; }
    public IReadOnlyList<PlanRecord> Plans { get; init; } = [];
    public IReadOnlyList<MeasureRecord> Measures { get; init; } = [];
    public IReadOnlyList<ScoreRecord> Scores { get; init; } = [];

    /// <summary>
    /// Doubts about what is no leaf: a record, a list that may lack an item, a page that could not be read; keyed by JSON pointer.
    /// </summary>
    public IReadOnlyDictionary<string, Evidence> Doubts { get; init; } = new Dictionary<string, Evidence>();
}

/// <summary>The families of report, as the contract spells them.</summary>
public static class ReportKinds
{
    public const string PlanProgress = "plan-progress";
    public const string MeasurePlan = "measure-plan";
    public const string MeasureProgress = "measure-progress";
    public const string ScoreReport = "score-report";
    public const string Other = "other";
}

public sealed record DocumentRecord
{
    public Field<string>? Kind { get; init; }
    public Field<string>? Title { get; init; }
    public Field<string>? Agency { get; init; }
    public Field<string>? District { get; init; }
    public Field<string>? Province { get; init; }
    public Field<int>? FiscalYear { get; init; }

    /// <summary><c>6M</c>, <c>9M</c> or <c>12M</c>.</summary>
    public Field<string>? Period { get; init; }
    public MemoRecord? Memo { get; init; }

    /// <summary>Pages in the file; null for a transcript.</summary>
    public int? PageCount { get; init; }
}

public sealed record MemoRecord
{
    public Field<string>? Office { get; init; }
    public Field<string>? Number { get; init; }
    public Field<string>? Date { get; init; }
    public Field<string>? Subject { get; init; }
    public Field<string>? To { get; init; }
    public IReadOnlyList<SignatoryRecord> Signatories { get; init; } = [];
}

public sealed record SignatoryRecord
{
    public Field<string>? Name { get; init; }
    public Field<string>? Position { get; init; }
}

public sealed record PlanRecord
{
    public Field<string>? ProgrammeNo { get; init; }
    public Field<string>? Programme { get; init; }
    public Field<string>? IndicatorNo { get; init; }
    public Field<string>? Indicator { get; init; }
    public IReadOnlyList<Field<string>> Levels { get; init; } = [];
    public Field<int>? AchievedLevel { get; init; }
    public Field<decimal>? AchievedValue { get; init; }
    public IReadOnlyList<Field<string>> Responsible { get; init; } = [];
    public IReadOnlyList<ActivityRecord> Activities { get; init; } = [];
}

public sealed record ActivityRecord
{
    public Field<int>? No { get; init; }
    public Field<string>? Activity { get; init; }
    public Field<string>? Result { get; init; }

    /// <summary>Baht.</summary>
    public Field<decimal>? BudgetMin { get; init; }

    /// <summary>Baht.</summary>
    public Field<decimal>? BudgetMax { get; init; }
    public Field<string>? Problem { get; init; }
    public Field<string>? Remedy { get; init; }
}

public sealed record MeasureRecord
{
    public Field<string>? Section { get; init; }
    public Field<string>? Topic { get; init; }
    public Field<string>? Instrument { get; init; }
    public Field<int>? IndicatorNo { get; init; }
    public IReadOnlyList<Field<string>> Items { get; init; } = [];
    public Field<string>? Issue { get; init; }
    public Field<string>? Measure { get; init; }
    public IReadOnlyList<Field<string>> Steps { get; init; } = [];
    public IReadOnlyList<Field<string>> Responsible { get; init; } = [];
    public IReadOnlyList<Field<string>> Monitoring { get; init; } = [];
    public Field<string>? Result { get; init; }
    public Field<string>? Outcome { get; init; }
    public Field<string>? Due { get; init; }
    public Field<string>? DoneOn { get; init; }

    /// <summary>What stands in the row's cells and gave no value, by the key that should hold it; it becomes one of the <see cref="ReportRecords.Doubts"/>.</summary>
    internal IReadOnlyDictionary<string, Evidence> Lost { get; init; } = new Dictionary<string, Evidence>();
    public Field<string>? PeriodStart { get; init; }
    public Field<string>? PeriodEnd { get; init; }
    public Field<string>? Constraint { get; init; }
}

public sealed record ScoreRecord
{
    public Field<int>? FiscalYear { get; init; }
    public Field<string>? Scope { get; init; }
    public Field<string>? Instrument { get; init; }
    public Field<int>? Part { get; init; }
    public Field<int>? IndicatorNo { get; init; }
    public Field<string>? Item { get; init; }
    public Field<string>? Label { get; init; }
    public Field<string>? Agency { get; init; }
    public Field<decimal>? Score { get; init; }
    public Field<decimal>? OutOf { get; init; }
    public Field<string>? Grade { get; init; }
    public Field<string>? Level { get; init; }
    public Field<decimal>? Change { get; init; }
    public Field<string>? Highlight { get; init; }
}
