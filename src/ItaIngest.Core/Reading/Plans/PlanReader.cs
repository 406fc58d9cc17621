using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// Reads tables of an action plan against corruption: programmes as group rows, one indicator with its levels per merged cell, one activity per row.
/// </summary>
internal static partial class PlanReader
{
    /// <param name="table">A table settled as one of a plan.</param>
    /// <param name="above">The programme's heading in the text above the table; empty without one.</param>
    public static IEnumerable<PlanRecord> Read(HeadedTable table, Passage above)
    {
        var (programme, indicator) = (table.Has(ColumnMeaning.Programme) ? Passage.Empty : above, Passage.Empty);
        var rows = new List<int>();
        foreach (var row in table.BodyRows.Where(r => !IsSum(table, r)))
        {
            var heading = Heading(table, row);
            if (rows.Count > 0 && (heading is not null || StartsPlan(table, row, rows[^1])))
            {
                yield return Plan(table, rows, programme, indicator);
                rows.Clear();
            }

            if (heading is null)
            {
                rows.Add(row);
            }
            else if (KpiCell.IsIndicator(heading.Text) || (IsBelow(heading, programme) && !table.Has(ColumnMeaning.Kpi)))
            {
                indicator = heading;
            }
            else if (!Note().IsMatch(heading.Text) && !IsBelow(heading, programme))
            {
                (programme, indicator) = (heading, Passage.Empty);
            }
        }

        if (rows.Count > 0)
        {
            yield return Plan(table, rows, programme, indicator);
        }
    }

    /// <summary>
    /// A heading of the rows below it: a row's only text over several columns, or one that begins with a programme's word, alone or with a sum of money.
    /// </summary>
    private static Passage? Heading(HeadedTable table, int row)
    {
        if (table.GroupHeading(row) is { } group)
        {
            return group.Passage;
        }

        var filled = table.Table.Row(row).Where(c => c.Row == row && !c.IsEmpty).ToList();
        var others = filled.Skip(1).ToList();
        var isAlone = others.TrueForAll(c => ThaiText.IsNone(c.Text) || ThaiNumber.TryParse(c.Text, out _));
        return filled.Count > 0 && filled[0].RowSpan == 1 && isAlone && ProgrammeWord().IsMatch(filled[0].Text) && (others.Count == 0 || filled[0].ColumnSpan > 1)
            ? filled[0].Passage : null;
    }

    /// <summary>
    /// "1.1 แนวทาง…" below "มิติที่ 1": a part of the programme, which does not say that it is one itself. Its activities hang on it like on an indicator where
    /// the table has no column of indicators.
    /// </summary>
    private static bool IsBelow(Passage heading, Passage programme) =>
        !ProgrammeWord().IsMatch(heading.Text) && MarkerReader.Read(heading.Text, 0) is { Marker.Path: [var first, _, ..] }
        && Programme(programme).Number.Text == first.ToString(CultureInfo.InvariantCulture);

    /// <summary>The heading of a programme: it says so ("มิติที่ …").</summary>
    public static bool IsProgramme(string text) => ProgrammeWord().IsMatch(text);

    /// <summary>A row of sums below the activities: it says so, and of what ("รวมยุทธศาสตร์ที่ 1") only over several columns and before nothing but figures.</summary>
    public static bool IsSum(HeadedTable table, int row) =>
        table.Table.Row(row).Where(c => !c.IsEmpty && c.Row == row).ToList() is { Count: > 0 } filled
        && (Sum().IsMatch(filled[0].Text)
            ? filled.Skip(1).All(c => c.Text.Length <= LongestSum)
            : filled.Count > 1 && SumOf().IsMatch(filled[0].Text) && filled[0].ColumnSpan > 1 && filled.Skip(1).All(c => ThaiText.IsNone(c.Text) || ThaiNumber.TryParse(c.Text, out _)));

    /// <summary>An indicator's cell begins a plan; so does a project's, where there are no indicators.</summary>
    private static bool StartsPlan(HeadedTable table, int row, int before)
    {
        var indicator = table.Cell(row, ColumnMeaning.Kpi);
        if (indicator is { IsEmpty: false } && indicator.Row == row)
        {
            return true;
        }

        var programme = table.Cell(row, ColumnMeaning.Programme);
        return programme is { IsEmpty: false } && programme.Row == row && programme.Text != table.Cell(before, ColumnMeaning.Programme)?.Text
            && indicator is not { IsEmpty: false };
    }

