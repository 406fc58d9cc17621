using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading;

/// <summary>A column with what its header means.</summary>
/// <param name="Index">Column of the table, from 0.</param>
/// <param name="Meaning">What the header says that the column holds.</param>
/// <param name="Header">The header's text, of all header rows from top to bottom.</param>
/// <param name="Leaf">The lowest header row's text alone.</param>
internal sealed record TableColumn(int Index, ColumnMeaning Meaning, Passage Header, Passage Leaf)
{
    /// <summary>A second thing that the column holds; null for most.</summary>
    public ColumnMeaning? Also { get; init; }

    /// <summary>B.E. year in the header; null without one.</summary>
    public int? Year { get; init; }

    /// <summary>The meaning is a guess: from a header that is like no known one, or from what the cells hold.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>A table whose header was understood.</summary>
internal sealed record HeadedTable(Table Table, int FirstBodyRow, IReadOnlyList<TableColumn> Columns)
{
    public TableFamily Family { get; init; }

    /// <summary>The rows below the header; where the header is printed again (a table that another one of its kind was taken for the rest of) that row is none.</summary>
    public IEnumerable<int> BodyRows => Enumerable.Range(FirstBodyRow, Math.Max(0, Table.Rows - FirstBodyRow)).Where(r => !RepeatsHeader(r));

    /// <summary>A row whose cells say what the header says over them.</summary>
    public bool RepeatsHeader(int row)
    {
        var cells = Table.Row(row).Where(c => c.Row == row && !c.IsEmpty && c.ColumnSpan == 1).ToList();
        return cells.Count >= 2 && cells.Count(c => Columns[c.Column].Header.Length > 1 && c.Text == Columns[c.Column].Header.Text) >= MostOfHeader * cells.Count;
    }

    /// <summary>Share of a row's cells that must be the header's; one of them may be misread.</summary>
    private const double MostOfHeader = 0.6;

    /// <summary>What lines beside the table say of all its rows, by what it is; empty for most.</summary>
    public IReadOnlyDictionary<ColumnMeaning, TableCell> Stated { get; init; } = new Dictionary<ColumnMeaning, TableCell>();

    public bool Has(ColumnMeaning meaning) => Columns.Any(c => c.Meaning == meaning) || Stated.ContainsKey(meaning);

    public TableColumn? Column(ColumnMeaning meaning) => Columns.FirstOrDefault(c => c.Meaning == meaning);

    /// <summary>The cell of a row in the first column of that meaning, or what is stated of all rows; null when there is neither.</summary>
    public TableCell? Cell(int row, ColumnMeaning meaning)
    {
        if (Column(meaning) is not { } column)
        {
            return Stated.GetValueOrDefault(meaning);
        }

        var source = Shifts.TryGetValue(row, out var from) ? from[column.Index] : column.Index;
        return source < 0 ? null : Table.At(row, source);
    }

    /// <summary>Rows whose cells slid sideways, with the column from which each column's cell is taken.</summary>
    public IReadOnlyDictionary<int, int[]> Shifts { get; init; } = new Dictionary<int, int[]>();

    /// <summary>
    /// The one text of a row that is a heading of the rows below it: a cell over (nearly) all columns, or the only filled cell of a row that begins
    /// at the left and is wider than one column.
    /// </summary>
    public TableCell? GroupHeading(int row)
    {
        var cells = Table.Row(row).Where(c => c.Row == row).ToList();
        var filled = cells.Where(c => !c.IsEmpty).ToList();
        return filled.Count == 1 && filled[0].Column == 0 && filled[0].ColumnSpan > Table.Columns / 2 ? filled[0] : null;
    }
}
