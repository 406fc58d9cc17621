using System.Text.RegularExpressions;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Layout;

/// <summary>Rows of text that a reader takes as one: a heading, a list item, a paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<TextRow> Rows)
{
    private Passage? _passage;

    /// <summary>The whole text, lines joined.</summary>
    public Passage Passage => _passage ??= Passage.Join(Rows.Select(r => r.Passage));

    public string Text => Passage.Text;

    public int PageNumber => Rows[0].PageNumber;

    /// <summary>Set about the middle of the page, with as much room on its left as on its right.</summary>
    public bool IsCentred => Rows.All(Paragraphs.IsCentred);

    /// <summary>Height of the letters in inches: titles are larger than what they head.</summary>
    public double Size => Rows.Max(r => r.BodyHeight / r.Page.Dpi);
}

/// <summary>Divides rows of text into paragraphs by indents, list markers, leading and short last lines.</summary>
public static partial class Paragraphs
{
    /// <summary>A line that ends before this share of the text's width ended by itself.</summary>
    private const double FullLine = 0.9;

    /// <summary>A line that reaches further than this share of the text's width says nothing about being centred.</summary>
    private const double Centred = 0.93;

    /// <summary>No running text leaves this share of the page's width on its left.</summary>
    private const double WideMargin = 0.17;

    /// <summary>A line that begins within this share of the page's width from its edge is no part of a text set about its middle.</summary>
    private const double NarrowMargin = 0.045;

    /// <summary>Indents differ when they are this many body heights apart.</summary>
    private const double Indent = 1.0;

    /// <summary>Leading wider than this many times the page's usual one separates paragraphs.</summary>
    private const double Gap = 1.7;

    /// <summary>A blank of running text, stretched to fill its line, in body heights; columns stand further apart.</summary>
    private const double WideBlank = 1.2;

    /// <summary>Lines behind a list marker are indented by less than this many body heights.</summary>
    private const double Hanging = 4;

    private static readonly string[] s_openings = ["จุดเด่น", "จุดแข็ง", "จุดที่ควรพัฒนา", "จุดอ่อน", "จุดที่ต้องพัฒนา", "สรุปภาพรวม", "ตารางที่", "แผนภูมิที่"];

    /// <summary>Paragraphs of consecutive rows of text; a table between two rows ends a paragraph.</summary>
    public static IReadOnlyList<Paragraph> Of(IEnumerable<Block> blocks)
    {
        var paragraphs = new List<Paragraph>();
        var rows = new List<TextRow>();
        foreach (var block in blocks)
        {
            if (block is not TextRow row || (rows.Count > 0 && Starts(rows, row)))
            {
                Close();
            }

            if (block is TextRow text)
            {
                rows.Add(text);
            }
        }

        Close();
        return paragraphs;

        void Close()
        {
            if (rows.Count > 0)
            {
                paragraphs.Add(new Paragraph([.. rows]));
                rows.Clear();
            }
        }
    }

    /// <summary>As much room on the left as on the right, and more of it than a full line leaves.</summary>
    internal static bool IsCentred(TextRow row) =>
        IsSymmetric(row) && (row.Segments[^1].Fill < Centred || row.Box.Left > WideMargin * row.Page.Width) && !IsBulleted(row.Passage.Text);

    /// <summary>An item of a list is set behind its bullet, wherever its line ends.</summary>
    private static bool IsBulleted(string text) => ListMarkers.TryStrip(text, out var marker, out _) && marker!.Path.Count == 0;

    /// <summary>As much room on the left as on the right: a centred line, or a full one.</summary>
    internal static bool IsSymmetric(TextRow row)
    {
        double left = row.Box.Left, right = row.Page.Width - row.Box.Right;
        return left > NarrowMargin * row.Page.Width && Math.Abs(left - right) < 0.06 * row.Page.Width;
    }

