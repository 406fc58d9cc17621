using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>What the document says of itself: title, agency, place, year, period.</summary>
internal sealed partial record DocumentFacts
{
    public Field<string>? Title { get; init; }
    public Field<string>? Agency { get; init; }
    public Field<string>? District { get; init; }
    public Field<string>? Province { get; init; }
    public Field<int>? FiscalYear { get; init; }
    public Field<string>? Period { get; init; }

    public static DocumentFacts Read(DocumentLayout layout, Memo? memo)
    {
        var title = ReportTitle.Read(layout, memo);
        var subject = SubjectOf(layout, memo);
        Passage[] heads = [title.Title, .. title.Below.Select(r => r.Passage), .. subject, .. FirstRows(layout, memo)];
        var agency = AgencyReader.Read(layout, title, memo);
        return new DocumentFacts
        {
            Title = title.Title.IsEmpty ? memo?.Record.Subject : title.Title.ToField(),
            Agency = agency,
            District = Place(layout, title, PlaceKind.District),
            Province = Place(layout, title, PlaceKind.Province) ?? Capital(title),
            FiscalYear = heads.Select(Year).FirstOrDefault(y => y is not null) ?? MostFrequentYear(layout),
            Period = heads.Select(PeriodOf).FirstOrDefault(p => p is not null),
        };
    }

    private static IEnumerable<Passage> SubjectOf(DocumentLayout layout, Memo? memo) => memo is null ? []
        : [Passage.Join(layout.Rows.Where(r => r.PageNumber == memo.FirstPage).SkipWhile(r => !r.Passage.Text.StartsWith("เรื่อง", StringComparison.Ordinal))
            .TakeWhile(r => !r.Passage.Text.StartsWith("เรียน", StringComparison.Ordinal)).Select(r => r.Passage))];

    private static IEnumerable<Passage> FirstRows(DocumentLayout layout, Memo? memo) =>
        layout.Rows.Where(r => memo is null || r.PageNumber > memo.LastPage).Take(12).Select(r => r.Passage);

    private static Field<int>? Year(Passage passage)
    {
        var match = FiscalYearWords().Match(passage.Text);
        if (!match.Success)
        {
            return null;
        }

        var year = match.Groups["y"];
        return passage.Slice(year.Index, year.Length).ToField(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture));
    }

    private static Field<int>? MostFrequentYear(DocumentLayout layout) =>
        layout.Rows.Select(r => Year(r.Passage)).OfType<Field<int>>().GroupBy(f => f.Value).OrderByDescending(g => g.Count()).FirstOrDefault()?.First();

    private static Field<string>? PeriodOf(Passage passage)
    {
        var match = PeriodWords().Match(passage.Text);
        return match.Success ? passage.Slice(match.Index, match.Length).ToField(match.Groups["n"].Value + "M") : null;
    }

    /// <summary>
    /// The district or province that the title names, or else the one that the document's text names most often. An agency's name may hold one that is not its
    /// own (a court's, a branch's): an address in the text says more than it, unless the name holds a known province.
    /// </summary>
    private static Field<string>? Place(DocumentLayout layout, ReportTitle title, PlaceKind kind)
    {
        var head = title.Below.Select(r => r.Passage).Prepend(title.Title).SelectMany(p => Found(p, kind)).ToList();
        var text = Addresses(layout).SelectMany(p => Found(p, kind)).ToList();
        return head.FirstOrDefault(f => !f.Match.InAgencyName).Place ?? head.FirstOrDefault(f => f.Match is { IsKnown: true }).Place
            ?? MostNamed(text.Where(f => f.Match is { InAgencyName: false, IsKnown: true })) ?? head.FirstOrDefault().Place ?? MostNamed(text.Where(f => !f.Match.InAgencyName)) ?? MostNamed(text);
    }

    /// <summary>"สำนักงานเขตก กรุงเทพมหานคร": the capital behind an agency's name, which no word for a province announces.</summary>
    private static Field<string>? Capital(ReportTitle title) => title.Below.Select(r => r.Passage).Prepend(title.Title)
        .Where(p => AgencyLine.Begins(p.Text) || AgencyNames.Find(p.Text).Count > 0).Select(p => (Line: p, Match: BehindAgency().Match(p.Text))).Where(x => x.Match.Success)
        .Select(x => x.Line.Slice(x.Match.Groups["name"].Index, x.Match.Groups["name"].Length).ToField("กรุงเทพมหานคร")).FirstOrDefault();

    [GeneratedRegex(@"\S\s+(?<name>กรุงเทพ(มหานคร|ฯ))\s*(\d{5})?\s*$")]
    private static partial Regex BehindAgency();

    private static IEnumerable<(PlaceMatch Match, Field<string> Place)> Found(Passage passage, PlaceKind kind) =>
        Places.Find(passage.Text).Where(x => x.Kind == kind).Select(x => (x, passage.Slice(x.Start, x.Length).ToField(x.Name)));

    private static Field<string>? MostNamed(IEnumerable<(PlaceMatch Match, Field<string> Place)> found) =>
        found.GroupBy(f => f.Place.Value).OrderByDescending(g => g.Count()).FirstOrDefault()?.First().Place;

    /// <summary>The rows of the text; one that ends inside an address together with what stands below its last piece.</summary>
    private static IEnumerable<Passage> Addresses(DocumentLayout layout)
    {
        var rows = layout.Rows.ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var passage = rows[i].Passage;
            var next = i + 1 < rows.Count && rows[i + 1].PageNumber == rows[i].PageNumber ? rows[i + 1].Passage : null;
            yield return next is not null && (BreaksInPlace().IsMatch(passage.Text) || BreaksInName(passage.Text, next.Text)) ? Passage.Join([passage, next]) : passage;
        }
    }

    /// <summary>A row may end inside a name: the next one begins with its rest, up to the blank before the next piece of the address.</summary>
    private static bool BreaksInName(string row, string next) =>
        Places.Find(row) is [.., { IsKnown: false } last] && last.Start + last.Length == row.Length && RestOfName().IsMatch(next);

    [GeneratedRegex(@"(ปีงบประมาณ|ปี\s*พุทธศักราช|ปี|พ\.ศ\.)\s*(พ[\s.,]*ศ[\s.,]*)?\s*(?<y>25[5-9]\d)(?!\d)")]
    private static partial Regex FiscalYearWords();

    [GeneratedRegex(@"รอบ(ระยะเวลา)?\s*(?<n>6|9|12)\s*เดือน")]
    private static partial Regex PeriodWords();

    [GeneratedRegex(@"^[ก-ฮเ-ไ][ก-๙]{1,11}\s+(อำเภอ|จังหวัด|จ\.|อ\.)")]
    private static partial Regex RestOfName();

    /// <summary>"อำเภอเมือง" is a capital's district, whose province's name belongs to it.</summary>
    [GeneratedRegex(@"(อำเภอ(เมือง)?|จังหวัด)\s*$")]
    private static partial Regex BreaksInPlace();
}
