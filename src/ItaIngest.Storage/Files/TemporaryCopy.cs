namespace ItaIngest.Storage.Files;

/// <summary>Files of this machine's own in which content stands on its way from or to a store that has no files.</summary>
internal static class TemporaryCopy
{
    private const int BufferSize = 1 << 20;

    public static string Path() => System.IO.Path.Combine(System.IO.Path.GetTempPath(), "itaingest-" + System.IO.Path.GetRandomFileName());

    /// <summary>See <see cref="IFileStore.FetchAsync"/>.</summary>
    public static async Task<LocalFile> FetchAsync(IFileStore files, string key, CancellationToken cancellation)
    {
        await using var content = await files.TryOpenAsync(key, cancellation) ?? throw new FileNotFoundException($"{key} is gone from the store", key);
        var path = Path() + System.IO.Path.GetExtension(key);
        try
        {
            await using var target = HashedCopy.Create(path);
            await content.CopyToAsync(target, BufferSize, cancellation);
            return new LocalFile(path, IsCopy: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
