using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>The words for strong and weak points in a running text, and what they are said of.</summary>
internal static partial class PointWords
{
    /// <summary>A text that begins with the words for strong or weak points.</summary>
    public static bool IsAtStart(string text) => Point().Match(text) is { Success: true, Index: < 4 };

    /// <summary>A sentence behind a list of points, which is none of its entries: "นอกจากนี้ ตัวชี้วัด…".</summary>
    public static bool GoesOn(string text) => Further().IsMatch(text);

    /// <summary>The words for strong or weak points and nothing behind them.</summary>
    public static bool IsAlone(Passage part) => Point().Match(part.Text) is { Success: true } match && !part.Text[(match.Index + match.Length)..].Any(char.IsLetterOrDigit);

    /// <summary>A paragraph in which strong and weak points follow each other is read point by point; a number before the first of them is its own.</summary>
    public static IEnumerable<Passage> Split(Passage passage)
    {
        var starts = Point().Matches(passage.Text).Where(m => m.Index == 0 || char.IsWhiteSpace(passage.Text[m.Index - 1]) || Joined().IsMatch(passage.Text[..m.Index]))
            .Select(m => m.Index).Where(i => passage.Text.AsSpan(0, i).IndexOfAnyInRange('ก', '์') >= 0).Prepend(0).ToList();
        return starts.Select((s, i) => passage.Slice(s, (i + 1 < starts.Count ? starts[i + 1] : passage.Length) - s));
    }

    /// <summary><c>strength</c> or <c>weakness</c> where a text begins by speaking of such; null for any other.</summary>
    public static Field<string>? Of(Passage part)
    {
        var match = Point().Match(part.Text);
        return !match.Success || (match.Index >= 12 && !KindOfPoint().IsMatch(part.Text[..match.Index])) ? null
            : part.Slice(match.Index, match.Length).ToField(match.Groups["weak"].Success ? "weakness" : "strength");
    }

    /// <summary>"(จุดเด่น)" behind a name says it of that name alone.</summary>
    public static Field<string>? InBrackets(Passage words)
    {
        var match = Bracketed().Match(words.Text);
        return match.Success ? words.Slice(match.Index, match.Length).ToField(match.Groups["weak"].Success ? "weakness" : "strength") : null;
    }

    /// <summary>The words without "(จุดเด่น)", which is no part of the name.</summary>
    public static Passage WithoutBracketed(Passage words) =>
        Bracketed().Match(words.Text) is { Success: true } match ? Passage.Join([words.Slice(0, match.Index), words.Slice(match.Index + match.Length)], blankBetween: true) : words;

    [GeneratedRegex(@"^\s*(นอกจากนี้|นอกจากนั้น|ทั้งนี้|อย่างไรก็ตาม|อย่างไรก็ดี|โดยสรุป|จากผล)")]
    private static partial Regex Further();

    /// <summary>What joins a strong or weak point to the sentence before it, without a blank as Thai is written.</summary>
    [GeneratedRegex(@"(?<=^|\s|[)])(ส่วน|สำหรับ|และ|แต่|ขณะที่|ในขณะที่|ในส่วนของ|โดยมี|มี|พบว่า|พบ|ทั้งนี้)\s?$")]
    private static partial Regex Joined();

    [GeneratedRegex(@"จุดเด่น|จุดแข็ง|(?<weak>จุดที่ควรพัฒนา|จุดที่ต้องพัฒนา|จุดที่ควรปรับปรุง|จุดที่ต้องปรับปรุง|จุดอ่อน|ข้อบกพร่อง|ประเด็นที่ควรพัฒนา|ประเด็นที่ต้องพัฒนา)")]
    private static partial Regex Point();

    /// <summary>"4.1 ข้อคำถามที่เป็น" before the words for strong or weak points.</summary>
    [GeneratedRegex(@"^\s*[(]?\d{0,2}(\.\d{1,2})*[.)]{0,2}\s*(ข้อ(คำถาม|ค้นพบ)?|ประเด็น|ตัวชี้วัด|หัวข้อ|รายการ|ด้าน|ผลการประเมิน|คะแนน)(ราย)?(ข้อ|ตัวชี้วัด|ประเด็น)?\s?ที่(ถือ|จัด)?(เป็น|มี)$")]
    private static partial Regex KindOfPoint();

    [GeneratedRegex(@"[(]\s*((จุดเด่น|จุดแข็ง)|(?<weak>จุดอ่อน|จุดที่ควร\S*|จุดที่ต้อง\S*))\s*[)]")]
    private static partial Regex Bracketed();
}
