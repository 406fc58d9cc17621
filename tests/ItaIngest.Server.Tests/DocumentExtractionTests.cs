using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Ocr;
using ItaIngest.Server.Extraction;

namespace ItaIngest.Server.Tests;

public sealed class DocumentExtractionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-extraction-").FullName;
    private readonly ScriptedPages _source = new();

    [Theory]
    [InlineData("fail", "it gives no image")]
    [InlineData("bug", "InvalidOperationException: a bug")]
    public async Task Read_PageThatFails_IsADoubtInTheRecords(string fault, string reason)
    {
        var read = await ReadAsync($"pages 3 {fault} 2");

        Assert.Equal([null, reason, null], read.Pages.Select(p => p.Error));
        var doubt = read.Records.Doubts["/document/pages/1"];
        Assert.True(doubt.Flagged);
        Assert.Equal([Reasons.PageFailed], doubt.Reasons);
        Assert.Equal(2, doubt.Places[0].Page);
        Assert.Equal(3, read.Records.Document.PageCount);
    }

    [Fact]
    public async Task Read_AllPagesRead_HasNoPageDoubt()
    {
        var read = await ReadAsync("pages 5");

        Assert.Equal([1, 2, 3, 4, 5], read.Pages.Select(p => p.Number));
        Assert.DoesNotContain(read.Records.Doubts, d => d.Value.Reasons.Contains(Reasons.PageFailed));
    }

    [Fact]
    public async Task Read_FullDisk_IsNoPagesFault() => await Assert.ThrowsAsync<IOException>(() => ReadAsync("pages 2 disk-full 1"));

    [Fact]
    public async Task Read_UnreadableDocument_Throws() => await Assert.ThrowsAsync<DocumentUnreadableException>(() => ReadAsync("unreadable"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<ExtractedDocument> ReadAsync(string script)
    {
        var path = Path.Combine(_folder, "document.pdf");
        await File.WriteAllTextAsync(path, script);
        return await new DocumentExtraction(_source, parallelPages: 1).ReadAsync(path, KnownSet.None, progress: null, CancellationToken.None);
    }
}
