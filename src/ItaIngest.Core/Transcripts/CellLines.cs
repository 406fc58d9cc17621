using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Gives a cell its lines again: transcripts run the items of a list together, and the names of offices that stood below each other.
/// </summary>
internal static class CellLines
{
    /// <summary>A cell of names is not longer, in letters.</summary>
    private const int LongestNames = 220;

    /// <summary>Lines of the cell, each as it would have been printed.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="holdsNames">Its column names who is responsible.</param>
    public static IReadOnlyList<Stretch> Of(TranscriptCell cell, bool holdsNames)
    {
        var lines = new List<Stretch>();
        FoundMarker? last = null;
        foreach (var stretch in cell.Lines)
        {
            lines.AddRange(AtMarkers(stretch, ref last));
        }

        return holdsNames && last is null && cell.Text.Length <= LongestNames && NameList.BeginsName(cell.Text) ? [.. lines.SelectMany(AtBlanks)] : lines;
    }

    private static List<Stretch> AtMarkers(Stretch stretch, ref FoundMarker? last)
    {
        var parts = new List<Stretch>();
        var start = 0;
        last = MarkerReader.Read(stretch.Text, 0) ?? last;
        while (last is { } before && Next(stretch.Text, start + 1, before) is { } next)
        {
            Add(parts, stretch, start, next.Start);
            (start, last) = (next.Start, next);
        }

        Add(parts, stretch, start, stretch.Text.Length);
        return parts;
    }

    private static void Add(List<Stretch> parts, Stretch stretch, int start, int end)
    {
        if (stretch.Slice(start, end) is { } part)
        {
            parts.Add(part);
        }
    }

    /// <summary>The next marker of a list behind a blank: the next number, or the same bullet set the same way.</summary>
    private static FoundMarker? Next(string text, int from, FoundMarker before)
    {
        for (var i = Math.Max(1, from); i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && MarkerReader.Read(text, i) is { } next && next.Start == i && next.Marker.Style == before.Marker.Style
                && text.AsSpan(next.End).TrimStart().Length > 0 && Follows(text, before, next))
            {
                return next;
            }
        }

        return null;
    }

    private static bool Follows(string text, FoundMarker before, FoundMarker next) => before.Marker.Style == MarkerStyle.Bullet
        ? next.Marker.Raw == before.Marker.Raw && (before.Marker.Raw != "-" || before.Start > 0 || char.IsWhiteSpace(text[Math.Min(before.End, text.Length - 1)]) == char.IsWhiteSpace(text[next.End]))
        : ListMarkers.Follows(before.Marker, next.Marker);

    private static IEnumerable<Stretch> AtBlanks(Stretch stretch)
    {
        for (var start = 0; start < stretch.Text.Length;)
        {
            var blank = stretch.Text.IndexOf(' ', start);
            var end = blank < 0 ? stretch.Text.Length : blank;
            if (stretch.Slice(start, end) is { } part)
            {
                yield return part;
            }

            start = end + 1;
        }
    }
}
