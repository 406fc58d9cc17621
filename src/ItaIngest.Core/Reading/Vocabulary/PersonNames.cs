using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>A person's printed name.</summary>
/// <param name="Name">With its title, without brackets: "นางสาวก ข".</param>
/// <param name="Title">นาย, นางสาว, พ.ต.อ. …</param>
/// <param name="InBrackets">As names below signature lines are printed; one bracket is enough.</param>
public sealed record PersonMatch(string Name, string Title, bool InBrackets);

/// <summary>What stands before a person's name.</summary>
public static class PersonTitles
{
    /// <summary>Longer titles before shorter ones that they begin with.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            "นาย", "นาง", "นางสาว", "น.ส.", "เด็กชาย", "เด็กหญิง", "ดร.", "ผู้ช่วยศาสตราจารย์", "รองศาสตราจารย์", "ศาสตราจารย์", "ผศ.", "รศ.", "ศ.", "อาจารย์", "นายแพทย์", "แพทย์หญิง", "นพ.", "พญ.", "ทันตแพทย์", "ทันตแพทย์หญิง", "ทพ.", "ทพญ.",
            "เภสัชกร", "เภสัชกรหญิง", "ภก.", "ภญ.", "สัตวแพทย์", "นายสัตวแพทย์", "ว่าที่ร้อยตรี", "ว่าที่ ร้อยตรี", "ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยโท", "ว่าที่ร้อยเอก", "ว่าที่พันตรี", "ว่าที่ ร.ต.", "ว่าที่ร.ต.", "ว่าที่ ร.ต.หญิง", "ร้อยตรี", "ร้อยโท", "ร้อยเอก",
            "พันตรี", "พันโท", "พันเอก", "พลตรี", "พลโท", "พลเอก", "ร.ต.", "ร.ท.", "ร.อ.", "พ.ต.", "พ.ท.", "พ.อ.", "สิบตรี", "สิบโท", "สิบเอก", "จ่าเอก", "จ่าสิบเอก", "จ่าสิบตรี", "จ.อ.", "จ.ส.อ.", "ส.อ.", "พันจ่าเอก", "พันจ่าโท", "พ.จ.อ.", "ร้อยตำรวจตรี", "ร้อยตำรวจโท",
            "ร้อยตำรวจเอก", "พันตำรวจตรี", "พันตำรวจโท", "พันตำรวจเอก", "พลตำรวจตรี", "พลตำรวจโท", "พลตำรวจเอก", "ร.ต.ต.", "ร.ต.ท.", "ร.ต.อ.", "พ.ต.ต.", "พ.ต.ท.", "พ.ต.อ.", "พล.ต.ต.", "พล.ต.ท.", "พล.ต.อ.", "ด.ต.", "ดาบตำรวจ", "จ.ส.ต.", "ส.ต.อ.", "เรือตรี", "เรือโท", "เรือเอก",
            "นาวาตรี", "นาวาโท", "นาวาเอก", "หม่อมหลวง", "หม่อมราชวงศ์", "ม.ล.", "ม.ร.ว.", "พระครู", "พระมหา",
        }.OrderByDescending(t => t.Length),
    ];
}

/// <summary>Recognises lines that are a person's name.</summary>
public static class PersonNames
{
    /// <summary>What makes a line that begins like a title a position or an office.</summary>
    private static readonly string[] _notNames =
    [
        "นายทะเบียน", "นายช่าง", "นายสถานี", "นายตรวจ", "นายอำเภอ", "นายแพทย์สาธารณสุข", "นายแพทย์ชำนาญการ", "นายแพทย์เชี่ยวชาญ", "นายแพทย์ปฏิบัติการ", "นายจ้าง", "นายด่าน", "อาจารย์ประจำ", "อาจารย์ที่ปรึกษา", "เภสัชกรชำนาญการ", "เภสัชกรปฏิบัติการ", "ทันตแพทย์ชำนาญการ",
    ];

    /// <summary>What follows นายก in positions; other men's names may begin so (กฤษณ์).</summary>
    private static readonly string[] _presidencies = ["เทศ", "องค์การ", "อบ", "สมาคม", "รัฐมนตรี", "สภา", "เมือง", "สโมสร", "เหล่ากาชาด"];

    /// <summary>The person that a line names, such as "(นางสาวก ข)"; null when the line is anything else.</summary>
    public static PersonMatch? Match(string line)
    {
        var text = ThaiText.Normalize(line).Trim('.', '…', ' ', '_');
        foreach (var lead in new[] { "(ลงชื่อ)", "ลงชื่อ", "ลงนาม" })
        {
            text = text.StartsWith(lead, StringComparison.Ordinal) ? text[lead.Length..].Trim('.', '…', ' ', '_') : text;
        }

        var inBrackets = text.StartsWith('(') || text.EndsWith(')');
        var name = text.Trim('(', ')', ' ', '{', '}', '[', ']', '.', '…');
        var title = PersonTitles.All.FirstOrDefault(t => name.StartsWith(t, StringComparison.Ordinal));
        if (title is null || IsPosition(name))
        {
            return null;
        }

        return LooksLikeName(Rest(name, ref title)) ? new PersonMatch(name, title, inBrackets) : null;
    }

    /// <summary>The name behind all of its titles (ผู้ช่วยศาสตราจารย์ ดร. …).</summary>
    private static string Rest(string name, ref string title)
    {
        var rest = name[title.Length..].TrimStart();
        while (PersonTitles.All.FirstOrDefault(t => t.EndsWith('.') && rest.StartsWith(t, StringComparison.Ordinal)) is { } next)
        {
            rest = rest[next.Length..].TrimStart();
            title = name[..^rest.Length].TrimEnd();
        }

        return rest;
    }

    /// <summary>Given name and family name, each of at least two letters (a family name may have two words), and nothing but letters.</summary>
    private static bool LooksLikeName(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && rest.Length is >= 5 and <= 50 && Array.TrueForAll(words, w => w.All(ThaiLetters.IsLetter))
            && words[0].Length >= 2 && words[^1].Length >= 2;
    }

    private static bool IsPosition(string name)
    {
        if (name.StartsWith("นายก", StringComparison.Ordinal))
        {
            var rest = name["นายก".Length..].TrimStart();
            return rest.Length == 0 || Array.Exists(_presidencies, w => rest.StartsWith(w, StringComparison.Ordinal));
        }

        return Array.Exists(_notNames, n => name.StartsWith(n, StringComparison.Ordinal));
    }
}
