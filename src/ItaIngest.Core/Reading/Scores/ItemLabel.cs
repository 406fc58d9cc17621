using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>Finds the name inside the words that stand between two scores.</summary>
internal static partial class ItemLabel
{
    /// <summary>The wording of a question: after its code, up to what announces the score, or up to the question's own end.</summary>
    public static Passage Of(Passage words)
    {
        var end = Announcement().Match(words.Text) is { Success: true } a ? a.Index : words.Length;
        var question = QuestionEnd().Match(words.Text);
        if (question.Success && question.Index + question.Length < end)
        {
            end = question.Index + question.Length;
        }

        var start = Opening().Match(words.Text).Length;
        return words.Slice(start, Math.Max(0, end - start));
    }

    /// <summary>The part of a sentence that names something: after the last verb of comparison, before the announcement.</summary>
    public static Passage Cut(Passage words)
    {
        var end = Announcement().Match(words.Text) is { Success: true } a ? a.Index : words.Length;
        var start = Introduction().Matches(words.Text[..end]).LastOrDefault() is { } m ? m.Index + m.Length : 0;
        var cut = words.Slice(start, Math.Max(0, end - start));
        return cut.Length < 4 ? words : cut;
    }

    /// <summary>An instrument's name inside a sentence: the name or code itself with แบบวัด before it and its part behind it.</summary>
    public static Passage Instrument(Passage words, InstrumentMatch instrument)
    {
        var head = InstrumentHead().Match(words.Text[..instrument.Start]);
        var start = head.Success ? head.Index : instrument.Start;
        var end = instrument.Start + instrument.Length;
        end += end < words.Length && words.Text[end] == ')' ? 1 : 0;
        return words.Slice(start, end - start);
    }

    [GeneratedRegex(@"(แบบ(วัด|ตรวจ|สำรวจ|ประเมิน)(การรับรู้)?(ของ)?\s*)$")]
    private static partial Regex InstrumentHead();

    [GeneratedRegex(@"^[\s)\]:：.\-–]+")]
    private static partial Regex Opening();

    /// <summary>The end of a question, whatever small print made of its marks.</summary>
    [GeneratedRegex(@"(มากน[่้]?อย)?เพ[ิีึื]?[่้]?ยงใด|หร[ิีึื]?[่้]?อไม[่้]?|อย[่้]?างไร")]
    private static partial Regex QuestionEnd();

    [GeneratedRegex(@"\s*[(]?\s*(ซึ่ง)?(โดย)?(ได้รับ|ได้|มี|อยู่ที่|เท่ากับ|มีผล)?\s*(ระดับ)?(ผล)?(ค่า)?คะแนน(ที่ได้รับ|ที่ได้|เฉลี่ย|รวม|ร้อยละ|อยู่ที่|เท่ากับ)?\s*(เท่ากับ|อยู่ที่|ร้อยละ)?\s*[:=.…]*\s*$|\s*(ซึ่ง|โดย|(?<!หน้า)ที่)?(มี)?(ได้รับ|ได้|ร้อยละ|คิดเป็นร้อยละ|เท่ากับ|อยู่ที่|=|:)\s*$|\s*[.…]{2,}\s*$|\s*[(]\s*$")]
    private static partial Regex Announcement();

    [GeneratedRegex(@"(สูงที่สุด|ต่ำที่สุด|สูงสุด|ต่ำสุด|น้อยที่สุด|มากที่สุด)\s*(คือ|ได้แก่)?|คือ\s|ได้แก่|รองลงมา(คือ)?|จุดเด่น|จุดที่ควรพัฒนา|จุดอ่อน|จุดแข็ง|ส่วน(?!ที่|ได้|เสีย|ร่วม|ราชการ|รวม|กลาง|ตำบล|จังหวัด|ท้องถิ่น|ภูมิภาค|บุคคล|งาน)|โดย(?=หมวด|ตัวชี้วัด|ด้าน|แบบ)|\s(?=ตัวชี้วัด(ย่อย)?ที่\s?\d)|\sและ(?=ต่ำ|สูง|ด้าน|ตัวชี้วัด|แบบ)|[,;]\s|ปรากฏว่า|แบ่งเป็น|แบ่งออกเป็น|ประกอบด้วย|จำแนกเป็น|^\s*คะแนน\s")]
    private static partial Regex Introduction();
}
