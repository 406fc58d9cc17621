using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Tests.Rulings;

namespace ItaIngest.Ocr.Tests.Preparation;

public sealed class ColouredMarksTests
{
    private const double Dpi = 100;
    private static readonly (byte, byte, byte) Black = (30, 30, 35);
    private static readonly (byte, byte, byte) Red = (210, 60, 70);
    private static readonly (byte, byte, byte) Blue = (50, 70, 180);

    /// <summary>Yellowish paper with the shapes painted one over the other, each darkening what lies below.</summary>
    private static ColourImage Paint(params (DrawnPage Shape, (byte R, byte G, byte B) Ink)[] layers)
    {
        var rgb = new byte[3 * 600 * 400];
        for (var i = 0; i < 600 * 400; i++)
        {
            var (red, green, blue) = (235.0, 225.0, 180.0);
            foreach (var (shape, ink) in layers.Where(l => l.Shape.Ink[i] != 0))
            {
                (red, green, blue) = (red * ink.R / 255, green * ink.G / 255, blue * ink.B / 255);
            }

            (rgb[3 * i], rgb[(3 * i) + 1], rgb[(3 * i) + 2]) = ((byte)red, (byte)green, (byte)blue);
        }

        return new ColourImage(600, 400, rgb);
    }

    private static DrawnPage Lines()
    {
        var page = new DrawnPage(600, 400);
        for (var y = 60; y < 360; y += 30)
        {
            page.Text(new Random(y), 60, y, 540, 12);
        }

        return page;
    }

    private static DrawnPage Ring(double x, double y, double radius)
    {
        var page = new DrawnPage(600, 400);
        for (var angle = 0.0; angle < 2 * Math.PI; angle += 0.005)
        {
            var (sin, cos) = Math.SinCos(angle);
            page.Fill(x + (radius * cos), y + (radius * sin), x + (radius * cos) + 2, y + (radius * sin) + 2);
        }

        return page;
    }

    private static int Dark(GreyImage image, Box box) => image.Crop(box).Pixels.Count(p => p < 120);

    [Fact]
    public void Remove_StampOverText_LeavesTheText()
    {
        var text = Paint((Lines(), Black));
        var expected = text.ToLuminance();

        var read = ColouredMarks.Remove(Paint((Lines(), Black), (Ring(300, 200, 60), Red)), Dpi);

        Assert.InRange(Dark(read, read.Bounds), 0.97 * Dark(expected, expected.Bounds), 1.03 * Dark(expected, expected.Bounds));
        // Where only the stamp was there is paper, of its own tint.
        var without = read.Crop(new Box(200, 100, 400, 300)).Pixels.Zip(expected.Crop(new Box(200, 100, 400, 300)).Pixels).Where(p => p.Second > 200);
        Assert.All(without, p => Assert.True(p.First > 200));
    }

    [Fact]
    public void Remove_FrameOfPrintThatIsHardlyMoreColouredThanThePrintInIt_Stays()
    {
        // A photograph in warm light: print comes out bluish in one part of the page, and in some lines of it a little more.
        var (here, elsewhere) = (new DrawnPage(600, 400), new DrawnPage(600, 400));
        for (var y = 60; y < 360; y += 30)
        {
            elsewhere.Text(new Random(y), 20, y, 180, 12).Text(new Random(y + 1), 420, y, 580, 12);
            here.Text(new Random(y + 2), 200, y, 400, 12);
        }

        var page = Paint((elsewhere, Black), (here, (90, 95, 106)), (Ring(300, 200, 60), (120, 130, 146)));

        Assert.Equal(page.ToLuminance().Pixels, ColouredMarks.Remove(page, Dpi).Pixels);
    }

    [Fact]
    public void Remove_PrintInColour_Stays()
    {
        var coloured = Paint((Lines(), Blue));
        Assert.Equal(coloured.ToLuminance().Pixels, ColouredMarks.Remove(coloured, Dpi).Pixels);
    }

    [Fact]
    public void Remove_SignatureInTheColourOfThePrint_Stays()
    {
        // Nothing tells the one from the other but its size, and large letters have that as well.
        var page = Paint((Lines(), Blue), (Ring(300, 200, 60), Blue));
        Assert.Equal(page.ToLuminance().Pixels, ColouredMarks.Remove(page, Dpi).Pixels);
    }

    [Fact]
    public void Remove_ColouredTable_Stays()
    {
        var table = new DrawnPage(600, 400);
        for (var y = 30; y <= 370; y += 85)
        {
            table.Fill(40, y, 560, y + 2);
        }

        for (var x = 40; x <= 560; x += 130)
        {
            table.Fill(x, 30, x + 2, 372);
        }

        var page = Paint((Lines(), Black), (table, Red));
        Assert.Equal(page.ToLuminance().Pixels, ColouredMarks.Remove(page, Dpi).Pixels);
    }

    [Fact]
    public void TryDecode_GreyImage_IsNoColourImage()
    {
        Assert.Null(ColourImage.TryDecode(GreyImage.Blank(40, 30).ToPng()));
        Assert.NotNull(ColourImage.TryDecode(Paint((Lines(), Red)).ToJpeg()));
    }

    [Fact]
    public void ToJpeg_Colours_ComeBack()
    {
        var decoded = ColourImage.TryDecode(Paint((new DrawnPage(600, 400).Fill(0, 0, 300, 400), Red)).ToJpeg(95))!;
        Assert.Equal((600, 400), (decoded.Width, decoded.Height));
        Assert.InRange(decoded.Rgb[(3 * 60_100)], 185, 203);
        Assert.InRange(decoded.Rgb[(3 * 60_100) + 1], 45, 61);
        Assert.InRange(decoded.Rgb[(3 * 60_100) + 2], 41, 57);
    }
}
