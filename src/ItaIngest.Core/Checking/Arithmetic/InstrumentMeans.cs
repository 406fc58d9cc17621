namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>An instrument is the simple mean of its indicators: IIT of 1–5, EIT of 6–8, OIT of 9 and 10.</summary>
internal static class InstrumentMeans
{
    private static readonly (string Instrument, int First, int Last)[] s_instruments = [("IIT", 1, 5), ("EIT", 6, 8), ("OIT", 9, 10)];

    public static IEnumerable<ScoreEquation> Of(ScoreYear year)
    {
        foreach (var (instrument, first, last) in s_instruments)
        {
            if (year.Instrument(instrument) is { } whole && Means.Of($"mean of {instrument}", whole, Enumerable.Range(first, last - first + 1).Select(n => year.Indicator(n)), year.Unit) is { } mean)
            {
                yield return mean;
            }
        }
    }
}

/// <summary>Formulas that are simple means.</summary>
internal static class Means
{
    /// <summary>Null when one of the members is not in the document.</summary>
    public static ScoreEquation? Of(string name, ScoreTerm whole, IEnumerable<ScoreTerm?> members, decimal unit)
    {
        var all = members.ToList();
        return all.Count == 0 || all.Exists(m => m is null) ? null : new ScoreEquation(name, whole, [.. all.Select(m => (m!, 1m / all.Count))], unit);
    }
}
