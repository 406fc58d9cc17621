using System.ComponentModel.DataAnnotations;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>Tolerances of <see cref="GridFinder"/>, in inches, so that they hold at any resolution.</summary>
public sealed record GridFinderOptions
{
    /// <summary>Rulings whose ends miss each other by less than this still meet: a pen's width on a worn scan.</summary>
    [Range(0.01, 0.3)]
    public double Reach { get; init; } = 0.06;

    /// <summary>Parallel rulings closer than this are one border (a double ruling, a broken one with an offset).</summary>
    [Range(0.01, 0.2)]
    public double Merge { get; init; } = 0.05;

    /// <summary>A border between two cells must be ruled over this share of its length.</summary>
    [Range(0.3, 0.95)]
    public double Coverage { get; init; } = 0.55;

    /// <summary>
    /// Vertical rulings that run on by more than this past the last horizontal one leave a row open: it goes on over the page's edge. So do horizontal ones with a column.
    /// </summary>
    [Range(0.05, 0.5)]
    public double Open { get; init; } = 0.12;

    public static GridFinderOptions Default { get; } = new();
}

/// <summary>
/// Finds tables from rulings alone: rulings that meet form a component, its distinct positions a lattice, and lattice
/// cells with no ruling between them are one cell with a span.
/// </summary>
public static class GridFinder
{
    /// <summary>
    /// The tables of a page that have at least two columns or two rows and are closed by both kinds of ruling, from top to bottom.
    /// </summary>
    /// <param name="rulings">All rulings of the page, pixels.</param>
    /// <param name="dpi">Resolution of the pixels.</param>
    /// <param name="options">Tolerances; <see cref="GridFinderOptions.Default"/> when null.</param>
    public static IReadOnlyList<TableGrid> Find(IReadOnlyList<Ruling> rulings, double dpi, GridFinderOptions? options = null)
    {
        options ??= GridFinderOptions.Default;
        return [.. Components(WithoutBridges(rulings, options.Reach * dpi), options.Reach * dpi)
            .Select(c => Build(c, dpi, options))
            .OfType<TableGrid>()
            .OrderBy(g => g.Box.Top).ThenBy(g => g.Box.Left)];
    }

    /// <summary>
    /// The rulings without those that lead from one table's foot to the next one's head with nothing beside them: a stroke of what stands between the tables, or of dirt.
    /// </summary>
    private static List<Ruling> WithoutBridges(IReadOnlyList<Ruling> rulings, double reach)
    {
        var verticals = rulings.Where(r => !r.IsHorizontal).ToList();
        return [.. rulings.Where(r => r.IsHorizontal || !IsBridge(r))];

        bool IsBridge(Ruling ruling) => verticals.Count(v => Math.Abs(v.End - ruling.Start) <= reach) >= 2 && verticals.Count(v => Math.Abs(v.Start - ruling.End) <= reach) >= 2
            && !verticals.Exists(v => v != ruling && v.Start < ruling.End - reach && v.End > ruling.Start + reach);
    }

    private static IEnumerable<List<Ruling>> Components(List<Ruling> rulings, double reach)
    {
        var parent = Enumerable.Range(0, rulings.Count).ToArray();
        int Root(int i) => parent[i] == i ? i : parent[i] = Root(parent[i]);
        for (var i = 0; i < rulings.Count; i++)
        {
            for (var j = i + 1; j < rulings.Count; j++)
            {
                if (Meet(rulings[i], rulings[j], reach))
                {
                    parent[Root(i)] = Root(j);
                }
            }
        }

        return Enumerable.Range(0, rulings.Count).GroupBy(Root).Select(g => g.Select(i => rulings[i]).ToList());
    }

    private static bool Meet(Ruling a, Ruling b, double reach)
    {
        if (a.Axis == b.Axis)
        {
            return Math.Abs(a.Position - b.Position) <= reach && Math.Max(a.Start, b.Start) <= Math.Min(a.End, b.End) + reach;
        }

        return a.Position >= b.Start - reach && a.Position <= b.End + reach && b.Position >= a.Start - reach && b.Position <= a.End + reach;
    }

    private static TableGrid? Build(List<Ruling> component, double dpi, GridFinderOptions options)
    {
        var merge = options.Merge * dpi;
        var ys = Positions(component.Where(r => r.IsHorizontal), merge);
        var xs = Positions(component.Where(r => !r.IsHorizontal), merge);
        CloseOpenSides(component, xs, options.Open * dpi);
        var isOpenBelow = CloseOpenEnds(component, ys, options.Open * dpi);
        if (xs.Count < 2 || ys.Count < 2 || (xs.Count == 2 && ys.Count == 2))
        {
            return null;
        }

        var lattice = new Lattice(component, xs, ys, merge, options.Coverage);
        return Used(new TableGrid(new Box(xs[0], ys[0], xs[^1], ys[^1]), xs, ys, lattice.Cells()) { IsOpenBelow = isOpenBelow });
    }

