using System.Globalization;

namespace ItaIngest.Storage.Review;

/// <summary>Steps of confidence by which values are counted: fine where thresholds lie, coarse below.</summary>
public static class ConfidenceSteps
{
    private const string Unknown = "unknown";

    /// <summary>Lower bounds.</summary>
    public static IReadOnlyList<double> Bounds { get; } = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.998, 0.999];

    /// <summary>The step that a confidence falls into; an unknown one is below all.</summary>
    public static string Of(double? confidence) =>
        confidence is { } c ? Bounds.Last(b => b <= Math.Max(0, c)).ToString(CultureInfo.InvariantCulture) : Unknown;

    /// <summary>The lower bound of a step; -1 for an unknown confidence.</summary>
    public static double BoundOf(string step) => double.TryParse(step, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : -1;
}
