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
    /// <summary>A table of this family has a column of indicators, or activities with their budget or problems.</summary>
    public static bool Reads(HeadedTable table) =>
        (table.Has(ColumnMeaning.Kpi) && (table.Has(ColumnMeaning.Activity) || table.Has(ColumnMeaning.KpiResult)))
        || (table.Has(ColumnMeaning.Activity) && table.Has(ColumnMeaning.Result) && (table.Has(ColumnMeaning.Budget) || table.Has(ColumnMeaning.Problem)));

    public static IEnumerable<PlanRecord> Read(HeadedTable table)
    {
        Passage programme = Passage.Empty, indicator = Passage.Empty;
        var rows = new List<int>();
        foreach (var row in table.BodyRows)
        {
            var heading = table.GroupHeading(row)?.Passage;
            if (rows.Count > 0 && (heading is not null || StartsPlan(table, row)))
            {
                yield return Plan(table, rows, programme, indicator);
                rows.Clear();
            }

            if (heading is null)
            {
                rows.Add(row);
            }
            else if (KpiCell.IsIndicator(heading.Text))
            {
                indicator = heading;
            }
            else
            {
                (programme, indicator) = (heading, Passage.Empty);
            }
        }

        if (rows.Count > 0)
        {
            yield return Plan(table, rows, programme, indicator);
        }
    }

    private static bool StartsPlan(HeadedTable table, int row)
    {
        var cell = table.Cell(row, ColumnMeaning.Kpi);
        return cell is { IsEmpty: false } && cell.Row == row;
    }

    /// <param name="table">The whole table.</param>
    /// <param name="rows">The plan's rows.</param>
    /// <param name="heading">The programme's group row.</param>
    /// <param name="indicator">A group row that holds the indicator, its levels and its result; empty where they have columns.</param>
    private static PlanRecord Plan(HeadedTable table, List<int> rows, Passage heading, Passage indicator)
    {
        var (wording, reached) = indicator.IsEmpty
            ? (table.Cell(rows[0], ColumnMeaning.Kpi)?.Passage ?? Passage.Empty, table.Cell(rows[0], ColumnMeaning.KpiResult)?.Passage ?? Passage.Empty)
            : KpiCell.SplitResult(indicator);
        var kpi = KpiCell.Parse(wording);
        var (level, value) = KpiCell.Achieved(reached);
        var (number, programme) = Programme(heading);
        return new PlanRecord
        {
            ProgrammeNo = number.ToField(),
            Programme = programme.ToField(),
            IndicatorNo = kpi.Number.ToField(),
            Indicator = kpi.Indicator.ToField(),
            Levels = [.. kpi.Levels.Select(l => l.ToField()).OfType<Field<string>>()],
            AchievedLevel = level,
            AchievedValue = value,
            Responsible = Responsible(table, rows),
            Activities = [.. rows.Select(r => Activity(table, r)).OfType<ActivityRecord>()],
        };
    }

    private static (Passage Number, Passage Text) Programme(Passage heading)
    {
        var match = ProgrammeNumber().Match(heading.Text);
        var number = match.Groups["no"];
        return (match.Success ? heading.Slice(number.Index, number.Length) : Passage.Empty, heading.Slice(match.Length));
    }

    private static IReadOnlyList<Field<string>> Responsible(HeadedTable table, List<int> rows) =>
        [.. rows.Select(r => table.Cell(r, ColumnMeaning.Responsible)).OfType<TableCell>().Distinct().SelectMany(c => CellReading.Names(c)).DistinctBy(f => f.Value)];

    private static ActivityRecord? Activity(HeadedTable table, int row)
    {
        var cell = table.Cell(row, ColumnMeaning.Activity);
        var passage = cell?.Passage ?? Passage.Empty;
        var (min, max) = Budget(table.Cell(row, ColumnMeaning.Budget));
        var result = CellReading.Text(table.Cell(row, ColumnMeaning.Result));
        var starts = new[] { cell, table.Cell(row, ColumnMeaning.Result) }.Any(c => c is { IsEmpty: false } && c.Row == row);
        if (!starts || (passage.IsEmpty && result is null))
        {
            return null;
        }

        var (number, text) = Numbered(passage);
        if (number is null && table.Cell(row, ColumnMeaning.No)?.Passage is { IsEmpty: false } running && ThaiNumber.TryParse(running.Text, out var no) && no is > 0 and < 1000)
        {
            number = running.ToField((int)no);
        }

        return new ActivityRecord
        {
            No = number,
            Activity = text.ToField(),
            Result = result,
            BudgetMin = min,
            BudgetMax = max,
            Problem = CellReading.Text(table.Cell(row, ColumnMeaning.Problem)),
            Remedy = CellReading.Text(table.Cell(row, ColumnMeaning.Remedy)),
        };
    }

    private static (Field<int>? Number, Passage Text) Numbered(Passage passage)
    {
        if (!ListMarkers.TryStrip(passage.Text, out var marker, out var rest) || marker!.Path.Count == 0)
        {
            return (null, passage);
        }

        var text = passage.Slice(passage.Length - rest.Length);
        return (passage.Slice(0, passage.Length - rest.Length).ToField(marker.Number), text);
    }

    private static (Field<decimal>? Min, Field<decimal>? Max) Budget(TableCell? cell)
    {
        if (cell is null || cell.IsEmpty || ThaiText.IsNone(cell.Text))
        {
            return (null, null);
        }

        foreach (var passage in new[] { cell.Passage, cell.Passage.Second() }.OfType<Passage>())
        {
            if (AmountRange.TryParse(passage.Text, out var range) && range is { Min: { } min, Max: { } max })
            {
                return (passage.ToField(min), passage.ToField(max));
            }
        }

        return (null, null);
    }

    [GeneratedRegex(@"^[^ก-๙\d]*(แผนงาน|ยุทธศาสตร์|โครงการ|มิติ|ด้าน|กลยุทธ์|แนวทาง|ประเด็นยุทธศาสตร์)?(ที่)?\s*(?<no>\d{1,2}(\.\d{1,2})*)\s*[.):]?\s*")]
    private static partial Regex ProgrammeNumber();
}
