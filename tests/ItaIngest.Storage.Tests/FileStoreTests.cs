using System.Security.Cryptography;
using System.Text;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Tests.Objects;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

/// <summary>All stores keep the same promises; with SQLite files lie in a folder, with PostgreSQL in the database or in an object store.</summary>
public abstract class FileStoreTests(DatabaseKind kind, Func<StoreOptions, StoreOptions>? change = null) : TemporaryStore(kind, change)
{
    public sealed class InAFolder() : FileStoreTests(DatabaseKind.Sqlite)
    {
        [Fact]
        public async Task TryOpen_KeyThatLeadsOut_IsRefused() =>
            await Assert.ThrowsAsync<ArgumentException>(() => Files.TryOpenAsync("pages/../../secret", CancellationToken.None));

        [Fact]
        public async Task Put_DiskIsFull_LeavesTheEarlierFile()
        {
            var key = FileKeys.Page(new string('a', 64), 1, ".jpg");
            await Files.PutAsync(key, new byte[] { 1, 2, 3 }, CancellationToken.None);
            using var cancelled = new CancellationTokenSource();
            await cancelled.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Files.PutAsync(key, new byte[] { 9 }, cancelled.Token));

            Assert.Equal([1, 2, 3], await ContentAsync(key));
        }

        [Fact]
        public async Task Sweep_PartsOfAKilledProgram_AreDeletedWhenOld()
        {
            var incoming = Path.Combine(Path.GetDirectoryName(FileOf("x", ""))!, "data", "incoming");
            File.WriteAllText(Path.Combine(incoming, "old"), "half a rep");
            File.SetLastWriteTimeUtc(Path.Combine(incoming, "old"), DateTime.UtcNow.AddDays(-2));
            File.WriteAllText(Path.Combine(incoming, "young"), "half a rep");

            Assert.Equal(1, await Files.SweepAsync(DateTime.UtcNow.AddDays(-1), CancellationToken.None));
            Assert.Equal("young", Path.GetFileName(Assert.Single(Directory.GetFiles(incoming))));
        }

        [Fact]
        public async Task Check_FolderIsAway_SaysSo()
        {
            Directory.Delete(Path.Combine(Path.GetDirectoryName(FileOf("x", ""))!, "data", "incoming"), recursive: true);

            var failure = await Assert.ThrowsAsync<FileStoreException>(() => Files.CheckAsync(CancellationToken.None));
            Assert.Contains("data", failure.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task DeleteDocument_FolderIsAway_IsTriedAgainLater()
        {
            Directory.Delete(Path.Combine(Path.GetDirectoryName(FileOf("x", ""))!, "data", "incoming"), recursive: true);

            await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Files.DeleteDocumentAsync(new string('a', 64), CancellationToken.None));
        }
    }

    public sealed class InTheDatabase() : FileStoreTests(DatabaseKind.Postgres)
    {
        [Fact]
        public async Task Sweep_ChunksWithoutAFile_AreDeletedWhenOld()
        {
            await Files.PutAsync("kept", new byte[] { 1 }, CancellationToken.None);
            await using (var context = Open())
            {
                context.FileChunks.Add(new FileChunk { Content = Guid.NewGuid(), Number = 0, Data = [1], StoredAt = DateTime.UtcNow.AddDays(-2) });
                context.FileChunks.Add(new FileChunk { Content = Guid.NewGuid(), Number = 0, Data = [1], StoredAt = DateTime.UtcNow });
                await context.SaveChangesAsync();
            }

            Assert.Equal(1, await ((DatabaseFileStore)Files).SweepAsync(DateTime.UtcNow.AddDays(-1), CancellationToken.None));
            Assert.Equal([1], await ContentAsync("kept"));
        }

        [Fact]
        public async Task Put_InPlaceOfAnother_LeavesNoChunksBehind()
        {
            await Files.PutAsync("key", new byte[3_000_000], CancellationToken.None);
            await Files.PutAsync("key", new byte[] { 1 }, CancellationToken.None);

            await using var context = Open();
            Assert.Equal(1, await context.FileChunks.CountAsync());
        }
    }

    /// <summary>See <see cref="ObjectFileStoreTests"/> for what only this one may meet.</summary>
    public sealed class InAnObjectStore : FileStoreTests
    {
        private readonly ObjectServer _server;

        public InAnObjectStore()
            : this(ObjectServer.StartAsync().GetAwaiter().GetResult())
        {
        }

        private InAnObjectStore(ObjectServer server)
            : base(DatabaseKind.Postgres, o => o with { Files = $"s3://{ObjectServer.Bucket}/ita", Objects = server.Options }) => _server = server;

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await _server.DisposeAsync();
        }

