namespace ItaIngest.Storage.Files;

/// <summary>An original in the store: its SHA-256 in 64 lower-case hexadecimal digits, and its length.</summary>
public sealed record StoredOriginal(string Sha256, long Bytes);

/// <summary>
/// Originals, page images and page readings: in a folder (shared by all machines, or of one), in the database, or in an object store. A file is there under its key only when it is
/// whole and safe. Keys are relative paths with forward slashes, made by <see cref="FileKeys"/>.
/// </summary>
public interface IFileStore
{
    /// <summary>Copies an original into the store; the same content twice is stored once.</summary>
    Task<StoredOriginal> PutOriginalAsync(Stream source, CancellationToken cancellation);

    /// <summary>Writes a file under a key, in place of any earlier one.</summary>
    Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Opens what was stored under a key; null when there is nothing.</summary>
    Task<Stream?> TryOpenAsync(string key, CancellationToken cancellation);

    /// <summary>Makes a file readable for other programs of this machine.</summary>
    /// <exception cref="FileNotFoundException">There is nothing under the key.</exception>
    Task<LocalFile> FetchAsync(string key, CancellationToken cancellation);

    /// <summary>Whether something is stored under a key.</summary>
    Task<bool> ExistsAsync(string key, CancellationToken cancellation);

    /// <summary>Deletes a document's original and all that belongs to its pages; nothing there is fine.</summary>
    /// <exception cref="IOException">The store is away.</exception>
    Task DeleteDocumentAsync(string sha256, CancellationToken cancellation);

    /// <summary>Deletes parts of files from before a time, which killed programs left.</summary>
    /// <returns>Parts deleted.</returns>
    Task<int> SweepAsync(DateTime before, CancellationToken cancellation);

    /// <summary>Writes something small and takes it away again.</summary>
    /// <exception cref="FileStoreException">That failed; the message says what to do.</exception>
    Task CheckAsync(CancellationToken cancellation);
}

/// <summary>A file on this machine, for as long as this object is not disposed.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="IsCopy">It is deleted when this object is disposed.</param>
public sealed record LocalFile(string Path, bool IsCopy) : IDisposable
{
    public void Dispose()
    {
        if (IsCopy)
        {
            File.Delete(Path);
        }
    }
}
