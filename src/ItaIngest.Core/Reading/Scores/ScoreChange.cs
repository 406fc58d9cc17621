using System.Text.RegularExpressions;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// A difference from the year before that a sentence tells: "เพิ่มขึ้นจากปีที่ผ่านมา 5.22 คะแนน", "ลดลง 1.07 คะแนน", "เพิ่มขึ้นจากปี 2567 ซึ่งได้ 90.18 คะแนน จำนวน 2.21 คะแนน", "(+2.06)".
/// </summary>
/// <param name="Number">Where it stands.</param>
/// <param name="Value">Points; negative for a loss.</param>
/// <param name="From">Where its words begin, in the same text: "ลดลง", or the number itself.</param>
internal readonly partial record struct ScoreChange(NumberMatch Number, decimal Value, int From)
{
    /// <summary>All differences in a text that are printed with decimals, in order.</summary>
    public static IReadOnlyList<ScoreChange> Find(string text) =>
        [.. ThaiNumber.FindAll(text).Where(n => n.Raw.Contains('.', StringComparison.Ordinal)).Select(n => Of(text, n)).OfType<ScoreChange>()];

    /// <summary>Scores of two years differ by less, in points; what is more behind "เพิ่มขึ้นจากปี 2566" is the score of that year.</summary>
    private const decimal Largest = 40;

    /// <summary>A difference is told within this many letters behind its direction.</summary>
    private const int Within = 120;

    /// <returns>Null when the number is no difference.</returns>
    public static ScoreChange? Of(string text, NumberMatch number)
    {
        if (Math.Abs(number.Value) >= Largest)
        {
            return null;
        }

        var isSigned = number.Raw[0] is '+' or '-' or '−' && Opens().IsMatch(text[..number.Start]);
        if (Direction().Matches(text[..number.Start]).LastOrDefault() is { } direction && number.Start - direction.Index < Within
            && text[(direction.Index + direction.Length)..number.Start] is var between && (AmountBehind().IsMatch(between) || (direction.Groups["verb"].Success && JustBehind().IsMatch(between))))
        {
            var down = direction.Groups["down"].Success;
            return new ScoreChange(number, down ? -Math.Abs(number.Value) : number.Value, direction.Index);
        }

        return isSigned ? new ScoreChange(number, number.Value, number.Start) : null;
    }

    [GeneratedRegex(@"[(,\s]\s*$")]
    private static partial Regex Opens();

    /// <summary>ขึ้น, whatever small print made of its marks.</summary>
    private const string Up = "ข[ึืี]?[้่]?น";

    [GeneratedRegex("(?<!ไม่)((?<verb>(เพ[ิีึื]?[่้]?ม|สูง|พัฒนา|ดี)" + Up + @")|สูงกว่า|มากกว่า|(?<down>(?<verb>ลดลง|ต่ำลง|ถดถอย)|ต่ำกว่า|น้อยกว่า))")]
    private static partial Regex Direction();

    /// <summary>Nothing but words of amount between the direction and the number.</summary>
    [GeneratedRegex(@"^\s*(เล็กน้อย|อีก|อยู่)*\s*[(]?(จำนวน|คิดเป็น|เท่ากับ|ร้อยละ|[+-])*\s*$")]
    private static partial Regex JustBehind();

    /// <summary>Nothing but the year compared with between the direction and the number, or a word of amount before it.</summary>
    [GeneratedRegex(@"^\s*(เล็กน้อย)?\s*(จาก|กว่า|เมื่อเทียบกับ)?\s*(ปี\s*(ที่ผ่านมา|ก่อน(หน้า)?|ที่แล้ว|(งบประมาณ)?\s*(พ\.ศ\.)?\s*25\d\d)|เดิม)(ที่ผ่านมา)?\s*(อยู่)?\s*[(]?(จำนวน|คิดเป็น|เท่ากับ|ร้อยละ|[+-])*\s*$|(จำนวน|คิดเป็น|เป็นจำนวน|อยู่)\s*(ร้อยละ)?\s*$")]
    private static partial Regex AmountBehind();
}
