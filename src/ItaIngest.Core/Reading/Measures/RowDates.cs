using System.Text.RegularExpressions;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>
/// The dates of a row. What a column of times holds decides, not its header: "ระยะเวลา" may hold a deadline or a period.
/// </summary>
internal sealed partial record RowDates(Field<string>? Due, Field<string>? DoneOn, Field<string>? Start, Field<string>? End)
{
    public static RowDates Of(HeadedTable table, int row, Section section, ReadingContext context)
    {
        if (Column(table, s_start) is { } from && (Column(table, s_end) ?? Beside(table, from)) is { } to && from != to)
        {
            var (start, end) = (At(from), At(to));
            return new RowDates(null, DateFields.Of(table.Cell(row, ColumnMeaning.DoneOn)?.Passage, context.Dates).Single, start.Single ?? start.Start, end.Single ?? end.End);
        }

        var done = DateFields.Of(table.Cell(row, ColumnMeaning.DoneOn)?.Passage, context.Dates);
        var due = DateFields.Of((table.Cell(row, ColumnMeaning.Due) ?? Beside(table, row))?.Passage, context.Dates);
        var period = Period(table, row, context);
        return new RowDates(
            due.Single ?? period.Single,
            done.Single ?? done.End ?? Second(table, due.Single, period.Single) ?? InResult(table, row, context),
            due.Start ?? period.Start ?? section.Period.Start,
            due.End ?? period.End ?? section.Period.End);

        DateFields At(TableColumn column) => DateFields.Of(table.Table.At(row, column.Index)?.Passage, context.Dates);
    }

    /// <summary>What a column of times says; one month in a column of periods is a period of that month, unless its words set a limit.</summary>
    private static DateFields Period(HeadedTable table, int row, ReadingContext context)
    {
        var cell = table.Cell(row, ColumnMeaning.Period);
        var own = DateFields.Of(cell?.Passage, context.Dates);
        if (own.Single is not { Value.Length: Month } month || Limit().IsMatch(cell!.Text))
        {
            return own;
        }

        var others = table.BodyRows.Select(r => table.Cell(r, ColumnMeaning.Period)).OfType<TableCell>().Distinct().Where(c => c != cell).Select(c => DateFields.Of(c.Passage, context.Dates)).Where(d => d != DateFields.None).ToList();
        return others.Count > 0 && others.Count(d => d.Start is not null) * 2 >= others.Count ? new DateFields(null, month, month) : own;
    }

    /// <summary>Characters of a month without a day: "2025-03".</summary>
    private const int Month = 7;

    [GeneratedRegex("ภายใน|ก่อน|ไม่เกิน|เสร็จ|กำหนด|สิ้น|ถึง")]
    private static partial Regex Limit();

    /// <summary>"การกำกับติดตาม กำหนดเวลาแล้วเสร็จ": a column that holds a deadline beside something else, where none holds times alone.</summary>
    private static TableCell? Beside(HeadedTable table, int row) =>
        table.Has(ColumnMeaning.Period) || table.Columns.FirstOrDefault(c => c.Also == ColumnMeaning.Due) is not { } column ? null : table.Cell(row, column.Meaning);

    /// <summary>The day on which something was done, where no column holds it and the result begins with the only day that it tells of.</summary>
    private static Field<string>? InResult(HeadedTable table, int row, ReadingContext context)
    {
        if (table.Has(ColumnMeaning.DoneOn) || table.Cell(row, ColumnMeaning.Result)?.Passage is not { IsEmpty: false } result)
        {
            return null;
        }

        var days = ThaiDate.Find(result.Text, context.Dates).Where(d => !d.IsPeriod && d.Start.Length == FullDate).ToList();
        return days is [var day] && DoneWord().IsMatch(result.Text[..day.Position]) ? result.Slice(day.Position, day.Length).ToField(day.Start) : null;
    }

    /// <summary>Characters of a date with its day.</summary>
    private const int FullDate = 10;

    /// <summary>What a result begins with says when it came about; a day inside a sentence is part of what it tells.</summary>
    [GeneratedRegex(@"^\s*(เมื่อ)?(วันที่)?\s*$")]
    private static partial Regex DoneWord();

    /// <summary>A date in a column of periods beside a deadline: of two dates in a table that tells what was done the second may be the day it was. It is flagged.</summary>
    private static Field<string>? Second(HeadedTable table, Field<string>? due, Field<string>? period) =>
        due is null || table.Has(ColumnMeaning.DoneOn) || !(table.Has(ColumnMeaning.Result) || table.Has(ColumnMeaning.Outcome)) ? null
            : period?.With(e => e.Flag(Reasons.ColumnDoubtful));

    /// <summary>Cells with figures in columns of times that hold no date which can be read, by the key of the value that is missing.</summary>
    public static IReadOnlyDictionary<string, Evidence> Unread(HeadedTable table, int row, ReadingContext context)
    {
        var lost = new Dictionary<string, Evidence>();
        foreach (var (meaning, key) in s_keys)
        {
            if (table.Cell(row, meaning) is { IsEmpty: false } cell && cell.Text.Any(char.IsDigit) && DateFields.Of(cell.Passage, context.Dates) == DateFields.None)
            {
                lost[key] = cell.Passage.Evidence().Flag(Reasons.UnparsedDate);
            }
        }

        return lost;
    }

    private static readonly (ColumnMeaning Meaning, string Key)[] s_keys = [(ColumnMeaning.Due, "due"), (ColumnMeaning.Period, "periodStart"), (ColumnMeaning.DoneOn, "doneOn")];

    /// <summary>A column of times whose lowest header says which end of the period it holds.</summary>
    private static TableColumn? Column(HeadedTable table, HashSet<string> words) =>
        table.Columns.FirstOrDefault(c => words.Contains(ThaiText.Skeleton(c.Leaf.Text)));

    /// <summary>The column behind a period's beginning, under the same upper header: its end, however its own header was read.</summary>
    private static TableColumn? Beside(HeadedTable table, TableColumn start)
    {
        var upper = start.Header.Text[..^start.Leaf.Length].Trim();
        return upper.Length == 0 ? null : table.Columns.FirstOrDefault(c => c.Index == start.Index + 1 && c.Header.Length > c.Leaf.Length && c.Header.Text[..^c.Leaf.Length].Trim() == upper);
    }

    /// <summary>Without marks, which small print loses.</summary>
    private static readonly HashSet<string> s_start =
        [.. new[] { "เริ่มต้น", "เริ่มดำเนินการ", "เริ่ม", "วันที่เริ่ม", "วันที่เริ่มต้น", "วันเริ่มต้น", "ตั้งแต่", "ตั้งแต่วันที่" }.Select(ThaiText.Skeleton)];

    private static readonly HashSet<string> s_end =
        [.. new[] { "สิ้นสุด", "วันที่สิ้นสุด", "วันสิ้นสุด", "ถึง", "ถึงวันที่", "เสร็จสิ้น" }.Select(ThaiText.Skeleton)];
}
