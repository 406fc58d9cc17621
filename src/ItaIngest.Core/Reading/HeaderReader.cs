using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Reading.Scores;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>Finds a table's header rows, the family of the table, and what each column means.</summary>
internal static class HeaderReader
{
    private const int MostHeaderRows = 4;

    /// <summary>A table's caption or title may stand as a row of its own above the header.</summary>
    private const int RowsAboveHeader = 3;

    /// <summary>Letters of a header that is like no known one.</summary>
    private const int ShortHeader = 60;

    /// <summary>A lower header row this like a known wording needs nothing of the row above it.</summary>
    private const double OwnHeader = 0.85;

    /// <summary>What the document's title is worth against the table's own headers, in columns.</summary>
    private const double TitleWeight = 0.5;

    /// <summary>Meanings that only one family of table has.</summary>
    private static readonly Dictionary<TableFamily, ColumnMeaning[]> s_own = new()
    {
        [TableFamily.Plan] = [ColumnMeaning.Kpi, ColumnMeaning.KpiResult, ColumnMeaning.Activity, ColumnMeaning.Budget, ColumnMeaning.Problem, ColumnMeaning.Remedy, ColumnMeaning.Target, ColumnMeaning.Programme],
        [TableFamily.Measures] = [ColumnMeaning.Issue, ColumnMeaning.Measure, ColumnMeaning.Steps, ColumnMeaning.Monitoring, ColumnMeaning.Due, ColumnMeaning.Period, ColumnMeaning.DoneOn, ColumnMeaning.Outcome, ColumnMeaning.Constraint],
        [TableFamily.Scores] =
        [
            ColumnMeaning.Score, ColumnMeaning.YearScore, ColumnMeaning.PreviousScore, ColumnMeaning.Change, ColumnMeaning.Grade, ColumnMeaning.Level, ColumnMeaning.Weight,
            ColumnMeaning.WeightedScore, ColumnMeaning.IndicatorNo, ColumnMeaning.Rank, ColumnMeaning.OutOf,
        ],
    };

    /// <summary>The table with its columns, or null when no row among the first ones is a header.</summary>
    /// <param name="table">A whole table.</param>
    /// <param name="expected">The family that the document's title speaks of.</param>
    public static HeadedTable? Read(Table table, TableFamily expected = TableFamily.Unknown)
    {
        for (var first = 0; first < Math.Min(RowsAboveHeader, table.Rows); first++)
        {
            var row = table.Row(first);
            if (row.Count < 2 || !(HeaderRow.IsHeader(row.Select(c => c.Text)) || IsHeaderOfYears(table, first, row)))
            {
                continue;
            }

            var headed = Headed(table, first, FirstBodyRow(table, first, row), expected);
            return headed with { Shifts = ColumnRepair.Find(headed) };
        }

        return null;
    }

    /// <summary>
    /// A table whose first row only may be a header: short texts over longer ones, at least two of them like headers of measures. All its columns are doubtful.
    /// Null when there is no such row.
    /// </summary>
    public static HeadedTable? ReadDoubtful(Table table)
    {
        var row = table.Row(0).Where(c => c.Row == 0).ToList();
        if (row.Count < 3 || table.Rows < 2 || row.Exists(c => c.Text.Length > ShortHeader || ListMarkers.TryStrip(c.Text, out _, out _)) || row.Count(c => !c.IsEmpty) < row.Count - 1)
        {
            return null;
        }

        var headed = Headed(table, 0, FirstBodyRow(table, 0, row));
        var known = headed.Columns.Count(c => s_own[TableFamily.Measures].Contains(c.Meaning) || c.Meaning is ColumnMeaning.Responsible or ColumnMeaning.Result);
        return headed.Family != TableFamily.Measures || known < 2 ? null
            : headed with { Columns = [.. headed.Columns.Select(c => c with { IsDoubtful = true })] };
    }

    /// <summary>The table with its columns, where it is known which rows are its header.</summary>
    /// <param name="table">A whole table.</param>
    /// <param name="first">The header's first row.</param>
    /// <param name="below">The first row below the header.</param>
    /// <param name="expected">The family that the document's title speaks of.</param>
    public static HeadedTable Headed(Table table, int first, int below, TableFamily expected = TableFamily.Unknown)
    {
        var headers = Headers(table, first, below);
        var family = Family(headers, expected);
        var headed = WithNumbers(new HeadedTable(table, below, [.. headers.Select((h, c) => Column(c, h.Header, h.Leaf, family))]) { Family = family });
        return family == TableFamily.Measures ? MeasureColumns.Resolve(headed) : headed;
    }

    /// <summary>The narrow header of the running numbers ("ที่") gets lost first: a column without one that counts its rows holds them.</summary>
    private static HeadedTable WithNumbers(HeadedTable table)
    {
        if (table.Has(ColumnMeaning.No))
        {
            return table;
        }

        var counting = table.Columns.FirstOrDefault(c => (c.Header.IsEmpty || (c.Meaning == ColumnMeaning.Unknown && (c.Index == 0 || c.Header.Text.Length <= NarrowHeader))) && CountsRows(table, c.Index));
        return counting is null ? table : table with { Columns = [.. table.Columns.Select(c => c == counting ? c with { Meaning = ColumnMeaning.No } : c)] };
    }