    /// <param name="table">The whole table.</param>
    /// <param name="rows">The plan's rows.</param>
    /// <param name="heading">The programme's group row.</param>
    /// <param name="indicator">A group row that holds the indicator, its levels and its result; empty where they have columns.</param>
    private static PlanRecord Plan(HeadedTable table, List<int> rows, Passage heading, Passage indicator)
    {
        var (wording, reached) = indicator.IsEmpty
            ? (table.Cell(rows[0], ColumnMeaning.Kpi)?.Passage ?? Passage.Empty, Passage.Empty)
            : KpiCell.SplitResult(indicator);
        var kpi = KpiCell.Parse(wording, LevelMarks.AreHeaded(table.Column(ColumnMeaning.Kpi)?.Header.Text ?? string.Empty));
        var levels = kpi.Levels.Count > 0 ? kpi.Levels : LevelColumns.Levels(table, rows[0]);
        var numbers = IndicatorNumbers.Column(table);
        var (level, value) = indicator.IsEmpty ? Achieved(table, rows[0]) : KpiCell.Achieved(reached);
        var own = table.Cell(rows[0], ColumnMeaning.Programme)?.Passage ?? Passage.Empty;
        // A form of one activity stands under the activity's name.
        var isActivity = !table.Has(ColumnMeaning.Activity) && !heading.IsEmpty && !ProgrammeWord().IsMatch(heading.Text);
        var (number, programme) = Programme(heading.IsEmpty || isActivity || DeepensHeading(own) ? own : heading);
        return new PlanRecord
        {
            ProgrammeNo = number.ToField(),
            Programme = programme.ToField(),
            IndicatorNo = (kpi.Number.IsEmpty ? IndicatorNumbers.Beside(table, numbers, rows[0]) : kpi.Number).ToField(),
            Indicator = kpi.Indicator.ToField(),
            Levels = [.. levels.Select(l => l.ToField()).OfType<Field<string>>()],
            AchievedLevel = Checked(table, ColumnMeaning.KpiResult, level ?? KpiCell.Ticked(wording)),
            AchievedValue = value,
            Responsible = Responsible(table, rows),
            Activities = ActivityCount.Complete([.. rows.Select(r => Activity(table, r, isActivity ? heading : Passage.Empty, numbers)).OfType<ActivityRecord>()], table.Column(ColumnMeaning.No) is { } no && no != numbers),
        };
    }

    /// <summary>What a column says that is in doubt as a whole is flagged.</summary>
    private static Field<int>? Checked(HeadedTable table, ColumnMeaning meaning, Field<int>? field) =>
        table.Column(meaning) is { IsDoubtful: true } ? field?.With(e => e.Flag(Reasons.Conflict)) : field;

    /// <summary>The level reached and its value, from one column or from one each.</summary>
    private static (Field<int>? Level, Field<decimal>? Value) Achieved(HeadedTable table, int row)
    {
        var columns = table.Columns.Where(c => c.Meaning == ColumnMeaning.KpiResult).ToList();
        if (columns.Count == 2 && columns.Find(c => LevelLeaf().IsMatch(c.Leaf.Text)) is { } level && columns.Find(c => !LevelLeaf().IsMatch(c.Leaf.Text)) is { } value)
        {
            var said = table.Table.At(row, value.Index)?.Passage ?? Passage.Empty;
            var number = ThaiNumber.FindAll(said.Text) is [var only] ? said.Slice(only.Start, only.Length).ToField(only.Value) : null;
            return (KpiCell.Achieved(table.Table.At(row, level.Index)?.Passage ?? Passage.Empty).Level, number);
        }

        var read = columns.Select(c => KpiCell.Achieved((columns.Count == 1 ? table.Cell(row, c.Meaning) : table.Table.At(row, c.Index))?.Passage ?? Passage.Empty)).ToList();
        return (read.Select(r => r.Level).FirstOrDefault(l => l is not null), read.Select(r => r.Value).FirstOrDefault(v => v is not null));
    }

