using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Text;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Files.Objects;

namespace ItaIngest.Storage.Tests.Objects;

/// <summary>What an object store may do to files; what all stores promise is in <see cref="FileStoreTests"/>.</summary>
public sealed class ObjectFileStoreTests : IAsyncLifetime
{
    private static readonly ObjectPlace s_place = ObjectPlace.Parse($"s3://{ObjectServer.Bucket}");
    private ObjectServer _server = null!;

    public async Task InitializeAsync() => _server = await ObjectServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void Signature_OfAmazonsExample_IsTheirs()
    {
        // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "Example: GET Object"
        var headers = new Dictionary<string, string>
        {
            ["host"] = "examplebucket.s3.amazonaws.com",
            ["range"] = "bytes=0-9",
            ["x-amz-content-sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            ["x-amz-date"] = "20130524T000000Z",
            ["authorization"] = "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        };
        var signature = new RequestSignature("GET", "/test.txt", name => headers.GetValueOrDefault(name, ""));

        Assert.Equal("AKIAIOSFODNN7EXAMPLE", signature.AccessKey);
        Assert.True(signature.IsOf("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        Assert.False(signature.IsOf("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEYs"));
    }

    [Fact]
    public async Task Open_ConnectionThatBreaksHalfway_GivesTheWholeFile()
    {
        var content = new byte[1_000_000];
        new Random(1).NextBytes(content);
        using var store = Store();
        await store.PutAsync("pages/x", content, CancellationToken.None);

        _server.Fail(ObjectServer.Fault.HalfAnAnswer, ObjectServer.Fault.NoAnswer, ObjectServer.Fault.Busy);
        using var local = await store.FetchAsync("pages/x", CancellationToken.None);

        Assert.Equal(content, await File.ReadAllBytesAsync(local.Path));
    }

    [Fact]
    public async Task PutOriginal_StoreThatIsBusyAndBreaksOff_IsStoredWhole()
    {
        var content = new byte[700_000];
        new Random(2).NextBytes(content);
        using var store = Store();

        // The first request asks whether it is there.
        _server.Fail(ObjectServer.Fault.Busy, ObjectServer.Fault.NoAnswer, ObjectServer.Fault.Busy);
        var original = await store.PutOriginalAsync(new MemoryStream(content), CancellationToken.None);

        Assert.Equal(content, _server.Objects[FileKeys.Original(original.Sha256)]);
    }

    [Fact]
    public async Task Put_StoreThatStaysBusy_GivesUpAfterItsAttempts()
    {
        using var store = Store();
        _server.Fail([.. Enumerable.Repeat(ObjectServer.Fault.Busy, 10)]);

        var failure = await Assert.ThrowsAsync<FileStoreException>(() => store.PutAsync("pages/x", new byte[] { 1 }, CancellationToken.None));

        Assert.Contains("SlowDown", failure.Message, StringComparison.Ordinal);
        Assert.Equal(_server.Options.Attempts, _server.Requests.Count);
        Assert.Empty(_server.Objects);
    }

    [Theory]
    [InlineData(ObjectServer.AccessKey, "wrong", "ITAINGEST_S3_SECRET_KEY_FILE")]
    [InlineData("nobody", ObjectServer.SecretKey, "ITAINGEST_S3_ACCESS_KEY")]
    public async Task Check_WrongKeys_SaysWhichAndAsksOnce(string access, string secret, string advice)
    {
        using var store = new ObjectFileStore(s_place, _server.Options with { AccessKey = access, SecretKey = secret }, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<FileStoreException>(() => store.CheckAsync(CancellationToken.None));

        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, failure.Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Check_NoSuchBucket_SaysToMakeIt()
    {
        using var store = new ObjectFileStore(ObjectPlace.Parse("s3://missing-one"), _server.Options, TimeProvider.System);

        Assert.Contains("make the bucket missing-one", (await Assert.ThrowsAsync<FileStoreException>(() => store.CheckAsync(CancellationToken.None))).Message, StringComparison.Ordinal);
        // Not "nothing there": that would be read as lost.
        await Assert.ThrowsAsync<FileStoreException>(() => store.TryOpenAsync("pages/x", CancellationToken.None));
    }

    [Fact]
    public async Task Check_WithoutKeys_NamesThemInOneLine()
    {
        // Else the chain waits some seconds for the machine's own role.
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        using var store = new ObjectFileStore(s_place, _server.Options with { AccessKey = null, SecretKey = null }, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<FileStoreException>(() => store.CheckAsync(CancellationToken.None));

        Assert.Contains("ITAINGEST_S3_ACCESS_KEY", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task Check_NobodyThere_SaysSo()
    {
        using var store = new ObjectFileStore(s_place, _server.Options with { Endpoint = "http://127.0.0.1:1" }, TimeProvider.System);

        Assert.Contains("--s3-endpoint", (await Assert.ThrowsAsync<FileStoreException>(() => store.CheckAsync(CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ReplacedWhileItIsRead_IsNoMixtureOfBoth()
    {
        using var store = Store();
        await store.PutAsync("pages/x", Enumerable.Repeat((byte)1, 600_000).ToArray(), CancellationToken.None);
        await using var content = (await store.TryOpenAsync("pages/x", CancellationToken.None))!;
        await content.ReadExactlyAsync(new byte[1000]);
        await store.PutAsync("pages/x", Enumerable.Repeat((byte)2, 600_000).ToArray(), CancellationToken.None);

        await Assert.ThrowsAsync<IOException>(() => content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task DeleteDocument_MorePagesThanAListHas_AreAllGone()
    {
        using var store = Store();
        _server.PageSize = 3;
        var hash = new string('a', 64);
        for (var page = 1; page <= 10; page++)
        {
            await store.PutAsync(FileKeys.Page(hash, page, ".jpg"), new byte[] { 1 }, CancellationToken.None);
        }

        await store.DeleteDocumentAsync(hash, CancellationToken.None);

        Assert.Empty(_server.Objects);
    }

    [Fact]
    public async Task Put_ThaiKey_ComesBack()
    {
        using var store = Store();
        await store.PutAsync("pages/รายงาน ปี ๒๕๖๗+1.json", Encoding.UTF8.GetBytes("x"), CancellationToken.None);

        Assert.True(await store.ExistsAsync("pages/รายงาน ปี ๒๕๖๗+1.json", CancellationToken.None));
    }

    [Fact]
    public async Task Put_Cancelled_EndsAtOnce()
    {
        using var store = new ObjectFileStore(s_place, _server.Options with { Attempts = 20, FirstWait = TimeSpan.FromSeconds(10) }, TimeProvider.System);
        _server.Fail([.. Enumerable.Repeat(ObjectServer.Fault.Busy, 20)]);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PutAsync("pages/x", new byte[] { 1 }, cancelled.Token));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Options_OutOfRange_AreRefused() =>
        Assert.Throws<ValidationException>(() => new ObjectFileStore(s_place, new ObjectStoreOptions { Attempts = 0 }, TimeProvider.System));

    [Fact]
    public void Options_AsText_HideTheSecret() => Assert.DoesNotContain("open sesame", _server.Options.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("s3://reports", "reports", "")]
    [InlineData("S3://reports/", "reports", "")]
    [InlineData("s3://reports/a/b/", "reports", "a/b/")]
    public void Place_OfAnAddress_HasBucketAndPrefix(string text, string bucket, string prefix) => Assert.Equal(new ObjectPlace(bucket, prefix), ObjectPlace.Parse(text));

    [Theory]
    [InlineData("s3://")]
    [InlineData("s3:///a")]
    [InlineData("s3://Reports")]
    [InlineData("s3://a_b/c")]
    public void Place_WithoutBucket_IsRefused(string text) => Assert.Throws<FileStoreException>(() => ObjectPlace.Parse(text));

    private ObjectFileStore Store() => new(s_place, _server.Options, TimeProvider.System);
}
