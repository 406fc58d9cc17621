using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>Which columns of a table hold scores, and what each of them is the score of.</summary>
internal sealed record ScoreColumns(IReadOnlyList<(TableColumn Column, ScoreIdentity Identity)> Scores, HeadedTable Table)
{
    /// <summary>A column holds numbers when this share of its filled cells are numbers.</summary>
    private const double MostlyNumbers = 0.6;

    private static readonly ColumnMeaning[] s_never =
    [
        ColumnMeaning.No, ColumnMeaning.IndicatorNo, ColumnMeaning.Change, ColumnMeaning.Weight, ColumnMeaning.Rank, ColumnMeaning.Grade, ColumnMeaning.Level,
        ColumnMeaning.Agency, ColumnMeaning.ItemCode, ColumnMeaning.Budget, ColumnMeaning.FiscalYear, ColumnMeaning.OutOf, ColumnMeaning.Remark,
    ];

    private static readonly ColumnMeaning[] s_score =
        [ColumnMeaning.Score, ColumnMeaning.YearScore, ColumnMeaning.PreviousScore, ColumnMeaning.WeightedScore];

    /// <summary>The score columns; null when the table has none.</summary>
    public static ScoreColumns? Of(HeadedTable table)
    {
        table = table with { Columns = [.. table.Columns.Select(c => ByContent(table, c))] };
        table = table with { Columns = WithWeighted(table) };
        var scores = table.Columns.Where(c => IsScore(table, c)).Select(c => (c, HeaderIdentity(c))).ToList();
        return scores.Count == 0 ? null : new ScoreColumns(scores, table);
    }

    /// <summary>Beside a column of weights, the column whose numbers are another one's parts by those weights holds weighted scores, whatever it is called ("คะแนนที่ได้").</summary>
    private static IReadOnlyList<TableColumn> WithWeighted(HeadedTable table)
    {
        if (table.Column(ColumnMeaning.Weight) is not { } weight || table.Has(ColumnMeaning.WeightedScore))
        {
            return table.Columns;
        }

        var scores = table.Columns.Where(c => c.Meaning == ColumnMeaning.Score).ToList();
        var weighted = scores.Find(part => scores.Exists(whole => whole != part && IsPartOf(table, part, whole, weight)));
        return weighted is null ? table.Columns : [.. table.Columns.Select(c => c == weighted ? c with { Meaning = ColumnMeaning.WeightedScore } : c)];
    }

    private static bool IsPartOf(HeadedTable table, TableColumn part, TableColumn whole, TableColumn weight)
    {
        var rows = table.BodyRows.Select(r => (Part: Number(r, part), Whole: Number(r, whole), Weight: Number(r, weight))).Where(r => r is { Part: not null, Whole: not null, Weight: > 0 and < 100 }).ToList();
        return rows.Count >= LeastWeighted && rows.TrueForAll(r => Math.Abs((r.Whole!.Value * r.Weight!.Value / 100) - r.Part!.Value) <= Rounding);

        decimal? Number(int row, TableColumn column) => table.Table.At(row, column.Index) is { IsEmpty: false } cell && ThaiNumber.TryParse(cell.Text, out var value) ? value : null;
    }

    /// <summary>Fewer rows may agree by chance.</summary>
    private const int LeastWeighted = 2;

    /// <summary>Printed with two decimals, a product may be off by as much.</summary>
    private const decimal Rounding = 0.02m;

    /// <summary>The agency that heads a column, where the table's columns are agencies.</summary>
    public Field<string>? AgencyOf(int column) => Table.Columns.Count(c => HeadedBy(c) is not null) < SeveralAgencies ? null
        : Table.Columns.Where(c => c.Index == column).Select(HeadedBy).FirstOrDefault();

    private const int SeveralAgencies = 2;

    private static Field<string>? HeadedBy(TableColumn column) =>
        AgencyNames.Find(column.Leaf.Text) is [{ Start: 0 } name, ..] ? column.Leaf.ToField(name.Length == column.Leaf.Length ? name.FullName : column.Leaf.Text) : null;

    public bool IsScoreColumn(int column) => Scores.Any(s => s.Column.Index == column);

    /// <summary>Decimals with which most of the column's numbers are printed; null where they vary.</summary>
    public int? Decimals(TableColumn column)
    {
        var printed = Table.BodyRows.Select(r => Table.Table.At(r, column.Index)).OfType<TableCell>().Distinct()
            .Where(c => !c.IsEmpty && ThaiNumber.TryParse(c.Text, out _)).Select(c => ScoreNumber.DecimalsOf(c.Text)).ToList();
        var usual = printed.GroupBy(d => d).OrderByDescending(g => g.Count()).FirstOrDefault();
        return usual is not null && usual.Count() >= MostlyNumbers * printed.Count ? usual.Key : null;
    }

