using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>A cell of a table with its text. Rows and columns count from 0; the lines may come from several pages.</summary>
public sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box)
{
    /// <summary>Top to bottom; lines on one baseline from left to right.</summary>
    public IReadOnlyList<PlacedLine> Lines { get; init; } = [];

    public bool IsEmpty => Lines.Count == 0;

    /// <summary>Its row may be more than one, whose borders nothing tells for sure.</summary>
    internal bool IsRowDoubtful { get; init; }

    public int LastRow => Row + RowSpan - 1;

    public int LastColumn => Column + ColumnSpan - 1;

    /// <summary>The cell's whole text, lines joined as a reader joins them.</summary>
    public Passage Passage => Passage.Of(Lines);

    public string Text => Passage.Text;

    public bool Covers(int row, int column) => row >= Row && row <= LastRow && column >= Column && column <= LastColumn;
}

/// <summary>A table, joined over the pages on which it runs.</summary>
public sealed record Table : Block
{
    public required int FirstPage { get; init; }

    public required int LastPage { get; init; }

    /// <summary>Column borders as fractions of the page's width, ascending: one more than there are columns.</summary>
    public required IReadOnlyList<double> Borders { get; init; }

    public required int Rows { get; init; }

    public required IReadOnlyList<TableCell> Cells { get; init; }

    /// <summary>Where it starts, on <see cref="FirstPage"/>.</summary>
    public required Box Start { get; init; }

    /// <summary>Rows whose lower border is missing because the page ends there.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>Neither rulings nor white space nor numbers tell for sure where its rows begin, or over which of them a cell is merged.</summary>
    internal bool AreRowsDoubtful { get; init; }

    /// <summary>What the table was made of when it has no vertical rulings and stands on one page; else null.</summary>
    internal OpenSource? Source { get; init; }

    /// <summary>How its rows are told, for its parts on further pages; null when it has vertical rulings.</summary>
    internal RowHabit? Habit { get; init; }

    public int Columns => Borders.Count - 1;

    public override Box Box => Start;

    public override int PageNumber => FirstPage;

    /// <summary>The cell that covers a place; null where the table has a hole.</summary>
    public TableCell? At(int row, int column) => Cells.FirstOrDefault(c => c.Covers(row, column));

    /// <summary>The different cells of a row, left to right.</summary>
    public IReadOnlyList<TableCell> Row(int row) => [.. Cells.Where(c => row >= c.Row && row <= c.LastRow).OrderBy(c => c.Column)];
}

/// <summary>How the rows of a table without vertical rulings are told.</summary>
/// <param name="IsRuledThroughout">By rulings alone: one stands below each row.</param>
/// <param name="Counted">The column that counts the rows between rulings; -1 without one.</param>
/// <param name="Key">The column of numbers or codes, one for each row; -1 without one.</param>
internal sealed record RowHabit(bool IsRuledThroughout, int Counted, int Key);
