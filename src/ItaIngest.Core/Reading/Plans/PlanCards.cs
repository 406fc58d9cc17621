using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// Plans of which each indicator has a card: label beside value (its wording, its levels, who is responsible, what was reached) in a table, or as text, and
/// below it a table of activities, as part of the same table or as one of its own. They become tables of activities with further columns for what the card
/// says, so that everything known of tables of plans holds for them.
/// </summary>
internal sealed class PlanCards
{
    /// <summary>An activity's table has so many columns.</summary>
    private const int FewestColumns = 2;

    private readonly TableFamily _family;
    private readonly Dictionary<Table, IReadOnlyList<CardTable>> _found = new(ReferenceEqualityComparer.Instance);
    private Unit? _pending;
    private Table? _holder;

    private PlanCards(TableFamily family) => _family = family;

    /// <summary>
    /// The tables of activities, by the table in which they stand; a table that holds nothing but cards has an empty list, for what it says was joined to the
    /// next table's. Tables without cards are left out.
    /// </summary>
    /// <param name="layout">The document.</param>
    /// <param name="memo">Its covering memo, whose text is of no card; null without one.</param>
    /// <param name="family">The family that the document's title speaks of.</param>
    public static IReadOnlyDictionary<Table, IReadOnlyList<CardTable>> Find(DocumentLayout layout, Memo? memo, TableFamily family)
    {
        var cards = new PlanCards(family);
        var rows = new List<TextRow>();
        Table? above = null;
        foreach (var block in layout.Blocks)
        {
            if (block is Table table)
            {
                cards.AddText(PlanSections.Of(rows, family), above);
                cards.Add(table);
                rows.Clear();
                above = table;
            }
            else if (block is TextRow row && (memo is null || row.PageNumber < memo.FirstPage || row.PageNumber > memo.LastPage))
            {
                rows.Add(row);
            }
        }

        cards.AddLast(PlanSections.Of(rows, family), above);
        return cards._found;
    }

    /// <summary>Below the last table: what goes on with its indicator, and indicators that have no activities.</summary>
    private void AddLast(PlanSections text, Table? above)
    {
        AddText(text, above);
        if (above is not null && _found.TryGetValue(above, out var tables) && tables.Count > 0)
        {
            _found[above] = [.. tables, .. text.Others, .. text.Last];
        }
    }

    /// <summary>What the text says between two tables: of the indicator above as long as no other one is named, of the next one then.</summary>
    private void AddText(PlanSections text, Table? above)
    {
        if (above is not null && text.Before.Count > 0 && _found.TryGetValue(above, out var tables) && tables.Count > 0)
        {
            var last = tables[^1];
            _found[above] = [.. tables.SkipLast(1), last with { Table = CardColumns.Join(last.Table, text.Before) }];
        }

        if (text.Fields.Count > 0)
        {
            _pending = new Unit { Others = text.Others, IsText = true };
            _pending.Fields.AddRange(text.Fields);
            _holder = null;
        }
    }

    private void Add(Table table)
    {
        var units = Units(table, _pending is not null);
        if (units.Count > 0 && units[0] is { IsCard: false, Header: >= 0 } && _pending is { } card)
        {
            units[0].Take(card);
        }

        var above = _holder;
        var last = units.Count > 0 && units[^1] is { Header: < 0, IsWhole: false } open && (open.IsCard || (units.Count == 1 && _pending is not null)) ? open : null;
        var whole = units.Where(u => u != last).ToList();
        if (last is not null && whole.Count == 0 && _pending is { } text)
        {
            // The levels of an indicator that the text names.
            last.Take(text);
        }

        (_pending, _holder) = last is { IsCard: true } ? (last, table) : (null, null);
        if (whole.Count == 0 || !whole.TrueForAll(u => u.IsCard && (u.Header >= 0 || u.IsWhole)))
        {
            return;
        }

        var headed = whole.Select(u => Headed(table, u)).OfType<CardTable>().ToList();
        if (headed.Count == whole.Count)
        {
            _found[table] = [.. whole[0].Others, .. headed];
            if (above is not null)
            {
                _found.TryAdd(above, []);
            }
        }
    }

    /// <summary>The rows of a table, parted into cards with what stands below each.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="isOpen">A card began above the table.</param>
    private static List<Unit> Units(Table table, bool isOpen)
    {
        var units = new List<Unit>();
        var heading = Passage.Empty;
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = table.Row(row).Where(c => c.Row == row).ToList();
            var current = units.Count > 0 ? units[^1] : null;
            if (TakeLevels(table, row, units, isOpen) is > 0 and var taken)
            {
                row += taken - 1;
            }
            else if (Fields(table, cells, current is { Header: < 0, Fields.Count: > 0 }) is { Count: > 0 } fields)
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

        units.ForEach(u => u.Close());
        return units;
    }

