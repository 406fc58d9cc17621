using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>Reads a cell as what its column holds: a text, a list, names.</summary>
internal static class CellReading
{
    /// <summary>The cell as one text; null when it is empty or says that there is none.</summary>
    public static Field<string>? Text(TableCell? cell)
    {
        if (cell is null || cell.IsEmpty)
        {
            return null;
        }

        var passage = cell.Passage;
        return ThaiText.IsNone(passage.Text) ? null : passage.ToField();
    }

    /// <summary>The cell's list items without their markers; a text without markers is one item, unless its author broke it into several.</summary>
    public static IReadOnlyList<Field<string>> List(TableCell? cell)
    {
        if (cell is null || cell.IsEmpty || ThaiText.IsNone(cell.Text))
        {
            return [];
        }

        var lines = cell.Lines.Select(Passage.Of).ToList();
        var texts = lines.Select(l => l.Text).ToList();
        var items = ListMarkers.Split(texts);
        // One item numbered 1: the next numbers may have been run on inside its lines.
        return items switch
        {
            [{ Marker.Path: [1] }] => Fields(lines, ListMarkers.Split(texts, inline: true)),
            [{ Marker: null }] when lines.Count > 1 => [.. Unmarked(cell, lines).OfType<Field<string>>()],
            _ => Fields(lines, items),
        };
    }

    /// <summary>A text without markers: the items that its author broke apart.</summary>
    private static IEnumerable<Field<string>?> Unmarked(TableCell cell, List<Passage> lines)
    {
        var first = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || DeliberateBreaks.IsBetween(cell.Lines[i - 1], cell.Lines[i], LanguageWords.Installed))
            {
                yield return Passage.Join(lines[first..i]).ToField();
                first = i;
            }
        }
    }

    /// <summary>Names of offices or people: one per bullet or printed line, a wrapped name made whole.</summary>
    public static IReadOnlyList<Field<string>> Names(TableCell? cell)
    {
        if (cell is null || cell.IsEmpty || ThaiText.IsNone(cell.Text))
        {
            return [];
        }

        var lines = cell.Lines.Select(Passage.Of).ToList();
        return Fields(lines, NameList.Split([.. lines.Select(l => l.Text)], [.. cell.Lines.Select(l => l.Fill)], [.. cell.Lines.Select(l => l.IsSpacedOff)]));
    }

    private static List<Field<string>> Fields(List<Passage> lines, IReadOnlyList<ListItem> items) =>
        [.. items.Select(i => Passage.Join(i.Parts.Select(p => lines[p.Line].Slice(p.Start, p.Length))).ToField()).OfType<Field<string>>().Where(f => !ThaiText.IsNone(f.Value))];
}
