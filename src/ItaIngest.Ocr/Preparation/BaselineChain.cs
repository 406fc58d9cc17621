using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Rulings;

namespace ItaIngest.Ocr.Preparation;

/// <summary>Points of the page that stood on one straight line when it was printed: the feet of a line's letters, or a ruling.</summary>
/// <param name="Points">Pixels, in the order of the line.</param>
/// <param name="Weight">How much a point counts; rulings are exact, feet of letters are not.</param>
internal sealed record BaselineChain(IReadOnlyList<(double X, double Y)> Points, double Weight)
{
    /// <summary>Letters from which on a row of them is a line and no accident.</summary>
    private const int LeastLetters = 8;

    /// <summary>Body heights between two letters of a line.</summary>
    private const double Gap = 2.5;

    /// <summary>Body heights by which the next letter's foot may be off the course of the last ones.</summary>
    private const double Tolerance = 0.3;

    /// <summary>Steepest course of a line on a page that was deskewed as a whole: 10 degrees.</summary>
    private const double Steepest = 0.18;

    /// <summary>Inches between two points that are taken of a ruling.</summary>
    private const double RulingStep = 0.15;

    /// <summary>Inches: a shorter ruling tells nothing about the page's bend.</summary>
    private const double ShortestRuling = 0.7;

    /// <summary>Of a ruling's points against those of letters.</summary>
    private const double RulingWeight = 4;

    /// <summary>The lines of text, bent as they are: letters of the body's height, each linked to the next one at its foot.</summary>
    public static List<BaselineChain> OfText(BinaryImage ink)
    {
        var map = ComponentMap.Of(ink, new Box(0, 0, ink.Width, ink.Height));
        if (LineFinder.EstimateBodyHeight(map.Components) is not { } body)
        {
            return [];
        }

        var letters = map.Components.Where(c => c.Height > 0.7 * body && c.Height < 1.5 * body && c.Width > 0.2 * body && c.Width < 6 * body)
            .OrderBy(c => c.Left).ToList();
        var isTaken = new bool[letters.Count];
        var chains = new List<BaselineChain>();
        for (var i = 0; i < letters.Count; i++)
        {
            if (!isTaken[i] && Follow(letters, isTaken, i, body) is { Count: >= LeastLetters } line)
            {
                chains.Add(new BaselineChain(line, 1));
            }
        }

        return chains;
    }

    /// <summary>Points along the rulings of one axis; those of vertical ones are transposed, as their traces are.</summary>
    public static IEnumerable<BaselineChain> OfRulings(IEnumerable<RulingTrace> traces, double dpi) =>
        traces.Where(t => t.Length >= ShortestRuling * dpi).Select(t => new BaselineChain(PointsOf(t, (int)(RulingStep * dpi)), RulingWeight));

    private static List<(double X, double Y)> PointsOf(RulingTrace trace, int step) =>
        [.. Enumerable.Range(0, trace.Length / step).Select(i => trace.Start + (step / 2) + (i * step)).Select(x => ((double)x, (double)trace.Smoothed(x, step / 2)))];

    private static List<(double X, double Y)> Follow(List<InkComponent> letters, bool[] isTaken, int first, double body)
    {
        var points = new List<(double X, double Y)>();
        var slope = 0.0;
        for (var at = first; at >= 0; at = Next(letters, isTaken, at, slope, body))
        {
            isTaken[at] = true;
            points.Add(((letters[at].Left + letters[at].Right) / 2.0, letters[at].Bottom));
            slope = Slope(points);
        }

        return points;
    }

    /// <summary>Over the last six letters; none before there are three.</summary>
    private static double Slope(List<(double X, double Y)> points)
    {
        if (points.Count < 3)
        {
            return 0;
        }

        var last = points.GetRange(Math.Max(0, points.Count - 6), Math.Min(6, points.Count));
        var (meanX, meanY) = (last.Average(p => p.X), last.Average(p => p.Y));
        var spread = last.Sum(p => (p.X - meanX) * (p.X - meanX));
        return spread <= 0 ? 0 : Math.Clamp(last.Sum(p => (p.X - meanX) * (p.Y - meanY)) / spread, -Steepest, Steepest);
    }

    private static int Next(List<InkComponent> letters, bool[] isTaken, int at, double slope, double body)
    {
        var a = letters[at];
        var (best, bestDistance) = (-1, double.MaxValue);
        for (var k = at + 1; k < letters.Count && letters[k].Left - a.Right < Gap * body; k++)
        {
            var b = letters[k];
            var across = (b.Left + b.Right - a.Left - a.Right) / 2.0;
            var off = Math.Abs(b.Bottom - a.Bottom - (slope * across));
            if (isTaken[k] || across < 0.3 * body || off > Tolerance * body)
            {
                continue;
            }

            var distance = across + (2 * off);
            (best, bestDistance) = distance < bestDistance ? (k, distance) : (best, bestDistance);
        }

        return best;
    }
}
