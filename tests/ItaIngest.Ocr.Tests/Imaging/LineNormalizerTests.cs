using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Tests.Imaging;

public sealed class LineNormalizerTests
{
    private static readonly LineGeometry Geometry = new();

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(40)]
    public void Normalize_AnySize_BringsBodyAndBaselineToTheirRows(int letterHeight)
    {
        var page = new InkPage(600, 200).Line(40, 120, "xxxxxxxxxxxx", letterHeight);
        var line = Assert.Single(LineFinder.Find(page.Ink, page.Grey.Bounds, new LineFinderOptions { BodyHeight = letterHeight }));

        var normalized = LineNormalizer.Normalize(page.Grey, line);

        Assert.Equal(Geometry.Height, normalized.Image.Height);
        var rows = Enumerable.Range(0, Geometry.Height).Where(y => Enumerable.Range(0, normalized.Image.Width).Any(x => normalized.Image[x, y] < 100)).ToList();
        Assert.Equal(Geometry.Baseline, rows[^1] + 1, 1.0);
        Assert.Equal(Geometry.Baseline - Geometry.Body, rows[0], 1.0);
    }

    [Fact]
    public void Normalize_NeighbouringLine_IsErased()
    {
        var page = new InkPage(500, 200).Line(40, 80, "xuxuxxxxx").Line(40, 118, "xxxxxxxxx");
        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, new LineFinderOptions { BodyHeight = InkPage.Body });

        var image = LineNormalizer.Normalize(page.Grey, lines[1]).Image;

        var above = (int)(Geometry.Baseline - Geometry.Body) - 2;
        Assert.All(image.Pixels.Take(above * image.Width), p => Assert.True(p > 200));
    }

    [Fact]
    public void ToPageX_FirstLetter_LiesWhereItIsOnThePage()
    {
        var page = new InkPage(500, 100).Line(40, 60, "xxxxxxxxx");
        var line = Assert.Single(LineFinder.Find(page.Ink, page.Grey.Bounds, new LineFinderOptions { BodyHeight = InkPage.Body }));

        var normalized = LineNormalizer.Normalize(page.Grey, line);
        var firstInk = Enumerable.Range(0, normalized.Image.Width).First(x => normalized.Image[x, 30] < 100);

        Assert.Equal(40, normalized.ToPageX(firstInk), 1.0);
    }

    [Fact]
    public void Normalize_PaleGreyPrint_BecomesBlackOnWhite()
    {
        var page = new InkPage(500, 100).Line(40, 60, "xxxxxxxxx");
        var pale = new GreyImage(500, 100, page.Grey.Pixels.Select(p => (byte)(p == 0 ? 150 : 225)).ToArray());
        var line = Assert.Single(LineFinder.Find(page.Ink, page.Grey.Bounds, new LineFinderOptions { BodyHeight = InkPage.Body }));

        var image = LineNormalizer.Normalize(pale, line).Image;

        Assert.Equal(0, image.Pixels.Min());
        Assert.Equal(255, image[0, 0]);
    }
}
