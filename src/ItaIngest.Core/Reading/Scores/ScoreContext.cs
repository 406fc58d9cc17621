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
        return hasUnit || PerCent().IsMatch(before) ? hasDecimals || AnnouncedBefore().IsMatch(before)
            : hasDecimals && (AnnouncedBefore().IsMatch(before) || IsFormer(text, number) || IsLatter(before) || IsInBrackets(text, number) || (IsPlainScore(number) && NamedBehind().IsMatch(after)));
    }

    /// <summary>"เพิ่มขึ้นจาก 79.44 คะแนน ในปี 2566 เป็น 85.20": the first of the two.</summary>
    public static bool IsFormer(string text, NumberMatch number) => From().IsMatch(text[..number.Start]) && To().IsMatch(text[number.End..]);

    /// <summary>The words between the two, or the second's and what stands before it.</summary>
    public static bool IsLatter(string before) => ToAtEnd().IsMatch(before);

    /// <summary>"การใช้อำนาจ (89.55)": nothing but the number in brackets, right behind a name or a code.</summary>
    private static bool IsInBrackets(string text, NumberMatch number)
    {
        var name = text.AsSpan(0, number.Start).TrimEnd();
        if (name is not [.., '('] || text.AsSpan(number.End).TrimStart() is not [')', ..] || !IsPlainScore(number))
        {
            return false;
        }

        var before = name[..^1].TrimEnd().ToString();
        return Indicators.Find(before).Any(m => m.Start + m.Length == before.Length) || ItemCodes.Find(before).Any(c => c.Start + c.Length == before.Length);
    }

    /// <summary>Within the scale, and neither a target, a threshold, a difference nor a count of something.</summary>
    public static bool MayBeScore(string text, NumberMatch number) =>
        number.Value is >= 0 and <= 100 && Beside(text, number) is var (before, after) && !NotBefore().IsMatch(before) && !NotAfter().IsMatch(after)
        && number.Raw[0] is not ('+' or '-' or '−') && ScoreChange.Of(text, number) is null && !OfOthers().IsMatch(text[..number.Start]);

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

    /// <summary>The scale behind a score where it is not 100: "27.13 คะแนน จากคะแนนเต็ม 30 คะแนน".</summary>
    public static Field<decimal>? OutOf(Passage text, NumberMatch number, int next)
    {
        var after = After(text, number, next);
        return Scale().Match(after.Text) is { Success: true } match && ThaiNumber.TryParse(match.Groups["n"].Value, out var scale) && scale != 100 && scale >= number.Value
            ? after.Slice(match.Groups["n"].Index, match.Groups["n"].Length).ToField(scale) : null;
    }

    private static Passage After(Passage text, NumberMatch number, int next) => text.Slice(number.End, Math.Min(3 * Around, next - number.End));

    [GeneratedRegex(@"((?<!ได้(รับ)?คะแนน)เต็ม|(เพิ่มขึ้น|ลดลง)(อีก|จำนวน|เท่ากับ)?|ไม่น้อยกว่า|ไม่ต่ำกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|สูงกว่า|เกณฑ์(การ)?(ผ่าน|ที่กำหนด)?\s*(คือ|อยู่ที่|ที่)?|เป้าหมาย(ปี)?\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?(25\d\d)?\s*(คือ|ไว้|ที่|อยู่ที่|เท่ากับ|กำหนด|ตั้ง)*|ตั้งแต่|น้ำหนัก|ผลต่าง)\s*(ร้อยละ)?\s*(คะแนน)?\s*[:=]?\s*$")]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"^\s*(คะแนน)?\s*(ขึ้นไป|-\s*\d|–\s*\d|ของผู้|ของบุคลากร|ของจำนวน|บาท|คน|ครั้ง|โครงการ|ข้อ(?!\S|\s*([ieo]?\d|ที่))|%\s*ของ)")]
    private static partial Regex NotAfter();

    [GeneratedRegex(@"^\s*[)]?\s*คะแนน")]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"(คะแนน(ที่ได้รับ|ที่ได้|เฉลี่ย|รวม|ร้อยละ|อยู่ที่|เท่ากับ|ภาพรวม|\s)*|ได้(รับ)?(คะแนนเต็ม)?|(ข้อ|หมวด|ตัวชี้วัด|ด้าน)ละ|ร้อยละ|เท่ากับ|อยู่ที่)\s*[:=.…(]*\s*$|[=：:]\s*$|([.…_]\s?){4,}$|…{2,}\s*$")]
    private static partial Regex AnnouncedBefore();

    [GeneratedRegex(@"(ระดับ|เกรด)\s*(ผลคะแนน|คะแนน|ผลการประเมิน)?\s*[“""'(:]?\s*(?<grade>AA|[A-F])(?![A-Za-z])")]
    private static partial Regex GradeWord();

    [GeneratedRegex(@"[“""'(]\s*(?<level>ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)\s*[”""')]|(ระดับ|เกณฑ์|ผลการประเมิน|(ระดับ|เกรด)\s*[“""]?(AA|[A-F])[”""]?\s*[,(/:-]?|หมายถึง)\s*[“""'(:]?\s*(?<level>ผ่านดีเยี่ยม|ผ่านดี|ผ่าน(?!เกณฑ์|คือ|ที่|อยู่|ร้อยละ|\s*\d)|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)")]
    private static partial Regex LevelWord();

    [GeneratedRegex(@"^\s*[)]?\s*(คะแนน)?\s*[,]?\s*[(]?\s*(ซึ่ง)?(ถือ|จัด)?(เป็น|คือ)?\s*(?<strong>จุดเด่น|จุดแข็ง)?(?<weak>จุดอ่อน|จุดที่(ควร|ต้อง)(พัฒนา|ปรับปรุง|แก้ไข)|ข้อบกพร่อง|ประเด็นที่(ควร|ต้อง)(พัฒนา|ปรับปรุง))?(?<=จุดเด่น|จุดแข็ง|จุดอ่อน|พัฒนา|ปรับปรุง|แก้ไข|ข้อบกพร่อง)")]
    private static partial Regex HighlightBehind();

    [GeneratedRegex(@"^\s*(คะแนน)?\s*[,(]?\s*(จาก)?(คะแนน)?เต็ม\s*(?<n>\d{1,3})(?![\d.])")]
    private static partial Regex Scale();

    /// <summary>The mean of other agencies, with which the own score is compared.</summary>
    [GeneratedRegex(@"(กว่า|เท่ากับ|เทียบกับ|ใกล้เคียงกับ)\s?(ค่า|คะแนน)เฉลี่ย[^\d]{0,50}$|(ค่า|คะแนน)เฉลี่ย(ของ)?(ระดับ)?(ทั้ง)?(ประเทศ|จังหวัด|กระทรวง|กลุ่ม|หน่วยงาน(ทั้งหมด|ประเภท|ทั่วประเทศ|อื่น))[^\d]{0,40}$")]
    private static partial Regex OfOthers();

    /// <summary>"ได้คะแนนร้อยละ 100": a score as much as "100 คะแนน".</summary>
    [GeneratedRegex(@"(ได้(รับ)?|มี)(ค่า)?คะแนน(เต็ม|เฉลี่ย)?ร้อยละ\s*$")]
    private static partial Regex PerCent();

    [GeneratedRegex(@"จาก(เดิม|คะแนน|ร้อยละ|\s)*$")]
    private static partial Regex From();

    [GeneratedRegex(@"^\s*(คะแนน)?\s*((ใน)?ปี\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d)?\s*(เพิ่มขึ้น|ลดลง)?(มา)?(เป็น|เหลือ)(คะแนน|ร้อยละ|\s)*\d")]
    private static partial Regex To();

    [GeneratedRegex(@"(?<=\d|^)\s*(คะแนน)?\s*((ใน)?ปี\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d)?\s*(เพิ่มขึ้น|ลดลง)?(มา)?(เป็น|เหลือ)(คะแนน|ร้อยละ|\s)*$")]
    private static partial Regex ToAtEnd();

    /// <summary>"ได้คะแนน 86.71 ในด้านคุณภาพการดำเนินงาน 84.03 ในด้าน…": what the number is the score of stands behind it.</summary>
    [GeneratedRegex(@"^\s*ใน\s*(ตัวชี้วัด|ด้าน)")]
    private static partial Regex NamedBehind();
}
