using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>A cell of a ruled table: rows and columns count from 0 in the grid; spans are at least 1.</summary>
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box)
{
    public int LastRow => Row + RowSpan - 1;
    public int LastColumn => Column + ColumnSpan - 1;
}

/// <summary>The cells of one table on one page, without their text.</summary>
public sealed record TableGrid(Box Box, IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, IReadOnlyList<GridCell> Cells)
{
    public int Rows => Ys.Count - 1;
    public int Columns => Xs.Count - 1;

    /// <summary>The last row has no lower border: it was closed where the vertical rulings end.</summary>
    public bool IsOpenBelow { get; init; }
}
