using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>Tells from the words around a number in running text whether it is a score, and reads what stands beside it.</summary>
internal static partial class ScoreContext
{
    private const int Around = 40;

    public static bool IsScore(string text, NumberMatch number)
    {
        if (number.Value is < 0 or > 100)
        {
            return false;
        }

        var before = text[Math.Max(0, number.Start - Around)..number.Start];
        var after = text[number.End..Math.Min(text.Length, number.End + Around)];
        if (NotBefore().IsMatch(before) || NotAfter().IsMatch(after))
        {
            return false;
        }

        var hasUnit = UnitAfter().IsMatch(after);
        var hasDecimals = number.Raw.Contains('.', StringComparison.Ordinal);
        return hasUnit ? hasDecimals || AnnouncedBefore().IsMatch(before) : hasDecimals && AnnouncedBefore().IsMatch(before);
    }

    /// <summary>A grade within the words after a score: "ระดับ A".</summary>
    public static Field<string>? Grade(Passage text, NumberMatch number)
    {
        var after = text.Slice(number.End, Math.Min(3 * Around, text.Length - number.End));
        return GradeWord().Match(after.Text) is { Success: true } match
            ? after.Slice(match.Groups["grade"].Index, match.Groups["grade"].Length).ToField(match.Groups["grade"].Value) : null;
    }

    /// <summary>A pass level within the words after a score: "(ผ่านดี)".</summary>
    public static Field<string>? Level(Passage text, NumberMatch number)
    {
        var after = text.Slice(number.End, Math.Min(3 * Around, text.Length - number.End));
        return LevelWord().Match(after.Text) is { Success: true } match
            ? after.Slice(match.Groups["level"].Index, match.Groups["level"].Length).ToField(Levels.Match(match.Groups["level"].Value) ?? match.Groups["level"].Value) : null;
    }

    /// <summary>"เพิ่มขึ้นจากปีที่ผ่านมา 5.22 คะแนน", "ลดลง 1.07 คะแนน".</summary>
    public static Field<decimal>? Change(Passage text)
    {
        var match = ChangeWords().Match(text.Text);
        if (!match.Success)
        {
            return null;
        }

        var value = decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);
        var place = text.Slice(match.Groups["n"].Index, match.Groups["n"].Length);
        return place.ToField(match.Groups["down"].Success ? -value : value);
    }

    [GeneratedRegex(@"(เต็ม|เพิ่มขึ้น[^\d]{0,30}|ลดลง[^\d]{0,30}|ไม่น้อยกว่า|ไม่ต่ำกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|เกณฑ์|เป้าหมาย|ตั้งแต่|น้ำหนัก|ผลต่าง)\s*(ร้อยละ)?\s*(คะแนน)?\s*$")]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"^\s*(คะแนน)?\s*(ขึ้นไป|-\s*\d|–\s*\d|ของผู้|ของบุคลากร|ของจำนวน|บาท|คน|ครั้ง|โครงการ|ข้อ(?!\S)|%\s*ของ)")]
    private static partial Regex NotAfter();

    [GeneratedRegex(@"^\s*[)]?\s*คะแนน")]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"(คะแนน(ที่ได้รับ|ที่ได้|เฉลี่ย|รวม|ร้อยละ|อยู่ที่|เท่ากับ|ภาพรวม|\s)*|ได้|ได้รับ|ร้อยละ|เท่ากับ|อยู่ที่)\s*[:=.…(]*\s*$")]
    private static partial Regex AnnouncedBefore();

    [GeneratedRegex(@"(ระดับ|เกรด)\s*(ผลคะแนน|คะแนน)?\s*[“""'(]?\s*(?<grade>AA|[A-F])(?![A-Za-z])")]
    private static partial Regex GradeWord();

    [GeneratedRegex(@"[“""'(]\s*(?<level>ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)\s*[”""')]|(ระดับ|เกณฑ์|ผลการประเมิน)\s*(?<level>ผ่านดีเยี่ยม|ผ่านดี|ผ่าน(?!เกณฑ์)|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)")]
    private static partial Regex LevelWord();

    [GeneratedRegex(@"(?<up>เพิ่มขึ้น|สูงขึ้น|สูงกว่า)?(?<down>ลดลง|ต่ำลง|ต่ำกว่า)?(?<=เพิ่มขึ้น|สูงขึ้น|สูงกว่า|ลดลง|ต่ำลง|ต่ำกว่า)(จาก)?(ปี(ที่ผ่านมา|ก่อน|ที่แล้ว|\s*(งบประมาณ)?\s*(พ\.ศ\.)?\s*25\d\d))?\s*(จำนวน|คิดเป็น|เท่ากับ|ร้อยละ)?\s*(?<n>\d{1,2}\.\d{1,2})\s*คะแนน")]
    private static partial Regex ChangeWords();
}
