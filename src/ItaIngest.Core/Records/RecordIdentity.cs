using System.Globalization;

namespace ItaIngest.Core.Records;

/// <summary>
/// What tells a value from others whatever its position in the records: which key of which kind of record, and the record's own natural key. So a value is found
/// again after the document was read anew and records were gained, lost or put into another order.
/// </summary>
/// <param name="Path">The pointer without its numbers, as <c>/scores/-/score</c>.</param>
/// <param name="RecordKey">Scope, indicator, item, year…, without the key itself that is identified; empty where the record has nothing that tells it apart.</param>
public sealed record RecordIdentity(string Path, string RecordKey)
{
    /// <summary>Every place of a kind where a value stands or could stand: of each record, the value if it was read and the gap if it was not.</summary>
    /// <param name="records">All of a document's.</param>
    /// <param name="path">See <see cref="Path"/>.</param>
    public static IEnumerable<(string Pointer, string RecordKey, IField? Field)> Places(ReportRecords records, string path)
    {
        var read = RecordTree.Leaves(records).Where(l => PathOf(l.Pointer) == path).ToDictionary(l => l.Pointer, l => l.Field);
        foreach (var (pointer, field) in read)
        {
            yield return (pointer, KeyOf(records, pointer), field);
        }

        foreach (var pointer in Gaps(records, path).Where(p => !read.ContainsKey(p)))
        {
            yield return (pointer, KeyOf(records, pointer), null);
        }
    }

    /// <summary>What identifies the value at a pointer.</summary>
    public static RecordIdentity Of(ReportRecords records, string pointer) => new(PathOf(pointer), KeyOf(records, pointer));

    private static string PathOf(string pointer) => string.Join('/', pointer.Split('/').Select(p => IsIndex(p) ? "-" : p));

    private static bool IsIndex(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);

    /// <summary>The pointers of a single value of each record of a kind; an item of a list has none, for a list lacks items without saying which.</summary>
    private static IEnumerable<string> Gaps(ReportRecords records, string path) => path.Split('/')[1..] switch
    {
        ["document", var key] => [$"/document/{key}"],
        ["document", "memo", var key] when records.Document.Memo is not null => [$"/document/memo/{key}"],
        ["plans", "-", var key] => records.Plans.Select((_, i) => Invariant($"/plans/{i}/{key}")),
        ["plans", "-", "activities", "-", var key] => records.Plans.SelectMany((p, i) => p.Activities.Select((_, j) => Invariant($"/plans/{i}/activities/{j}/{key}"))),
        ["measures", "-", var key] => records.Measures.Select((_, i) => Invariant($"/measures/{i}/{key}")),
        ["scores", "-", var key] => records.Scores.Select((_, i) => Invariant($"/scores/{i}/{key}")),
        _ => [],
    };

    private static string KeyOf(ReportRecords records, string pointer)
    {
        var parts = pointer.Split('/')[1..];
        var key = parts[^1];
        return parts switch
        {
            ["plans", var i, "activities", var j, ..] => Join(key, [.. Plan(records.Plans[Index(i)], key), ("no", records.Plans[Index(i)].Activities[Index(j)].No)]),
            ["plans", var i, ..] => Join(key, Plan(records.Plans[Index(i)], key)),
            ["measures", var i, ..] => Join(key, Measure(records.Measures[Index(i)])),
            ["scores", var i, ..] => Join(key, Score(records.Scores[Index(i)])),
            _ => string.Empty,
        };
    }

    private static (string, IField?)[] Plan(PlanRecord plan, string key) =>
        plan.IndicatorNo is null && key != "indicator" ? [("programmeNo", plan.ProgrammeNo), ("indicator", plan.Indicator)] : [("programmeNo", plan.ProgrammeNo), ("indicatorNo", plan.IndicatorNo)];

    private static (string, IField?)[] Measure(MeasureRecord measure) =>
    [
        ("section", measure.Section), ("topic", measure.Topic), ("instrument", measure.Instrument), ("indicatorNo", measure.IndicatorNo),
        .. measure.Items.Select(i => ("items", (IField?)i)),
    ];

    private static (string, IField?)[] Score(ScoreRecord score) =>
    [
        ("fiscalYear", score.FiscalYear), ("scope", score.Scope), ("instrument", score.Instrument), ("part", score.Part), ("indicatorNo", score.IndicatorNo),
        ("item", score.Item), ("agency", score.Agency), ("outOf", score.OutOf),
        // A group inside an instrument has nothing but its name.
        ("label", score.Scope?.Value == "category" ? score.Label : null),
    ];

    private static string Join(string without, IEnumerable<(string Key, IField? Field)> parts) => string.Join(
        ' ',
        parts.Where(p => p.Key != without && p.Field is not null)
            .Select(p => $"{p.Key}={Convert.ToString(p.Field!.Content, CultureInfo.InvariantCulture)!.Replace(" ", "", StringComparison.Ordinal)}"));

    private static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
