namespace ItaIngest.Storage.Documents;

/// <summary>
/// The files of a document that was deleted, which are to be deleted as well. Written in the same transaction, so that a program that dies leaves none behind. Times
/// are UTC.
/// </summary>
public sealed class DeletedOriginal
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; set; }
    public required DateTime DeletedAt { get; set; }

    /// <summary>Whose sweep is about to delete the files; null when none is.</summary>
    public Guid? Claim { get; set; }

    /// <summary>When that sweep began; far back, its program died.</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>When the files were gone. The row is kept for some time, for an arrival of the same content that was stored before and is registered after.</summary>
    public DateTime? GoneAt { get; set; }
}
