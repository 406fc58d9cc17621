namespace ItaIngest.Storage.Records;

/// <summary>One indicator of an action plan: <c>plans[]</c> of the contract.</summary>
public sealed class StoredPlan : StoredRecord
{
    public string? ProgrammeNo { get; set; }
    public string? Programme { get; set; }
    public string? IndicatorNo { get; set; }
    public string? Indicator { get; set; }

    /// <summary>The wordings of level 1…5, a line each.</summary>
    public string? Levels { get; set; }
    public int? AchievedLevel { get; set; }
    public decimal? AchievedValue { get; set; }
    public string? Responsible { get; set; }
}
