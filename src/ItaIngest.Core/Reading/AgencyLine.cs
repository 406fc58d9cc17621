using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>
/// Reads the agency from a line of its own: below a title, on a cover, at the head of a letter. There a name is printed whole, so that its words are not
/// taken for a sentence's: it ends with the line, or before its address and its parents.
/// </summary>
internal static partial class AgencyLine
{
    private const int ShortestName = 2;

    /// <summary>A longer line is a sentence.</summary>
    private const int LongestLine = 120;

    /// <summary>Letters of a name that begins with no known kind of agency.</summary>
    private const int ShortestUnknown = 8, LongestUnknown = 60;

    /// <summary>What else agencies are called, beside the kinds that are also found in running text.</summary>
    private static readonly string[] s_divisions =
    [
        "กองบัญชาการ", "กองบังคับการ", "กองกำกับการ", "กองทัพ", "กองพล", "กอง", "ฝ่าย", "ศูนย์", "องค์การ", "สภา", "ศาล", "สถานพินิจ", "สถานสงเคราะห์", "สถานคุ้มครอง", "สถานี", "ด่าน", "แขวง", "นิคม", "โครงการ",
        "วิทยาเขต", "หอสมุด", "หอภาพยนตร์", "หอศิลป", "หอจดหมายเหตุ", "หอดูดาว", "หอวัฒนธรรม", "ห้องสมุด", "ห้องปฏิบัติการ", "พิพิธภัณฑ", "การรถไฟ", "การท่าเรือ", "การเคหะ", "การกีฬา", "การท่องเที่ยว", "การนิคม", "การยาง", "การทาง", "การทางพิเศษ", "บริษัท", "โรงงาน", "โรงพิมพ์", "กลุ่มงาน", "ส่วนอุทยาน",
        "สวนสัตว์", "สวนพฤกษศาสตร์", "สวนรุกขชาติ", "สวนป่า", "อุทยาน", "วนอุทยาน", "เขตรักษาพันธุ์", "เขตห้ามล่า", "ท่าเรือ", "ท่าอากาศยาน", "สนามบิน", "สถานแรกรับ", "สถานพยาบาล", "สถานธนา", "สถานกักกัน",
        "สถานเอกอัครราชทูต", "สถานกงสุล", "มณฑลทหาร", "ฐานทัพ", "ราชบัณฑิต", "คุรุสภา", "พุทธมณฑล", "ไปรษณีย์", "โรงกษาปณ์", "โรงละคร", "โรงไฟฟ้า", "หมวดทางหลวง", "ที่ทำการ", "ราชวิทยาลัย", "กองทุน", "หน่วย",
    ];

    /// <summary>True when a line begins with an agency.</summary>
    public static bool Begins(string text) => Rank(text, Start(text)) is not null;

    /// <summary>
    /// The reporting agency among lines that name agencies: the first, unless a later one is part of it (a ministry, department or university above its office).
    /// Null when no line begins with one.
    /// </summary>
    public static Field<string>? Of(IEnumerable<Passage> lines)
    {
        var all = lines.ToList();
        var found = all.Select(l => (Line: l, Rank: Rank(l.Text, Start(l.Text)) ?? RankBeforeParent(l.Text))).Where(l => l.Rank is not null && l.Line.Length <= LongestLine).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var first = found[0];
        // Whatever the agency is called, its name stands right above its department's.
        if (first.Rank <= AgencyRank.Department && all.FindIndex(l => ReferenceEquals(l, first.Line)) is > 0 and var at && IsName(all[at - 1].Text))
        {
            return all[at - 1].ToField();
        }

        var lower = first.Rank is AgencyRank.Office or AgencyRank.Unit ? default : found.Skip(1).FirstOrDefault(l => l.Rank > first.Rank);
        return Name(lower.Line ?? first.Line);
    }

    /// <summary>The last agency of an office's line ("ฝ่ายก พิพิธภัณฑ์ข"): what stands before it is its division; null when there is none.</summary>
    public static string? LowestIn(string office)
    {
        var starts = Tokens(office, 0).Select(t => t.From).Where(from => Rank(office, from) is not null).ToList();
        return starts.Count == 0 ? null : office[starts[^1]..(starts[^1] + Length(office[starts[^1]..]))];
    }

    private static int Start(string text) => Introduction().Match(text).Length;

    private static AgencyRank? Rank(string text, int start)
    {
        var rest = text.AsSpan(start);
        foreach (var kind in AgencyKinds.All)
        {
            if (rest.StartsWith(kind.Words) || kind.Abbreviations.Any(a => text.AsSpan(start).StartsWith(a)))
            {
                return IsOwnName(text, start) ? kind.Rank : null;
            }
        }

        // A division reports for itself where its line stands alone, else for the agency that it names behind it.
        return s_divisions.Any(d => text.AsSpan(start).StartsWith(d)) && IsOwnName(text, start) ? AgencyRank.Office : null;
    }

