using System.Text.Json;

namespace ItaIngest.Core.Checking.Confidence;

/// <summary>
/// The probability that a value is right, as a sum of what each of its features says (log-odds): a generalised additive model of steps (Lou, Caruana, Gehrke 2012), which a person can read.
/// </summary>
/// <param name="Bias">Log-odds of a value about which nothing is known.</param>
/// <param name="Keys">What a key adds; keys that are not named add nothing.</param>
/// <param name="Features">What each feature adds.</param>
/// <param name="Scale">Log-odds are multiplied by this at the end, so that probabilities are those of documents that were not learned from.</param>
/// <param name="Shift">And this is added.</param>
internal sealed record ConfidenceModel(double Bias, IReadOnlyDictionary<string, double> Keys, IReadOnlyList<FeatureSteps> Features, double Scale, double Shift)
{
    /// <summary>Nothing that a program has read is certain, and nothing is hopeless before a person has looked.</summary>
    private const double Least = 0.0005;

    private static readonly Lazy<ConfidenceModel> s_learned = new(Load);

    /// <summary>The model of <c>models/confidence.json</c>, built into the program.</summary>
    public static ConfidenceModel Learned => s_learned.Value;

    /// <summary>0.0005…0.9995.</summary>
    public double Probability(FeatureVector features) => Math.Clamp(1 / (1 + Math.Exp(-((Scale * LogOdds(features)) + Shift))), Least, 1 - Least);

    /// <summary>Before scale and shift.</summary>
    public double LogOdds(FeatureVector features) =>
        Bias + Keys.GetValueOrDefault(features.Key) + Features.Sum(f => features.Values.TryGetValue(f.Name, out var value) ? f.At(value) : 0);

    private static ConfidenceModel Load()
    {
        using var stream = typeof(ConfidenceModel).Assembly.GetManifestResourceStream("confidence.json") ?? throw new InvalidOperationException("The program was built without models/confidence.json.");
        return JsonSerializer.Deserialize<ConfidenceModel>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>What a feature adds to the log-odds, in steps.</summary>
/// <param name="Name">Of the feature.</param>
/// <param name="Bounds">Ascending; a value below the first lies in the first step.</param>
/// <param name="Weights">One more than there are bounds.</param>
internal sealed record FeatureSteps(string Name, IReadOnlyList<double> Bounds, IReadOnlyList<double> Weights)
{
    public double At(double value) => Weights[StepOf(value)];

    /// <summary>The step that a value lies in, from 0.</summary>
    public int StepOf(double value)
    {
        var step = 0;
        while (step < Bounds.Count && value >= Bounds[step])
        {
            step++;
        }

        return step;
    }
}
