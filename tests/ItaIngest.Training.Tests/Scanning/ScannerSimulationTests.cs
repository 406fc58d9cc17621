using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Tests.Scanning;

public sealed class ScannerSimulationTests
{
    /// <summary>A4 at 100 dpi with one solid square whose place is known.</summary>
    private static GreyImage PageWithSquare(int left, int top, int size)
    {
        var page = GreyImage.Blank(827, 1169);
        for (var y = top; y < top + size; y++)
        {
            page.Pixels.AsSpan((y * page.Width) + left, size).Clear();
        }

        return page;
    }

    /// <summary>Centre of what is clearly darker than its page, the border strips left out.</summary>
    private static (double X, double Y) CentreOfInk(GreyImage scan)
    {
        double sumX = 0, sumY = 0, count = 0;
        for (var y = scan.Height / 20; y < scan.Height * 19 / 20; y++)
        {
            for (var x = scan.Width / 20; x < scan.Width * 19 / 20; x++)
            {
                if (scan[x, y] < 110)
                {
                    (sumX, sumY, count) = (sumX + x, sumY + y, count + 1);
                }
            }
        }

        return (sumX / count, sumY / count);
    }

    public static TheoryData<string> Profiles => [.. ScannerProfiles.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Apply_SquareOnPage_LandsWhereTheMapSays(string name)
    {
        var profile = ScannerProfiles.Find(name)! with
        {
            Dpi = 100,
            PunchHoleChance = 0,
            Speckle = new(0, 0),
            EdgeShadow = new(0, 0),
            Stamps = 0,
            Signatures = 0,
            Desk = Spread.None,
            Vignette = Spread.None,
            Tint = Spread.None,
            Ink = new(5, 40),
        };
        var page = PageWithSquare(500, 300, 60);
        for (var seed = 0; seed < 4; seed++)
        {
            var scanned = ScannerSimulation.Apply(page, profile, new Random(seed), 100);
            var (x, y) = CentreOfInk(scanned.Image);
            var (mappedX, mappedY) = scanned.Map.ToScan(530, 330);
            Assert.InRange(Math.Abs(x - mappedX), 0, 1.5);
            Assert.InRange(Math.Abs(y - mappedY), 0, 1.5);
        }
    }

    [Fact]
    public void Apply_SameSeed_SameScan()
    {
        var page = PageWithSquare(100, 100, 40);
        var first = ScannerSimulation.Apply(page, ScannerProfiles.WornGrey150, new Random(5), 100);
        var second = ScannerSimulation.Apply(page, ScannerProfiles.WornGrey150, new Random(5), 100);
        var other = ScannerSimulation.Apply(page, ScannerProfiles.WornGrey150, new Random(6), 100);
        Assert.Equal(first.Image.Pixels, second.Image.Pixels);
        Assert.NotEqual(first.Image.Pixels, other.Image.Pixels);
    }

    [Fact]
    public void Apply_PageIsNotTouched()
    {
        var page = PageWithSquare(100, 100, 40);
        var before = (byte[])page.Pixels.Clone();
        foreach (var profile in ScannerProfiles.All)
        {
            _ = ScannerSimulation.Apply(page, profile with { Dpi = 100, PrintWeight = new(0, 0) }, new Random(1));
        }

        Assert.Equal(before, page.Pixels);
    }

    [Fact]
    public void Apply_SidewaysProfile_SwapsWidthAndHeight()
    {
        var scanned = ScannerSimulation.Apply(PageWithSquare(100, 100, 40), ScannerProfiles.Sideways200, new Random(2), 200);
        Assert.Equal((1169, 827), (scanned.Image.Width, scanned.Image.Height));
    }

    [Fact]
    public void Apply_BilevelProfile_HasOnlyBlackAndWhite()
    {
        var scanned = ScannerSimulation.Apply(PageWithSquare(100, 100, 40), ScannerProfiles.CopierBilevel200, new Random(2), 100);
        Assert.True(scanned.IsBilevel);
        Assert.All(scanned.Image.Pixels.Distinct(), p => Assert.True(p is 0 or 255));
    }

    [Fact]
    public void Apply_ColourProfile_TintsThePaper()
    {
        var profile = ScannerProfiles.StampedColour200 with { Dpi = 100, Tint = new(0.3, 0.3), Stamps = 0, Signatures = 0, PunchHoleChance = 0 };
        var scanned = ScannerSimulation.Apply(PageWithSquare(100, 100, 40), profile, new Random(4), 100);
        Assert.True(scanned.IsColour);
        var colours = ColourImage.TryDecode(scanned.Jpeg)!;
        var at = 3 * ((600 * colours.Width) + 400);
        var levels = colours.Rgb[at..(at + 3)];
        Assert.InRange(levels.Max() - levels.Min(), 40, 110);
    }

    [Fact]
    public void Apply_StampsAndSignatures_LieOverThePage()
    {
        var page = GreyImage.Blank(827, 1169);
        var bare = ScannerProfiles.StampedGrey200 with { Dpi = 100, Stamps = 0, Signatures = 0, PunchHoleChance = 0, DarkBorderChance = 0, Speckle = new(0, 0) };
        Assert.Equal(0, DarkPixels(bare));
        Assert.InRange(DarkPixels(bare with { Stamps = 1 }), 200, 20_000);
        Assert.InRange(DarkPixels(bare with { Signatures = 1 }), 200, 20_000);
        int DarkPixels(ScannerProfile profile) => ScannerSimulation.Apply(page, profile, new Random(8), 100).Image.Pixels.Count(p => p < 180);
    }

    [Fact]
    public void Apply_SheetOnADesk_LeavesAMarginOfDesk()
    {
        var profile = ScannerProfiles.PhoneOnDesk with { Dpi = 100, Desk = new(0.08, 0.08), Vignette = Spread.None };
        var scan = ScannerSimulation.Apply(GreyImage.Blank(827, 1169), profile, new Random(8), 100).Image;
        var paper = scan[413, 584];
        foreach (var (x, y) in new[] { (8, 584), (818, 584), (413, 8), (413, 1160) })
        {
            Assert.True(scan[x, y] < 0.75 * paper, $"({x}, {y}) is {scan[x, y]}, the paper {paper}");
        }
    }
}
