using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>What the words before or behind a score name: questions by their codes, groups by their names, or one thing.</summary>
internal static partial class ScoreWords
{
    /// <summary>A name begins within this many letters of the words that lead to it.</summary>
    private const int Near = 25;

    /// <summary>Years of the assessment whose questionnaires are known, B.E.</summary>
    private const int FirstYear = 2562;

    private const int LastYear = 2569;

    /// <summary>What words name, with the evidence for a question's code; something without a scope when they name nothing.</summary>
    public static IReadOnlyList<(ScoreIdentity Identity, Passage Code)> Named(Passage words)
    {
        words = WithoutItemsOf(PointWords.WithoutBracketed(words));
        var codes = ItemCodes.Find(words.Text);
        if (codes.Count > 0)
        {
            return [.. codes.Select((c, i) => Question(words, codes, i))];
        }

        var groups = GroupWord().Matches(words.Text);
        if (groups.Count > 1)
        {
            return [.. groups.Select((g, i) => words.Slice(g.Index, (i + 1 < groups.Count ? groups[i + 1].Index : words.Length) - g.Index))
                .Select(g => (ScoreIdentity.Of(ItemLabel.Cut(g)), Passage.Empty))];
        }

        var joined = Numbered(words);
        return joined.Count > 1 ? [.. joined.Select(i => (i, Passage.Empty))] : [(One(words), Passage.Empty)];
    }

    /// <summary>What each of several scores is of that are told "ตามลำดับ": questions, indicators, parts, instruments or years.</summary>
    /// <param name="words">The words before the first of the scores.</param>
    /// <param name="count">How many scores there are.</param>
    /// <returns>As many as there are scores; another number of them when the words name more or fewer things, so that which score is whose is doubtful.</returns>
    public static IReadOnlyList<(ScoreIdentity Identity, Passage Code)> Respective(Passage words, int count)
    {
        var codes = ItemCodes.Find(words.Text);
        if (codes.Count > 0)
        {
            return [.. codes.Select(c => (new ScoreIdentity { Item = c.Code }, words.Slice(c.Start, c.Length)))];
        }

        var year = ScoreIdentity.YearIn(words.Text);
        var indicators = Numbered(words) is { Count: > 1 } numbered ? numbered : [.. Indicators.Find(words.Text).Select(m => Of(m, words))];
        var instruments = Instruments.Find(words.Text).Select(i => new ScoreIdentity { Instrument = i.Code, Part = i.Part, Label = ItemLabel.Instrument(words, i) }).ToList();
        var years = BuddhistYears.Find(words.Text).Select(y => y.Year).Distinct().ToList();
        return indicators.Count <= 1 && instruments.Count <= 1 && years.Count == count
            ? [.. years.Select(y => (One(words) with { Year = y }, Passage.Empty))]
            : [.. (indicators.Count > 0 ? indicators : instruments).Select(t => (t with { Year = year }, Passage.Empty))];
    }

    /// <summary>How fine the thing is that words name: 0 nothing … 6 a question.</summary>
    public static int RankOf(Passage words) => words.IsEmpty ? 0 : Named(words).Max(n => n.Identity.Rank);

    /// <summary>The name with which a text begins: codes joined to each other, an indicator, an instrument or a group; empty when it begins with none.</summary>
    public static Passage Head(Passage text)
    {
        var clause = Clause().Match(text.Text) is { Success: true } match ? match.Index : text.Length;
        if (Codes().Match(text.Text) is { Success: true } codes)
        {
            return text.Slice(0, ItemCodes.Find(codes.Value).Count == 1 ? Math.Max(codes.Length, clause) : codes.Length);
        }

        if (Indicators.Find(text.Text) is [{ Start: < Near } mention, ..])
        {
            return text.Slice(0, mention.Start + mention.Length);
        }

        if (Instruments.Find(text.Text) is [{ Start: < Near } instrument, ..])
        {
            var end = instrument.Start + instrument.Length;
            return text.Slice(0, end < text.Length && text.Text[end] == ')' ? end + 1 : end);
        }

        var cut = text.Slice(0, clause);
        return ScoreIdentity.Of(cut).Rank >= 2 ? cut : Passage.Empty;
    }

    private static ScoreIdentity Of(IndicatorMention mention, Passage words) => new()
    {
        IndicatorNo = mention.Indicator.Number,
        Instrument = mention.Indicator.Instrument,
        Label = words.Slice(mention.Start, mention.Length),
    };

