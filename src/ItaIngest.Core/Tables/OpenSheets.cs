using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Tables;

/// <summary>Where the columns of a table without vertical rulings stand on its next sheet, and which rows there keep to them.</summary>
internal static class OpenSheets
{
    /// <summary>Two sheets of one document lie apart by this share of the page's width at most.</summary>
    private const double SheetShift = 0.025;

    /// <summary>So many rows with texts in several columns tell that a sheet lies aside; a line alone can be shifted to where it crosses no border.</summary>
    private const int TellShift = 2;

    /// <summary>
    /// The borders where they fit the rows best, the rows cut at them, and how many keep to them. A feeder takes one sheet a little further to the side than the next:
    /// of the shifts to which most rows keep, the middle one of those next to none is taken.
    /// </summary>
    public static (List<double> Borders, List<List<PlacedLine>> Pieces, int End) Placed(List<double> borders, IReadOnlyList<TextRow> rows, double overhang = 0)
    {
        var step = rows[0].BodyHeight / 4;
        var most = (int)(SheetShift * rows[0].Page.Width / step);
        var ends = Enumerable.Range(-most, (2 * most) + 1).Select(i => (Shift: i, Rows: Kept(rows, Cut(rows, Shifted(borders, i * step)), Shifted(borders, i * step), overhang))).ToList();
        var longest = ends.Max(e => e.Rows);
        var nearest = ends.Where(e => e.Rows == longest).MinBy(e => Math.Abs(e.Shift)).Shift;
        int from = nearest, to = nearest;
        while (ends.Exists(e => e.Shift == from - 1 && e.Rows == longest))
        {
            from--;
        }

        while (ends.Exists(e => e.Shift == to + 1 && e.Rows == longest))
        {
            to++;
        }

        var placed = Shifted(borders, (from + to) * step / 2);
        var pieces = Cut(rows, placed);
        if (pieces.Take(longest).Count(p => p.Count > 1) >= TellShift)
        {
            return (placed, pieces, longest);
        }

        pieces = Cut(rows, borders);
        return (borders, pieces, Kept(rows, pieces, borders, overhang));
    }

    private static List<double> Shifted(List<double> borders, double shift) => borders.ConvertAll(b => b + shift);

    /// <summary>Each row's pieces, cut where they run over a border at a gap.</summary>
    public static List<List<PlacedLine>> Cut(IReadOnlyList<TextRow> rows, List<double> borders) =>
        [.. rows.Select(r => r.Segments.SelectMany(s => Corridors.Split(s, borders)).ToList())];

    /// <summary>Rows from the first on that follow each other closely and cross no border, or are a heading above such a row.</summary>
    public static int Kept(IReadOnlyList<TextRow> rows, List<List<PlacedLine>> pieces, List<double> borders, double overhang = 0)
    {
        var end = 0;
        while (end < rows.Count && IsNear(rows, end) && (Keeps(end) || (OpenTables.IsHeading(pieces[end]) && end + 1 < rows.Count && pieces[end + 1].Count > 1 && Keeps(end + 1))))
        {
            end++;
        }

        return end;

        bool Keeps(int i) => !pieces[i].Exists(p => OpenRows.CrossesBorder(p, borders, Math.Max(1, overhang * p.Line.BodyHeight)));
    }

    private static bool IsNear(IReadOnlyList<TextRow> rows, int at) =>
        at == 0 || rows[at].Segments[0].Line.Baseline - rows[at - 1].Segments[0].Line.Baseline < OpenTables.WideLeading * rows[at].BodyHeight;
}
