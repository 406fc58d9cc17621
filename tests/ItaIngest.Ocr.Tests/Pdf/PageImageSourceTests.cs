using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Pdf;

namespace ItaIngest.Ocr.Tests.Pdf;

public sealed class PageImageSourceTests : IDisposable
{
    private const int Width = 827;
    private const int Height = 1170;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GetAsync_ImageFillsThePage_TakesItsOwnPixels()
    {
        var sketch = new PdfSketch();
        var scan = Scan(Width, Height);
        sketch.AddPage("q 595 0 0 842 0 0 cm /Im0 Do Q", 0, sketch.AddImage(Width, Height, scan.Pixels));

        var image = await GetAsync(sketch);

        Assert.True(image.IsNative);
        Assert.Equal(0, image.QuarterTurns);
        Assert.InRange(image.Dpi, 99, 101);
        Assert.Equal(scan.Pixels, GreyImage.Load(image.Path).Pixels);
    }

    [Theory]
    [InlineData(90, 1)]
    [InlineData(180, 2)]
    [InlineData(270, 3)]
    public async Task GetAsync_PageIsRotated_GivesTheTurnToWhatIsShown(int rotate, int turns)
    {
        var sketch = new PdfSketch();
        sketch.AddPage("q 595 0 0 842 0 0 cm /Im0 Do Q", rotate, sketch.AddImage(Width, Height, Scan(Width, Height).Pixels));

        var image = await GetAsync(sketch);

        Assert.True(image.IsNative);
        Assert.Equal(turns, image.QuarterTurns);
    }

    [Fact]
    public async Task GetAsync_ImageIsPlacedTurned_GivesTheTurn()
    {
        var sketch = new PdfSketch();
        sketch.AddPage("q 0 842 -595 0 595 0 cm /Im0 Do Q", 0, sketch.AddImage(Height, Width, Scan(Height, Width).Pixels));

        var image = await GetAsync(sketch);

        Assert.True(image.IsNative);
        Assert.Equal(3, image.QuarterTurns);
    }

    [Theory]
    [InlineData("q 595 0 0 842 0 0 cm /Im0 Do Q 0 g 100 300 300 60 re f", "something is drawn over the image")]
    [InlineData("q -595 0 0 842 595 0 cm /Im0 Do Q", "the image is mirrored")]
    [InlineData("q 200 300 200 300 re W n 595 0 0 842 0 0 cm /Im0 Do Q", "the image is clipped")]
    [InlineData("q 300 0 0 400 100 100 cm /Im0 Do Q", "the image is a picture on the page")]
    [InlineData("q 595 0 0 842 0 0 cm /Im0 Do Q q 100 0 0 100 50 50 cm /Im0 Do Q", "there are two images")]
    public async Task GetAsync_ImageIsNotThePage_RendersThePage(string content, string because)
    {
        var sketch = new PdfSketch();
        sketch.AddPage(content, 0, sketch.AddImage(Width, Height, Scan(Width, Height).Pixels));

        var image = await GetAsync(sketch);

        Assert.False(image.IsNative, because);
        Assert.InRange(image.Dpi, 150, 300);
    }

    private async Task<PageImage> GetAsync(PdfSketch sketch)
    {
        var document = await PdfDocument.OpenAsync(_folder.Write("scan.pdf", sketch.ToBytes()));
        var (image, error) = await new PageImageSource(document, new PopplerTools(new PopplerOptions())).GetAsync(1, _folder.Path, CancellationToken.None);
        Assert.Null(error);
        return image!;
    }

    /// <summary>Paper with lines that get shorter and shorter, so that it looks different from every side.</summary>
    private static GreyImage Scan(int width, int height)
    {
        var image = GreyImage.Blank(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var isBar = y / 8 % 5 == 0 && x > 60 && x < width - 100 - (y / 4) && y > 80;
                image.Pixels[(y * width) + x] = isBar ? (byte)30 : (byte)240;
            }
        }

        return image;
    }
}
