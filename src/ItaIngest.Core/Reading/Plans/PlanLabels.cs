using System.Text.RegularExpressions;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>The labels of plans that are printed as cards or as paragraphs, beside the headings of columns that every table has.</summary>
internal static partial class PlanLabels
{
    /// <summary>How like a known wording a label that stands apart from its value must be.</summary>
    private const double Likeness = 0.74;

    /// <summary>The longest label, in letters.</summary>
    public const int Longest = 60;

    /// <summary>What a label in a place of its own says; null when it is like none.</summary>
    public static ColumnMeaning? Meaning(string text)
    {
        var label = text.Trim().TrimEnd(':', '：', ' ');
        return label.Length is 0 or > Longest ? null : Wording(label) ?? FormLabels.Meaning(label, Likeness);
    }

    /// <summary>What a label says that is like no heading of a column, or more than it; null for others.</summary>
    public static ColumnMeaning? Wording(string label) =>
        IndicatorLabel().IsMatch(label) ? ColumnMeaning.Kpi
        : ProgrammeLabel().IsMatch(label) ? ColumnMeaning.Programme
        : ActivityLabel().IsMatch(label) ? ColumnMeaning.Activity
        : ReachedLabel().IsMatch(label) ? ColumnMeaning.KpiResult
        : LevelsLabel().IsMatch(label) ? ColumnMeaning.Target
        : null;

    /// <summary>A label that counts: "กิจกรรมที่ 3", "ตัวชี้วัดที่ 1.2"; null for others.</summary>
    public static ColumnMeaning? Numbered(string label) => label.Any(char.IsDigit) && Wording(label) is { } meaning && meaning != ColumnMeaning.Target && meaning != ColumnMeaning.KpiResult ? meaning : null;

    /// <summary>The counting label that a line begins with, and where its text begins; null without one.</summary>
    public static (ColumnMeaning Meaning, int Number, int Text)? AtStart(string line)
    {
        var match = CountedStart().Match(line);
        return !match.Success ? null
            : (match.Groups["kpi"].Success ? ColumnMeaning.Kpi : ColumnMeaning.Activity, match.Groups["no"].Index, match.Length);
    }

    [GeneratedRegex(@"^(ชื่อ)?(ตัวชี้วัด|ดัชนีชี้วัด|KPI|kpi)(ความสำเร็จ|ผลสำเร็จ|ของแผน\S{0,10}|หลัก)?\s*(ที่)?\s*[\d.]*$")]
    private static partial Regex IndicatorLabel();

    [GeneratedRegex(@"^(ประเด็น)?(ยุทธศาสตร์|มิติ|แผนงาน|กลยุทธ์|พันธกิจ)\s*(ที่)?\s*[\d.]*$")]
    private static partial Regex ProgrammeLabel();

    [GeneratedRegex(@"^(ชื่อ)?(โครงการ|กิจกรรม|มาตรการ|แนวทาง|โครงการ\s*/\s*กิจกรรม|กิจกรรม\s*/\s*โครงการ|งาน)(ย่อย|หลัก)?\s*(ลำดับ)?(ที่)?\s*\d[\d.]*$")]
    private static partial Regex ActivityLabel();

    [GeneratedRegex(@"^(สรุป)?(ผล|ระดับ|คะแนน|ค่า)(การ)?(ดำเนินงาน|ดำเนินการ|สำเร็จ|ความสำเร็จ|ประเมิน|คะแนน)?\s*(ตามตัวชี้วัด|ของตัวชี้วัด|ตัวชี้วัด|ตนเอง|ที่ได้|ที่ทำได้|ที่บรรลุ)")]
    private static partial Regex ReachedLabel();

    [GeneratedRegex(@"^(เกณฑ์|ระดับ(คะแนน|ความสำเร็จ|เป้าหมาย)|ค่าเป้าหมาย|เป้าหมาย)")]
    private static partial Regex LevelsLabel();

    [GeneratedRegex(@"^\s*(([\d.]+|[-•(]?\d[).])\s*)?((?<kpi>ตัวชี้วัด|ดัชนีชี้วัด|KPI)(ความสำเร็จ|หลัก)?|(ชื่อ)?(โครงการ|กิจกรรม|มาตรการ|แนวทาง)(\s*/\s*(โครงการ|กิจกรรม|มาตรการ))?(ย่อย|หลัก)?)\s*(ลำดับ)?(ที่)\s*(?<no>\d{1,3}(\.\d{1,3})*)\s*[.):：]?\s*")]
    private static partial Regex CountedStart();
}
