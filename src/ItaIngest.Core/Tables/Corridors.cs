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

    /// <summary>The width, in body heights, that a corridor needs in a table of few rows, where blanks fall on each other by chance.</summary>
    private const double NarrowestOfFew = 1.0;

    /// <summary>Tables of fewer rows of text than this have few.</summary>
    private const int Many = 6;

    /// <summary>This share of the rows may cross a corridor: a heading over the columns, a misplaced speck.</summary>
    private const double MayCross = 0.05;

    /// <summary>A line alone in its row, wider than this share of the table, is a heading over the columns and no column's text.</summary>
    private const double Heading = 0.35;

    /// <summary>Borders of columns in pixels, ascending, the table's own sides included.</summary>
    public static List<double> Borders(double left, double right, List<List<PlacedLine>> rows)
    {
        var body = rows.Where(r => r.Count > 1 || r[0].Box.Width < Heading * (right - left)).ToList();
        var borders = new List<double> { left };
        if (body.Count == 0)
        {
            return [left, right];
        }

        var height = body.SelectMany(r => r).Average(l => l.Line.BodyHeight);
        var narrowest = height * (body.Count >= Many ? Narrowest : NarrowestOfFew);
        var crossings = Crossings(left, right, body);
        int? open = null;
        var seen = false;
        for (var x = 0; x < crossings.Length; x++)
        {
            if (crossings[x] <= MayCross * body.Count)
            {
                open ??= x;
                continue;
            }

            if (open is { } start && seen && x - start >= narrowest)
            {
                borders.Add(left + ((start + x) / 2.0));
            }

            (open, seen) = (null, true);
        }

        borders.Add(right);
        return borders;
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

    /// <summary>The line cut where it runs over a border into the next column.</summary>
    public static IEnumerable<PlacedLine> Split(PlacedLine line, List<double> borders)
    {
        if (borders.All(b => b <= line.Box.Left + 1 || b >= line.Box.Right - 1 || !HasGapAt(line.Line, b)))
        {
            return [line];
        }

        return line.Line.Glyphs.Select((g, i) => (Column: ColumnOf(g.Box.CentreX, borders), Index: i, g.IsBlank)).Where(g => !g.IsBlank)
            .GroupBy(g => g.Column)
            .Select(g => line with { Line = line.Line.Slice(g.Min(x => x.Index), g.Max(x => x.Index) - g.Min(x => x.Index) + 1) });
    }

    private static bool HasGapAt(TextLine line, double x) => !line.Glyphs.Any(g => !g.IsBlank && g.Box.Left < x - 1 && g.Box.Right > x + 1);

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

    /// <summary>The stretches of a line that hold ink, gaps between its words left out.</summary>
    private static IEnumerable<(double From, double To)> Stretches(PlacedLine line)
    {
        double from = double.NaN, to = 0;
        foreach (var glyph in line.Line.Glyphs.Where(g => !g.IsBlank))
        {
            if (double.IsNaN(from))
            {
                (from, to) = (glyph.Box.Left, glyph.Box.Right);
            }
            else if (glyph.Box.Left - to > Narrowest * line.Line.BodyHeight)
            {
                yield return (from, to);
                (from, to) = (glyph.Box.Left, glyph.Box.Right);
            }
            else
            {
                to = Math.Max(to, glyph.Box.Right);
            }
        }

        if (!double.IsNaN(from))
        {
            yield return (from, to);
        }
    }
}
