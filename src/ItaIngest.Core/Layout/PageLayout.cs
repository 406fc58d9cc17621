using ItaIngest.Core.Pages;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Transcripts;

namespace ItaIngest.Core.Layout;

/// <summary>Divides one page into tables and rows of text, in reading order.</summary>
internal static class PageLayout
{
    /// <summary>A line whose baseline is this share of its body height below a table's open end still belongs to it.</summary>
    private const double Spill = 1.0;

    /// <summary>The next line of a cell without a ruling below it stands this near, in body heights.</summary>
    private const double OpenSpill = 2.2;

    /// <summary>Less of a ruling than this share of a cell's width below it, and more than the rest of it, are a ruling's remains and a ruling.</summary>
    private const double Broken = 0.1;

    /// <summary>Pieces of one line stand beside each other over this share of the lower one's height, their baselines (one may have been misjudged) this near, in body heights.</summary>
    private const double Beside = 0.5, NearBaseline = 0.7;

    /// <summary>Outside cells type of very different size beside each other is set for itself: the smaller body height is at least this share of the other.</summary>
    private const double AlikeInSize = 0.6;

    /// <summary>Lines whose baselines differ by less than this share of the body height stand on one row.</summary>
    private const double SameBaseline = 0.45;

    /// <summary>Two lines of one text stand no closer than this share of its leading.</summary>
    private const double CloseLeading = 0.75;

