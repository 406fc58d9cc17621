using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tables;

/// <summary>
/// The header of a table without vertical rulings. A header over several columns stands above the headers of these columns: it crosses their
/// borders, or a short ruling below it runs over them.
/// </summary>
internal static class OpenHeader
{
    /// <summary>Two headers on one baseline stand this far apart, in body heights; words of one header stand closer.</summary>
    private const double Apart = 1.0;

    /// <summary>The blank between two words, in body heights.</summary>
    private const double Blank = 0.3;

    /// <summary>A header over several columns reaches no further than its columns' headers by more than this, in body heights.</summary>
    private const double Overhang = 1.5;

    /// <summary>A short ruling covers a column when it runs over this share of it.</summary>
    private const double Covered = 0.6;

    /// <summary>The next line of a header stands nearer than this, in body heights.</summary>
    private const double Leading = 3.0;

    private const int MostLevels = 3;

    /// <summary>The header's rows without the lines that stand over several columns; rows left empty fall away.</summary>
    /// <param name="header">Rows of the header.</param>
    /// <param name="below">The first rows of the body: the lower headers may stand below a ruling.</param>
    public static List<List<PlacedLine>> Narrow(List<List<PlacedLine>> header, List<List<PlacedLine>> below)
    {
        List<List<PlacedLine>> all = [.. header, .. below];
        var narrow = new List<List<PlacedLine>>();
        var over = new List<PlacedLine>();
        for (var i = 0; i < header.Count; i++)
        {
            var parts = header[i].SelectMany(Parts).ToList();
            var wide = parts.FindAll(l => IsOverColumns(l, all.Skip(i + 1)) || IsOverHeaders(l, header.Skip(i + 1)) || over.Exists(u => IsSecondLine(l, u) && IsOverHeaders(u, header.Skip(i + 1))));
            over.AddRange(wide);
            narrow.Add([.. parts.Except(wide)]);
        }

        return narrow.FindAll(r => r.Count > 0);
    }

    /// <summary>The end of a header over several columns that has two lines.</summary>
    private static bool IsSecondLine(PlacedLine line, PlacedLine above) =>
        line.Box.Left > above.Box.Left && line.Box.Right < above.Box.Right && line.Line.Baseline > above.Line.Baseline && line.Line.Baseline - above.Line.Baseline < Leading * above.Line.BodyHeight;

    /// <summary>The header's cells from row 0 on, and how many rows they make.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rows">Rows of the header, cut at the borders.</param>
    /// <param name="borders">Borders of the columns, pixels.</param>
    public static (IReadOnlyList<TableCell> Cells, int Rows) Cells(Page page, List<List<PlacedLine>> rows, List<double> borders)
    {
        var pieces = rows.SelectMany(r => r).SelectMany(l => AtBorders(l, borders)).Select(l => new Piece(l, Corridors.ColumnOf(l.Box.Left + 1, borders), Corridors.ColumnOf(l.Box.Right - 1, borders))).ToList();
        var top = pieces.Min(p => p.Line.Box.Top);
        var rulings = page.Rulings.Where(r => r.IsHorizontal && r.Position > top && r.Position < pieces.Max(p => p.Line.Box.Bottom)).ToList();
        var groups = new List<Group>();
        Divide(pieces, 0, borders.Count - 2, 0, rulings, borders, groups);
        var depth = groups.Max(g => g.Level) + 1;
        return ([.. groups.Select(g => Cell(page, g, depth, borders))], depth);
    }

    private static TableCell Cell(Page page, Group group, int depth, List<double> borders)
    {
        var lines = group.Pieces.Select(p => p.Line).ToList();
        var (top, bottom) = lines.Count == 0 ? (0, 0) : (lines.Min(l => l.Box.Top), lines.Max(l => l.Box.Bottom));
        var box = new Box(borders[group.First], top, borders[group.Last + 1], bottom);
        return new TableCell(group.Level, group.First, group.IsLowest ? depth - group.Level : 1, group.Last - group.First + 1, box)
        {
            Lines = PageLayout.InOrder(page, lines.Select(l => l.Line), box),
        };
    }

