using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// Plans of which each indicator has a card: label beside value (its wording, its levels, who is responsible, what was reached), and below it a table of
/// activities, as part of the same table or as one of its own. They become tables of activities with further columns for what the card says, so that
/// everything known of tables of plans holds for them.
/// </summary>
internal static class PlanCards
{
    /// <summary>An activity's table has so many columns.</summary>
    private const int FewestColumns = 2;

    /// <summary>
    /// The tables of activities, by the table in which they stand; a table that holds nothing but cards has an empty list, for what it says was joined to the
    /// next table's. Tables without cards are left out.
    /// </summary>
    /// <param name="tables">The document's tables in their order.</param>
    /// <param name="family">The family that the document's title speaks of.</param>
    public static IReadOnlyDictionary<Table, IReadOnlyList<CardTable>> Find(IEnumerable<Table> tables, TableFamily family)
    {
        var found = new Dictionary<Table, IReadOnlyList<CardTable>>(ReferenceEqualityComparer.Instance);
        (Table Table, Unit Unit)? pending = null;
        foreach (var table in tables)
        {
            var units = Units(table);
            if (units.Count > 0 && units[0] is { IsCard: false, Header: >= 0 } && pending is { } card)
            {
                units[0].Take(card.Unit);
            }

            var above = pending?.Table;
            var last = units.Count > 0 && units[^1] is { IsCard: true, Header: < 0 } open ? open : null;
            pending = last is null ? null : (table, last);
            var whole = units.Where(u => u != last).ToList();
            if (whole.Count == 0 || !whole.TrueForAll(u => u.IsCard && u.Header >= 0))
            {
                continue;
            }

            var headed = whole.Select(u => Headed(table, u, family)).OfType<CardTable>().ToList();
            if (headed.Count == whole.Count)
            {
                found[table] = headed;
                if (above is not null)
                {
                    found.TryAdd(above, []);
                }
            }
        }

        return found;
    }

    /// <summary>The rows of a table, parted into cards with what stands below each.</summary>
    private static List<Unit> Units(Table table)
    {
        var units = new List<Unit>();
        var heading = Passage.Empty;
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = table.Row(row).Where(c => c.Row == row).ToList();
            var current = units.Count > 0 ? units[^1] : null;
            if (Fields(table, cells, current is { Header: < 0, Fields.Count: > 0 }) is { Count: > 0 } fields)
            {
                if (current is null || current.Header >= 0 || (current.IsCard && fields.Exists(f => f.Meaning == ColumnMeaning.Kpi)))
                {
                    units.Add(current = new Unit { Heading = heading });
                }

                current.Fields.AddRange(fields);
            }
            else if (cells is [{ IsEmpty: false } only] && only.ColumnSpan == table.Columns && PlanReader.IsProgramme(only.Text))
            {
                heading = only.Passage;
            }
            else if (current is not { Header: >= 0 })
            {
                if (!Open(units, current, cells, row))
                {
                    return [];
                }
            }
            else
            {
                current.End = row + 1;
            }
        }

