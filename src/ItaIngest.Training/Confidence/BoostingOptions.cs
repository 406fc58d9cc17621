using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Training.Confidence;

/// <summary>How a model of confidence is learned. The defaults were chosen by leaving reports out in turn, among the reports to learn from only.</summary>
internal sealed record BoostingOptions
{
    /// <summary>Times that each feature takes a step.</summary>
    [Range(1, 10_000)]
    public int Rounds { get; init; } = 250;

    /// <summary>Share of the best step that is taken.</summary>
    [Range(0.001, 1.0)]
    public double Rate { get; init; } = 0.08;

    /// <summary>Values, in units of their variance, that a step must have on its side to be taken in full.</summary>
    [Range(0.0, 1000.0)]
    public double Ridge { get; init; } = 10;

    /// <summary>The same for keys: a few misread tables make a whole key look bad.</summary>
    [Range(0.0, 1000.0)]
    public double KeyRidge { get; init; } = 40;

    /// <summary>Values that a step of a feature has at least.</summary>
    [Range(1, 1000)]
    public int LeastInStep { get; init; } = 40;
}
