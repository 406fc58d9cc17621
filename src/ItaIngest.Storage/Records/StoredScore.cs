namespace ItaIngest.Storage.Records;

/// <summary>One number of the assessment's result: <c>scores[]</c> of the contract.</summary>
public sealed class StoredScore : StoredRecord
{
    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; set; }
    public string? Scope { get; set; }
    public string? Instrument { get; set; }
    public int? Part { get; set; }
    public int? IndicatorNo { get; set; }
    public string? Item { get; set; }
    public string? Label { get; set; }

    /// <summary>The row's own agency, where a table lists several.</summary>
    public string? Agency { get; set; }
    public decimal? Score { get; set; }
    public decimal? OutOf { get; set; }
    public string? Grade { get; set; }
    public string? Level { get; set; }
    public decimal? Change { get; set; }
    public string? Highlight { get; set; }
}