        [Fact]
        public async Task Put_AnyFile_LiesBelowThePrefix()
        {
            await Files.PutAsync("pages/x", new byte[] { 1 }, CancellationToken.None);

            Assert.Equal("ita/pages/x", Assert.Single(_server.Objects).Key);
        }
    }

    [Fact]
    public async Task TryOpen_NothingThere_GivesNothing()
    {
        Assert.Null(await Files.TryOpenAsync("pages/none", CancellationToken.None));
        Assert.False(await Files.ExistsAsync("pages/none", CancellationToken.None));
    }

    [Fact]
    public async Task TryOpen_Seeking_GivesWhatStandsThere()
    {
        var content = new byte[3_000_000];
        new Random(5).NextBytes(content);
        await Files.PutAsync("pages/x", content, CancellationToken.None);

        await using var stored = (await Files.TryOpenAsync("pages/x", CancellationToken.None))!;
        var part = new byte[1000];
        foreach (var from in (int[])[2_500_000, 0, 262_144 - 500])
        {
            stored.Position = from;
            await stored.ReadExactlyAsync(part);
            Assert.Equal(content[from..(from + part.Length)], part);
        }

        Assert.Equal(content.Length, stored.Length);
    }

    [Fact]
    public async Task Check_WhereFilesCanBeWritten_LeavesNothing() => await Files.CheckAsync(CancellationToken.None);

    [Fact]
    public async Task PutOriginal_SameContentTwice_IsStoredOnceUnderItsHash()
    {
        var content = Encoding.UTF8.GetBytes("a report");

        var first = await Files.PutOriginalAsync(new MemoryStream(content), CancellationToken.None);
        var second = await Files.PutOriginalAsync(new MemoryStream(content), CancellationToken.None);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), first.Sha256);
        Assert.Equal(first, second);
        Assert.Equal(content, await ContentAsync(FileKeys.Original(first.Sha256)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 21) + 5)]
    public async Task Put_FileOfAnySize_ComesBackWhole(int bytes)
    {
        var content = new byte[bytes];
        new Random(bytes).NextBytes(content);
        await Files.PutAsync("pages/x", content, CancellationToken.None);

        Assert.Equal(content, await ContentAsync("pages/x"));
        using var local = await Files.FetchAsync("pages/x", CancellationToken.None);
        Assert.Equal(content, await File.ReadAllBytesAsync(local.Path));
    }

    [Fact]
    public async Task Put_SameKeyAtOnce_LeavesOneWholeFile()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(() => Files.PutAsync("key", Enumerable.Repeat((byte)i, 100_000).ToArray(), CancellationToken.None))));

        var content = await ContentAsync("key");
        Assert.Equal((100_000, 1), (content!.Length, content.Distinct().Count()));
    }

    [Fact]
    public async Task DeleteDocument_ItsFiles_AreGoneAndNoOthers()
    {
        var original = await Files.PutOriginalAsync(new MemoryStream([1, 2]), CancellationToken.None);
        var other = await Files.PutOriginalAsync(new MemoryStream([3]), CancellationToken.None);
        // Hashes beside it in the order of keys.
        string[] hashes = [original.Sha256, original.Sha256[..63] + (char)(original.Sha256[63] ^ 1), other.Sha256];
        foreach (var hash in hashes)
        {
            await Files.PutAsync(FileKeys.Page(hash, 1, ".jpg"), new byte[] { 1 }, CancellationToken.None);
            await Files.PutAsync(FileKeys.Page(hash, 20, ".1.json.gz"), new byte[] { 1 }, CancellationToken.None);
        }

        await Files.DeleteDocumentAsync(original.Sha256, CancellationToken.None);
        await Files.DeleteDocumentAsync(original.Sha256, CancellationToken.None);

        Assert.False(await Files.ExistsAsync(FileKeys.Original(original.Sha256), CancellationToken.None));
        Assert.True(await Files.ExistsAsync(FileKeys.Original(other.Sha256), CancellationToken.None));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Files.FetchAsync(FileKeys.Original(original.Sha256), CancellationToken.None));
        foreach (var (hash, isThere) in hashes.Zip([false, true, true]))
        {
            Assert.Equal(isThere, await Files.ExistsAsync(FileKeys.Page(hash, 1, ".jpg"), CancellationToken.None));
            Assert.Equal(isThere, await Files.ExistsAsync(FileKeys.Page(hash, 20, ".1.json.gz"), CancellationToken.None));
        }
    }

    private async Task<byte[]?> ContentAsync(string key)
    {
        await using var stored = await Files.TryOpenAsync(key, CancellationToken.None);
        if (stored is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await stored.CopyToAsync(content);
        return content.ToArray();
    }
}
