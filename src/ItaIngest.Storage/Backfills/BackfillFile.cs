namespace ItaIngest.Storage.Backfills;

public enum BackfillFileState
{
    Waiting,

    /// <summary>It became a document, which is read behind live work.</summary>
    New,

    /// <summary>Its content was known.</summary>
    Copy,

    /// <summary>It is no document that can be read: another kind of file, or content that is known to be unreadable.</summary>
    Unreadable,

    /// <summary>It could not be filed; the next run of the same command tries it again.</summary>
    Failed,
}

/// <summary>One file of a backfill.</summary>
public sealed class BackfillFile
{
    public long Id { get; set; }
    public long RunId { get; set; }

    /// <summary>Below the run's folder, with forward slashes.</summary>
    public required string Path { get; set; }
    public required long Bytes { get; set; }

    /// <summary>When it was last changed, UTC: a file that changed since it was filed is filed again.</summary>
    public required DateTime ChangedAt { get; set; }
    public BackfillFileState State { get; set; }

    /// <summary>Why it could not be filed, or why it is unreadable.</summary>
    public string? Error { get; set; }

    /// <summary>The document that it became or is a copy of.</summary>
    public long? DocumentId { get; set; }
}