    private static bool IsOverColumns(PlacedLine line, IEnumerable<List<PlacedLine>> below)
    {
        var margin = Overhang * line.Line.BodyHeight;
        return below.Any(row =>
        {
            var under = row.SelectMany(Corridors.Stretches).Where(s => s.To > line.Box.Left - margin && s.From < line.Box.Right + margin).OrderBy(s => s.From).ToList();
            // Words of one header do not stand over the gap between two columns of figures by chance: they are the headers of both.
            var blanks = row.TrueForAll(IsFigure) ? Blanks(line, Blank).ToList() : [];
            return under.Zip(under.Skip(1)).Any(p => p.Second.From - p.First.To >= (Apart * line.Line.BodyHeight) + line.Bearings
                && p.First.To > line.Box.Left && p.Second.From < line.Box.Right
                && !blanks.Exists(b => b.From < p.Second.From && b.To > p.First.To));
        });
    }

    /// <summary>
    /// Headers of one and of two lines beside each other stand on different baselines. A gap that none of all the lines below a header fills, and over which it runs, is one between two columns.
    /// </summary>
    private static bool IsOverHeaders(PlacedLine line, IEnumerable<List<PlacedLine>> below)
    {
        var margin = Overhang * line.Line.BodyHeight;
        var filled = new List<(double From, double To)>();
        foreach (var (from, to) in below.SelectMany(r => r).Where(l => l.Box.Top > line.Box.Top).SelectMany(Corridors.Stretches).Where(s => s.To > line.Box.Left - margin && s.From < line.Box.Right + margin).OrderBy(s => s.From))
        {
            if (filled.Count > 0 && from <= filled[^1].To)
            {
                filled[^1] = (filled[^1].From, Math.Max(filled[^1].To, to));
            }
            else
            {
                filled.Add((from, to));
            }
        }

        return filled.Zip(filled.Skip(1)).Any(p => p.Second.From - p.First.To >= (Apart * line.Line.BodyHeight) + line.Bearings && p.First.To > line.Box.Left && p.Second.From < line.Box.Right);
    }

    private static bool IsFigure(PlacedLine line) => line.Line.Glyphs.Any(g => g.Text.Length > 0 && char.IsDigit(g.Text[0])) && line.Line.Glyphs.All(g => g.Text.All(c => !char.IsLetter(c)));

    /// <summary>The headers that a text layer, or a reader of lines, gave as one line: cut where they stand apart.</summary>
    public static IEnumerable<PlacedLine> Parts(PlacedLine line) => Cut(line, [.. Blanks(line, Apart).Select(b => (b.From + b.To) / 2)]);

    /// <summary>The line cut at those borders that run through one of its wide gaps; the others it stands over.</summary>
    private static IEnumerable<PlacedLine> AtBorders(PlacedLine line, List<double> borders) =>
        Cut(line, [.. borders.Where(x => Blanks(line, Apart).Any(b => b.From < x && b.To > x))]);

    private static IEnumerable<PlacedLine> Cut(PlacedLine line, List<double> at) => at.Count == 0 ? [line]
        : line.Line.Glyphs.Select((g, i) => (Part: at.Count(x => x < g.Box.CentreX), Index: i, g.IsBlank)).Where(g => !g.IsBlank).GroupBy(g => g.Part)
            .Select(g => line with { Line = line.Line.Slice(g.Min(x => x.Index), g.Max(x => x.Index) - g.Min(x => x.Index) + 1) });

    /// <summary>The gaps between a line's letters that are at least so many body heights wide.</summary>
    private static IEnumerable<(double From, double To)> Blanks(PlacedLine line, double least)
    {
        var inked = line.Line.Glyphs.Where(g => !g.IsBlank).Select(g => g.Box).OrderBy(b => b.Left).ToList();
        var right = inked.Count == 0 ? 0 : inked[0].Right;
        foreach (var box in inked)
        {
            if (box.Left - right >= (least * line.Line.BodyHeight) + line.Bearings)
            {
                yield return (right, box.Left);
            }

            right = Math.Max(right, box.Right);
        }
    }