    /// <summary>Rows of levels inside a card; 0 when there are none.</summary>
    private static int TakeLevels(Table table, int row, List<Unit> units, bool isOpen)
    {
        var current = units.Count > 0 ? units[^1] : null;
        if (current is { Header: >= 0 } || (current is null && !isOpen))
        {
            return 0;
        }

        var levels = current?.Levels ?? new CardLevels();
        var taken = levels.Take(table, row);
        if (taken > 0 && current is null)
        {
            units.Add(new Unit { Levels = levels });
        }

        return taken;
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
            return [CardField.Of(inside.Label, PlanLabels.Meaning(inside.Label.Text) ?? inside.Meaning, whole.Passage.Slice(inside.Value).PrintedLines())];
        }

        if (cells.Count is not (2 or 4) || cells[0].Column != 0 || (HeaderRow.IsHeader(cells.Select(c => c.Text)) && !cells[1].Text.Any(char.IsDigit)))
        {
            return [];
        }

        var fields = Enumerable.Range(0, cells.Count / 2).Select(i => (Label: cells[2 * i], Value: cells[(2 * i) + 1])).Select(p =>
            CardField.Of(p.Label.Passage, PlanLabels.Meaning(p.Label.Text) ?? ColumnMeaning.Unknown, p.Value.Lines)).ToList();
        var isKnown = fields.TrueForAll(f => f.Meaning != ColumnMeaning.Unknown);
        return isKnown || (isOpen && cells.Count == 2 && cells[0].Text.Length is > 0 and <= PlanLabels.Longest) ? fields : [];
    }

    private CardTable? Headed(Table table, Unit unit)
    {
        if (unit.Header < 0)
        {
            return OutlinePlans.Read([.. unit.Fields.Select(Entry)], _family) is { } whole ? new CardTable(whole, unit.Heading) : null;
        }

        var part = Part(table, unit.Header, unit.End);
        if (HeaderReader.Read(part, TableFamily.Plan) is not { } headed || headed.FirstBodyRow >= part.Rows)
        {
            return null;
        }

        return (!unit.IsText || LacksIndicator(headed)) && PlanColumns.Settle(CardColumns.Join(headed, unit.Fields), _family) is { } plan ? new CardTable(plan, unit.Heading) : null;
    }

    private static PlanEntry Entry(CardField field) => new(field.Meaning, field.Label, PlanOutline.LastNumber(field.Label), [.. CardColumns.Lines(field)]);

    /// <summary>A table of activities that does not say itself which indicators they are of.</summary>
    private bool LacksIndicator(HeadedTable table) => PlanColumns.Settle(table, _family) is { } plan && !plan.Has(ColumnMeaning.Kpi)
        && !table.BodyRows.Any(r => table.GroupHeading(r) is { } heading && KpiCell.IsIndicator(heading.Text));

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

    /// <summary>A card with the rows of its activities, which begin at their header; -1 without them.</summary>
    private sealed class Unit
    {
        public Passage Heading { get; set; } = Passage.Empty;

        public List<CardField> Fields { get; } = [];

        public CardLevels Levels { get; init; } = new();

        /// <summary>Indicators before this one that have no activities.</summary>
        public IReadOnlyList<CardTable> Others { get; set; } = [];

        /// <summary>Text outside tables says what the indicator is.</summary>
        public bool IsText { get; set; }

        public int Header { get; set; } = -1;

        public int End { get; set; }

        /// <summary>The wording of an indicator and something else.</summary>
        public bool IsCard => Fields.Exists(f => f.Meaning == ColumnMeaning.Kpi) && (IsText || Fields.Where(f => f.Meaning != ColumnMeaning.Unknown).Select(f => f.Meaning).Distinct().Count() > 1);

        /// <summary>With rows of levels it is no plain form, and its activities have labels like the rest of it.</summary>
        public bool IsWhole => Header < 0 && Levels.Any && Fields.Exists(f => f.Meaning == ColumnMeaning.Activity);

        public void Take(Unit card)
        {
            Fields.AddRange(card.Fields);
            Heading = Heading.IsEmpty ? card.Heading : Heading;
            (Others, IsText) = (card.Others, card.IsText);
        }

        /// <summary>What its rows of levels say joins the card.</summary>
        public void Close() => Fields.AddRange(Levels.Fields(Fields.Find(f => f.Meaning == ColumnMeaning.KpiResult)));
    }
}
