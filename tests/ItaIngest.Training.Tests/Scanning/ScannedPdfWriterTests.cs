using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Tests.Scanning;

public sealed class ScannedPdfWriterTests : IDisposable
{
    private readonly string _pdf = Path.Combine(Path.GetTempPath(), $"scan-{Guid.NewGuid():N}.pdf");

    public void Dispose() => File.Delete(_pdf);

    private static GreyImage Page()
    {
        var page = GreyImage.Blank(640, 900);
        for (var y = 200; y < 260; y++)
        {
            page.Pixels.AsSpan((y * page.Width) + 100, 300).Clear();
        }

        return page;
    }

    [Fact]
    public async Task Write_BilevelScan_PopplerReadsTheSamePixels()
    {
        var profile = ScannerProfiles.CopierBilevel200 with { Dpi = 100 };
        var scanned = ScannerSimulation.Apply(Page(), profile, new Random(3));
        ScannedPdfWriter.Write(_pdf, [scanned]);
        var directory = Directory.CreateTempSubdirectory("scan-");
        await Tool.RunAsync(
            "pdfimages", "poppler-utils", ["-png", _pdf, Path.Combine(directory.FullName, "image")], TimeSpan.FromMinutes(1), CancellationToken.None);
        var read = GreyImage.Load(Assert.Single(directory.GetFiles()).FullName);
        directory.Delete(recursive: true);
        Assert.Equal(scanned.Image.Pixels, read.Pixels);
    }

    [Fact]
    public async Task Write_SeveralPages_KeepTheirOrderAndSize()
    {
        var sideways = ScannerSimulation.Apply(Page(), ScannerProfiles.Sideways200 with { Dpi = 100 }, new Random(3));
        var upright = ScannerSimulation.Apply(Page(), ScannerProfiles.OfficeGrey200 with { Dpi = 100, JpegQuality = null }, new Random(3));
        ScannedPdfWriter.Write(_pdf, [sideways, upright]);
        var read = await PdfRaster.RenderAsync(_pdf, 100, CancellationToken.None);
        Assert.Equal([(900, 640), (640, 900)], read.Select(p => (p.Width, p.Height)));
    }
}
