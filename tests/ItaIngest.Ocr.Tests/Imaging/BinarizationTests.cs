using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Tests.Imaging;

public sealed class BinarizationTests
{
    private const int Side = 320;

    /// <summary>Strokes every 16 pixels, 3 wide, on the upper half; the lower half is empty.</summary>
    private static bool IsStroke(int x, int y) => y < Side / 2 && x % 16 < 3 && y % 20 < 14;

    private static GreyImage Page(Func<int, int, double> grey)
    {
        var pixels = new byte[Side * Side];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Math.Clamp(grey(i % Side, i / Side), 0, 255);
        }

        return new GreyImage(Side, Side, pixels);
    }

    private static void AssertStrokes(BinaryImage ink)
    {
        var wrong = Enumerable.Range(0, Side * Side).Count(i => ink[i % Side, i / Side] != IsStroke(i % Side, i / Side));
        Assert.InRange(wrong, 0, Side * Side / 500);
    }

    [Fact]
    public void Threshold_StrongShade_FindsTheStrokesOnly() =>
        AssertStrokes(Page((x, y) => (IsStroke(x, y) ? 0.25 : 1) * (110 + (140.0 * x / Side))).Threshold());

    [Fact]
    public void Threshold_PalePrint_FindsTheStrokesOnly() =>
        AssertStrokes(Page((x, y) => IsStroke(x, y) ? 185 : 245).Threshold());

    [Fact]
    public void Threshold_ShowThroughBesideDarkPrint_LeavesItOut() =>
        AssertStrokes(Page((x, y) => IsStroke(x, y) ? 40 : IsStroke(x + 8, y % 100) ? 205 : 245).Threshold());

    [Fact]
    public void Threshold_BilevelScan_IsTakenAsItIs() =>
        AssertStrokes(Page((x, y) => IsStroke(x, y) ? 0 : 255).Threshold());

    /// <summary>A blurred mark of two pixels' side above each letter, with hardly more than a third of the letters' darkness: too pale for the letters' threshold.</summary>
    [Theory]
    [InlineData(245, 60)]
    [InlineData(230, 120)]
    public void Threshold_PaleMarksAboveDarkLetters_AreInkAndTheLettersEdgesAreNot(int paper, int ink)
    {
        static bool IsMark(int x, int y) => y < Side / 2 && x % 16 is 8 or 9 && y % 20 is 16 or 17;
        static bool IsEdge(int x, int y) => !IsStroke(x, y) && (IsStroke(x + 1, y) || (x > 0 && IsStroke(x - 1, y)));
        var pale = paper - (0.36 * (paper - ink));

        var found = Page((x, y) => IsStroke(x, y) ? ink : IsMark(x, y) || IsEdge(x, y) ? pale : paper).Threshold();

        for (var y = 20; y < 100; y++)
        {
            for (var x = 20; x < 300; x++)
            {
                Assert.True(found[x, y] == (IsStroke(x, y) || IsMark(x, y)), $"({x}, {y})");
            }
        }
    }

    [Fact]
    public void Threshold_CoarseGrainAroundPrint_IsNoMark()
    {
        var random = new Random(11);
        var ink = Page((x, y) => (IsStroke(x, y) ? 130 : 225) + ((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 16)).Threshold();

        Assert.InRange(Enumerable.Range(0, Side * Side).Count(i => ink[i % Side, i / Side] != IsStroke(i % Side, i / Side)), 0, 60);
    }

    [Fact]
    public void Threshold_EmptyNoisyPage_HasHardlyAnyInk()
    {
        var random = new Random(5);
        var ink = Page((_, _) => 235 + (random.NextDouble() * 16)).Threshold();

        Assert.InRange(ink.Ink.Count(v => v != 0), 0, Side * Side / 1000);
    }
}
