using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>
/// Finds the lines of text of a region on an upright, deskewed page whose rulings have been erased. Letters are chained to their neighbours by their
/// body bands, which stay apart even where the marks of two lines touch; marks then go to the line of the ink that is nearest to them.
/// </summary>
public static class LineFinder
{
    /// <summary>Smallest height, pixels, that counts when the body height is estimated: below are specks and dots.</summary>
    private const int LeastHeight = 5;

    /// <summary>
    /// The body height of most of the text, pixels, or null when there is hardly any: the mode of the components' heights, each weighted by its height so that the
    /// many small marks do not win.
    /// </summary>
    public static double? EstimateBodyHeight(BinaryImage ink) =>
        EstimateBodyHeight(ComponentMap.Of(ink, new Box(0, 0, ink.Width, ink.Height)).Components);

    /// <summary>The lines of the region (column or whole page), top to bottom, then left to right. No line is empty.</summary>
    public static IReadOnlyList<FoundLine> Find(BinaryImage ink, Box region, LineFinderOptions? options = null)
    {
        var map = ComponentMap.Of(ink, region);
        return Find(map, [.. map.Components], [], options ?? new LineFinderOptions());
    }

    /// <summary>
    /// The lines of a table's cell. Marks of its first line that stand over the cell's upper border, where the text is set close to it, belong to it; all else above the
    /// border does not.
    /// </summary>
    public static IReadOnlyList<FoundLine> FindInCell(BinaryImage ink, Box cell, LineFinderOptions options)
    {
        if ((options.BodyHeight ?? EstimateBodyHeight(ComponentMap.Of(ink, cell).Components)) is not { } body)
        {
            return [];
        }

        var map = ComponentMap.Of(ink, cell with { Top = cell.Top - (options.Overhang * body) });
        var (inside, overhanging) = CellBorder.Divide(map, Math.Max(0, (int)Math.Floor(cell.Top)) - map.Top, body);
        return Find(map, inside, overhanging, options);
    }

    private static List<FoundLine> Find(ComponentMap map, List<InkComponent> inside, List<InkComponent> overhanging, LineFinderOptions settings)
    {
        var body = settings.BodyHeight ?? EstimateBodyHeight(inside);
        if (body is null || inside.Count == 0)
        {
            return [];
        }

        var rows = new List<LineDraft>();
        var left = inside.FindAll(c => IsText(c, body.Value, settings));
        overhanging = overhanging.FindAll(c => IsText(c, body.Value, settings));
        var least = Math.Max(settings.LeastBodyPixels, settings.SmallestText * body.Value);
        for (var pass = 0; pass < settings.Passes && body >= least; pass++)
        {
            var found = LineChaining.Chain(map, left, body.Value, settings);
            ReleaseMarks(rows, found, left);
            rows.AddRange(found);
            left = MarkAssignment.Assign(map, rows, left, overhanging, body.Value, settings);
            found.ForEach(f => f.SettleSmallerBody());
            body = EstimateBodyHeight(left);
        }

        rows.AddRange(LineChaining.Dashes(left, settings.BodyHeight ?? rows.FirstOrDefault()?.Body ?? 0, settings));
        return Finish(map, rows, settings);
    }

    /// <summary>The marks of a large heading are as high as the text's letters: what an earlier pass took for small lines of them goes back.</summary>
    private static void ReleaseMarks(List<LineDraft> rows, List<LineDraft> found, List<InkComponent> left)
    {
        const double larger = 1.3;
        var marks = rows.FindAll(r => found.Exists(f => f.Body > larger * r.Body && f.Letters.Count > r.Letters.Count && LineChaining.AreMarksOf(r, f)));
        marks.ForEach(m => left.AddRange(m.Members));
        rows.RemoveAll(marks.Contains);
    }

    internal static double? EstimateBodyHeight(IReadOnlyList<InkComponent> components)
    {
        const int tallest = 400;
        var weights = new double[tallest + 2];
        var letters = 0;
        foreach (var c in components)
        {
            if (c.Height is >= LeastHeight and < tallest && c.Width >= c.Height * 0.25 && c.Width <= c.Height * 4)
            {
                weights[c.Height] += c.Height;
                letters++;
            }
        }

        if (letters < 3)
        {
            return null;
        }

        var best = Enumerable.Range(LeastHeight, tallest - LeastHeight).MaxBy(h => Window(weights, h, _ => 1));
        return Window(weights, best, h => h) / Window(weights, best, _ => 1);
    }

    /// <summary>Sum over heights within 8 % (at least one pixel) of <paramref name="height"/>.</summary>
    private static double Window(double[] weights, int height, Func<int, double> factor)
    {
        var reach = Math.Max(1, (int)Math.Round(height * 0.08));
        double sum = 0;
        for (var h = Math.Max(0, height - reach); h <= Math.Min(weights.Length - 1, height + reach); h++)
        {
            sum += weights[h] * factor(h);
        }

        return sum;
    }

    /// <summary>Leaves out specks, remains of rulings and drawings.</summary>
    private static bool IsText(InkComponent c, double body, LineFinderOptions settings)
    {
        if (Math.Max(c.Width, c.Height) < Math.Max(2, settings.Speck * body) || c.Height > settings.TallestComponent * body)
        {
            return false;
        }

        var horizontalStroke = c.Width > 5 * body && c.Height < 0.35 * body;
        var verticalStroke = c.Height > 2.2 * body && c.Width < 0.35 * body;
        return !horizontalStroke && !verticalStroke;
    }

    private static List<FoundLine> Finish(ComponentMap map, List<LineDraft> rows, LineFinderOptions settings)
    {
        rows.ForEach(r => r.DropDotsUnderLetters());
        var lines = rows.SelectMany(r => r.SplitAtGaps(settings.ColumnGap)).Where(r => r.IsReadable).Select(r => r.ToLine(map)).ToList();
        lines.Sort((a, b) => (a.Baseline, a.Box.Left).CompareTo((b.Baseline, b.Box.Left)));
        return lines;
    }
}
