namespace ItaIngest.Storage.Files;

/// <summary>A file that lies in the database, in chunks; it is there only when it is whole.</summary>
public sealed class StoredFile
{
    public required string Key { get; set; }
    public required long Bytes { get; set; }

    /// <summary>Which chunks are its: those of an earlier file under the same key have another.</summary>
    public required Guid Content { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime StoredAt { get; set; }
}

/// <summary>A part of a file in the database.</summary>
public sealed class FileChunk
{
    /// <summary>See <see cref="StoredFile.Content"/>.</summary>
    public required Guid Content { get; set; }

    /// <summary>0-based.</summary>
    public required int Number { get; set; }
    public required byte[] Data { get; set; }

    /// <summary>UTC; old chunks without a file are what a killed program left.</summary>
    public required DateTime StoredAt { get; set; }
}
