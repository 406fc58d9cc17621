using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>The covering memo (บันทึกข้อความ) of a report, and the pages on which it stands.</summary>
internal sealed record Memo(MemoRecord Record, int FirstPage, int LastPage);

/// <summary>
/// Reads the fields of a covering memo by their printed labels, in the order that the Regulation on Correspondence of 2526 gives them.
/// </summary>
internal static partial class MemoReader
{
    private const string Heading = "บันทึกข้อความ";

    /// <summary>A memo of this genre, with its chain of opinions, is never longer.</summary>
    private const int MostPages = 4;

    /// <summary>A subject or an office's address takes no more lines; what follows belongs to a label that was not read.</summary>
    private const int MostContinuationLines = 4;

    /// <summary>Text that begins further right than this share of the page's width is a stamp's, not a field's next line.</summary>
    private const double RightHalf = 0.55;

    /// <summary>A memo's labels follow each other within this many rows.</summary>
    private const int HeadRows = 12;

    public static Memo? Read(DocumentLayout layout)
    {
        var rows = layout.Rows.ToList();
        var heading = rows.FindIndex(r => r.Segments.Any(s => EditDistance.Similarity(ThaiText.Key(Passage.Of(s).Text), Heading) >= 0.75));
        var first = heading >= 0 ? heading + 1 : rows.FindIndex(r => IsHead(rows, r));
        if (first < 0)
        {
            return null;
        }

        var start = rows[heading >= 0 ? heading : first];
        return Read(layout, start, rows.Skip(first).Where(r => r.PageNumber == start.PageNumber));
    }

    /// <summary>The heading is large and may be lost; the office's label with those of the subject and the addressee below it is a memo's all the same.</summary>
    private static bool IsHead(List<TextRow> rows, TextRow row)
    {
        bool Has(TextRow r, string label) => MemoLabels.Length(r.Passage.Text, label) > 0;
        var below = rows.SkipWhile(r => r != row).Take(HeadRows).Where(r => r.PageNumber == row.PageNumber).ToList();
        return Has(row, MemoLabels.Office) && below.Exists(r => Has(r, MemoLabels.Subject)) && below.Exists(r => Has(r, MemoLabels.To));
    }

    private static Memo Read(DocumentLayout layout, TextRow heading, IEnumerable<TextRow> below)
    {
        var last = LastPage(layout, heading.PageNumber);
        var fields = Fields(below);
        var record = new MemoRecord
        {
            Office = Office(fields.GetValueOrDefault(MemoLabels.Office)),
            Number = fields.GetValueOrDefault(MemoLabels.Number)?.ToField(),
            Date = Date(fields.GetValueOrDefault(MemoLabels.Date)),
            Subject = fields.GetValueOrDefault(MemoLabels.Subject)?.ToField(),
            To = fields.GetValueOrDefault(MemoLabels.To)?.ToField(),
            Signatories = Signatories.Read([.. layout.Pages.Where(p => p.Number >= heading.PageNumber && p.Number <= last)]),
        };
        return new Memo(record, heading.PageNumber, last);
    }

    /// <summary>The page before the one that opens with a title of its own.</summary>
    private static int LastPage(DocumentLayout layout, int first)
    {
        var isClosed = false;
        for (var page = first + 1; page < first + MostPages; page++)
        {
            isClosed |= Holds(layout, page - 1, Closing());
            var rows = layout.Blocks.Where(b => b.PageNumber == page).ToList();
            if (!isClosed && Holds(layout, page, Closing()) && rows.OfType<TextRow>().Any(r => Signatories.IsName(r.Passage.Text)) && !rows.OfType<TextRow>().Any(r => MemoLabels.Length(r.Passage.Text, MemoLabels.Office) > 0))
            {
                continue;
            }

            if (rows.Count == 0 || rows[0] is not TextRow row || Paragraphs.IsCentred(row) || !rows.OfType<TextRow>().Any(r => Signatories.IsName(r.Passage.Text)))
            {
                return page - 1;
            }
        }

        return first + MostPages - 1;
    }

