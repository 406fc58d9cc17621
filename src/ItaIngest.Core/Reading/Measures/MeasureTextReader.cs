using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>
/// Measures that are told as numbered paragraphs, without labels: the last resort for a document whose title speaks of measures and that has no table or form
/// of them. Everything it reads is flagged.
/// </summary>
internal static partial class MeasureTextReader
{
    /// <summary>Letters of the shortest text that says what is to be done; shorter ones are headings.</summary>
    private const int ShortestMeasure = 15;

    /// <summary>A line that reaches this share of the text's width does not end its sentence.</summary>
    private const double FullLine = 0.95;

    /// <summary>Letters of a heading above paragraphs of its own.</summary>
    private const int LongestHeading = 60;

    public static IEnumerable<MeasureRecord> Read(DocumentLayout layout, Memo? memo, string? title, ReadingContext context)
    {
        if (title is null || !title.Contains("มาตรการ", StringComparison.Ordinal))
        {
            yield break;
        }

        var paragraphs = Paragraphs.Of(layout.Blocks.Where(b => memo is null || b.PageNumber < memo.FirstPage || b.PageNumber > memo.LastPage)).Where(p => !p.IsCentred || Marker(p) is not null).ToList();
        var section = Section.None;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (Marker(paragraphs[i]) is not { Path.Count: > 0 } marker || Furniture().IsMatch(paragraphs[i].Text))
            {
                continue;
            }

            if (IsHeading(paragraphs, i, marker))
            {
                section = Section.Heading(paragraphs[i]) ?? Section.None;
            }
            else if (Body(Whole(paragraphs, i)) is { Length: >= ShortestMeasure } text)
            {
                yield return RecordTree.Flag(Measure(text, Owns(section, marker) ? section : Section.None, context), Reasons.RecordDoubtful);
            }
        }
    }

    private static MeasureRecord Measure(Passage text, Section section, ReadingContext context)
    {
        var subject = MeasureSubject.Of(section.Topic, [text], context);
        return new MeasureRecord
        {
            Section = section.Number.ToField(),
            Topic = subject.Topic.ToField(),
            Instrument = subject.Instrument,
            IndicatorNo = subject.IndicatorNo,
            Items = subject.Items,
            Measure = text.ToField(),
        };
    }

    /// <summary>A paragraph with the unmarked one below it where its last line is full: the sentence goes on.</summary>
    private static Paragraph Whole(List<Paragraph> paragraphs, int i) =>
        i + 1 < paragraphs.Count && paragraphs[i].Rows[^1].Segments[^1].Fill > FullLine && Marker(paragraphs[i + 1]) is null
            ? new Paragraph([.. paragraphs[i].Rows, .. paragraphs[i + 1].Rows]) : paragraphs[i];

    private static ListMarker? Marker(Paragraph paragraph) => MarkerReader.Read(paragraph.Text, 0)?.Marker;

    private static Passage Body(Paragraph paragraph) => paragraph.Passage.Slice(MarkerReader.Read(paragraph.Text, 0)?.End ?? 0);

    /// <summary>Over paragraphs of a deeper level, or short and over running text.</summary>
    private static bool IsHeading(List<Paragraph> paragraphs, int i, ListMarker marker)
    {
        if (i + 1 == paragraphs.Count)
        {
            return paragraphs[i].Text.Length < ShortestMeasure;
        }

        var below = Marker(paragraphs[i + 1]);
        return below is null ? paragraphs[i].Text.Length <= LongestHeading && !Closing().IsMatch(paragraphs[i + 1].Text)
            : below.Path.Count > marker.Path.Count || (below.Style != marker.Style && below.Number == 1) || (below.Style == MarkerStyle.Bullet && marker.Style != MarkerStyle.Bullet);
    }

    private static bool Owns(Section section, ListMarker marker) =>
        !section.Number.IsEmpty && (marker.Style != MarkerStyle.Section || marker.Raw.StartsWith(section.Number.Text, StringComparison.Ordinal) || ThaiDigits.ToArabic(marker.Raw).StartsWith(section.Number.Text, StringComparison.Ordinal));

    /// <summary>Headings of a report's frame.</summary>
    [GeneratedRegex(@"^\s*[\d.()]*\s*(ความเป็นมา|ความนำ|บทนำ|หลักการ|วัตถุประสงค์|เรื่องเดิม|ข้อเท็จจริง|ข้อกฎหมาย|ระเบียบ|ข้อพิจารณา|สรุป|ภาคผนวก|สารบัญ|คำนำ|คณะกรรมการ|คณะทำงาน)")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^\s*(จึง|ทั้งนี้|ประกาศ|\(?ลงชื่อ|หมายเหตุ)")]
    private static partial Regex Closing();
}
