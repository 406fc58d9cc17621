using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tables;

/// <summary>Where the rows of a table without vertical rulings start.</summary>
internal static class OpenRows
{
    /// <summary>With this many horizontal rulings or more every row has its own; with fewer they only frame header and body.</summary>
    private const int RulingPerRow = 5;

    /// <summary>Leading wider than this many times the usual one separates rows.</summary>
    private const double RowGap = 1.4;

    /// <summary>A column of numbers or codes shows where rows start when this share of its lines are such.</summary>
    private const double MostlyKeys = 0.8;

    /// <summary>Indices of the rows of text, ascending, at which a row of the body starts; the first is the body's first.</summary>
    public static List<int> Starts(List<List<PlacedLine>> rows, List<double> borders, List<Ruling> rulings, int firstBody, bool ruledThroughout)
    {
        if (firstBody >= rows.Count)
        {
            return [];
        }

        var usual = UsualLeading(rows, firstBody);
        var key = KeyColumn(rows.Skip(firstBody).ToList(), borders);
        var starts = new List<int> { firstBody };
        for (var i = firstBody + 1; i < rows.Count; i++)
        {
            double above = Baseline(rows[i - 1]), here = Baseline(rows[i]);
            var isRuled = rulings.Any(r => r.Position > above && r.Position < here);
            var isHeading = IsHeading(rows[i], borders) != IsHeading(rows[i - 1], borders);
            if (isRuled || (!ruledThroughout && (here - above > RowGap * usual || IsKeyed(rows[i], key, borders) || (isHeading && Crosses(rows[i], rows[i - 1], borders)))))
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    /// <summary>Whether a ruling stands below each row.</summary>
    public static bool AreRuled(OpenSource source) => source.IsRuledThroughout || source.Rulings.Count >= RulingPerRow;

    /// <summary>A group's heading: a single line at the left, whatever its width, or lines alone in their rows that run over the borders of columns.</summary>
    public static bool IsHeading(List<PlacedLine> lines, List<double> borders) =>
        (lines.Count == 1 && Corridors.ColumnOf(lines[0].Box.Left + 1, borders) == 0)
        || (lines.Exists(l => CrossesBorder(l, borders)) && PageLayout.ByBaseline(lines).All(r => r.Count == 1));

    private static bool Crosses(List<PlacedLine> row, List<PlacedLine> other, List<double> borders) =>
        row.Concat(other).Any(l => CrossesBorder(l, borders));

    public static bool CrossesBorder(PlacedLine line, List<double> borders) =>
        Corridors.ColumnOf(line.Box.Left + 1, borders) != Corridors.ColumnOf(line.Box.Right - 1, borders);

    private static double Baseline(List<PlacedLine> row) => row.Average(l => l.Line.Baseline);

    /// <summary>The header ends at the second ruling of a framed table, or at the only one of a table without.</summary>
    public static int FirstBelow(List<List<PlacedLine>> rows, List<Ruling> rulings)
    {
        var end = rulings.FirstOrDefault(r => r.Position > Baseline(rows[0]))?.Position ?? 0;
        var below = rows.FindIndex(r => Baseline(r) > end);
        return below < 0 ? rows.Count : below;
    }

    private static double UsualLeading(List<List<PlacedLine>> rows, int first)
    {
        var leadings = rows.Skip(first).Zip(rows.Skip(first + 1), (a, b) => Baseline(b) - Baseline(a)).Order().ToList();
        return leadings.Count == 0 ? double.MaxValue : leadings[leadings.Count / 3];
    }

    private static bool IsKeyed(List<PlacedLine> row, int key, List<double> borders) =>
        key >= 0 && row.Any(l => Corridors.ColumnOf(l.Box.CentreX, borders) == key);

    /// <summary>The column of running numbers, codes or scores; -1 when there is none.</summary>
    private static int KeyColumn(List<List<PlacedLine>> rows, List<double> borders)
    {
        for (var c = 0; c + 1 < borders.Count; c++)
        {
            var lines = rows.SelectMany(r => r).Where(l => Corridors.ColumnOf(l.Box.CentreX, borders) == c).Select(l => Passage.Of(l).Text).ToList();
            if (lines.Count >= 2 && lines.Count(IsKey) >= MostlyKeys * lines.Count)
            {
                return c;
            }
        }

        return -1;
    }

    private static bool IsKey(string text) =>
        (ThaiNumber.TryParse(text, out _) && !BuddhistYears.Find(text).Any()) || (text.Length <= 4 && ItemCodes.Find(text).Count == 1);
}
