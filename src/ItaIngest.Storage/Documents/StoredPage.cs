namespace ItaIngest.Storage.Documents;

public enum PageState
{
    /// <summary>It waits to be given to the scheduler.</summary>
    Waiting,

    /// <summary>The scheduler holds a job for it.</summary>
    Queued,

    /// <summary>A machine reads it.</summary>
    Reading,

    Read,

    /// <summary>Could not be read; the document's records carry a doubt for it.</summary>
    Failed,
}

/// <summary>One page of a document, and how far its reading is. Times are UTC.</summary>
public sealed class StoredPage
{
    public long DocumentId { get; set; }

    /// <summary>1-based.</summary>
    public required int Number { get; set; }
    public required PageState State { get; set; }

    /// <summary>Counts how often the page was given to the scheduler; a job with an older ticket has nothing to do.</summary>
    public int Ticket { get; set; }
    public DateTime? QueuedAt { get; set; }

    /// <summary>After a failure that may pass: not to be tried again before this time.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>The machine that reads or has read it.</summary>
    public string? MachineId { get; set; }

    /// <summary>How often its reading began; counted before the work begins.</summary>
    public int Attempts { get; set; }

    /// <summary>How often a machine died over it.</summary>
    public int Losses { get; set; }

    /// <summary>When the last attempt ended.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Version of program and model that read it.</summary>
    public string? ReaderVersion { get; set; }

    /// <summary>Key of what was read from it in the file store; null until it is read.</summary>
    public string? ReadingKey { get; set; }

    /// <summary>Key of its upright image in the file store; null when there is none.</summary>
    public string? ImageKey { get; set; }
    public string? Error { get; set; }
}