    /// <summary>Columns whose cells name what a row is about.</summary>
    public IEnumerable<TableColumn> Labels => Table.Columns.Where(c => !IsScoreColumn(c.Index)
        && c.Meaning is not (ColumnMeaning.Change or ColumnMeaning.Weight or ColumnMeaning.Rank or ColumnMeaning.Grade or ColumnMeaning.Level or ColumnMeaning.Agency));

    /// <summary>Of a header of several rows the lowest names the column, if it names anything.</summary>
    private static ScoreIdentity HeaderIdentity(TableColumn column)
    {
        if (HeadedBy(column) is not null)
        {
            return ScoreIdentity.None with { Year = column.Year };
        }

        var leaf = ScoreIdentity.Of(column.Leaf);
        // "คะแนนรวม" over "ปี 2566": the year is no part of the name.
        var above = leaf.Year is not null && column.Header.Length > column.Leaf.Length ? column.Header.Slice(0, column.Header.Length - column.Leaf.Length) : column.Header;
        return (leaf.IsEmpty ? ScoreIdentity.Of(above) : leaf) with { Year = column.Year };
    }

    /// <summary>A column that holds levels or grades is one of them, whatever its header says ("ผลการประเมิน").</summary>
    private static TableColumn ByContent(HeadedTable table, TableColumn column)
    {
        var filled = table.BodyRows.Select(r => table.Table.At(r, column.Index)).OfType<TableCell>().Where(c => !c.IsEmpty && c.ColumnSpan == 1 && !ThaiText.IsNone(c.Text)).Select(c => c.Text).ToList();
        bool Mostly(Func<string, string?> match) => filled.Count > 0 && filled.Count(t => match(t) is not null) > filled.Count / 2;
        return Mostly(t => AgencyNames.Find(t) is [{ Start: 0 } name, ..] ? name.FullName : null) ? column with { Meaning = ColumnMeaning.Agency }
            : Mostly(Levels.Match) ? column with { Meaning = ColumnMeaning.Level }
            : Mostly(Grades.Match) ? column with { Meaning = ColumnMeaning.Grade }
            : column.Meaning == ColumnMeaning.OutOf && AreScores(filled) ? column with { Meaning = ColumnMeaning.Score } : column;
    }

    /// <summary>"เต็ม 100" over different numbers with decimals says on which scale they are; a column of scales has whole numbers.</summary>
    private static bool AreScores(List<string> filled) =>
        filled.Distinct().Count() > 1 && filled.Count(t => ScoreNumber.DecimalsOf(t) > 0 && ThaiNumber.TryParse(t, out var value) && value <= 100) >= MostlyNumbers * filled.Count;

    private static bool IsScore(HeadedTable table, TableColumn column)
    {
        var isAgency = HeadedBy(column) is not null && table.Columns.Count(c => HeadedBy(c) is not null) >= SeveralAgencies;
        // "การใช้งบประมาณ" may head amounts of money in a plan; among other indicators it heads a score.
        var isIndicator = IsIndicator(column) && table.Columns.Count(IsIndicator) >= SeveralIndicators;
        if ((s_never.Contains(column.Meaning) && !isAgency && !isIndicator) || !HoldsNumbers(table, column))
        {
            return false;
        }

        return isAgency || s_score.Contains(column.Meaning) || column.Header.Text is "เฉลี่ย" or "รวม" || !ScoreIdentity.Of(column.Header).IsEmpty || ScoreIdentity.YearIn(column.Header.Text) is not null;
    }

    /// <summary>Fewer columns that an indicator's name heads may be chance.</summary>
    private const int SeveralIndicators = 2;

    private static bool IsIndicator(TableColumn column) => ScoreIdentity.Of(column.Leaf) is { Scope: "indicator" };

    private static bool HoldsNumbers(HeadedTable table, TableColumn column)
    {
        var filled = table.BodyRows.Select(r => table.Table.At(r, column.Index)).OfType<TableCell>().Distinct()
            .Where(c => !c.IsEmpty && c.ColumnSpan == 1 && !ThaiText.IsNone(c.Text)).ToList();
        return filled.Count > 0 && filled.Count(c => ThaiNumber.TryParse(c.Text, out var v) && v is >= 0 and <= 100) >= MostlyNumbers * filled.Count;
    }
}
