using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// A table of scores whose header is missing or says nothing known: its rows name indicators or instruments beside figures, which tells what its columns are.
/// </summary>
internal static class HeadlessScores
{
    /// <summary>Fewer such rows may be any table's.</summary>
    private const int LeastRows = 3;

    /// <summary>A column holds what this share of its filled cells are.</summary>
    private const double Mostly = 0.6;

    private const int LongestName = 80;

    /// <summary>The table with columns by content; null when it is no table of scores.</summary>
    public static HeadedTable? Read(Table table)
    {
        var rows = Enumerable.Range(0, table.Rows).Where(r => IsScored(table.Row(r).Where(c => !c.IsEmpty).ToList())).ToList();
        return rows.Count < LeastRows ? null
            : new HeadedTable(table, rows[0], [.. Enumerable.Range(0, table.Columns).Select(c => Column(table, rows, c))]) { Family = TableFamily.Scores };
    }

    private static bool IsScored(List<TableCell> row) => row.TrueForAll(c => c.Text.Length <= LongestName) && row.Exists(c => IsNamed(c.Text)) && row.Exists(c => IsScore(c.Text));

    private static bool IsNamed(string text) => text.Length <= LongestName
        && (Indicators.Match(text) is { Similarity: >= Indicators.Acceptable } || Instruments.Match(text) is not null);

    private static bool IsScore(string text) => ThaiNumber.TryParse(text, out var value) && value is >= 0 and <= 100 && text.Contains('.', StringComparison.Ordinal) && !IsSigned(text);

    private static bool IsSigned(string text) => text.StartsWith('+') || text.StartsWith('-') || text.StartsWith('−');

    private static TableColumn Column(Table table, List<int> rows, int column)
    {
        var header = Passage.Join(Enumerable.Range(0, rows[0]).Select(r => table.At(r, column)).OfType<TableCell>().Distinct().Where(c => c.ColumnSpan == 1).Select(c => c.Passage), blankBetween: true);
        var texts = rows.Select(r => table.At(r, column)).OfType<TableCell>().Where(c => !c.IsEmpty && c.ColumnSpan == 1).Select(c => c.Text).ToList();
        bool Are(Predicate<string> match) => texts.Count > 0 && texts.Count(t => match(t)) >= Mostly * texts.Count;
        var year = ScoreIdentity.YearIn(header.Text);
        var meaning = Are(IsScore) ? year is null ? ColumnMeaning.Score : ColumnMeaning.YearScore
            : Are(t => IsSigned(t) && ThaiNumber.TryParse(t, out _)) ? ColumnMeaning.Change
            : Are(t => t.Length <= 2 && ThaiNumber.TryParse(t, out _)) ? ColumnMeaning.No
            : Are(t => Grades.Match(t) is not null) ? ColumnMeaning.Grade
            : Are(t => Levels.Match(t) is not null) ? ColumnMeaning.Level
            : Are(IsNamed) ? ColumnMeaning.Indicator : ColumnMeaning.Unknown;
        return new TableColumn(column, meaning, header, header) { Year = year };
    }
}
