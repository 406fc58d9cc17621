using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>An agency that a text names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ProperName">What follows the kind's words; empty where these are the whole name.</param>
/// <param name="Start">Position in the text.</param>
/// <param name="Length">Characters.</param>
/// <param name="IsClosed">A blank, a bracket or the end of the text follows, so that the name's end is certain; otherwise it was cut before a word that belongs to the sentence.</param>
public sealed record AgencyMatch(AgencyKind Kind, string ProperName, int Start, int Length, bool IsClosed)
{
    /// <summary>The name in full, an abbreviated kind written out.</summary>
    public string FullName => Kind.Words + ProperName;
}

/// <summary>Finds names of agencies in running Thai, which has no blanks where they end.</summary>
public static class AgencyNames
{
    private const int ShortestProperName = 2;

    /// <summary>Offices inside an agency, whose words begin like an agency's.</summary>
    private static readonly string[] _inner =
        ["สำนักปลัด", "สำนักงานปลัด", "สำนักงานเลขานุการ", "สำนักงานอธิการบดี", "สำนักงานผู้อำนวยการ", "สำนักฯ", "สำนักช่าง", "สำนักคลัง", "คณะกรรมการ", "คณะทำงาน", "คณะผู้บริหาร", "คณะอนุกรรมการ", "คณะรัฐมนตรี", "คณะบุคคล",
         "โรงเรียนผู้สูงอายุ", "โรงเรียนในสังกัด", "สำนักงานป.ป.ช", "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริต", "สำนักงานการตรวจเงินแผ่นดิน", "สถาบันการเงิน", "สำนักหรือ", "กรมบัญชีกลาง"];

