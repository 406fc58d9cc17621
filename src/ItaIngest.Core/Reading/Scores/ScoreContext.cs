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
        if (!MayBeScore(text, number))
        {
            return false;
        }

        var (before, after) = Beside(text, number);
        var hasUnit = UnitAfter().IsMatch(after);
        var hasDecimals = number.Raw.Contains('.', StringComparison.Ordinal);
        return hasUnit ? hasDecimals || AnnouncedBefore().IsMatch(before) : hasDecimals && AnnouncedBefore().IsMatch(before);
    }

    /// <summary>Within the scale, and neither a target, a threshold, a difference nor a count of something.</summary>
    public static bool MayBeScore(string text, NumberMatch number) =>
        number.Value is >= 0 and <= 100 && Beside(text, number) is var (before, after) && !NotBefore().IsMatch(before) && !NotAfter().IsMatch(after);

    private static (string Before, string After) Beside(string text, NumberMatch number) =>
        (text[Math.Max(0, number.Start - Around)..number.Start], text[number.End..Math.Min(text.Length, number.End + Around)]);

    /// <summary>A number that looks like a score by itself: one or two decimals, within the scale.</summary>
    public static bool IsPlainScore(NumberMatch number) => number.Value is >= 0 and <= 100 && number.Raw.IndexOf('.', StringComparison.Ordinal) is var point && (point == number.Raw.Length - 3 || (point == number.Raw.Length - 2 && number.Value >= LeastOfOneDecimal));

    /// <summary>"1.2" is a section's number; a score printed with one decimal is greater.</summary>
    private const decimal LeastOfOneDecimal = 30;

    /// <summary>A grade within the words after a score: "ระดับ A".</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="number">The score.</param>
    /// <param name="next">Where the next score stands; what follows it is its own.</param>
    public static Field<string>? Grade(Passage text, NumberMatch number, int next)
    {
        return GradeIn(After(text, number, next));
    }

    /// <summary>A grade anywhere in a text: "คะแนนภาพรวม (ระดับ A)".</summary>
    public static Field<string>? GradeIn(Passage text) =>
        GradeWord().Match(text.Text) is { Success: true } match
            ? text.Slice(match.Groups["grade"].Index, match.Groups["grade"].Length).ToField(match.Groups["grade"].Value) : null;

    /// <summary>A pass level within the words after a score: "(ผ่านดี)".</summary>
    public static Field<string>? Level(Passage text, NumberMatch number, int next)
    {
        return LevelIn(After(text, number, next));
    }

    /// <summary>A pass level anywhere in a text.</summary>
    public static Field<string>? LevelIn(Passage text) =>
        LevelWord().Match(text.Text) is { Success: true } match
            ? text.Slice(match.Groups["level"].Index, match.Groups["level"].Length).ToField(Levels.Match(match.Groups["level"].Value) ?? match.Groups["level"].Value) : null;

    /// <summary>จุดเด่น or จุดที่ควรพัฒนา behind a score: "ได้ 0.00 คะแนน เป็นจุดที่ควรพัฒนา".</summary>
    public static Field<string>? Highlight(Passage text, NumberMatch number, int next)
    {
        var after = After(text, number, next);
        return HighlightBehind().Match(after.Text) is { Success: true } match
            ? after.Slice(match.Index, match.Length).ToField(match.Groups["strong"].Success ? "strength" : "weakness") : null;
    }

    private static Passage After(Passage text, NumberMatch number, int next) => text.Slice(number.End, Math.Min(3 * Around, next - number.End));

    /// <summary>
    /// "เพิ่มขึ้นจากปีที่ผ่านมา 5.22 คะแนน", "ลดลง 1.07 คะแนน", "เพิ่มขึ้นจากปี 2567 ซึ่งได้ 90.18 คะแนน จำนวน 2.21 คะแนน": the first number behind the direction that is
    /// no score itself.
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="scores">The numbers that were read as scores.</param>
    public static Field<decimal>? Change(Passage text, IReadOnlyList<NumberMatch> scores)
    {
        if (Direction().Match(text.Text) is not { Success: true } direction)
        {
            return null;
        }

        var from = direction.Index + direction.Length;
        var number = ThaiNumber.FindAll(text.Text).Where(n => n.Start >= from && n.End - from < 3 * Around && n.Raw.Contains('.', StringComparison.Ordinal)
            && scores.All(s => s.Start != n.Start) && IsAmountOfChange(text.Text, from, n)).Select(n => (NumberMatch?)n).FirstOrDefault();
        return number is { } found ? text.Slice(found.Start, found.Length).ToField(direction.Groups["down"].Success ? -Math.Abs(found.Value) : found.Value) : null;
    }

    /// <summary>Nothing but a year stands between the direction and the number, or จำนวน, คิดเป็น before it.</summary>
    private static bool IsAmountOfChange(string text, int from, NumberMatch number) => AmountBefore().IsMatch(text[from..number.Start]);

    [GeneratedRegex(@"(เต็ม|เพิ่มขึ้น[^\d]{0,30}|ลดลง[^\d]{0,30}|ไม่น้อยกว่า|ไม่ต่ำกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|เกณฑ์|เป้าหมาย|ตั้งแต่|น้ำหนัก|ผลต่าง)\s*(ร้อยละ)?\s*(คะแนน)?\s*[:=]?\s*$")]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"^\s*(คะแนน)?\s*(ขึ้นไป|-\s*\d|–\s*\d|ของผู้|ของบุคลากร|ของจำนวน|บาท|คน|ครั้ง|โครงการ|ข้อ(?!\S)|%\s*ของ)")]
    private static partial Regex NotAfter();

    [GeneratedRegex(@"^\s*[)]?\s*คะแนน")]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"(คะแนน(ที่ได้รับ|ที่ได้|เฉลี่ย|รวม|ร้อยละ|อยู่ที่|เท่ากับ|ภาพรวม|\s)*|ได้|ได้รับ|ร้อยละ|เท่ากับ|อยู่ที่)\s*[:=.…(]*\s*$|[=：:]\s*$|([.…_]\s?){4,}$|…{2,}\s*$")]
    private static partial Regex AnnouncedBefore();

    [GeneratedRegex(@"(ระดับ|เกรด)\s*(ผลคะแนน|คะแนน|ผลการประเมิน)?\s*[“""'(:]?\s*(?<grade>AA|[A-F])(?![A-Za-z])")]
    private static partial Regex GradeWord();

    [GeneratedRegex(@"[“""'(]\s*(?<level>ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)\s*[”""')]|(ระดับ|เกณฑ์|ผลการประเมิน|(ระดับ|เกรด)\s*[“""]?(AA|[A-F])[”""]?\s*[,(/:-]?|หมายถึง)\s*[“""'(:]?\s*(?<level>ผ่านดีเยี่ยม|ผ่านดี|ผ่าน(?!เกณฑ์)|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)")]
    private static partial Regex LevelWord();

    [GeneratedRegex(@"เพิ่มขึ้น|สูงขึ้น|สูงกว่า|มากกว่า|พัฒนาขึ้น|ดีขึ้น|(?<down>ลดลง|ต่ำลง|ต่ำกว่า|น้อยกว่า|ถดถอย)")]
    private static partial Regex Direction();

    [GeneratedRegex(@"^\s*(จาก|กว่า)?(ปี(ที่ผ่านมา|ก่อน(หน้า)?|ที่แล้ว|\s*(งบประมาณ)?\s*(พ\.ศ\.)?\s*25\d\d))?(ที่ผ่านมา)?\s*(อยู่)?\s*[(]?(จำนวน|คิดเป็น|เท่ากับ|ร้อยละ|[+-])?\s*$|(จำนวน|คิดเป็น|เป็นจำนวน)\s*(ร้อยละ)?\s*$")]
    private static partial Regex AmountBefore();

    [GeneratedRegex(@"^\s*[)]?\s*(คะแนน)?\s*[,]?\s*[(]?\s*(ซึ่ง)?(ถือ|จัด)?(เป็น|คือ)?\s*(?<strong>จุดเด่น|จุดแข็ง)?(?<weak>จุดอ่อน|จุดที่(ควร|ต้อง)(พัฒนา|ปรับปรุง|แก้ไข)|ข้อบกพร่อง|ประเด็นที่(ควร|ต้อง)(พัฒนา|ปรับปรุง))?(?<=จุดเด่น|จุดแข็ง|จุดอ่อน|พัฒนา|ปรับปรุง|แก้ไข|ข้อบกพร่อง)")]
    private static partial Regex HighlightBehind();
}
