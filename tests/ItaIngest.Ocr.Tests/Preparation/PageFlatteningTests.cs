using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Tests.Rulings;

namespace ItaIngest.Ocr.Tests.Preparation;

public sealed class PageFlatteningTests
{
    private const double Dpi = 150;
    private const int Width = 1000;
    private const int Height = 800;

    /// <summary>A grid over lines of text; the mark is the square by which places are followed.</summary>
    private static readonly Box Mark = new(720, 610, 760, 650);

    private static GreyImage FlatPage()
    {
        var random = new Random(3);
        var page = new DrawnPage(Width, Height);
        for (var y = 125; y < 700; y += 50)
        {
            page.Text(random, 150, y, 300, 15).Text(random, 330, y, 490 - random.Next(60), 15);
        }

        for (var y = 100; y <= 700; y += 100)
        {
            page.Fill(130, y, 870, y + 3);
        }

        for (var x = 130; x <= 870; x += 185)
        {
            page.Fill(x, 100, x + 3, 703);
        }

        return page.Fill(Mark.Left, Mark.Top, Mark.Right, Mark.Bottom).ToGreyPage();
    }

    /// <summary>The page as seen where its point (x, y) is shown at (x, y + bend(x)) and leans by the perspective.</summary>
    private static GreyImage Bent(GreyImage page, Func<double, double> bend, double lean) => page.Warp(
        PageMesh.Of(Width, Height, 16, (x, y) => (x + (lean * (x - (Width / 2.0)) * (y - (Height / 2.0))), y - bend(x))), Width, Height);

    public static TheoryData<string> Bends => ["bow", "curl", "lean"];

    private static GreyImage Damaged(string kind) => kind switch
    {
        "bow" => Bent(FlatPage(), x => 22 * Math.Sin(Math.PI * x / Width), 0),
        "curl" => Bent(FlatPage(), x => 26 * Math.Exp(-x / 220), 0),
        _ => Bent(FlatPage(), x => 8 * Math.Sin(Math.PI * x / Width), 0.00009),
    };

    [Theory]
    [MemberData(nameof(Bends))]
    public void Prepare_BentPage_RulingsAreStraightAndWhole(string kind)
    {
        var scan = Damaged(kind);
        var page = PagePreparation.Prepare(scan, scan.Threshold(), Dpi);

        Assert.NotNull(page.Transform.Mesh);
        var horizontal = page.Rulings.Horizontal.Where(r => r.Length > 600).ToList();
        var vertical = page.Rulings.Vertical.Where(r => r.Length > 450).ToList();
        Assert.Equal(7, horizontal.Count);
        Assert.Equal(5, vertical.Count);
        Assert.All(horizontal.Concat(vertical), r => Assert.InRange(r.Centre.Max() - r.Centre.Min(), 0, 4));
    }

