using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>Of which year a score in a sentence is, where the sentence tells of two.</summary>
internal static partial class ScoreYears
{
    /// <summary>The year behind a score that is said of it ("… 83.04 คะแนนในปี 2564"), not of the next one; null when none is.</summary>
    public static int? Behind(string text, NumberMatch number) => OfNumberBefore().Match(text[number.End..]) is { Success: true } match ? ScoreIdentity.YearIn(match.Value) : null;

    /// <summary>Length of the year behind a score that is said of it, in letters.</summary>
    public static int LengthBehind(string text, NumberMatch number) => OfNumberBefore().Match(text[number.End..]).Length;

    /// <summary>"จากปีที่ผ่านมาซึ่งได้": what the same thing had in the year before.</summary>
    public static bool IsYearBefore(string words) => YearBefore().IsMatch(words);

    /// <summary>The year that a sentence sets for what it says from there on ("ในปีงบประมาณ พ.ศ. 2567 หน่วยงานได้คะแนนรวม"); null when the last year in the words is only compared with.</summary>
    public static int? SetBy(string words) =>
        Setting().Match(words) is { Success: true } match && !Compared().IsMatch(words[..(match.Index + match.Length)]) ? ScoreIdentity.YearIn(match.Value) : null;

    public static Passage Without(Passage label) => AtEnd().Match(label.Text) is { Success: true, Index: > 0 } match ? label.Slice(0, match.Index) : label;

    [GeneratedRegex(@"^\s*[)]?\s*(คะแนน)?\s*[,(]?\s*((เพิ่มขึ้น|สูงขึ้น|ลดลง|ดีขึ้น)(เล็กน้อย)?\s?)?(จาก(เดิม|ปี\s?(ก่อน(หน้า)?|ที่(ผ่านมา|แล้ว)))|ปี(ก่อน(หน้า)?|ที่(ผ่านมา|แล้ว)))\s?(ที่|ซึ่ง)?\s?(ได้(รับ)?|มี|อยู่ที่)?\s?(คะแนน)?(ร้อยละ|เท่ากับ)?\s*[(:]?\s*$")]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^\s*(คะแนน)?\s*(ใน|เมื่อ|ของ)\s?ปี\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d(?!\d|\s*(ที่|ซึ่ง)?\s?(ได้|มี|เท่ากับ|อยู่ที่|ร้อยละ|คะแนน|\d|[:=(]))")]
    private static partial Regex OfNumberBefore();

    /// <summary>The last year of some words, which says when.</summary>
    [GeneratedRegex(@"(ใน|สำหรับ|เมื่อ)\s?(รอบ)?(ปี|การประเมิน)\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d(?!.*25[5-9]\d)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"(จาก|กว่า|เทียบ(กับ)?|เดิม|ก่อน|[(])[^\d]{0,25}25\d\d$")]
    private static partial Regex Compared();

    [GeneratedRegex(@"\s*(ประจำ)?ปี\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d\s*$")]
    private static partial Regex AtEnd();
}
