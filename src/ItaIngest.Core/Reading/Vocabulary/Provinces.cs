using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>A province.</summary>
/// <param name="Name">Without จังหวัด.</param>
/// <param name="Code">The two letters with which its offices' document numbers begin.</param>
public sealed record Province(string Name, string Code);

/// <summary>The 76 provinces and Bangkok.</summary>
public static class Provinces
{
    private const string Table =
        "กระบี่ กบ|กรุงเทพมหานคร กท|กาญจนบุรี กจ|กาฬสินธุ์ กส|กำแพงเพชร กพ|ขอนแก่น ขก|จันทบุรี จบ|ฉะเชิงเทรา ฉช|ชลบุรี ชบ|ชัยนาท ชน|ชัยภูมิ ชย|ชุมพร ชพ|เชียงราย ชร|"
        + "เชียงใหม่ ชม|ตรัง ตง|ตราด ตร|ตาก ตก|นครนายก นย|นครปฐม นฐ|นครพนม นพ|นครราชสีมา นม|นครศรีธรรมราช นศ|นครสวรรค์ นว|นนทบุรี นบ|นราธิวาส นธ|น่าน นน|บึงกาฬ บก|"
        + "บุรีรัมย์ บร|ปทุมธานี ปท|ประจวบคีรีขันธ์ ปข|ปราจีนบุรี ปจ|ปัตตานี ปน|พระนครศรีอยุธยา อย|พะเยา พย|พังงา พง|พัทลุง พท|พิจิตร พจ|พิษณุโลก พล|เพชรบุรี พบ|เพชรบูรณ์ พช|"
        + "แพร่ พร|ภูเก็ต ภก|มหาสารคาม มค|มุกดาหาร มห|แม่ฮ่องสอน มส|ยโสธร ยส|ยะลา ยล|ร้อยเอ็ด รอ|ระนอง รน|ระยอง รย|ราชบุรี รบ|ลพบุรี ลบ|ลำปาง ลป|ลำพูน ลพ|เลย ลย|"
        + "ศรีสะเกษ ศก|สกลนคร สน|สงขลา สข|สตูล สต|สมุทรปราการ สป|สมุทรสงคราม สส|สมุทรสาคร สค|สระแก้ว สก|สระบุรี สบ|สิงห์บุรี สห|สุโขทัย สท|สุพรรณบุรี สพ|สุราษฎร์ธานี สฎ|"
        + "สุรินทร์ สร|หนองคาย นค|หนองบัวลำภู นภ|อ่างทอง อท|อำนาจเจริญ อจ|อุดรธานี อด|อุตรดิตถ์ อต|อุทัยธานี อน|อุบลราชธานี อบ";

    public static IReadOnlyList<Province> All { get; } = [.. Table.Split('|').Select(t => t.Split(' ')).Select(t => new Province(t[0], t[1]))];

    /// <summary>The province of exactly that name, with or without จังหวัด before it; null when there is none.</summary>
    public static Province? Of(string name)
    {
        var bare = Bare(name);
        return All.FirstOrDefault(p => p.Name == bare);
    }

    /// <summary>The province whose document numbers begin with two letters; null when none does.</summary>
    public static Province? OfCode(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The province whose name is nearest, with its similarity (0…1), if it is at least 0.75 and no other is as near; null otherwise.</summary>
    public static (Province Province, double Similarity)? Nearest(string name)
    {
        var bare = Bare(name);
        var ranked = All.Select(p => (Province: p, Similarity: EditDistance.Similarity(bare, p.Name))).OrderByDescending(p => p.Similarity).Take(2).ToList();
        return ranked[0].Similarity >= 0.75 && ranked[0].Similarity > ranked[1].Similarity ? ranked[0] : null;
    }

    /// <summary>The longest province name that a text starts with; null when it starts with none.</summary>
    internal static Province? AtStartOf(ReadOnlySpan<char> text)
    {
        Province? best = null;
        foreach (var province in All)
        {
            if (text.StartsWith(province.Name) && province.Name.Length > (best?.Name.Length ?? 0))
            {
                best = province;
            }
        }

        return best;
    }

    /// <summary>
    /// The province that a text starts with, if it ends there: before a blank or before a word with which the sentence goes on. Null when the letters behind it make another, longer
    /// name, of which the list knows nothing.
    /// </summary>
    internal static Province? NamedAtStartOf(ReadOnlySpan<char> text)
    {
        if (AtStartOf(text) is not { } province)
        {
            return null;
        }

        var rest = text[province.Name.Length..];
        return rest.IsEmpty || !ThaiLetters.IsLetter(rest[0]) || rest[0] is ThaiLetters.Paiyannoi or ThaiLetters.Maiyamok || SentenceWords.IsNoName(rest) || GoesOn(rest) ? province : null;
    }

    /// <summary>What stands behind a province's name without a blank and is no part of it.</summary>
    private static readonly string[] _behind =
    [
        "เขต", "สาขา", "แล้ว", "แต่", "ใน", "จำนวน", "กับ", "มี", "จาก", "ด้วย", "ถึง", "แจ้ง", "ตาม", "ขอ", "สำนัก", "กรม", "กระทรวง", "ปี", "พ.ศ", "ตำบล", "หน่วย", "ส่วน", "ภาค", "ละ", "เข้า", "ออก", "ส่ง", "รับ", "ใช้", "จัด", "มา", "คือ", "ณ",
        "เมื่อ", "อยู่", "อีก", "ทุก", "คะแนน", "ผล", "โทร", "และ", "หรือ", "ประจำ", "รวม",
    ];

    private static bool GoesOn(ReadOnlySpan<char> text)
    {
        foreach (var word in _behind)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static string Bare(string name)
    {
        var text = ThaiText.Normalize(name).Replace(" ", "", StringComparison.Ordinal);
        text = text.StartsWith("จังหวัด", StringComparison.Ordinal) ? text["จังหวัด".Length..] : text.StartsWith("จ.", StringComparison.Ordinal) ? text[2..] : text;
        return text is "กทม." or "กรุงเทพฯ" or "กรุงเทพ" ? "กรุงเทพมหานคร" : text;
    }
}
