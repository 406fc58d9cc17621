using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// Settles what the columns of an action plan hold where their headers alone leave a choice: projects and activities side by side, programmes and
/// indicators, money allocated and spent, results of two halves of the year.
/// </summary>
internal static partial class PlanColumns
{
    private static readonly ColumnMeaning[] s_ofPlans =
    [
        ColumnMeaning.Kpi, ColumnMeaning.KpiResult, ColumnMeaning.Budget, ColumnMeaning.Problem, ColumnMeaning.Remedy, ColumnMeaning.Target, ColumnMeaning.Programme,
    ];

    private static readonly ColumnMeaning[] s_ofMeasures =
    [
        ColumnMeaning.Issue, ColumnMeaning.ItemCode, ColumnMeaning.ItemText, ColumnMeaning.Instrument, ColumnMeaning.Monitoring, ColumnMeaning.Constraint, ColumnMeaning.DoneOn,
    ];

    private static readonly ColumnMeaning[] s_told =
        [ColumnMeaning.Result, ColumnMeaning.Budget, ColumnMeaning.KpiResult, ColumnMeaning.Problem, ColumnMeaning.Responsible, ColumnMeaning.Kpi, ColumnMeaning.Period];

    /// <summary>What the document's title is worth against columns that only tables of the other family have.</summary>
    private const double TitleWeight = 1.5;

    /// <summary>The family that a report's title speaks of; unknown when it names both or neither.</summary>
    public static TableFamily FamilyOf(string title)
    {
        var (plan, measures) = (PlanWords().IsMatch(title), MeasureWords().IsMatch(title));
        return plan == measures ? TableFamily.Unknown : plan ? TableFamily.Plan : TableFamily.Measures;
    }

    /// <summary>The table as one of a plan; null when it is none.</summary>
    /// <param name="table">A table with its header read.</param>
    /// <param name="expected">The family that the document's title speaks of.</param>
    public static HeadedTable? Settle(HeadedTable table, TableFamily expected)
    {
        var evidence = Distinct(table, s_ofPlans) - Distinct(table, s_ofMeasures)
            + (expected == TableFamily.Plan ? TitleWeight : expected == TableFamily.Measures ? -TitleWeight : 0);
        if (evidence <= 0 || table.Family == TableFamily.Scores || CountsActivities(table))
        {
            return null;
        }

        var settled = Chosen(table);
        var isHeaded = table.BodyRows.Any(r => table.GroupHeading(r) is not null);
        var what = settled.Has(ColumnMeaning.Activity)
            || (settled.Has(ColumnMeaning.Kpi) && (settled.Has(ColumnMeaning.KpiResult) || settled.Has(ColumnMeaning.Result)))
            || (isHeaded && settled.Has(ColumnMeaning.Budget) && settled.Has(ColumnMeaning.Result));
        return what && s_told.Count(settled.Has) >= (expected == TableFamily.Plan ? 1 : 2) ? settled : null;
    }

    /// <summary>A summary of how many activities there are ("จำนวนโครงการ"), which names none of them.</summary>
    public static bool CountsActivities(HeadedTable table)
    {
        var columns = table.Columns.Where(c => c.Meaning is ColumnMeaning.Activity or ColumnMeaning.Measure).ToList();
        return columns.Count > 0 && columns.TrueForAll(c => table.BodyRows.Select(r => table.Table.At(r, c.Index)).OfType<TableCell>().Where(t => t.ColumnSpan == 1 && !t.IsEmpty).ToList() is { Count: > 1 } cells
            && cells.TrueForAll(t => ThaiText.IsNone(t.Text) || ThaiNumber.TryParse(t.Text, out _)));
    }

    private static int Distinct(HeadedTable table, ColumnMeaning[] of) => table.Columns.Select(c => c.Meaning).Distinct().Count(of.Contains);

    private static HeadedTable Chosen(HeadedTable table)
    {
        var columns = table.Columns.ToArray();
        ChooseLevels(table, columns);
        Rename(columns, ColumnMeaning.Indicator, ColumnMeaning.Kpi);
        Rename(columns, ColumnMeaning.Target, ColumnMeaning.Kpi);
        Rename(columns, ColumnMeaning.Measure, ColumnMeaning.Activity);
        Rename(columns, ColumnMeaning.Steps, ColumnMeaning.Activity);
        Rename(columns, ColumnMeaning.Outcome, ColumnMeaning.Result);
        // "ปัญหาที่พบ" is what measures start from, and what came up while a plan was carried out.
        Rename(columns, ColumnMeaning.Issue, ColumnMeaning.Problem);
        ChooseActivity(columns);
        ChooseIndicator(table, columns);
        ChooseReached(table, columns);
        return table with { Columns = columns };
    }

