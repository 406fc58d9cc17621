namespace ItaIngest.Ocr.Rulings;

/// <summary>
/// Cuts out of a ruling the stretches between two crossings that are not really ruled: where a row's cells are merged, letters that happen
/// to stand in the way of the ruling above and below look like it.
/// </summary>
internal static class RulingTrimming
{
    /// <summary>Inches: half the thickness of the rulings that are crossed.</summary>
    private const double Corner = 0.02;

    public static IEnumerable<RulingTrace> Stretches(
        RulingTrace trace, IReadOnlyList<RulingTrace> others, RulingTracer tracer, double dpi, RulingFinderOptions options)
    {
        var cuts = Crossings(trace, others, dpi);
        var overshoot = (int)(options.Overshoot * dpi);
        var corner = (int)Math.Ceiling(Corner * dpi);
        var (start, end) = (trace.Start, trace.End);
        if (cuts.Count > 0)
        {
            // The corner itself belongs to both rulings.
            start = cuts[0] - start < overshoot ? Math.Max(start, cuts[0] - corner) : start;
            end = end - cuts[^1] < overshoot ? Math.Min(end, cuts[^1] + corner) : end;
        }

        List<int> borders = [start, .. cuts.Where(c => c > start + corner && c < end - corner), end];
        int? from = null;
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            // Between the two lines of a double ruling there is nothing but their crossings: it goes on there, but it does not begin.
            var isDouble = from is not null && borders[i + 1] - borders[i] <= 3 * corner;
            if (isDouble || tracer.Coverage(trace, borders[i], borders[i + 1]) >= options.Coverage)
            {
                from ??= borders[i];
            }
            else if (from is { } begun)
            {
                yield return trace.Part(begun, borders[i]);
                from = null;
            }
        }

        if (from is { } last && end > last)
        {
            yield return trace.Part(last, end);
        }
    }

    /// <summary>Columns of the trace, ascending, at which rulings of the other axis cross or touch it.</summary>
    private static List<int> Crossings(RulingTrace trace, IReadOnlyList<RulingTrace> others, double dpi)
    {
        var reach = 0.04 * dpi;
        var crossings = new List<int>();
        foreach (var other in others)
        {
            var at = (int)Math.Round(other.At((int)trace.Mean));
            var level = trace.At(at);
            if (level >= other.Start - reach && level <= other.End + reach && at >= trace.Start - reach && at <= trace.End + reach)
            {
                crossings.Add(Math.Clamp(at, trace.Start, trace.End - 1));
            }
        }

        crossings.Sort();
        return crossings;
    }
}
