using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tables;

/// <summary>Where the rows of a table without vertical rulings start.</summary>
internal static class OpenRows
{
    /// <summary>With this many horizontal rulings or more every row has its own; with fewer they only frame header and body.</summary>
    public const int RulingPerRow = 5;

    /// <summary>Leading wider than this many times the usual one separates rows.</summary>
    private const double RowGap = 1.4;

    /// <summary>So does this one above a row of text in which most columns have something.</summary>
    private const double FilledGap = 1.15;

    /// <summary>Share of the columns that are filled somewhere.</summary>
    private const double Filled = 0.7;

    /// <summary>Rows of text follow each other like the lines of one cell, from the top of each row on: this near, in its leading.</summary>
    private const double OneGrid = 0.8;

    /// <summary>A column of numbers or codes shows where rows start when this share of its lines are such.</summary>
    private const double MostlyKeys = 0.8;

    /// <summary>In each band, indices of its rows of text, ascending, at which a row starts; the first, 0, left out.</summary>
    /// <param name="bands">The body between its rulings.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    /// <param name="leading">The usual distance between two lines of a cell, pixels.</param>
    /// <param name="habit">How rows are told.</param>
    public static List<List<int>> Starts(List<OpenBand> bands, List<double> borders, double leading, RowHabit habit)
    {
        var (isRuled, counted, key) = habit;
        return [.. bands.Select(b => isRuled && counted < 0 ? [] : Enumerable.Range(1, Math.Max(0, b.Rows.Count - 1)).Where(i => Starts(b, i)).ToList())];

        bool Starts(OpenBand band, int i) => IsCounted(band.Rows[i], counted, borders) || (!isRuled
            && (IsFarBelow(band, i, borders, leading) || IsKeyed(band.Rows[i], key, borders) || IsBesideHeading(band, i, borders) || (counted < 0 && key < 0 && BeginsAgain(band, i, borders, leading))));
    }

    /// <summary>Whether some row was told by nothing but columns that begin again there.</summary>
    /// <param name="bands">The body between its rulings.</param>
    /// <param name="starts">As found.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    /// <param name="leading">The usual distance between two lines of a cell, pixels.</param>
    /// <param name="habit">How rows are told.</param>
    public static bool AreUncertain(List<OpenBand> bands, List<List<int>> starts, List<double> borders, double leading, RowHabit habit)
    {
        return bands.Zip(starts).Any(p => p.Second.Exists(i =>
            !IsCounted(p.First.Rows[i], habit.Counted, borders) && !IsFarBelow(p.First, i, borders, leading) && !IsKeyed(p.First.Rows[i], habit.Key, borders) && !IsNumbered(p.First, i, borders)
            && !IsBesideHeading(p.First, i, borders)));
    }

    /// <summary>A row that begins with a number in a first column of nothing but numbers, however few.</summary>
    private static bool IsNumbered(OpenBand band, int i, List<double> borders) => IsKeyed(band.Rows[i], 0, borders)
        && band.Rows.SelectMany(r => r).Where(l => Corridors.ColumnOf(l.Box.CentreX, borders) == 0).All(l => IsKey(Passage.Of(l).Text));

    /// <summary>How the rows of a table are told.</summary>
    /// <param name="source">What it is made of.</param>
    /// <param name="bands">Its body between its rulings.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    public static RowHabit Habit(OpenSource source, List<OpenBand> bands, List<double> borders)
    {
        var isRuled = source.Habit?.IsRuledThroughout ?? (AreRuled(source) || bands.Count + 1 >= RulingPerRow);
        return new RowHabit(isRuled, source.Habit?.Counted ?? CountedColumn(bands, borders), source.Habit is { Key: >= 0 } above ? above.Key : isRuled ? -1 : KeyColumn([.. bands.SelectMany(b => b.Rows)], borders));
    }

    private static bool IsBesideHeading(OpenBand band, int i, List<double> borders) =>
        IsHeading(band.Rows[i], borders) != IsHeading(band.Rows[i - 1], borders) && Crosses(band.Rows[i], band.Rows[i - 1], borders);

    private static bool IsFarBelow(OpenBand band, int i, List<double> borders, double leading)
    {
        var gap = Baseline(band.Rows[i]) - Baseline(band.Rows[i - 1]);
        return gap > RowGap * leading || (gap > FilledGap * leading && Fills(band, i, borders).Count >= Math.Max(2, Filled * FilledColumns(band, borders)));
    }

