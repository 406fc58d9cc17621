using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>
/// The assessment's own formulas: an instrument is the mean of its indicators, a part of EIT the mean of its three, the total
/// 0.3 IIT + 0.3 EIT + 0.4 OIT. A sum that does not come out flags all its members, for any of them may be the wrong one.
/// </summary>
public sealed class ScoreArithmetic : IRule
{
    /// <summary>Printed numbers are rounded to 0.01; means of rounded numbers and the system's own rounding differ by up to twice that.</summary>
    private const decimal Tolerance = 0.02m;

    public IEnumerable<Finding> Check(ReportRecords records) =>
        records.Scores.Select((s, i) => new Entry(s, i))
            .Where(e => e.Record is { Score: not null, OutOf: null, Agency: null })
            .GroupBy(e => e.Record.FiscalYear?.Value)
            .SelectMany(g => CheckYear([.. g]));

    private static IEnumerable<Finding> CheckYear(List<Entry> year)
    {
        Entry? One(string scope, string? instrument, int? part = null) =>
            year.FirstOrDefault(e => e.Scope == scope && e.Record.Instrument?.Value == instrument && e.Record.Part?.Value == part);
        List<Entry> Indicators(string instrument, int? part = null) =>
            [.. year.Where(e => e.Scope == "indicator" && e.Record.Instrument?.Value == instrument && e.Record.Part?.Value == part)];

        (Entry? Whole, List<Entry> Members, int Count)[] means =
        [
            (One("instrument", "IIT"), Indicators("IIT"), 5),
            (One("instrument", "EIT"), Indicators("EIT"), 3),
            (One("instrument", "OIT"), Indicators("OIT"), 2),
            (One("part", "EIT", 1), Indicators("EIT", 1), 3),
            (One("part", "EIT", 2), Indicators("EIT", 2), 3),
            (One("instrument", "EIT"), [.. new[] { One("part", "EIT", 1), One("part", "EIT", 2) }.OfType<Entry>()], 2),
        ];
        var found = means.Where(m => m.Whole is not null && m.Members.Count == m.Count)
            .SelectMany(m => Compare(m.Whole!, m.Members.Average(e => e.Value), m.Members));
        return found.Concat(CheckTotal(One("overall", null), One("instrument", "IIT"), One("instrument", "EIT"), One("instrument", "OIT"), [One("part", "EIT", 1), One("part", "EIT", 2)]));
    }

    private static IEnumerable<Finding> CheckTotal(Entry? total, Entry? iit, Entry? eit, Entry? oit, Entry?[] parts)
    {
        if (total is null || iit is null || oit is null)
        {
            return [];
        }

        if (eit is not null)
        {
            return Compare(total, (0.3m * iit.Value) + (0.3m * eit.Value) + (0.4m * oit.Value), [iit, eit, oit]);
        }

        return parts is [{ } first, { } second]
            ? Compare(total, (0.3m * iit.Value) + (0.15m * first.Value) + (0.15m * second.Value) + (0.4m * oit.Value), [iit, first, second, oit])
            : [];
    }

    private static IEnumerable<Finding> Compare(Entry whole, decimal expected, IEnumerable<Entry> members)
    {
        if (Math.Abs(whole.Value - expected) <= Tolerance)
        {
            return [];
        }

        var value = decimal.Round(expected, 2).ToString(CultureInfo.InvariantCulture);
        return members.Select(m => new Finding(m.Pointer, Reasons.SumMismatch)).Prepend(new Finding(whole.Pointer, Reasons.SumMismatch, [value]));
    }

    private sealed record Entry(ScoreRecord Record, int Index)
    {
        public string Scope => Record.Scope?.Value ?? string.Empty;

        public decimal Value => Record.Score!.Value;

        public string Pointer => string.Create(CultureInfo.InvariantCulture, $"/scores/{Index}/score");
    }
}
