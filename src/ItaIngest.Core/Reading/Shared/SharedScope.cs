using System.Text.RegularExpressions;

namespace ItaIngest.Core.Reading.Shared;

/// <summary>Of which records a sentence between the tables speaks.</summary>
/// <param name="Number">The section that it names ("มาตรการตามข้อ 3 ทุกรายการ"); null when it names none.</param>
/// <param name="IsHere">It speaks of the section that it stands in ("ในข้อนี้").</param>
internal sealed partial record SharedScope(string? Number, bool IsHere)
{
    /// <summary>The scope that a sentence states; null for one that does not speak of every record of a list.</summary>
    public static SharedScope? Of(string sentence)
    {
        // What is like another section is said of its own.
        var own = SharedLikeness.Without(sentence);
        if (Named().Match(own) is { Success: true } named)
        {
            return new SharedScope(named.Groups["no"].Value.TrimEnd('.'), false);
        }

        var isHere = Here().IsMatch(own);
        return isHere || Every().IsMatch(own) ? new SharedScope(null, isHere) : null;
    }

    /// <summary>Whether a section's number is the one named, or one below it.</summary>
    public static bool Holds(string number, string section) =>
        section == number || section.StartsWith(number + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"(มาตรการ|กิจกรรม|โครงการ|รายการ|แผนงาน|แนวทาง)\s*(ทั้งหมด|ทุก\S{0,8})?\s*(ตาม|ใน|ภายใต้)(หัว)?ข้อ\s*(ที่\s*)?(?<no>\d{1,2}(\.\d{1,2})*)|ทุก(มาตรการ|กิจกรรม|โครงการ|รายการ)\s*(ตาม|ใน|ภายใต้)(หัว)?ข้อ\s*(ที่\s*)?(?<no>\d{1,2}(\.\d{1,2})*)")]
    private static partial Regex Named();

    [GeneratedRegex(@"(ใน|ภายใต้|ตาม)(ข้อ|ส่วน|ด้าน|ตาราง|หัวข้อ|หมวด|ยุทธศาสตร์|กลยุทธ์|แผนงาน|กลุ่ม|มิติ|ประเด็น|ตัวชี้วัด)นี้")]
    private static partial Regex Here();

    [GeneratedRegex(@"ทุก\s?(ๆ\s*)?(มาตรการ|กิจกรรม|โครงการ|รายการ|แผนงาน|ตัวชี้วัด|แนวทาง)|(มาตรการ|กิจกรรม|โครงการ|แผนงาน|แนวทาง)\s*(ทั้งหมด|ทั้งสิ้น|ทุก(รายการ|ข้อ|เรื่อง|ด้าน)|ทั้ง\s*\d{1,2}\s*(มาตรการ|กิจกรรม|โครงการ|รายการ|ข้อ|เรื่อง|ด้าน))|ทั้ง\s*\d{1,2}\s*(มาตรการ|กิจกรรม|โครงการ)")]
    private static partial Regex Every();
}