    private static bool CountsRows(HeadedTable table, int column)
    {
        var numbers = table.BodyRows.Select(r => table.Table.At(r, column)).OfType<TableCell>().Distinct().Where(c => c.ColumnSpan == 1 && !c.IsEmpty)
            .Select(c => ThaiNumber.TryParse(c.Text.Trim('.', ' ', '-', ')', '('), out var n) ? n : (decimal?)null).ToList();
        var follow = numbers.Where((n, i) => n == 1 || (i > 0 && n == numbers[i - 1] + 1) || (i == 0 && n == Math.Floor(n ?? 0.5m) && n < MostRows)).Count();
        return numbers.Count >= 2 && follow >= numbers.Count * (numbers.Count < FewestNumbers ? 1 : MostNumbers);
    }

    /// <summary>Characters of a header such as "ที่", "ข้อ" that was misread.</summary>
    private const int NarrowHeader = 4;

    /// <summary>A table that goes on from another begins with a number below this.</summary>
    private const int MostRows = 100;

    /// <summary>From so many rows on one of their numbers may be misread, which spoils the one behind it as well; this share of them must go on from each other.</summary>
    private const int FewestNumbers = 6;

    private const double MostNumbers = 0.75;

    /// <summary>A header's name over several columns may be unknown or misread: a row of years below it tells what it is.</summary>
    private static bool IsHeaderOfYears(Table table, int first, IReadOnlyList<TableCell> row)
    {
        if (!row.Any(c => c.ColumnSpan > 1) || first + 1 >= table.Rows)
        {
            return false;
        }

        var below = table.Row(first + 1).Where(c => c.Row == first + 1 && !c.IsEmpty).ToList();
        return below.Count >= 2 && below.TrueForAll(c => ScoreIdentity.YearIn(c.Text) is not null && c.Text.Length <= LongestYear);
    }

    /// <summary>"ปีงบประมาณ พ.ศ. 2568", in letters.</summary>
    private const int LongestYear = 24;

    /// <summary>A header has as many rows as its tallest cell, or one more when a cell over several columns has a row of years or names below it.</summary>
    private static int FirstBodyRow(Table table, int first, IReadOnlyList<TableCell> row)
    {
        var below = Math.Min(row.Max(c => c.Row + c.RowSpan), first + MostHeaderRows);
        if (row.Any(c => c.ColumnSpan > 1) && below == first + 1 && below < table.Rows && HeaderRow.IsSubHeader(table.Row(below).Where(c => c.Row == below).Select(c => c.Text)))
        {
            below++;
        }

        return below < table.Rows && HeaderRow.IsColumnNumbers(table.Row(below).Select(c => c.Text)) ? below + 1 : below;
    }

    private static List<(Passage Header, Passage Leaf)> Headers(Table table, int first, int below) =>
        [.. Enumerable.Range(0, table.Columns).Select(c =>
        {
            var cells = Enumerable.Range(first, below - first).Select(r => table.At(r, c)).OfType<TableCell>().Distinct().Where(x => !x.IsEmpty).ToList();
            return (Passage.Join(cells.Select(x => x.Passage), blankBetween: true), Leaf(cells));
        })];

    /// <summary>
    /// The lowest cell of a column's header. One that a line through the header parted ("คะแนน" over "รวม", both of one column) is read whole; a year below a name stays for itself.
    /// </summary>
    private static Passage Leaf(List<TableCell> cells)
    {
        if (cells.Count < 2 || cells[^1].ColumnSpan > 1 || cells[^2].ColumnSpan > 1 || BuddhistYears.Find(cells[^1].Text).Count > 0 || Names(cells[^1].Text))
        {
            return cells.Count == 0 ? Passage.Empty : cells[^1].Passage;
        }

        return Passage.Join([cells[^2].Passage, cells[^1].Passage]);

        static bool Names(string text) => Indicators.Match(text) is { Similarity: >= Indicators.Acceptable } || Instruments.Match(text) is not null || AgencyNames.Find(text).Count > 0;
    }

    /// <summary>A header over several columns ("แผนการดำเนินการ" over measure, steps and time) says less than what stands below it.</summary>
    private static TableFamily Family(List<(Passage Header, Passage Leaf)> headers, TableFamily expected) =>
        s_own.Keys.MaxBy(f => headers.Sum(h => Math.Max(Weight(f, h.Header.Text), Weight(f, h.Leaf.Text))) + (f == expected ? TitleWeight : 0));

    private static double Weight(TableFamily family, string header)
    {
        var best = HeaderVocabulary.BestOfColumn(header, family);
        return s_own[family].Contains(best.Meaning) ? best.Similarity : 0;
    }

    /// <summary>The lowest row of a header decides when it is a header of its own; else ("ปี 2567" below "คะแนน") the whole of it does.</summary>
    private static TableColumn Column(int index, Passage header, Passage leaf, TableFamily family)
    {
        var whole = HeaderVocabulary.BestOfColumn(header.Text, family);
        var lowest = HeaderVocabulary.BestOfColumn(leaf.Text, family);
        // A bare year heads scores, unless the row above it says what else.
        var isYear = lowest.Meaning == ColumnMeaning.YearScore && !s_own[TableFamily.Scores].Contains(whole.Meaning);
        var isOwn = lowest.Similarity >= OwnHeader && lowest.Year is null;
        var match = isYear || isOwn || whole.Meaning == ColumnMeaning.Unknown ? lowest : whole;
        return new TableColumn(index, match.Meaning, header, leaf) { Also = match.Also, Year = whole.Year ?? lowest.Year };
    }
}
