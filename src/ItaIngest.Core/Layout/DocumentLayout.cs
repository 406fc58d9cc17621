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
        foreach (var page in pages)
        {
            var here = PageLayout.Divide(page);
            var running = before.OfType<TextRow>().Where(r => InMargin(r)).Select(r => ThaiText.Key(r.Passage.Text)).ToHashSet();
            Append(blocks, [.. here.Where(b => !IsFurniture(b, running))]);
            before = here;
        }

        return new DocumentLayout(blocks, pages);
    }

    private static void Append(List<Block> blocks, IReadOnlyList<Block> page)
    {
        var skip = 0;
        if (blocks.Count > 0 && blocks[^1] is Table above && page.Count > 0 && page[0] is Table below
            && below.FirstPage == above.LastPage + 1 && TableJoiner.Join(above, below) is { } joined)
        {
            blocks[^1] = joined;
            skip = 1;
        }

        blocks.AddRange(page.Skip(skip));
    }

    private static bool IsFurniture(Block block, HashSet<string> running) =>
        block is TextRow row && InMargin(row) && (PageNumber().IsMatch(row.Passage.Text) || running.Contains(ThaiText.Key(row.Passage.Text)));

    private static bool InMargin(TextRow row) =>
        row.Box.Bottom < Margin * row.Page.Height || row.Box.Top > (1 - Margin) * row.Page.Height;

    [GeneratedRegex(@"^[\s\-–—(]*(หน้า(ที่)?\s*)?\d{1,3}(\s*/\s*\d{1,3})?[\s\-–—)]*$")]
    private static partial Regex PageNumber();
}