    public static IReadOnlyList<Block> Divide(Page page)
    {
        var (rulings, whole) = Strokes.Without(page);
        var grids = GridFinder.Find(rulings, page.Dpi).Where(g => g.Cells.Count > 1 && !Boxes.Are(g, page.Lines)).Select(g => HeaderEnd.Divided(OpenEnd.Divided(g, page.Lines), page.Lines)).ToList();
        var lines = whole.Where(l => !IsSliver(l)).SelectMany(l => SplitAtBorders(l, grids)).ToList();
        var tables = new List<Table>();
        foreach (var grid in grids)
        {
            var inside = lines.Where(l => BelongsTo(l, grid) || IsBelowOpenCell(l, grid, page)).ToList();
            lines = [.. lines.Except(inside)];
            tables.Add(UnruledRows.Divided(Fill(page, grid, inside)));
        }

        var (open, rest) = OpenTables.Find(page, [.. lines.Select(l => new PlacedLine(page, l))], tables);
        IEnumerable<Block> blocks = [.. tables, .. open, .. TextRows(page, rest)];
        return [.. blocks.OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left)];
    }

    /// <summary>
    /// Where a browser breaks a page just above a line, the marks that reach up over the break are printed at the page's foot as well: a text layer holds the letters below them without any width.
    /// </summary>
    private static bool IsSliver(TextLine line) => line.Box.Width < NoWidth * line.BodyHeight && line.SourceLine is null && line.Text.Any(c => c is >= 'ก' and <= 'ฮ');

    /// <summary>No consonant is as narrow as this, in body heights.</summary>
    private const double NoWidth = 0.25;

    /// <summary>Rows of text from lines that share a baseline.</summary>
    internal static IEnumerable<TextRow> TextRows(Page page, IReadOnlyList<PlacedLine> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        // A page of a transcript may hold no full line that would show its margins.
        var (left, right) = page.Source == PageSource.Transcript ? (PageSetter.Left, PageSetter.Right) : (lines.Min(l => l.Box.Left), lines.Max(l => l.Box.Right));
        foreach (var row in Pieced(ByBaseline(lines), AlikeInSize))
        {
            yield return new TextRow([.. row.Select(l => l with { Fill = FillOf(l.Box, left, right), Indent = Math.Clamp((l.Box.Left - left) / Math.Max(1, right - left), 0, 1) })]);
        }
    }

    /// <summary>Groups of lines with nearly the same baseline, top to bottom, each left to right.</summary>
    internal static IEnumerable<List<PlacedLine>> ByBaseline(IEnumerable<PlacedLine> lines)
    {
        var row = new List<PlacedLine>();
        foreach (var line in lines.OrderBy(l => l.Line.Baseline))
        {
            if (row.Count > 0 && line.Line.Baseline - row.Average(r => r.Line.Baseline) > SameBaseline * Math.Max(line.Line.BodyHeight, row[0].Line.BodyHeight))
            {
                yield return [.. row.OrderBy(r => r.Box.Left)];
                row.Clear();
            }

            row.Add(line);
        }

        if (row.Count > 0)
        {
            yield return [.. row.OrderBy(r => r.Box.Left)];
        }
    }

    /// <summary>The lines of a cell in reading order, with how far each reaches to the cell's right side.</summary>
    internal static IReadOnlyList<PlacedLine> InOrder(Page page, IEnumerable<TextLine> lines, Box cell) =>
        [.. Pieced(ByBaseline(lines.Select(l => new PlacedLine(page, l)))).SelectMany(WithoutRemains).Select(l => l with { Fill = FillOf(l.Box, cell.Left, cell.Right) })];

    /// <summary>Rows of which one stands beside the other are one row: the baseline of a piece with deep letters or signs is easily misjudged.</summary>
    private static IEnumerable<List<PlacedLine>> Pieced(IEnumerable<List<PlacedLine>> rows, double alike = 0)
    {
        List<PlacedLine>? open = null;
        foreach (var row in rows)
        {
            if (open is not null && open.TrueForAll(a => row.TrueForAll(b => AreBeside(a, b) && IsAlike(a, b, alike))))
            {
                open = [.. open.Concat(row).OrderBy(l => l.Box.Left)];
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = row;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static bool IsAlike(PlacedLine a, PlacedLine b, double least) =>
        Math.Min(a.Line.BodyHeight, b.Line.BodyHeight) >= least * Math.Max(a.Line.BodyHeight, b.Line.BodyHeight);

    private static bool AreBeside(PlacedLine a, PlacedLine b) =>
        Math.Abs(a.Line.Baseline - b.Line.Baseline) < NearBaseline * Math.Max(a.Line.BodyHeight, b.Line.BodyHeight) && a.Box.HorizontalOverlap(b.Box) <= 0
        && Math.Min(a.Box.Bottom, b.Box.Bottom) - Math.Max(a.Box.Top, b.Box.Top) >= Beside * Math.Min(a.Box.Height, b.Box.Height);

    /// <summary>A row without the dashes and dots that erased rulings leave behind or below a text; a dash before a text is a bullet, one alone in its cell says "none".</summary>
    private static IEnumerable<PlacedLine> WithoutRemains(List<PlacedLine> row) =>
        row.Where((l, i) => i == 0 || l.Line.Text.Any(char.IsLetterOrDigit));

    private static double FillOf(Box line, double left, double right) => Math.Clamp((line.Right - left) / Math.Max(1, right - left), 0, 1);

    private static bool BelongsTo(TextLine line, TableGrid grid)
    {
        var y = line.Baseline - (line.BodyHeight / 2);
        return line.Box.CentreX >= grid.Box.Left && line.Box.CentreX <= grid.Box.Right
            && y >= grid.Box.Top && y <= grid.Box.Bottom + (Spill * line.BodyHeight);
    }

    /// <summary>
    /// A line just below a table, in a column without a ruling there: a merged cell that goes on over the page leaves its column open while the row beside it
    /// is closed.
    /// </summary>
    private static bool IsBelowOpenCell(TextLine line, TableGrid grid, Page page)
    {
        var y = line.Baseline - (line.BodyHeight / 2);
        return y > grid.Box.Bottom && y < grid.Box.Bottom + (OpenSpill * line.BodyHeight) && page.Rulings.Any(r => r.IsHorizontal && IsAtEnd(r))
            && !page.Rulings.Any(r => r.IsHorizontal && IsAtEnd(r) && r.Start < line.Box.Right && r.End > line.Box.Left)
            && grid.Cells.Any(c => c.LastRow == grid.Rows - 1 && line.Box.Left >= c.Box.Left && line.Box.Right <= c.Box.Right && (c.RowSpan > 1 || IsOpen(c)));

        // At the page's foot, beside cells of the same row that are closed, a cell of one row goes on as well.
        bool IsOpen(GridCell cell) => Closed(cell) < Broken && grid.Cells.Any(c => c.LastRow == grid.Rows - 1 && Closed(c) > 1 - Broken)
            && !page.Lines.Any(l => l.Baseline > line.Baseline + (OpenSpill * line.BodyHeight));

        double Closed(GridCell cell) => page.Rulings.Where(r => r.IsHorizontal && IsAtEnd(r)).Sum(r => Math.Max(0, Math.Min(r.End, cell.Box.Right) - Math.Max(r.Start, cell.Box.Left))) / cell.Box.Width;

        bool IsAtEnd(Ruling r) => Math.Abs(r.Position - grid.Box.Bottom) < line.BodyHeight && r.End > grid.Box.Left && r.Start < grid.Box.Right;
    }

    private static Table Fill(Page page, TableGrid grid, List<TextLine> lines)
    {
        var owner = new Dictionary<TextLine, GridCell>(ReferenceEqualityComparer.Instance);
        foreach (var line in lines)
        {
            owner[line] = CellOf(grid, line);
        }

        foreach (var line in lines.Where(l => IsLastOfAbove(l, grid, owner)).ToList())
        {
            owner[line] = Above(grid, owner[line], line)!;
        }

        var byCell = lines.GroupBy(l => owner[l]).ToDictionary(g => g.Key, g => InOrder(page, g, g.Key.Box));
        var cells = grid.Cells.Select(c => new TableCell(c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Box) { Lines = byCell.GetValueOrDefault(c) ?? [] });
        return new Table
        {
            FirstPage = page.Number,
            LastPage = page.Number,
            Borders = [.. grid.Xs.Select(x => x / page.Width)],
            Rows = grid.Rows,
            Cells = [.. cells],
            Start = grid.Box,
            IsOpenBelow = grid.IsOpenBelow,
        };
    }

    /// <summary>
    /// A line on the ruling between two cells (a browser's table at a page break) is the upper one's last when it keeps to the leading of its lines and the
    /// lower cell's first line follows too closely.
    /// </summary>
    private static bool IsLastOfAbove(TextLine line, TableGrid grid, Dictionary<TextLine, GridCell> owner)
    {
        var cell = owner[line];
        if (line.Baseline - line.BodyHeight > cell.Box.Top || Above(grid, cell, line) is not { } above)
        {
            return false;
        }

        var before = owner.Where(o => o.Value == above).Select(o => o.Key.Baseline).Where(b => b < line.Baseline).OrderDescending().Take(2).ToList();
        var next = owner.Where(o => o.Value == cell && o.Key.Baseline > line.Baseline + (line.BodyHeight / 2)).Select(o => o.Key.Baseline).DefaultIfEmpty(double.MaxValue).Min();
        return before.Count == 2 && next - line.Baseline < CloseLeading * (before[0] - before[1]) && line.Baseline - before[0] < (2 - CloseLeading) * (before[0] - before[1]);
    }

    private static GridCell? Above(TableGrid grid, GridCell cell, TextLine line) =>
        grid.Cells.FirstOrDefault(c => c.LastRow == cell.Row - 1 && line.Box.CentreX >= c.Box.Left && line.Box.CentreX < c.Box.Right);

    private static GridCell CellOf(TableGrid grid, TextLine line)
    {
        var y = line.Baseline - (line.BodyHeight / 2);
        return grid.Cells.MinBy(c => Distance(c.Box, line.Box.CentreX, y))!;
    }

    private static double Distance(Box box, double x, double y)
    {
        var dx = Math.Max(0, Math.Max(box.Left - x, x - box.Right));
        var dy = Math.Max(0, Math.Max(box.Top - y, y - box.Bottom));
        return (dx * dx) + (dy * dy);
    }

    /// <summary>A line that runs over the border between two cells is two lines: text layers know no rulings.</summary>
    private static IEnumerable<TextLine> SplitAtBorders(TextLine line, List<TableGrid> grids)
    {
        var grid = grids.FirstOrDefault(g => BelongsTo(line, g));
        if (grid is null)
        {
            return [line];
        }

        var y = line.Baseline - (line.BodyHeight / 2);
        var row = grid.Cells.Where(c => y >= c.Box.Top && y <= c.Box.Bottom).ToList();
        return line.Glyphs.Select((g, i) => (Cell: row.FirstOrDefault(c => g.Box.CentreX >= c.Box.Left && g.Box.CentreX < c.Box.Right), Index: i))
            .GroupBy(g => g.Cell)
            .Select(g => line.Slice(g.Min(x => x.Index), g.Max(x => x.Index) - g.Min(x => x.Index) + 1))
            .Select(Trimmed).OfType<TextLine>();
    }

    private static TextLine? Trimmed(TextLine line)
    {
        var first = line.Glyphs.TakeWhile(g => g.IsBlank).Count();
        var last = line.Glyphs.Reverse().TakeWhile(g => g.IsBlank).Count();
        return first == line.Glyphs.Count ? null : line.Slice(first, line.Glyphs.Count - first - last);
    }
}
