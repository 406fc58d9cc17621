using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Tables without vertical rulings: with horizontal ones only, or with none below a row that reads like a header. Their columns are the
/// <see cref="Corridors"/> of their text, their rows <see cref="OpenRows"/>.
/// </summary>
internal static partial class OpenTables
{
    /// <summary>A table's rulings share their ends within this many inches.</summary>
    private const double SameEnd = 0.2;

    /// <summary>Shorter horizontal rulings, as a share of the page's width, are underlines or signature lines.</summary>
    private const double LeastWidth = 0.35;

    /// <summary>Rows of a table without rulings follow each other within this many body heights.</summary>
    private const double WideLeading = 5;

    /// <summary>A single line wider than this share of the header is running text.</summary>
    private const double TextWidth = 0.7;

    /// <summary>A heading stands this many times the usual leading below the table before it.</summary>
    private const double HeadingGap = 1.35;

    /// <summary>A header's lines stand this close, in body heights: words of several lines are set about the middle of their row.</summary>
    private const double HeaderLeading = 2.4;

    public static (IReadOnlyList<Table> Tables, IReadOnlyList<PlacedLine> Remaining) Find(
        Page page, IReadOnlyList<PlacedLine> lines, IReadOnlyList<Table> ruled)
    {
        var tables = new List<Table>();
        IReadOnlyList<PlacedLine> rest = lines;
        foreach (var group in Groups(page, ruled))
        {
            var inside = rest.Where(l => Middle(l) > group[0].Position && Middle(l) < group[^1].Position
                && l.Box.CentreX > group[0].Start && l.Box.CentreX < group[0].End).ToList();
            if (Build(page, group[0].Start, group[0].End, group, inside) is { } table)
            {
                tables.Add(table);
                rest = [.. rest.Except(inside)];
            }
        }

        return Unruled(page, rest, tables);
    }

    private static double Middle(PlacedLine line) => line.Line.Baseline - (line.Line.BodyHeight / 2);

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

    /// <summary>Rows of several header words, each over rows that keep to its columns until the next heading, wide leading or running text.</summary>
    private static (IReadOnlyList<Table> Tables, IReadOnlyList<PlacedLine> Remaining) Unruled(Page page, IReadOnlyList<PlacedLine> rest, List<Table> tables)
    {
        var rows = PageLayout.ByBaseline(rest).ToList();
        var headers = Enumerable.Range(0, rows.Count).Where(i => rows[i].Count >= 3 && HeaderRow.IsHeader(rows[i].Select(l => Passage.Of(l).Text))).ToList();
        for (var h = 0; h < headers.Count; h++)
        {
            var (start, below) = HeaderLines(rows, headers[h]);
            var end = End(rows, headers[h], below, h + 1 < headers.Count ? headers[h + 1] : rows.Count);
            var inside = rows[start..end].SelectMany(r => r).ToList();
            var rulings = new List<Ruling> { HeaderEnd(rows, below, inside) };
            if (end > below && Build(page, inside.Min(l => l.Box.Left), inside.Max(l => l.Box.Right), rulings, inside) is { } table)
            {
                tables.Add(table);
                rest = [.. rest.Except(inside)];
            }
        }

        return (tables, rest);
    }

    /// <summary>Lines just above and below a header's middle line belong to it when they fill only some of its columns.</summary>
    private static (int Start, int Below) HeaderLines(List<List<PlacedLine>> rows, int middle)
    {
        bool Near(int a, int b) => rows[b][0].Line.Baseline - rows[a][0].Line.Baseline < HeaderLeading * rows[middle][0].Line.BodyHeight;
        var start = middle > 0 && Near(middle - 1, middle) && rows[middle - 1].Count >= 2 ? middle - 1 : middle;
        var below = middle + 1;
        while (below < rows.Count && Near(below - 1, below) && (below - middle <= middle - start || rows[below].Count < rows[middle].Count)
            && HeaderRow.IsHeaderPart(rows[below].Select(l => Passage.Of(l).Text)))
        {
            below++;
        }

        return (start, below);
    }

