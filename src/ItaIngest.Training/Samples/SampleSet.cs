namespace ItaIngest.Training.Samples;

/// <summary>All sample documents.</summary>
internal static class SampleSet
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        ScoreFiveYears.Make(),
        PlanCollege.Make(),
        ProgressResearchCentre.Make(),
    ];
}
