using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>
/// Right words in the wrong place: a reader that guesses writes ทักษะ for ทักท้วง. Beside the words with which the assessment's own questions use them they can only be the other.
/// </summary>
internal static partial class WrongWords
{
    private static readonly (Regex Wrong, string Right)[] s_words =
    [
        // Questions on the use of the budget (i5, earlier i12): "สอบถาม ทักท้วง ร้องเรียน".
        (Objection(), "ทักท้วง"),
        // Questions on state property (i10, earlier i20, i21): it is borrowed.
        (Borrowing(), "ยืม"),
        (HowMuch(), "มากน้อย"),
        (Withdrawal(), "เบิก"),
        (TakingPart(), "ส่วนร่วม"),
        (Intention(), "เจตนารมณ์"),
        (Corruption(), "การ"),
        (Plan(), "ปฏิบัติการ"),
        // Questions on communication (e5, earlier e7): "เผยแพร่ผลงานหรือข้อมูลที่สาธารณชนควรรับทราบ".
        (Works(), "ผลงาน"),
        (Public(), "สาธารณชนควร"),
        (Mayor(), "นายก"),
    ];

    public static void Apply(CompactText text)
    {
        foreach (var (wrong, right) in s_words)
        {
            foreach (Match match in wrong.Matches(text.Text))
            {
                text.Doubt(match.Index, match.Length, Reasons.WordingDoubtful);
                text.Replace(match.Index, match.Length, right);
            }
        }
    }

    [GeneratedRegex(@"(?<=สอบถาม[/,]?(และ|หรือ)?)(ทักษะ(ทั่วทั้ง|ทั่วถึง)?|ทักท่วง|ทักทวง|ทักทั้ง)(?=[/,]?(หรือ|และ)?ร้องเรียน)")]
    private static partial Regex Objection();

    [GeneratedRegex(@"ยึด(?=ทรัพย์สินของ(ทาง)?(ราชการ|หน่วยงาน)|พัสดุ|ครุภัณฑ์|เครื่องมือ|-(ส่ง)?คืน)|(?<=ขออนุญาต(เพื่อ)?)ยึด")]
    private static partial Regex Borrowing();

    [GeneratedRegex(@"(ไม่|มา)น้อย(?=เพียงใด)")]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"เปิก")]
    private static partial Regex Withdrawal();

    [GeneratedRegex(@"(?<=มี)ส่วนรวม(?=ใน|กับ)")]
    private static partial Regex TakingPart();

    [GeneratedRegex(@"(?<=ประกาศ|แสดง|เผยแพร่)เจตนา(ธรรม|รมย์|รมณ(?!์)|รม(?![ณย]))")]
    private static partial Regex Intention();

    [GeneratedRegex(@"(?<=ปัญหา|ป้องกัน|ต่อต้าน)(คา|กา|คาร|กร)(?=ทุจริต)")]
    private static partial Regex Corruption();

    [GeneratedRegex(@"(?<=แผน)(ปฏิการ|ปฎิการ|ปฏิบัติกร)(?=ป้องกัน|ส่งเสริม|ต่อต้าน)")]
    private static partial Regex Plan();

    [GeneratedRegex(@"(?<=เผยแพร่)(ผอ|อ|ผ|พล)งาน(?=หรือข้อมูล)")]
    private static partial Regex Works();

    [GeneratedRegex(@"(?<=เผยแพร่\S{2,5}งานหรือข้อมูลที่)(?!สาธารณชน|ประชาชน|เป็น)[ก-์]{6,18}?(?=รับทราบ)")]
    private static partial Regex Public();

    [GeneratedRegex(@"นาย(?=องค์การบริหารส่วน|เทศมนตรี)")]
    private static partial Regex Mayor();
}
