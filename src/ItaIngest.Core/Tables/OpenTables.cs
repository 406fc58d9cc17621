using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Forms;
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
    public const double WideLeading = 5;

    /// <summary>A single line wider than this share of the header is running text.</summary>
    private const double TextWidth = 0.7;

    /// <summary>A heading stands this many times the usual leading below the table before it.</summary>
    private const double HeadingGap = 1.35;

    /// <summary>A header's lines stand this close, in body heights: words of several lines are set about the middle of their row.</summary>
    private const double HeaderLeading = 3.0;

    /// <summary>Rows of a header above its middle one that stand a line's leading above the next.</summary>
    private const int MostUpper = 2;

    /// <summary>Baselines nearer than this, in body heights, are of headers beside each other.</summary>
    private const double Interleaved = 1.6;

    /// <summary>This share of the rows may have a text that runs over a border: a header over several columns.</summary>
    private const double MayCross = 0.25;

    /// <summary>A border that was found between the lines of some rows may stand in another's first or last letter, in body heights.</summary>
    private const double Overhang = 0.6;

    /// <summary>One row of text in so many, at least, has pieces in several columns; below the page's edge, where cells of several lines go on, and between rulings, fewer do.</summary>
    private const int MostBeside = 2, FewBeside = 4;

    /// <summary>Rows below a header in which a second level of it may stand.</summary>
    private const int LowerHeaders = 2;

    public static (IReadOnlyList<Table> Tables, IReadOnlyList<PlacedLine> Remaining) Find(
        Page page, IReadOnlyList<PlacedLine> lines, IReadOnlyList<Table> ruled)
    {
        var tables = new List<Table>();
        var labelled = LabelColumns.Block([.. PageLayout.ByBaseline(lines).Select(r => new TextRow(r))]).SelectMany(r => r.Segments).ToHashSet();
        IReadOnlyList<PlacedLine> rest = [.. lines.Where(l => !labelled.Contains(l))];
        var groups = Groups(page, ruled).SelectMany(g => AtHeaders(g, lines)).ToList();
        foreach (var group in groups)
        {
            var inside = rest.Where(l => Middle(l) > group[0].Position && Middle(l) < group[^1].Position
                && l.Box.CentreX > group[0].Start && l.Box.CentreX < group[0].End).ToList();
            var above = FirstRow(rest, group, inside);
            inside = [.. above, .. inside];
            if (BuildGroup(page, group, inside) is var (found, used))
            {
                inside = used;
                var isLast = groups.TrueForAll(g => g[0].Position <= group[0].Position) && !ruled.Any(t => t.Start.Bottom > group[^1].Position);
                var (table, below) = isLast ? WithOpenEnd(found, group[^1], rest) : (found, []);
                tables.Add(table);
                rest = [.. rest.Except(inside).Except(below)];
            }
        }

        var (all, remaining) = Unruled(page, rest, tables);
        return (all, [.. lines.Where(l => labelled.Contains(l)), .. remaining]);
    }

    /// <summary>
    /// The table of a group of rulings, and the lines that it is made of. What stands above the last ruling may be a chart or a note that was ruled off: where the rest of the group has more
    /// columns without it, and its lines run over them, it is no part of the table.
    /// </summary>
    private static (Table Table, List<PlacedLine> Lines)? BuildGroup(Page page, List<Ruling> group, List<PlacedLine> inside)
    {
        var whole = Build(page, group[0].Start, group[0].End, group, inside);
        var upper = inside.Where(l => Middle(l) < group[^2].Position).ToList();
        if (group.Count > 3 && inside.Count - upper.Count > 1 && Build(page, group[0].Start, group[0].End, group[..^1], upper) is { } part && part.Columns > (whole?.Columns ?? 0)
            && part.Borders.Select(b => b * page.Width).ToList() is var borders && inside.Except(upper).Count(l => OpenRows.CrossesBorder(l, borders)) > 1)
        {
            return (part, upper);
        }

        return whole is null ? null : (whole, inside);
    }

    /// <summary>
    /// A table that the page's end cuts has rows below its last ruling: to the end of the page they keep to its columns, several of which are filled in the first one or parted by a
    /// ruling among them.
    /// </summary>
    private static (Table Table, IReadOnlyList<PlacedLine> Below) WithOpenEnd(Table table, Ruling last, IReadOnlyList<PlacedLine> rest)
    {
        var (page, source) = (table.Source!.Page, table.Source);
        var rows = PageLayout.ByBaseline(rest.Where(l => Middle(l) > last.Position)).Select(r => new TextRow(r)).TakeWhile(r => r.Box.Bottom < (1 - Foot) * page.Height || !IsPageNumber(r)).ToList();
        if (rows.Count == 0 || rows[0].Segments[0].Line.Baseline - last.Position > HeaderLeading * rows[0].BodyHeight)
        {
            return (table, []);
        }

        List<PlacedLine> below = [.. rows.SelectMany(r => r.Segments)];
        List<double> borders = [.. table.Borders.Select(b => b * page.Width)];
        if (OpenSheets.Kept(rows, OpenSheets.Cut(rows, borders), borders, Overhang) < rows.Count && Build(page, last.Start, last.End, source.Rulings, [.. source.Lines, .. below]) is { } again && again.Columns == table.Columns)
        {
            borders = [.. again.Borders.Select(b => b * page.Width)];
        }

        var pieces = OpenSheets.Cut(rows, borders);
        var isParted = page.Rulings.Any(r => r.IsHorizontal && r.Length > LeastWidth * page.Width && r.Position > last.Position + rows[0].BodyHeight && r.Start > borders[0] - rows[0].BodyHeight && r.End < borders[^1] + rows[0].BodyHeight
            && r.Length < last.Length - rows[0].BodyHeight);
        return OpenSheets.Kept(rows, pieces, borders, Overhang) == rows.Count && (isParted || pieces[0].Count >= Math.Max(FewestOpen, table.Columns / 2))
            && Build(source with { Lines = [.. source.Lines, .. below] }, borders) is { } whole ? (whole, below) : (table, []);
    }

    /// <summary>The rest of a joined table's last page, where the rows below its last ruling keep to its columns to the end of the page; null where they do not.</summary>
    /// <param name="above">The table as joined so far.</param>
    /// <param name="rows">All that stands below it on its last page.</param>
    public static Table? OpenEnd(Table above, IReadOnlyList<TextRow> rows)
    {
        if (rows.Count == 0 || rows.Any(IsHeader) || above.Cells.SelectMany(c => c.Lines).Where(l => l.Page.Number == above.LastPage).Select(l => l.Line.Baseline).DefaultIfEmpty(double.MinValue).Max() < rows[0].Segments[0].Line.Baseline - (WideLeading * rows[0].BodyHeight))
        {
            return null;
        }

        var (borders, pieces, end) = OpenSheets.Placed([.. above.Borders.Select(b => b * rows[0].Page.Width)], rows, Overhang);
        return end == rows.Count && pieces[0].Count >= Math.Max(FewestOpen, above.Columns / 2)
            ? Build(new OpenSource(rows[0].Page, [], [.. rows.SelectMany(r => r.Segments)]) { IsContinued = true, Habit = above.Habit }, borders) : null;
    }

    private static bool IsHeader(TextRow row) => HeaderRow.IsHeader(row.Segments.Select(s => Passage.Of(s).Text));

    private static bool IsPageNumber(TextRow row) => row.Segments.Count == 1 && row.Passage.Text.Count(char.IsLetter) <= "หน้าที่".Length && row.Passage.Text.Any(char.IsDigit);

    /// <summary>Share of the page's height at its foot in which page numbers stand.</summary>
    private const double Foot = 0.08;

    /// <summary>Pieces of a table's row below its last ruling; signatures stand two beside each other.</summary>
    private const int FewestOpen = 3;

    /// <summary>Tables whose rows have a ruling below them and none above: the first row stands on the first ruling.</summary>
    private static List<PlacedLine> FirstRow(IReadOnlyList<PlacedLine> rest, List<Ruling> group, List<PlacedLine> inside)
    {
        var first = PageLayout.ByBaseline(inside).FirstOrDefault();
        if (first is null || HeaderRow.IsHeader(first.Select(l => Passage.Of(l).Text)))
        {
            return [];
        }

        var found = new List<PlacedLine>();
        var below = group[0].Position;
        foreach (var row in PageLayout.ByBaseline(rest.Where(l => Middle(l) < group[0].Position && l.Box.CentreX > group[0].Start && l.Box.CentreX < group[0].End)).Reverse())
        {
            if (row.Count < 2 || below - row[0].Line.Baseline > HeaderLeading * row[0].Line.BodyHeight)
            {
                break;
            }

            found.InsertRange(0, row);
            below = row.Min(l => l.Line.Baseline);
        }

        return found;
    }

    /// <summary>
    /// The part of a table at the top of a page that has no header of its own there: rows of text that keep to the columns of the table at the end of
    /// the page before. Null when the first rows do not.
    /// </summary>
    /// <param name="above">The table's part on the page before, without vertical rulings.</param>
    /// <param name="rows">Rows of text from the top of the page.</param>
    /// <returns>The part and the number of rows that it takes.</returns>
    public static (Table Table, int Rows)? Continue(Table above, IReadOnlyList<TextRow> rows)
    {
        var (borders, pieces, end) = OpenSheets.Placed([.. above.Borders.Select(b => b * rows[0].Page.Width)], rows);

        // The end of a row may stand on the page alone; a line alone below rows may be the text that follows the table.
        while (end > 0 && pieces[end - 1].Count == 1 && rows[end - 1].Box.Left < borders[1] && end < rows.Count)
        {
            end--;
        }

        if (end == 0 || pieces.Take(end).All(p => p.Count == 1 && Corridors.ColumnOf(p[0].Box.CentreX, borders) == 0))
        {
            return null;
        }

        var source = new OpenSource(rows[0].Page, [], [.. rows.Take(end).SelectMany(r => r.Segments)]) { IsContinued = true, Habit = above.Habit };
        return Build(source, borders) is { } table ? (table, end) : null;
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

        return groups.Where(g => g.Count >= 3 && !groups.Exists(o => o != g && o.Count >= 3 && IsInside(g, o, reach)));
    }

    /// <summary>Rulings over some columns of a table whose others run over all of them.</summary>
    private static bool IsInside(List<Ruling> group, List<Ruling> other, double reach) =>
        group[0].Start > other[0].Start - reach && group[0].End < other[0].End + reach && group[0].Length < other[0].Length - reach && group[0].Position > other[0].Position && group[0].Position < other[^1].Position;

    /// <summary>Tables of one width below each other: between two of them stand lines of text alone, and the lower one has a header again.</summary>
    private static IEnumerable<List<Ruling>> AtHeaders(List<Ruling> group, IReadOnlyList<PlacedLine> lines)
    {
        var inside = PageLayout.ByBaseline(lines.Where(l => l.Box.CentreX > group[0].Start && l.Box.CentreX < group[0].End)).ToList();
        List<List<PlacedLine>> Between(int i) => [.. inside.Where(r => Middle(r[0]) > group[i].Position && Middle(r[0]) < group[i + 1].Position)];
        var start = 0;
        for (var i = 1; i + 1 < group.Count; i++)
        {
            if (i - start >= 2 && Between(i - 1) is { Count: > 0 } text && text.TrueForAll(r => r.Count == 1)
                && BeginsWithHeader(Between(i)))
            {
                yield return group[start..i];
                start = i;
            }
        }

        yield return group[start..];
    }

    /// <summary>A row like a header, and above it none with as many pieces: headers over several columns at most.</summary>
    private static bool BeginsWithHeader(List<List<PlacedLine>> rows) =>
        rows.FindIndex(r => r.Count > 1 && HeaderRow.IsHeader(r.Select(l => Passage.Of(l).Text))) is >= 0 and var header && rows.Take(header).All(r => r.Count < rows[header].Count);

    /// <summary>Rows of several header words, each over rows that keep to its columns until the next heading, wide leading or running text.</summary>
    private static (IReadOnlyList<Table> Tables, IReadOnlyList<PlacedLine> Remaining) Unruled(Page page, IReadOnlyList<PlacedLine> rest, List<Table> tables)
    {
        var rows = PageLayout.ByBaseline(rest).ToList();
        var headers = Enumerable.Range(0, rows.Count).Where(i => rows[i].Count >= 3 && HeaderRow.IsHeader(rows[i].Select(l => Passage.Of(l).Text))).ToList();
        for (var h = 0; h < headers.Count; h++)
        {
            var (start, below) = Framed(page, rows, headers[h]) ?? HeaderLines(rows, headers[h]);
            var end = End(rows, headers[h], below, h + 1 < headers.Count ? Math.Max(below, HeaderLines(rows, headers[h + 1]).Start) : rows.Count);
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

    /// <summary>The lines of a header between two rulings over the width of its table, above and below it; null where there are none.</summary>
    private static (int Start, int Below)? Framed(Page page, List<List<PlacedLine>> rows, int header)
    {
        double left = rows[header].Min(l => l.Box.Left), right = rows[header].Max(l => l.Box.Right), y = Middle(rows[header][0]), reach = SameEnd * page.Dpi;
        var wide = page.Rulings.Where(r => r.IsHorizontal && r.Start < left + reach && r.End > right - reach && r.Length > LeastWidth * page.Width).OrderBy(r => r.Position).ToList();
        var (above, below) = (wide.FindLast(r => r.Position < y), wide.Find(r => r.Position > y));
        if (above is null || below is null || below.Position - above.Position > TallestHeader * rows[header][0].Line.BodyHeight || Math.Abs(above.Start - below.Start) > reach || Math.Abs(above.End - below.End) > reach)
        {
            return null;
        }

        return (rows.FindIndex(r => Middle(r[0]) > above.Position), rows.FindLastIndex(r => Middle(r[0]) < below.Position) + 1);
    }

    /// <summary>A header of four lines, in body heights.</summary>
    private const double TallestHeader = 16;

    /// <summary>Lines just above and below a header's middle line belong to it when they fill only some of its columns.</summary>
    private static (int Start, int Below) HeaderLines(List<List<PlacedLine>> rows, int middle)
    {
        bool Near(int a, int b) => rows[b][0].Line.Baseline - rows[a][0].Line.Baseline < HeaderLeading * rows[middle][0].Line.BodyHeight;
        var start = middle;
        for (var levels = 0; start > 0 && Near(start - 1, start); start--)
        {
            var isBeside = IsBeside(rows[start - 1], rows[start]);
            levels += isBeside ? 0 : 1;
            if (levels > MostUpper || !(IsUpperPart(rows[start - 1], rows[middle]) || (isBeside && IsHeaderWords(rows[start - 1]))))
            {
                break;
            }
        }

        var below = middle + 1;
        while (below < rows.Count && Near(below - 1, below) && (below - middle <= middle - start || rows[below].Count < rows[middle].Count)
            && HeaderRow.IsHeaderPart(rows[below].Select(l => Passage.Of(l).Text)))
        {
            below++;
        }

        return (start, below);
    }

    /// <summary>Upper lines of headers of several lines, or headers over several columns; a single one at the left is a heading.</summary>
    private static bool IsUpperPart(List<PlacedLine> above, List<PlacedLine> header) => (above.Count > 1 || above[0].Box.Left > header[0].Box.Right) && IsHeaderWords(above);

    private static bool IsHeaderWords(List<PlacedLine> row) => row.TrueForAll(l => HeaderRow.IsHeaderPart([Passage.Of(l).Text]) || HeaderRow.IsSubHeader([Passage.Of(l).Text]));

    /// <summary>Nearer than two lines of one text: headers of one, two and three lines that are set about the same middle.</summary>
    private static bool IsBeside(List<PlacedLine> above, List<PlacedLine> below) =>
        below[0].Line.Baseline - above[0].Line.Baseline < Interleaved * below[0].Line.BodyHeight && !above.Exists(a => below.Exists(b => a.Box.HorizontalOverlap(b.Box) > 0));

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
            && !(rows[end].Count == 1 && rows[end][0].Box.Width > TextWidth * (right - left)) && !(end > below && IsNextSection(rows, header, end, next)))
        {
            end++;
        }

        return end == next && next < rows.Count ? BeforeHeading(rows, below, end) : end;
    }

    /// <summary>A numbered heading below which, up to the next one, no row fills half of the header's columns: what follows is another section, not a group of the table's rows.</summary>
    private static bool IsNextSection(List<List<PlacedLine>> rows, int header, int at, int next) =>
        IsHeading(rows[at]) && !rows.Take(next).Skip(at + 1).TakeWhile(r => !IsHeading(r)).Any(r => r.Count * 2 > rows[header].Count);

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

    /// <summary>A row of one line that begins with the number of a section.</summary>
    public static bool IsHeading(List<PlacedLine> row) => row.Count == 1 && SectionNumber().IsMatch(Passage.Of(row[0]).Text);

    [GeneratedRegex(@"^\s*(\d{1,2}(\.\d{1,2})*\s*\.\s*\D|\d{1,2}(\.\d{1,2})+\s+\D)")]
    private static partial Regex SectionNumber();

    private static Table? Build(Page page, double left, double right, List<Ruling> rulings, List<PlacedLine> lines)
    {
        var rows = PageLayout.ByBaseline(lines).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var body = OpenRows.FirstBelow(rows, rulings);
        var narrow = OpenHeader.Narrow(rows[..body], [.. rows.Skip(body).Take(LowerHeaders)]);
        var borders = Corridors.Borders(left, right, narrow, WithoutHeadings(rows[body..], rulings));
        return Build(new OpenSource(page, rulings, lines), borders) is { } table && !Boxes.Are(table) ? table : null;
    }

    /// <summary>The body without rows of one piece that stand alone between two rulings: they head a group of rows and keep to no column. All of it when nothing else is left.</summary>
    private static List<List<PlacedLine>> WithoutHeadings(List<List<PlacedLine>> body, List<Ruling> rulings)
    {
        var alone = AloneBetween(body, rulings);
        return alone.Count == body.Count ? body : [.. body.Where(r => !alone.Contains(r))];
    }

    /// <summary>Rows of one piece that stand alone between two rulings.</summary>
    private static HashSet<List<PlacedLine>> AloneBetween(List<List<PlacedLine>> rows, List<Ruling> rulings) =>
        [.. rows.GroupBy(r => rulings.Count(l => l.Position < Middle(r[0]))).Where(b => b.Key > 0 && b.Key < rulings.Count).Select(b => b.ToList()).Where(b => b is [[_]]).SelectMany(b => b)];

    /// <summary>A heading's words stand no further apart than this, in body heights; cells that were taken for one line do.</summary>
    private const double HeadingBlank = 0.8;

    /// <summary>
    /// Both parts of a table that runs over a page, their columns found from the text of both; null when the parts have no columns in common.
    /// </summary>
    public static (Table Above, Table Below)? Together(OpenSource above, OpenSource below)
    {
        var rows = PageLayout.ByBaseline(above.Lines).ToList();
        var body = OpenRows.FirstBelow(rows, above.Rulings);
        var narrow = OpenHeader.Narrow(rows[..body], [.. rows.Skip(body).Take(LowerHeaders)]);
        var all = above.Lines.Concat(below.Lines).ToList();
        var borders = Corridors.Borders(all.Min(l => l.Box.Left), all.Max(l => l.Box.Right), narrow, [.. WithoutHeadings(rows[body..], above.Rulings), .. WithoutHeadings([.. PageLayout.ByBaseline(below.Lines)], below.Rulings)]);
        return Build(above, borders) is { } first && Build(below, borders) is { } second ? (first, second) : null;
    }

    /// <summary>Rulings below a header leave no doubt that it is a table, however long the lists in one of its columns are.</summary>
    private static bool IsRuledBelowHeader(List<List<PlacedLine>> rows, List<Ruling> rulings) =>
        rulings.Count >= FewestOpen && rows.Take(OpenRows.FirstBelow(rows, rulings)).Any(r => r.Count > 1 && HeaderRow.IsHeader(r.Select(l => Passage.Of(l).Text)));

    /// <summary>The table again, with columns that another part of it shows better; null when the text does not keep to them.</summary>
    /// <param name="source">What the table was made of.</param>
    /// <param name="borders">Borders of the columns in pixels of the table's page.</param>
    public static Table? Build(OpenSource source, List<double> borders)
    {
        var (page, rulings, lines) = source;
        var rows = PageLayout.ByBaseline(lines).ToList();
        if (borders.Count < 3 || rows.Count < (source.IsContinued ? 1 : 2))
        {
            return null;
        }

        var headings = AloneBetween(rows, rulings);
        var split = rows.Select(r => r.SelectMany(l => Corridors.Split(l, borders, headings.Contains(r) ? HeadingBlank : 0)).ToList()).ToList();
        if (split.Count(r => r.Count >= 2) < split.Count / (source.IsContinued || IsRuledBelowHeader(rows, rulings) ? FewBeside : MostBeside) || split.Count(r => r.Count >= 2 && r.Exists(l => OpenRows.CrossesBorder(l, borders))) > MayCross * split.Count)
        {
            return null;
        }

        var body = source.IsContinued ? 0 : OpenRows.FirstBelow(rows, rulings);
        var (cells, header) = body == 0 ? ([], 0) : OpenHeader.Cells(page, split[..body], borders);
        var below = OpenBody.Cells(source, split[body..], borders);
        return new Table
        {
            FirstPage = page.Number,
            LastPage = page.Number,
            Borders = [.. borders.Select(x => x / page.Width)],
            Rows = header + below.Rows,
            Cells = [.. cells, .. below.Cells.Select(c => c with { Row = c.Row + header })],
            Start = Box.UnionOf(lines.Select(l => l.Box)),
            Source = source,
            Habit = below.Habit,
            AreRowsDoubtful = below.AreDoubtful,
        };
    }
}

/// <summary>What a table without vertical rulings was made of.</summary>
internal sealed record OpenSource(Page Page, List<Ruling> Rulings, List<PlacedLine> Lines)
{
    /// <summary>The table begins on a page before and has no header here.</summary>
    public bool IsContinued { get; init; }

    /// <summary>How the rows of the table's part above it are told; null for a table's first part.</summary>
    public RowHabit? Habit { get; init; }

    /// <summary>Other tables of the same design have a ruling below each row.</summary>
    public bool IsRuledThroughout { get; init; }
}
