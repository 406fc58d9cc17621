using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Transcripts;

/// <summary>A cell with the rows and columns that it spans; both count from 0.</summary>
internal readonly record struct CellPlace(TranscriptCell Cell, int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Where the cells of a table stand, and the rulings between them.</summary>
internal static class TablePlaces
{
    private const double Thickness = 1;

    /// <summary>Each cell once.</summary>
    public static IEnumerable<CellPlace> Of(TranscriptTable table)
    {
        var seen = new HashSet<TranscriptCell>(ReferenceEqualityComparer.Instance);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns; column++)
            {
                var cell = table.Rows[row].Cells[column];
                if (!seen.Add(cell))
                {
                    continue;
                }

                var (right, below) = (column, row);
                while (right + 1 < table.Columns && table.Rows[row].Cells[right + 1] == cell)
                {
                    right++;
                }

                while (below + 1 < table.Rows.Count && table.Rows[below + 1].Cells[column] == cell)
                {
                    below++;
                }

                yield return new CellPlace(cell, row, column, below - row + 1, right - column + 1);
            }
        }
    }

    /// <summary>A ruling wherever two neighbours are not the same cell, and around the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="ys">Borders of the rows, pixels.</param>
    /// <param name="xs">Borders of the columns, pixels.</param>
    public static IEnumerable<Ruling> Rulings(TranscriptTable table, IReadOnlyList<double> ys, IReadOnlyList<double> xs)
    {
        var rows = table.Rows.Count;
        bool IsOneDown(int r, int c) => r > 0 && r < rows && table.Rows[r - 1].Cells[c] == table.Rows[r].Cells[c];
        bool IsOneAcross(int r, int c) => c > 0 && c < table.Columns && table.Rows[r].Cells[c - 1] == table.Rows[r].Cells[c];
        for (var r = 0; r <= rows; r++)
        {
            foreach (var (from, to) in Runs(table.Columns, c => !IsOneDown(r, c)))
            {
                yield return new Ruling(RulingAxis.Horizontal, ys[r], xs[from], xs[to], Thickness);
            }
        }

        for (var c = 0; c <= table.Columns; c++)
        {
            foreach (var (from, to) in Runs(rows, r => !IsOneAcross(r, c)))
            {
                yield return new Ruling(RulingAxis.Vertical, xs[c], ys[from], ys[to], Thickness);
            }
        }
    }

    private static IEnumerable<(int From, int To)> Runs(int count, Func<int, bool> isRuled)
    {
        for (var i = 0; i < count; i++)
        {
            var from = i;
            while (i < count && isRuled(i))
            {
                i++;
            }

            if (i > from)
            {
                yield return (from, i);
            }
        }
    }
}
