using System.Text;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Ocr;
using ItaIngest.Server.Extraction;

namespace ItaIngest.Server.Tests;

public sealed class TranscriptDocumentTests : IDisposable
{
    private const string Text = "ผลการประเมิน ปีงบประมาณ พ.ศ. 2567\n\nเทศบาลเมืองดอนแก้ว\n\nตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t91.25\nการใช้งบประมาณ\t90.10\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-transcript-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("report.txt")]
    [InlineData("report.MD")]
    [InlineData("report.html")]
    public async Task Read_Transcript_GivesRecordsWithoutPageCount(string name)
    {
        var path = Write(name, Encoding.UTF8.GetBytes(Text));
        await using var source = new RecognisedPages(1);

        var read = await new DocumentExtraction(source, 1).ReadAsync(path, KnownSet.None, null, CancellationToken.None);

        Assert.Null(read.Records.Document.PageCount);
        Assert.All(read.Pages, p => Assert.Equal(PageSource.Transcript, p.Page!.Source));
        Assert.Equal([91.25m, 90.10m], read.Records.Scores.Select(s => s.Score!.Value));
    }

    [Fact]
    public void IsOne_PdfNamedTxt_IsNone() => Assert.False(TranscriptDocument.IsOne(Write("scan.txt", "%PDF-1.7 …"u8.ToArray()), "scan.txt"));

    [Fact]
    public void IsOne_TextNamedPdf_IsNone() => Assert.False(TranscriptDocument.IsOne(Write("report.pdf", Encoding.UTF8.GetBytes(Text)), "report.pdf"));

    [Fact]
    public async Task Open_Binary_SaysThatItIsNoText()
    {
        var path = Write("report.txt", [1, 2, 0, 3, 4, 5, 0, 0]);

        var error = await Assert.ThrowsAsync<DocumentUnreadableException>(() => TranscriptDocument.OpenAsync(path, "report.txt", CancellationToken.None));

        Assert.Equal(UnreadableCategory.NotText, error.Category);
        Assert.Contains("report.txt: no text but binary data", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_UnknownEncoding_SaysWhatToDo()
    {
        var path = Write("report.txt", Encoding.Latin1.GetBytes("évaluation générale réalisée à l'étranger"));

        var error = await Assert.ThrowsAsync<DocumentUnreadableException>(() => TranscriptDocument.OpenAsync(path, "report.txt", CancellationToken.None));

        Assert.Contains("save it as UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("<html><body></body></html>")]
    public async Task Open_WithoutText_IsEmpty(string text)
    {
        var path = Write("report.html", Encoding.UTF8.GetBytes(text));

        var error = await Assert.ThrowsAsync<DocumentUnreadableException>(() => TranscriptDocument.OpenAsync(path, "report.html", CancellationToken.None));

        Assert.Equal(UnreadableCategory.Empty, error.Category);
    }

    [Theory]
    [InlineData("ก", 30_000)]
    [InlineData("ก\tข\n", 30_000)]
    public async Task Open_EndlessLineOrTable_IsRefused(string part, int times)
    {
        var path = Write("report.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, times))));

        var error = await Assert.ThrowsAsync<DocumentUnreadableException>(() => TranscriptDocument.OpenAsync(path, "report.txt", CancellationToken.None));

        Assert.Equal(UnreadableCategory.TooDemanding, error.Category);
    }

    [Fact]
    public async Task Open_FiftyMegabytes_IsRefusedWithoutReadingIt()
    {
        var path = Path.Combine(_folder, "large.txt");
        await using (var file = File.Create(path))
        {
            file.SetLength(50_000_000);
        }

        var error = await Assert.ThrowsAsync<DocumentUnreadableException>(() => TranscriptDocument.OpenAsync(path, "large.txt", CancellationToken.None));

        Assert.Equal(UnreadableCategory.TooDemanding, error.Category);
        Assert.Contains("50 MB", error.Message, StringComparison.Ordinal);
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
