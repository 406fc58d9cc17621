using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Tables without vertical rulings: with horizontal ones only, or with none below a row that reads like a header. Columns are the corridors that no line of the body crosses
/// (whitespace analysis after Breuel, "Two geometric algorithms for layout analysis", 2002, in one dimension); rows start at rulings, at
/// wider leading, or where the column that is filled in every row has a new value.
/// </summary>
internal static class OpenTables
{
    /// <summary>A table's rulings share their ends within this many inches.</summary>
    private const double SameEnd = 0.2;

    /// <summary>Shorter horizontal rulings, as a share of the page's width, are underlines or signature lines.</summary>
    private const double LeastWidth = 0.35;

    /// <summary>A corridor between columns is at least this many body heights wide.</summary>
    private const double LeastCorridor = 0.5;

    /// <summary>Rows of a table without rulings follow each other within this many body heights.</summary>
    private const double WideLeading = 6;

    /// <summary>A single line wider than this share of the header is running text.</summary>
    private const double TextWidth = 0.7;

    /// <summary>Leading wider than this many times the usual one separates rows.</summary>
    private const double RowGap = 1.45;

    public static (IReadOnlyList<Table> Tables, IReadOnlyList<PlacedLine> Remaining) Find(
        Page page, IReadOnlyList<PlacedLine> lines, IReadOnlyList<Table> ruled)
    {
        var tables = new List<Table>();
        IReadOnlyList<PlacedLine> rest = lines;
        foreach (var group in Groups(page, ruled))
        {
            var inside = rest.Where(l => l.Box.CentreY > group[0].Position && l.Box.CentreY < group[^1].Position
                && l.Box.CentreX > group[0].Start && l.Box.CentreX < group[0].End).ToList();
            if (Build(page, group[0].Start, group[0].End, group, inside) is { } table)
            {
                tables.Add(table);
                rest = [.. rest.Except(inside)];
            }
        }

        return Unruled(page, rest, tables);
    }

    /// <summary>A row of several header words over rows that keep to its columns.</summary>
    private static (IReadOnlyList<Table> Tables, IReadOnlyList<PlacedLine> Remaining) Unruled(Page page, IReadOnlyList<PlacedLine> rest, List<Table> tables)
    {
        var rows = PageLayout.ByBaseline(rest).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count < 3 || !HeaderRow.IsHeader(rows[i].Select(l => Passage.Of(l).Text)))
            {
                continue;
            }

            var end = End(rows, i);
            var inside = rows[i..end].SelectMany(r => r).ToList();
            if (Build(page, inside.Min(l => l.Box.Left), inside.Max(l => l.Box.Right), [], inside) is { } table)
            {
                tables.Add(table);
                rest = [.. rest.Except(inside)];
            }

