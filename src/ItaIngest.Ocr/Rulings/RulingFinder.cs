using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Rulings;

/// <summary>The rulings of a page, as lines for layout and as traces for erasing them.</summary>
/// <param name="Horizontal">In pixels of the image.</param>
/// <param name="Vertical">In pixels of the transposed image.</param>
internal sealed record PageRulings(IReadOnlyList<RulingTrace> Horizontal, IReadOnlyList<RulingTrace> Vertical)
{
    public IReadOnlyList<Ruling> ToRulings() =>
    [
        .. Horizontal.Select(t => new Ruling(RulingAxis.Horizontal, t.Mean, t.Start, t.End, t.Thickness)),
        .. Vertical.Select(t => new Ruling(RulingAxis.Vertical, t.Mean, t.Start, t.End, t.Thickness)),
    ];
}

/// <summary>Finds printed straight lines in a deskewed two-level image.</summary>
internal static class RulingFinder
{
    /// <summary>
    /// Part of a trace that must be inked before it is trimmed: letters beyond its ends may have lent it some of its length. What stays is held to
    /// <see cref="RulingFinderOptions.Coverage"/>.
    /// </summary>
    private const double LeastCoverage = 0.68;

    /// <param name="image">Ink and paper, deskewed.</param>
    /// <param name="dpi">Pixels per inch.</param>
    /// <param name="options">Defaults when null.</param>
    public static PageRulings Find(BinaryImage image, double dpi, RulingFinderOptions? options = null)
    {
        options ??= new RulingFinderOptions();
        var rows = new RulingTracer(image, dpi, options);
        var columns = new RulingTracer(Transpose(image), dpi, options);
        var (horizontal, doubtfulHorizontal) = ByCoverage(rows, options);
        var (vertical, doubtfulVertical) = ByCoverage(columns, options);
        var (firmHorizontal, firmVertical) = (horizontal, vertical);
        horizontal = [.. horizontal, .. doubtfulHorizontal.SelectMany(t => RulingTrimming.Stretches(t, firmVertical, rows, dpi, options))];
        vertical = [.. vertical, .. doubtfulVertical.SelectMany(t => RulingTrimming.Stretches(t, firmHorizontal, columns, dpi, options))];
        // A letter beyond the corner may have led a trace on: it is held to its crossings first and cut off there afterwards.
        var overshoot = (int)(options.Overshoot * dpi);
        (horizontal, vertical) = (Kept(horizontal, vertical, rows, dpi, options, overshoot), Kept(vertical, horizontal, columns, dpi, options, overshoot));
        (horizontal, vertical) = (
            [.. horizontal.SelectMany(t => RulingTrimming.Stretches(t, vertical, rows, dpi, options))],
            [.. vertical.SelectMany(t => RulingTrimming.Stretches(t, horizontal, columns, dpi, options))]);
        return new PageRulings(Kept(horizontal, vertical, rows, dpi, options), Kept(vertical, horizontal, columns, dpi, options));
    }

    /// <summary>
    /// Traces that are inked throughout, and those that are not: a ruling that was followed through the letters of a merged cell below it is right
    /// in the stretches between its crossings.
    /// </summary>
    private static (List<RulingTrace> Firm, List<RulingTrace> Doubtful) ByCoverage(RulingTracer tracer, RulingFinderOptions options)
    {
        var traces = tracer.Find().ToLookup(t => tracer.Coverage(t, t.Start, t.End) >= options.Coverage);
        return ([.. traces[true]], [.. traces[false]]);
    }

    public static BinaryImage Transpose(BinaryImage image)
    {
        var ink = new byte[image.Ink.Length];
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                ink[(x * image.Height) + y] = image.Ink[(y * image.Width) + x];
            }
        }

        return new BinaryImage(image.Height, image.Width, ink);
    }

    /// <summary>
    /// Long ones, and short ones between two rulings of the other axis: the sides of a small cell. Other short strokes are letters, and so may be a stroke that is not much
    /// longer and meets no ruling: it must be whole.
    /// </summary>
    private static List<RulingTrace> Kept(
        List<RulingTrace> traces, List<RulingTrace> others, RulingTracer tracer, double dpi, RulingFinderOptions options, int overshoot = 0)
    {
        var reach = 0.04 * dpi;
        var shortest = options.ShortestFree * dpi;
        var crossings = others.Where(o => o.Length >= shortest).ToList();
        return [.. traces.Where(IsRuling)];

        bool IsRuling(RulingTrace t)
        {
            bool start = crossings.Any(o => Meets(o, t.Start, t.Start + overshoot, t.Centre[0])), end = crossings.Any(o => Meets(o, t.End - overshoot, t.End, t.Centre[^1]));
            return (start && end) || (t.Length >= shortest
                && (start || end || t.Length >= options.ShortFree * dpi || tracer.Coverage(t, t.Start, t.End) >= options.CoverageAlone));
        }

        bool Meets(RulingTrace other, int from, int to, float level) =>
            level >= other.Start - reach && level <= other.End + reach
            && other.At((int)level) >= from - reach - (other.Thickness / 2) && other.At((int)level) <= to + reach + (other.Thickness / 2);
    }
}
