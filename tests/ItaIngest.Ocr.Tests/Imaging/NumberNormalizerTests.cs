using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Tests.Imaging;

public sealed class NumberNormalizerTests
{
    private static readonly NumberGeometry _geometry = new();

    private static FoundLine Line(InkPage page, double body = InkPage.Body) =>
        Assert.Single(LineFinder.Find(page.Ink, page.Grey.Bounds, new LineFinderOptions { BodyHeight = body }));

    private static List<int> InkRows(GreyImage image) =>
        Enumerable.Range(0, image.Height).Where(y => Enumerable.Range(0, image.Width).Any(x => image[x, y] < 100)).ToList();

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(40)]
    public void Normalize_AnySize_BringsTheDigitsToTheirRows(int height)
    {
        var page = new InkPage(400, 200).Line(40, 120, "xxxxx", height);
        var part = NumberNormalizer.Part(Line(page, height / 1.2), 0, 400)!;

        var rows = InkRows(NumberNormalizer.Normalize(page.Grey, part).Image);

        Assert.Equal(_geometry.Foot, rows[^1] + 1, 1.5);
        Assert.Equal(_geometry.Foot - _geometry.Digit, rows[0], 1.5);
    }

    [Fact]
    public void Normalize_BodyHeightWasMisjudged_DigitsAreAsHighAsEver()
    {
        var page = new InkPage(400, 200).Line(40, 120, "xxxxx", 24);
        var line = Line(page);

        var right = InkRows(NumberNormalizer.Normalize(page.Grey, NumberNormalizer.Part(line, 0, 400)!).Image);
        var wrong = InkRows(NumberNormalizer.Normalize(page.Grey, NumberNormalizer.Part(line with { BodyHeight = line.BodyHeight * 0.8 }, 0, 400)!).Image);

        Assert.Equal(right, wrong);
    }

    [Fact]
    public void Part_OfALongerLine_HoldsOnlyTheInkBetween()
    {
        var page = new InkPage(400, 120).Line(40, 80, "xxxxxxxx");
        var line = Line(page);

        var part = NumberNormalizer.Part(line, 74, 128)!;

        Assert.Equal(76, part.Box.Left, 1.0);
        Assert.Equal(126, part.Box.Right, 1.0);
        Assert.Null(NumberNormalizer.Part(line, 300, 390));
    }

    [Fact]
    public void Part_SpeckOnTheBaseline_IsSeenByTheSecondReader()
    {
        var page = new InkPage(400, 120).Line(40, 80, "xx xx").Fill(81, 77, 3, 3);
        var line = Line(page);
        var without = new InkPage(400, 120).Line(40, 80, "xx xx");

        var image = NumberNormalizer.Normalize(page.Grey, NumberNormalizer.Part(line, 0, 400)!).Image;
        var bare = NumberNormalizer.Normalize(without.Grey, NumberNormalizer.Part(Line(without), 0, 400)!).Image;

        Assert.True(image.Pixels.Count(p => p < 100) > bare.Pixels.Count(p => p < 100));
    }
}
