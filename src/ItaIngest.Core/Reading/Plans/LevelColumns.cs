using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>The wordings of an indicator's levels where they have a column of their own, or one column each, side by side.</summary>
internal static partial class LevelColumns
{
    /// <summary>Numbers side by side below one heading are levels from so many on.</summary>
    private const int FewestLevels = 3;

    /// <summary>The levels beside an indicator; empty where no column holds them.</summary>
    public static IReadOnlyList<Passage> Levels(HeadedTable table, int row)
    {
        if (SideBySide(table.Columns) is { Count: > 0 } each)
        {
            return [.. each.Select(c => table.Table.At(row, c.Index)).OfType<TableCell>().Where(c => !ThaiText.IsNone(c.Text)).Select(c => c.Passage).Where(p => !p.IsEmpty)];
        }

        return table.Columns.Where(c => c.Meaning is not (ColumnMeaning.Activity or ColumnMeaning.Result or ColumnMeaning.KpiResult or ColumnMeaning.Programme))
            .Select(c => KpiCell.Parse(table.Table.At(row, c.Index)?.Passage ?? Passage.Empty, c.Meaning is ColumnMeaning.Target or ColumnMeaning.Unknown && LevelMarks.AreHeaded(c.Header.Text)).Levels)
            .FirstOrDefault(l => l.Count > 0) ?? [];
    }

    /// <summary>The columns of the levels 1, 2, 3 … side by side below one heading ("เกณฑ์การให้คะแนน", "ระดับ"); empty without them.</summary>
    public static IReadOnlyList<TableColumn> SideBySide(IReadOnlyList<TableColumn> columns)
    {
        for (var first = 0; first < columns.Count; first++)
        {
            var run = columns.Skip(first).TakeWhile((c, i) => Number(c) == i + 1).ToList();
            if (run.Count >= FewestLevels)
            {
                return run;
            }
        }

        return [];
    }

    /// <summary>The level that a column's header counts; 0 where it counts none.</summary>
    private static int Number(TableColumn column) =>
        Leaf().Match(column.Leaf.Text) is { Success: true } leaf && (leaf.Groups["word"].Success || LevelWord().IsMatch(column.Header.Text))
            ? int.Parse(leaf.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?<word>ระดับ(คะแนน)?(ที่)?|(ค่า)?คะแนน)?\s*(?<n>[1-5])\s*(?<word>คะแนน)?\s*$")]
    private static partial Regex Leaf();

    [GeneratedRegex("ระดับ|เกณฑ์|คะแนน|เป้าหมาย")]
    private static partial Regex LevelWord();
}
