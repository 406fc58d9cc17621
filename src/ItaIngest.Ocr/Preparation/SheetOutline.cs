using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>
/// The sheet of paper on a darker desk, as a camera sees it. Scans, which show the sheet alone, have none: their dark borders are <see cref="BorderRemoval"/>'s.
/// </summary>
/// <param name="Corners">Pixels of the picture: top left, top right, bottom right, bottom left.</param>
/// <param name="Paper">Coarse picture of what is sheet (1) and what is desk (0).</param>
/// <param name="Scale">Pixels of the picture per pixel of <paramref name="Paper"/>.</param>
internal sealed record SheetOutline(IReadOnlyList<(double X, double Y)> Corners, BinaryImage Paper, double Scale)
{
    /// <summary>Long side of the picture in which the sheet is looked for: an A4 sheet's edge is found to half a millimetre.</summary>
    private const double LookingSize = 500;

    /// <summary>Part of the picture's frame that must be desk: three sides, and not a shadow along one.</summary>
    private const double LeastDeskFrame = 0.6;

    /// <summary>Part of the picture that the sheet covers at least.</summary>
    private const double LeastSheet = 0.3;

    /// <summary>Part of the sheet's quadrilateral that is paper, holes and print being filled.</summary>
    private const double LeastFill = 0.93;

    /// <summary>Pixels of the small picture between the two places whose levels are compared and the sheet's edge: past the blur of a camera.</summary>
    private const int EdgeReach = 3;

    /// <summary>Grey levels between sheet and desk at half of the sheet's outline or more.</summary>
    private const double LeastStep = 15;

    /// <summary>Long side of A4 by its short side.</summary>
    private const double IsoRatio = 1.4142;

    private const double A4LongSideInches = 11.69;

    /// <summary>Sides that differ less from the ratio of A4 are A4's: perspective explains the rest.</summary>
    private const double RatioTolerance = 0.08;

    /// <summary>Null when the picture shows no sheet on a desk.</summary>
    public static SheetOutline? Find(GreyImage picture)
    {
        var scale = Math.Max(1, Math.Max(picture.Width, picture.Height) / LookingSize);
        var small = picture.Scale(1 / scale);
        var histogram = new int[256];
        Array.ForEach(small.Pixels, v => histogram[v]++);
        var threshold = Binarization.OtsuThreshold(histogram);
        var bright = new BinaryImage(small.Width, small.Height, Array.ConvertAll(small.Pixels, v => v >= threshold ? (byte)1 : (byte)0));
        if (Frame(bright).Average(isBright => isBright ? 0 : 1) < LeastDeskFrame)
        {
            return null;
        }

        var sheet = Watershed.Part(small, FilledSheet(bright), bright);
        var corners = CornersOf(sheet);
        var area = Area(corners);
        var isSheet = area >= LeastSheet * sheet.Ink.Length && sheet.Ink.Count(v => v != 0) >= LeastFill * area;
        return isSheet && HasEdge(small, sheet) ? new SheetOutline([.. corners.Select(c => (c.X * scale, c.Y * scale))], sheet, scale) : null;
    }

    /// <summary>
    /// Whether the picture grows dark at once where the sheet ends. Paper that only grows dark towards the picture's edge, where the lamp does not reach, does so slowly.
    /// </summary>
    private static bool HasEdge(GreyImage small, BinaryImage sheet)
    {
        var steps = new List<double>();
        for (var y = EdgeReach; y < sheet.Height - EdgeReach; y++)
        {
            for (var x = EdgeReach; x < sheet.Width - EdgeReach; x++)
            {
                if (sheet[x, y])
                {
                    AddStep(-1, 0);
                    AddStep(1, 0);
                    AddStep(0, -1);
                    AddStep(0, 1);
                }

                void AddStep(int right, int down)
                {
                    if (!sheet[x + right, y + down])
                    {
                        steps.Add(small[x - (right * EdgeReach), y - (down * EdgeReach)] - small[x + (right * EdgeReach), y + (down * EdgeReach)]);
                    }
                }
            }
        }

        steps.Sort();
        return steps.Count > 0 && steps[steps.Count / 2] >= LeastStep;
    }

    /// <summary>The picture with its desk white; the picture itself when it shows none.</summary>
    public static GreyImage MaskDesk(GreyImage picture) => Find(picture) is { } sheet ? sheet.WithoutDesk(picture.NormaliseBackground()) : picture;

    /// <summary>An evenly lit picture with its desk white.</summary>
    public GreyImage WithoutDesk(GreyImage even)
    {
        var pixels = (byte[])even.Pixels.Clone();
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = Holds(i % even.Width, i / even.Width) ? pixels[i] : GreyImage.White;
        }

