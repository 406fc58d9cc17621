namespace ItaIngest.Storage.Documents;

public enum ArrivalSource { Watched, Uploaded, Backfill }

public enum ArrivalFate
{
    /// <summary>The first file with this content: it became a document.</summary>
    New,

    /// <summary>The content was known already: nothing was read again.</summary>
    Copy,

    /// <summary>The document can't be read.</summary>
    Unreadable,

    /// <summary>The document that it became was deleted by a person.</summary>
    Deleted,

    /// <summary>It lies where it was found and can't be taken in as it is (no permission, a link…); tried again now and then.</summary>
    Blocked,

    /// <summary>It was blocked until somebody took it away.</summary>
    Withdrawn,
}

/// <summary>One arrival of a file, whatever became of it. Times are UTC.</summary>
public sealed class Arrival
{
    public long Id { get; set; }

    /// <summary>Path below the watched or backfilled folder, with forward slashes.</summary>
    public required string Path { get; set; }
    public required ArrivalSource Source { get; set; }
    public required DateTime ArrivedAt { get; set; }

    /// <summary>
    /// When the arrived file was created: tells a second file of the same name from the same file met again after a restart. Null where no file stands behind it.
    /// </summary>
    public DateTime? FileCreatedAt { get; set; }
    public required long Bytes { get; set; }

    /// <summary>64 lower-case hexadecimal digits; empty for a file whose content could not be had.</summary>
    public required string Sha256 { get; set; }
    public required ArrivalFate Fate { get; set; }

    /// <summary>One line: why it is blocked, or why it stays in the watched folder though it was taken in; null when there is nothing to say.</summary>
    public string? Reason { get; set; }

    /// <summary>
    /// Which service took it in, where several share a PostgreSQL database: only that one looks at its inbox and gives files back to it. Null where there is but one.
    /// </summary>
    public string? Inbox { get; set; }

    /// <summary>Where it was put for the operator, below the folder of failed files; null unless it was.</summary>
    public string? FailedAs { get; set; }

    /// <summary>The document that it became or is a copy of; null after that was deleted.</summary>
    public long? DocumentId { get; set; }
    public StoredDocument? Document { get; set; }
}
