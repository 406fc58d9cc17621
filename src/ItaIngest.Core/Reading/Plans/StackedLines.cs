using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>A height on a page at which a line of text stands.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Baseline">Pixels.</param>
/// <param name="Tolerance">How far beside it a line still stands on it, pixels.</param>
internal readonly record struct LinePlace(int Page, double Baseline, double Tolerance)
{
    /// <summary>Two lines of different cells on one row are judged within half a letter of each other.</summary>
    public static LinePlace Of(PlacedLine line) => new(line.Page.Number, line.Line.Baseline, line.Line.BodyHeight * 0.6);

    public bool IsAt(PlacedLine line) => line.Page.Number == Page && Math.Abs(line.Line.Baseline - Baseline) <= Tolerance;

    public bool IsAt(LinePlace other) => other.Page == Page && Math.Abs(other.Baseline - Baseline) <= Tolerance;

    /// <summary>Whether the place lies below a line.</summary>
    public bool IsBelow(PlacedLine line) => line.Page.Number < Page || (line.Page.Number == Page && line.Line.Baseline < Baseline - Tolerance);
}

/// <summary>The lines of a cell in printed order, as they stand to those of the cells beside it.</summary>
/// <param name="Lines">Top to bottom; maybe of several pages.</param>
/// <param name="Leading">The table's usual distance between two lines of a cell, pixels.</param>
/// <param name="Bottoms">On each page the baseline of the lowest line in the row, pixels: a cell that ends above it was not broken by the page's end.</param>
internal sealed record StackedLines(IReadOnlyList<PlacedLine> Lines, double Leading, IReadOnlyDictionary<int, double> Bottoms)
{
    /// <summary>Lines further apart than this many times the leading are parted.</summary>
    private const double Gap = 1.3;

    /// <summary>So many steps from line to line show a table's leading.</summary>
    private const int FewestSteps = 3;

    public IReadOnlyList<LinePlace> Places => [.. Lines.Select(LinePlace.Of)];

    /// <summary>The distance between two lines of a cell that most of a table's cells keep; null where there are too few lines to tell.</summary>
    public static double? UsualLeading(Table table, int firstBody)
    {
        var steps = table.Cells.Where(c => c.Row >= firstBody).SelectMany(c => c.Lines.Zip(c.Lines.Skip(1)).Where(p => p.First.Page == p.Second.Page).Select(p => p.Second.Line.Baseline - p.First.Line.Baseline))
            .Where(s => s > 2).Order().ToList();
        return steps.Count < FewestSteps ? null : steps[steps.Count / 3];
    }

    public bool Has(LinePlace place) => Lines.Any(place.IsAt);

    /// <summary>What stands there is more than marks, such as a worn ruling leaves.</summary>
    public bool HasWords(LinePlace place) => Lines.Any(l => place.IsAt(l) && Passage.Of(l).Text.Any(char.IsLetterOrDigit));

    /// <summary>A line stands there that does not go on with the one above: behind a gap, behind a "none" or an amount, or as the cell's first.</summary>
    public bool BeginsAt(LinePlace place)
    {
        var at = Enumerable.Range(0, Lines.Count).Where(i => place.IsAt(Lines[i])).DefaultIfEmpty(-1).First();
        return at >= 0 && (at == 0 || IsParted(at) || IsComplete(Lines[at - 1]));
    }

    /// <summary>Lines stand close above and below the place, and none on it.</summary>
    public bool RunsThrough(LinePlace place)
    {
        var below = Enumerable.Range(1, Math.Max(0, Lines.Count - 1)).FirstOrDefault(i => !place.IsBelow(Lines[i]), -1);
        return below > 0 && !Has(place) && place.IsBelow(Lines[below - 1]) && Lines[below].Page == Lines[below - 1].Page && !IsParted(below);
    }

    /// <summary>The lines behind a gap, or on a new page where the last one left room below the cell's text.</summary>
    public IEnumerable<LinePlace> Gaps() => Enumerable.Range(1, Math.Max(0, Lines.Count - 1)).Where(IsParted).Select(i => LinePlace.Of(Lines[i]));

    /// <summary>Where the items of a list that counts up begin; empty where the cell's first line has no number.</summary>
    public List<LinePlace> Numbered()
    {
        var (places, next) = (new List<LinePlace>(), 0);
        foreach (var line in Lines)
        {
            if (Number(Passage.Of(line).Text) is { } number && (places.Count == 0 ? line == Lines[0] : number == next))
            {
                places.Add(LinePlace.Of(line));
                next = number + 1;
            }
        }

        return places;
    }

    private static int? Number(string text) =>
        MarkerReader.Read(text, 0) is { Marker: { Path.Count: > 0, Style: not MarkerStyle.Letter } marker } ? marker.Number
            : ThaiNumber.TryParse(text.Trim(' ', '.'), out var number) && number == Math.Floor(number) && number is > 0 and < 100 ? (int)number : null;

    private bool IsParted(int at) =>
        (Lines[at].Page == Lines[at - 1].Page ? Lines[at].Line.Baseline : Bottoms.GetValueOrDefault(Lines[at - 1].Page.Number)) - Lines[at - 1].Line.Baseline > Gap * Leading;

    /// <summary>Nothing, or an amount; not the beginning of a range ("93,500 -"), nor an item's number on a line of its own ("2.").</summary>
    private static bool IsComplete(PlacedLine line) =>
        Passage.Of(line).Text.Trim() is var text && (ThaiText.IsNone(text) || (ThaiNumber.TryParse(text, out _) && text[^1] is not ('-' or '–' or '—' or '.' or ')')));
}
