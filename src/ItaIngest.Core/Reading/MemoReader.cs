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

    private static readonly string[] s_labels = ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง", "เรียน"];

    public static Memo? Read(DocumentLayout layout)
    {
        var heading = layout.Rows.FirstOrDefault(r => r.Segments.Any(s => EditDistance.Similarity(ThaiText.Key(Passage.Of(s).Text), Heading) >= 0.75));
        if (heading is null)
        {
            return null;
        }

        var last = LastPage(layout, heading.PageNumber);
        var below = layout.Rows.SkipWhile(r => r != heading).Skip(1).Where(r => r.PageNumber == heading.PageNumber);
        var fields = Fields(below);
        var record = new MemoRecord
        {
            Office = Office(fields.GetValueOrDefault("ส่วนราชการ")),
            Number = fields.GetValueOrDefault("ที่")?.ToField(),
            Date = Date(fields.GetValueOrDefault("วันที่")),
            Subject = fields.GetValueOrDefault("เรื่อง")?.ToField(),
            To = fields.GetValueOrDefault("เรียน")?.ToField(),
            Signatories = Signatories.Read([.. layout.Pages.Where(p => p.Number >= heading.PageNumber && p.Number <= last)]),
        };
        return new Memo(record, heading.PageNumber, last);
    }

    /// <summary>The page before the one that opens with a title of its own.</summary>
    private static int LastPage(DocumentLayout layout, int first)
    {
        for (var page = first + 1; page < first + MostPages; page++)
        {
            var rows = layout.Blocks.Where(b => b.PageNumber == page).ToList();
            if (rows.Count == 0 || rows[0] is not TextRow row || Paragraphs.IsCentred(row) || !rows.OfType<TextRow>().Any(r => Signatories.IsName(r.Passage.Text)))
            {
                return page - 1;
            }
        }

        return first + MostPages - 1;
    }

    private static Dictionary<string, Passage> Fields(IEnumerable<TextRow> rows)
    {
        var fields = new Dictionary<string, Passage>();
        string? open = null;
        var continued = 0;
        foreach (var segment in rows.SelectMany(r => r.Segments))
        {
            var passage = Passage.Of(segment);
            var label = Label(passage.Text, fields);
            if (label is null && fields.Count == 0)
            {
                continue;
            }

            if (label is not null)
            {
                open = label;
                continued = 0;
                fields[label] = WithoutLeaders(passage.Slice(LabelLength(passage.Text, label)));
                SplitDate(fields);
            }
            else if (open == "เรียน")
            {
                break;
            }
            else if (open is not null and not "ที่" and not "วันที่" && ++continued <= MostContinuationLines)
            {
                fields[open] = Passage.Join([fields[open], WithoutLeaders(passage)]);
            }
            else if (open is "ที่" or "วันที่" && fields[open].IsEmpty)
            {
                fields[open] = WithoutLeaders(passage);
            }
        }

        return fields;
    }

    /// <summary>The number and the date share a line; where no gap divides them, the date's label does.</summary>
    private static void SplitDate(Dictionary<string, Passage> fields)
    {
        if (!fields.TryGetValue("ที่", out var number) || fields.ContainsKey("วันที่"))
        {
            return;
        }

        var at = number.Text.IndexOf("วันที่", StringComparison.Ordinal);
        if (at >= 0)
        {
            fields["ที่"] = WithoutLeaders(number.Slice(0, at));
            fields["วันที่"] = WithoutLeaders(number.Slice(at + "วันที่".Length));
        }
    }

    /// <summary>The label with which a line begins, if the memo has not shown it yet.</summary>
    private static string? Label(string text, Dictionary<string, Passage> seen) =>
        s_labels.FirstOrDefault(l => !seen.ContainsKey(l) && LabelLength(text, l) > 0);

    /// <summary>How many characters of the text are the label, one misread mark allowed in the long ones; 0 when it does not begin so.</summary>
    private static int LabelLength(string text, string label)
    {
        if (text.StartsWith(label, StringComparison.Ordinal))
        {
            return label.Length;
        }

        var slips = label.Length < 5 ? 0 : label.Length < 8 ? 1 : 2;
        for (var length = label.Length - 1; slips > 0 && length <= Math.Min(label.Length + 1, text.Length); length++)
        {
            if (EditDistance.Bounded(text.AsSpan(0, length), label, slips) <= slips)
            {
                return length;
            }
        }

        return 0;
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
}
