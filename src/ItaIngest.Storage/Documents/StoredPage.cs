namespace ItaIngest.Storage.Documents;

public enum PageState
{
    Read,

    /// <summary>Could not be read; the document's records carry a doubt for it.</summary>
    Failed,
}

/// <summary>One page of a document.</summary>
public sealed class StoredPage
{
    public long DocumentId { get; set; }

    /// <summary>1-based.</summary>
    public required int Number { get; set; }
    public required PageState State { get; set; }

    /// <summary>Key of its upright image in the <see cref="Files.FileStore"/>; null when there is none.</summary>
    public string? ImageKey { get; set; }
    public string? Error { get; set; }
}