        return new GreyImage(even.Width, even.Height, pixels);
    }

    /// <summary>Size of the sheet seen from above, pixels, at about the picture's scale; A4 where the sides fit.</summary>
    public (int Width, int Height) Size
    {
        get
        {
            var width = (Distance(0, 1) + Distance(3, 2)) / 2;
            var height = (Distance(0, 3) + Distance(1, 2)) / 2;
            var ratio = Math.Max(width, height) / Math.Min(width, height);
            if (Math.Abs(ratio - IsoRatio) < RatioTolerance * IsoRatio)
            {
                (width, height) = width > height ? (height * IsoRatio, height) : (width, width * IsoRatio);
            }

            return ((int)Math.Round(width), (int)Math.Round(height));
        }
    }

    /// <summary>Pixels per inch of the sheet: the picture's own are said of the whole picture. Offices write on A4.</summary>
    public double Dpi => Math.Max(Size.Width, Size.Height) / A4LongSideInches;

    /// <summary>Whether a point of the picture lies on the sheet, a little off its edge.</summary>
    public bool Holds(double x, double y)
    {
        var (column, row) = ((int)(x / Scale), (int)(y / Scale));
        return column >= 1 && row >= 1 && column < Paper.Width - 1 && row < Paper.Height - 1
            && Paper[column, row] && Paper[column - 1, row] && Paper[column + 1, row] && Paper[column, row - 1] && Paper[column, row + 1];
    }

    private double Distance(int a, int b) => Math.Sqrt(Math.Pow(Corners[a].X - Corners[b].X, 2) + Math.Pow(Corners[a].Y - Corners[b].Y, 2));

    private static IEnumerable<bool> Frame(BinaryImage image)
    {
        const int depth = 3;
        for (var x = 0; x < image.Width; x++)
        {
            yield return image[x, depth];
            yield return image[x, image.Height - 1 - depth];
        }

        for (var y = 0; y < image.Height; y++)
        {
            yield return image[depth, y];
            yield return image[image.Width - 1 - depth, y];
        }
    }

    /// <summary>
    /// The bright region at the picture's middle with all that it encloses, print too: whatever dark cannot be reached from the picture's edge.
    /// </summary>
    private static BinaryImage FilledSheet(BinaryImage bright)
    {
        var desk = Reach(bright, EdgePixels(bright), isBright: false);
        var solid = new BinaryImage(bright.Width, bright.Height, Array.ConvertAll(desk, d => d ? (byte)0 : (byte)1));
        var centre = (solid.Height / 2 * solid.Width) + (solid.Width / 2);
        var sheet = Reach(solid, [centre], isBright: true);
        return new BinaryImage(bright.Width, bright.Height, Array.ConvertAll(sheet, s => s ? (byte)1 : (byte)0));
    }

    private static IEnumerable<int> EdgePixels(BinaryImage image) => Enumerable.Range(0, image.Ink.Length)
        .Where(i => i < image.Width || i >= image.Ink.Length - image.Width || i % image.Width is var x && (x == 0 || x == image.Width - 1));

    /// <summary>Pixels of one kind that are connected with the first ones.</summary>
    private static bool[] Reach(BinaryImage image, IEnumerable<int> first, bool isBright)
    {
        var reached = new bool[image.Ink.Length];
        var open = new Stack<int>();
        void Visit(int at)
        {
            if (!reached[at] && image.Ink[at] != 0 == isBright)
            {
                reached[at] = true;
                open.Push(at);
            }
        }

        foreach (var at in first)
        {
            Visit(at);
        }

        while (open.TryPop(out var at))
        {
            var x = at % image.Width;
            Visit(x > 0 ? at - 1 : at);
            Visit(x < image.Width - 1 ? at + 1 : at);
            Visit(at >= image.Width ? at - image.Width : at);
            Visit(at < image.Ink.Length - image.Width ? at + image.Width : at);
        }

        return reached;
    }

    /// <summary>The points of the sheet that lie furthest towards the picture's corners.</summary>
    private static List<(double X, double Y)> CornersOf(BinaryImage sheet)
    {
        var corners = new List<(double X, double Y)>();
        foreach (var (signX, signY) in new[] { (-1, -1), (1, -1), (1, 1), (-1, 1) })
        {
            var (best, furthest) = ((X: 0.0, Y: 0.0), int.MinValue);
            for (var i = 0; i < sheet.Ink.Length; i++)
            {
                var (x, y) = (i % sheet.Width, i / sheet.Width);
                if (sheet.Ink[i] != 0 && (signX * x) + (signY * y) > furthest)
                {
                    (best, furthest) = ((x + (signX > 0 ? 1 : 0), y + (signY > 0 ? 1 : 0)), (signX * x) + (signY * y));
                }
            }

            corners.Add(best);
        }

        return corners;
    }

    private static double Area(List<(double X, double Y)> corners) =>
        Math.Abs(Enumerable.Range(0, 4).Sum(i => (corners[i].X * corners[(i + 1) % 4].Y) - (corners[(i + 1) % 4].X * corners[i].Y))) / 2;
}
