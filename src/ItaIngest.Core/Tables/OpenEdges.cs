using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>A border between two rows.</summary>
/// <param name="Position">y, pixels.</param>
/// <param name="Parts">By column: whether the cells above and below it are two; where they are not, one cell is merged over both rows.</param>
internal sealed record OpenEdge(double Position, bool[] Parts);

/// <summary>
/// The horizontal rulings in the body of a table that has no vertical ones. One across the whole width ends a row; one over some columns parts these only, and in the others a cell
/// is merged over the rows above and below it.
/// </summary>
internal static class OpenEdges
{
    /// <summary>Rulings nearer to each other than this many inches are one border (a double ruling, a broken one).</summary>
    private const double Merge = 0.05;

    /// <summary>A ruling parts a column when it runs over this share of it.</summary>
    private const double Covered = 0.6;

    /// <summary>An underline stands this near below its baseline, in body heights, and is about as long as the words.</summary>
    private const double Underline = 0.6;

    /// <summary>Lines further apart than this many times their usual leading are of two cells.</summary>
    private const double Apart = 1.3;

    /// <summary>Lines of one row stand on one baseline but for this share of the body height.</summary>
    private const double SameBaseline = 0.45;

    /// <summary>The borders inside the body, from top to bottom; those with nothing above or below them are left out.</summary>
    /// <param name="rulings">Of the page.</param>
    /// <param name="dpi">Resolution of the page.</param>
    /// <param name="lines">Of the body, cut at the borders of columns.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    public static List<OpenEdge> Find(IReadOnlyList<Ruling> rulings, double dpi, List<PlacedLine> lines, List<double> borders)
    {
        var columns = Columns(lines, borders);
        double top = lines.Min(Middle), bottom = lines.Max(Middle);
        var inside = rulings.Where(r => r.IsHorizontal && r.Position > top && r.Position < bottom && r.End > borders[0] && r.Start < borders[^1] && !IsUnderline(r, lines)).OrderBy(r => r.Position);
        var edges = new List<OpenEdge>();
        foreach (var group in Near(inside, Merge * dpi))
        {
            var parts = Enumerable.Range(0, columns.Length).Select(c => IsCovered(group, borders[c], borders[c + 1])).ToArray();
            var edge = new OpenEdge(group.Average(r => r.Position), parts);
            if (parts.Contains(true))
            {
                edges.Add(IsBroken(edge, columns) ? edge with { Parts = [.. parts.Select(_ => true)] } : edge);
            }
        }

        return WithoutEmpty(edges, columns);
    }

    /// <summary>y of the middle of a line's letters.</summary>
    public static double Middle(PlacedLine line) => line.Line.Baseline - (line.Line.BodyHeight / 2);

    /// <summary>The lines of each column, top to bottom.</summary>
    public static List<PlacedLine>[] Columns(IEnumerable<PlacedLine> lines, List<double> borders)
    {
        var byColumn = lines.ToLookup(l => Corridors.ColumnOf(l.Box.CentreX, borders));
        return [.. Enumerable.Range(0, borders.Count - 1).Select(c => byColumn[c].OrderBy(l => l.Line.Baseline).ToList())];
    }

    /// <summary>The usual distance between the lines of one cell, pixels; null when no column has two lines.</summary>
    public static double? Leading(IEnumerable<List<PlacedLine>> columns)
    {
        var steps = columns.SelectMany(c => c.Zip(c.Skip(1), (a, b) => b.Line.Baseline - a.Line.Baseline).Where(s => s > c[0].Line.BodyHeight)).Order().ToList();
        return steps.Count == 0 ? null : steps[steps.Count / 3];
    }

    private static IEnumerable<List<Ruling>> Near(IEnumerable<Ruling> rulings, double reach)
    {
        var group = new List<Ruling>();
        foreach (var ruling in rulings)
        {
            if (group.Count > 0 && ruling.Position - group[^1].Position > reach)
            {
                yield return [.. group];
                group.Clear();
            }

            group.Add(ruling);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static bool IsCovered(List<Ruling> rulings, double left, double right)
    {
        double covered = 0, reached = left;
        foreach (var ruling in rulings.OrderBy(r => r.Start))
        {
            var (from, to) = (Math.Max(ruling.Start, reached), Math.Min(ruling.End, right));
            covered += Math.Max(0, to - from);
            reached = Math.Max(reached, to);
        }

        return covered >= Covered * (right - left);
    }

    private static bool IsUnderline(Ruling ruling, List<PlacedLine> lines) => lines.Exists(l =>
        ruling.Position - l.Line.Baseline is var below && below > 0 && below < Underline * l.Line.BodyHeight
        && Math.Abs(ruling.Start - l.Box.Left) < l.Line.BodyHeight && Math.Abs(ruling.End - l.Box.Right) < l.Line.BodyHeight);

    /// <summary>
    /// A ruling of which the greater part was not found: in the columns without it the lines below stand apart from those above, and begin on the baseline on which the columns
    /// begin that it runs over.
    /// </summary>
    private static bool IsBroken(OpenEdge edge, List<PlacedLine>[] columns)
    {
        if (Leading(columns) is not { } leading)
        {
            return false;
        }

        var starts = Where(true).Select(c => First(columns[c])).OfType<PlacedLine>().ToList();
        var votes = Where(false).Sum(c => (columns[c].FindLast(l => Middle(l) < edge.Position), First(columns[c])) is ({ } above, { } below)
            ? below.Line.Baseline - above.Line.Baseline < Apart * leading ? -1 : starts.Exists(s => IsBeside(s, below)) ? 1 : 0
            : 0);
        return votes > 0;

        IEnumerable<int> Where(bool parts) => Enumerable.Range(0, columns.Length).Where(c => edge.Parts[c] == parts);
        PlacedLine? First(List<PlacedLine> column) => column.Find(l => Middle(l) > edge.Position);
    }

    private static bool IsBeside(PlacedLine a, PlacedLine b) => Math.Abs(a.Line.Baseline - b.Line.Baseline) < SameBaseline * Math.Max(a.Line.BodyHeight, b.Line.BodyHeight);

    /// <summary>Borders between which no column that they part has anything: a row that is not there.</summary>
    private static List<OpenEdge> WithoutEmpty(List<OpenEdge> edges, List<PlacedLine>[] columns)
    {
        var kept = new List<OpenEdge>();
        for (var i = 0; i < edges.Count; i++)
        {
            var end = i + 1 < edges.Count ? edges[i + 1].Position : double.MaxValue;
            if (Enumerable.Range(0, columns.Length).Any(c => edges[i].Parts[c] && columns[c].Exists(l => Middle(l) > edges[i].Position && Middle(l) < end)))
            {
                kept.Add(edges[i]);
            }
            else if (i + 1 < edges.Count)
            {
                edges[i + 1] = edges[i + 1] with { Parts = [.. edges[i + 1].Parts.Zip(edges[i].Parts, (a, b) => a || b)] };
            }
        }

        return kept;
    }
}