    private static ScoreIdentity One(Passage words)
    {
        var identity = Finest(words, ScoreIdentity.Of(ItemLabel.Cut(words)));
        identity = identity is { Scope: "indicator", Instrument: "EIT", Part: null } ? identity with { Part = ScoreIdentity.PartIn(words.Text) } : identity;
        identity = (identity.IsEmpty || identity.Scope == "overall") && ScoreIdentity.OverallAtEnd(words) is { } overall ? overall with { Year = overall.Year ?? identity.Year } : identity;
        identity = identity.Scope == "overall" ? identity with { Label = ScoreYears.Without(identity.Label) } : identity;
        var isInstrument = identity is { Scope: "instrument" or "part" } && Instruments.Find(words.Text) is [.., var last] && last.Code == identity.Instrument;
        return isInstrument ? identity with { Label = ItemLabel.Instrument(words, Instruments.Find(words.Text)[^1]) }
            : identity.Scope == "indicator" && Aside().Match(identity.Label.Text) is { Success: true, Index: > 0 } aside ? identity with { Label = identity.Label.Slice(0, aside.Index) } : identity;
    }

    /// <summary>"ในด้าน IIT ตัวชี้วัดที่ทำได้ดีที่สุดคือ การใช้อำนาจ": the indicator of that instrument that stands next to the score. The ninth is called as OIT itself is.</summary>
    private static ScoreIdentity Finest(Passage words, ScoreIdentity identity) =>
        identity.Scope == "instrument" && Indicators.Find(words.Text) is [.., var mention] && mention.Indicator.Instrument == identity.Instrument
            && AfterName().IsMatch(words.Text[(mention.Start + mention.Length)..]) && (mention.Indicator.Number != 9 || Within().IsMatch(words.Text[..mention.Start]))
            ? Of(mention, words) with { Year = identity.Year } : identity;

    /// <summary>"ตัวชี้วัดที่ 9 และตัวชี้วัดที่ 10", "ตัวชี้วัดที่ 1, 2 และ 5": several indicators by their numbers; nothing for any other words.</summary>
    private static List<ScoreIdentity> Numbered(Passage words) =>
        NumbersJoined().Match(words.Text) is not { Success: true } list ? []
            : [.. list.Groups["n"].Captures.Select(c => (Number: int.Parse(c.ValueSpan, System.Globalization.CultureInfo.InvariantCulture), Capture: c)).Where(n => n.Number is >= 1 and <= 10)
                .Select(n => new ScoreIdentity { IndicatorNo = n.Number, Instrument = Indicators.Of(n.Number).Instrument, Label = NameBehind(words, n.Capture) })];

    private static Passage NameBehind(Passage words, Capture number) =>
        Indicators.Find(words.Text).FirstOrDefault(m => m.Start >= number.Index && m.Start - number.Index - number.Length < 3) is { Length: > 0 } mention ? words.Slice(mention.Start, mention.Length) : Passage.Empty;

    private static (ScoreIdentity Identity, Passage Code) Question(Passage words, IReadOnlyList<ItemCode> codes, int i)
    {
        var start = codes[i].Start + codes[i].Length;
        var end = i + 1 < codes.Count && codes[i + 1].Start - start > 12 ? codes[i + 1].Start : words.Length;
        if (i + 1 < codes.Count && end == words.Length)
        {
            start = codes[^1].Start + codes[^1].Length;
        }

        var label = ItemLabel.Of(words.Slice(start, end - start));
        if (label.IsEmpty && OpenBracket().Match(words.Text, 0, codes[i].Start) is { Success: true } open && words.Text.AsSpan(start).TrimStart().StartsWith(")"))
        {
            // "ได้แก่ … (i8) ได้คะแนน …": the wording stands before its code.
            label = ItemLabel.Cut(words.Slice(i > 0 ? codes[i - 1].Start + codes[i - 1].Length : 0, open.Index - (i > 0 ? codes[i - 1].Start + codes[i - 1].Length : 0)));
        }

        return (new ScoreIdentity { Item = codes[i].Code, Label = label }, words.Slice(codes[i].Start, codes[i].Length));
    }

    /// <summary>
    /// "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (ข้อ i1 - i6)": the codes behind the name of an indicator, an instrument or a group say which questions it has.
    /// </summary>
    private static Passage WithoutItemsOf(Passage words)
    {
        foreach (var list in ItemsOf().Matches(words.Text).Reverse())
        {
            var codes = ItemCodes.Find(list.Value);
            var isOwn = list.Value[0] == '(' ? codes.Count > 1 && IsOnlyCodes(list.Value, codes) : codes.Count > 2 && IsWhole(codes);
            if (isOwn && ScoreIdentity.Of(ItemLabel.Cut(words.Slice(0, list.Index))) is { Item: null, Rank: >= 2 })
            {
                words = Passage.Join([words.Slice(0, list.Index), words.Slice(list.Index + list.Length)], blankBetween: true);
            }
        }

        return words;
    }

