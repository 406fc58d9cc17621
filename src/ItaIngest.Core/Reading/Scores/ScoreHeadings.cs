using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>What the heading above scores says of all of them.</summary>
internal static partial class ScoreHeadings
{
    /// <summary>A heading is no longer, in letters; longer texts tell of other years too.</summary>
    private const int Longest = 120;

    /// <summary>
    /// The scores of a table, those without a year with the one that the last short text above it names ("๑. ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๘" in a document for
    /// 2569), or else the heading of the results that it stands under.
    /// </summary>
    public static IEnumerable<ScoreReading> Dated(IEnumerable<ScoreReading> readings, DocumentLayout layout, Table table) =>
        YearAbove(layout, table) is { } year ? readings.Select(r => r.Identity.Year is null ? r with { Identity = r.Identity with { Year = year } } : r) : readings;

    private static int? YearAbove(DocumentLayout layout, Table table)
    {
        var before = layout.Blocks.TakeWhile(b => !ReferenceEquals(b, table)).ToList();
        var nearest = Paragraphs.Of(before.AsEnumerable().Reverse().TakeWhile(b => b is TextRow).Reverse()) is [.., var last] ? last : null;
        return nearest is { Text.Length: <= Longest, IsCentred: false } && !nearest.Text.Contains("เทียบ", StringComparison.Ordinal) && OnlyYear(nearest.Text) is { } year ? year
            : Paragraphs.Of(before).Select(p => YearOf(p.Passage)).LastOrDefault(y => y is not null);
    }

    /// <summary>The year that the heading of a part about the assessment's result names; null for any other text.</summary>
    public static int? YearOf(Passage text) =>
        text.Length <= Longest && ResultHeading().IsMatch(text.Text) && !OtherHeading().IsMatch(text.Text) ? OnlyYear(text.Text) : null;

    private static int? OnlyYear(string text) => BuddhistYears.Find(text).Select(y => y.Year).Distinct().ToList() is [var year] ? year : null;

    /// <summary>A number and the words for results, with nothing before them: a heading, no sentence and no title.</summary>
    [GeneratedRegex(@"^\s*((ส่วน|ตอน|ตาราง|บท)ที่\s*\d+\s*|\d{1,2}(\.\d{1,2})*[.)]?\s+|[(]\d{1,2}[)]\s*)\s*(สรุป|การ)?(การ)?(วิเคราะห์)?\s*(ข้อมูล)?(ผล|คะแนน|ระดับคะแนน)")]
    private static partial Regex ResultHeading();

    /// <summary>Headings that speak of several years, or of what was done.</summary>
    [GeneratedRegex(@"เทียบ|ย้อนหลัง|มาตรการ|แผนปฏิบัติ|โครงการ|กิจกรรม|ผลการดำเนิน(การ|งาน)(?!ของ)|เป้าหมาย")]
    private static partial Regex OtherHeading();
}