        return units;
    }

    /// <summary>A row that is no pair of a card: the header of its activities, or more of the value above; false when it is neither.</summary>
    private static bool Open(List<Unit> units, Unit? current, List<TableCell> cells, int row)
    {
        if (cells.Count >= FewestColumns && HeaderRow.IsHeader(cells.Select(c => c.Text)))
        {
            if (current is null)
            {
                units.Add(current = new Unit());
            }

            (current.Header, current.End) = (row, row + 1);
            return true;
        }

        // Levels in rows of their own beside one label.
        if (current is { Fields.Count: > 0 } && cells is [{ Column: > 0 } more])
        {
            var last = current.Fields[^1];
            current.Fields[^1] = last with { Lines = [.. last.Lines, .. more.Lines] };
            return true;
        }

        return false;
    }

    /// <summary>The pairs of label and value in a row; empty when it does not consist of them.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="cells">The cells that begin in the row.</param>
    /// <param name="isOpen">A card began above, so that a label may be an unknown one.</param>
    private static List<CardField> Fields(Table table, List<TableCell> cells, bool isOpen)
    {
        if (cells is [var whole] && whole.ColumnSpan == table.Columns && FormLabels.Read(whole.Passage) is { } inside && inside.Value < whole.Text.Length)
        {
            return [new CardField(inside.Label, PlanLabels.Meaning(inside.Label.Text) ?? inside.Meaning, whole.Passage.Slice(inside.Value).PrintedLines())];
        }

        if (cells.Count is not (2 or 4) || cells[0].Column != 0 || (HeaderRow.IsHeader(cells.Select(c => c.Text)) && !cells[1].Text.Any(char.IsDigit)))
        {
            return [];
        }

        var fields = Enumerable.Range(0, cells.Count / 2).Select(i => (Label: cells[2 * i], Value: cells[(2 * i) + 1])).Select(p =>
            new CardField(p.Label.Passage, PlanLabels.Meaning(p.Label.Text) ?? ColumnMeaning.Unknown, p.Value.Lines)).ToList();
        var isKnown = fields.TrueForAll(f => f.Meaning != ColumnMeaning.Unknown);
        return isKnown || (isOpen && cells.Count == 2 && cells[0].Text.Length is > 0 and <= PlanLabels.Longest) ? fields : [];
    }

    private static CardTable? Headed(Table table, Unit unit, TableFamily family)
    {
        var part = Part(table, unit.Header, unit.End);
        if (HeaderReader.Read(part, TableFamily.Plan) is not { } headed || headed.FirstBodyRow >= part.Rows)
        {
            return null;
        }

        var columns = Columns(unit.Fields).Where(c => !headed.Has(c.Meaning)).ToList();
        var first = headed.FirstBodyRow;
        var cells = columns.Select((c, i) => new TableCell(first, part.Columns + i, part.Rows - first, 1, Box.UnionOf(c.Lines.Select(l => l.Box))) { Lines = c.Lines });
        var count = part.Columns + columns.Count;
        var joined = part with { Cells = [.. part.Cells, .. cells], Borders = [.. Enumerable.Range(0, count + 1).Select(i => (double)i / count)] };
        var with = headed with
        {
            Table = joined,
            Family = TableFamily.Plan,
            Columns = [.. headed.Columns, .. columns.Select((c, i) => new TableColumn(part.Columns + i, c.Meaning, c.Label, c.Label))],
            Shifts = new Dictionary<int, int[]>(),
        };
        return PlanColumns.Settle(with, family) is { } plan ? new CardTable(plan, unit.Heading) : null;
    }

    /// <summary>What the card says as columns: a number in a label, and levels wherever they stand, belong to the indicator.</summary>
    private static IEnumerable<CardField> Columns(List<CardField> fields)
    {
        var levels = fields.Where(f => f.Meaning is not (ColumnMeaning.Kpi or ColumnMeaning.KpiResult) && KpiCell.Parse(Passage.Of(f.Lines)).Levels.Count > 0).ToList();
        foreach (var same in fields.Except(levels).Where(f => f.Meaning is not (ColumnMeaning.Unknown or ColumnMeaning.Target)).GroupBy(f => f.Meaning))
        {
            List<PlacedLine> lines = [.. same.SelectMany(f => f.IsNumbered ? f.Label.PrintedLines().Concat(f.Lines) : f.Lines)];
            if (same.Key == ColumnMeaning.Kpi)
            {
                lines.AddRange(levels.SelectMany(f => f.Lines));
            }

            if (lines.Count > 0)
            {
                yield return new CardField(same.First().Label, same.Key, lines);
            }
        }
    }

    /// <summary>Some rows of a table as one of its own, without columns in which none of its cells begins.</summary>
    private static Table Part(Table table, int first, int end)
    {
        var inside = table.Cells.Where(c => c.Row >= first && c.Row < end).ToList();
        var kept = inside.Select(c => c.Column).Distinct().Order().ToList();
        return table with
        {
            Rows = end - first,
            Borders = [.. kept.Select(c => table.Borders[c]), table.Borders[^1]],
            Cells =
            [
                .. inside.Select(c => c with
                {
                    Row = c.Row - first,
                    Column = kept.IndexOf(c.Column),
                    ColumnSpan = kept.Count(k => k >= c.Column && k <= c.LastColumn),
                    RowSpan = Math.Min(c.RowSpan, end - c.Row),
                }),
            ],
            Source = null,
        };
    }

    /// <summary>A pair of a card.</summary>
    private sealed record CardField(Passage Label, ColumnMeaning Meaning, IReadOnlyList<PlacedLine> Lines)
    {
        public bool IsNumbered => Meaning is ColumnMeaning.Kpi or ColumnMeaning.Programme && Label.Text.Any(char.IsDigit);
    }

    /// <summary>A card with the rows of its activities, which begin at their header; -1 without them.</summary>
    private sealed class Unit
    {
        public Passage Heading { get; set; } = Passage.Empty;

        public List<CardField> Fields { get; } = [];

        public int Header { get; set; } = -1;

        public int End { get; set; }

        /// <summary>The wording of an indicator and something else.</summary>
        public bool IsCard => Fields.Exists(f => f.Meaning == ColumnMeaning.Kpi) && Fields.Where(f => f.Meaning != ColumnMeaning.Unknown).Select(f => f.Meaning).Distinct().Count() > 1;

        public void Take(Unit card)
        {
            Fields.AddRange(card.Fields);
            Heading = Heading.IsEmpty ? card.Heading : Heading;
        }
    }
}

/// <summary>The activities of one card as a table that says all of the card.</summary>
/// <param name="Table">Settled as one of a plan.</param>
/// <param name="Heading">The programme's heading inside the printed table; empty without one.</param>
internal sealed record CardTable(HeadedTable Table, Passage Heading);
