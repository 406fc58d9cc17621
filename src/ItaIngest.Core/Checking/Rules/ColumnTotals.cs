using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A row that says "total" or "mean" gives the sum or mean of its column. One that does not come out puts the numbers of the column in doubt, one of which may be misread; one that does speaks for
/// them. Members may be counted once where they span rows.
/// </summary>
internal sealed class ColumnTotals : IRule
{
    private const decimal MeanTolerance = 0.015m;

    /// <summary>Numbers of a column from which on its last one can be their sum.</summary>
    private const int Least = 2;

    private static readonly string[] s_totals = ["รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "รวมงบประมาณ", "รวมเป็นเงิน", "รวมเงิน", "ยอดรวม", "รวมงบประมาณทั้งสิ้น"];
    private static readonly string[] s_means = ["เฉลี่ย", "ค่าเฉลี่ย", "คะแนนเฉลี่ย", "คะแนนเฉลี่ยรวม", "เฉลี่ยรวม", "ค่าเฉลี่ยรวม"];

    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Layout is not { } layout ? [] : layout.Tables.SelectMany(t => Of(t, document));

    private static IEnumerable<Finding> Of(Table table, CheckedDocument document)
    {
        var from = 0;
        for (var row = 0; row < table.Rows; row++)
        {
            var label = ThaiText.Key(table.Row(row).FirstOrDefault(c => c.Row == row && c.Text.Any(char.IsLetter))?.Text ?? "");
            var (isTotal, isMean) = (s_totals.Contains(label), s_means.Contains(label));
            if (!isTotal && !isMean)
            {
                continue;
            }

            foreach (var cell in table.Row(row).Where(c => c.Row == row))
            {
                foreach (var finding in OfColumn(table, cell, from, isMean, document))
                {
                    yield return finding;
                }
            }

            from = row + 1;
        }
    }

    private static IEnumerable<Finding> OfColumn(Table table, TableCell total, int from, bool isMean, CheckedDocument document)
    {
        var column = table.Cells.Where(c => c.Row >= from && c.Row < total.Row && c.Column == total.Column && c.ColumnSpan == total.ColumnSpan).ToList();
        var members = column.Select(c => (Cell: c, Number: NumberOf(c))).Where(c => c.Number is not null).ToList();
        if (NumberOf(total) is not { } printed || members.Count < Least)
        {
            return [];
        }

        var sum = members.Sum(m => m.Number!.Value);
        var (least, most) = isMean ? (0, 0) : RangesOf(column);
        var holds = isMean ? Math.Abs((sum / members.Count) - printed) <= MeanTolerance : printed == sum + least || printed == sum + most;
        if (!holds && printed > sum + least && printed < sum + most)
        {
            return [];
        }

        if (!holds && !IsPlain(document, total, [.. members.Select(m => m.Cell)]))
        {
            return [];
        }

        var values = members.Select(m => m.Cell).Append(total).SelectMany(c => c.Lines).SelectMany(document.Map.ValuesAt).Where(p => ValueKinds.KeyOf(p) is "score" or "budgetMin" or "budgetMax" or "change").Distinct();
        return values.Select(p => new Finding(p, holds ? Checks.ColumnTotal : Reasons.SumMismatch, holds));
    }

    /// <summary>The assessment weighs its parts: the whole below its indicators, or below indicators and instruments, is no plain mean of what stands above it.</summary>
    private static bool IsPlain(CheckedDocument document, TableCell total, IReadOnlyList<TableCell> members)
    {
        List<string> Scopes(IEnumerable<TableCell> cells) => [.. cells.SelectMany(c => c.Lines).SelectMany(document.Map.ValuesAt).Select(p => p.Split('/'))
            .Where(p => p is [_, "scores", _, ..]).Select(p => document.Records.Scores[int.Parse(p[2], CultureInfo.InvariantCulture)].Scope?.Value ?? string.Empty).Distinct()];
        var (below, above) = (Scopes([total]), Scopes(members));
        return above.Count <= 1 && (!below.Contains("overall") || above.Contains("overall"));
    }

    /// <summary>What the amounts of a column add that are printed as ranges ("600 - 800"): at least and at most.</summary>
    private static (decimal Least, decimal Most) RangesOf(List<TableCell> column)
    {
        var ranges = column.Where(c => NumberOf(c) is null).Select(c => AmountRange.TryParse(c.Text, out var range) ? range : AmountRange.None).Where(r => !r.IsNone).ToList();
        return (ranges.Sum(r => r.Min ?? 0), ranges.Sum(r => r.Max ?? 0));
    }

    private static decimal? NumberOf(TableCell cell) => !cell.IsEmpty && ThaiNumber.TryParse(cell.Text, out var value) ? value : null;
}
