using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>A measure's success that reads as harm: a lost ไม่ turns the sentence round. No one can tell but a person with the document.</summary>
internal static partial class LostNegations
{
    public static void Apply(CompactText text)
    {
        foreach (Match match in Harm().Matches(text.Text))
        {
            if (!Averted().IsMatch(match.Groups["gap"].Value))
            {
                text.Doubt(match.Index, match.Length, Reasons.NegationDoubtful);
            }
        }
    }

    [GeneratedRegex(@"(ทำให้|ส่งผลให้|จึง|โดย)(มี|เกิด)(การ)?(?<gap>[ก-์]{0,36}?)(โดยไม่ได้(รับ|ขอ)อนุญาต|โดยมิได้รับอนุญาต|ทุจริต|เรียกรับ(สินบน|ผลประโยชน์|เงิน)|ประโยชน์ส่วนตัว|ประพฤติมิชอบ|พวกพ้อง|ใช้อำนาจโดยมิชอบ)")]
    private static partial Regex Harm();

    [GeneratedRegex(@"ไม่|มิ|ป้องกัน|ลด|แก้ไข|ต่อต้าน|ปราบ|ตรวจ|รายงาน|แจ้ง|ร้องเรียน|เฝ้าระวัง|ห้าม|ประเมิน|ควบคุม|กำกับ|มาตรการ|แนว|ความรู้|ระบบ|ช่องทาง|นโยบาย|ความเสี่ยง|รณรงค์|ตระหนัก|สำนึก|ปลอด|ปัญหา|การต่อ|แผน")]
    private static partial Regex Averted();
}
