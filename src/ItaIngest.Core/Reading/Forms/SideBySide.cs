using ItaIngest.Core.Layout;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>
/// Forms that stand beside each other in two columns of text: the same labels begin lines on the left and, further right, lines at one place. Each column is
/// read to its end before the next.
/// </summary>
internal static class SideBySide
{
    /// <summary>So many different labels stand on both sides; pairs of label and value side by side in one form differ.</summary>
    private const int FewestLabels = 3;

    /// <summary>Lines of the right column begin at one place within so many body heights.</summary>
    private const double SameLeft = 1.2;

    /// <summary>Rows in reading order; those without columns as they are.</summary>
    public static IReadOnlyList<TextRow> Unfold(IReadOnlyList<TextRow> rows)
    {
        var unfolded = new List<TextRow>();
        foreach (var page in rows.GroupBy(r => r.PageNumber))
        {
            unfolded.AddRange(Page([.. page]));
        }

        return unfolded;
    }

    private static List<TextRow> Page(List<TextRow> rows)
    {
        if (Gutter(rows) is not { } gutter)
        {
            return rows;
        }

        var read = new List<TextRow>();
        var (left, right) = (new List<PlacedLine[]>(), new List<PlacedLine[]>());
        foreach (var row in rows)
        {
            var tolerance = SameLeft * row.BodyHeight;
            // A block of its own begins, or a line runs over both columns.
            if (row.Segments.Any(s => s.Box.Left < gutter - tolerance && s.Box.Right > gutter + tolerance) || (left.Count > 0 && right.Count > 0 && BeginsBlock(row, gutter, left, right)))
            {
                Flush();
            }

            if (row.Segments.Any(s => s.Box.Left < gutter - tolerance && s.Box.Right > gutter + tolerance))
            {
                read.Add(row);
                continue;
            }

            Put(left, [.. row.Segments.Where(s => s.Box.Left < gutter - tolerance)]);
            Put(right, [.. row.Segments.Where(s => s.Box.Left >= gutter - tolerance)]);
        }

        Flush();
        return read;

        void Flush()
        {
            read.AddRange(Column(left));
            read.AddRange(Column(right));
            left.Clear();
            right.Clear();
        }
    }

    private static void Put(List<PlacedLine[]> column, PlacedLine[] line)
    {
        if (line.Length > 0)
        {
            column.Add(line);
        }
    }

    /// <summary>Both columns begin their first label anew, on one row: two more forms side by side.</summary>
    private static bool BeginsBlock(TextRow row, double gutter, List<PlacedLine[]> left, List<PlacedLine[]> right)
    {
        var tolerance = SameLeft * row.BodyHeight;
        return Heads(row.Segments.FirstOrDefault(s => s.Box.Left < gutter - tolerance), left) && Heads(row.Segments.FirstOrDefault(s => s.Box.Left >= gutter - tolerance), right);
    }

    /// <summary>A numbered line in the manner of the column's first one.</summary>
    private static bool Heads(PlacedLine? line, List<PlacedLine[]> column) =>
        line is not null && MarkerReader.Read(Passage.Of(line).Text, 0)?.Marker is { } marker && MarkerReader.Read(Passage.Of(column[0]).Text, 0)?.Marker is { } first && first.Style == marker.Style;

    private static IEnumerable<TextRow> Column(List<PlacedLine[]> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var (left, right) = (lines.Min(l => l[0].Box.Left), lines.Max(l => l[^1].Box.Right));
        return [.. lines.Select(l => new TextRow([.. l.Select(s => s with { Fill = Math.Clamp((s.Box.Right - left) / Math.Max(1, right - left), 0, 1) })]))];
    }

    /// <summary>Where the right column begins, pixels; null when there is none.</summary>
    private static double? Gutter(List<TextRow> rows)
    {
        var labels = rows.SelectMany(r => r.Segments.Select((s, i) => (Line: s, IsFirst: i == 0, Label: Label(Passage.Of(s)), Height: r.BodyHeight))).Where(x => x.Label is not null).ToList();
        var first = labels.Count == 0 ? 0 : labels.Min(l => l.Line.Box.Left);
        foreach (var candidate in labels.Where(l => !l.IsFirst && l.Line.Box.Left > first + (SameLeft * l.Height)))
        {
            var at = candidate.Line.Box.Left;
            var right = labels.Where(l => Math.Abs(l.Line.Box.Left - at) < SameLeft * l.Height).Select(l => l.Label).ToHashSet();
            var left = labels.Where(l => l.Line.Box.Right < at && Math.Abs(l.Line.Box.Left - first) < SameLeft * 2 * l.Height).Select(l => l.Label).ToHashSet();
            if (right.Intersect(left).Count() >= FewestLabels)
            {
                return labels.Where(l => Math.Abs(l.Line.Box.Left - at) < SameLeft * l.Height).Min(l => l.Line.Box.Left);
            }
        }

        return null;
    }

    /// <summary>The words before a colon, or of a known label; null for other lines.</summary>
    private static string? Label(Passage line)
    {
        var start = MarkerReader.Read(line.Text, 0)?.End ?? 0;
        var colon = line.Text.AsSpan(start).IndexOfAny(':', '：');
        return FormLabels.Read(line) is { } known ? ThaiText.Key(known.Label.Text) : colon > 0 ? ThaiText.Key(line.Text.Substring(start, colon)) : null;
    }
}
