using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>The elementary rectangles between a table's ruling positions, and which of them belong together.</summary>
internal sealed class Lattice(List<Ruling> rulings, List<double> xs, List<double> ys, double merge, double coverage)
{
    private readonly int _rows = ys.Count - 1;
    private readonly int _columns = xs.Count - 1;

    /// <summary>Cells with their spans, row by row. A group that is not a rectangle falls apart into its rows.</summary>
    public List<GridCell> Cells()
    {
        var parent = Enumerable.Range(0, _rows * _columns).ToArray();
        int Root(int i) => parent[i] == i ? i : parent[i] = Root(parent[i]);
        for (var r = 0; r < _rows; r++)
        {
            for (var c = 0; c < _columns; c++)
            {
                if (c + 1 < _columns && !IsRuled(RulingAxis.Vertical, xs[c + 1], ys[r], ys[r + 1]))
                {
                    parent[Root((r * _columns) + c)] = Root((r * _columns) + c + 1);
                }

                if (r + 1 < _rows && !IsRuled(RulingAxis.Horizontal, ys[r + 1], xs[c], xs[c + 1]))
                {
                    parent[Root((r * _columns) + c)] = Root(((r + 1) * _columns) + c);
                }
            }
        }

        var cells = Enumerable.Range(0, _rows * _columns).GroupBy(Root).SelectMany(g => Rectangles([.. g]));
        return [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)];
    }

    private bool IsRuled(RulingAxis axis, double position, double start, double end)
    {
        var inset = Math.Min(merge, (end - start) / 4);
        double from = start + inset, to = end - inset, covered = 0, reached = from;
        foreach (var r in rulings.Where(r => r.Axis == axis && Math.Abs(r.Position - position) <= merge).OrderBy(r => r.Start))
        {
            var left = Math.Max(r.Start, reached);
            var right = Math.Min(r.End, to);
            if (right > left)
            {
                covered += right - left;
                reached = right;
            }
        }

        return covered >= coverage * (to - from);
    }

    /// <summary>
    /// A ruling that is missing over part of its length joins what it should divide: a group is first cut along borders inside it that are ruled
    /// for the greater part.
    /// </summary>
    private IEnumerable<GridCell> Rectangles(List<int> group)
    {
        if (group.Count > 1 && Cut(group) is var (first, second))
        {
            return Rectangles(first).Concat(Rectangles(second));
        }

        return WholeRectangles(group);
    }

    private (List<int> First, List<int> Second)? Cut(List<int> group)
    {
        for (var c = group.Min(i => i % _columns) + 1; c <= group.Max(i => i % _columns); c++)
        {
            var rows = group.Where(i => i % _columns == c && group.Contains(i - 1)).Select(i => i / _columns).ToList();
            if (rows.Count > 1 && rows.Sum(r => IsRuled(RulingAxis.Vertical, xs[c], ys[r], ys[r + 1]) ? ys[r + 1] - ys[r] : 0) > rows.Sum(r => ys[r + 1] - ys[r]) / 2)
            {
                return ([.. group.Where(i => i % _columns < c)], [.. group.Where(i => i % _columns >= c)]);
            }
        }

        return null;
    }

    private IEnumerable<GridCell> WholeRectangles(List<int> group)
    {
        int top = group.Min(i => i / _columns), bottom = group.Max(i => i / _columns);
        int left = group.Min(i => i % _columns), right = group.Max(i => i % _columns);
        if (group.Count == (bottom - top + 1) * (right - left + 1))
        {
            yield return Cell(top, left, bottom - top + 1, right - left + 1);
            yield break;
        }

        foreach (var row in group.GroupBy(i => i / _columns))
        {
            foreach (var (start, length) in Runs([.. row.Select(i => i % _columns).Order()]))
            {
                yield return Cell(row.Key, start, 1, length);
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> Runs(List<int> columns)
    {
        var start = 0;
        for (var i = 1; i <= columns.Count; i++)
        {
            if (i == columns.Count || columns[i] != columns[i - 1] + 1)
            {
                yield return (columns[start], i - start);
                start = i;
            }
        }
    }

    private GridCell Cell(int row, int column, int rowSpan, int columnSpan) => new(
        row, column, rowSpan, columnSpan, new Box(xs[column], ys[row], xs[column + columnSpan], ys[row + rowSpan]));
}