    [Theory]
    [MemberData(nameof(Bends))]
    public void Prepare_BentPage_TransformLeadsBackToTheScan(string kind)
    {
        var scan = Damaged(kind);
        var page = PagePreparation.Prepare(scan, scan.Threshold(), Dpi);
        var place = FindMark(page.Grey);

        var box = page.Transform.ToUpright(place);

        var onScan = new Box(box.Left * Width, box.Top * Height, box.Right * Width, box.Bottom * Height);
        Assert.True(DarkShare(scan, onScan.Inflate(-4)) > 0.95);
        Assert.True(DarkShare(scan, onScan.Inflate(4)) < 0.95);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    public void Prepare_FlatPage_IsOnlyTurned(double skew)
    {
        var scan = FlatPage().Rotate(skew * Math.PI / 180);
        Assert.Null(PagePreparation.Prepare(scan, scan.Threshold(), Dpi).Transform.Mesh);
    }

    [Fact]
    public void Prepare_SheetOnADesk_IsSeenFromAbove()
    {
        var (picture, corners) = OnDesk();

        var page = PagePreparation.Prepare(picture, picture.Threshold(), Dpi);

        Assert.Equal(Math.Sqrt(2), page.Grey.Width / (double)page.Grey.Height, 0.01);
        Assert.Equal(page.Grey.Width / 11.69, page.Dpi, 0.5);
        var rulings = page.Rulings.Horizontal.Concat(page.Rulings.Vertical).Where(r => r.Length > 400).ToList();
        Assert.Equal(12, rulings.Count);
        Assert.All(rulings, r => Assert.InRange(r.Centre.Max() - r.Centre.Min(), 0, 4));
        // Where the desk was there is nothing.
        Assert.Equal(0, DarkShare(page.Grey, new Box(0, 0, page.Grey.Width, 40)));
        var (x, y) = page.Transform.Map(page.Grey.Width, page.Grey.Height);
        Assert.Equal(corners[2].X, x * picture.Width, 12.0);
        Assert.Equal(corners[2].Y, y * picture.Height, 12.0);
    }

    [Fact]
    public void Find_SheetOnADesk_FindsItsCorners()
    {
        var (picture, corners) = OnDesk();
        var sheet = SheetOutline.Find(picture)!;
        Assert.All(sheet.Corners.Zip(corners), c => Assert.InRange(Math.Abs(c.First.X - c.Second.X) + Math.Abs(c.First.Y - c.Second.Y), 0, 8));
    }

    [Fact]
    public void Find_ScanWithDarkBorders_HasNone()
    {
        var scan = new DrawnPage(Width, Height).Fill(0, 0, 50, Height).Fill(0, 0, Width, 14).Text(new Random(2), 200, 400, 700, 15).ToGreyPage();
        Assert.Null(SheetOutline.Find(scan));
        Assert.Null(SheetOutline.Find(FlatPage()));
    }

    [Fact]
    public void Find_SheetThatFillsThePictureAndGrowsDarkTowardsItsEdges_HasNone()
    {
        var picture = GreyImage.Blank(Width, Height);
        for (var i = 0; i < picture.Pixels.Length; i++)
        {
            // Light falls off from a lamp over the right side.
            var (x, y) = ((i % Width / (double)Width) - 0.5, (i / Width / (double)Height) - 0.5);
            picture.Pixels[i] = (byte)(240 * (0.95 - (2.2 * Math.Pow(Math.Max(-x, Math.Abs(y)), 2))));
        }

        Assert.Null(SheetOutline.Find(picture));
    }

    /// <summary>A sheet in the ratio of A4 on a table top, seen aslant, darker at one side.</summary>
    private static (GreyImage Picture, (double X, double Y)[] Corners) OnDesk()
    {
        (double X, double Y)[] corners = [(110, 90), (1270, 60), (1310, 930), (70, 890)];
        var page = FlatPage().Scale(1131, 800);
        var back = Homography.FromRectangle(1131, 800, corners).Invert();
        var picture = GreyImage.Blank(1400, 1000);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var (u, v) = back.Map(x + 0.5, y + 0.5);
                var isSheet = u >= 1 && v >= 1 && u < 1130 && v < 799;
                var level = isSheet ? 30 + (page[(int)u, (int)v] * 0.75) : 60 + (10 * Math.Sin(y / 7.0));
                picture.Pixels[(y * picture.Width) + x] = (byte)(level * (1 - (0.25 * x / picture.Width)));
            }
        }

        return (picture, corners);
    }

    /// <summary>The place of the solid square: the only one of its size that is dark throughout.</summary>
    private static Box FindMark(GreyImage page)
    {
        var component = ComponentMap.Of(page.Threshold(), new Box(600, 500, 850, 690)).Components.Where(c => c.Area > 500).MaxBy(c => c.Area / (double)(c.Width * c.Height))!;
        return new Box(600 + component.Left, 500 + component.Top, 600 + component.Right, 500 + component.Bottom);
    }

    private static double DarkShare(GreyImage image, Box box)
    {
        var crop = image.Crop(box);
        return crop.Pixels.Count(p => p < 128) / (double)crop.Pixels.Length;
    }
}
