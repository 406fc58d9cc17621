using ItaIngest.Core.Pages;

namespace ItaIngest.Training.Scanning;

/// <summary>
/// Where a point of the original page lands on its scan: first the bow of the paper, then a projective map (scale, skew, perspective),
/// then quarter turns. Both sides are in pixels, origin at the top left corner.
/// </summary>
public sealed class PageMap
{
    private readonly double _bow;
    private readonly double _pageWidth;
    private readonly Homography _forward;
    private readonly Homography _backward;
    private readonly int _quarters;
    private readonly (int Width, int Height) _beforeTurn;
    private double _scaleX = 1;
    private double _scaleY = 1;

    /// <param name="pageWidth">Width of the original page, pixels.</param>
    /// <param name="bow">Height of the bow at the middle of the page's width, pixels of the original page.</param>
    /// <param name="forward">From the original page to the scan before its quarter turns.</param>
    /// <param name="beforeTurn">Size of the scan before its quarter turns.</param>
    /// <param name="quarters">Quarter turns clockwise, 0…3.</param>
    internal PageMap(double pageWidth, double bow, Homography forward, (int Width, int Height) beforeTurn, int quarters)
    {
        _pageWidth = pageWidth;
        _bow = bow;
        _forward = forward;
        _backward = forward.Invert();
        _beforeTurn = beforeTurn;
        _quarters = quarters;
    }

    /// <summary>Quarter turns clockwise, 0…3.</summary>
    public int Quarters => _quarters;

    /// <summary>The same map for a page that was first scaled by the two factors.</summary>
    internal PageMap After(double scaleX, double scaleY) =>
        new(_pageWidth, _bow, _forward, _beforeTurn, _quarters) { _scaleX = scaleX, _scaleY = scaleY };

    /// <summary>From a point of the original page to the scan.</summary>
    public (double X, double Y) ToScan(double x, double y)
    {
        (x, y) = (x * _scaleX, y * _scaleY);
        var (u, v) = _forward.Map(x, y + BowAt(x));
        return _quarters switch
        {
            1 => (_beforeTurn.Height - v, u),
            2 => (_beforeTurn.Width - u, _beforeTurn.Height - v),
            3 => (v, _beforeTurn.Width - u),
            _ => (u, v),
        };
    }

    /// <summary>The bounding box on the scan of a box of the original page.</summary>
    public Box ToScan(Box box)
    {
        Span<(double X, double Y)> points =
        [
            ToScan(box.Left, box.Top), ToScan(box.Right, box.Top), ToScan(box.Left, box.Bottom), ToScan(box.Right, box.Bottom),
            ToScan(box.CentreX, box.Top), ToScan(box.CentreX, box.Bottom),
        ];
        var bounds = new Box(points[0].X, points[0].Y, points[0].X, points[0].Y);
        foreach (var (x, y) in points)
        {
            bounds = bounds.Union(new Box(x, y, x, y));
        }

        return bounds;
    }

    /// <summary>From a point of the scan, before its quarter turns, to the (scaled) page.</summary>
    internal (double X, double Y) ToPage(double u, double v)
    {
        var (x, y) = _backward.Map(u, v);
        return (x, y - BowAt(x));
    }

    private double BowAt(double x) => _bow == 0 ? 0 : _bow * Math.Sin(Math.PI * Math.Clamp(x / _pageWidth, 0, 1));
}

/// <summary>A projective map of the plane, row by row, with the last coefficient 1.</summary>
internal readonly record struct Homography(double A, double B, double C, double D, double E, double F, double G, double H)
{
    public (double X, double Y) Map(double x, double y)
    {
        var w = (G * x) + (H * y) + 1;
        return (((A * x) + (B * y) + C) / w, ((D * x) + (E * y) + F) / w);
    }

    public Homography Invert()
    {
        // The adjugate of [A B C; D E F; G H 1], divided by its last coefficient.
        var scale = (A * E) - (B * D);
        return new Homography(
            (E - (F * H)) / scale, ((C * H) - B) / scale, ((B * F) - (C * E)) / scale,
            ((F * G) - D) / scale, (A - (C * G)) / scale, ((C * D) - (A * F)) / scale,
            ((D * H) - (E * G)) / scale, ((B * G) - (A * H)) / scale);
    }

    /// <summary>
    /// The map that carries the corners of a rectangle at the origin (top left, top right, bottom right, bottom left) to four points:
    /// P. Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
    /// </summary>
    public static Homography FromRectangle(double width, double height, ReadOnlySpan<(double X, double Y)> to)
    {
        var (sumX, sumY) = (to[0].X - to[1].X + to[2].X - to[3].X, to[0].Y - to[1].Y + to[2].Y - to[3].Y);
        var (dx1, dy1) = (to[1].X - to[2].X, to[1].Y - to[2].Y);
        var (dx2, dy2) = (to[3].X - to[2].X, to[3].Y - to[2].Y);
        var determinant = (dx1 * dy2) - (dx2 * dy1);
        var g = ((sumX * dy2) - (dx2 * sumY)) / determinant;
        var h = ((dx1 * sumY) - (sumX * dy1)) / determinant;
        return new Homography(
            (to[1].X - to[0].X + (g * to[1].X)) / width, (to[3].X - to[0].X + (h * to[3].X)) / height, to[0].X,
            (to[1].Y - to[0].Y + (g * to[1].Y)) / width, (to[3].Y - to[0].Y + (h * to[3].Y)) / height, to[0].Y,
            g / width, h / height);
    }
}