    private static void Divide(List<Piece> pieces, int first, int last, int level, List<Ruling> rulings, List<double> borders, List<Group> groups)
    {
        var column = first;
        while (column <= last)
        {
            var over = level + 1 < MostLevels ? Over(pieces, column, last, rulings, borders) : null;
            if (over is not var (end, upper, lower) || upper.Count == 0)
            {
                var at = column;
                groups.Add(new Group(level, at, at, true, [.. pieces.Where(p => p.First == at)]));
                column++;
                continue;
            }

            groups.Add(new Group(level, column, end, lower.Count == 0, upper));
            if (lower.Count > 0)
            {
                Divide(lower, column, end, level + 1, rulings, borders, groups);
            }

            column = end + 1;
        }
    }

    /// <summary>The header that begins at a column and stands over more than that one: its columns, its pieces and those below it.</summary>
    private static (int End, List<Piece> Upper, List<Piece> Lower)? Over(List<Piece> pieces, int column, int last, List<Ruling> rulings, List<double> borders)
    {
        var crossing = pieces.Where(p => p.Last > p.First && p.First == column).OrderBy(p => p.Line.Line.Baseline).FirstOrDefault();
        var ruling = rulings.FirstOrDefault(r => Covers(r, column) && !Covers(r, column - 1) && !(column == 0 && Covers(r, borders.Count - 2)) && column < last && Covers(r, column + 1));
        if (crossing is null && ruling is null)
        {
            return null;
        }

        var end = crossing?.Last ?? column;
        if (ruling is not null)
        {
            while (end < last && Covers(ruling, end + 1) && !pieces.Exists(p => p.First == end + 1 && p.Last > p.First && p.Line.Line.Baseline < ruling.Position))
            {
                end++;
            }
        }

        var edge = ruling?.Position ?? FirstOfSeveral([.. pieces.Where(p => p.First >= column && p.Last <= end)], crossing!);
        while (ruling is null && end < last && IsLevel(pieces, end + 1, edge))
        {
            end++;
        }

        var inside = pieces.Where(p => p.First >= column && p.Last <= end).ToList();
        return (end, [.. inside.Where(p => p.Line.Line.Baseline < edge)], [.. inside.Where(p => p.Line.Line.Baseline >= edge)]);

        bool Covers(Ruling r, int c) => c >= 0 && c + 1 < borders.Count
            && Math.Min(r.End, borders[c + 1]) - Math.Max(r.Start, borders[c]) > Covered * (borders[c + 1] - borders[c]);
    }

    /// <summary>All that a column has stands with the lower headers, the first of it on their first baseline.</summary>
    private static bool IsLevel(List<Piece> pieces, int column, double edge)
    {
        var own = pieces.Where(p => p.First == column).ToList();
        return own.Count > 0 && own.TrueForAll(p => p.Last == column) && Math.Abs(own.Min(p => p.Line.Line.Baseline) - edge) < own[0].Line.Line.BodyHeight / 4;
    }

    /// <summary>The first baseline below a header at which several columns have something of their own.</summary>
    private static double FirstOfSeveral(List<Piece> pieces, Piece over) =>
        PageLayout.ByBaseline(pieces.Where(p => p.Line.Line.Baseline > over.Line.Line.Baseline + (over.Line.Line.BodyHeight / 2)).Select(p => p.Line))
            .Where(r => r.Count > 1).Select(r => r.Min(l => l.Line.Baseline) - 1).DefaultIfEmpty(double.MaxValue).First();

    private sealed record Piece(PlacedLine Line, int First, int Last);

    private sealed record Group(int Level, int First, int Last, bool IsLowest, List<Piece> Pieces);
}
