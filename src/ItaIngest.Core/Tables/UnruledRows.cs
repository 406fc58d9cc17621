using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Tables whose body is ruled between its columns only: all its rows stand in one. Columns of numbers whose lines stand beside each other, and beside the lines of the
/// other columns, tell the rows.
/// </summary>
internal static class UnruledRows
{
    /// <summary>With fewer rows the lines of one row's cells stand beside each other by chance.</summary>
    private const int FewestRows = 3;

    /// <summary>Rows of header above such a body, and rows of totals below it.</summary>
    private const int MostHeaders = 3, MostTotals = 2;

    /// <summary>This share of a column's lines are numbers, or dashes, in a column of numbers.</summary>
    private const double Numbers = 0.9;

    /// <summary>On this share of the numbers' baselines another column has a line, or each item has one number.</summary>
    private const double Aligned = 0.8;

    /// <summary>A line that reaches this far across its cell was broken at its end.</summary>
    private const double Full = 0.8;

    /// <summary>The table with the body's rows apart, or the table as it is.</summary>
    /// <param name="table">A table of one page, from its rulings.</param>
    public static Table Divided(Table table)
    {
        var body = Enumerable.Range(0, table.Rows).Where(r => IsBody(table, r)).ToList();
        return body.Count == 1 && Starts(table.Row(body[0])) is var (rows, starts) ? Apart(table, body[0], rows, starts) : table;
    }

    private static bool IsBody(Table table, int row)
    {
        var cells = table.Row(row);
        return row <= MostHeaders && table.Rows - 1 - row <= MostTotals && cells.Count >= 2 && cells.Count == table.Columns
            && cells.All(c => c is { RowSpan: 1, ColumnSpan: 1 }) && cells.Count(c => c.Lines.Count >= FewestRows) >= 2
            && Enumerable.Range(0, row).All(r => !table.Row(r).Any(c => c.Lines.Any(l => IsNumber(Passage.Of(l).Text))))
            && Enumerable.Range(row + 1, table.Rows - 1 - row).All(r => table.Row(r).All(c => c.Lines.Count <= 1));
    }

    /// <summary>The body's lines by baseline, and at which of these its rows start; null when they don't tell.</summary>
    private static (List<List<PlacedLine>> Rows, List<int> Starts)? Starts(IReadOnlyList<TableCell> cells)
    {
        var numbers = cells.Where(AreNumbers).ToList();
        var rows = PageLayout.ByBaseline(cells.SelectMany(c => c.Lines)).ToList();
        var numbered = Enumerable.Range(0, rows.Count).Where(i => numbers.Exists(c => IsIn(c, rows[i]))).ToList();
        if (numbered.Count < FewestRows || cells.Count(c => numbered.Count(i => IsIn(c, rows[i])) >= Aligned * numbered.Count) < 2)
        {
            return null;
        }

        var items = cells.Except(numbers).MaxBy(c => c.Lines.Count) is { } texts
            ? Enumerable.Range(0, rows.Count).Where(i => rows[i].Exists(l => texts.Lines.Contains(l) && IsMarked(l))).ToList()
            : [];
        if (items is [0, ..] && Enumerable.Range(0, items.Count).Count(i => numbered.Count(n => n >= items[i] && (i + 1 == items.Count || n < items[i + 1])) == 1) >= Aligned * Math.Max(items.Count, numbered.Count))
        {
            return (rows, items);
        }

        // An item's number stands beside its first line, or beside its last.
        var isLast = numbered[0] > 0 && numbered[^1] == rows.Count - 1;
        List<int> starts = isLast ? [0, .. numbered.SkipLast(1).Select(i => i + 1)] : [0, .. numbered.Skip(1)];
        return cells.Except(numbers).Any(c => RunsOn(c, rows, starts)) ? null : (rows, starts);
    }

    /// <summary>Whether most of a column's lines just above the starts are full: the typesetter broke one text there.</summary>
    private static bool RunsOn(TableCell cell, List<List<PlacedLine>> rows, List<int> starts)
    {
        var before = starts.Where(s => s > 0 && IsIn(cell, rows[s]) && IsIn(cell, rows[s - 1])).Select(s => rows[s - 1].Last(cell.Lines.Contains)).ToList();
        return before.Count > 0 && before.Count(l => l.Fill > Full) > before.Count / 2;
    }

    private static bool AreNumbers(TableCell cell) =>
        cell.Lines.Count >= FewestRows && cell.Lines.Count(l => IsNumber(Passage.Of(l).Text)) >= Numbers * cell.Lines.Count;

    private static bool IsNumber(string text) => text.Trim() is "-" or "–" or "—" || (ThaiNumber.TryParse(text, out _) && BuddhistYears.Find(text).Count == 0);

    private static bool IsMarked(PlacedLine line) => ListMarkers.TryStrip(line.Line.Text, out var marker, out _) && marker!.Path.Count > 0;

    private static bool IsIn(TableCell cell, List<PlacedLine> row) => row.Exists(l => cell.Lines.Contains(l));

    private static Table Apart(Table table, int body, List<List<PlacedLine>> rows, List<int> starts)
    {
        var added = starts.Count - 1;
        var cells = table.Cells.Where(c => c.Row < body).Concat(table.Cells.Where(c => c.Row > body).Select(c => c with { Row = c.Row + added })).ToList();
        foreach (var cell in table.Row(body))
        {
            if (IsMerged(cell, rows, starts))
            {
                cells.Add(cell with { RowSpan = starts.Count });
                continue;
            }

            for (var i = 0; i < starts.Count; i++)
            {
                var here = rows[starts[i]..(i < added ? starts[i + 1] : rows.Count)].SelectMany(r => r).ToHashSet();
                var box = cell.Box with { Top = Border(i, cell.Box.Top), Bottom = Border(i + 1, cell.Box.Bottom) };
                cells.Add(cell with { Row = body + i, Box = box, Lines = [.. cell.Lines.Where(here.Contains)] });
            }
        }

        return table with { Rows = table.Rows + added, Cells = [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)] };

        double Border(int i, double outer) => i == 0 || i == starts.Count ? outer : (rows[starts[i] - 1].Max(l => l.Box.Bottom) + rows[starts[i]].Min(l => l.Box.Top)) / 2;
    }

    /// <summary>One text at the middle of the body's height, beside rows above and below it that have none: it stands for all rows.</summary>
    private static bool IsMerged(TableCell cell, List<List<PlacedLine>> rows, List<int> starts)
    {
        var filled = Enumerable.Range(0, rows.Count).Where(i => IsIn(cell, rows[i])).ToList();
        return filled.Count > 0 && !AreNumbers(cell) && filled.Count <= starts.Count / 2 && filled[^1] - filled[0] == filled.Count - 1
            && Math.Abs(filled.Average() - ((rows.Count - 1) / 2.0)) <= 1;
    }
}