    private static bool Starts(List<TextRow> rows, TextRow next)
    {
        var last = rows[^1];
        var text = next.Passage.Text;
        if (Array.Exists(s_openings, o => text.StartsWith(o, StringComparison.Ordinal)) || (IsItem(text) && !IsBrokenNumber(last, text)))
        {
            return true;
        }

        if (HasColumns(next) || HasColumns(last) || Announcing().IsMatch(last.Passage.Text))
        {
            return true;
        }

        var sameLeft = Math.Abs(next.Box.Left - last.Box.Left) < Indent * next.BodyHeight;
        if (!sameLeft && !OpensText(last, next) && IsCentred(last) != IsCentred(next) && (IsCentred(last) || next.Segments[0].Fill < FullLine))
        {
            return true;
        }

        if (last.Segments[^1].Fill < FullLine && !IsCentred(next))
        {
            return true;
        }

        if (last.PageNumber != next.PageNumber)
        {
            return next.Box.Left > LeftMargin(rows, next) + (Indent * next.BodyHeight) && rows.Count > 1;
        }

        var leading = next.Segments[0].Line.Baseline - last.Segments[0].Line.Baseline;
        return leading > Gap * UsualLeading(rows, next) || (!IsCentred(next) && !Hangs(rows, next) && next.Box.Left - LeftMargin(rows, next) > Indent * next.BodyHeight);
    }

    /// <summary>A paragraph's first line, indented and nearly full, above a full one further left: it only looks centred.</summary>
    private static bool OpensText(TextRow last, TextRow next) =>
        last.Segments[^1].Fill >= FullLine && next.Segments[^1].Fill >= Centred && last.Box.Left - next.Box.Left > Indent * next.BodyHeight;

    /// <summary>Pieces with more than a wide blank between them, unless it is the line's blanks that were stretched.</summary>
    private static bool HasColumns(TextRow row) => Gaps(row).Any(g => g > WideBlank * row.BodyHeight) && !IsStretched(row);

    private static IEnumerable<double> Gaps(TextRow row) => row.Segments.Zip(row.Segments.Skip(1), (a, b) => b.Box.Left - a.Box.Right - a.Bearings);

    /// <summary>
    /// A line with few blanks, filled to the right side: all its blanks are as wide as each other, whereas columns stand anyhow. Thai writes few blanks, so that a full line may have a single one.
    /// </summary>
    private static bool IsStretched(TextRow row)
    {
        var gaps = Gaps(row).ToList();
        return row.Segments[^1].Fill >= JustifiedFill && gaps.Max() <= WidestBlank * row.BodyHeight && gaps.Max() <= Alike * gaps.Min()
            && row.Segments.All(s => !s.Line.Text.Trim().Contains(' ', StringComparison.Ordinal))
            && (gaps.Count > 1 || !row.Segments[^1].Line.Text.Any(char.IsDigit));
    }

    /// <summary>A justified line ends with its column.</summary>
    private const double JustifiedFill = 0.97;

    /// <summary>No type stretches a blank further, in body heights.</summary>
    private const double WidestBlank = 6;

    /// <summary>Blanks of one line differ by the rounding of their words' boxes only.</summary>
    private const double Alike = 1.35;

    private static bool IsItem(string text) => ListMarkers.TryStrip(text, out _, out _);

    /// <summary>"… ได้" + "98.25 คะแนน": a full line broke before its number, which is no section's.</summary>
    private static bool IsBrokenNumber(TextRow last, string text) => last.Segments[^1].Fill >= FullLine && Amount().IsMatch(text);

    /// <summary>"… ดังต่อไปนี้": what it announces begins on the next line, however full its own is.</summary>
    [GeneratedRegex(@"(ดัง(ต่อไป)?|ต่อไป)นี้\s*[:：]?\s*$")]
    private static partial Regex Announcing();

    /// <summary>The lines of a list's item are set behind its marker.</summary>
    private static bool Hangs(List<TextRow> rows, TextRow next) =>
        rows.Count == 1 && next.Box.Left - rows[0].Box.Left < Hanging * next.BodyHeight && IsItem(rows[0].Passage.Text);

    [GeneratedRegex(@"^\d{1,3}\.\d{2}\s*(คะแนน|[)]|$)")]
    private static partial Regex Amount();

    /// <summary>Where the paragraph's lines begin, its first one aside when there are others.</summary>
    private static double LeftMargin(List<TextRow> rows, TextRow next) =>
        rows.Count > 1 ? rows[^1].Box.Left : Math.Min(rows[0].Box.Left, next.Page.Width);

    private static double UsualLeading(List<TextRow> rows, TextRow next) =>
        rows.Count > 1 && rows[^1].PageNumber == rows[^2].PageNumber
            ? rows[^1].Segments[0].Line.Baseline - rows[^2].Segments[0].Line.Baseline
            : 2.6 * Math.Max(rows[^1].BodyHeight, next.BodyHeight);
}
