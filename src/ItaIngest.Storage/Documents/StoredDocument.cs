namespace ItaIngest.Storage.Documents;

/// <summary>Where a document stands on its way; every document is in exactly one of these.</summary>
public enum DocumentState
{
    /// <summary>The original is stored; its job has not begun.</summary>
    Queued,

    /// <summary>A job works on it.</summary>
    Reading,

    /// <summary>Its records are stored.</summary>
    Read,

    /// <summary>It can't be read (no PDF, encrypted, truncated…); trying again would not help.</summary>
    Unreadable,

    /// <summary>Reading failed more often than it is tried again; a person may queue it anew.</summary>
    Failed,
}

/// <summary>Which documents go first when several wait.</summary>
public enum DocumentPriority
{
    Backfill = 1,
    Watched = 5,
    Uploaded = 9,
}

/// <summary>One document, known by the SHA-256 of its original. Times are UTC.</summary>
public sealed class StoredDocument
{
    public long Id { get; set; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Name of the file with which it first arrived, without folders.</summary>
    public required string FileName { get; set; }
    public required long Bytes { get; set; }
    public required DateTime ArrivedAt { get; set; }
    public DocumentState State { get; set; }
    public DocumentPriority Priority { get; set; }

    /// <summary>How often its job began.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it is unreadable or failed, or why the last attempt ended; null when all is well.</summary>
    public string? Error { get; set; }
    public DateTime? ReadAt { get; set; }

    /// <summary>Pages in the file; null until it was opened.</summary>
    public int? PageCount { get; set; }
    public string? Kind { get; set; }
    public string? Title { get; set; }
    public string? Agency { get; set; }
    public string? Province { get; set; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; set; }

    /// <summary>Values read.</summary>
    public int FieldCount { get; set; }

    /// <summary>Values and doubts that a person should look at.</summary>
    public int FlaggedCount { get; set; }

    public ICollection<StoredPage> Pages { get; } = [];
    public ICollection<StoredField> Fields { get; } = [];
    public StoredRecords? Records { get; set; }
}

/// <summary>The records of a document as the contract's JSON; apart from the document so that lists stay light.</summary>
public sealed class StoredRecords
{
    public long DocumentId { get; set; }
    public required string Json { get; set; }
}
