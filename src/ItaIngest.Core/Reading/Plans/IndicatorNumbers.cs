using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>The numbers of a plan's indicators where they stand in a column of their own ("ข้อ", "ที่", "รหัส") and not before the indicators' names.</summary>
internal static partial class IndicatorNumbers
{
    private static readonly ColumnMeaning[] s_numbering = [ColumnMeaning.No, ColumnMeaning.ItemCode, ColumnMeaning.IndicatorNo, ColumnMeaning.Category, ColumnMeaning.Unknown];

    /// <summary>This share of the indicators must have a number in the column.</summary>
    private const double MostIndicators = 0.8;

    /// <summary>
    /// The column that numbers the indicators: one number of an outline ("1.1") beside each, or one that spans the same activities as the indicator does; null where no column does.
    /// </summary>
    public static TableColumn? Column(HeadedTable table) => table.Has(ColumnMeaning.Kpi) ? table.Columns.FirstOrDefault(c => s_numbering.Contains(c.Meaning) && Numbers(table, c)) : null;

    /// <summary>The number beside an indicator, its brackets and dots left out; empty without one.</summary>
    public static Passage Beside(HeadedTable table, TableColumn? column, int row) =>
        column is not null && table.Table.At(row, column.Index)?.Passage is { } cell && Number().Match(cell.Text) is { Success: true } number
            ? cell.Slice(number.Groups["no"].Index, number.Groups["no"].Length) : Passage.Empty;

    private static bool Numbers(HeadedTable table, TableColumn column)
    {
        var kpi = table.Column(ColumnMeaning.Kpi)!.Index;
        var indicators = table.BodyRows.Select(r => table.Table.At(r, kpi)).OfType<TableCell>().Where(c => c is { IsEmpty: false, ColumnSpan: 1 }).Distinct().ToList();
        var numbers = indicators.Select(i => table.Table.At(i.Row, column.Index)).OfType<TableCell>().Where(c => c.ColumnSpan == 1).Distinct().ToList();
        var outlined = numbers.Count(c => Number().Match(c.Text) is { Success: true } m && m.Groups["inner"].Success);
        var isBeside = numbers.Count(c => indicators.Exists(i => i.Row == c.Row && i.RowSpan == c.RowSpan)) >= MostIndicators * indicators.Count;
        return indicators.Count > 0 && isBeside && (outlined >= MostIndicators * indicators.Count
            || (numbers.Exists(c => c.RowSpan > 1) && numbers.Count(c => Number().IsMatch(c.Text)) >= MostIndicators * indicators.Count));
    }

    [GeneratedRegex(@"^\s*[(\[]?\s*(?<no>\d{1,2}(?<inner>\s?\.\s?\d{1,2}){0,3})\s*[.)\]]*\s*$")]
    private static partial Regex Number();
}