    /// <summary>
    /// Cells that are set from the top of their row on end one after the other, and begin again together: a row of text in which columns are filled that had ended begins a row.
    /// </summary>
    private static bool BeginsAgain(OpenBand band, int i, List<double> borders, double leading)
    {
        var (here, above) = (Fills(band, i, borders), Fills(band, i - 1, borders));
        return above.IsProperSubsetOf(here) && (here.Count >= above.Count + 2 || here.Count >= Filled * FilledColumns(band, borders)) && IsOnOneGrid(band, leading);
    }

    private static bool IsOnOneGrid(OpenBand band, double leading)
    {
        var steps = band.Rows.Zip(band.Rows.Skip(1), (a, b) => Baseline(b) - Baseline(a)).Order().ToList();
        return steps[steps.Count / 10] >= OneGrid * leading;
    }

    private static HashSet<int> Fills(OpenBand band, int row, List<double> borders) => [.. band.Rows[row].Select(l => Corridors.ColumnOf(l.Box.CentreX, borders))];

    private static int FilledColumns(OpenBand band, List<double> borders) => band.Rows.SelectMany(r => r).Select(l => Corridors.ColumnOf(l.Box.CentreX, borders)).Distinct().Count();

    /// <summary>
    /// The column that counts its entries through the whole table, from one ruling to the next: what it counts are rows, not the items of a list in a cell; -1 without one.
    /// </summary>
    private static int CountedColumn(List<OpenBand> bands, List<double> borders)
    {
        for (var c = 0; c + 1 < borders.Count && bands.Count > 1; c++)
        {
            var numbers = bands.ConvertAll(b => b.Rows.SelectMany(r => r).Where(l => Corridors.ColumnOf(l.Box.CentreX, borders) == c).Select(Number).OfType<int>().ToList());
            var all = numbers.SelectMany(n => n).ToList();
            if (numbers.Exists(n => n.Count > 1) && numbers.FindAll(n => n.Count > 0) is { Count: > 1 } counts && all.Zip(all.Skip(1)).All(p => p.Second == p.First + 1) && counts.Exists(n => n[0] > 1))
            {
                return c;
            }
        }

        return -1;
    }

    private static bool IsCounted(List<PlacedLine> row, int column, List<double> borders) =>
        column >= 0 && row.Exists(l => Corridors.ColumnOf(l.Box.CentreX, borders) == column && Number(l) is not null);

    /// <summary>The number that a line begins with, or that it is.</summary>
    private static int? Number(PlacedLine line)
    {
        var text = Passage.Of(line).Text;
        return ListMarkers.TryStrip(text, out var marker, out _) && marker!.Path.Count == 1 ? marker.Number
            : ThaiNumber.TryParse(text.Trim(' ', '.', ')', '('), out var number) && number is > 0 and < MostRows && number == Math.Floor(number) ? (int)number : null;
    }

    /// <summary>No table counts so many rows.</summary>
    private const int MostRows = 300;

    /// <summary>Whether a ruling stands below each row.</summary>
    public static bool AreRuled(OpenSource source) => source.IsRuledThroughout || source.Rulings.Count >= RulingPerRow;

    /// <summary>A group's heading: a single line at the left, whatever its width, or lines alone in their rows that run over the borders of columns.</summary>
    public static bool IsHeading(List<PlacedLine> lines, List<double> borders) =>
        (lines.Count == 1 && Corridors.ColumnOf(lines[0].Box.Left + 1, borders) == 0)
        || (lines.Exists(l => CrossesBorder(l, borders)) && PageLayout.ByBaseline(lines).All(r => r.Count == 1));

    private static bool Crosses(List<PlacedLine> row, List<PlacedLine> other, List<double> borders) =>
        row.Concat(other).Any(l => CrossesBorder(l, borders));

    /// <param name="line">A line.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    /// <param name="overhang">By so many pixels the line's ends may pass a border, but not its middle.</param>
    public static bool CrossesBorder(PlacedLine line, List<double> borders, double overhang = 1)
    {
        var column = Corridors.ColumnOf(line.Box.CentreX, borders);
        return line.Box.Left + overhang < borders[column] || line.Box.Right - overhang >= borders[column + 1];
    }

    private static double Baseline(List<PlacedLine> row) => row.Average(l => l.Line.Baseline);

    /// <summary>The header ends at the second ruling of a framed table, or at the only one of a table without.</summary>
    public static int FirstBelow(List<List<PlacedLine>> rows, List<Ruling> rulings)
    {
        var end = rulings.FirstOrDefault(r => r.Position > Baseline(rows[0]))?.Position ?? 0;
        var below = rows.FindIndex(r => Baseline(r) > end);
        return below < 0 ? rows.Count : below;
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
