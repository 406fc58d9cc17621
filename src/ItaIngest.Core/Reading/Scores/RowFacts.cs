using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// What a row of scores says beside them: grade, pass level, difference, strength or weakness. Where a table has one column of a kind it speaks of the row's
/// newest score, the overall one first; where it has several (one per year) each speaks of the score of its year, or of the one on its left.
/// </summary>
internal static class RowFacts
{
    private static readonly string[] s_weak = ["จุดที่ควรพัฒนา", "จุดที่ต้องพัฒนา", "จุดอ่อน", "จุดควรพัฒนา", "จุดที่ควรปรับปรุง", "จุดที่ต้องปรับปรุง", "ควรพัฒนา", "ต้องปรับปรุงแก้ไข"];

    private static readonly string[] s_strong = ["จุดเด่น", "จุดแข็ง"];

    /// <summary>The row's readings, in the order of their columns, with what belongs to each.</summary>
    public static List<ScoreReading> Add(HeadedTable table, int row, IReadOnlyList<(int Column, ScoreReading Reading)> readings)
    {
        var result = readings.Select(r => r.Reading).ToList();
        if (result.Count == 0)
        {
            return result;
        }

        var newest = Newest(result);
        result[newest] = result[newest] with { Highlight = Highlight(table, row) };
        foreach (var column in table.Columns.Where(c => c.Meaning is ColumnMeaning.Grade or ColumnMeaning.Level or ColumnMeaning.Change))
        {
            if (table.Table.At(row, column.Index) is not { IsEmpty: false } cell || (cell.RowSpan > 1 && cell.Row != row) || ThaiText.IsNone(cell.Text))
            {
                continue;
            }

            var isOne = table.Columns.Count(c => c.Meaning == column.Meaning) == 1;
            var at = isOne ? newest : OwnScore(column, readings) ?? newest;
            result[at] = With(result[at], column.Meaning, cell);
        }

        return result;
    }

    /// <summary>The index of the newest reading, of these the overall one.</summary>
    public static int Newest(IReadOnlyList<ScoreReading> readings) =>
        Enumerable.Range(0, readings.Count).OrderByDescending(i => readings[i].Identity.Year ?? 0).ThenByDescending(i => readings[i].Identity.Scope == "overall").First();

    /// <summary>A printed difference; "ลดลง 1.07" and "▼ 1.07" are negative. Null when the text is no number.</summary>
    public static decimal? Difference(string text)
    {
        var isDown = text.Contains("ลดลง", StringComparison.Ordinal) || text.Contains("ต่ำลง", StringComparison.Ordinal) || text.AsSpan().IndexOfAny("▼↓") >= 0;
        var bare = text.Replace("ต่ำลง", string.Empty, StringComparison.Ordinal).Replace("สูงขึ้น", string.Empty, StringComparison.Ordinal).Trim(' ', '▲', '▼', '↑', '↓');
        return ThaiNumber.TryParse(bare, out var value) ? isDown ? -Math.Abs(value) : value : null;
    }

    private static int? OwnScore(TableColumn fact, IReadOnlyList<(int Column, ScoreReading Reading)> readings)
    {
        var sameYear = Enumerable.Range(0, readings.Count).Where(i => fact.Year is not null && readings[i].Reading.Identity.Year == fact.Year).ToList();
        if (sameYear.Count > 0)
        {
            return sameYear.OrderByDescending(i => readings[i].Reading.Identity.Scope == "overall").First();
        }

        var left = Enumerable.Range(0, readings.Count).Where(i => readings[i].Column < fact.Index).ToList();
        return left.Count > 0 ? left[^1] : null;
    }

    private static ScoreReading With(ScoreReading reading, ColumnMeaning meaning, TableCell cell)
    {
        var (grade, level) = (Grades.Match(cell.Text), Levels.MatchBesideGrade(cell.Text));
        return meaning == ColumnMeaning.Change
            ? reading with { Change = Difference(cell.Text) is { } change ? cell.Passage.ToField(change) : reading.Change }
            : reading with
            {
                Grade = grade is not null ? cell.Passage.ToField(grade) : level is null && meaning == ColumnMeaning.Grade ? Doubtful(cell) ?? reading.Grade : reading.Grade,
                Level = level is null ? reading.Level : cell.Passage.ToField(level),
            };
    }

    /// <summary>The grade of a cell in which something else was read beside its letter.</summary>
    private static Field<string>? Doubtful(TableCell cell)
    {
        var letters = cell.Text.Where(c => c is >= 'A' and <= 'F').ToList();
        var grade = letters.Count == 1 ? letters[0].ToString() : null;
        return grade is null || cell.Text.Length > LongestGrade ? null : cell.Passage.ToField(grade).With(e => e.Flag(Reasons.LowOcrConfidence));
    }

    /// <summary>"AA" and a speck.</summary>
    private const int LongestGrade = 3;

    /// <summary>A cell of the row that says no more than จุดเด่น or จุดที่ควรพัฒนา.</summary>
    private static Field<string>? Highlight(HeadedTable table, int row)
    {
        foreach (var cell in table.Table.Row(row).Where(c => !c.IsEmpty && c.RowSpan == 1))
        {
            var value = s_strong.Contains(cell.Text) ? "strength" : s_weak.Contains(cell.Text) ? "weakness" : null;
            if (value is not null)
            {
                return cell.Passage.ToField(value);
            }
        }

        return null;
    }
}
