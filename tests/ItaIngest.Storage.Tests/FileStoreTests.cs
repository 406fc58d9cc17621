using System.Security.Cryptography;
using System.Text;
using ItaIngest.Storage.Files;

namespace ItaIngest.Storage.Tests;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-files-").FullName;

    [Fact]
    public async Task PutOriginal_SameContentTwice_IsStoredOnceUnderItsHash()
    {
        var store = new FileStore(_folder);
        var content = Encoding.UTF8.GetBytes("a report");

        var first = await store.PutOriginalAsync(new MemoryStream(content), CancellationToken.None);
        var second = await store.PutOriginalAsync(new MemoryStream(content), CancellationToken.None);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), first.Sha256);
        Assert.Equal(first, second);
        Assert.Equal(content, await File.ReadAllBytesAsync(store.OriginalPath(first.Sha256)));
        Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Put_WriterThrows_LeavesTheEarlierFileAndNoRest()
    {
        var store = new FileStore(_folder);
        var key = FileStore.PageKey(new string('a', 64), 1, ".jpg");
        await store.PutAsync(key, s => s.WriteAsync(new byte[] { 1, 2, 3 }).AsTask(), CancellationToken.None);

        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(key, WriteHalf, CancellationToken.None));

        await using var stored = store.TryOpen(key);
        Assert.Equal(3, stored!.Length);
        Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));

        static async Task WriteHalf(Stream target)
        {
            await target.WriteAsync(new byte[] { 9 });
            throw new IOException("no space left on device");
        }
    }

    [Fact]
    public void TryOpen_KeyThatLeadsOut_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FileStore(_folder).TryOpen("pages/../../secret"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
