namespace ItaIngest.Training.Samples;

/// <summary>The true records of a sample, in the keys and the order of the contract <c>itaingest/1</c>, without evidence.</summary>
internal sealed record SampleRecords
{
    public string Schema { get; } = "itaingest/1";
    public required SampleHead Document { get; init; }
    public IReadOnlyList<SamplePlan> Plans { get; init; } = [];
    public IReadOnlyList<SampleMeasure> Measures { get; init; } = [];
    public IReadOnlyList<SampleScore> Scores { get; init; } = [];
}

internal sealed record SampleHead
{
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Agency { get; init; }
    public string? District { get; init; }
    public string? Province { get; init; }
    public required int FiscalYear { get; init; }
    public string? Period { get; init; }
    public SampleMemo? Memo { get; init; }

    /// <summary>Counted when the document is set.</summary>
    public int? PageCount { get; init; }
}

internal sealed record SampleMemo
{
    public required string Office { get; init; }
    public required string Number { get; init; }
    public required string Date { get; init; }
    public required string Subject { get; init; }
    public required string To { get; init; }
    public required IReadOnlyList<SampleSignatory> Signatories { get; init; }
}

internal sealed record SampleSignatory(string Name, string Position);

internal sealed record SamplePlan
{
    public string? ProgrammeNo { get; init; }
    public string? Programme { get; init; }
    public string? IndicatorNo { get; init; }
    public string? Indicator { get; init; }
    public IReadOnlyList<string> Levels { get; init; } = [];
    public int? AchievedLevel { get; init; }
    public decimal? AchievedValue { get; init; }
    public IReadOnlyList<string> Responsible { get; init; } = [];
    public IReadOnlyList<SampleActivity> Activities { get; init; } = [];
}

internal sealed record SampleActivity
{
    public int? No { get; init; }
    public required string Activity { get; init; }
    public string? Result { get; init; }
    public decimal? BudgetMin { get; init; }
    public decimal? BudgetMax { get; init; }
    public string? Problem { get; init; }
    public string? Remedy { get; init; }
}

internal sealed record SampleMeasure
{
    public string? Section { get; init; }
    public string? Topic { get; init; }
    public string? Instrument { get; init; }
    public int? IndicatorNo { get; init; }
    public IReadOnlyList<string> Items { get; init; } = [];
    public string? Issue { get; init; }
    public string? Measure { get; init; }
    public IReadOnlyList<string> Steps { get; init; } = [];
    public IReadOnlyList<string> Responsible { get; init; } = [];
    public IReadOnlyList<string> Monitoring { get; init; } = [];
    public string? Result { get; init; }
    public string? Outcome { get; init; }
    public string? Due { get; init; }
    public string? DoneOn { get; init; }
    public string? PeriodStart { get; init; }
    public string? PeriodEnd { get; init; }
    public string? Constraint { get; init; }
}

internal sealed record SampleScore
{
    public required int FiscalYear { get; init; }
    public required string Scope { get; init; }
    public string? Instrument { get; init; }
    public int? Part { get; init; }
    public int? IndicatorNo { get; init; }
    public string? Item { get; init; }
    public string? Label { get; init; }
    public string? Agency { get; init; }
    public required decimal Score { get; init; }
    public decimal? OutOf { get; init; }
    public string? Grade { get; init; }
    public string? Level { get; init; }
    public decimal? Change { get; init; }
    public string? Highlight { get; init; }
}
