using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Known;

/// <summary>
/// Puts headers that people have explained into the wording that readers know, one that readers take for something else as well, there only in the kind of table that people spoke of: only in a row that is a
/// header then, so that a cell of the body keeps its words. What stood there stays in <see cref="Glyph.Read"/>.
/// </summary>
internal static class KnownHeaders
{
    /// <summary>A table's caption or title may stand as a row of its own above the header.</summary>
    private const int RowsAboveHeader = 3;

    /// <summary>Letters of the shortest wording that may be misread in one of them for each so many.</summary>
    private const int LettersPerSlip = 8;

    /// <summary>A header this like a known wording is that wording, and no misreading of one that people have explained.</summary>
    private const double OwnWording = 0.97;

    private static readonly Dictionary<HeaderKey, string> s_wordings = HeaderKeys.All.ToDictionary(k => k, WordingOf);

    public static DocumentLayout Apply(DocumentLayout layout, KnownSet known, KnownUses uses)
    {
        if (known.Headers.Count == 0)
        {
            return layout;
        }

        var wordings = known.Headers.Select(h => (Key: ThaiText.Key(h.Wording), Header: h)).Where(w => w.Key.Length > 0).ToList();
        return layout.Map(block => block is Table table ? Apply(table, wordings, uses) : block);
    }

    /// <summary>How readers know a column of that kind.</summary>
    internal static string Wording(HeaderKey key) => s_wordings[key];

    private static Table Apply(Table table, List<(string Key, KnownHeader Header)> wordings, KnownUses uses)
    {
        var family = new Lazy<TableFamily>(() => HeaderReader.Read(table)?.Family ?? TableFamily.Unknown);
        for (var row = 0; row < Math.Min(RowsAboveHeader, table.Rows); row++)
        {
            var cells = table.Row(row);
            var explained = cells.Select(c => (Cell: c, Header: Explained(c, wordings, family))).Where(c => c.Header is not null).ToDictionary(c => c.Cell, c => c.Header!);
            if (cells.Count > 1 && HeaderRow.IsHeader(cells.Select(c => explained.TryGetValue(c, out var header) ? Wording(header.Key) : c.Text)))
            {
                return Rewritten(table, WithRowBelow(table, cells, explained, wordings, family), uses);
            }
        }

        return table;
    }

    /// <summary>Below a cell over several columns stand the headers of these.</summary>
    private static Dictionary<TableCell, KnownHeader> WithRowBelow(
        Table table, IReadOnlyList<TableCell> header, Dictionary<TableCell, KnownHeader> explained, List<(string Key, KnownHeader Header)> wordings, Lazy<TableFamily> family)
    {
        var below = header.Where(c => c.ColumnSpan > 1).SelectMany(c => table.Cells.Where(b => b.Row == c.LastRow + 1 && b.Column >= c.Column && b.LastColumn <= c.LastColumn));
        foreach (var cell in below)
        {
            if (Explained(cell, wordings, family) is { } found)
            {
                explained[cell] = found;
            }
        }

        return explained;
    }

    private static KnownHeader? Explained(TableCell cell, List<(string Key, KnownHeader Header)> wordings, Lazy<TableFamily> family)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        var key = ThaiText.Key(cell.Text);
        var same = wordings.Where(w => w.Key == key).ToList();
        var near = same.Count > 0 ? same : wordings.Where(w => w.Key.Length / LettersPerSlip is > 0 and var slips && EditDistance.Bounded(w.Key, key, slips) <= slips).ToList();
        if (near.Count == 0 || (same.Count == 0 && HeaderVocabulary.Best(cell.Text).Similarity >= OwnWording))
        {
            return null;
        }

        // The same words head another column in another kind of table, and people have spoken of theirs.
        var own = near.Where(w => w.Header.Key.Family == TableFamily.Unknown || w.Header.Key.Family == family.Value).ToList();
        var fitting = own.Count > 0 || HeaderVocabulary.BestOfColumn(cell.Text, family.Value).Meaning != ColumnMeaning.Unknown ? own : near;
        return fitting is [var (_, header)] ? header : null;
    }

    private static Table Rewritten(Table table, Dictionary<TableCell, KnownHeader> explained, KnownUses uses)
    {
        foreach (var header in explained.Values)
        {
            uses.Add(header.Id);
        }

        return explained.Count == 0 ? table : table with { Cells = [.. table.Cells.Select(c => explained.TryGetValue(c, out var header) ? c with { Lines = [Line(c, Wording(header.Key))] } : c)] };
    }

    /// <summary>A line of other words in the place of a cell's lines.</summary>
    private static PlacedLine Line(TableCell cell, string wording)
    {
        var first = cell.Lines[0];
        var lines = cell.Lines.Where(l => l.Page == first.Page).Select(l => l.Line).ToList();
        var box = Box.UnionOf(lines.Select(l => l.Box));
        var (width, sure) = (box.Width / wording.Length, lines.SelectMany(l => l.Glyphs).Min(g => g.Confidence));
        var column = first.Line.Glyphs[0].Column;
        var glyphs = wording.Select((letter, i) => new Glyph(letter.ToString(), new Box(box.Left + (i * width), box.Top, box.Left + ((i + 1) * width), box.Bottom), sure)
        {
            Read = i == 0 ? cell.Text : string.Empty,
            Column = column,
        });
        return first with { Line = first.Line with { Glyphs = [.. glyphs], Box = box, Numbers = [] } };
    }

    /// <summary>The shortest wording of that meaning that is told without doubt in a table of its family.</summary>
    private static string WordingOf(HeaderKey key) => HeaderVocabulary.Wordings(key.Meaning, key.Family)
        .Where(w => HeaderVocabulary.Best(w, key.Family).Meaning == key.Meaning && HeaderRow.IsHeader([w, w])).OrderBy(w => w.Length).First();
}
