using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Columns of a table without vertical rulings: the corridors that no line crosses (whitespace analysis after Breuel, "Two geometric algorithms for
/// layout analysis", 2002, in one dimension). Thai has no blanks between words, so that even a narrow corridor through many rows is a column's border.
/// </summary>
internal static class Corridors
{
    /// <summary>A corridor is at least this many body heights wide when it runs through many rows.</summary>
    private const double Narrowest = 0.4;

    /// <summary>Letters of one word stand no further apart than this, in body heights, in the widest type.</summary>
    private const double Spaced = 0.7;

    /// <summary>The width, in body heights, that a corridor needs in a table of few rows, where blanks fall on each other by chance.</summary>
    private const double NarrowestOfFew = 1.0;

    /// <summary>Tables of fewer rows of text than this have few.</summary>
    private const int Many = 6;

    /// <summary>This share of the rows may cross a corridor: a heading over the columns, a misplaced speck.</summary>
    private const double MayCross = 0.05;

    /// <summary>A line alone in its row, wider than this share of the table, is a heading over the columns and no column's text.</summary>
    private const double Heading = 0.35;

    /// <summary>The width, in body heights, of a corridor that two neighbouring headers leave between them.</summary>
    private const double NarrowestBelowHeaders = 0.3;

    /// <summary>The width, in body heights, of a corridor below the words of one header.</summary>
    private const double NarrowestBelowHeader = 1.0;

    /// <summary>A border that was found from other lines may pass a line's gap by this much, in body heights.</summary>
    private const double Astray = 0.6;

    /// <summary>With fewer headers than this a column may well have none.</summary>
    private const int LeastHeaders = 3;

    /// <summary>Borders of columns in pixels, ascending, the table's own sides included.</summary>
    /// <param name="left">The table's left side.</param>
    /// <param name="right">The table's right side.</param>
    /// <param name="header">Rows of the header, those of headers over several columns left out.</param>
    /// <param name="rows">Rows of the body.</param>
    public static List<double> Borders(double left, double right, List<List<PlacedLine>> header, List<List<PlacedLine>> rows)
    {
        var body = rows.Where(r => r.Count > 1 || (r[0].Box.Width < Heading * (right - left) && !OpenTables.IsHeading(r))).Concat(header).ToList();
        var borders = new List<double> { left };
        if (body.Count == 0)
        {
            return [left, right];
        }

        var height = body.SelectMany(r => r).Average(l => l.Line.BodyHeight);
        var narrowest = body.Count >= Many ? height * Narrowest : (height * NarrowestOfFew) + body[0][0].Bearings;
        var crossings = Crossings(left, right, body);
        var headed = header.Count == 0 ? null : Crossings(left, right, header);
        int? open = null;
        var seen = false;
        var widths = new List<int>();
        for (var x = 0; x < crossings.Length; x++)
        {
            if (crossings[x] <= MayCross * body.Count)
            {
                open ??= x;
                continue;
            }

            if (open is { } start && seen && x - start >= (IsBetweenHeaders(headed, start, x) ? height * NarrowestBelowHeaders : IsBelowHeader(headed, start, x) ? height * NarrowestBelowHeader : narrowest))
            {
                borders.Add(left + ((start + x) / 2.0));
                widths.Add(x - start);
            }

            (open, seen) = (null, true);
        }

        borders.Add(right);
        return WithoutEmpty(WithoutUnheaded(borders, widths, header.SelectMany(r => r).ToList()), header, rows);
    }

    /// <summary>A blank between two words of one header is no border when nothing stands below one of them.</summary>
    private static List<double> WithoutEmpty(List<double> borders, List<List<PlacedLine>> header, List<List<PlacedLine>> rows)
    {
        var inked = rows.Where(r => r.Count > 1).SelectMany(r => r).SelectMany(Stretches).ToList();
        bool IsEmpty(int c) => inked.Count > 0 && !inked.Exists(s => s.From < borders[c + 1] && s.To > borders[c]);
        bool RunsOver(double border) => header.Exists(r => r.Exists(l => l.Box.Left < border - 1 && l.Box.Right > border + 1));
        for (var c = 1; c + 1 < borders.Count; c++)
        {
            if ((IsEmpty(c - 1) || IsEmpty(c)) && RunsOver(borders[c]))
            {
                borders.RemoveAt(c);
                c--;
            }
        }

        return borders;
    }

    /// <summary>
    /// A column without a header, but not the first, whose labels may have none, is the end of a neighbour's lines where their blanks fall on each
    /// other: the narrower of its two corridors is no border.
    /// </summary>
    private static List<double> WithoutUnheaded(List<double> borders, List<int> widths, List<PlacedLine> headers)
    {
        for (var c = 1; c + 1 < borders.Count && headers.Count >= LeastHeaders; c++)
        {
            if (!headers.Exists(h => h.Box.HorizontalOverlap(new Box(borders[c], h.Box.Top, borders[c + 1], h.Box.Bottom)) > 0))
            {
                var border = c == widths.Count || widths[c - 1] <= widths[c] ? c : c + 1;
                borders.RemoveAt(border);
                widths.RemoveAt(border - 1);
                c--;
            }
        }

        return borders;
    }

    /// <summary>One header's words run over the whole corridor: the blanks of dates below each other ("13 ก.พ. 69") fall on each other too.</summary>
    private static bool IsBelowHeader(int[]? headed, int start, int end) => headed is not null && !headed.AsSpan(start, end - start).Contains(0);

    /// <summary>Headers stand on both sides of the corridor and none in it.</summary>
    private static bool IsBetweenHeaders(int[]? headed, int start, int end)
    {
        if (headed is null || headed.AsSpan(start, end - start).ContainsAnyExcept(0))
        {
            return false;
        }

        return headed.AsSpan(0, start).ContainsAnyExcept(0) && headed.AsSpan(end).ContainsAnyExcept(0);
    }

    /// <summary>The column that holds an x; the last one beyond the right side.</summary>
    public static int ColumnOf(double x, List<double> borders)
    {
        for (var c = 0; c + 1 < borders.Count; c++)
        {
            if (x < borders[c + 1])
            {
                return c;
            }
        }

        return borders.Count - 2;
    }

    /// <summary>The line cut where it runs over borders into the next columns, when there is a gap at each of them; else as it is.</summary>
    /// <param name="line">A line of text.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    /// <param name="least">How wide the gap must be, in body heights, where that is wider than between two columns.</param>
    public static IReadOnlyList<PlacedLine> Split(PlacedLine line, List<double> borders, double least = 0)
    {
        // Where no gap is, a border that passes through the first or last letter only was found a little astray.
        var end = Astray * line.Line.BodyHeight;
        var crossed = borders.Where(b => b > line.Box.Left + 1 && b < line.Box.Right - 1).Select(b => (Border: b, Gap: GapNear(line.Line, b, Math.Max(least, NarrowestBelowHeaders))))
            .Where(c => c.Gap is not null || (c.Border > line.Box.Left + end && c.Border < line.Box.Right - end)).Select(c => c.Gap).ToList();
        if (crossed.Count == 0 || crossed.Contains(null))
        {
            return [line];
        }

        return [.. line.Line.Glyphs.Select((g, i) => (Part: crossed.Count(x => x < g.Box.CentreX), Index: i, g.IsBlank)).Where(g => !g.IsBlank)
            .GroupBy(g => g.Part)
            .Select(g => line with { Line = line.Line.Slice(g.Min(x => x.Index), g.Max(x => x.Index) - g.Min(x => x.Index) + 1) })];
    }

    /// <summary>The middle of the gap in a line's ink that a border runs through or passes nearby; null when there is none.</summary>
    private static double? GapNear(TextLine line, double border, double least)
    {
        var inked = line.Glyphs.Where(g => !g.IsBlank).Select(g => g.Box).OrderBy(b => b.Left).ToList();
        double? best = null;
        var right = inked[0].Right;
        foreach (var box in inked.Skip(1))
        {
            var isWide = box.Left - right >= least * line.BodyHeight;
            var distance = Math.Max(0, Math.Max(right - border, border - box.Left));
            if (isWide && distance <= Astray * line.BodyHeight && (best is not { } found || Math.Abs(found - border) > Math.Abs(((right + box.Left) / 2) - border)))
            {
                best = (right + box.Left) / 2;
            }

            right = Math.Max(right, box.Right);
        }

        return best;
    }

    /// <summary>How many rows have ink at each pixel column.</summary>
    private static int[] Crossings(double left, double right, List<List<PlacedLine>> body)
    {
        var crossings = new int[(int)Math.Ceiling(right - left) + 1];
        foreach (var row in body)
        {
            var inked = new bool[crossings.Length];
            foreach (var (from, to) in row.SelectMany(Stretches))
            {
                for (var x = Math.Max(0, (int)(from - left)); x < Math.Min(crossings.Length, (int)Math.Ceiling(to - left)); x++)
                {
                    inked[x] = true;
                }
            }

            for (var x = 0; x < crossings.Length; x++)
            {
                crossings[x] += inked[x] ? 1 : 0;
            }
        }

        return crossings;
    }

    /// <summary>
    /// The stretches of a line that hold ink, gaps between its words left out. Between two letters of one word the ink of small, widely set print is as far apart
    /// as words are in other type: only where a blank was read does a word end.
    /// </summary>
    public static IEnumerable<(double From, double To)> Stretches(PlacedLine line)
    {
        double from = double.NaN, to = 0;
        var blank = false;
        foreach (var glyph in line.Line.Glyphs)
        {
            if (glyph.IsBlank)
            {
                blank = true;
                continue;
            }

            if (double.IsNaN(from))
            {
                (from, to) = (glyph.Box.Left, glyph.Box.Right);
            }
            else if (glyph.Box.Left - to > (blank ? Narrowest : Spaced) * line.Line.BodyHeight)
            {
                yield return (from, to);
                (from, to) = (glyph.Box.Left, glyph.Box.Right);
            }
            else
            {
                to = Math.Max(to, glyph.Box.Right);
            }

            blank = false;
        }

        if (!double.IsNaN(from))
        {
            yield return (from, to);
        }
    }
}
