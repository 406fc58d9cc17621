using System.Globalization;
using System.Security.Cryptography;

namespace ItaIngest.Storage.Files;

/// <summary>An original in the store: its SHA-256 in 64 lower-case hexadecimal digits, and its length.</summary>
public sealed record StoredOriginal(string Sha256, long Bytes);

/// <summary>
/// Originals, page images and page readings as files below one folder. Every file appears under its name only when it is whole and on the disk, so
/// a power cut leaves temporary files at most. Keys are relative paths with forward slashes.
/// </summary>
public sealed class FileStore
{
    private readonly string _root;
    private readonly string _incoming;

    public FileStore(string root)
    {
        _root = Path.GetFullPath(root);
        _incoming = Path.Combine(_root, "incoming");
        Directory.CreateDirectory(_incoming);
    }

    /// <summary>Copies a file into the store; the same content twice is stored once.</summary>
    /// <exception cref="IOException">The file can't be opened for itself alone: someone still writes it.</exception>
    public async Task<StoredOriginal> PutOriginalAsync(string path, CancellationToken cancellation)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, useAsync: true);
        return await PutOriginalAsync(source, cancellation);
    }

    public async Task<StoredOriginal> PutOriginalAsync(Stream source, CancellationToken cancellation)
    {
        var temporary = Temporary();
        try
        {
            var (sha256, bytes) = await CopyAsync(source, temporary, cancellation);
            Adopt(temporary, OriginalPath(sha256));
            return new StoredOriginal(sha256, bytes);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Where the original lies, stored or not.</summary>
    public string OriginalPath(string sha256) => PathOf($"originals/{sha256[..2]}/{sha256}.pdf");

    /// <summary>The key of something that belongs to a page of a document.</summary>
    /// <param name="sha256">The document's.</param>
    /// <param name="page">1-based.</param>
    /// <param name="extension">With its dot.</param>
    public static string PageKey(string sha256, int page, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"pages/{sha256[..2]}/{sha256}/{page:0000}{extension}");

    /// <summary>Writes a file under a key, in place of any earlier one.</summary>
    public async Task PutAsync(string key, Func<Stream, Task> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var temporary = Temporary();
        try
        {
            await using (var target = Create(temporary))
            {
                await write(target);
                await target.FlushAsync(cancellation);
                target.Flush(flushToDisk: true);
            }

            Adopt(temporary, PathOf(key), replace: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens what was stored under a key; null when there is nothing.</summary>
    public Stream? TryOpen(string key)
    {
        var path = PathOf(key);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true) : null;
    }

    public bool Exists(string key) => File.Exists(PathOf(key));

    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);

    private static async Task<(string Sha256, long Bytes)> CopyAsync(Stream source, string temporary, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = Create(temporary);
        var buffer = new byte[1 << 16];
        for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        target.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), target.Length);
    }

    private static void Adopt(string temporary, string path, bool replace = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (replace || !File.Exists(path))
        {
            File.Move(temporary, path, overwrite: true);
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
