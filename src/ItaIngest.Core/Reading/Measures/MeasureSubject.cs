using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>What a row of measures is about: its topic, the questions tied to it, the indicator and the instrument that follow.</summary>
internal sealed partial record MeasureSubject(
    Passage Topic, Field<string>? Instrument, Field<int>? IndicatorNo, IReadOnlyList<Field<string>> Items)
{
    /// <param name="topic">The row's label or the heading above it.</param>
    /// <param name="sources">Texts in which question codes may stand.</param>
    /// <param name="context">The document's fiscal year decides what a code means.</param>
    /// <param name="isHeading">The label is a heading whose number was taken off already: "1. ตัวชี้วัดที่ 4 …" is called "ตัวชี้วัดที่ 4 …".</param>
    public static MeasureSubject Of(Passage topic, IReadOnlyList<Passage?> sources, ReadingContext context, bool isHeading = false)
    {
        var items = sources.OfType<Passage>().Append(topic)
            .SelectMany(p => ItemCodes.Find(p.Text).Select(c => p.Slice(c.Start, c.Length).ToField(c.Code)))
            .DistinctBy(f => f.Value).ToList();
        var name = WithoutNumber(topic);
        var named = Indicators.Match(name.Text) is { Similarity: >= Indicators.Acceptable } match ? match : null;
        var implied = items.Select(i => Indicators.ForItem(i.Value, context.AssessedYear)).ToList();
        var agreed = implied.Count > 0 && implied.TrueForAll(i => i is not null && i == implied[0]) ? implied[0] : null;
        // "ด้านการเปิดเผยข้อมูล (OIT)" over a group of rows names the instrument: which of its indicators a row is about its questions say.
        var isGroup = agreed is { } own && InstrumentBehind().IsMatch(topic.Text) && !Announced().IsMatch(topic.Text) && named is not null && Indicators.Of(own).Instrument == named.Indicator.Instrument;
        var number = isGroup ? agreed : named?.Indicator.Number ?? agreed;
        var place = named is not null ? topic : sources.OfType<Passage>().FirstOrDefault() ?? topic;
        var instrument = number is { } n ? Indicators.Of(n).Instrument : Instruments.Match(topic.Text)?.Code ?? SameInstrument(items);
        return new MeasureSubject(
            WithoutInstrument(isHeading ? WithoutCodes(topic) : name, named is not null),
            instrument is null ? null : place.ToField(instrument),
            number is null ? null : place.ToField(number.Value),
            items);
    }

    private static string? SameInstrument(List<Field<string>> items)
    {
        var letters = items.Select(i => i.Value[0]).Distinct().ToList();
        return letters.Count != 1 ? null : letters[0] switch { 'i' => "IIT", 'e' => "EIT", 'o' => "OIT", _ => null };
    }

    /// <summary>A topic without the number before it and the codes of questions in brackets behind it.</summary>
    public static Passage WithoutNumber(Passage topic)
    {
        var start = Number().Match(topic.Text).Length;
        return WithoutCodes(topic.Slice(start));
    }

    private static Passage WithoutCodes(Passage topic) => Codes().Match(topic.Text) is { Success: true, Index: > 0 } codes ? topic.Slice(0, codes.Index) : topic;

    /// <summary>"(IIT)" behind an indicator's name says where it was asked; it is no part of the name as it is of an instrument's.</summary>
    private static Passage WithoutInstrument(Passage topic, bool isIndicator) =>
        isIndicator && InstrumentBehind().Match(topic.Text) is { Success: true, Index: > 0 } behind ? topic.Slice(0, behind.Index) : topic;

    [GeneratedRegex(@"\s*[(]\s*(แบบวัด\s*)?[IEO]IT\s*[)]\s*$")]
    private static partial Regex InstrumentBehind();

    [GeneratedRegex(@"ตัวชี้วัด")]
    private static partial Regex Announced();

    /// <summary>Codes in brackets behind a name.</summary>
    [GeneratedRegex(@"\s*[(]\s*(ข้อ(คำถาม|ที่)?\s*)?[ieo]\s?\d{1,2}[^)]*[)][\s\-–_.|]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^\s*(ตัวชี้วัด(ย่อย)?(ที่)?\s*\d{1,2}(\.\d{1,2})*\s*[.:)]?|\d{1,2}(\.\d{1,2})*\s*[.)])\s*")]
    private static partial Regex Number();
}
