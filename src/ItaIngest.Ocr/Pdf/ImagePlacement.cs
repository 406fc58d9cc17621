namespace ItaIngest.Ocr.Pdf;

/// <summary>Whether an image taken out of a PDF is what the page shows, and which way up.</summary>
internal static class ImagePlacement
{
    /// <summary>Mean difference of grey levels (0…255) between page and image; the same picture differs by 1 to 3 through resampling.</summary>
    private const double MeanTolerance = 6;

    /// <summary>A grey level that resampling does not explain: something is drawn over the image, or clipped away.</summary>
    private const double PixelTolerance = 56;

    /// <summary>Part of the pixels that may exceed <see cref="PixelTolerance"/>: edges of solid black that fall between two pixels.</summary>
    private const double ExceedingShare = 0.001;

    /// <summary>Clockwise quarter turns that bring the image to the page as shown; null when it is not the same picture (or a mirrored one).</summary>
    /// <param name="page">A rendering of the page.</param>
    /// <param name="readImage">Reads the extracted image scaled down to the given width and height.</param>
    public static int? FindTurn(GreyRaster page, Func<int, int, GreyRaster?> readImage)
    {
        var shown = page.Blur();
        var upright = readImage(page.Width, page.Height)?.Blur();
        var sideways = readImage(page.Height, page.Width)?.Blur();
        if (upright is null || sideways is null)
        {
            return null;
        }

        var best = Enumerable.Range(0, 4)
            .Select(turn => (Turn: turn, Difference: Compare(shown, (turn % 2 == 0 ? upright : sideways).Turn(turn))))
            .MinBy(c => c.Difference.Mean);
        return best.Difference.Mean <= MeanTolerance && best.Difference.Exceeding <= ExceedingShare ? best.Turn : null;
    }

    private static (double Mean, double Exceeding) Compare(GreyRaster a, GreyRaster b)
    {
        double sum = 0;
        var exceeding = 0;
        for (var y = 0; y < a.Height; y++)
        {
            for (var x = 0; x < a.Width; x++)
            {
                var difference = Math.Abs(a[x, y] - b[x, y]);
                sum += difference;
                exceeding += difference > PixelTolerance ? 1 : 0;
            }
        }

        double count = a.Width * a.Height;
        return (sum / count, exceeding / count);
    }
}
