using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>Pairs each table with the heading above it and with what the text below it adds.</summary>
internal static partial class Sections
{
    public static IEnumerable<(Table Table, Section Section)> Of(DocumentLayout layout, ReadingContext context)
    {
        var pairs = Paired(layout, context).ToList();
        var numbers = pairs.Select(p => p.Section.Number.Text).Distinct().ToList();
        return pairs.Select(p => (p.Table, p.Section with { HasSiblings = numbers.Exists(n => AreSiblings(n, p.Section.Number.Text)) }));
    }

    /// <summary>"3.1" and "3.2": parts of one chapter.</summary>
    private static bool AreSiblings(string number, string other) => number != other && number.LastIndexOf('.') is > 0 and var end && other.LastIndexOf('.') == end && number[..end] == other[..end];

    private static IEnumerable<(Table Table, Section Section)> Paired(DocumentLayout layout, ReadingContext context)
    {
        var blocks = layout.Blocks;
        var section = Section.None;
        DateFields? part = null;
        var start = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Table table)
            {
                continue;
            }

            var above = Paragraphs.Of(blocks.Skip(start).Take(i - start)).SelectMany(Parted).ToList();
            part = above.Select(p => PartPeriod(p, context)).LastOrDefault(d => d is not null) ?? part;
            var (heading, additions) = Above(above, context);
            section = heading ?? section;
            var own = section.Period == DateFields.None && part is not null ? section with { Period = part } : section;
            own = own with { Stated = Stated(blocks, start, i) };
            yield return (table, Below(blocks, i + 1).Aggregate(additions(own), (s, p) => s.With(p.Passage, context.Dates)));
            start = i + 1;
        }
    }

    private static StatedFields Stated(IReadOnlyList<Block> blocks, int start, int table)
    {
        var below = blocks.Skip(table + 1).TakeWhile(b => b is TextRow).Cast<TextRow>().ToList();
        return StatedFields.Of([.. blocks.Skip(start).Take(table - start).Cast<TextRow>()], below, table + below.Count + 1 == blocks.Count);
    }

    /// <summary>The period that the heading of a whole part ("ส่วนที่ 2 … ระหว่างวันที่ …") gives its sections; <see cref="DateFields.None"/> for such a heading without one, null for any other text.</summary>
    private static DateFields? PartPeriod(Paragraph paragraph, ReadingContext context)
    {
        if (paragraph.Text.Length > LongestHeading || Section.Heading(paragraph) is not { } heading || heading.Number.Text.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var dates = PeriodWord().IsMatch(paragraph.Text) ? DateFields.Of(paragraph.Passage, context.Dates) : DateFields.None;
        return dates is { Start: not null, End: not null } ? dates : DateFields.None;
    }

    [GeneratedRegex(@"(ระหว่าง|ตั้งแต่)\s*(วันที่|เดือน)?\s*[\dก-ฮ]")]
    private static partial Regex PeriodWord();

    /// <summary>A heading is no longer, in letters.</summary>
    private const int LongestHeading = 140;

    /// <summary>The last numbered heading between the table before and this one, and what the lines below that heading add; what stands above it belongs to the table before.</summary>
    private static (Section? Heading, Func<Section, Section> Additions) Above(List<Paragraph> paragraphs, ReadingContext context)
    {
        var at = paragraphs.FindLastIndex(p => !Section.IsAddition(p.Text) && (Section.Heading(p) is not null || p.IsCentred));
        return at < 0 ? (null, s => s)
            : (Section.Heading(paragraphs[at]) ?? Section.None, s => paragraphs.Skip(at + 1).Aggregate(s, (whole, p) => whole.With(p.Passage, context.Dates)));
    }

    /// <summary>A line that adds to a section stands for itself, however near to a heading or to another such line it is printed.</summary>
    private static IEnumerable<Paragraph> Parted(Paragraph paragraph)
    {
        var first = 0;
        for (var i = 1; i <= paragraph.Rows.Count; i++)
        {
            if (i == paragraph.Rows.Count || (Section.IsAddition(paragraph.Rows[i].Passage.Text) && paragraph.Rows[i].Passage.Text.Any(c => c is ':' or '：' || char.IsDigit(c))))
            {
                yield return new Paragraph([.. paragraph.Rows.Skip(first).Take(i - first)]);
                first = i;
            }
        }
    }

    /// <summary>What stands below a table, up to the next heading.</summary>
    private static IEnumerable<Paragraph> Below(IReadOnlyList<Block> blocks, int start) =>
        Paragraphs.Of(blocks.Skip(start).TakeWhile(b => b is TextRow)).SelectMany(Parted).TakeWhile(p => Section.IsAddition(p.Text) || (Section.Heading(p) is null && !p.IsCentred));
}