    private static bool Holds(DocumentLayout layout, int page, Regex words) => layout.Rows.Any(r => r.PageNumber == page && words.IsMatch(r.Passage.Text));

    /// <summary>The formula with which a memo's text closes, before its signatures.</summary>
    [GeneratedRegex(@"^\s*(จึง|ทั้งนี้\s*จึง)เรียน(มา)?(เพื่อ|$)")]
    private static partial Regex Closing();

    private static Dictionary<string, Passage> Fields(IEnumerable<TextRow> rows)
    {
        var fields = new Dictionary<string, Passage>();
        string? open = null;
        var continued = 0;
        foreach (var segment in rows.SelectMany(r => r.Segments))
        {
            var passage = Passage.Of(segment);
            // The date beside the number is the memo's, whatever stamp showed one before.
            var seen = open == MemoLabels.Number ? fields.Keys.Where(l => l != MemoLabels.Date).ToList() : [.. fields.Keys];
            if (MemoLabels.At(passage.Text, seen) is { } label)
            {
                (open, continued) = (label, 0);
                fields[label] = WithoutLeaders(passage.Slice(MemoLabels.Length(passage.Text, label)));
                SplitDate(fields);
            }
            else if (open == MemoLabels.To)
            {
                break;
            }
            else if (open is MemoLabels.Number or MemoLabels.Date)
            {
                fields[open] = fields[open].IsEmpty ? WithoutLeaders(passage) : fields[open];
            }
            else if (open is not null && Continues(segment, passage) && ++continued <= MostContinuationLines)
            {
                fields[open] = Passage.Join([fields[open], WithoutLeaders(passage)]);
            }
        }

        return fields;
    }

    /// <summary>Neither dirt nor a receipt stamp's line.</summary>
    private static bool Continues(PlacedLine segment, Passage passage) =>
        segment.Box.Left < RightHalf * segment.Page.Width && !Specks.Are(segment) && !Stamp().IsMatch(passage.Text);

    /// <summary>The number and the date share a line; where no gap divides them, the date's label does.</summary>
    private static void SplitDate(Dictionary<string, Passage> fields)
    {
        if (!fields.TryGetValue(MemoLabels.Number, out var number) || fields.ContainsKey(MemoLabels.Date) || MemoLabels.DateInside(number.Text) is not { } date)
        {
            return;
        }

        fields[MemoLabels.Number] = WithoutLeaders(number.Slice(0, date.Start));
        fields[MemoLabels.Date] = WithoutLeaders(number.Slice(date.Start + date.Length));
    }

    private static Passage WithoutLeaders(Passage passage)
    {
        var start = Leaders().Match(passage.Text).Length;
        var end = TrailingLeaders().Match(passage.Text) is { Success: true } m ? m.Index : passage.Length;
        return passage.Slice(start, Math.Max(0, end - start));
    }

    private static Field<string>? Office(Passage? passage)
    {
        if (passage is null)
        {
            return null;
        }

        var telephone = Telephone().Match(passage.Text);
        return WithoutLeaders(telephone.Success ? passage.Slice(0, telephone.Index) : passage).ToField();
    }

    private static Field<string>? Date(Passage? passage)
    {
        if (passage is null || passage.IsEmpty)
        {
            return null;
        }

        return DateFields.SingleOf(passage, DateContext.None);
    }

    [GeneratedRegex(@"^[\s.…_:]+")]
    private static partial Regex Leaders();

    [GeneratedRegex(@"[\s.…_]{2,}$|[…_]+$")]
    private static partial Regex TrailingLeaders();

    [GeneratedRegex(@"\s*[(]?(โทร|โทรศัพท์|โทรสาร|หมายเลข|ภายใน\s*\d|เบอร์)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"เลข(ที่)?\s*รับ|รับที่|ลงรับ|^\s*เวลา")]
    private static partial Regex Stamp();
}
