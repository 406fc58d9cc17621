using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>A pair of label and value that is said of a whole indicator.</summary>
/// <param name="Label">The label's words.</param>
/// <param name="Meaning">What the label says.</param>
/// <param name="Lines">The value's printed lines.</param>
internal sealed record CardField(Passage Label, ColumnMeaning Meaning, IReadOnlyList<PlacedLine> Lines)
{
    /// <summary>The label counts ("ตัวชี้วัดที่ 1.2"), so that its number is part of the value.</summary>
    public bool IsNumbered => Meaning is ColumnMeaning.Kpi or ColumnMeaning.Programme && Label.Text.Any(char.IsDigit);

    /// <summary>Another place of the card says something else.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>A pair of label and value; what says nothing but a level is the level reached, whatever its label is like ("ผลการประเมิน").</summary>
    public static CardField Of(Passage label, ColumnMeaning meaning, IReadOnlyList<PlacedLine> lines) =>
        new(label, meaning is not (ColumnMeaning.Kpi or ColumnMeaning.Target) && KpiCell.IsLevel(Passage.Of(lines).Text) ? ColumnMeaning.KpiResult : meaning, lines);
}

/// <summary>The activities of one card as a table that says all of the card.</summary>
/// <param name="Table">Settled as one of a plan.</param>
/// <param name="Heading">The programme's heading inside the printed table; empty without one.</param>
internal sealed record CardTable(HeadedTable Table, Passage Heading);

/// <summary>Makes what a card says further columns of the table of its activities.</summary>
internal static class CardColumns
{
    /// <summary>The table of activities with a column for each thing that the card says and the table does not.</summary>
    /// <param name="headed">A table of activities with its header read.</param>
    /// <param name="fields">What the card says.</param>
    public static HeadedTable Join(HeadedTable headed, IReadOnlyList<CardField> fields)
    {
        var (table, first) = (headed.Table, headed.FirstBodyRow);
        var columns = Columns(fields).Where(c => !headed.Has(c.Meaning)).ToList();
        var cells = columns.Select((c, i) => new TableCell(first, table.Columns + i, table.Rows - first, 1, Box.UnionOf(c.Lines.Select(l => l.Box))) { Lines = c.Lines });
        var count = table.Columns + columns.Count;
        return headed with
        {
            Table = table with { Cells = [.. table.Cells, .. cells], Borders = [.. Enumerable.Range(0, count + 1).Select(i => (double)i / count)] },
            Family = TableFamily.Plan,
            Columns = [.. headed.Columns, .. columns.Select((c, i) => new TableColumn(table.Columns + i, c.Meaning, c.Label, c.Label) { IsDoubtful = c.IsDoubtful })],
            Shifts = new Dictionary<int, int[]>(),
        };
    }

    /// <summary>What the card says as columns: a number in a label, and levels wherever they stand, belong to the indicator.</summary>
    private static IEnumerable<CardField> Columns(IReadOnlyList<CardField> fields)
    {
        var levels = fields.Where(f => f.Meaning is not (ColumnMeaning.Kpi or ColumnMeaning.KpiResult) && KpiCell.Parse(Passage.Of(f.Lines)).Levels.Count > 0).ToList();
        foreach (var same in fields.Except(levels).Where(f => f.Meaning is not (ColumnMeaning.Unknown or ColumnMeaning.Target)).GroupBy(f => f.Meaning))
        {
            List<PlacedLine> lines = [.. same.SelectMany(Lines)];
            if (same.Key == ColumnMeaning.Kpi)
            {
                lines.AddRange(levels.SelectMany(f => f.Lines));
            }

            if (lines.Count > 0)
            {
                yield return new CardField(same.First().Label, same.Key, lines) { IsDoubtful = same.Any(f => f.IsDoubtful) };
            }
        }
    }

    /// <summary>The value's lines, with its label where that counts.</summary>
    public static IEnumerable<PlacedLine> Lines(CardField field) => field.IsNumbered ? field.Label.PrintedLines().Concat(field.Lines) : field.Lines;
}