            i = end - 1;
        }

        return (tables, rest);
    }

    /// <summary>The table ends where a row of one line is set over its columns like running text, or after wide leading.</summary>
    private static int End(List<List<PlacedLine>> rows, int header)
    {
        double left = rows[header].Min(l => l.Box.Left), right = rows[header].Max(l => l.Box.Right);
        var end = header + 1;
        while (end < rows.Count && rows[end][0].Line.Baseline - rows[end - 1][0].Line.Baseline < WideLeading * rows[end][0].Line.BodyHeight
            && !(rows[end].Count == 1 && rows[end][0].Box.Width > TextWidth * (right - left)))
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<List<Ruling>> Groups(Page page, IReadOnlyList<Table> ruled)
    {
        var reach = SameEnd * page.Dpi;
        var candidates = page.Rulings
            .Where(r => r.IsHorizontal && r.Length > LeastWidth * page.Width && !ruled.Any(t => t.Box.Inflate(reach / 4).Contains((r.Start + r.End) / 2, r.Position)))
            .OrderBy(r => r.Position);
        var groups = new List<List<Ruling>>();
        foreach (var ruling in candidates)
        {
            var group = groups.LastOrDefault(g => Math.Abs(g[^1].Start - ruling.Start) < reach && Math.Abs(g[^1].End - ruling.End) < reach);
            if (group is null)
            {
                groups.Add([ruling]);
            }
            else
            {
                group.Add(ruling);
            }
        }

        return groups.Where(g => g.Count >= 3);
    }

    private static Table? Build(Page page, double left, double right, List<Ruling> rulings, List<PlacedLine> lines)
    {
        var rows = PageLayout.ByBaseline(lines).ToList();
        var borders = Borders(left, right, rows);
        if (borders.Count < 4 || rows.Count < 3 || rows.Count(r => r.Count >= 2) < rows.Count / 2)
        {
            return null;
        }

        var starts = RowStarts(rows, borders, rulings);
        var cells = new List<TableCell>();
        for (var i = 0; i < starts.Count; i++)
        {
            var members = rows[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : rows.Count)];
            cells.AddRange(Cells(page, i, members.SelectMany(r => r), borders));
        }

        return new Table
        {
            FirstPage = page.Number,
            LastPage = page.Number,
            Borders = [.. borders.Select(x => x / page.Width)],
            Rows = starts.Count,
            Cells = cells,
            Start = Box.UnionOf(lines.Select(l => l.Box)),
        };
    }

    private static List<double> Borders(double left, double right, List<List<PlacedLine>> rows)
    {
        var body = rows.Where(r => r.Count > 1 || r[0].Box.Width < LeastWidth * (right - left)).SelectMany(r => r).OrderBy(l => l.Box.Left).ToList();
        var borders = new List<double> { left };
        if (body.Count == 0)
        {
            return borders;
        }

        var corridor = LeastCorridor * body.Average(l => l.Line.BodyHeight);
        var reached = body[0].Box.Right;
        foreach (var line in body)
        {
            if (line.Box.Left - reached >= corridor)
            {
                borders.Add((reached + line.Box.Left) / 2);
            }

            reached = Math.Max(reached, line.Box.Right);
        }

        borders.Add(right);
        return borders;
    }

    private static List<int> RowStarts(List<List<PlacedLine>> rows, List<double> borders, List<Ruling> rulings)
    {
        var pitches = rows.Zip(rows.Skip(1), (a, b) => b[0].Line.Baseline - a[0].Line.Baseline).Order().ToList();
        var usual = pitches.Count == 0 ? 0 : pitches[pitches.Count / 3];
        var key = KeyColumn(rows, borders);
        var starts = new List<int> { 0 };
        for (var i = 1; i < rows.Count; i++)
        {
            double above = rows[i - 1][0].Line.Baseline, here = rows[i][0].Line.Baseline;
            var ruled = rulings.Any(r => r.Position > above && r.Position < here);
            var gap = here - above > RowGap * usual;
            var keyed = key >= 0 && rows[i].Any(l => ColumnOf(l, borders) == key) && rows[i].Count > 1;
            if (ruled || gap || keyed)
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    /// <summary>The column whose lines are most often alone in their row: a number, a code, a date. -1 when no column is filled often.</summary>
    private static int KeyColumn(List<List<PlacedLine>> rows, List<double> borders) =>
        Enumerable.Range(0, borders.Count - 1)
            .Select(c => (Column: c, Lines: rows.SelectMany(r => r).Where(l => ColumnOf(l, borders) == c).ToList()))
            .Where(c => c.Lines.Count >= rows.Count / 3)
            .OrderByDescending(c => c.Lines.Count(l => l.Line.Text.Any(char.IsDigit) && l.Line.Text.Length <= 8) / (double)c.Lines.Count)
            .Select(c => c.Column).FirstOrDefault(-1);

    private static int ColumnOf(PlacedLine line, List<double> borders)
    {
        for (var c = 0; c + 1 < borders.Count; c++)
        {
            if (line.Box.CentreX < borders[c + 1])
            {
                return c;
            }
        }

        return borders.Count - 2;
    }

    private static IEnumerable<TableCell> Cells(Page page, int row, IEnumerable<PlacedLine> lines, List<double> borders)
    {
        var all = lines.ToList();
        double top = all.Min(l => l.Box.Top), bottom = all.Max(l => l.Box.Bottom);
        var wide = all.Count == 1 && all[0].Box.Width > LeastWidth * (borders[^1] - borders[0]);
        if (wide)
        {
            yield return Cell(0, borders.Count - 1);
            yield break;
        }

        for (var c = 0; c + 1 < borders.Count; c++)
        {
            yield return Cell(c, 1);
        }

        TableCell Cell(int column, int span)
        {
            var box = new Box(borders[column], top, borders[column + span], bottom);
            var inside = wide ? all : all.Where(l => ColumnOf(l, borders) == column);
            return new TableCell(row, column, 1, span, box) { Lines = PageLayout.InOrder(page, inside.Select(l => l.Line), box) };
        }
    }
}
