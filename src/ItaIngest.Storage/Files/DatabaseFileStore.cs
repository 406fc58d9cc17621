using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Files;

/// <summary>
/// Files in the database, in chunks of 1 MB, so that machines share nothing but their connection to it. Chunks are written first; the row that names them makes the
/// file appear. What a killed program leaves is chunks without a row, which <see cref="SweepAsync"/> deletes.
/// </summary>
public sealed class DatabaseFileStore(StoreTransactions transactions) : IFileStore
{
    private const int ChunkSize = 1 << 20;

    public async Task<StoredOriginal> PutOriginalAsync(Stream source, CancellationToken cancellation)
    {
        // Its key is its hash, which is known at the end only: it goes through a file of this machine.
        var temporary = TemporaryCopy.Path();
        try
        {
            var original = await HashedCopy.WriteAsync(source, temporary, cancellation);
            var key = FileKeys.Original(original.Sha256);
            if (await FindAsync(key, cancellation) is null)
            {
                await using var content = File.OpenRead(temporary);
                await PutAsync(key, content, original.Bytes, cancellation);
            }

            return original;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await using var stream = new MemoryStream(content.ToArray(), writable: false);
        await PutAsync(key, stream, content.Length, cancellation);
    }

    public async Task<Stream?> TryOpenAsync(string key, CancellationToken cancellation) =>
        await FindAsync(key, cancellation) is { } file ? new ChunkStream(file.Bytes, ChunkSize, (number, token) => LoadAsync(file, number, token)) : null;

    public Task<LocalFile> FetchAsync(string key, CancellationToken cancellation) => TemporaryCopy.FetchAsync(this, key, cancellation);

    public async Task<bool> ExistsAsync(string key, CancellationToken cancellation) => await FindAsync(key, cancellation) is not null;

    public Task DeleteDocumentAsync(string sha256, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var (original, pages) = (FileKeys.Original(sha256), FileKeys.Pages(sha256));
            // As a range of the key's bytes, which its index serves.
            var past = pages[..^1] + (char)(pages[^1] + 1);
            var its = context.Files.Where(f => f.Key == original || (string.Compare(f.Key, pages) > 0 && string.Compare(f.Key, past) < 0));
            var contents = its.Select(f => f.Content);
            await context.FileChunks.Where(c => contents.Contains(c.Content)).ExecuteDeleteAsync(token);
            await its.ExecuteDeleteAsync(token);
        },
        cancellation);

    public Task<int> SweepAsync(DateTime before, CancellationToken cancellation) => transactions.RunAsync(
        (context, token) => context.FileChunks.Where(c => c.StoredAt < before && !context.Files.Any(f => f.Content == c.Content)).ExecuteDeleteAsync(token),
        cancellation);

    /// <summary>The database has a look of its own.</summary>
    public Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task PutAsync(string key, Stream source, long bytes, CancellationToken cancellation)
    {
        var content = Guid.NewGuid();
        var buffer = new byte[ChunkSize];
        FileChunk? last = null;
        for (var number = 0; await source.ReadAtLeastAsync(buffer, ChunkSize, throwOnEndOfStream: false, cancellation) is > 0 and var read; number++)
        {
            if (last is { } full)
            {
                await transactions.RunAsync((context, token) => WriteAsync(context, full, token), cancellation);
            }

            last = new FileChunk { Content = content, Number = number, Data = buffer[..read], StoredAt = transactions.Now };
        }

        // The last chunk, of a small file the only one, in the transaction that makes the file appear.
        await AppearAsync(key, content, bytes, last, cancellation);
    }

    private static async Task WriteAsync(StoreContext context, FileChunk? chunk, CancellationToken cancellation)
    {
        // Written already where the connection did not live to tell.
        if (chunk is not null && !await context.FileChunks.AnyAsync(c => c.Content == chunk.Content && c.Number == chunk.Number, cancellation))
        {
            context.FileChunks.Add(chunk);
        }
    }

    private async Task AppearAsync(string key, Guid content, long bytes, FileChunk? last, CancellationToken cancellation)
    {
        for (var firstTry = true; ; firstTry = false)
        {
            try
            {
                await transactions.RunAsync(
                    async (context, token) =>
                    {
                        await WriteAsync(context, last, token);
                        await ReplaceAsync(context, key, content, bytes, token);
                    },
                    cancellation);
                return;
            }
            catch (DbUpdateException) when (firstTry)
            {
                // Another machine stored the same key at the same moment: the next try takes its place.
            }
        }
    }

    private async Task ReplaceAsync(StoreContext context, string key, Guid content, long bytes, CancellationToken cancellation)
    {
        var file = await context.Files.SingleOrDefaultAsync(f => f.Key == key, cancellation);
        if (file is null)
        {
            context.Files.Add(new StoredFile { Key = key, Bytes = bytes, Content = content, StoredAt = transactions.Now });
        }
        else if (file.Content != content)
        {
            var old = file.Content;
            await context.FileChunks.Where(c => c.Content == old).ExecuteDeleteAsync(cancellation);
            (file.Content, file.Bytes, file.StoredAt) = (content, bytes, transactions.Now);
        }
    }

    private Task<StoredFile?> FindAsync(string key, CancellationToken cancellation) => transactions.ReadAsync(
        (context, token) => context.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, token), cancellation);

    private async Task<byte[]> LoadAsync(StoredFile file, int number, CancellationToken cancellation) =>
        await transactions.ReadAsync(
            (context, token) => context.FileChunks.Where(c => c.Content == file.Content && c.Number == number).Select(c => c.Data).SingleOrDefaultAsync(token),
            cancellation)
        ?? throw new IOException($"{file.Key} was replaced while it was read");
}
