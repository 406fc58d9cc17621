using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>Pairs each table with the heading above it and with what the text below it adds.</summary>
internal static class Sections
{
    public static IEnumerable<(Table Table, Section Section)> Of(DocumentLayout layout, ReadingContext context)
    {
        var blocks = layout.Blocks;
        var section = Section.None;
        var start = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Table table)
            {
                continue;
            }

            section = Above(blocks, start, i) ?? section;
            yield return (table, Below(blocks, i + 1).Aggregate(section, (s, p) => s.With(p.Passage, context.Dates)));
            start = i + 1;
        }
    }

    /// <summary>The last numbered heading between the table before and this one.</summary>
    private static Section? Above(IReadOnlyList<Block> blocks, int start, int end) =>
        Paragraphs.Of(blocks.Skip(start).Take(end - start)).Select(p => Section.Heading(p) ?? (p.IsCentred ? Section.None : null)).LastOrDefault(s => s is not null);

    private static IEnumerable<Paragraph> Below(IReadOnlyList<Block> blocks, int start) =>
        Paragraphs.Of(blocks.Skip(start).TakeWhile(b => b is TextRow));
}