    /// <summary>"… กรมก กระทรวงข": a name before its parents is an agency's, whatever word it begins with.</summary>
    private static AgencyRank? RankBeforeParent(string text)
    {
        var start = Start(text);
        var parent = Tokens(text, start).Skip(1).Select(t => t.From).FirstOrDefault(from => Rank(text, from) <= AgencyRank.Department, -1);
        return parent > 0 && IsName(text[start..parent].TrimEnd()) ? AgencyRank.Office : null;
    }

    /// <summary>Words that may be the name of anything: neither a title's nor an address's, and no figures.</summary>
    private static bool IsName(string text) => text.Length is >= ShortestUnknown and <= LongestUnknown && text.All(c => c == ' ' || ThaiLetters.IsLetter(c))
        && !AddressWord().IsMatch(text) && !Address().IsMatch(text) && !NotAnAgency().IsMatch(text) && !TitleWord().IsMatch(text) && !AgencyNames.IsInner(text);

    /// <summary>"คณะกรรมการ…", "โครงการ/กิจกรรม" are none.</summary>
    private static bool IsOwnName(string text, int start) => !AgencyNames.IsInner(text.AsSpan(start)) && !NotAnAgency().IsMatch(text[start..]);

    private static Field<string>? Name(Passage line)
    {
        var start = Start(line.Text);
        var name = line.Slice(start, Length(line.Text[start..]));
        return name.Length < ShortestName ? null : name.ToField(FullName(name.Text));
    }

    /// <summary>Letters of the name with which a text begins.</summary>
    private static int Length(string text)
    {
        var tokens = Tokens(text, 0).ToList();
        var kind = AgencyKinds.All.FirstOrDefault(k => text.AsSpan().StartsWith(k.Words));
        var end = EndOfName(text, 0, kind, tokens[0].End);
        var isWhole = end < tokens[0].End;
        for (var i = 1; i < tokens.Count && !isWhole; i++)
        {
            var (from, to) = tokens[i];
            var isBareKind = i == 1 && kind is not null && tokens[0].End == kind.Words.Length;
            if (!isBareKind && EndsName(text[from..to]))
            {
                break;
            }

            end = to;
        }

        return end + (end < text.Length ? AgencyNames.OwnPart(text.AsSpan(end)) : 0);
    }

    private static string FullName(string name) => AgencyNames.Find(name) is [{ Start: 0 } match, ..] && match.Length == name.Length ? match.FullName : name;

    /// <summary>An address may follow a unit's name without a blank.</summary>
    private static int EndOfName(string text, int start, AgencyKind? kind, int end)
    {
        if (kind is not { Rank: AgencyRank.Unit })
        {
            return end;
        }

        var from = start + kind.Words.Length + ShortestName;
        return from < end && Address().Match(text, from, end - from) is { Success: true } match ? match.Index : end;
    }

    private static IEnumerable<(int From, int End)> Tokens(string text, int start)
    {
        for (var i = start; i < text.Length;)
        {
            var end = text.IndexOf(' ', i) is var blank and >= 0 ? blank : text.Length;
            if (end > i)
            {
                yield return (i, end);
            }

            i = end + 1;
        }
    }

    /// <summary>An address, a bracket, a parent.</summary>
    private static bool EndsName(string token) => AddressWord().IsMatch(token) || Rank(token, 0) is not null;

    [GeneratedRegex(@"^\s*(ประกาศ|คำสั่ง|โดย|จัดทำโดย|ของ|(ชื่อ)?หน่วยงาน\s*:?)?\s*")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^(คณะ(กรรมการ|ทำงาน|อนุกรรมการ|ผู้บริหาร|รัฐมนตรี)|โครงการ[/\s]|สำนักงาน\s*ป\.ป|สำนักงานคณะกรรมการป้องกัน|หน่วยงาน|กองทุน(?=$)|ฝ่ายที่|ศูนย์กลาง|กรมการ|สภาพ|โครงการที่|ศาลากลาง|ศาลาว่าการ|ศาลาประชาคม)")]
    private static partial Regex NotAnAgency();

    /// <summary>Words of titles, and of lines that say who a report is for.</summary>
    [GeneratedRegex(@"รายงาน|ผลการ|มาตรการ|แผน|ประเมิน|วิเคราะห์|คุณธรรม|โปร่งใส|ทุจริต|งบประมาณ|ดำเนิน|ติดตาม|ประจำ|เดือน|เสนอ|เรื่อง|เอกสาร|จัดทำ|ของหน่วยงาน|^(ของ|ใน|ตาม|เพื่อ|และ|โดย|กลุ่ม|งาน|ฝ่าย)")]
    private static partial Regex TitleWord();

    [GeneratedRegex(@"อำเภอ|จังหวัด|ตำบล|สังกัด")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(อำเภอ|กิ่งอำเภอ|จังหวัด|ตำบล|แขวง|เขต(?=[ก-ฮเ-ไ])|สังกัด|ต\.|อ\.|จ\.|[(\[]|[-–]|โทร|ประจำปี|ปีงบ|พ\.ศ|รอบ(?!พระ)|เลขที่|ถนน|หมู่|\d{2,}/|\d{4,})")]
    private static partial Regex AddressWord();
}
