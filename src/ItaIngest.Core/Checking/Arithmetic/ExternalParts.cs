namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>Each part of EIT is the mean of its three indicators, EIT the mean of its parts, and an indicator of EIT the mean of its scores in both parts.</summary>
internal static class ExternalParts
{
    public static IEnumerable<ScoreEquation> Of(ScoreYear year)
    {
        ScoreEquation?[] means =
        [
            year.Part(1) is { } first ? Means.Of("mean of EIT part 1", first, [year.Indicator(6, 1), year.Indicator(7, 1), year.Indicator(8, 1)], year.Unit) : null,
            year.Part(2) is { } second ? Means.Of("mean of EIT part 2", second, [year.Indicator(6, 2), year.Indicator(7, 2), year.Indicator(8, 2)], year.Unit) : null,
            year.Instrument("EIT") is { } whole ? Means.Of("mean of the parts of EIT", whole, [year.Part(1), year.Part(2)], year.Unit) : null,
            .. Enumerable.Range(6, 3).Select(n => year.Indicator(n) is { } both ? Means.Of($"mean of the parts of indicator {n}", both, [year.Indicator(n, 1), year.Indicator(n, 2)], year.Unit) : null),
        ];
        return means.OfType<ScoreEquation>();
    }
}
