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

    /// <summary>Pieces of a title's line stand this close, in body heights; columns stand further apart.</summary>
    private const double WideBlank = 4;

    /// <summary>Body heights of the same type differ by no more than this share.</summary>
    private const double SameSize = 0.1;

    /// <summary>A title that is not centred stands among this many first rows of a page.</summary>
    private const int TopRows = 4;

    public static ReportTitle None { get; } = new(Passage.Empty, []);

    /// <summary>Rows above the title on its page: an announcement's agency, a letterhead.</summary>
    public IReadOnlyList<TextRow> Above { get; init; } = [];

    /// <summary>The first centred block after the memo that names a report, plan, measure or result; or else such a line at the top of a page.</summary>
    public static ReportTitle Read(DocumentLayout layout, Memo? memo)
    {
        var rows = layout.Rows.Where(r => (memo is null || r.PageNumber > memo.LastPage) && !Specks.Are(r.Passage.Text)).ToList();
        var first = Enumerable.Range(0, rows.Count).FirstOrDefault(i => Opens(rows, i), -1);
        return first >= 0 ? Block(rows, first, r => IsTitleRow(r) || IsSecondLine(rows[first], r)) : LeftAligned(rows);
    }

    /// <summary>The year below a title at the margin, in the same type: a title that fills its line looks centred.</summary>
    private static bool IsSecondLine(TextRow title, TextRow row) =>
        Math.Abs(row.Box.Left - title.Box.Left) < row.BodyHeight / 2 && Math.Abs(row.BodyHeight - title.BodyHeight) < SameSize * title.BodyHeight && YearOpening().IsMatch(row.Passage.Text);

    [GeneratedRegex(@"^\s*(ประจำปี|ปีงบประมาณ|รอบ\s*\d)")]
    private static partial Regex YearOpening();

    private static bool Opens(List<TextRow> rows, int i) =>
        IsTitleRow(rows[i]) && !ListNumber().IsMatch(rows[i].Passage.Text) && TitleWord().IsMatch(rows[i].Passage.Text) && rows.Skip(i).Take(FullTitleRows + 1).TakeWhile(IsTitleRow).Any(Paragraphs.IsCentred);

    private static ReportTitle Block(List<TextRow> rows, int first, Func<TextRow, bool> belongs)
    {
        var block = rows.Skip(first).TakeWhile((r, n) => n < 2 * MostTitleRows && r.PageNumber == rows[first].PageNumber && belongs(r)).ToList();
        var after = rows.ElementAtOrDefault(first + block.Count);
        var end = Enumerable.Range(1, block.Count - 1).FirstOrDefault(n => EndsTitle(block[n]) || (IsApart(block, n) && !IsPeriodApart(block, n)) || (n > 1 && IsApart(block, n - 1)) || IsText(block, n, after) || IsComplete(block, n), -1);
        var title = block.Take(end < 0 ? Math.Min(block.Count, MostTitleRows) : end).ToList();
        var above = rows.Take(first).Where(r => r.PageNumber == rows[first].PageNumber).ToList();
        return new ReportTitle(WithoutLabel(Join(title)), [.. block.Skip(title.Count)]) { Above = above };
    }

    /// <summary>Some offices set their title at the margin: a line at the top of a page that begins like one.</summary>
    private static ReportTitle LeftAligned(List<TextRow> rows)
    {
        var top = rows.GroupBy(r => r.PageNumber).SelectMany(g => g.Take(TopRows)).FirstOrDefault(r => r.Segments.Count == 1 && TitleOpening().IsMatch(r.Passage.Text));
        return top is null ? None : Block(rows, rows.IndexOf(top), r => r.Segments.Count == 1 && Math.Abs(r.Box.Left - top.Box.Left) < r.BodyHeight);
    }

    /// <summary>Lines of a title break between its phrases.</summary>
    private static Passage Join(List<TextRow> title) => title.Select(r => r.Passage).Aggregate(Passage.Empty,
        (whole, next) => Passage.Join([whole, next], blankBetween: Phrase().IsMatch(next.Text)));

    /// <summary>"เรื่อง …" of an announcement or order.</summary>
    private static Passage WithoutLabel(Passage title) => title.Slice(SubjectLabel().Match(title.Text).Length);

    /// <summary>From margin to margin, as running text is set.</summary>
    private static bool IsFull(TextRow row) => !Paragraphs.IsCentred(row) && row.Segments[0].Indent < AtMargin;

    /// <summary>A full line below a centred one is running text, unless a centred one goes on below it.</summary>
    private static bool IsText(List<TextRow> block, int row, TextRow? after)
    {
        var next = row + 1 < block.Count ? block[row + 1] : after is { } a && a.PageNumber == block[row].PageNumber ? a : null;
        return IsFull(block[row]) && !IsFull(block[row - 1]) && !(next is not null && Paragraphs.IsCentred(next));
    }

    private static bool IsTitleRow(TextRow row) => Paragraphs.IsSymmetric(row)
        && row.Segments.Zip(row.Segments.Skip(1), (a, b) => b.Box.Left - a.Box.Right).All(g => g < WideBlank * row.BodyHeight);

    /// <summary>Set further from the row above it than title lines are from each other.</summary>
    private static bool IsApart(List<TextRow> block, int row)
    {
        double Leading(int n) => block[n].Segments[0].Line.Baseline - block[n - 1].Segments[0].Line.Baseline;
        return Leading(row) > Gap * (row > 1 ? Leading(1) : Widest * block[0].BodyHeight);
    }

    /// <summary>"รอบ 9 เดือน" a little further below on a cover: the title's last words, where it has no period yet.</summary>
    private static bool IsPeriodApart(List<TextRow> block, int row) =>
        OnlyPeriod().IsMatch(block[row].Passage.Text) && !block.Take(row).Any(r => AnyPeriod().IsMatch(r.Passage.Text))
        && block[row].Segments[0].Line.Baseline - block[row - 1].Segments[0].Line.Baseline < Widest * block[row - 1].BodyHeight * Gap;

    [GeneratedRegex(@"^\s*[(]?\s*(ใน)?(รอบ|ระยะ)\s*(ที่\s*)?\d{1,2}\s*(เดือน)(แรก|หลัง)?\s*[)]?\s*$")]
    private static partial Regex OnlyPeriod();

    [GeneratedRegex(@"(รอบ|ระยะ|ไตรมาส)\s*(ที่\s*)?\d|\d\s*เดือน")]
    private static partial Regex AnyPeriod();

    /// <summary>A title ends with its year or period; only a bracket or words that belong to it go on.</summary>
    private static bool IsComplete(List<TextRow> block, int row) =>
        YearOrPeriod().IsMatch(block[row - 1].Passage.Text) && !GoesOn().IsMatch(block[row].Passage.Text);

    /// <summary>The agency's line or an ornament ends the title.</summary>
    private static bool EndsTitle(TextRow row)
    {
        var text = row.Passage.Text;
        if (OfWord().IsMatch(text) && YearOrPeriod().IsMatch(text))
        {
            return false;
        }

        return Ornament().IsMatch(text) || Address().IsMatch(text) || AgencyLine.Begins(text) || AgencyNames.Find(text) is [{ Start: <= 1 }, ..] || SubTitle().IsMatch(text);
    }

    [GeneratedRegex(@"รายงาน|ผลการดำเนิน|มาตรการ|แผนปฏิบัติ|วิเคราะห์|ผลการประเมิน|การดำเนินการ|สรุปผล|การกำกับติดตาม|แผนการ|ความก้าวหน้า|ผลคะแนน|คะแนนการประเมิน")]
    private static partial Regex TitleWord();

    [GeneratedRegex(@"^\s*(รายงาน|สรุป|บทวิเคราะห์|การวิเคราะห์|ผลการ|ผลคะแนน|แบบรายงาน|แบบติดตาม|แผน|มาตรการ|การดำเนินการ|การกำกับ)\S{6,}")]
    private static partial Regex TitleOpening();

    [GeneratedRegex(@"^\s*(ประจำปี|ปีงบประมาณ|รอบ|พ\.ศ|[(])")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^\s*เรื่อง\s+")]
    private static partial Regex SubjectLabel();

    [GeneratedRegex(@"(25[5-9]\d|เดือน|ไตรมาส(ที่)?\s*\d)\s*[)]?\s*$")]
    private static partial Regex YearOrPeriod();

    [GeneratedRegex(@"^\s*([(]|รอบ|ของ|ตาม|ใน|และ|เพื่อ|สู่|ประจำปี|ครั้งที่|ไตรมาส|ระหว่าง|ตั้งแต่|ระยะ|เดือน|25[5-9]\d|พ\.ศ|ปีงบ|สำหรับ|ณ\s|ข้อมูล\s?ณ|–|-\s)")]
    private static partial Regex GoesOn();

    /// <summary>"ของเทศบาลเมือง… ประจำปี …" goes on with the sentence that the title is, up to its year.</summary>
    [GeneratedRegex(@"^\s*ของ")]
    private static partial Regex OfWord();

    [GeneratedRegex(@"^\s*\d{1,2}(\.\d{1,2})*[.)]\s")]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"^[\s*\-–—_=.~•]+$")]
    private static partial Regex Ornament();

    /// <summary>"… อำเภอก จังหวัดข" at the end of a line is an agency's.</summary>
    [GeneratedRegex(@"(อำเภอ|จังหวัด|สังกัด)\S+\s*$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*(ตัวชี้วัด|อำเภอ|จังหวัด|โดย\s|จัดทำโดย|กระทรวง|\d+\.)")]
    private static partial Regex SubTitle();
}