    /// <summary>The grid without positions that border no cell: a stroke of a letter that was taken for a ruling divides nothing.</summary>
    private static TableGrid Used(TableGrid grid)
    {
        var columns = grid.Cells.SelectMany(c => new[] { c.Column, c.LastColumn + 1 }).Distinct().Order().ToList();
        var rows = grid.Cells.SelectMany(c => new[] { c.Row, c.LastRow + 1 }).Distinct().Order().ToList();
        return grid with
        {
            Xs = [.. columns.Select(c => grid.Xs[c])],
            Ys = [.. rows.Select(r => grid.Ys[r])],
            Cells =
            [
                .. grid.Cells.Select(c => new GridCell(
                    rows.IndexOf(c.Row), columns.IndexOf(c.Column), rows.IndexOf(c.LastRow + 1) - rows.IndexOf(c.Row),
                    columns.IndexOf(c.LastColumn + 1) - columns.IndexOf(c.Column), c.Box)),
            ],
        };
    }

    /// <summary>
    /// A row that breaks over a page has no ruling at the break: two or more vertical rulings that end together close it.
    /// </summary>
    private static bool CloseOpenEnds(List<Ruling> component, List<double> ys, double open)
    {
        var verticals = component.Where(r => !r.IsHorizontal).ToList();
        if (ys.Count == 0 || verticals.Count < 2)
        {
            return false;
        }

        var (first, last) = (ys[0], ys[^1]);
        double left = verticals.Min(r => r.Position), right = verticals.Max(r => r.Position);
        var below = verticals.Where(r => r.End > last + open).Select(r => r.End).ToList();
        if (below.Count >= 2)
        {
            Close(ys.Count, below.Max());
        }

        var above = verticals.Where(r => r.Start < first - open).Select(r => r.Start).ToList();
        if (above.Count >= 2)
        {
            Close(0, above.Min());
        }

        return below.Count >= 2;

        void Close(int at, double y)
        {
            ys.Insert(at, y);
            component.Add(new Ruling(RulingAxis.Horizontal, y, left, right, 0));
        }
    }

    /// <summary>
    /// A table whose outer border lies beyond the picture's edge, or that is drawn without one, goes on as far as the horizontal rulings do: where two of them and the
    /// greater part of those that reach the last vertical one run past it, they are closed.
    /// </summary>
    private static void CloseOpenSides(List<Ruling> component, List<double> xs, double open)
    {
        var verticals = component.Where(r => !r.IsHorizontal).ToList();
        var horizontals = component.Where(r => r.IsHorizontal).ToList();
        if (xs.Count == 0)
        {
            return;
        }

        var (first, last, reach) = (xs[0], xs[^1], open / 2);
        Close(xs.Count, [.. horizontals.Where(r => r.Start < last && r.End > last - reach).Select(r => r.End)], e => e > last + open, ends => ends.Max());
        Close(0, [.. horizontals.Where(r => r.End > first && r.Start < first + reach).Select(r => r.Start)], s => s < first - open, starts => starts.Min());

        void Close(int at, List<double> ends, Predicate<double> isBeyond, Func<List<double>, double> outermost)
        {
            var beyond = ends.FindAll(isBeyond);
            if (beyond.Count >= 2 && beyond.Count > ends.Count / 2)
            {
                xs.Insert(at, outermost(beyond));
                component.Add(new Ruling(RulingAxis.Vertical, xs[at], verticals.Min(r => r.Start), verticals.Max(r => r.End), 0));
            }
        }
    }

    /// <summary>Distinct positions in ascending order; each the mean of its cluster, weighted by length.</summary>
    private static List<double> Positions(IEnumerable<Ruling> rulings, double merge)
    {
        var positions = new List<double>();
        double sum = 0, weight = 0, last = double.NegativeInfinity;
        foreach (var r in rulings.OrderBy(r => r.Position))
        {
            if (r.Position - last > merge && weight > 0)
            {
                positions.Add(sum / weight);
                sum = weight = 0;
            }

            sum += r.Position * Math.Max(1, r.Length);
            weight += Math.Max(1, r.Length);
            last = r.Position;
        }

        if (weight > 0)
        {
            positions.Add(sum / weight);
        }

        return positions;
    }
}
