namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>The whole score is 0.3 IIT + 0.3 EIT + 0.4 OIT; the parts of EIT count half each.</summary>
internal static class TotalScore
{
    public static IEnumerable<ScoreEquation> Of(ScoreYear year)
    {
        if (year.Overall is not { } total || year.Instrument("IIT") is not { } iit || year.Instrument("OIT") is not { } oit)
        {
            yield break;
        }

        if (year.Instrument("EIT") is { } eit)
        {
            yield return new ScoreEquation("total", total, [(iit, 0.3m), (eit, 0.3m), (oit, 0.4m)], year.Unit);
        }
        else if (year.Part(1) is { } first && year.Part(2) is { } second)
        {
            yield return new ScoreEquation("total", total, [(iit, 0.3m), (first, 0.15m), (second, 0.15m), (oit, 0.4m)], year.Unit);
        }
    }
}
