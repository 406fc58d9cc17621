using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Rulings;

namespace ItaIngest.Ocr.Preparation;

/// <summary>From the image of a page that stands upright to one whose rows are level.</summary>
internal static class PagePreparation
{
    /// <summary>Grey level below which a page's paper is dim: photographs in a room's light. Scanners give 215 and more.</summary>
    private const double DimPaper = 205;

    private const int PaperTile = 64;
    private const double PaperQuantile = 0.8;

    /// <param name="upright">The page as scanned, the right way up.</param>
    /// <param name="raw">The same in two levels.</param>
    /// <param name="dpi">Pixels per inch.</param>
    public static PreparedPage Prepare(GreyImage upright, BinaryImage raw, double dpi)
    {
        if (SheetOutline.Find(upright) is { } sheet)
        {
            return PageFlattening.OfSheet(upright, sheet);
        }

        // What is cleared or turned in becomes white: beside dim paper that would be an edge, and the paper beside it ink.
        var even = TileMap.Measure(upright, PaperTile, PaperQuantile).Quantile(0.5) < DimPaper ? upright.NormaliseBackground() : upright;
        var cleared = BorderRemoval.Clear(even, BorderRemoval.Find(raw, dpi));
        var ink = ReferenceEquals(cleared, upright) ? raw : cleared.Threshold();
        var skew = SkewEstimator.Estimate(ink, dpi);
        var level = skew == 0 ? cleared : cleared.Rotate(-skew * Math.PI / 180);
        ink = skew == 0 ? ink : level.Threshold();
        var transform = skew == 0 ? PageTransform.Scale(upright.Width, upright.Height) : Transform(upright, skew);
        var page = new PreparedPage(level, ink, RulingFinder.Find(ink, dpi), transform, dpi);
        return PageFlattening.Flatten(page, cleared);
    }

    /// <summary>
    /// The deskewed image was turned by −skew about the centre (<see cref="ImageResampling.Rotate"/>), so its pixels go back by +skew, clockwise
    /// with y downwards, and are divided by the sides.
    /// </summary>
    internal static PageTransform Transform(GreyImage image, double skewDegrees)
    {
        var (sin, cos) = Math.SinCos(skewDegrees * Math.PI / 180);
        double width = image.Width, height = image.Height;
        var (x, y) = (width / 2, height / 2);
        return new PageTransform(
            cos / width, -sin / width, (x - (x * cos) + (y * sin)) / width,
            sin / height, cos / height, (y - (x * sin) - (y * cos)) / height);
    }
}
