using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// What a score is the score of, as far as one text says it. A score's identity is put together from the row, the column, the caption and the
/// headings around it: <see cref="Or"/> fills what one of them leaves open from the next.
/// </summary>
internal sealed partial record ScoreIdentity
{
    /// <summary>Fiscal year, B.E.</summary>
    public int? Year { get; init; }

    public string? Instrument { get; init; }

    public int? Part { get; init; }

    public int? IndicatorNo { get; init; }

    /// <summary>Question code, <c>i3</c>.</summary>
    public string? Item { get; init; }

    /// <summary>Number of a group inside OIT, <c>9.1</c> … <c>10.2</c>.</summary>
    public string? Category { get; init; }

    public bool Overall { get; init; }

    /// <summary>The printed name.</summary>
    public Passage Label { get; init; } = Passage.Empty;

    public static ScoreIdentity None { get; } = new();

    public bool IsEmpty => Scope is null;

    /// <summary>The contract's scope: the finest thing that is named; null when nothing is.</summary>
    public string? Scope =>
        Item is not null ? "item"
        : Category is not null ? "category"
        : IndicatorNo is not null ? "indicator"
        : Part is not null ? "part"
        : Instrument is not null ? "instrument"
        : Overall ? "overall" : null;

    /// <summary>Everything that one label says.</summary>
    public static ScoreIdentity Of(Passage text)
    {
        var plain = WithoutMarker(text);
        var year = YearIn(plain.Text);
        if (ItemCodes.Find(plain.Text) is [var item, ..])
        {
            return new ScoreIdentity { Year = year, Item = item.Code, Label = ItemLabel.Of(plain.Slice(item.Start + item.Length)) };
        }

        if (SubIndicator(text) is { } sub)
        {
            return sub with { Year = year };
        }

        var instrument = Instruments.Match(plain.Text);
        var isInstrument = instrument is not null && InstrumentWord().IsMatch(plain.Text);
        if (isInstrument && Announced().Matches(plain.Text) is [{ Index: var at }] && Indicators.Match(plain.Text[at..]) is { Similarity: >= Indicators.Acceptable } one)
        {
            var name = Name(plain.Slice(at));
            var aside = name.Text.IndexOf('(', StringComparison.Ordinal);
            return new ScoreIdentity { Year = year, IndicatorNo = one.Indicator.Number, Instrument = one.Indicator.Instrument, Part = PartOf(one.Indicator.Instrument), Label = aside > 0 ? name.Slice(0, aside) : name };
        }

        var category = isInstrument ? null : Categories.Match(plain.Text);
        var indicator = isInstrument || Indicators.Match(plain.Text) is not { Similarity: >= Indicators.Acceptable } named ? null : named;
        if (category is { Similarity: >= Categories.Acceptable } && (indicator is null || category.Similarity > indicator.Similarity))
        {
            return new ScoreIdentity { Year = year, Category = category.Category.Number, IndicatorNo = category.Category.Indicator, Label = Name(plain) };
        }

        if (indicator is not null)
        {
            return new ScoreIdentity { Year = year, IndicatorNo = indicator.Indicator.Number, Instrument = indicator.Indicator.Instrument, Part = PartOf(indicator.Indicator.Instrument), Label = Name(WithoutNumber(WithoutPart(plain), indicator.Indicator.Number)) };
        }

        if (!isInstrument && Indicators.Find(plain.Text) is [.., var mention])
        {
            return new ScoreIdentity
            {
                Year = year,
                IndicatorNo = mention.Indicator.Number,
                Instrument = mention.Indicator.Instrument,
                Part = PartOf(mention.Indicator.Instrument),
                Label = plain.Slice(mention.Start, mention.Length),
            };
        }

        return new ScoreIdentity
        {
            Year = year,
            Instrument = instrument?.Code,
            Part = instrument?.Part ?? (instrument is null or { Code: "EIT" } ? PartOf("EIT") : null),
            Overall = instrument is null && OverallWord().IsMatch(plain.Text),
            Label = instrument is null && OverallName().Matches(plain.Text).LastOrDefault() is { } overall ? plain.Slice(overall.Index, overall.Length) : Name(plain),
        };

        int? PartOf(string code) => code != "EIT" ? null
            : instrument?.Part ?? (PartIn(plain.Text));
    }

