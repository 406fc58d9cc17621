namespace ItaIngest.Ocr.Pdf;

/// <summary>Whether an image taken out of a PDF is what the page shows, and which way up.</summary>
internal static class ImagePlacement
{
    /// <summary>Mean difference of grey levels (0…255) between page and image; the same picture differs by 1 to 6 through resampling.</summary>
    private const double MeanTolerance = 8;

    /// <summary>A grey level that resampling does not explain: something is drawn over the image, or clipped away.</summary>
    private const double PixelTolerance = 56;

    /// <summary>Part of the pixels that may exceed <see cref="PixelTolerance"/>: edges of solid black that fall between two pixels.</summary>
    private const double ExceedingShare = 0.006;

    /// <summary>Pixels by which the image may be shifted: scanners state sizes rounded, and programs place the difference on either side.</summary>
    private const int Reach = 3;

    /// <summary>Clockwise quarter turns that bring the image to the page as shown; null when it is not the same picture (or a mirrored one).</summary>
    /// <param name="page">A rendering of the page.</param>
    /// <param name="upright">The image at the same scale, as it is stored.</param>
    public static int? FindTurn(GreyRaster page, GreyRaster upright)
    {
        var shown = page.Blur().Blur();
        var stored = upright.Blur().Blur();
        var best = Enumerable.Range(0, 4).Where(t => Fits(page, upright, t))
            .Select(t => (Turn: t, Difference: Closest(shown, stored.Turn(t))))
            .OrderBy(c => c.Difference.Mean).Take(1).ToList();
        return best is [var (turn, difference)] && IsSame(difference) ? turn : null;
    }

    private static (double Mean, double Exceeding) Closest(GreyRaster page, GreyRaster image)
    {
        // A turned page is far off at any shift: only what is near is aligned further.
        var direct = Compare(page, image, 0, 0);
        return direct.Mean > 6 * MeanTolerance ? direct : Shifts().Select(s => Compare(page, image, s.X, s.Y)).MinBy(d => d.Mean);
    }

    private static IEnumerable<(int X, int Y)> Shifts() =>
        from y in Enumerable.Range(-Reach, (2 * Reach) + 1)
        from x in Enumerable.Range(-Reach, (2 * Reach) + 1)
        select (x, y);

    private static bool Fits(GreyRaster page, GreyRaster image, int turn)
    {
        var (width, height) = turn % 2 == 0 ? (image.Width, image.Height) : (image.Height, image.Width);
        return Math.Abs(width - page.Width) <= 0.05 * page.Width && Math.Abs(height - page.Height) <= 0.05 * page.Height;
    }

    private static bool IsSame((double Mean, double Exceeding) difference) =>
        difference.Mean <= MeanTolerance && difference.Exceeding <= ExceedingShare;

    /// <summary>Over the common part of the page and the image moved by (dx, dy).</summary>
    private static (double Mean, double Exceeding) Compare(GreyRaster page, GreyRaster image, int dx, int dy)
    {
        double sum = 0;
        int exceeding = 0, count = 0;
        for (var y = Math.Max(0, dy); y < Math.Min(page.Height, image.Height + dy); y++)
        {
            for (var x = Math.Max(0, dx); x < Math.Min(page.Width, image.Width + dx); x++)
            {
                var difference = Math.Abs(page[x, y] - image[x - dx, y - dy]);
                sum += difference;
                exceeding += difference > PixelTolerance ? 1 : 0;
                count++;
            }
        }

        return count == 0 ? (255, 1) : (sum / count, exceeding / (double)count);
    }
}