    /// <summary>Columns that count the levels, one each, and one whose cells count them, whatever its header says, hold what is aimed at.</summary>
    private static void ChooseLevels(HeadedTable table, TableColumn[] columns)
    {
        var each = LevelColumns.SideBySide(columns);
        Set(columns, c => each.Contains(c) || (c.Meaning is ColumnMeaning.KpiResult or ColumnMeaning.Level or ColumnMeaning.Grade or ColumnMeaning.Score && Cells(table, c).ToList() is { Count: > 0 } cells
            && cells.TrueForAll(t => LevelMarks.Find(t.Passage).Count > 0)), ColumnMeaning.Target);
    }

    /// <summary>
    /// The level reached stands below many headers ("คะแนน", "ผลการประเมิน"): cells that say nothing else tell. Of two columns of results the one without levels says what was done, where nothing else does.
    /// </summary>
    private static void ChooseReached(HeadedTable table, TableColumn[] columns)
    {
        if (!Array.Exists(columns, c => c.Meaning == ColumnMeaning.KpiResult && (AreLevels(table, c) || HasResult(columns))) && Array.Find(columns, c => (s_reached.Contains(c.Meaning) || IsSecondResult(columns, c)) && AreLevels(table, c)) is { } reached)
        {
            Set(columns, c => c == reached, ColumnMeaning.KpiResult);
        }

        // "ระดับ" beside "ค่าที่วัดได้": the level and its value in a column each.
        var levels = Array.FindAll(columns, c => s_reached.Contains(c.Meaning) && AreLevels(table, c));
        if (levels is [var level] && Array.Exists(columns, c => c.Meaning == ColumnMeaning.KpiResult && Math.Abs(c.Index - level.Index) == 1)
            && !Array.Exists(columns, c => c.Meaning == ColumnMeaning.KpiResult && AreLevels(table, c)))
        {
            Set(columns, c => c == level, ColumnMeaning.KpiResult);
        }

        // The value beside the level, below one header of both, whatever it is called.
        if (Array.Find(columns, c => c.Meaning == ColumnMeaning.KpiResult && AreLevels(table, c)) is { } reachedLevel)
        {
            Set(columns, c => IsSecondResult(columns, c) && IsBeside(c, reachedLevel) && Cells(table, c).All(t => ThaiNumber.TryParse(t.Text.Trim(' ', '%'), out _)), ColumnMeaning.KpiResult);
        }

        if (!HasResult(columns) && Array.Exists(columns, c => c.Meaning == ColumnMeaning.KpiResult && AreLevels(table, c)))
        {
            Set(columns, c => c.Meaning == ColumnMeaning.KpiResult && Cells(table, c).All(t => KpiCell.Achieved(t.Passage) is (null, _) && ThaiNumber.FindAll(t.Text).Sum(n => n.Length) * 2 < t.Text.Length), ColumnMeaning.Result);
        }
    }

    private static bool IsBeside(TableColumn column, TableColumn level) => Math.Abs(column.Index - level.Index) == 1
        && column.Header.Length > column.Leaf.Length && level.Header.Length > level.Leaf.Length && column.Header.Text[..^column.Leaf.Length] == level.Header.Text[..^level.Leaf.Length];

    private static bool IsSecondResult(TableColumn[] columns, TableColumn column) => column.Meaning == ColumnMeaning.Result && columns.Count(c => c.Meaning == ColumnMeaning.Result) > 1;

    private static bool HasResult(TableColumn[] columns) => Array.Exists(columns, c => c.Meaning == ColumnMeaning.Result);

    /// <summary>What a header of levels reached may be taken for.</summary>
    private static readonly ColumnMeaning[] s_reached = [ColumnMeaning.Score, ColumnMeaning.Grade, ColumnMeaning.Level, ColumnMeaning.Outcome, ColumnMeaning.Remark, ColumnMeaning.Unknown];