    /// <summary>All agencies that a text names, in order.</summary>
    public static IReadOnlyList<AgencyMatch> Find(string text)
    {
        var found = new List<AgencyMatch>();
        for (var i = 0; i < text.Length; i++)
        {
            if (ThaiLetters.IsConsonant(text[i]) || ThaiLetters.IsLeadingVowel(text[i]))
            {
                if (ReadAt(text, i) is { } match)
                {
                    found.Add(match);
                    i = match.Start + match.Length - 1;
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The agency that a document speaks of most. A name that ends where its text ends may have been cut by a line break, and supports a longer one that begins
    /// with it; one that runs on supports the shorter. Of agencies named together the lower in rank is meant: its parents only stand for its address.
    /// </summary>
    /// <param name="texts">Titles, memo, paragraphs; cells of tables and lines of paragraphs joined before.</param>
    /// <returns>Null when no agency is named.</returns>
    public static string? MostNamed(IEnumerable<string> texts)
    {
        var votes = texts.SelectMany(t => Find(t).Select(m => (Match: m, Weight: Weight(t, m)))).GroupBy(v => v.Match.FullName)
            .Select(g => (Name: g.Key, Closed: g.Any(v => v.Match.IsClosed), Weight: g.Sum(v => v.Weight))).ToList();
        return votes.Select(v => (v.Name, Weight: v.Weight + votes.Where(o => o.Name != v.Name).Sum(o => Support(o, v))))
            .OrderByDescending(v => v.Weight).ThenByDescending(v => v.Name.Length).Select(v => v.Name).FirstOrDefault();
    }

    private static double Weight(string text, AgencyMatch match)
    {
        var rank = match.Kind.Rank switch { AgencyRank.Unit => 1.0, AgencyRank.Office => 0.9, AgencyRank.Institution => 0.5, _ => 0.15 };
        var atEnd = match.Start + match.Length == text.Length;
        return rank * (!match.IsClosed ? 0.4 : atEnd ? 0.7 : 1.0);
    }

    private static double Support((string Name, bool Closed, double Weight) other, (string Name, bool Closed, double Weight) name)
    {
        var isLonger = other.Name.Length > name.Name.Length && other.Name.StartsWith(name.Name, StringComparison.Ordinal);
        var isShorter = name.Closed && name.Name.StartsWith(other.Name, StringComparison.Ordinal);
        return isLonger || isShorter || EditDistance.Similarity(other.Name, name.Name) >= 0.9 ? 0.6 * other.Weight : 0;
    }

    /// <summary>An office inside an agency (สำนักปลัด…), or a committee, whose words begin like an agency's.</summary>
    internal static bool IsInner(ReadOnlySpan<char> text)
    {
        foreach (var inner in _inner)
        {
            if (text.StartsWith(inner))
            {
                return true;
            }
        }

        return false;
    }

    private static AgencyMatch? ReadAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (IsInner(rest))
        {
            return null;
        }

        foreach (var kind in AgencyKinds.All)
        {
            if (rest.StartsWith(kind.Words))
            {
                return IsWordStart(text, start, kind) ? Named(text, start, start + kind.Words.Length, kind) : null;
            }

            foreach (var abbreviation in kind.Abbreviations)
            {
                if (rest.StartsWith(abbreviation) && (start == 0 || !ThaiLetters.IsLetter(text[start - 1])))
                {
                    return Named(text, start, start + abbreviation.Length, kind);
                }
            }
        }

        return null;
    }

    /// <summary>Short words such as กรม, คณะ, สำนัก also stand inside others: they must begin a word that can be told.</summary>
    private static bool IsWordStart(string text, int start, AgencyKind kind)
    {
        if (start == 0 || !ThaiLetters.IsLetter(text[start - 1]))
        {
            return true;
        }

        var before = text.AsSpan(0, start);
        return kind.Words.Length > 6 || before.EndsWith("ของ") || before.EndsWith("ด้วย") || before.EndsWith("ผู้อำนวยการ") || before.EndsWith("ที่");
    }

    private static AgencyMatch? Named(string text, int start, int nameStart, AgencyKind kind)
    {
        var at = nameStart;
        while (at < text.Length && text[at] == ' ' && nameStart > start && text[nameStart - 1] == '.')
        {
            at++;
        }

        var end = at;
        var isClosed = true;
        while (end < text.Length && (ThaiLetters.IsLetter(text[end]) || IsDirectDigit(text, end)))
        {
            if (end - at >= ShortestProperName && StartsAfterWord(text.AsSpan(end), kind))
            {
                isClosed = false;
                break;
            }

            end++;
        }

        end = BackFromPaiyannoi(text, at, end);
        end += text.AsSpan(at, end - at).EndsWith("ที่") ? OwnNumber(text.AsSpan(end)) : end - at >= ShortestProperName && isClosed ? OwnPart(text.AsSpan(end)) : 0;
        if (kind.Words.EndsWith("จังหวัด", StringComparison.Ordinal) && Provinces.NamedAtStartOf(text.AsSpan(at)) is { } province)
        {
            (end, isClosed) = (at + province.Name.Length, true);
        }

        var proper = text[at..end];
        var isWhole = kind.Words is "กรุงเทพมหานคร" or "เมืองพัทยา" or "สำนักนายกรัฐมนตรี" or "สำนักงานอัยการสูงสุด" or "สำนักงานตำรวจแห่งชาติ";
        if (isWhole)
        {
            return new AgencyMatch(kind, "", start, nameStart - start, true);
        }

        // "สำนักงานเขตพื้นที่" is short for an education area that is not named.
        return proper.Length < ShortestProperName || SentenceWords.IsNoName(proper) || proper.StartsWith("พื้นที่", StringComparison.Ordinal) ? null
            : new AgencyMatch(kind, proper, start, end - start, isClosed);
    }

    private static int BackFromPaiyannoi(string text, int start, int end) =>
        end > start && text[end - 1] == ThaiLetters.Paiyannoi ? end - 1 : end;

    /// <summary>"สำนัก…ที่ 12": letters of the blank and the number behind a name that counts; 0 where none stands there.</summary>
    private static int OwnNumber(ReadOnlySpan<char> rest)
    {
        var end = rest.Length > 0 && rest[0] == ' ' ? 1 : 0;
        var start = end;
        while (end < rest.Length && ThaiDigits.IsDigit(rest[end]))
        {
            end++;
        }

        var isWhole = end == rest.Length || !(rest[end] is '.' or '/' || char.IsDigit(rest[end]) || ThaiLetters.IsLetter(rest[end]));
        return end > start && end - start <= LongestNumber && isWhole ? end : 0;
    }

    /// <summary>Letters of what an office's name ends with behind a blank: "… เขต 2", "… (องค์การมหาชน)"; 0 where there is none.</summary>
    internal static int OwnPart(ReadOnlySpan<char> rest)
    {
        var start = rest.Length > 0 && rest[0] == ' ' ? 1 : 0;
        if (rest[start..].StartsWith("(องค์การมหาชน)"))
        {
            return start + "(องค์การมหาชน)".Length;
        }

        return start == 1 && rest[start..].StartsWith("เขต") && OwnNumber(rest[(start + "เขต".Length)..]) is > 0 and var number ? start + "เขต".Length + number : 0;
    }

    /// <summary>Offices that are counted are fewer than a thousand.</summary>
    private const int LongestNumber = 3;

    private static bool IsDirectDigit(string text, int at) => ThaiDigits.IsDigit(text[at]) && at > 0 && ThaiLetters.IsLetter(text[at - 1]) && at + 1 < text.Length && ThaiLetters.IsLetter(text[at + 1]);

    private static bool StartsAfterWord(ReadOnlySpan<char> text, AgencyKind kind)
    {
        // Names of ministries and departments are phrases themselves: กระทรวงเกษตรและสหกรณ์.
        var isPhrase = kind.Rank is AgencyRank.Department or AgencyRank.Ministry && (text.StartsWith("และ") || text.StartsWith("เพื่อ") || text.StartsWith("จังหวัด"));
        return !isPhrase && SentenceWords.Begin(text);
    }
}
