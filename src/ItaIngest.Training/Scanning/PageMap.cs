using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>
/// Where a point of the original page lands on its scan: first the bow and the curl of the paper, then a projective map (scale, skew, perspective),
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
    private readonly PageCurl _curl;
    private double _scaleX = 1;
    private double _scaleY = 1;

    /// <param name="pageWidth">Width of the original page, pixels.</param>
    /// <param name="bow">Height of the bow at the middle of the page's width, pixels of the original page.</param>
    /// <param name="forward">From the original page to the scan before its quarter turns.</param>
    /// <param name="beforeTurn">Size of the scan before its quarter turns.</param>
    /// <param name="quarters">Quarter turns clockwise, 0…3.</param>
    /// <param name="curl">Towards a spine; none by default.</param>
    internal PageMap(
        double pageWidth, double bow, Homography forward, (int Width, int Height) beforeTurn, int quarters, PageCurl curl = default)
    {
        _curl = curl;
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
        new(_pageWidth, _bow, _forward, _beforeTurn, _quarters, _curl) { _scaleX = scaleX, _scaleY = scaleY };

    /// <summary>From a point of the original page to the scan.</summary>
    public (double X, double Y) ToScan(double x, double y)
    {
        (x, y) = (x * _scaleX, y * _scaleY);
        var (u, v) = _forward.Map(_curl.Squeeze(x), y + BowAt(x));
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
        x = _curl.Unsqueeze(x);
        return (x, y - BowAt(x));
    }

    private double BowAt(double x) => (_bow == 0 ? 0 : _bow * Math.Sin(Math.PI * Math.Clamp(x / _pageWidth, 0, 1))) + _curl.Rise(x);
}

/// <summary>A sheet that rises towards a spine: what is near it moves along the page and is seen squeezed. All lengths in pixels of the page.</summary>
/// <param name="Height">How far a line has moved at the spine; 0 for a flat sheet.</param>
/// <param name="Reach">Distance from the spine at which about a third of that is left.</param>
/// <param name="Spine">Its place on the page: 0 or the page's width.</param>
internal readonly record struct PageCurl(double Height, double Reach, double Spine)
{
    /// <summary>Part of its width that a letter at the spine loses.</summary>
    private const double Squeezing = 0.25;

    public double Rise(double x) => Height == 0 ? 0 : Height * Math.Exp(-Math.Abs(x - Spine) / Reach);

    public double Squeeze(double x)
    {
        if (Height == 0)
        {
            return x;
        }

        var sign = x >= Spine ? 1 : -1;
        return x + (sign * Squeezing * Reach * (Math.Exp(-Math.Abs(x - Spine) / Reach) - 1));
    }

    public double Unsqueeze(double u)
    {
        // The squeezed place grows with x at a rate between 0.75 and 1: the iteration converges.
        var x = u;
        for (var i = 0; i < 12 && Height != 0; i++)
        {
            x += u - Squeeze(x);
        }

        return x;
    }
}
