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
            Province = Place(layout, title, PlaceKind.Province),
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

    /// <summary>The district or province that the title names, or else the one that the document's text names most often.</summary>
    private static Field<string>? Place(DocumentLayout layout, ReportTitle title, PlaceKind kind)
    {
        var found = title.Below.Select(r => r.Passage).Prepend(title.Title).Concat(layout.Rows.Select(r => r.Passage))
            .SelectMany((p, i) => Places.Find(p.Text).Where(x => x.Kind == kind).OrderBy(x => x.InAgencyName).Select(x => (Place: p.Slice(x.Start, x.Length).ToField(x.Name), InTitle: i <= title.Below.Count)))
            .ToList();
        return found.FirstOrDefault(f => f.InTitle).Place
            ?? found.GroupBy(f => f.Place.Value).OrderByDescending(g => g.Count()).FirstOrDefault()?.First().Place;
    }

    [GeneratedRegex(@"(ปีงบประมาณ|ปี\s*พุทธศักราช|ปี|พ\.ศ\.)\s*(พ\s*\.?\s*ศ\s*\.?)?\s*(?<y>25[5-9]\d)(?!\d)")]
    private static partial Regex FiscalYearWords();

    [GeneratedRegex(@"รอบ(ระยะเวลา)?\s*(?<n>6|9|12)\s*เดือน")]
    private static partial Regex PeriodWords();
}
