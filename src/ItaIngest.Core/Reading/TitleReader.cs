using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>The report's own title and the centred lines below it.</summary>
/// <param name="Title">The title's lines joined; empty when the report has none.</param>
/// <param name="Below">Centred rows that follow the title: the agency, its place.</param>
internal sealed partial record ReportTitle(Passage Title, IReadOnlyList<TextRow> Below)
{
    private const int MostTitleRows = 5;

    /// <summary>A line begins at the margin within this share of the text's width.</summary>
    private const double AtMargin = 0.02;

    /// <summary>So many lines of a long title may fill the width before one shows that it is centred.</summary>
    private const int FullTitleRows = 2;

    /// <summary>Leading this many times that of the title's first two lines is a gap.</summary>
    private const double Gap = 1.7;

    /// <summary>The usual leading of title lines in body heights.</summary>
    private const double Widest = 4;

    public static ReportTitle None { get; } = new(Passage.Empty, []);

    /// <summary>The first centred block after the memo that names a report, plan, measure or result.</summary>
    public static ReportTitle Read(DocumentLayout layout, Memo? memo)
    {
        var rows = layout.Rows.Where(r => memo is null || r.PageNumber > memo.LastPage).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsTitleRow(rows[i]) || !rows.Skip(i).Take(FullTitleRows + 1).TakeWhile(IsTitleRow).Any(Paragraphs.IsCentred) || !TitleWord().IsMatch(rows[i].Passage.Text))
            {
                continue;
            }

            var block = rows.Skip(i).TakeWhile((r, n) => n < 2 * MostTitleRows && r.PageNumber == rows[i].PageNumber && IsTitleRow(r)).ToList();
            var end = Enumerable.Range(1, block.Count - 1).FirstOrDefault(n => EndsTitle(block[n]) || IsApart(block, n) || (IsFull(block[n]) && !IsFull(block[n - 1])), -1);
            var title = block.Take(end < 0 ? Math.Min(block.Count, MostTitleRows) : end).ToList();
            return new ReportTitle(Passage.Join(title.Select(r => r.Passage)), [.. block.Skip(title.Count)]);
        }

        return None;
    }

    /// <summary>From margin to margin, as running text is set.</summary>
    private static bool IsFull(TextRow row) => !Paragraphs.IsCentred(row) && row.Segments[0].Indent < AtMargin;

    private static bool IsTitleRow(TextRow row) => row.Segments.Count == 1 && Paragraphs.IsSymmetric(row);

    /// <summary>Set further from the row above it than title lines are from each other.</summary>
    private static bool IsApart(List<TextRow> block, int row)
    {
        double Leading(int n) => block[n].Segments[0].Line.Baseline - block[n - 1].Segments[0].Line.Baseline;
        return Leading(row) > Gap * (row > 1 ? Leading(1) : Widest * block[0].BodyHeight);
    }

    /// <summary>The agency's line or an ornament ends the title.</summary>
    private static bool EndsTitle(TextRow row)
    {
        var text = row.Passage.Text;
        return Ornament().IsMatch(text) || Address().IsMatch(text) || AgencyNames.Find(text) is [{ Start: <= 1 }, ..] || SubTitle().IsMatch(text);
    }

    [GeneratedRegex(@"รายงาน|ผลการดำเนิน|มาตรการ|แผนปฏิบัติ|วิเคราะห์|ผลการประเมิน|การดำเนินการ|สรุปผล|การกำกับติดตาม|แผนการ")]
    private static partial Regex TitleWord();

    [GeneratedRegex(@"^[\s*\-–—_=.~•]+$")]
    private static partial Regex Ornament();

    /// <summary>"… อำเภอก จังหวัดข" at the end of a line is an agency's.</summary>
    [GeneratedRegex(@"(อำเภอ|จังหวัด|สังกัด)\S+\s*$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*(ตัวชี้วัด|อำเภอ|จังหวัด|โดย\s|จัดทำโดย|กระทรวง|\d+\.)")]
    private static partial Regex SubTitle();
}
