namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <param name="BodyTop">Top of consonants as a part of the word box's height, from its top.</param>
/// <param name="Baseline">Baseline as a part of the word box's height, from its top.</param>
internal readonly record struct WordShape(double BodyTop, double Baseline)
{
    /// <summary>As Word sets TH Sarabun.</summary>
    public static WordShape Usual { get; } = new(0.40, 0.78);
}

/// <summary>
/// Where the body of the letters lies in the boxes of a text layer. The boxes come from the fonts' ascent and descent, which programs
/// state quite differently (baselines from 0.65 to 0.79 of the height), so the ink of the drawn page decides, for each height of box.
/// </summary>
internal sealed class TextLayerMetrics
{
    private const int Bins = 80;
    private readonly Dictionary<int, WordShape> _byHeight = [];
    private readonly WordShape _page;

    private TextLayerMetrics(WordShape page) => _page = page;

    /// <summary>The usual shape for every word.</summary>
    public static TextLayerMetrics Unmeasured { get; } = new(WordShape.Usual);

    public WordShape For(TextLayerWord word) => _byHeight.GetValueOrDefault(HeightClass(word), _page);

    /// <summary>Measures on the drawn page; <paramref name="pixelsPerPoint"/> is its resolution divided by 72.</summary>
    public static TextLayerMetrics Measure(IReadOnlyList<TextLayerWord> words, GreyRaster drawing, double pixelsPerPoint)
    {
        var metrics = new TextLayerMetrics(Shape(words, drawing, pixelsPerPoint) ?? WordShape.Usual);
        foreach (var group in words.GroupBy(HeightClass))
        {
            var letters = group.Sum(w => w.Text.Length);
            // Fewer letters tell more about the neighbouring lines than about the font.
            if (letters >= 30 && Shape([.. group], drawing, pixelsPerPoint) is { } shape)
            {
                metrics._byHeight[group.Key] = shape;
            }
        }

        return metrics;
    }

    /// <summary>Half points.</summary>
    private static int HeightClass(TextLayerWord word) => (int)Math.Round(2 * word.Box.Height);

    private static WordShape? Shape(IReadOnlyList<TextLayerWord> words, GreyRaster drawing, double scale)
    {
        var profile = new double[Bins];
        foreach (var word in words.Where(w => w.Box.Width > 0.3 * w.Box.Height && w.Box.Height > 4))
        {
            Accumulate(word, drawing, scale, profile);
        }

        // The body rises out of the marks' rows and falls off below the baseline: the steepest steps of the smoothed profile.
        var smooth = Enumerable.Range(0, Bins).Select(i => (profile[Math.Max(0, i - 1)] + (2 * profile[i]) + profile[Math.Min(Bins - 1, i + 1)]) / 4).ToArray();
        var baseline = Steepest(smooth, 0.5, 0.92, -1);
        var top = Steepest(smooth, baseline - 0.48, baseline - 0.22, 1);
        return profile.Max() > 0 ? new WordShape(top, baseline) : null;
    }

    private static double Steepest(double[] profile, double from, double to, int sign)
    {
        var best = Enumerable.Range((int)(from * Bins), (int)((to - from) * Bins)).Where(i => i >= 2 && i < Bins - 2)
            .MaxBy(i => sign * (profile[i + 1] - profile[i - 2]));
        return (double)best / Bins;
    }

    private static void Accumulate(TextLayerWord word, GreyRaster drawing, double scale, double[] profile)
    {
        var left = Math.Clamp((int)(word.Box.Left * scale), 0, drawing.Width - 1);
        var right = Math.Clamp((int)(word.Box.Right * scale), left, drawing.Width - 1);
        for (var bin = 0; bin < Bins; bin++)
        {
            var y = (int)((word.Box.Top + ((bin + 0.5) / Bins * word.Box.Height)) * scale);
            if (y < 0 || y >= drawing.Height)
            {
                continue;
            }

            for (var x = left; x < right; x++)
            {
                profile[bin] += 255 - drawing[x, y];
            }
        }
    }
}
