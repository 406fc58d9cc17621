using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>All formulas whose whole and members a document holds.</summary>
internal static class ScoreFormulas
{
    public static IReadOnlyList<ScoreEquation> Of(ReportRecords records)
    {
        var years = ScoreYear.Of(records);
        return
        [
            .. years.SelectMany(TotalScore.Of), .. years.SelectMany(InstrumentMeans.Of), .. years.SelectMany(ExternalParts.Of), .. years.SelectMany(ItemMeans.Of),
            .. years.SelectMany(CategoryMeans.Of), .. years.SelectMany(WeightedScores.Of), .. YearChanges.Of(records),
        ];
    }
}
