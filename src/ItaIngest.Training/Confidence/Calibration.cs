using ItaIngest.Core.Checking.Confidence;

namespace ItaIngest.Training.Confidence;

/// <summary>A part of the values by their probability.</summary>
/// <param name="Count">Values.</param>
/// <param name="Mean">Mean probability, 0…1.</param>
/// <param name="Right">Share of them that are right.</param>
internal sealed record ReliabilityBin(int Count, double Mean, double Right);

/// <summary>Whether probabilities are what they say.</summary>
internal static class Calibration
{
    private const int Folds = 5;

    /// <summary>
    /// A model learned on all reports, whose scale and shift make its probabilities right on reports that it has not seen: each fifth of the reports is judged by a model of the others, and the best line
    /// through these judgements is kept (Platt 1999).
    /// </summary>
    public static ConfidenceModel Learn(IReadOnlyList<FieldExample> examples, BoostingOptions? options = null)
    {
        var documents = examples.Select(e => e.Document).Distinct().Order(StringComparer.Ordinal).Select((d, i) => (d, i % Folds)).ToDictionary();
        var judged = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = StepBoosting.Learn([.. examples.Where(e => documents[e.Document] != fold)], options);
            return examples.Where(e => documents[e.Document] == fold).Select(e => (LogOdds: model.LogOdds(e.Features), e.IsRight));
        }).ToList();
        var (scale, shift) = Line(judged);
        return StepBoosting.Learn(examples, options) with { Scale = Math.Round(scale, 4), Shift = Math.Round(shift, 4) };
    }

    /// <summary>Bins of equal counts, the least probable first.</summary>
    public static IReadOnlyList<ReliabilityBin> Bins(IReadOnlyList<(double Probability, bool IsRight)> values, int count)
    {
        var sorted = values.OrderBy(v => v.Probability).ToList();
        return [.. Enumerable.Range(0, count).Select(i => sorted[(i * sorted.Count / count)..((i + 1) * sorted.Count / count)]).Where(b => b.Count > 0)
            .Select(b => new ReliabilityBin(b.Count, b.Average(v => v.Probability), b.Count(v => v.IsRight) / (double)b.Count))];
    }

    /// <summary>Expected calibration error: the mean distance between what is said and what is, over bins of equal counts (Naeini 2015).</summary>
    public static double Error(IReadOnlyList<(double Probability, bool IsRight)> values, int bins = 15) =>
        Bins(values, bins).Sum(b => b.Count * Math.Abs(b.Mean - b.Right)) / values.Count;

    /// <summary>Of values passed in the order of their probability, the share that is wrong, for each share that is passed.</summary>
    public static IReadOnlyList<(double Coverage, double Risk)> RiskCoverage(IReadOnlyList<(double Probability, bool IsRight)> values)
    {
        var wrong = 0;
        return [.. values.OrderByDescending(v => v.Probability).Select((v, i) =>
        {
            wrong += v.IsRight ? 0 : 1;
            return ((i + 1) / (double)values.Count, wrong / (double)(i + 1));
        })];
    }

    /// <summary>Newton's method on the two parameters, held a little towards the model as it is.</summary>
    private static (double Scale, double Shift) Line(List<(double LogOdds, bool IsRight)> judged)
    {
        var (scale, shift) = (1.0, 0.0);
        for (var i = 0; i < 40; i++)
        {
            double g0 = 1 - scale, g1 = -shift, h00 = 1, h01 = 0, h11 = 1;
            foreach (var (x, isRight) in judged)
            {
                var p = 1 / (1 + Math.Exp(-((scale * x) + shift)));
                var (d, w) = ((isRight ? 1 : 0) - p, p * (1 - p));
                g0 += d * x;
                g1 += d;
                h00 += w * x * x;
                h01 += w * x;
                h11 += w;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            scale += ((g0 * h11) - (g1 * h01)) / determinant;
            shift += ((g1 * h00) - (g0 * h01)) / determinant;
        }

        return (scale, shift);
    }
}
