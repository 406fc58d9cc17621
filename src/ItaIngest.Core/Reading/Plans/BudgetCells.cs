using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// The money of an activity, baht. What was spent counts before what was allocated; both may stand in columns of their own or in one cell.
/// </summary>
internal sealed partial record BudgetCells(Field<decimal>? Min, Field<decimal>? Max)
{
    public static BudgetCells None { get; } = new(null, null);

    /// <param name="table">The whole table.</param>
    /// <param name="row">The activity's row.</param>
    public static BudgetCells Read(HeadedTable table, int row)
    {
        var columns = table.Columns.Where(c => c.Meaning == Vocabulary.ColumnMeaning.Budget).OrderBy(c => Rank(c.Header.Text)).ToList();
        var cells = columns.Select(c => columns.Count == 1 ? table.Cell(row, c.Meaning) : table.Table.At(row, c.Index)).ToList();
        var read = cells.Select(Read).ToList();
        var first = read.FindIndex(b => b.Min is not null);
        if (first < 0)
        {
            return None;
        }

        // Nothing spent but something allocated: a person should see which of the two is meant.
        return first > 0 && Rank(columns[first].Header.Text) != Rank(columns[0].Header.Text) && cells[0] is { IsEmpty: false } ? read[first].Flagged(Reasons.RecordDoubtful) : read[first];
    }

    /// <summary>Whether a header speaks of money that was allotted, and not of what was spent.</summary>
    public static bool IsAllotted(string header) => Rank(header) == 2;

    /// <summary>0: spent, 1: not said, 2: allocated.</summary>
    private static int Rank(string header) => Spent().IsMatch(header) ? 0 : Allocated().IsMatch(header) ? 2 : 1;

    private static BudgetCells Read(TableCell? cell)
    {
        if (cell is null || cell.IsEmpty || ThaiText.IsNone(cell.Text))
        {
            return None;
        }

        var passage = cell.Passage;
        if (BuddhistYears.Find(passage.Text).Count > 0 && !AmountInBaht().IsMatch(passage.Text))
        {
            // "งบปกติปี 2568" names a source, no amount.
            return None;
        }

        return Parse(passage) ?? (passage.Second() is { } second ? Parse(second) : null) ?? OfSeveral(passage);
    }

    /// <summary>The cell as one amount or range; null when it is none.</summary>
    private static BudgetCells? Parse(Passage passage)
    {
        if (!AmountRange.TryParse(passage.Text, out var range))
        {
            return null;
        }

        var cells = range is { Min: { } min, Max: { } max } ? new BudgetCells(passage.ToField(min), passage.ToField(max)) : None;
        return range.Repaired ? cells.Flagged(Reasons.NumeralRepaired) : cells;
    }

    /// <summary>
    /// Of several amounts the one that is said to be spent or to be the sum; else the only one that is said to be baht. Amounts that nothing tells apart
    /// are flagged.
    /// </summary>
    private static BudgetCells OfSeveral(Passage passage)
    {
        List<Match> baht = [.. AmountInBaht().Matches(passage.Text).Cast<Match>()];
        List<Match> amounts = baht.Count > 0 ? baht : [.. Amount().Matches(passage.Text).Cast<Match>()];
        var read = amounts.Select(m => (Match: m, Value: Value(passage.Text, m))).Where(a => a.Value is not null).ToList();
        if (read.Count == 0)
        {
            return None;
        }

        string Before(int i) => passage.Text[(i == 0 ? 0 : read[i - 1].Match.Index + read[i - 1].Match.Length)..read[i].Match.Index];
        var at = Enumerable.Range(0, read.Count).Where(i => Spent().IsMatch(Before(i)) || Sum().IsMatch(Before(i))).DefaultIfEmpty(read.Count == 1 ? 0 : -1).Last();
        if (at >= 0)
        {
            var field = passage.Slice(read[at].Match.Index, read[at].Match.Length).ToField(read[at].Value!.Value);
            return new BudgetCells(field, field);
        }

        return new BudgetCells(passage.ToField(read.Min(r => r.Value!.Value)), passage.ToField(read.Max(r => r.Value!.Value))).Flagged(Reasons.UnparsedNumber);
    }

    private static decimal? Value(string text, Match match) => AmountRange.TryParse(text.Substring(match.Index, match.Length), out var range) ? range.Min : null;

    private BudgetCells Flagged(string reason) => new(Min?.With(e => e.Flag(reason)), Max?.With(e => e.Flag(reason)));

    [GeneratedRegex(@"ใช้|เบิก|จ่ายจริง|จ่ายแล้ว|ผล\s*\(?บาท")]
    private static partial Regex Spent();

    [GeneratedRegex(@"จัดสรร|ได้รับ|อนุมัติ|ตั้งไว้|ตามแผน|แผน|ขอรับ|วงเงิน")]
    private static partial Regex Allocated();

    [GeneratedRegex(@"(รวม(เป็นเงิน|ทั้งสิ้น|ทั้งหมด|จำนวน)?|เป็นเงิน(ทั้งสิ้น|รวม)?)\s*(จำนวน)?\s*$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?\s*(ล้าน|แสน|หมื่น|พัน)?\s*(บาท|\.-)")]
    private static partial Regex AmountInBaht();

    [GeneratedRegex(@"(?<![\d,.])\d[\d,]*(\.\d+)?(?![\d,]*\s*(คน|ครั้ง|รุ่น|วัน|ปี|เดือน|ชั่วโมง|แห่ง|ชุด|นาย|ราย))")]
    private static partial Regex Amount();
}
