using System.Text.RegularExpressions;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>What offices add to a header's name: an explanation in brackets, the day or the months up to which the column tells.</summary>
internal static partial class HeaderRemarks
{
    /// <summary>The header without such additions; the text as it is where it has none, or nothing but them.</summary>
    public static string Without(string header)
    {
        var bare = Day().Replace(Brackets().Replace(header, " "), " ").Trim();
        return bare.Length < FewestLetters ? header : bare;
    }

    /// <summary>"ผล" is the shortest name.</summary>
    private const int FewestLetters = 2;

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]")]
    private static partial Regex Brackets();

    /// <summary>"ถึง 30 มิ.ย. 66", "ณ วันที่ 31 มีนาคม 2567", "รอบ 6 เดือน", "ไตรมาสที่ 1-2".</summary>
    [GeneratedRegex(@"(ณ|ถึง|สิ้น|จนถึง|ตั้งแต่|ระหว่าง|(ใน)?รอบ|ประจำ)?\s*((วัน|สิ้นวัน)ที่|(สิ้น)?เดือน)?\s*\d{0,2}\s*(ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|(มกร|มีน|พฤษภ|กรกฎ|สิงห|ตุล|ธันว)าคม|(เมษ|มิถุน|กันย|พฤศจิก)ายน|กุมภาพันธ์)\.?\s*(พ\.ศ\.)?\s*(\d{2,4})?"
        + @"(\s*(-|–|ถึง)\s*.*)?$|(ใน|สิ้น)?(รอบ|ระยะ|ไตรมาส)\s*(เวลา|ที่)?\s*\d{1,2}(\s*-\s*\d{1,2})?\s*(เดือน)?(แรก|หลัง)?$")]
    private static partial Regex Day();
}
