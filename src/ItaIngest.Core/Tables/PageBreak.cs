using System.Text.RegularExpressions;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Decides at a page break whether the first row of the next page goes on with the last row of this one. Rulings say little (word processors
/// close the broken row, browsers leave it open), so each column votes by what its cells usually hold.
/// </summary>
internal static partial class PageBreak
{
    /// <summary>A column is filled, or numbered, as a rule when this share of its cells is.</summary>
    private const double Rule = 0.7;

    /// <summary>Cells of up to this many characters (dates, amounts, levels, "ไม่มี") are never broken.</summary>
    private const int Short = 16;

    public static bool RowContinues(Table above, Table below, int header)
    {
        var votes = above.IsOpenBelow ? 1.5 : 0;
        for (var column = 0; column < above.Columns; column++)
        {
            var last = above.At(above.Rows - 1, column);
            var next = below.At(header, column);
            if (last is null || next is null || last.Column != column || last.ColumnSpan > 1 || next.ColumnSpan > 1)
            {
                if (next is { ColumnSpan: > 1, IsEmpty: false } && next.Column == column)
                {
                    votes -= 3;
                }

                continue;
            }

            votes += Vote(Cells(above, below, header, column), last, next);
        }

        return votes > 0;
    }

    /// <summary>"ระดับ 3 …" below the break goes on with the levels 1 and 2 above it, "ระดับ 1 …" with an indicator's name, whatever else the row holds.</summary>
    private static bool CountsOn(TableCell last, TableCell next)
    {
        if (LevelMark().Match(next.Text) is not { Success: true } below)
        {
            return false;
        }

        return LevelMark().Matches(last.Text) is { Count: > 0 } above ? above[0].Groups["n"].Value == "1" && below.Groups["n"].Value[0] == above[^1].Groups["n"].Value[0] + 1
            : !last.IsEmpty && below.Index == 0 && below.Groups["n"].Value == "1";
    }

    /// <summary>More than what all other columns say together.</summary>
    private const double LevelsGoOn = 20;

    [GeneratedRegex(@"ระดับ(คะแนน)?\s?(ที่\s?)?(?<n>[1-5])(?![\d.,])|(?<!\S)(?<n>[1-5])\s?=")]
    private static partial Regex LevelMark();

    /// <summary>In a table that numbers its rows the rest of a broken one has none, however much of it stands on the next page: more than what seven filled columns say.</summary>
    private const double NumberMissing = 3;

    /// <summary>Running numbers, one more from cell to cell.</summary>
    private static bool Counts(List<TableCell> filled)
    {
        var numbers = filled.Select(c => ThaiNumber.TryParse(c.Text.Trim('.', ' '), out var n) ? n : (decimal?)null).OfType<decimal>().ToList();
        return numbers.Count >= 2 && numbers.Count >= Rule * filled.Count && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1);
    }

    private static double Vote(List<TableCell> cells, TableCell last, TableCell next)
    {
        if (last.RowSpan > 1 || next.RowSpan > 1 || cells.Any(c => c.RowSpan > 1))
        {
            return 0;
        }

        if (CountsOn(last, next))
        {
            return LevelsGoOn;
        }

        var filled = cells.Where(c => !c.IsEmpty).ToList();
        var usuallyFilled = filled.Count >= Rule * cells.Count;
        var numbered = filled.Count >= 2 && filled.Count(c => Marker(c) is not null) >= Rule * filled.Count;
        if (next.IsEmpty)
        {
            return usuallyFilled && Counts(filled) ? NumberMissing : usuallyFilled ? 1 : 0;
        }

        if (numbered && usuallyFilled)
        {
            return Marker(next) switch
            {
                null => 2,
                1 => -2.5,
                _ => filled.Count(c => Marker(c) == 1) > filled.Count / 2 ? 1.5 : -2.5,
            };
        }

        return usuallyFilled && filled.All(c => c.Text.Length <= Short) ? -1.5 : -0.4;
    }

    /// <summary>
    /// Whether a cell that spans rows goes on, when the row itself does not: an empty one always does; one with text does when it begins in
    /// mid-sentence beside another merged cell that is empty.
    /// </summary>
    public static bool CellContinues(Table above, Table below, TableCell target, TableCell cell, int header)
    {
        var merging = Merging(above, below, header);
        if (cell.ColumnSpan > 1 || !merging.Contains(cell.Column))
        {
            return false;
        }

        if (cell.IsEmpty)
        {
            return true;
        }

        var neighbours = merging.Where(c => c != cell.Column).Select(c => below.At(header, c)).Where(c => c is not null).ToList();
        return Marker(cell) is null && neighbours.Count > 0 && neighbours.Any(c => c!.IsEmpty) && !target.IsEmpty;
    }

    /// <summary>Columns in which some cell below the header spans rows: a header of two levels has tall cells over columns whose rows are all parted.</summary>
    private static HashSet<int> Merging(Table above, Table below, int header)
    {
        var first = Math.Max(header, HeaderRow.IsHeader(above.Row(0).Select(c => c.Text)) ? above.Row(0).Max(c => c.LastRow) + 1 : 0);
        return [.. above.Cells.Where(c => c.Row >= first).Concat(below.Cells.Where(c => c.Row >= header)).Where(c => c.RowSpan > 1 && c.ColumnSpan == 1).Select(c => c.Column)];
    }

    private static List<TableCell> Cells(Table above, Table below, int header, int column) =>
    [
        .. above.Cells.Where(c => c.Column == column && c.ColumnSpan == 1 && c.Row >= header),
        .. below.Cells.Where(c => c.Column == column && c.ColumnSpan == 1 && c.Row > header),
    ];

    /// <summary>The number that a cell's text begins with as a list marker; null when there is none.</summary>
    private static int? Marker(TableCell cell) =>
        cell.Lines.Count > 0 && ListMarkers.TryStrip(cell.Lines[0].Line.Text, out var marker, out _) && marker!.Path.Count > 0 ? marker.Number : null;
}