    private static bool AreLevels(HeadedTable table, TableColumn column) =>
        Cells(table, column).ToList() is { Count: > 0 } cells && cells.Count(c => KpiCell.IsLevel(c.Text) || (IsScore(column) && KpiCell.Achieved(c.Passage).Level is not null)) >= MostLevels * cells.Count;

    /// <summary>A bare figure counts as a level where the header speaks of what was reached.</summary>
    private static bool IsScore(TableColumn column) => column.Meaning is ColumnMeaning.Score or ColumnMeaning.Grade or ColumnMeaning.Level or ColumnMeaning.KpiResult;

    /// <summary>Share of a column's cells that must name a level; others may be empty, or misread.</summary>
    private const double MostLevels = 0.6;

    /// <summary>A column's different cells below the header that say something.</summary>
    private static IEnumerable<TableCell> Cells(HeadedTable table, TableColumn column) =>
        table.BodyRows.Select(r => table.Table.At(r, column.Index)).OfType<TableCell>().Distinct().Where(c => c.ColumnSpan == 1 && !ThaiText.IsNone(c.Text));

    /// <summary>Columns of a meaning that plans do not have stand for one that the table has no column for.</summary>
    private static void Rename(TableColumn[] columns, ColumnMeaning from, ColumnMeaning to)
    {
        if (!Array.Exists(columns, c => c.Meaning == to))
        {
            Set(columns, c => c.Meaning == from, to);
        }
    }

    /// <summary>Of a column of projects and one of activities the first names the programme of the second.</summary>
    private static void ChooseActivity(TableColumn[] columns)
    {
        var activities = columns.Where(c => c.Meaning == ColumnMeaning.Activity).ToList();
        if (activities.Count < 2 || activities.Select(c => c.Header.Text).Distinct().Count() < 2)
        {
            return;
        }

        var chosen = activities.LastOrDefault(c => ActivityWord().IsMatch(c.Leaf.Text)) ?? activities[^1];
        var hasProgramme = Array.Exists(columns, c => c.Meaning == ColumnMeaning.Programme);
        Set(columns, c => c.Meaning == ColumnMeaning.Activity && c.Index != chosen.Index, hasProgramme ? ColumnMeaning.Remark : ColumnMeaning.Programme);
    }

    /// <summary>"แผนงาน" heads programmes, or indicators with their levels where the table has no other column of them.</summary>
    private static void ChooseIndicator(HeadedTable table, TableColumn[] columns)
    {
        var indicators = columns.Where(c => c.Meaning == ColumnMeaning.Kpi).ToList();
        if (indicators.Count == 0 && Array.Find(columns, c => c.Meaning == ColumnMeaning.Programme) is { } programme
            && table.BodyRows.Any(r => KpiCell.Parse(table.Table.At(r, programme.Index)?.Passage ?? Passage.Empty).Levels.Count > 0))
        {
            Set(columns, c => c.Index == programme.Index, ColumnMeaning.Kpi);
        }
        else if (indicators.Count > 1)
        {
            var chosen = indicators.Find(c => IndicatorWord().IsMatch(c.Leaf.Text)) ?? indicators[0];
            Set(columns, c => c.Meaning == ColumnMeaning.Kpi && c.Index != chosen.Index, ColumnMeaning.Target);
        }
    }

    private static void Set(TableColumn[] columns, Func<TableColumn, bool> which, ColumnMeaning meaning)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = which(columns[i]) ? columns[i] with { Meaning = meaning } : columns[i];
        }
    }

    [GeneratedRegex(@"แผน(ปฏิบัติการ)?\S{0,12}ป้องกัน|แผนปฏิบัติการ|แผนการป้องกัน|แผนป้องกัน|(ผลการดำเนิน(งาน|การ)|การดำเนินการ)(เพื่อ|ด้านการ|การ)?ป้องกัน(และปราบปราม)?การทุจริต|ต่อต้านการทุจริต")]
    private static partial Regex PlanWords();

    [GeneratedRegex(@"มาตรการ(ส่งเสริม|ยกระดับ|เพื่อ|ภายใน|ปรับปรุง|พัฒนา)|คุณธรรมและความโปร่งใส|วิเคราะห์ผลการประเมิน|\bITA\b")]
    private static partial Regex MeasureWords();

    [GeneratedRegex("กิจกรรม")]
    private static partial Regex ActivityWord();

    [GeneratedRegex("ตัวชี้วัด|ดัชนี")]
    private static partial Regex IndicatorWord();
}
