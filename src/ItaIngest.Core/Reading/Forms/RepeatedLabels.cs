using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>
/// Labels whose wording is like no known one, told by how they stand: the same words come again and again at the left where known labels begin, each time
/// before a colon or a wide gap, with a number as the known ones have, or alone above a value that is set in. Their values are not those of the labels above them.
/// </summary>
internal static class RepeatedLabels
{
    /// <summary>Letters of a label.</summary>
    private const int Shortest = 4, Longest = 50;

    /// <summary>Rows begin at one place within this share of the body height.</summary>
    private const double SameLeft = 0.8;

    /// <summary>A value below its label is set in by so many body heights.</summary>
    private const double Indent = 1.0;

    /// <summary>A label comes as often, and so many known ones begin where it does.</summary>
    private const int Fewest = 2;

    private static readonly string[] s_separators = [":", "：", " – ", " — "];

    /// <summary>The labels found, by row.</summary>
    /// <param name="rows">Consecutive rows of text.</param>
    /// <param name="isKnown">Whether a row begins with a known label, by row.</param>
    public static IReadOnlyDictionary<int, FoundLabel> Find(IReadOnlyList<TextRow> rows, Func<int, bool> isKnown)
    {
        var known = Enumerable.Range(0, rows.Count).Where(isKnown).ToList();
        return known.Count < Fewest ? new Dictionary<int, FoundLabel>() : Enumerable.Range(0, rows.Count).Where(i => !isKnown(i) && known.Count(k => IsBelow(rows[k], rows[i])) >= Fewest)
            .Select(i => (Row: i, Label: BeforeSeparator(rows[i].Passage) ?? BeforeGap(rows[i]) ?? Numbered(rows, i, known) ?? Alone(rows, i))).Where(x => x.Label is not null)
            .GroupBy(x => ThaiText.Key(x.Label!.Label.Text)).Where(g => g.Count() >= Fewest).SelectMany(g => g).ToDictionary(x => x.Row, x => x.Label!);
    }

    private static bool IsBelow(TextRow a, TextRow b) => Math.Abs(a.Box.Left - b.Box.Left) < SameLeft * b.BodyHeight;

    private static FoundLabel? BeforeSeparator(Passage line)
    {
        var start = MarkerReader.Read(line.Text, 0)?.End ?? 0;
        var (at, length) = s_separators.Select(s => (At: line.Text.IndexOf(s, start, StringComparison.Ordinal), s.Length)).Where(s => s.At > start).OrderBy(s => s.At).FirstOrDefault();
        return length == 0 ? null : Label(line, start, at, at + length);
    }

    private static FoundLabel? BeforeGap(TextRow row) => row.Segments.Count < 2 ? null
        : Label(row.Passage, MarkerReader.Read(row.Passage.Text, 0)?.End ?? 0, Passage.Of(row.Segments[0]).Length, Passage.Of(row.Segments[0]).Length);

    /// <summary>The first words behind a number, where the known labels are numbered in the same manner.</summary>
    private static FoundLabel? Numbered(IReadOnlyList<TextRow> rows, int i, List<int> known)
    {
        var line = rows[i].Passage;
        if (MarkerReader.Read(line.Text, 0) is not { Marker.Path.Count: > 0 } marker || known.Count(k => MarkerReader.Read(rows[k].Passage.Text, 0)?.Marker.Style == marker.Marker.Style) < Fewest)
        {
            return null;
        }

        var blank = line.Text.IndexOf(' ', marker.End);
        return blank < 0 ? null : Label(line, marker.End, blank, blank);
    }

    private static FoundLabel? Label(Passage line, int start, int end, int value)
    {
        while (value < line.Length && char.IsWhiteSpace(line.Text[value]))
        {
            value++;
        }

        return end <= start || !IsLabel(line.Text[start..end]) ? null : new FoundLabel(line.Slice(start, end - start), ColumnMeaning.Unknown, value, Passage.Empty, 0);
    }

    private static FoundLabel? Alone(IReadOnlyList<TextRow> rows, int i)
    {
        var line = rows[i].Passage;
        var start = MarkerReader.Read(line.Text, 0)?.End ?? 0;
        return i + 1 < rows.Count && rows[i].Segments.Count == 1 && rows[i + 1].Box.Left - rows[i].Box.Left > Indent * rows[i].BodyHeight && IsLabel(line.Text[start..])
            ? new FoundLabel(line.Slice(start), ColumnMeaning.Unknown, line.Length, Passage.Empty, 0) : null;
    }

    /// <summary>Words without figures, which number headings and count what was done.</summary>
    private static bool IsLabel(string text) => text.Trim().Length is >= Shortest and <= Longest && text.Any(ThaiLetters.IsLetter) && !text.Any(char.IsDigit);
}
