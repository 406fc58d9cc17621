using ItaIngest.Storage.Records;

namespace ItaIngest.Server.Dashboard.Agencies;

/// <summary>One number of the assessment in one year.</summary>
/// <param name="Year">Buddhist era.</param>
/// <param name="Value">Out of 100.</param>
/// <param name="DocumentId">The document that says it.</param>
/// <param name="IsOthers">The document is a report of another agency, whose table has the number.</param>
/// <param name="Doubtful">A person should look at the record still.</param>
public sealed record ScorePoint(int Year, decimal Value, long DocumentId, bool IsOthers, bool Doubtful);

/// <summary>The same number over the years, the oldest first.</summary>
/// <param name="Key"><c>overall</c>, <c>IIT</c>, <c>EIT</c>, <c>OIT</c>, or an indicator's number.</param>
/// <param name="Points">At most one per year.</param>
public sealed record ScoreSeries(string Key, IReadOnlyList<ScorePoint> Points);

/// <summary>An agency's scores over the years, out of the records of all its documents and of other agencies' tables.</summary>
public static class AgencyScores
{
    public const int Indicators = 10;
    private const decimal Full = 100;
    private static readonly string[] s_instruments = ["IIT", "EIT", "OIT"];

    /// <summary>The overall score and those of the three instruments; what no document says is left out.</summary>
    public static IReadOnlyList<ScoreSeries> Overall(IReadOnlyCollection<StoredScore> scores) =>
    [
        .. new[] { Series("overall", scores.Where(s => s.Scope == "overall")) }
            .Concat(s_instruments.Select(i => Series(i, scores.Where(s => s.Scope == "instrument" && s.Instrument == i))))
            .Where(s => s.Points.Count > 0),
    ];

    /// <summary>The ten indicators by number; what no document says is left out.</summary>
    public static IReadOnlyList<ScoreSeries> ByIndicator(IReadOnlyCollection<StoredScore> scores) =>
    [
        .. Enumerable.Range(1, Indicators)
            .Select(i => Series(i.ToString(System.Globalization.CultureInfo.InvariantCulture), scores.Where(s => s.Scope == "indicator" && s.IndicatorNo == i && s.Part is null)))
            .Where(s => s.Points.Count > 0),
    ];

    /// <summary>
    /// A year's number stands in that year's report, in later ones that look back, and in tables of other agencies. What nothing speaks against comes first, then the agency's own reports,
    /// then the year's report, then the newest document. A weighted score (out of 30 or 40) is brought to 100, and used where nothing else is printed.
    /// </summary>
    private static ScoreSeries Series(string key, IEnumerable<StoredScore> scores) => new(key,
    [
        .. scores.Where(s => s is { Score: >= 0, FiscalYear: not null, OutOf: null or > 0 } && OutOfFull(s) <= Full)
            .GroupBy(s => s.FiscalYear!.Value)
            .OrderBy(g => g.Key)
            .Select(g => g.OrderBy(s => s.FlaggedCount > 0).ThenBy(s => s.OutOf is not (null or Full)).ThenBy(IsOthers).ThenByDescending(s => s.DocumentYear == s.FiscalYear).ThenByDescending(s => s.DocumentId).First())
            .Select(s => new ScorePoint(s.FiscalYear!.Value, OutOfFull(s), s.DocumentId, IsOthers(s), s.FlaggedCount > 0)),
    ]);

    private static bool IsOthers(StoredScore score) => score.Agency is { } agency && agency != score.DocumentAgency;

    private static decimal OutOfFull(StoredScore score) => Math.Round(score.Score!.Value * Full / (score.OutOf ?? Full), 2);
}
