using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Tests.Rulings;

namespace ItaIngest.Ocr.Tests.Preparation;

public sealed class PagePreparationTests
{
    private const double Dpi = 150;
    private const int Width = 1000;
    private const int Height = 800;

    [Fact]
    public void Estimate_AnySkewUpToEightDegrees_IsFoundToATenthOfADegree() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20).WithQuietOnSuccess(true),
        Prop.ForAll(Gen.Choose(-790, 790).ToArbitrary(), hundredths =>
        {
            var page = Lines().ToGreyPage().Rotate(hundredths / 100.0 * Math.PI / 180);
            return Math.Abs(SkewEstimator.Estimate(page.Threshold(), Dpi) - (hundredths / 100.0)) < 0.1; // 1.7 pixels over the page
        }));

    [Fact]
    public void Estimate_EmptyPage_IsZero() => Assert.Equal(0, SkewEstimator.Estimate(new DrawnPage(500, 500).Image, Dpi));

    [Theory]
    [InlineData(3.0)]
    [InlineData(-6.5)]
    public void Transform_PixelOfTheLevelPage_IsTheSameInkOnTheScan(double degrees)
    {
        // A black square on the skewed scan; its place on the level page must map back to it.
        var scan = Lines().Fill(700, 600, 740, 640).ToGreyPage().Rotate(degrees * Math.PI / 180);
        var prepared = PagePreparation.Prepare(scan, scan.Threshold(), Dpi);
        var onLevel = new Box(702, 602, 738, 638);
        Assert.True(DarkShare(prepared.Grey, onLevel) > 0.9);

        var fractions = prepared.Transform.ToUpright(new Box(719, 619, 721, 621));

        var centre = new Box(fractions.Left * Width, fractions.Top * Height, fractions.Right * Width, fractions.Bottom * Height);
        Assert.True(DarkShare(scan, centre.Inflate(10)) > 0.9);
    }

    [Fact]
    public void Clear_DarkBorder_GoesAndTheTableStays()
    {
        var page = new DrawnPage(Width, Height).Fill(0, 0, 40, Height).Fill(0, 0, Width, 12).Fill(0, 300, 700, 303).Text(new Random(2), 200, 400, 700, 15);
        var grey = page.ToGreyPage();

        var cleared = BorderRemoval.Clear(grey, BorderRemoval.Find(page.Image, Dpi));

        Assert.Equal(0, DarkShare(cleared, new Box(0, 0, 40, 290)));
        Assert.Equal(0, DarkShare(cleared, new Box(0, 0, Width, 12)));
        Assert.Equal(1, DarkShare(cleared, new Box(60, 300, 700, 303)));
        Assert.Equal(DarkShare(grey, new Box(200, 400, 700, 415)), DarkShare(cleared, new Box(200, 400, 700, 415)));
    }

    [Theory]
    [InlineData(0, "Rows")]
    [InlineData(1, "Columns")]
    [InlineData(3, "Columns")]
    public void Detect_TextOnItsSide_TellsTheAxis(int quarterTurns, string axis)
    {
        // Ruled, as most pages are: the rulings must not decide.
        var page = Lines().Fill(50, 50, 950, 53).Fill(50, 750, 950, 753);
        for (var x = 50; x < 1000; x += 150)
        {
            page.Fill(x, 50, x + 3, 753);
        }

        var turned = page.ToGreyPage().RotateQuarters(quarterTurns).Threshold();
        Assert.Equal(axis, TextDirection.Detect(turned, Dpi).ToString());
    }

    private static DrawnPage Lines()
    {
        var random = new Random(3);
        var page = new DrawnPage(Width, Height);
        for (var y = 120; y < 700; y += 36)
        {
            page.Text(random, 150, y, 850 - random.Next(300), 15);
        }

        return page;
    }

    private static double DarkShare(GreyImage image, Box box)
    {
        var crop = image.Crop(box);
        return crop.Pixels.Count(p => p < 128) / (double)crop.Pixels.Length;
    }
}