    /// <summary>A stand-in for the ruling below the header.</summary>
    private static Ruling HeaderEnd(List<List<PlacedLine>> rows, int below, List<PlacedLine> inside)
    {
        var y = rows[below - 1].Max(l => l.Line.Baseline) + (rows[below - 1][0].Line.BodyHeight / 4);
        return new Ruling(RulingAxis.Horizontal, y, inside.Min(l => l.Box.Left), inside.Max(l => l.Box.Right), 0);
    }

    private static int End(List<List<PlacedLine>> rows, int header, int below, int next)
    {
        double left = rows[header].Min(l => l.Box.Left), right = rows[header].Max(l => l.Box.Right);
        var end = below;
        while (end < next && rows[end][0].Line.Baseline - rows[end - 1][0].Line.Baseline < WideLeading * rows[end][0].Line.BodyHeight
            && !(rows[end].Count == 1 && rows[end][0].Box.Width > TextWidth * (right - left)))
        {
            end++;
        }

        return end == next && next < rows.Count ? BeforeHeading(rows, below, end) : end;
    }

    /// <summary>Between a table and the next one's header stands that one's heading, set apart by leading or by its number.</summary>
    private static int BeforeHeading(List<List<PlacedLine>> rows, int below, int next)
    {
        double Leading(int i) => rows[i][0].Line.Baseline - rows[i - 1][0].Line.Baseline;
        var usual = Enumerable.Range(below + 1, Math.Max(0, next - below - 1)).Select(Leading).Order().FirstOrDefault(double.MaxValue);
        for (var i = next - 1; i > below; i--)
        {
            if (Leading(i) > HeadingGap * usual || IsHeading(rows[i]))
            {
                return i - 1 > below && IsHeading(rows[i - 1]) ? i - 1 : i;
            }
        }

        return next;
    }

    private static bool IsHeading(List<PlacedLine> row) => row.Count == 1 && SectionNumber().IsMatch(Passage.Of(row[0]).Text);

    [GeneratedRegex(@"^\s*\d{1,2}(\.\d{1,2})*\s*\.\s*\D")]
    private static partial Regex SectionNumber();

    private static Table? Build(Page page, double left, double right, List<Ruling> rulings, List<PlacedLine> lines)
    {
        var rows = PageLayout.ByBaseline(lines).ToList();
        var borders = Corridors.Borders(left, right, rows);
        if (borders.Count < 3 || rows.Count < 2)
        {
            return null;
        }

        var split = rows.Select(r => r.SelectMany(l => Corridors.Split(l, borders)).ToList()).ToList();
        if (split.Count(r => r.Count >= 2) < split.Count / 2)
        {
            return null;
        }

        var starts = OpenRows.Starts(split, borders, rulings);
        var cells = new List<TableCell>();
        for (var i = 0; i < starts.Count; i++)
        {
            cells.AddRange(Cells(page, i, [.. split[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : split.Count)].SelectMany(r => r)], borders));
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

    private static IEnumerable<TableCell> Cells(Page page, int row, List<PlacedLine> lines, List<double> borders)
    {
        double top = lines.Min(l => l.Box.Top), bottom = lines.Max(l => l.Box.Bottom);
        // A row of a single line at the left is a group's heading, whatever its width.
        if (lines.Count == 1 && Corridors.ColumnOf(lines[0].Box.Left + 1, borders) == 0)
        {
            yield return Cell(0, borders.Count - 1, lines);
            yield break;
        }

        for (var c = 0; c + 1 < borders.Count; c++)
        {
            yield return Cell(c, 1, lines.Where(l => Corridors.ColumnOf(l.Box.CentreX, borders) == c));
        }

        TableCell Cell(int column, int span, IEnumerable<PlacedLine> inside)
        {
            var box = new Box(borders[column], top, borders[column + span], bottom);
            return new TableCell(row, column, 1, span, box) { Lines = PageLayout.InOrder(page, inside.Select(l => l.Line), box) };
        }
    }
}
