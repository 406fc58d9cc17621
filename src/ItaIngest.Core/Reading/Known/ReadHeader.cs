using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Known;

/// <summary>A column whose header is understood, with what it was taken for: what a person may contradict.</summary>
/// <param name="Key">What the column was read as.</param>
/// <param name="Wording">The header as read.</param>
/// <param name="Page">1-based page on which it stands; 0 in a transcript.</param>
/// <param name="Example">What the column's first filled cell says.</param>
public sealed record ReadHeader(HeaderKey Key, string Wording, int Page, string Example)
{
    /// <summary>A document has so many different ones at most.</summary>
    private const int Most = 40;

    internal static IReadOnlyList<ReadHeader> Find(DocumentLayout layout, KnownSet known)
    {
        var explained = known.Headers.Select(h => ThaiText.Key(h.Wording)).ToHashSet();
        return [.. layout.Tables.Select(t => HeaderReader.Read(t)).OfType<HeadedTable>().SelectMany(t => Of(t, explained)).DistinctBy(h => (h.Key, ThaiText.Key(h.Wording))).Take(Most)];
    }

    /// <summary>Columns that people have explained are not among them, nor those whose header is more than one cell: what is said of a cell's words holds for that cell.</summary>
    private static IEnumerable<ReadHeader> Of(HeadedTable headed, HashSet<string> explained)
    {
        foreach (var column in headed.Columns)
        {
            var cell = Enumerable.Range(0, headed.FirstBodyRow).Select(r => headed.Table.At(r, column.Index)).OfType<TableCell>().LastOrDefault(c => c.ColumnSpan == 1 && c.Text == column.Leaf.Text);
            if (KeyOf(column.Meaning, headed.Family) is { } key && cell is { IsEmpty: false } && OpenHeader.IsHeaderText(cell.Text) && !IsExplained(cell, explained)
                && headed.Table.Cells.FirstOrDefault(c => c.Row >= headed.FirstBodyRow && c.Column == column.Index && c.ColumnSpan == 1 && !ThaiText.IsNone(c.Text)) is { } first)
            {
                yield return new ReadHeader(key, ThaiText.Normalize(cell.Text), OpenHeader.PageOf(cell), OpenHeader.ExampleOf(first));
            }
        }
    }

    private static HeaderKey? KeyOf(ColumnMeaning meaning, TableFamily family) => HeaderKeys.All.FirstOrDefault(k => k.Meaning == meaning && (k.Family == family || k.Family == TableFamily.Unknown));

    /// <summary>The wording that readers know stands in the place of another then.</summary>
    private static bool IsExplained(TableCell cell, HashSet<string> explained) => explained.Contains(ThaiText.Key(cell.Text)) || (cell.Lines[0].Line.Glyphs[0].Read is { Length: > 1 } read && explained.Contains(ThaiText.Key(read)));
}
