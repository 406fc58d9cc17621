using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>Words of grammar that cannot stand beside each other in Thai: something between them was lost or misread.</summary>
internal static partial class BrokenPhrases
{
    public static void Apply(CompactText text)
    {
        foreach (Match match in Broken().Matches(text.Text))
        {
            text.Doubt(match.Index, match.Length, Reasons.WordingDoubtful);
        }
    }

    [GeneratedRegex(@"การ(ใน)?การ|เกี่ยวกับ(ให้|ได้|จะ|และ|หรือ)|เรียกได้รับ|ปฏิบัติเกี่ยวข้อง|นำไปต่อไป|(ให้|จะ)(ของ|และ|หรือ)(?!ขวัญ|กำนัล)|และและ|หรือหรือ|เพื่อเพื่อ|ของของ|ไม่ถูกตาม|ในในการ|โดยโดย")]
    private static partial Regex Broken();
}
