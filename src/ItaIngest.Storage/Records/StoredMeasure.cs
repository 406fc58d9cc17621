namespace ItaIngest.Storage.Records;

/// <summary>One row of a table of measures: <c>measures[]</c> of the contract.</summary>
public sealed class StoredMeasure : StoredRecord
{
    public string? Section { get; set; }
    public string? Topic { get; set; }
    public string? Instrument { get; set; }
    public int? IndicatorNo { get; set; }

    /// <summary>Question codes, a line each.</summary>
    public string? Items { get; set; }
    public string? Issue { get; set; }
    public string? Measure { get; set; }
    public string? Steps { get; set; }
    public string? Responsible { get; set; }
    public string? Monitoring { get; set; }
    public string? Result { get; set; }
    public string? Outcome { get; set; }
    public string? Due { get; set; }
    public string? DoneOn { get; set; }
    public string? PeriodStart { get; set; }
    public string? PeriodEnd { get; set; }
    public string? Constraint { get; set; }
}
