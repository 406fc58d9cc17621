using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>
/// The geometry in which lines are recognised, and trained. The model is bound to these figures: they may change only together with a new training.
/// </summary>
public sealed record LineGeometry
{
    /// <summary>Rows of the image; the network's input has as many, so nothing is scaled a second time.</summary>
    public int Height { get; init; } = 48;

    /// <summary>Body height (consonant without marks), pixels of the line image. A digit is about 1.2 times as high: 2.4 digits fill the height.</summary>
    public double Body { get; init; } = 16.5;

    /// <summary>Row on which the letters stand: two levels of marks fit above, one below.</summary>
    public double Baseline { get; init; } = 37.5;

    /// <summary>White at both ends, pixels of the line image.</summary>
    public int Margin { get; init; } = 10;

    /// <summary>Longest image, pixels: more than any line of an A3 page needs.</summary>
    public int LongestLine { get; init; } = 6000;
}

/// <summary>How far a training line departs from its true geometry, so that a slip of the line finder costs nothing.</summary>
/// <param name="Scale">Factor on the scale, 1 for none.</param>
/// <param name="Shift">Part of the body height by which the line is moved down.</param>
public readonly record struct LineJitter(double Scale, double Shift)
{
    public static LineJitter None { get; } = new(1, 0);
}

/// <summary>A line image ready for recognition, with the way back to the page.</summary>
/// <param name="Image">Black on white, <see cref="LineGeometry.Height"/> rows.</param>
/// <param name="Left">Page x of the image's left edge.</param>
/// <param name="Step">Page pixels per pixel of the image.</param>
public sealed record NormalizedLine(GreyImage Image, double Left, double Step)
{
    public double ToPageX(double x) => Left + (x * Step);
}

/// <summary>Brings a line to one geometry and one contrast: the same code cuts lines for recognition and for training.</summary>
public static class LineNormalizer
{
    /// <param name="page">The page that the line was found on, grey (or a bilevel scan).</param>
    /// <param name="line">As <see cref="LineFinder"/> found it.</param>
    /// <param name="geometry">Null for the geometry of the model.</param>
    /// <param name="jitter">For training.</param>
    public static NormalizedLine Normalize(GreyImage page, FoundLine line, LineGeometry? geometry = null, LineJitter? jitter = null)
    {
        var (target, slip) = (geometry ?? new LineGeometry(), jitter ?? LineJitter.None);
        var scale = target.Body / line.BodyHeight * slip.Scale;
        var step = 1 / scale;
        var width = Math.Min(target.LongestLine, (int)Math.Ceiling(line.Box.Width * scale) + (2 * target.Margin));
        var top = line.Baseline - (target.Baseline * step) - (slip.Shift * line.BodyHeight);
        var left = line.Box.Left - (target.Margin * step);

        var window = new Box(Math.Floor(left), Math.Floor(top), Math.Ceiling(left + (width * step)), Math.Ceiling(top + (target.Height * step)));
        var crop = LineCleaning.EraseOthers(page.Crop(window), window, line);
        var level = LineCleaning.Level(crop, line.Slope, line.Box.CentreX - window.Left);
        var scaled = level.ScaleWindow(left - window.Left, top - window.Top, step, width, target.Height);
        return new NormalizedLine(LineCleaning.StretchContrast(scaled), left, step);
    }
}
