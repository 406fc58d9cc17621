using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

public enum PlaceKind { Subdistrict, District, Province }

/// <summary>A place that a text names.</summary>
/// <param name="Kind">ตำบล, อำเภอ or จังหวัด.</param>
/// <param name="Name">Bare: without the word for its kind.</param>
/// <param name="Start">Position of the word for its kind in the text.</param>
/// <param name="Length">Characters, that word included.</param>
/// <param name="IsKnown">A province of the list; false for misread or invented ones and always for the others.</param>
/// <param name="InAgencyName">The words belong to an agency's name (องค์การบริหารส่วนตำบล…).</param>
public sealed record PlaceMatch(PlaceKind Kind, string Name, int Start, int Length, bool IsKnown, bool InAgencyName);

/// <summary>Finds "ตำบลก อำเภอข จังหวัดค", also abbreviated (ต. อ. จ.).</summary>
public static class Places
{
    private static readonly (string Words, PlaceKind Kind)[] _words =
    [
        ("ตำบล", PlaceKind.Subdistrict), ("แขวง", PlaceKind.Subdistrict), ("กิ่งอำเภอ", PlaceKind.District), ("อำเภอ", PlaceKind.District), ("จังหวัด", PlaceKind.Province),
        ("ต.", PlaceKind.Subdistrict), ("อ.", PlaceKind.District), ("จ.", PlaceKind.Province),
    ];

    private static readonly string[] _stops = ["ตำบล", "ต่อ", "ละ", "ใน", "ตาม", "จำนวน"];

    private static readonly string[] _agencyEndings = ["ส่วน", "เทศบาล", "สาธารณสุข", "สุขภาพ", "ว่าการ", "ภูธร", "สำนักงาน", "ปกครอง", "ศึกษาธิการ", "แพทย์", "เกษตร", "ศาล", "ที่ดิน", "ท้องถิ่น", "วัฒนธรรม", "แรงงาน", "พาณิชย์", "ขนส่ง", "คลัง", "เรือนจำ"];

    /// <summary>"ทุกอำเภอ", "รายจังหวัด": behind these words no one place is meant.</summary>
    private static readonly string[] _general = ["ทุก", "ราย", "แต่ละ", "ระดับ"];

    /// <summary>All places that a text names, in order.</summary>
    public static IReadOnlyList<PlaceMatch> Find(string text)
    {
        var found = new List<PlaceMatch>();
        for (var i = 0; i < text.Length; i++)
        {
            if (ReadAt(text, i) is { } place)
            {
                found.Add(place);
                i = place.Start + place.Length - 1;
            }
        }

        return found;
    }

    /// <summary>The last place of a kind in a text that is an address, not part of an agency's name; null when there is none.</summary>
    public static PlaceMatch? Last(string text, PlaceKind kind) => Find(text).LastOrDefault(p => p.Kind == kind && !p.InAgencyName);

    private static PlaceMatch? ReadAt(string text, int start)
    {
        foreach (var (words, kind) in _words)
        {
            if (!text.AsSpan(start).StartsWith(words) || (words.Length == 2 && start > 0 && (ThaiLetters.IsLetter(text[start - 1]) || text[start - 1] == '.')))
            {
                continue;
            }

            var at = start + words.Length;
            at += at < text.Length && text[at] == ' ' && words.Length == 2 ? 1 : 0;
            return Named(text, start, at, kind);
        }

        return null;
    }

    private static PlaceMatch? Named(string text, int start, int at, PlaceKind kind)
    {
        var known = kind == PlaceKind.Province ? Provinces.NamedAtStartOf(text.AsSpan(at)) : null;
        var end = at;
        while (known is null && end < text.Length && ThaiLetters.IsLetter(text[end]) && text[end] is not (ThaiLetters.Paiyannoi or ThaiLetters.Maiyamok) && !IsStop(text.AsSpan(end), end - at))
        {
            end++;
        }

        end = known is null ? WholeInAddress(text, at, end) : at + known.Name.Length;
        if (end - at < 2 || (end < text.Length && text[end] == '.'))
        {
            return null;
        }

        var before = text.AsSpan(0, start);
        foreach (var word in _general)
        {
            if (before.EndsWith(word))
            {
                return null;
            }
        }

        var inAgency = false;
        foreach (var ending in _agencyEndings)
        {
            inAgency |= before.EndsWith(ending);
        }

        return new PlaceMatch(kind, text[at..end], start, end - start, known is not null, inAgency);
    }

    /// <summary>The longest name of a place, in letters.</summary>
    private const int LongestName = 20;

    /// <summary>
    /// Names hold words with which sentences go on as well (เชียงของ, เขาน้ำ… misread as เขานำ…): before the next piece of an address a name ends at the blank.
    /// </summary>
    private static int WholeInAddress(string text, int at, int end)
    {
        var blank = end;
        while (blank < text.Length && ThaiLetters.IsLetter(text[blank]) && text[blank] is not (ThaiLetters.Paiyannoi or ThaiLetters.Maiyamok))
        {
            blank++;
        }

        var isAddress = blank > end && end > at && blank - at <= LongestName && blank + 1 < text.Length && text[blank] == ' ' && IsWordOfPlace(text.AsSpan(blank + 1)) && !HoldsWordOfPlace(text.AsSpan(end, blank - end));
        return isAddress ? blank : end;
    }

    private static bool IsWordOfPlace(ReadOnlySpan<char> text)
    {
        foreach (var (words, _) in _words)
        {
            if (text.StartsWith(words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsWordOfPlace(ReadOnlySpan<char> text) => text.Contains("ตำบล", StringComparison.Ordinal) || text.Contains("อำเภอ", StringComparison.Ordinal) || text.Contains("จังหวัด", StringComparison.Ordinal);

    /// <summary>A name may begin with a word that otherwise follows one (ในเมือง, ตามไท…): those count from its third letter on.</summary>
    private static bool IsStop(ReadOnlySpan<char> text, int length)
    {
        if (length == 0)
        {
            return SentenceWords.IsNoName(text);
        }

        foreach (var stop in _stops)
        {
            if (length >= 2 && text.StartsWith(stop))
            {
                return true;
            }
        }

        return SentenceWords.Begin(text);
    }
}
