namespace ItaIngest.Ocr.Imaging;

/// <summary>How ink is told from paper.</summary>
public sealed record BinarizationOptions
{
    /// <summary>Side of the tiles in which paper and ink are measured, pixels: wider than any stroke of text, narrower than a shadow.</summary>
    public int Tile { get; init; } = 32;

    /// <summary>Part of a tile's pixels that are darker than what counts as its paper, 0…1.</summary>
    public double PaperQuantile { get; init; } = 0.8;

    /// <summary>Paper is nowhere taken for darker than this part of the page's brightest paper: what is darker is printed solid.</summary>
    public double DarkestPaper { get; init; } = 0.45;

    /// <summary>Where between paper (0) and the local ink (1) the threshold lies.</summary>
    public double Level { get; init; } = 0.45;

    /// <summary>
    /// Ink paler than this part of the page's usual contrast does not lower the threshold: print that shows through from the back
    /// of the sheet has about a fifth of the contrast, pale print about half.
    /// </summary>
    public double LeastContrast { get; init; } = 0.6;

    /// <summary>
    /// Pixels around a pale one within which the darkest ink is its own: a tone mark or a full stop, smaller than the blur, comes out at half the darkness of the letters and stands
    /// further than this from them; the soft edges of letters do not.
    /// </summary>
    public int MarkReach { get; init; } = 3;

    /// <summary>How many times as deep as the paper's grain a pale mark must be: the grain's deviation is about six tenths of what is measured as its depth.</summary>
    public double AboveGrain { get; init; } = 2.8;
}

/// <summary>
/// Even lighting and two levels: the page is divided by its paper's brightness, measured in tiles, and thresholded between paper and
/// the local ink level, which never is taken for paler than a part of the whole page's (Otsu, "A threshold selection method from grey-level histograms", 1979).
/// </summary>
public static class Binarization
{
    private const int Levels = 256;

    /// <summary>Paper becomes white everywhere; ink keeps its contrast to the paper around it.</summary>
    public static GreyImage NormaliseBackground(this GreyImage image, BinarizationOptions? options = null)
    {
        var settings = options ?? new BinarizationOptions();
        if (IsTwoLevel(image))
        {
            return image;
        }

        var paper = TileMap.Measure(image, settings.Tile, settings.PaperQuantile);
        var brightest = paper.Quantile(0.9);
        paper.Transform(v => Math.Max(v, Math.Max(1, brightest * settings.DarkestPaper)));
        paper.Smooth();
        var pixels = new byte[image.Pixels.Length];
        var row = new float[image.Width];
        for (var y = 0; y < image.Height; y++)
        {
            paper.InterpolateRow(y, row);
            var start = y * image.Width;
            for (var x = 0; x < image.Width; x++)
            {
                pixels[start + x] = (byte)Math.Min(255, (image.Pixels[start + x] * 255 / row[x]) + 0.5f);
            }
        }

        return new GreyImage(image.Width, image.Height, pixels);
    }

    /// <summary>Ink and paper. Shade, pale print and print that shows through are coped with.</summary>
    public static BinaryImage Threshold(this GreyImage image, BinarizationOptions? options = null)
    {
        var settings = options ?? new BinarizationOptions();
        if (IsTwoLevel(image))
        {
            return new BinaryImage(image.Width, image.Height, Array.ConvertAll(image.Pixels, v => v < 128 ? (byte)1 : (byte)0));
        }

        var even = image.NormaliseBackground(settings);
        var contrast = PageContrast(even);
        var threshold = TileMap.Measure(even, settings.Tile, 0.02);
        threshold.SpreadDarkest();
        threshold.Transform(ink => 255 - (settings.Level * Math.Max(255 - ink, settings.LeastContrast * contrast)));
        threshold.Smooth();
        var faintest = 255 - Math.Max(settings.Level * settings.LeastContrast * contrast, settings.AboveGrain * GrainDepth(even));
        var inked = new byte[even.Pixels.Length];
        var row = new float[image.Width];
        for (var y = 0; y < even.Height; y++)
        {
            threshold.InterpolateRow(y, row);
            var start = y * even.Width;
            for (var x = 0; x < even.Width; x++)
            {
                var level = even.Pixels[start + x];
                inked[start + x] = level < row[x] || (level < faintest && IsPaleMark(even, x, y, settings)) ? (byte)1 : (byte)0;
            }
        }

        return new BinaryImage(image.Width, image.Height, inked);
    }

    /// <summary>Whether a pixel too pale for the ink around belongs to a mark of its own, which is as pale.</summary>
    private static bool IsPaleMark(GreyImage even, int x, int y, BinarizationOptions settings)
    {
        var reach = settings.MarkReach;
        var darkest = GreyImage.White;
        for (var v = Math.Max(0, y - reach); v <= Math.Min(even.Height - 1, y + reach); v++)
        {
            var row = even.Pixels.AsSpan((v * even.Width) + Math.Max(0, x - reach), Math.Min(even.Width - 1, x + reach) - Math.Max(0, x - reach) + 1);
            foreach (var value in row)
            {
                darkest = Math.Min(darkest, value);
            }
        }

        return even[x, y] < 255 - (settings.Level * (255 - darkest));
    }

    /// <summary>How far below white a fifth of the page lies, 0…255: paper has been made white at the brighter side of its grain, and ink covers less than this.</summary>
    private static double GrainDepth(GreyImage even)
    {
        const double darker = 0.2;
        var histogram = Histogram(even);
        long seen = 0;
        for (var v = 0; v < Levels; v++)
        {
            seen += histogram[v];
            if (seen > darker * even.Pixels.Length)
            {
                return 255 - v;
            }
        }

        return 0;
    }

    /// <summary>Otsu's threshold: the level that best parts the histogram into two classes; pixels below it are dark.</summary>
    public static int OtsuThreshold(ReadOnlySpan<int> histogram)
    {
        double total = 0, sum = 0;
        for (var v = 0; v < histogram.Length; v++)
        {
            total += histogram[v];
            sum += (double)v * histogram[v];
        }

        double below = 0, sumBelow = 0, best = -1;
        var threshold = histogram.Length / 2;
        for (var v = 0; v < histogram.Length - 1; v++)
        {
            below += histogram[v];
            sumBelow += (double)v * histogram[v];
            if (below == 0 || below == total)
            {
                continue;
            }

            var difference = (sumBelow / below) - ((sum - sumBelow) / (total - below));
            var between = below * (total - below) * difference * difference;
            if (between > best)
            {
                best = between;
                threshold = v + 1;
            }
        }

        return threshold;
    }

    /// <summary>Distance between white paper and the mean of the dark class, 0…255; at least 60, so that an empty page stays empty.</summary>
    private static double PageContrast(GreyImage even)
    {
        var histogram = Histogram(even);
        var threshold = OtsuThreshold(histogram);
        double count = 0, sum = 0;
        for (var v = 0; v < threshold; v++)
        {
            count += histogram[v];
            sum += (double)v * histogram[v];
        }

        return count == 0 ? 255 : Math.Max(60, 255 - (sum / count));
    }

    private static int[] Histogram(GreyImage image)
    {
        var histogram = new int[Levels];
        foreach (var value in image.Pixels)
        {
            histogram[value]++;
        }

        return histogram;
    }

    /// <summary>True for scans that are bilevel already (fax codings): nearly every pixel is black or white.</summary>
    private static bool IsTwoLevel(GreyImage image)
    {
        var between = 0;
        foreach (var value in image.Pixels)
        {
            if (value is > 8 and < 247)
            {
                between++;
            }
        }

        return between < image.Pixels.Length * 0.002;
    }
}
