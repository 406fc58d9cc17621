using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Tests.Imaging;

public sealed class GreyImageTests
{
    [Fact]
    public void TryDecode_PngOfOddWidth_GivesTheSamePixels()
    {
        var image = Gradient(37, 11);

        var decoded = GreyImage.TryDecode(image.ToPng(dpi: 200));

        Assert.NotNull(decoded);
        Assert.Equal((37, 11), (decoded.Width, decoded.Height));
        Assert.Equal(image.Pixels, decoded.Pixels);
    }

    [Fact]
    public void TryDecode_Jpeg_StaysNearTheOriginal()
    {
        var image = Gradient(64, 64);

        var decoded = GreyImage.TryDecode(image.ToJpeg(quality: 95));

        Assert.NotNull(decoded);
        Assert.All(image.Pixels.Zip(decoded.Pixels), p => Assert.InRange(Math.Abs(p.First - p.Second), 0, 8));
    }

    [Fact]
    public void TryDecode_NoImage_GivesNull() => Assert.Null(GreyImage.TryDecode("not an image at all"u8));

    [Fact]
    public void Crop_BoxBeyondTheBorder_FillsWithWhite()
    {
        var image = new GreyImage(2, 2, [1, 2, 3, 4]);

        var crop = image.Crop(new Box(1, 1, 3, 3));

        Assert.Equal(new byte[] { 4, 255, 255, 255 }, crop.Pixels);
    }

    [Theory]
    [InlineData(1, new byte[] { 4, 1, 5, 2, 6, 3 })]
    [InlineData(2, new byte[] { 6, 5, 4, 3, 2, 1 })]
    [InlineData(-1, new byte[] { 3, 6, 2, 5, 1, 4 })]
    [InlineData(4, new byte[] { 1, 2, 3, 4, 5, 6 })]
    public void RotateQuarters_TwoRowsOfThree_TurnsClockwise(int turns, byte[] expected)
    {
        var image = new GreyImage(3, 2, [1, 2, 3, 4, 5, 6]);

        Assert.Equal(expected, image.RotateQuarters(turns).Pixels);
    }

    [Fact]
    public void Rotate_SmallClockwiseAngle_LowersTheRightEndOfALine()
    {
        var image = GreyImage.Blank(201, 101);
        for (var x = 0; x < 201; x++)
        {
            image.Pixels[(50 * 201) + x] = 0;
        }

        var turned = image.Rotate(0.1);

        Assert.Equal(50 + (int)Math.Round(80 * Math.Tan(0.1)), DarkestRow(turned, 180), 1.0);
        Assert.Equal(50 - (int)Math.Round(80 * Math.Tan(0.1)), DarkestRow(turned, 20), 1.0);
    }

    [Theory]
    [InlineData(20, 9)]
    [InlineData(100, 60)]
    public void Scale_ConstantGrey_StaysConstant(int width, int height)
    {
        var image = new GreyImage(50, 30, Enumerable.Repeat((byte)77, 1500).ToArray());

        Assert.All(image.Scale(width, height).Pixels, p => Assert.Equal(77, p));
    }

    [Fact]
    public void Scale_HalfSize_AveragesBlocks()
    {
        var image = new GreyImage(4, 2, [0, 100, 200, 200, 100, 200, 0, 0]);

        Assert.Equal(new byte[] { 100, 100 }, image.Scale(2, 1).Pixels);
    }

    private static int DarkestRow(GreyImage image, int x) =>
        Enumerable.Range(0, image.Height).MinBy(y => image[x, y]);

    private static GreyImage Gradient(int width, int height) =>
        new(width, height, Enumerable.Range(0, width * height).Select(i => (byte)(((i % width) * 3) + (i / width))).ToArray());
}
