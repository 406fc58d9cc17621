namespace ItaIngest.Storage.Files;

/// <summary>
/// Files below one folder, which several machines may share. Every file appears under its name only when it is whole and on the disk, so that a power cut leaves
/// temporary files at most.
/// </summary>
public sealed class FolderFileStore : IFileStore
{
    private readonly string _root;
    private readonly string _incoming;

    public FolderFileStore(string root)
    {
        _root = Path.GetFullPath(root);
        _incoming = Path.Combine(_root, "incoming");
        Directory.CreateDirectory(_incoming);
    }

    public async Task<StoredOriginal> PutOriginalAsync(Stream source, CancellationToken cancellation)
    {
        var temporary = Temporary();
        try
        {
            var original = await HashedCopy.WriteAsync(source, temporary, cancellation);
            Adopt(temporary, PathOf(FileKeys.Original(original.Sha256)), replace: false);
            return original;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = PathOf(key);
        var temporary = Temporary();
        try
        {
            await using (var target = HashedCopy.Create(temporary))
            {
                await target.WriteAsync(content, cancellation);
                await target.FlushAsync(cancellation);
                target.Flush(flushToDisk: true);
            }

            Adopt(temporary, path, replace: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream?> TryOpenAsync(string key, CancellationToken cancellation)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(
            File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true) : null);
    }

    public Task<LocalFile> FetchAsync(string key, CancellationToken cancellation)
    {
        var path = PathOf(key);
        return File.Exists(path) ? Task.FromResult(new LocalFile(path, IsCopy: false)) : throw new FileNotFoundException($"{path} is gone from the store", path);
    }

    public Task<bool> ExistsAsync(string key, CancellationToken cancellation) => Task.FromResult(File.Exists(PathOf(key)));

    public Task DeleteDocumentAsync(string sha256, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!Directory.Exists(_incoming))
        {
            throw new DirectoryNotFoundException($"{_root} is away; its files can't be deleted now");
        }

        if (PathOf(FileKeys.Original(sha256)) is var original && File.Exists(original))
        {
            File.Delete(original);
        }

        var pages = PathOf(FileKeys.Pages(sha256));
        if (Directory.Exists(pages))
        {
            Directory.Delete(pages, recursive: true);
        }

        return Task.CompletedTask;
    }

    public Task<int> SweepAsync(DateTime before, CancellationToken cancellation)
    {
        var swept = 0;
        foreach (var file in new DirectoryInfo(_incoming).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before))
        {
            cancellation.ThrowIfCancellationRequested();
            file.Delete();
            swept++;
        }

        return Task.FromResult(swept);
    }

    public async Task CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await using var probe = new FileStream(Temporary(), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            await probe.WriteAsync(new byte[] { 0 }, cancellation);
            await probe.FlushAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileStoreException(
                $"Files can't be written in {_root}: {e.Message}. See whether the folder is there, whether the service's user may write in it, and whether the disk is full.", e);
        }
    }

    private static void Adopt(string temporary, string path, bool replace)
    {
        var folder = Path.GetDirectoryName(path)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        if (replace || !File.Exists(path))
        {
            File.Move(temporary, path, overwrite: true);
        }

        FolderFlush.Apply(folder);
        if (isNew)
        {
            FolderFlush.Apply(Path.GetDirectoryName(folder)!);
        }
    }

    private string Temporary() => Path.Combine(_incoming, Path.GetRandomFileName());

    private string PathOf(string key)
    {
        var path = Path.GetFullPath(Path.Combine(_root, key));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"The key '{key}' leads out of the store.", nameof(key));
    }
}
