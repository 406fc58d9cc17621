using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>
/// The rows and cells below the header of a table without vertical rulings: <see cref="OpenEdges"/> part them where rulings are, <see cref="OpenRows"/> where there are none.
/// </summary>
internal static class OpenBody
{
    /// <summary>A row's first line begins this share of the usual leading above its middle.</summary>
    private const double AboveLine = 0.35;

    /// <summary>The cells below the header.</summary>
    /// <param name="source">What the table is made of.</param>
    /// <param name="rows">The body's rows of text, cut at the borders.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    public static OpenBodyCells Cells(OpenSource source, List<List<PlacedLine>> rows, List<double> borders)
    {
        var lines = rows.SelectMany(r => r).ToList();
        if (lines.Count == 0)
        {
            return new OpenBodyCells([], 0, new RowHabit(true, -1, -1), false);
        }

        var ruled = OpenEdges.Find(source.Page.Rulings, source.Page.Dpi, lines, borders);
        var (edges, habit, isDoubtful) = Edges(source, lines, borders, ruled);
        return new OpenBodyCells([.. Headed(source.Page, edges, lines, borders)], edges.Count + 1, habit, isDoubtful);
    }

    /// <summary>Rulings and, between them, the starts of rows that have none.</summary>
    private static (List<OpenEdge> Edges, RowHabit Habit, bool IsDoubtful) Edges(OpenSource source, List<PlacedLine> lines, List<double> borders, List<OpenEdge> ruled)
    {
        var all = Enumerable.Repeat(true, borders.Count - 1).ToArray();
        var bands = new List<OpenBand>();
        for (var i = 0; i <= ruled.Count; i++)
        {
            double top = i == 0 ? double.MinValue : ruled[i - 1].Position, bottom = i == ruled.Count ? double.MaxValue : ruled[i].Position;
            var (above, below) = (i == 0 ? all : ruled[i - 1].Parts, i == ruled.Count ? all : ruled[i].Parts);
            var own = lines.Where(l => OpenEdges.Middle(l) > top && OpenEdges.Middle(l) < bottom && Corridors.ColumnOf(l.Box.CentreX, borders) is var c && above[c] && below[c]).ToList();
            bands.Add(new OpenBand([.. PageLayout.ByBaseline(own)], [.. above.Zip(below, (a, b) => a && b)]));
        }

        var leading = OpenEdges.Leading(OpenEdges.Columns(lines, borders));
        var (step, habit) = (leading ?? double.MaxValue, OpenRows.Habit(source, bands, borders));
        var starts = OpenRows.Starts(bands, borders, step, habit);
        var parted = OpenMerges.Edges(bands, starts, borders, leading);
        return ([.. ruled.Concat(parted.Edges).OrderBy(e => e.Position)], habit, parted.IsDoubtful || OpenRows.AreUncertain(bands, starts, borders, step, habit));
    }

    /// <summary>y above a line that begins a row.</summary>
    public static double Above(List<PlacedLine> row, double? leading) => row.Min(OpenEdges.Middle) - (AboveLine * (leading ?? row[0].Line.BodyHeight));

    private static IEnumerable<TableCell> Headed(Page page, List<OpenEdge> edges, List<PlacedLine> lines, List<double> borders)
    {
        var headings = new List<int>();
        for (var row = 0; row <= edges.Count; row++)
        {
            var inside = Inside(edges, row, row, lines);
            if ((row == 0 || !edges[row - 1].Parts.Contains(false)) && (row == edges.Count || !edges[row].Parts.Contains(false)) && inside.Count > 0 && OpenRows.IsHeading(inside, borders))
            {
                headings.Add(row);
                yield return Cell(page, row, row, 0, borders.Count - 1, inside, inside, borders);
            }
        }

        for (var column = 0; column + 1 < borders.Count; column++)
        {
            var own = lines.Where(l => Corridors.ColumnOf(l.Box.CentreX, borders) == column).ToList();
            for (int first = 0, last; first <= edges.Count; first = last + 1)
            {
                last = first;
                while (last < edges.Count && !edges[last].Parts[column])
                {
                    last++;
                }

                if (!headings.Contains(first))
                {
                    yield return Cell(page, first, last, column, 1, Inside(edges, first, last, own), Inside(edges, first, last, lines), borders);
                }
            }
        }
    }

    private static List<PlacedLine> Inside(List<OpenEdge> edges, int first, int last, List<PlacedLine> lines)
    {
        double top = first == 0 ? double.MinValue : edges[first - 1].Position, bottom = last == edges.Count ? double.MaxValue : edges[last].Position;
        return lines.FindAll(l => OpenEdges.Middle(l) is var y && y > top && y <= bottom);
    }

    private static TableCell Cell(Page page, int first, int last, int column, int columns, List<PlacedLine> inside, List<PlacedLine> beside, List<double> borders)
    {
        var (top, bottom) = beside.Count == 0 ? (0, 0) : (beside.Min(l => l.Box.Top), beside.Max(l => l.Box.Bottom));
        var box = new Box(borders[column], top, borders[column + columns], bottom);
        return new TableCell(first, column, last - first + 1, columns, box) { Lines = PageLayout.InOrder(page, inside.Select(l => l.Line), box) };
    }
}

/// <summary>What stands between two rulings.</summary>
/// <param name="Rows">Rows of text of the columns that both rulings part.</param>
/// <param name="Columns">Which columns these are.</param>
internal sealed record OpenBand(List<List<PlacedLine>> Rows, bool[] Columns);

/// <summary>The cells below a header.</summary>
/// <param name="Cells">Rows counted from 0.</param>
/// <param name="Rows">How many rows they make.</param>
/// <param name="Habit">How the rows were told.</param>
/// <param name="AreDoubtful">Where rows begin, or cells end, is in doubt.</param>
internal sealed record OpenBodyCells(IReadOnlyList<TableCell> Cells, int Rows, RowHabit Habit, bool AreDoubtful);