    /// <summary>"ตัวชี้วัดย่อยที่ 9.4 …": the number says which group it is, however its name is worded that year; without the announcing word the name must be one of those known.</summary>
    private static ScoreIdentity? SubIndicator(Passage text)
    {
        var number = SubNumber().Match(text.Text);
        if (!number.Success || Categories.Of(number.Groups["n"].Value) is not { } category)
        {
            return null;
        }

        var name = Name(text.Slice(number.Length));
        var isKnown = Categories.Match(name.Text) is { } match && match.Category == category;
        return !name.IsEmpty && (isKnown || number.Groups["word"].Success) ? new ScoreIdentity { Category = category.Number, IndicatorNo = category.Indicator, Label = name } : null;
    }

    /// <summary>"4 การใช้ทรัพย์สินของราชการ": the indicator's own number before its name, without a mark behind it.</summary>
    private static Passage WithoutNumber(Passage text, int number) =>
        BareNumber().Match(text.Text) is { Success: true } match && int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) == number ? text.Slice(match.Length) : text;

    /// <summary>"…ได้คะแนนรวมร้อยละ": the overall score, when that is how a text ends; null when not.</summary>
    public static ScoreIdentity? OverallAtEnd(Passage text) =>
        OverallName().Matches(text.Text).LastOrDefault() is { } match && text.Length - match.Index - match.Length < NearEnd
            ? new ScoreIdentity { Year = YearIn(match.Value), Overall = true, Label = text.Slice(match.Index, match.Length) } : null;

    /// <summary>A text that is nothing but a name of the overall score: "คะแนนภาพรวม ปีงบประมาณ พ.ศ. 2567".</summary>
    public static bool IsOverall(Passage text) =>
        OverallName().Match(text.Text) is { Success: true } match && match.Index == 0 && text.Text[match.Length..].Trim(' ', ':', '.', '…').Length == 0;

    /// <summary>Room for "ของหน่วยงานเท่ากับร้อยละ", in letters.</summary>
    private const int NearEnd = 30;

    /// <summary>This identity, with what it leaves open taken from another; a finer scope of the other wins over a coarser one of its own.</summary>
    public ScoreIdentity Or(ScoreIdentity other) => this with
    {
        Year = Year ?? other.Year,
        Instrument = Instrument ?? other.Instrument,
        Part = Part ?? other.Part,
        IndicatorNo = IndicatorNo ?? other.IndicatorNo,
        Item = Item ?? other.Item,
        Category = Category ?? other.Category,
        Overall = Overall || other.Overall,
        Label = !Label.IsEmpty && Rank >= other.Rank ? Label : other.Rank >= Rank || other.Rank == 0 ? other.Label.IsEmpty ? Label : other.Label : Label,
    };

    /// <summary>How fine the scope is: 0 nothing … 6 a question.</summary>
    public int Rank => Scope switch { "item" => 6, "category" => 5, "indicator" => 4, "part" => 3, "instrument" => 2, "overall" => 1, _ => 0 };

    public static int? YearIn(string text) =>
        Year4().Match(text) is { Success: true } match ? int.Parse(match.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    internal static Passage WithoutMarker(Passage text) =>
        Marker().Match(text.Text) is { Success: true, Length: > 0 } match && match.Length < text.Length ? text.Slice(match.Length) : text;

    /// <summary>The name alone: "ตัวชี้วัด", its number, "หมวด" and what announces the score are not part of it.</summary>
    private static Passage Name(Passage text)
    {
        var start = NamePrefix().Match(text.Text).Length;
        var end = Announcement().Match(text.Text) is { Success: true } match && match.Index > start ? match.Index : text.Length;
        return text.Slice(start, end - start);
    }

    private static Passage WithoutPart(Passage text) =>
        PartWord().Match(text.Text) is { Success: true, Index: > 0 } part ? text.Slice(0, part.Index) : text;

    [GeneratedRegex(@"^\s*(?<word>ตัวชี้วัดย่อย|ตัวชี้วัด|หมวด|ประเด็นย่อย|กลุ่ม(ข้อมูล)?)?\s*(ที่)?\s*(?<n>9\.[1-5]|10\.[12])(?![\d.]*\d)[.)]?\s*(?=[ก-ฮเ-ไ])")]
    private static partial Regex SubNumber();

    [GeneratedRegex(@"^\s*(?<n>\d{1,2})\s+(?=[ก-ฮเ-ไ])")]
    private static partial Regex BareNumber();

    /// <summary>An indicator by its number and name, beside the name of its instrument.</summary>
    [GeneratedRegex(@"ตัวชี้วัด(ย่อย)?(ที่)?\s?\d{1,2}\s*[.:)]?\s*(?=[ก-ฮเ-ไ])(?!ถึง|และ|ได้)")]
    private static partial Regex Announced();

    /// <summary>The part of EIT that a text names; null when none.</summary>
    public static int? PartIn(string text) => PartWord().Match(text) is { Success: true } part ? part.Groups["n"].Value[0] - '0' : null;

    [GeneratedRegex(@"ส่วน(ที่)?\s?(?<n>[12])(?!\d)")]
    private static partial Regex PartWord();

    /// <summary>How an overall score is called, inside a sentence.</summary>
    [GeneratedRegex(@"((ผล)?คะแนน(ผลการประเมิน|การประเมิน)?|ผลการประเมิน)\s?(ITA\s?)?(ใน)?(ภาพรวม|รวมเฉลี่ย|รวม|เฉลี่ยรวม)\s?(ITA|(ของ)?หน่วยงาน|(ของ)?องค์กร|(ของ)?สถานศึกษา|ทั้งหมด)?(\s?ปี\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d)?")]
    private static partial Regex OverallName();

    [GeneratedRegex(@"(?<!\d)(?<y>25[5-9]\d)(?!\d)")]
    private static partial Regex Year4();

    [GeneratedRegex(@"^\s*(\d{1,2}(\.\d{1,2})+[.)]?\s+|[(]?\d{1,2}(\.\d{1,2})*[.)]{1,2}\s*(?!\d)|[-•*]\s*)?")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*((ตัวชี้วัด(ย่อย)?|ด้าน|หมวด|มาตรการด้าน)(ที่)?\s*(\d{1,2}(\.\d{1,2})*)?\s*[.:)]?\s*)")]
    private static partial Regex NamePrefix();

    [GeneratedRegex(@"\s*(ได้รับ|ได้|มี|เท่ากับ|อยู่ที่)?\s*(ระดับ)?(ผล)?(ค่า)?คะแนน(เฉลี่ย|รวม|ที่ได้|ร้อยละ)?\s*(เท่ากับ|อยู่ที่)?\s*[:=.…]*\s*$|\s*[.…]{2,}\s*$|\s*(ได้|ร้อยละ|คิดเป็นร้อยละ|=|:)\s*$|\s*[(]\s*$|\s*[(]\s*(เต็ม\s*)?\d+\s*(คะแนน)?\s*[)]\s*$|\s*[(]\s*(จุดเด่น|จุดแข็ง|จุดอ่อน|จุดที่\S+)\s*[)]")]
    private static partial Regex Announcement();

    [GeneratedRegex(@"แบบวัด|แบบตรวจ|แบบสำรวจ|แบบประเมิน|IIT|EIT|OIT|ผู้มีส่วนได้", RegexOptions.IgnoreCase)]
    private static partial Regex InstrumentWord();

    [GeneratedRegex(@"ภาพรวม|คะแนนรวม|รวมทั้งสิ้น|คะแนนเฉลี่ยรวม|ผลการประเมิน\s*ITA|คะแนน\s*ITA|ITA|ผลคะแนนรวม|รวมคะแนน|^\s*รวม", RegexOptions.IgnoreCase)]
    private static partial Regex OverallWord();
}