    /// <summary>A programme's own column says more than the strategy over it; a project's does not.</summary>
    private static bool DeepensHeading(Passage own) => own.Text.StartsWith("แผนงาน", StringComparison.Ordinal);

    private static (Passage Number, Passage Text) Programme(Passage heading)
    {
        var match = ProgrammeNumber().Match(heading.Text);
        var number = match.Groups["no"];
        return (match.Success ? heading.Slice(number.Index, number.Length) : Passage.Empty, heading.Slice(match.Length));
    }

    private static IReadOnlyList<Field<string>> Responsible(HeadedTable table, List<int> rows) =>
        [.. rows.Select(r => table.Cell(r, ColumnMeaning.Responsible)).OfType<TableCell>().Distinct().SelectMany(c => CellReading.Names(c)).DistinctBy(f => f.Value)];

    private static ActivityRecord? Activity(HeadedTable table, int row, Passage heading, TableColumn? indicatorNumbers)
    {
        var cell = table.Cell(row, ColumnMeaning.Activity);
        var passage = cell?.Passage ?? heading;
        var result = Result(table, row);
        var starts = new[] { cell, table.Cell(row, ColumnMeaning.Result), table.Cell(row, ColumnMeaning.Kpi) }.Any(c => c is { IsEmpty: false } && c.Row == row);
        if (!starts || (passage.IsEmpty && result is null))
        {
            return null;
        }

        var budget = BudgetCells.Read(table, row);
        var (problem, remedy) = Problems(table, row);
        var (number, text) = Numbered(passage);
        number ??= table.Column(ColumnMeaning.No) == indicatorNumbers ? null : RunningNumber(table.Cell(row, ColumnMeaning.No)?.Passage ?? Passage.Empty);
        return new ActivityRecord
        {
            No = number,
            Activity = text.ToField(),
            Result = result,
            BudgetMin = budget.Min,
            BudgetMax = budget.Max,
            Problem = problem,
            Remedy = remedy,
        };
    }

