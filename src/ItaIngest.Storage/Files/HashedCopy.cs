using System.Security.Cryptography;

namespace ItaIngest.Storage.Files;

/// <summary>Copies a stream into a new file, flushed to the disk, and tells its SHA-256.</summary>
internal static class HashedCopy
{
    private const int BufferSize = 1 << 16;

    public static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);

    public static async Task<StoredOriginal> WriteAsync(Stream source, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = Create(path);
        var buffer = new byte[BufferSize];
        for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        target.Flush(flushToDisk: true);
        return new StoredOriginal(Convert.ToHexStringLower(hash.GetHashAndReset()), target.Length);
    }
}
