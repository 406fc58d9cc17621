using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Shared;

/// <summary>A paragraph outside the tables.</summary>
/// <param name="Sentence">Its text.</param>
/// <param name="Items">The list that it announces; empty without one.</param>
/// <param name="Scope">Of which records it speaks; null when not of every one of a list.</param>
/// <param name="Under">The number of the heading above it; empty without one.</param>
/// <param name="NextTable">The table below it, as the document counts them from 0; their count behind the last.</param>
internal sealed record SharedParagraph(Passage Sentence, IReadOnlyList<Passage> Items, SharedScope? Scope, string Under, int NextTable);

/// <summary>The paragraphs between a document's tables, each with the heading that it stands under and the list that it announces.</summary>
internal static class SharedParagraphs
{
    /// <summary>A longer text is no heading, in letters.</summary>
    private const int LongestHeading = 140;

    /// <summary>By run of text without a table inside.</summary>
    public static IEnumerable<IReadOnlyList<SharedParagraph>> Of(DocumentLayout layout, Memo? memo)
    {
        var (under, table) = (string.Empty, 0);
        var rows = new List<Block>();
        foreach (var block in layout.Blocks)
        {
            if (block is not Table)
            {
                rows.Add(block);
                continue;
            }

            yield return Read();
            rows.Clear();
            table++;
        }

        yield return Read();

        IReadOnlyList<SharedParagraph> Read()
        {
            var own = rows.Where(b => memo is null || b.PageNumber < memo.FirstPage || b.PageNumber > memo.LastPage);
            (var read, under) = Run([.. Paragraphs.Of(own).SelectMany(Parted)], under, table);
            return read;
        }
    }

    /// <summary>A short numbered first line is the heading of what stands below it, however near.</summary>
    private static IEnumerable<Paragraph> Parted(Paragraph paragraph) =>
        paragraph.Rows.Count > 1 && paragraph.Rows[0].Segments[^1].Fill < ShortLine && Section.Heading(paragraph.Rows[0].Passage) is not null
            ? [new Paragraph([paragraph.Rows[0]]), new Paragraph([.. paragraph.Rows.Skip(1)])] : [paragraph];

    /// <summary>A line that ends before this share of the text's width ended by itself.</summary>
    private const double ShortLine = 0.8;

    private static (IReadOnlyList<SharedParagraph> Read, string Under) Run(IReadOnlyList<Paragraph> paragraphs, string under, int table)
    {
        var read = new List<SharedParagraph>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Text;
            var scope = SharedScope.Of(text);
            if (scope is null && text.Length <= LongestHeading && Section.Heading(paragraphs[i]) is { Measure.IsEmpty: true } heading)
            {
                under = heading.Number.Text;
                continue;
            }

            var items = scope is null ? [] : Items(paragraphs, i + 1);
            read.Add(new SharedParagraph(paragraphs[i].Passage, items, scope, under, table));
            i += SharedSentence.Announces(text) ? items.Count : 0;
        }

        return (read, under);
    }

    /// <summary>The items of the list that begins there, without their markers.</summary>
    private static List<Passage> Items(IReadOnlyList<Paragraph> paragraphs, int from)
    {
        var items = new List<Passage>();
        FoundMarker? last = null;
        for (var i = from; i < paragraphs.Count && MarkerReader.Read(paragraphs[i].Text, 0) is { } marker; i++)
        {
            var goesOn = last is { } before ? marker.Marker.Style == before.Marker.Style && ListMarkers.Follows(before.Marker, marker.Marker) : marker.Marker.Number <= 1 && marker.Marker.Path.Count <= 1;
            if (!goesOn)
            {
                break;
            }

            items.Add(paragraphs[i].Passage.Slice(marker.End));
            last = marker;
        }

        return items;
    }
}
