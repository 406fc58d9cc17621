using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Tables;

/// <summary>Tells each line of a table how much room its column left behind it, and whether white space parts it from the line above: marks of a paragraph that begins.</summary>
internal static class CellLines
{
    /// <summary>Lines of one paragraph stand apart by the leading, or by so much more, inches: programs set lines on the points of a screen, 96 to the inch.</summary>
    private const double Rounding = 0.012;

    /// <summary>Two lines that are so much further apart than the leading, inches, and so many times, are spaced off.</summary>
    private const double Spacing = 0.0175, Spaced = 1.06;

    /// <summary>Lines so many times the leading apart are parted by more than a paragraph's spacing.</summary>
    private const double Parted = 1.6;

    /// <summary>Where more than this share of the steps lie between the two, lines were not measured well enough to tell.</summary>
    private const double Blurred = 0.1;

    /// <summary>Nor where wide and narrow steps are nearer each other than this share of what the narrow ones differ by among themselves.</summary>
    private const double Clear = 0.6;

    /// <summary>So many steps from line to line show a leading.</summary>
    private const int FewestSteps = 5;

    /// <summary>The document with <see cref="PlacedLine.Room"/> and <see cref="PlacedLine.IsSpacedOff"/> set in its tables.</summary>
    public static DocumentLayout Apply(DocumentLayout layout) => layout.Map(block => block is Table table ? Of(table) : block);

    private static Table Of(Table table)
    {
        var single = table.Cells.Where(c => c.ColumnSpan == 1).ToList();
        var ends = single.SelectMany(c => c.Lines.Select(l => (c.Column, l.Page.Number, l.Box.Right))).GroupBy(l => (l.Column, l.Number)).ToDictionary(g => g.Key, g => g.Max(l => l.Right));
        var spaced = single.GroupBy(c => c.Column).ToDictionary(g => g.Key, SpacedFrom);
        return table with { Cells = [.. table.Cells.Select(c => c.ColumnSpan > 1 ? c : c with { Lines = [.. c.Lines.Select((l, i) => l with { Room = ends[(c.Column, l.Page.Number)] - l.Box.Right, IsSpacedOff = i > 0 && Step(c.Lines[i - 1], l) >= spaced[c.Column] })] })] };
    }

    /// <summary>
    /// From how many pixels on two lines of a column are further apart than those of one paragraph: half way between the steps that are surely within paragraphs and those that surely are not.
    /// Infinite where the steps do not tell.
    /// </summary>
    private static double SpacedFrom(IEnumerable<TableCell> cells)
    {
        var steps = cells.SelectMany(c => c.Lines.Zip(c.Lines.Skip(1), Step)).Where(s => s > 0).Order().ToList();
        if (steps.Count < FewestSteps)
        {
            return double.PositiveInfinity;
        }

        var (leading, dpi) = (steps[steps.Count / 5], cells.SelectMany(c => c.Lines).First().Page.Dpi);
        var sure = Math.Max(Spaced * leading, leading + (Spacing * dpi));
        var (near, far) = (steps.FindAll(s => s <= leading + (Rounding * dpi)), steps.FindAll(s => s >= sure && s < Parted * leading));
        var from = far.Count == 0 ? sure : Math.Min(sure, (near.Average() + far.Average()) / 2);
        var (last, first) = (steps.FindLast(s => s < from), steps.Find(s => s >= from));
        return steps.Count(s => s > near[^1] && s < from) > Blurred * steps.Count || (far.Count > 0 && first - last < Clear * (last - steps[0])) ? double.PositiveInfinity : from;
    }

    /// <summary>From one baseline to the next, pixels; 0 over a page's end and between pieces of one line.</summary>
    private static double Step(PlacedLine above, PlacedLine below) =>
        above.Page.Number == below.Page.Number && below.Line.Baseline - above.Line.Baseline is var step && step > 0.8 * below.Line.BodyHeight ? step : 0;
}
