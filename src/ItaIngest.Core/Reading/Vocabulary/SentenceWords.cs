namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>
/// Words with which a Thai sentence goes on behind a proper name. Short ones that names hold as well (มี, ใน, ขอ, มา, ตาม) only stand here with what follows.
/// </summary>
internal static class SentenceWords
{
    private static readonly string[] _words =
    [
        "ได้", "จึง", "โดย", "เป็น", "ให้", "และ", "หรือ", "ทราบ", "พร้อม", "ประจำปี", "อำเภอ", "จังหวัด", "เพื่อ", "ซึ่ง", "ต้อง", "ประกอบ", "มีความ", "มีการ", "มีมติ", "มีคะแนน", "มีผล", "มีระดับ", "มีแผน", "มีหน้าที่", "ดำเนินการ", "ดำเนินงาน", "กำหนด",
        "ถือ", "เข้าร่วม", "เข้ารับ", "สามารถ", "ในภาพรวม", "ในการ", "ในปี", "ในฐานะ", "ในเรื่อง", "ในด้าน", "ในส่วน", "ในสังกัด", "ในเขต", "ในพื้นที่", "ของ", "ตามที่", "ตามแผน", "ตามมาตรการ", "ตามหนังสือ", "ที่ได้", "ที่มี", "ว่า", "จัดทำ", "จัดให้", "ขอรายงาน",
        "ขอความ", "ขอเรียน", "ขอประกาศ", "ประกาศ", "ทุกคน", "ทุกแห่ง", "ทุกระดับ", "ทั้ง", "ร่วม", "ต่อไป", "ไม่", "ควร", "ยังไม่", "เรื่อง", "ผ่าน", "สังกัด", "ครั้งที่", "รอบ", "เห็น", "นำ", "ตระหนัก", "มุ่ง", "ลงนาม", "ลงวันที่", "มอบหมาย", "สั่งการ",
        "ไปใช้", "ไปยัง", "เท่านั้น", "ดังกล่าว", "ต่างๆ", "ต่าง ๆ",
    ];

    private static readonly string[] _never = ["ทุก", "ต่าง", "ที่", "แห่ง", "นี้", "นั้น", "อื่น", "ใด", "ไป", "มีการ", "ทำให้"];

    /// <summary>True when the text goes on with such a word.</summary>
    public static bool Begin(ReadOnlySpan<char> text) => BeginsWith(text, _words);

    /// <summary>True for what cannot be a proper name at all: "ทุกแห่ง", "ที่เกี่ยวข้อง".</summary>
    public static bool IsNoName(ReadOnlySpan<char> text) => BeginsWith(text, _words) || BeginsWith(text, _never);

    private static bool BeginsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
