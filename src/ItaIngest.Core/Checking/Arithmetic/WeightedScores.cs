using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>A weighted score is the score times its weight (out of 30 or 40), and the weighted scores of the three instruments add up to the whole.</summary>
internal static class WeightedScores
{
    public static IEnumerable<ScoreEquation> Of(ScoreYear year)
    {
        var weighted = year.Weighted.Where(w => w.Record.Scope?.Value == "instrument" && w.Record.OutOf!.Value is > 0 and < 100).ToList();
        foreach (var (record, term) in weighted)
        {
            if (record.Instrument is { } instrument && year.Instrument(instrument.Value) is { } plain)
            {
                yield return new ScoreEquation($"{instrument.Value} times its weight", term, [(plain, record.OutOf!.Value / 100)], year.Unit);
            }
        }

        if (year.Overall is { } total && weighted.Count == 3 && weighted.Select(w => w.Record.Instrument?.Value).Distinct().Count() == 3 && weighted.Sum(w => w.Record.OutOf!.Value) == 100)
        {
            yield return new ScoreEquation("sum of the weighted scores", total, [.. weighted.Select(w => (w.Term, 1m))], year.Unit);
        }
    }
}
