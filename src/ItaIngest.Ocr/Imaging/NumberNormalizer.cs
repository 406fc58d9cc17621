using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>
/// The geometry in which numbers are read a second time. It is found from the digits' own ink, not from the line finder's baseline and body height, so that a slip of
/// those is no slip of both readers. The model of numbers is bound to these figures.
/// </summary>
public sealed record NumberGeometry
{
    /// <summary>Rows of the image.</summary>
    public int Height { get; init; } = 36;

    /// <summary>Height of the digits, rows.</summary>
    public double Digit { get; init; } = 20;

    /// <summary>Row on which the digits stand; commas and brackets reach below.</summary>
    public double Foot { get; init; } = 27.5;

    /// <summary>White at both ends, pixels of the image.</summary>
    public int Margin { get; init; } = 9;

    /// <summary>Longest image, pixels: a cell full of codes.</summary>
    public int LongestLine { get; init; } = 2400;

    /// <summary>Digits are at least this many body heights high; lower ink (a dash) is scaled by the body height.</summary>
    public double LeastDigit { get; init; } = 0.95;

    /// <summary>And at most this many.</summary>
    public double MostDigit { get; init; } = 1.75;
}

/// <summary>Cuts a number out of a line and brings it to the size and contrast of the second reader.</summary>
public static class NumberNormalizer
{
    /// <summary>Digits and letters are at least this part as high as the highest component: dots, commas and dashes are lower.</summary>
    private const double Tall = 0.6;

    /// <summary>Largest side, in body heights, of ink that may be a point which the line finder took for dirt.</summary>
    private const double LargestPoint = 0.4;

    /// <summary>How far from the threshold, as a part of the contrast, ink is black and paper white.</summary>
    private const double Softness = 0.22;

    /// <summary>The part of a line between two columns, with the specks on it that might be points.</summary>
    /// <param name="line">As <see cref="LineFinder"/> found it.</param>
    /// <param name="left">Page x; components whose middle lies between the two belong to the part.</param>
    /// <param name="right">Page x.</param>
    /// <returns>Null when there is no ink.</returns>
    public static FoundLine? Part(FoundLine line, double left, double right)
    {
        bool IsWithin(InkComponent c) => (c.Left + c.Right) / 2.0 + line.Map.Left is var x && x >= left && x <= right;
        var own = line.Map.Components.Where(c => line.Labels.Contains(c.Label) && IsWithin(c)).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var specks = line.Map.Components.Where(c => !line.Labels.Contains(c.Label) && IsWithin(c) && MayBePoint(c, line));
        var box = Box.UnionOf(own.Select(c => ToPage(c, line.Map)));
        return new FoundLine(line.Map, [.. own.Concat(specks).Select(c => c.Label)])
        {
            Box = box,
            Baseline = line.Baseline + (line.Slope * (box.CentreX - line.Box.CentreX)),
            Slope = line.Slope,
            BodyHeight = line.BodyHeight,
            Components = [.. own.Select(c => ToPage(c, line.Map)).OrderBy(b => b.Left)],
        };
    }

    /// <param name="page">The page that the line was found on.</param>
    /// <param name="line">Of <see cref="Part"/>.</param>
    /// <param name="jitter">For training.</param>
    public static NormalizedLine Normalize(GreyImage page, FoundLine line, LineJitter? jitter = null)
    {
        var (target, slip) = (new NumberGeometry(), jitter ?? LineJitter.None);
        var (foot, height) = Digits(line, target);
        var scale = target.Digit / height * slip.Scale;
        var step = 1 / scale;
        var width = Math.Min(target.LongestLine, (int)Math.Ceiling(line.Box.Width * scale) + (2 * target.Margin));
        var top = foot - (target.Foot * step) - (slip.Shift * height);
        var left = line.Box.Left - (target.Margin * step);

        var window = new Box(Math.Floor(left), Math.Floor(top), Math.Ceiling(left + (width * step)), Math.Ceiling(top + (target.Height * step)));
        var crop = LineCleaning.EraseOthers(page.Crop(window), window, line);
        var level = LineCleaning.Level(crop, line.Slope, line.Box.CentreX - window.Left);
        var scaled = level.ScaleWindow(left - window.Left, top - window.Top, step, width, target.Height);
        return new NormalizedLine(Harden(scaled), left, step);
    }

    private static Box ToPage(InkComponent c, ComponentMap map) => new(c.Left + map.Left, c.Top + map.Top, c.Right + map.Left, c.Bottom + map.Top);

    private static bool MayBePoint(InkComponent c, FoundLine line)
    {
        var largest = LargestPoint * line.BodyHeight;
        var middle = ((c.Top + c.Bottom) / 2.0) + line.Map.Top;
        return c.Width <= largest && c.Height <= largest && c.Area >= 2
            && middle > line.Baseline - (0.6 * line.BodyHeight) && middle < line.Baseline + (0.25 * line.BodyHeight);
    }

    /// <summary>Where the digits stand and how high they are, page pixels: the middle of what the tall components say.</summary>
    private static (double Foot, double Height) Digits(FoundLine line, NumberGeometry target)
    {
        var highest = line.Components.Max(c => c.Height);
        var tall = line.Components.Where(c => c.Height >= Tall * highest).ToList();
        var (least, most) = (target.LeastDigit * line.BodyHeight, target.MostDigit * line.BodyHeight);
        if (highest < least * Tall)
        {
            return (line.Baseline, 1.2 * line.BodyHeight);
        }

        var (top, foot) = (Median(tall.Select(c => c.Top)), Median(tall.Select(c => c.Bottom)));
        return (foot, Math.Clamp(foot - top, least, most));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Nearly two levels about Otsu's threshold of this very line; edges keep a soft step, so that thin strokes do not fall to pieces.</summary>
    private static GreyImage Harden(GreyImage line)
    {
        var histogram = new int[256];
        foreach (var value in line.Pixels)
        {
            histogram[value]++;
        }

        var threshold = Binarization.OtsuThreshold(histogram);
        var (ink, paper) = Means(histogram, threshold);
        var reach = Math.Max(12, Softness * (paper - ink));
        return new GreyImage(
            line.Width, line.Height, Array.ConvertAll(line.Pixels, v => (byte)Math.Clamp(127.5 + ((v - threshold) * 127.5 / reach), 0, 255)));
    }

    private static (double Dark, double Light) Means(int[] histogram, int threshold)
    {
        double dark = 0, darkCount = 0, light = 0, lightCount = 0;
        for (var v = 0; v < histogram.Length; v++)
        {
            if (v < threshold)
            {
                (dark, darkCount) = (dark + (v * (double)histogram[v]), darkCount + histogram[v]);
            }
            else
            {
                (light, lightCount) = (light + (v * (double)histogram[v]), lightCount + histogram[v]);
            }
        }

        return (darkCount == 0 ? 0 : dark / darkCount, lightCount == 0 ? 255 : light / lightCount);
    }
}
