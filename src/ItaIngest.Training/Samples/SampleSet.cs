namespace ItaIngest.Training.Samples;

/// <summary>All sample documents.</summary>
internal static class SampleSet
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        ScoreFiveYears.Make(),
        ScoreNarrative.Make(),
        PlanCollege.Make(),
        PlanHealthOffice.Make(),
        MeasuresProvince.Make(),
        MeasuresBranch.Make(),
        ProgressSchool.Make(),
        ProgressLabourOffice.Make(),
        MeasuresRiverTown.Make(),
        ScoreRegionalOffice.Make(),
        ScoreAgencies.Make(),
        ProgressResearchCentre.Make(),
    ];
}