    /// <summary>An activity's number in its own column; of an outline ("1.2") the innermost one.</summary>
    private static Field<int>? RunningNumber(Passage cell) =>
        ActivityColumn().Match(cell.Text) is { Success: true } match && int.Parse(match.Groups["no"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var no
            ? cell.ToField(no) : null;

    /// <summary>
    /// What was done; of several columns (6 and 12 months) the last one that says something. How far it is ("ร้อยละ 50") beside what was done is no result.
    /// </summary>
    private static Field<string>? Result(HeadedTable table, int row)
    {
        var columns = table.Columns.Where(c => c.Meaning == ColumnMeaning.Result).ToList();
        var read = columns.Count < 2 ? [CellReading.Text(table.Cell(row, ColumnMeaning.Result))]
            : columns.Select(c => CellReading.Text(table.Table.At(row, c.Index))).ToList();
        return read.LastOrDefault(f => f is not null && !Share().IsMatch(f.Value)) ?? read.LastOrDefault(f => f is not null);
    }

    /// <summary>Problem and remedy, from columns of their own or from one that holds both.</summary>
    private static (Field<string>? Problem, Field<string>? Remedy) Problems(HeadedTable table, int row)
    {
        var (problem, remedy) = (table.Cell(row, ColumnMeaning.Problem), table.Cell(row, ColumnMeaning.Remedy));
        if (remedy is not null || problem is null || table.Column(ColumnMeaning.Problem)?.Also != ColumnMeaning.Remedy
            || RemedyLabel().Match(problem.Text) is not { Success: true } label)
        {
            return (CellReading.Text(problem), CellReading.Text(remedy));
        }

        var before = problem.Passage.Slice(0, label.Index);
        var start = ProblemLabel().Match(before.Text).Length;
        return (NotNone(before.Slice(start)), NotNone(problem.Passage.Slice(label.Index + label.Length)));
    }

    private static Field<string>? NotNone(Passage passage) => ThaiText.IsNone(passage.Text) ? null : passage.ToField();

    private static (Field<int>? Number, Passage Text) Numbered(Passage passage)
    {
        if (ActivityNumber().Match(passage.Text) is { Success: true } announced && announced.Length < passage.Length)
        {
            var number = announced.Groups["no"];
            return (passage.Slice(number.Index, number.Length).ToField(int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)), passage.Slice(announced.Length));
        }

        if (!ListMarkers.TryStrip(passage.Text, out var marker, out var rest) || marker!.Path.Count == 0)
        {
            return (null, passage);
        }

        var text = passage.Slice(passage.Length - rest.Length);
        return (passage.Slice(0, passage.Length - rest.Length).ToField(marker.Number), text);
    }

    /// <summary>"โครงการ/กิจกรรมที่ 2 …": the number behind the word is the activity's, its name begins behind it.</summary>
    [GeneratedRegex(@"^\s*(โครงการ|กิจกรรม|มาตรการ)(\s*/\s*(โครงการ|กิจกรรม|มาตรการ))*\s*(ลำดับ)?ที่\s*(?<no>\d{1,2})\s*[.:)]?\s+(?=\D)")]
    private static partial Regex ActivityNumber();

    [GeneratedRegex(@"^[\s.(-]*(\d{1,2}\s?\.\s?){0,3}(?<no>\d{1,3})[\s.)-]*$")]
    private static partial Regex ActivityColumn();

    [GeneratedRegex(@"^\s*(ร้อยละ\s*)?\d{1,3}(\.\d+)?\s*%?\s*$")]
    private static partial Regex Share();

    [GeneratedRegex("^(ค่า|ได้|ผล)?(ระดับ|คะแนน)")]
    private static partial Regex LevelLeaf();

    /// <summary>Sums of money and counts of projects, in letters.</summary>
    private const int LongestSum = 24;

    [GeneratedRegex(@"^\s*(รวม|รวมทั้งสิ้น|รวมทั้งหมด|รวมเป็นเงิน|รวมงบประมาณ\S*|ยอดรวม|รวมเงิน)\s*(จำนวน)?\s*(ทั้งสิ้น)?\s*(\d+\s*(โครงการ|กิจกรรม|แผนงาน|มาตรการ)\S*)?\s*$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"^\s*(ผล)?รวม")]
    private static partial Regex SumOf();

    /// <summary>What stands between programme and activities without naming either.</summary>
    [GeneratedRegex(@"^\s*(วัตถุประสงค์|เป้าประสงค์|เป้าหมาย|หมายเหตุ|งบประมาณ|ระยะเวลา|รวม|ผู้รับผิดชอบ)")]
    private static partial Regex Note();

    [GeneratedRegex(@"^\s*(\d{1,2}[.)]\s*)?(ประเด็น)?(ยุทธศาสตร์|มิติ|แผนงาน|กลยุทธ์|พันธกิจ|ภารกิจตามมิติ)(หลัก|ย่อย)?(ที่|\s*\d|\s*:)")]
    private static partial Regex ProgrammeWord();

    [GeneratedRegex(@"\s*[-•]?\s*(\d[.)]\s*)?(ข้อเสนอแนะ|แนวทาง(การ)?แก้ไข(ปัญหา)?|วิธี(การ)?แก้ไข|การแก้ไข)\s*[:：]\s*[-•]?\s*")]
    private static partial Regex RemedyLabel();

    [GeneratedRegex(@"^\s*[-•]?\s*(\d[.)]\s*)?(ปัญหา\s*[/และ]*\s*อุปสรรค|ปัญหา|อุปสรรค)\s*[:：]\s*[-•]?\s*")]
    private static partial Regex ProblemLabel();

    /// <summary>"2. แผนงานที่ 2 …" counts twice: the number behind the word is the programme's.</summary>
    [GeneratedRegex(@"^[^ก-๙\d]*(\d{1,2}[.)]\s*(?=[ก-๙]{2,16}ที่\s*\d))?(แผนงาน|ยุทธศาสตร์|โครงการ|กิจกรรม|มาตรการ|มิติ|ด้าน|กลยุทธ์|แนวทาง|ประเด็นยุทธศาสตร์|พันธกิจ|ภารกิจตามมิติ|ประเด็น)?(หลัก|ย่อย)?(ที่)?\s*(?<no>\d{1,2}(\.\d{1,2})*)\s*[.):：–-]?\s*")]
    private static partial Regex ProgrammeNumber();
}
