namespace ItaIngest.Storage.Files;

public static class FileStoreExtensions
{
    /// <summary>Copies a file into the store.</summary>
    /// <exception cref="IOException">The file can't be opened for itself alone: someone still writes it.</exception>
    public static async Task<StoredOriginal> PutOriginalAsync(this IFileStore files, string path, CancellationToken cancellation)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, useAsync: true);
        return await files.PutOriginalAsync(source, cancellation);
    }
}
