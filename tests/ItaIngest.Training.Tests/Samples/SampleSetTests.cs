using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ItaIngest.Training.Samples;

namespace ItaIngest.Training.Tests.Samples;

public sealed partial class SampleSetTests
{
    /// <summary>Leaves that a reader infers: they need not stand on the page in these very characters.</summary>
    private static readonly HashSet<string> Inferred =
    [
        "kind", "fiscalYear", "period", "scope", "instrument", "indicatorNo", "part", "highlight", "outOf", "date", "due", "doneOn", "periodStart", "periodEnd",
        "schema", "pageCount",
    ];

    public static TheoryData<string> Ids => [.. SampleSet.All.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Make_EveryTrueLeaf_IsPrinted(string id)
    {
        var sample = SampleSet.All.Single(s => s.Id == id);
        var page = Plain(WebUtility.HtmlDecode(Tag().Replace(Style().Replace(sample.Html, ""), "")));
        var records = JsonSerializer.SerializeToElement(sample.Records, JsonSerializerOptions.Web);
        var missing = Leaves(records, "").Where(l => !Inferred.Contains(l.Key) && !page.Contains(Plain(l.Text), StringComparison.Ordinal)).ToList();
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Make_MeanOfIndicators_GivesTheInstrumentsScore(string id)
    {
        var scores = SampleSet.All.Single(s => s.Id == id).Records.Scores;
        foreach (var instrument in scores.Where(s => s.Scope == "instrument" && s.OutOf is null && s.Instrument != "EIT"))
        {
            var indicators = scores.Where(s => s.Scope == "indicator" && s.Instrument == instrument.Instrument && s.FiscalYear == instrument.FiscalYear).ToList();
            if (indicators.Count > 0)
            {
                Assert.InRange(Math.Abs(indicators.Average(i => i.Score) - instrument.Score), 0, 0.01m);
            }
        }
    }

    [Fact]
    public void All_CoversEveryFamilyAndBothDigitalAndScanned()
    {
        Assert.Equal(
            ["measure-plan", "measure-progress", "plan-progress", "score-report"],
            SampleSet.All.Select(s => s.Records.Document.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, SampleSet.All.Count(s => s.Scanner is null));
        Assert.True(SampleSet.All.Where(s => s.Scanner is not null).Select(s => s.Scanner!.Name).Distinct().Count() >= 6);
        Assert.All(SampleSet.All, s => Assert.Matches("^[a-z-]+$", s.Id));
    }

    private static IEnumerable<(string Key, string Text)> Leaves(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Leaves(p.Value, p.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(v => Leaves(v, key)),
        JsonValueKind.Null => [],
        JsonValueKind.String => [(key, value.GetString()!)],
        _ => [(key, value.GetRawText().Contains('.', StringComparison.Ordinal) ? value.GetRawText().TrimEnd('0') : value.GetRawText())],
    };

    /// <summary>Without blanks and thousands separators, in Arabic digits.</summary>
    private static string Plain(string text) => string.Concat(
        text.Where(c => !char.IsWhiteSpace(c) && c != ',').Select(c => c is >= '๐' and <= '๙' ? (char)('0' + (c - '๐')) : c));

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
