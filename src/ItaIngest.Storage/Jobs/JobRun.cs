namespace ItaIngest.Storage.Jobs;

public enum JobStep
{
    /// <summary>Opens a document and makes its pages.</summary>
    Open,

    /// <summary>Reads one page.</summary>
    Page,

    /// <summary>Puts the records together.</summary>
    Assemble,
}

public enum JobOutcome
{
    /// <summary>It is at work.</summary>
    Running,

    Done,

    /// <summary>It failed in a way that may pass, and is tried again.</summary>
    Retried,

    /// <summary>It failed for good.</summary>
    Failed,

    /// <summary>Its machine died; another does it anew.</summary>
    Lost,

    /// <summary>Its machine was stopped before it was done, or a person cancelled the document.</summary>
    Stopped,
}

/// <summary>One attempt at one step of one document: the history of jobs. Times are UTC.</summary>
public sealed class JobRun
{
    public long Id { get; set; }
    public long DocumentId { get; set; }

    /// <summary>1-based; null for a step that is not about one page.</summary>
    public int? Page { get; set; }
    public required JobStep Step { get; set; }
    public required string MachineId { get; set; }

    /// <summary>1 for the first.</summary>
    public required int Attempt { get; set; }
    public required DateTime BeganAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public JobOutcome Outcome { get; set; }

    /// <summary>Why it did not succeed; null when it did.</summary>
    public string? Error { get; set; }
}
