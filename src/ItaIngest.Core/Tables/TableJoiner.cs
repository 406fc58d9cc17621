using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tables;

/// <summary>Joins the parts of a table that runs over a page: repeated header left out, a row that broke over the page made whole.</summary>
public static class TableJoiner
{
    /// <summary>Column borders of the two parts may differ by this share of the page's width (scans shift and stretch).</summary>
    private const double SameBorder = 0.025;

    /// <summary>Rows of the two parts whose texts are this alike are the same header.</summary>
    private const double SameHeader = 0.75;

    /// <summary>No header of this genre has more rows.</summary>
    private const int MostHeaderRows = 4;

    /// <summary>One table, or null when <paramref name="below"/> is a table of its own.</summary>
    public static Table? Join(Table above, Table below)
    {
        below = Continued(above, below);
        if (Agree(above, below))
        {
            return JoinFitting(above, below);
        }

        // Pages of different widths may disagree in the very columns that both were given: once is enough.
        return Refit(above, below) is var (first, second) && Agree(first, second) ? JoinFitting(first, second) : null;
    }

    /// <summary>The table with the rows that stand below its last ruling.</summary>
    public static Table Lengthen(Table above, Table end) => Merge(above, end, 0, false);

    /// <summary>What stands above the first ruling of a page is no header when it neither reads like one nor is the other part's.</summary>
    private static Table Continued(Table above, Table below) =>
        below.Source is { IsContinued: false } source && !HeaderRow.IsHeader(below.Row(0).Select(c => c.Text)) && RepeatedHeader(above, below) == 0
            && OpenTables.Build(source with { IsContinued = true, Habit = above.Habit }, Pixels(below, source)) is { } continued ? continued : below;

    private static bool Agree(Table above, Table below) => above.Columns == below.Columns && BordersAgree(above, below);

    private static Table? JoinFitting(Table above, Table below)
    {
        var header = RepeatedHeader(above, below);
        if (header == 0 && LooksLikeHeader(below, above))
        {
            return null;
        }

        if (header == below.Rows)
        {
            return above with { LastPage = below.LastPage, Source = null };
        }

        var continued = PageBreak.RowContinues(above, below, header);
        return Merge(above, below, header, continued);
    }

    /// <summary>
    /// Columns without rulings are seen from the text between them, in one part better than in the other: the parts with the columns of the one that
    /// has more, when the other's text keeps to these.
    /// </summary>
    private static (Table Above, Table Below)? Refit(Table above, Table below)
    {
        if (above.Source is { } upper && below.Source is { } lower)
        {
            return OpenTables.Together(upper, lower);
        }

        if (below.Source is { } source && above.Columns >= below.Columns && OpenTables.Build(source, Pixels(above, source)) is { } refitted)
        {
            return (above, refitted with { Borders = above.Borders });
        }

        return above.Source is { } own && below.Columns > above.Columns && OpenTables.Build(own, Pixels(below, own)) is { } widened
            ? (widened with { Borders = below.Borders }, below)
            : null;
    }

    private static List<double> Pixels(Table table, OpenSource source) => [.. table.Borders.Select(b => b * source.Page.Width)];

    private static bool BordersAgree(Table above, Table below)
    {
        var offset = below.Borders[0] - above.Borders[0];
        return above.Borders.Zip(below.Borders, (a, b) => Math.Abs(b - offset - a)).All(d => d < SameBorder);
    }

    private static int RepeatedHeader(Table above, Table below)
    {
        var rows = 0;
        while (rows < Math.Min(MostHeaderRows, Math.Min(above.Rows, below.Rows)) && SameRow(above, below, rows))
        {
            rows++;
        }

        return rows;
    }

    private static bool SameRow(Table above, Table below, int row)
    {
        string a = RowKey(above, row), b = RowKey(below, row);
        return a.Length > 0 && EditDistance.Similarity(a, b) >= SameHeader;
    }

    private static string RowKey(Table table, int row) => ThaiText.Key(string.Concat(table.Row(row).Select(c => c.Text)));

    /// <summary>
    /// A first row that is set like the other table's header (all cells filled, none numbered, another wording) opens a new table.
    /// </summary>
    private static bool LooksLikeHeader(Table below, Table above) =>
        Reading.Vocabulary.HeaderRow.IsHeader(below.Row(0).Select(c => c.Text)) && HeaderRow.IsHeader(above.Row(0).Select(c => c.Text));

    private static Table Merge(Table above, Table below, int header, bool continued)
    {
        var last = above.Rows - 1;
        var first = continued ? last : above.Rows;
        var cells = above.Cells.ToList();
        foreach (var cell in below.Cells.Where(c => c.LastRow >= header))
        {
            var row = Math.Max(cell.Row, header);
            var moved = cell with { Row = row - header + first, RowSpan = cell.LastRow - row + 1 };
            var target = row == header ? cells.FirstOrDefault(c => c.Covers(last, cell.Column) && c.ColumnSpan == cell.ColumnSpan) : null;
            if (target is not null && (continued || PageBreak.CellContinues(above, below, target, cell, header)))
            {
                cells[cells.IndexOf(target)] = target with
                {
                    RowSpan = moved.LastRow - target.Row + 1,
                    Lines = [.. target.Lines, .. cell.Lines],
                };
            }
            else
            {
                cells.Add(moved);
            }
        }

        return above with { Cells = cells, Rows = first + below.Rows - header, LastPage = below.LastPage, IsOpenBelow = below.IsOpenBelow, AreRowsDoubtful = above.AreRowsDoubtful || below.AreRowsDoubtful, Source = null };
    }
}
