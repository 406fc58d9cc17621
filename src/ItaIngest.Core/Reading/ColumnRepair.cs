using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>
/// Finds rows whose cells slid sideways against the header (two cells merged in print, a border lost in the scan) by what the cells hold: an office in
/// the column of steps with a date in the column of offices beside an empty cell.
/// </summary>
internal static class ColumnRepair
{
    /// <summary>Cells must fit their columns better by this much, in whole cells, before anything is moved.</summary>
    private const double LeastGain = 2;

    /// <summary>An office's or a person's name is not longer.</summary>
    private const int LongestName = 60;

    private const int ShortText = 25;

    /// <summary>For each shifted row, the column from which each column's cell is taken (−1: empty).</summary>
    public static IReadOnlyDictionary<int, int[]> Find(HeadedTable table)
    {
        var shifts = new Dictionary<int, int[]>();
        foreach (var row in table.BodyRows.Where(r => table.GroupHeading(r) is null))
        {
            var cells = table.Columns.Select(c => table.Table.At(row, c.Index)).ToList();
            if (cells.TrueForAll(c => c is null || (c.ColumnSpan == 1 && c.RowSpan == 1)) && Shift(table, cells) is { } shift)
            {
                shifts[row] = shift;
            }
        }

        return shifts;
    }

    private static int[]? Shift(HeadedTable table, List<TableCell?> cells)
    {
        var identity = Enumerable.Range(0, cells.Count).ToArray();
        var fits = Fit(table, cells, identity);
        int[]? best = null;
        var most = fits + LeastGain - 0.001;
        for (var empty = 0; empty < cells.Count; empty++)
        {
            if (cells[empty] is { IsEmpty: false })
            {
                continue;
            }

            for (var end = 0; end < cells.Count; end++)
            {
                var moved = Slide(cells.Count, empty, end);
                var gain = end == empty ? 0 : Fit(table, cells, moved);
                if (gain > most)
                {
                    (best, most) = (moved, gain);
                }
            }
        }

        return best;
    }

    /// <summary>The cells between the empty column and another one move by one towards the empty one.</summary>
    private static int[] Slide(int count, int empty, int end)
    {
        var from = Enumerable.Range(0, count).ToArray();
        var step = end > empty ? 1 : -1;
        for (var c = empty; c != end; c += step)
        {
            from[c] = c + step;
        }

        from[end] = -1;
        return from;
    }

    private static double Fit(HeadedTable table, List<TableCell?> cells, int[] from) =>
        from.Select((source, c) => source < 0 || cells[source] is not { IsEmpty: false } cell ? 0 : Fit(table.Columns[c].Meaning, cell)).Sum();

    private static double Fit(ColumnMeaning meaning, TableCell cell)
    {
        var text = cell.Text;
        if (ThaiText.IsNone(text))
        {
            return 0;
        }

        var isDate = text.Length < 2 * LongestName && ThaiDate.TryParse(text, new DateContext(ReadingContext.NewestNumbering), out _);
        var isNumber = ThaiNumber.TryParse(text, out _);
        var isNames = !isDate && !isNumber && IsNames(cell);
        return meaning switch
        {
            ColumnMeaning.Responsible => isNames ? 1 : -1,
            ColumnMeaning.Due or ColumnMeaning.Period or ColumnMeaning.DoneOn => isDate ? 1 : isNames || text.Length > LongestName ? -1 : 0,
            ColumnMeaning.Score or ColumnMeaning.YearScore or ColumnMeaning.Change or ColumnMeaning.Budget => isNumber ? 1 : -1,
            ColumnMeaning.Unknown => 0,
            _ => isDate || isNumber ? -1 : isNames ? -0.5 : text.Length > ShortText ? 0.5 : 0,
        };
    }

    private static bool IsNames(TableCell cell)
    {
        var lines = cell.Lines.Select(l => Passage.Of(l).Text).ToList();
        return NameList.Split(lines, [.. cell.Lines.Select(l => l.Fill)], [.. cell.Lines.Select(l => l.IsSpacedOff)]) is { Count: > 0 } items
            && items.All(i => i.Text.Length <= LongestName && NameList.BeginsName(i.Text));
    }
}
