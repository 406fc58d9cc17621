using System.Text;
using ItaIngest.Ocr.Pdf;

namespace ItaIngest.Ocr.Tests.Pdf;

public sealed class PdfDocumentTests : IDisposable
{
    private const string BlackSquare = "0 0 0 rg 100 100 200 200 re f";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OpenAsync_TwoPages_GivesShownSizes()
    {
        var path = _folder.Write("two.pdf", new PdfSketch().AddPage(BlackSquare).AddPage(BlackSquare, rotate: 90).ToBytes());

        var document = await PdfDocument.OpenAsync(path);

        Assert.Equal([new PdfPage(1, 595, 842, 0), new PdfPage(2, 842, 595, 90)], document.Pages);
    }

    [Fact]
    public async Task OpenAsync_NameThatLooksLikeAnOption_Opens()
    {
        var path = _folder.Write("-r.pdf", new PdfSketch().AddPage(BlackSquare).ToBytes());
        var document = await PdfDocument.OpenAsync(path);
        Assert.Single(document.Pages);
    }

    public static TheoryData<string, UnreadableCategory> BadFiles { get; } = new()
    {
        { "absent", UnreadableCategory.NotThere },
        { "empty", UnreadableCategory.Empty },
        { "text", UnreadableCategory.NotPdf },
        { "half", UnreadableCategory.Truncated },
        { "linearized-cut", UnreadableCategory.Truncated },
        { "no-pages", UnreadableCategory.NoPages },
        { "encrypted", UnreadableCategory.Encrypted },
        { "no-catalog", UnreadableCategory.Damaged },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task OpenAsync_BadFile_SaysInOneLineWhatIsWrong(string kind, UnreadableCategory category)
    {
        var path = Path.Combine(_folder.Path, kind + ".pdf");
        if (Bytes(kind) is { } bytes)
        {
            await File.WriteAllBytesAsync(path, bytes);
        }

        var failure = await Assert.ThrowsAsync<DocumentUnreadableException>(() => PdfDocument.OpenAsync(path));

        Assert.Equal(category, failure.Category);
        Assert.StartsWith(kind + ".pdf: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private static byte[]? Bytes(string kind)
    {
        var sound = new PdfSketch().AddPage(BlackSquare).ToBytes();
        return kind switch
        {
            "absent" => null,
            "empty" => [],
            "text" => Encoding.UTF8.GetBytes("รายงาน ไม่ใช่ไฟล์พีดีเอฟ"),
            "half" => sound[..(sound.Length / 2)],
            "linearized-cut" => Encoding.ASCII.GetBytes("%PDF-1.5\n1 0 obj\n<< /Linearized 1 /L 900000 /N 2 >>\nendobj\nstartxref\n9\n%%EOF\n"),
            "no-pages" => new PdfSketch().ToBytes(),
            "encrypted" => new PdfSketch
            {
                Trailer = $"/ID [<{new string('a', 32)}> <{new string('a', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                    + $"/O <{new string('b', 64)}> /U <{new string('c', 64)}> >>",
            }.AddPage(BlackSquare).ToBytes(),
            "no-catalog" => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(sound).Replace("/Root 1 0 R", "/Root 9 0 R", StringComparison.Ordinal)
                .Replace("/Catalog", "/Bogusss", StringComparison.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    [Fact]
    public async Task RunAsync_ProgramIsMissing_NamesThePackage()
    {
        var limits = new ProcessLimits(TimeSpan.FromSeconds(10), 1L << 30);
        var missing = await Assert.ThrowsAsync<MissingDependencyException>(
            () => LimitedProcess.RunAsync("pdf-program-that-is-not-there", "poppler-utils", [], limits, CancellationToken.None));
        Assert.Equal("poppler-utils", missing.DebianPackage);
    }

    [Fact]
    public async Task RunAsync_TimeLimit_KillsTheProgram()
    {
        var limits = new ProcessLimits(TimeSpan.FromMilliseconds(200), 1L << 30);
        var outcome = await LimitedProcess.RunAsync("sleep", "coreutils", ["60"], limits, CancellationToken.None);
        Assert.True(outcome.TimedOut);
    }

    [Fact]
    public async Task RunAsync_MemoryLimit_StopsTheProgram()
    {
        // tail keeps all of an endless line in memory.
        var limits = new ProcessLimits(TimeSpan.FromSeconds(30), 64L << 20);
        var outcome = await LimitedProcess.RunAsync("tail", "coreutils", ["/dev/zero"], limits, CancellationToken.None);
        Assert.False(outcome.TimedOut);
        Assert.NotEqual(0, outcome.ExitCode);
    }
}
