using ItaIngest.Core.Checking;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Known;

/// <summary>A column whose header is not understood, so that no record took it, or one by a guess: what a person may explain.</summary>
/// <param name="Family">The kind of table that the other columns make it.</param>
/// <param name="Wording">The header as read.</param>
/// <param name="Page">1-based page on which it stands; 0 in a transcript.</param>
/// <param name="Example">What the column's first filled cell says.</param>
public sealed record OpenHeader(TableFamily Family, string Wording, int Page, string Example)
{
    /// <summary>Letters and digits; a cell with less is a number or a stain.</summary>
    private const int LeastText = 3;

    /// <summary>Letters of the shortest header; shorter ones are pieces of words.</summary>
    private const int ShortestHeader = 4;

    /// <summary>Letters of the longest header.</summary>
    private const int LongestHeader = 110;

    /// <summary>Letters kept of a cell's text.</summary>
    private const int LongestExample = 160;

    /// <summary>A document has so many at most: more come of tables that are none.</summary>
    private const int Most = 12;

    internal static IReadOnlyList<OpenHeader> Find(DocumentLayout layout, ReportRecords records)
    {
        var map = new EvidenceMap(RecordTree.Leaves(records));
        return [.. layout.Tables.SelectMany(t => Of(t, map)).DistinctBy(h => (h.Family, ThaiText.Key(h.Wording))).Take(Most)];
    }

    private static IEnumerable<OpenHeader> Of(Table table, EvidenceMap map)
    {
        if (HeaderReader.Read(table) is { } headed)
        {
            // What a column holds may have been guessed from its cells: those values are in doubt as long as the header is.
            return headed.Columns.Where(c => c.Meaning == ColumnMeaning.Unknown || (c.IsDoubtful && HeaderVocabulary.Best(c.Header.Text, headed.Family).Meaning == ColumnMeaning.Unknown))
                .Select(c => Open(table, headed.Family, c.Leaf.Text, table.At(headed.FirstBodyRow - 1, c.Index), c.Index, headed.FirstBodyRow, c.IsDoubtful ? null : map)).OfType<OpenHeader>();
        }

        // A table whose first row only looks like a header, and from which nothing came.
        var first = table.Row(0).Where(c => c.Row == 0 && !c.IsEmpty).ToList();
        return first.Count < 2 || table.Rows < 2 || first.Exists(c => !IsHeaderText(c.Text)) || table.Cells.SelectMany(c => c.Lines).Any(map.IsRead) ? []
            : first.Where(c => c.ColumnSpan == 1 && HeaderVocabulary.Best(c.Text).Meaning == ColumnMeaning.Unknown)
                .Select(c => Open(table, TableFamily.Unknown, c.Text, c, c.Column, c.LastRow + 1, map)).OfType<OpenHeader>();
    }

    private static OpenHeader? Open(Table table, TableFamily family, string wording, TableCell? cell, int column, int firstBodyRow, EvidenceMap? map)
    {
        var filled = table.Cells.Where(c => c.Row >= firstBodyRow && c.Column == column && c.ColumnSpan == 1 && !ThaiText.IsNone(c.Text) && c.Text.Count(char.IsLetterOrDigit) >= LeastText).ToList();
        if (filled.Count == 0 || cell is null || !IsHeaderText(wording) || IsName(wording) || (map is not null && filled.Exists(c => c.Lines.Any(map.IsRead))))
        {
            return null;
        }

        return new OpenHeader(family, ThaiText.Normalize(wording), PageOf(cell), ExampleOf(filled[0]));
    }

    /// <summary>1-based; 0 in a transcript.</summary>
    internal static int PageOf(TableCell cell) => cell.IsEmpty || cell.Lines[0].Line.SourceLine is not null ? 0 : cell.Lines[0].Page.Number;

    /// <summary>A cell's text, cut where it is long.</summary>
    internal static string ExampleOf(TableCell cell) => ThaiText.Normalize(cell.Text) is var text && text.Length > LongestExample ? text[..LongestExample] : text;

    /// <summary>Short, with letters, without figures.</summary>
    internal static bool IsHeaderText(string text) => text.Length <= LongestHeader && text.Count(char.IsLetter) >= ShortestHeader && !text.Any(char.IsDigit) && !ListMarkers.TryStrip(text, out _, out _);

    /// <summary>A column of an indicator's or an agency's numbers is headed by its name.</summary>
    private static bool IsName(string text) =>
        Indicators.Match(text) is { Similarity: >= Indicators.Acceptable } || Categories.Match(text) is { Similarity: >= Categories.Acceptable } || AgencyNames.Find(text) is [{ Start: 0 }, ..];
}
