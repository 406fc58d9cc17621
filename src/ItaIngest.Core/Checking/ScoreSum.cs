using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>A score of the document with its position among the records.</summary>
internal sealed record ScoreEntry(ScoreRecord Record, int Index)
{
    public string Scope => Record.Scope?.Value ?? string.Empty;

    public decimal Value => Record.Score!.Value;
}

/// <summary>
/// One of the assessment's own formulas, met in a document: an instrument is the mean of its indicators, a part of EIT the mean of its three, the total
/// 0.3 IIT + 0.3 EIT + 0.4 OIT.
/// </summary>
/// <param name="Whole">What the members add up to.</param>
/// <param name="Members">With their weights.</param>
internal sealed record ScoreSum(ScoreEntry Whole, IReadOnlyList<(ScoreEntry Entry, decimal Weight)> Members)
{
    /// <summary>Printed numbers are rounded to 0.01; means of rounded numbers and the system's own rounding differ by up to twice that.</summary>
    private const decimal Tolerance = 0.02m;

    public IEnumerable<ScoreEntry> Entries => Members.Select(m => m.Entry).Prepend(Whole);

    /// <summary>What the members make.</summary>
    public decimal Expected => ExpectedWith(null, 0);

    public bool Holds => Math.Abs(Whole.Value - Expected) <= Tolerance;

    /// <summary>Whether it would come out with another value for one of its entries.</summary>
    public bool HoldsWith(ScoreEntry entry, decimal value) =>
        Math.Abs((entry == Whole ? value : Whole.Value) - ExpectedWith(entry, value)) <= Tolerance;

    /// <summary>The formulas whose whole and members the records hold, by year.</summary>
    public static IEnumerable<ScoreSum> Of(ReportRecords records) =>
        records.Scores.Select((s, i) => new ScoreEntry(s, i))
            .Where(e => e.Record is { Score: not null, OutOf: null, Agency: null })
            .GroupBy(e => e.Record.FiscalYear?.Value)
            .SelectMany(g => OfYear([.. g]));

    private decimal ExpectedWith(ScoreEntry? entry, decimal value) => Members.Sum(m => m.Weight * (m.Entry == entry ? value : m.Entry.Value));

    private static IEnumerable<ScoreSum> OfYear(List<ScoreEntry> year)
    {
        ScoreEntry? One(string scope, string? instrument, int? part = null) =>
            year.FirstOrDefault(e => e.Scope == scope && e.Record.Instrument?.Value == instrument && e.Record.Part?.Value == part);
        List<ScoreEntry> Indicators(string instrument, int? part = null) =>
            [.. year.Where(e => e.Scope == "indicator" && e.Record.Instrument?.Value == instrument && e.Record.Part?.Value == part)];
        ScoreEntry?[] parts = [One("part", "EIT", 1), One("part", "EIT", 2)];

        (ScoreEntry? Whole, List<ScoreEntry> Members, int Count)[] means =
        [
            (One("instrument", "IIT"), Indicators("IIT"), 5),
            (One("instrument", "EIT"), Indicators("EIT"), 3),
            (One("instrument", "OIT"), Indicators("OIT"), 2),
            (parts[0], Indicators("EIT", 1), 3),
            (parts[1], Indicators("EIT", 2), 3),
            (One("instrument", "EIT"), [.. parts.OfType<ScoreEntry>()], 2),
        ];
        return means.Where(m => m.Whole is not null && m.Members.Count == m.Count)
            .Select(m => new ScoreSum(m.Whole!, [.. m.Members.Select(e => (e, 1m / m.Count))]))
            .Concat(Total(One("overall", null), One("instrument", "IIT"), One("instrument", "EIT"), One("instrument", "OIT"), parts));
    }

    private static IEnumerable<ScoreSum> Total(ScoreEntry? total, ScoreEntry? iit, ScoreEntry? eit, ScoreEntry? oit, ScoreEntry?[] parts)
    {
        if (total is null || iit is null || oit is null)
        {
            yield break;
        }

        if (eit is not null)
        {
            yield return new ScoreSum(total, [(iit, 0.3m), (eit, 0.3m), (oit, 0.4m)]);
        }
        else if (parts is [{ } first, { } second])
        {
            yield return new ScoreSum(total, [(iit, 0.3m), (first, 0.15m), (second, 0.15m), (oit, 0.4m)]);
        }
    }
}
