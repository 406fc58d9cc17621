namespace ItaIngest.Storage.Records;

/// <summary>The records of a document as the contract's JSON, corrections applied; apart from the document so that lists stay light.</summary>
public sealed class StoredRecords
{
    public long DocumentId { get; set; }
    public required string Json { get; set; }
}
