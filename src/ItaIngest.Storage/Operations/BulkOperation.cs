namespace ItaIngest.Storage.Operations;

/// <summary>What can be done with documents, one or many.</summary>
public enum BulkAction
{
    /// <summary>Those that failed, can't be read or were cancelled are queued anew.</summary>
    Retry,

    /// <summary>Those that were read are read anew, pages and all; people's corrections stay.</summary>
    ReadAnew,

    /// <summary>Unfinished ones are held back.</summary>
    Pause,

    /// <summary>Those that are held back go on.</summary>
    Resume,

    /// <summary>Unfinished ones are given up.</summary>
    Cancel,

    /// <summary>Documents that no machine works on are deleted with all that was read from them.</summary>
    Delete,
}

public enum BulkState
{
    Waiting,
    Running,
    Done,

    /// <summary>Stopped by a person; what was done stays done.</summary>
    Stopped,
}

/// <summary>
/// One action on all documents that match a filter, worked in batches. Each batch is one transaction together with <see cref="Cursor"/>: killed at any
/// moment, it goes on where it was, and no document is acted on twice. Times are UTC.
/// </summary>
public sealed class BulkOperation
{
    public long Id { get; set; }
    public required BulkAction Action { get; set; }

    /// <summary>The filter as the query part of an address; empty for all documents.</summary>
    public required string Filter { get; set; }
    public BulkState State { get; set; }
    public required DateTime CreatedAt { get; set; }
    public DateTime? BeganAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public bool StopRequested { get; set; }

    /// <summary>Documents that matched when it was ordered, counted up to a bound.</summary>
    public int Expected { get; set; }

    /// <summary>More matched than were counted.</summary>
    public bool ExpectedMore { get; set; }

    /// <summary>Only documents up to this id: what arrives later was not meant.</summary>
    public long UpTo { get; set; }

    /// <summary>Documents up to this id are done with.</summary>
    public long Cursor { get; set; }

    /// <summary>Documents acted on.</summary>
    public int Done { get; set; }

    /// <summary>The machine that works on it.</summary>
    public string? MachineId { get; set; }

    /// <summary>When the last batch ended: far back, its machine died and another takes over.</summary>
    public DateTime? HeartbeatAt { get; set; }

    /// <summary>Why the last batch had to be tried again; null when all is well.</summary>
    public string? Error { get; set; }
}