    /// <summary>Nothing but codes and what joins them.</summary>
    private static bool IsOnlyCodes(string list, IReadOnlyList<ItemCode> codes)
    {
        var rest = codes.Select(c => (c.Start, c.Length)).Distinct().Reverse().Aggregate(list, (text, c) => text.Remove(c.Start, c.Length));
        return Joining().IsMatch(rest);
    }

    /// <summary>All questions of one indicator in some year's questionnaire.</summary>
    private static bool IsWhole(IReadOnlyList<ItemCode> codes)
    {
        var (first, last) = (codes[0], codes[^1]);
        return Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Any(year => Of(first.Number, year) is { } indicator && Of(last.Number, year) == indicator
            && Of(first.Number - 1, year) != indicator && Of(last.Number + 1, year) != indicator);

        int? Of(int number, int year) => Indicators.ForItem(ThaiDigits.ToArabic($"{first.Letter}{number}"), year);
    }

    [GeneratedRegex(@"\s*[(]\s*(ข้อ(คำถาม)?\s*)?$")]
    private static partial Regex OpenBracket();

    [GeneratedRegex(@"หมวด(?!ที่)")]
    private static partial Regex GroupWord();

    /// <summary>Codes in brackets, or a range of them.</summary>
    [GeneratedRegex(@"[(][^()]{4,90}[)]|(ข้อ(คำถาม)?(ที่)?\s*)?[ieoIEO]\d{1,2}\s*(-|–|ถึง)\s*(ข้อ)?\s*[ieoIEO]?\d{1,2}")]
    private static partial Regex ItemsOf();

    [GeneratedRegex(@"^[(\s,–-]*(จำนวน|รวม|ประกอบด้วย|ได้แก่|ข้อ(คำถาม)?(ที่)?|คำถาม|ถึง|และ|\d{1,2}|[\s,–)-])*$")]
    private static partial Regex Joining();

    /// <summary>Codes joined to each other at the start of a text.</summary>
    [GeneratedRegex(@"^\s*(ข้อ(คำถาม)?(ที่)?\s*)?[ieo]\d{1,2}(?!\d)((\s|,|และ|ข้อ|-|–|ถึง)+[ieo]\d{1,2}(?!\d))*", RegexOptions.IgnoreCase)]
    private static partial Regex Codes();

    /// <summary>Where a name ends and the sentence goes on.</summary>
    [GeneratedRegex(@"\s*[,;(]|\s(และ|ส่วน|โดย|ซึ่ง|จาก|รองลงมา|ขณะที่|เพิ่มขึ้น|ลดลง)|\s*(และ|ส่วน)?(ได้(รับ)?|มี)(ค่า)?คะแนน|\s(ได้|มี)")]
    private static partial Regex Clause();

    /// <summary>What a sentence says behind an indicator's name, which is no part of it.</summary>
    [GeneratedRegex(@"\s*(ซึ่ง|โดย|เพิ่มขึ้น|ลดลง|สูงขึ้น)|\s*[(]\s*(ข้อ|จาก|$)")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s*(ซึ่ง|โดย)?\s*(ได้(รับ)?|มี|อยู่ที่|เท่ากับ|คือ)?\s*(ผล)?(ค่า)?(คะแนน)?(เฉลี่ย)?\s*(ร้อยละ|เท่ากับ|อยู่ที่)?\s*[(:=]?\s*$")]
    private static partial Regex AfterName();

    /// <summary>What is named next belongs to OIT and is not OIT itself.</summary>
    [GeneratedRegex(@"(ใน|สำหรับ|จาก)\s?(ด้าน|แบบ(วัด|ตรวจ)?|ส่วนของ)?[^()]{0,40}(OIT|สาธารณะ)|ตัวชี้วัด")]
    private static partial Regex Within();

    [GeneratedRegex(@"ตัวชี้วัด(ที่)?\s*(?<n>\d{1,2})(?![\d.])(\s*[ก-๎]{6,40})?(\s*(,|และ)\s*(ตัวชี้วัด)?(ที่)?\s*(?<n>\d{1,2})(?![\d.])(\s*[ก-๎]{6,40}?)?)+\s*(ซึ่ง)?(ได้(รับ)?|มี|คะแนน|เท่ากับ)[^\d]{0,40}$")]
    private static partial Regex NumbersJoined();
}
