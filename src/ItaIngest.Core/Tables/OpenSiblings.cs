using ItaIngest.Core.Layout;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Tables of one document with the same header are of one design: a table of few rows, whose text leaves its columns open, has those of the one that shows
/// them best, and rows divided as its are.
/// </summary>
internal static class OpenSiblings
{
    /// <summary>Headers this alike are the same.</summary>
    private const double SameHeader = 0.95;

    /// <summary>Letters of a header; fewer say too little.</summary>
    private const int ShortestHeader = 20;

    /// <summary>The pages' blocks with the tables of one design alike.</summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Agree(IReadOnlyList<IReadOnlyList<Block>> pages)
    {
        var open = pages.SelectMany(p => p).OfType<Table>().Where(t => t.Source is not null).Select(t => new Headed(t, Header(t))).Where(h => h.Key.Length >= ShortestHeader).ToList();
        var changed = new Dictionary<Block, Table>(ReferenceEqualityComparer.Instance);
        while (open.Count > 1)
        {
            var same = open.Where(h => EditDistance.Similarity(h.Key, open[0].Key) >= SameHeader).ToList();
            open = [.. open.Except(same)];
            foreach (var (table, alike) in same.Count > 1 ? Alike(same) : [])
            {
                changed[table] = alike;
            }
        }

        return changed.Count == 0 ? pages : [.. pages.Select(p => (IReadOnlyList<Block>)[.. p.Select(b => changed.TryGetValue(b, out var alike) ? alike : b)])];
    }

    private static IEnumerable<(Table Table, Table Alike)> Alike(List<Headed> same)
    {
        var model = same.OrderByDescending(h => HeadedColumns(h.Table)).ThenBy(h => h.Table.Columns).ThenByDescending(h => h.Table.Rows).First();
        var isRuled = same.Exists(h => OpenRows.AreRuled(h.Table.Source!));
        foreach (var (table, header) in same)
        {
            var source = table.Source! with { IsRuledThroughout = isRuled };
            if (OpenTables.Build(source, Borders(model, new Headed(table, header))) is { } alike && HeadedColumns(alike) >= HeadedColumns(table))
            {
                yield return (table, alike);
            }
        }
    }

    /// <summary>The model's borders, moved to where the same header stands on this sheet.</summary>
    private static List<double> Borders(Headed model, Headed other)
    {
        var width = model.Table.Source!.Page.Width;
        var shift = other.Lines.Min(l => l.Box.Left) - model.Lines.Min(l => l.Box.Left);
        return [.. model.Table.Borders.Select(b => (b * width) + shift)];
    }

    /// <summary>Columns with a header of their own.</summary>
    private static int HeadedColumns(Table table) => Enumerable.Range(0, table.Columns).Count(c => Enumerable.Range(0, Math.Min(3, table.Rows)).Any(r => table.At(r, c) is { ColumnSpan: 1, IsEmpty: false } && r < HeaderRows(table)));

    private static int HeaderRows(Table table) => table.Cells.Where(c => c.Row == 0).Max(c => c.RowSpan);

    private static List<PlacedLine> Header(Table table)
    {
        var rows = PageLayout.ByBaseline(table.Source!.Lines).ToList();
        return [.. rows[..OpenRows.FirstBelow(rows, table.Source.Rulings)].SelectMany(r => r)];
    }

    private sealed record Headed(Table Table, List<PlacedLine> Lines)
    {
        public string Key { get; } = ThaiText.Key(string.Concat(Lines.Select(l => l.Line.Text)));
    }
}
