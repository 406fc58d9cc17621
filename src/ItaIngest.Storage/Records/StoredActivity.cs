namespace ItaIngest.Storage.Records;

/// <summary>One activity of a plan: <c>plans[].activities[]</c> of the contract.</summary>
public sealed class StoredActivity : StoredRecord
{
    /// <summary>0-based place of its plan in the contract's list.</summary>
    public int PlanPosition { get; set; }

    /// <summary>The plan's, so that a row can be read alone.</summary>
    public string? PlanIndicatorNo { get; set; }
    public int? No { get; set; }
    public string? Activity { get; set; }
    public string? Result { get; set; }

    /// <summary>Baht.</summary>
    public decimal? BudgetMin { get; set; }

    /// <summary>Baht.</summary>
    public decimal? BudgetMax { get; set; }
    public string? Problem { get; set; }
    public string? Remedy { get; set; }
}
