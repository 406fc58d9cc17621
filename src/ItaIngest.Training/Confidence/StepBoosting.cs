using ItaIngest.Core.Checking.Confidence;

namespace ItaIngest.Training.Confidence;

/// <summary>
/// Learns a <see cref="ConfidenceModel"/>: the features in turn take a small step towards what is left unexplained (cyclic boosting of steps, Lou, Caruana, Gehrke 2012). Features of which it is known which way they point
/// may not point the other way anywhere, however the few wrong values of one bin happen to lie.
/// </summary>
internal sealed class StepBoosting
{
    /// <summary>Share of its weight that a step gives up each time unless values speak for it.</summary>
    private const double Decay = 0.02;

    /// <summary>The more, the likelier right (1), or the likelier wrong (-1).</summary>
    private static readonly Dictionary<string, int> s_directions = new()
    {
        ["exact.lowest"] = 1,
        ["exact.mean"] = 1,
        ["text.lowest"] = 1,
        ["text.mean"] = 1,
        ["page"] = 1,
        ["checks"] = 1,
        ["exact.seconded"] = 1,
        ["body height"] = 1,
        ["exact.rival"] = -1,
        ["text.rival"] = -1,
        ["text.slips"] = -1,
        ["other doubts"] = -1,
        ["list in doubt"] = -1,
        ["readers-disagree"] = -1,
        ["sum-mismatch"] = -1,
        ["conflict"] = -1,
        ["impossible-text"] = -1,
        ["unknown-word"] = -1,
        ["unlikely-word"] = -1,
        ["spelling-repaired"] = -1,
        ["column-doubtful"] = -1,
        ["record-doubtful"] = -1,
    };

    private readonly IReadOnlyList<FieldExample> _examples;
    private readonly List<(string Name, double[] Bounds, int[] Steps, double[] Weights)> _features = [];
    private readonly Dictionary<string, double> _keys = [];
    private readonly double[] _logOdds;
    private readonly double _bias;
    private readonly BoostingOptions _options;

    private StepBoosting(IReadOnlyList<FieldExample> examples, BoostingOptions options)
    {
        (_examples, _options) = (examples, options);
        var right = Math.Clamp(examples.Count(e => e.IsRight) / (double)examples.Count, 0.01, 0.999);
        _bias = Math.Log(right / (1 - right));
        _logOdds = [.. Enumerable.Repeat(_bias, examples.Count)];
        foreach (var name in examples.SelectMany(e => e.Features.Values.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            var bounds = BoundsOf([.. examples.Where(e => e.Features.Values.ContainsKey(name)).Select(e => e.Features.Values[name]).Order()]);
            var steps = new FeatureSteps(name, bounds, new double[bounds.Length + 1]);
            _features.Add((name, bounds, [.. examples.Select(e => e.Features.Values.TryGetValue(name, out var v) ? steps.StepOf(v) : -1)], new double[bounds.Length + 1]));
        }
    }

    /// <summary>Learned on examples, without scale and shift.</summary>
    public static ConfidenceModel Learn(IReadOnlyList<FieldExample> examples, BoostingOptions? options = null)
    {
        var boosting = new StepBoosting(examples, options ?? new BoostingOptions());
        for (var round = 0; round < boosting._options.Rounds; round++)
        {
            foreach (var (name, _, steps, weights) in boosting._features)
            {
                boosting.StepOn(steps, weights, s_directions.GetValueOrDefault(name));
            }

            boosting.StepOnKeys();
        }

        return new ConfidenceModel(
            Round(boosting._bias), boosting._keys.Where(k => Math.Abs(k.Value) > 0.05).OrderBy(k => k.Key, StringComparer.Ordinal).ToDictionary(k => k.Key, k => Round(k.Value)),
            [.. boosting._features.Where(f => f.Weights.Any(w => Math.Abs(w) > 0.02)).Select(f => new FeatureSteps(f.Name, [.. f.Bounds.Select(Round)], [.. f.Weights.Select(Round)]))], 1, 0);
    }

    private void StepOn(int[] steps, double[] weights, int direction)
    {
        var (gradient, weight) = (new double[weights.Length], new double[weights.Length]);
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] >= 0)
            {
                var p = 1 / (1 + Math.Exp(-_logOdds[i]));
                gradient[steps[i]] += (_examples[i].IsRight ? 1 : 0) - p;
                weight[steps[i]] += p * (1 - p);
            }
        }

        var wanted = weights.Select((w, s) => w + (_options.Rate * (gradient[s] - (Decay * _options.Ridge * w)) / (weight[s] + _options.Ridge))).ToArray();
        var kept = direction == 0 ? wanted : Monotone(wanted, weight, direction);
        for (var i = 0; i < steps.Length; i++)
        {
            _logOdds[i] += steps[i] >= 0 ? kept[steps[i]] - weights[steps[i]] : 0;
        }

        kept.CopyTo(weights, 0);
    }

    private void StepOnKeys()
    {
        foreach (var group in Enumerable.Range(0, _examples.Count).GroupBy(i => _examples[i].Features.Key))
        {
            var (gradient, weight) = (0.0, 0.0);
            foreach (var i in group)
            {
                var p = 1 / (1 + Math.Exp(-_logOdds[i]));
                gradient += (_examples[i].IsRight ? 1 : 0) - p;
                weight += p * (1 - p);
            }

            var before = _keys.GetValueOrDefault(group.Key);
            var step = _options.Rate * (gradient - (Decay * _options.KeyRidge * before)) / (weight + _options.KeyRidge);
            _keys[group.Key] = before + step;
            foreach (var i in group)
            {
                _logOdds[i] += step;
            }
        }
    }

    /// <summary>The nearest weights that only rise (1) or only fall (-1): pool adjacent violators.</summary>
    private static double[] Monotone(double[] weights, double[] importance, int direction)
    {
        var pools = new List<(double Value, double Weight, int Count)>();
        for (var i = 0; i < weights.Length; i++)
        {
            pools.Add((weights[i], importance[i] + 1e-6, 1));
            while (pools.Count > 1 && direction * pools[^1].Value < direction * pools[^2].Value)
            {
                var (a, b) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((((a.Value * a.Weight) + (b.Value * b.Weight)) / (a.Weight + b.Weight), a.Weight + b.Weight, a.Count + b.Count));
            }
        }

        return [.. pools.SelectMany(p => Enumerable.Repeat(p.Value, p.Count))];
    }

    /// <summary>Bounds between different values, steps of about the same size, finer at the low end where the doubtful ones lie.</summary>
    private double[] BoundsOf(double[] sorted)
    {
        double[] shares = [0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.5, 0.75, 0.9, 0.97, 0.99];
        var bounds = new List<double>();
        foreach (var share in shares)
        {
            var at = (int)(share * sorted.Length);
            if (at >= _options.LeastInStep && sorted.Length - at >= _options.LeastInStep && sorted[at] > sorted[0] && (bounds.Count == 0 || sorted[at] > bounds[^1]))
            {
                bounds.Add(sorted[at]);
            }
        }

        return bounds.Count == 0 && sorted[0] < sorted[^1] ? [sorted[^1]] : [.. bounds];
    }

    private static double Round(double value) => Math.Round(value, 4);
}
