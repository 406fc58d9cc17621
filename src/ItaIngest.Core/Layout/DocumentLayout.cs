using System.Text.RegularExpressions;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Layout;

/// <summary>The document as blocks in reading order; tables joined over pages, page numbers and running heads left out.</summary>
public sealed partial class DocumentLayout
{
    /// <summary>Running heads and page numbers stand in this share of the page's height at its top and bottom.</summary>
    private const double Margin = 0.1;

    /// <summary>No text is printed within this share of the page's width from its left and right edges.</summary>
    private const double Edge = 0.05;

    /// <summary>Nor this near its upper and lower edge, as a share of its height.</summary>
    private const double Border = 0.008;

    /// <summary>Letters.</summary>
    private const int MostSpecks = 3;

    private const double SpeckConfidence = 0.6;

    private DocumentLayout(IReadOnlyList<Block> blocks, IReadOnlyList<Page> pages)
    {
        Blocks = blocks;
        Pages = pages;
    }

    public IReadOnlyList<Block> Blocks { get; }

    public IReadOnlyList<Page> Pages { get; }

    public IEnumerable<Table> Tables => Blocks.OfType<Table>();

    public IEnumerable<TextRow> Rows => Blocks.OfType<TextRow>();

    public static DocumentLayout Of(IReadOnlyList<Page> pages)
    {
        var blocks = new List<Block>();
        IReadOnlyList<Block> before = [];
        foreach (var here in OpenSiblings.Agree([.. pages.Select(PageLayout.Divide)]))
        {
            Append(blocks, [.. here.Where(b => !IsFurniture(b, Margins(before)))], Margins(here));
            before = here;
        }

        return new DocumentLayout(blocks, pages);
    }

    /// <summary>The same document with some of its blocks in another form.</summary>
    internal DocumentLayout Map(Func<Block, Block> change) => new([.. Blocks.Select(change)], Pages);

    /// <summary>Keys of the rows that stand in a page's margins.</summary>
    private static HashSet<string> Margins(IReadOnlyList<Block> page) => [.. page.OfType<TextRow>().Where(InMargin).Select(r => ThaiText.Key(r.Passage.Text))];

    /// <param name="blocks">Of the pages before.</param>
    /// <param name="page">The page's blocks.</param>
    /// <param name="margins">What stands in its margins: a row that stands in the margin below the table before as well does not part the table from the page's first.</param>
    private static void Append(List<Block> blocks, IReadOnlyList<Block> page, HashSet<string> margins)
    {
        var last = blocks.FindLastIndex(b => !IsSpecks(b) && !(b is TextRow row && InMargin(row) && margins.Contains(ThaiText.Key(row.Passage.Text))));
        var first = page.TakeWhile(IsSpecks).Count();
        if (last >= 0 && blocks[last] is Table above && first < page.Count && page[first] is Table below
            && below.FirstPage == above.LastPage + 1 && TableJoiner.Join(above, below) is { } joined)
        {
            Replace(joined, [.. page.Where((_, i) => i != first)], below.Source is null ? page.Count : first);
            return;
        }

        if (last >= 0 && blocks[last] is Table { Habit: not null } open && first < page.Count && page[first] is TextRow row && row.PageNumber == open.LastPage + 1
            && OpenTables.Continue(open, [.. page.Skip(first).TakeWhile(b => b is TextRow).Cast<TextRow>()]) is var (part, rows) && TableJoiner.Join(open, part) is { } whole)
        {
            var rest = page.Skip(first + rows).ToList();
            var isFollowed = rest is [Table { Source: not null }, ..];
            var further = isFollowed ? TableJoiner.Join(whole, (Table)rest[0]) : null;
            Replace(further ?? whole, further is null ? rest : rest[1..], further is null ? page.Count : 0);
            return;
        }

        blocks.AddRange(page);

        // Rows below the last ruling of a table that the page's end cuts belong to it as well.
        void Replace(Table table, List<Block> rest, int from)
        {
            if (from < rest.Count && rest[from..].TrueForAll(b => b is TextRow) && OpenTables.OpenEnd(table, [.. rest[from..].Cast<TextRow>()]) is { } end)
            {
                table = TableJoiner.Lengthen(table, end);
                rest.RemoveRange(from, rest.Count - from);
            }

            blocks[last] = table;
            blocks.AddRange(rest);
        }
    }

    private static bool IsFurniture(Block block, HashSet<string> running) =>
        block is TextRow row && (AtEdge(row) || (InMargin(row) && (PageNumber().IsMatch(row.Passage.Text) || running.Contains(ThaiText.Key(row.Passage.Text)))));

    /// <summary>Dirt that was read as letters: too little of it, or too unsure, to stand between two parts of a table.</summary>
    private static bool IsSpecks(Block block) => block is TextRow row
        && (ThaiText.Skeleton(row.Passage.Text).Length <= MostSpecks || row.Segments.SelectMany(s => s.Line.Glyphs).Where(g => !g.IsBlank).Average(g => g.Confidence) < SpeckConfidence);

    /// <summary>The page's own edge, the glass's border, the fold of a book.</summary>
    private static bool AtEdge(TextRow row) =>
        row.Box.Right < Edge * row.Page.Width || row.Box.Left > (1 - Edge) * row.Page.Width
        || row.Box.Top < Border * row.Page.Height || row.Box.Bottom > (1 - Border) * row.Page.Height;

    private static bool InMargin(TextRow row) =>
        row.Box.Bottom < Margin * row.Page.Height || row.Box.Top > (1 - Margin) * row.Page.Height;

    [GeneratedRegex(@"^[\s\-–—(]*(หน้า(ที่)?\s*)?\d{1,3}(\s*/\s*\d{1,3})?[\s\-–—)]*$")]
    private static partial Regex PageNumber();
}
