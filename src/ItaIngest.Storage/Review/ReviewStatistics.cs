using ItaIngest.Core.Review;
using ItaIngest.Storage.Counting;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Review;

/// <summary>A share with the bounds between which the true one lies with 95 % probability (Wilson's score interval).</summary>
/// <param name="Count">Cases with the property.</param>
/// <param name="Of">All cases.</param>
public sealed record ShareFigure(long Count, long Of)
{
    /// <summary>The normal distribution's 97.5 % point.</summary>
    private const double Z = 1.959964;

    /// <summary>Null without cases.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    public double? Low => Of == 0 ? null : Math.Max(0, Centre - Margin);

    public double? High => Of == 0 ? null : Math.Min(1, Centre + Margin);

    private double P => (double)Count / Of;

    private double Centre => (P + (Z * Z / (2 * Of))) / (1 + (Z * Z / Of));

    private double Margin => Z * Math.Sqrt((P * (1 - P) / Of) + (Z * Z / (4.0 * Of * Of))) / (1 + (Z * Z / Of));
}

/// <summary>What moving the threshold would do: a value is flagged when its confidence is below it.</summary>
/// <param name="Threshold">0…1.</param>
/// <param name="Flagged">Share of all values that would be flagged; null without values.</param>
/// <param name="Missed">Estimated share of all values that are wrong and would pass; null while no sample says anything.</param>
public sealed record ThresholdPoint(double Threshold, double? Flagged, double? Missed);

/// <summary>What review says about one kind of field.</summary>
/// <param name="Path">The pointer without its numbers; <c>exact</c> for all numbers, dates and codes, <c>wording</c> for all other texts.</param>
/// <param name="Accuracy">Unflagged values, drawn by lot, that the second person found right.</param>
/// <param name="Flags">Flagged values among all, in approved documents.</param>
/// <param name="Changed">Answered flags where the person put another value: the rest was burden.</param>
/// <param name="Agreement">Second answers that were the first person's.</param>
/// <param name="Curve">By threshold.</param>
public sealed record FieldFigures(string Path, ShareFigure Accuracy, ShareFigure Flags, ShareFigure Changed, ShareFigure Agreement, IReadOnlyList<ThresholdPoint> Curve);

/// <summary>Figures from people's answers, so that the threshold of flags is set on evidence.</summary>
public sealed class ReviewStatistics(StoreTransactions transactions, Counters counters)
{
    /// <summary>Of all kinds of field that people have looked at, and of the two classes of them.</summary>
    public async Task<IReadOnlyList<FieldFigures>> ReadAsync(CancellationToken cancellation)
    {
        var tallies = await transactions.ReadAsync((context, token) => TalliesAsync(context, token), cancellation);
        var counts = (await counters.ReadAsync(CounterNames.ReviewedPrefix, cancellation))
            .Select(c => (Parts: c.Key[CounterNames.ReviewedPrefix.Length..].Split('|'), c.Value))
            .Select(c => new Counted(c.Parts[1], ConfidenceSteps.BoundOf(c.Parts[2]), c.Parts[0] == "flagged", c.Value)).ToList();
        var paths = tallies.Select(t => t.Path).Concat(counts.Select(c => c.Path)).Distinct().Order(StringComparer.Ordinal).ToList();
        string ClassOf(string path) => FieldTypes.Of(path).IsExact ? "exact" : "wording";
        return
        [
            .. new[] { "exact", "wording" }.Select(k => Figures(k, [.. tallies.Where(t => ClassOf(t.Path) == k)], [.. counts.Where(c => ClassOf(c.Path) == k)])),
            .. paths.Select(p => Figures(p, [.. tallies.Where(t => t.Path == p)], [.. counts.Where(c => c.Path == p)])),
        ];
    }

    /// <summary>Counted by the database, by step of confidence.</summary>
    private static async Task<List<Tally>> TalliesAsync(StoreContext context, CancellationToken cancellation)
    {
        var rows = await context.FieldChecks.AsNoTracking()
            .Select(c => new
            {
                c.Path,
                c.Confidence,
                c.Flagged,
                c.Sampled,
                Changed = c.Read != c.FirstValue,
                Seconded = c.SecondAt != null,
                Agreed = c.SecondAt != null && c.SecondValue == c.FirstValue,
                Wrong = c.SecondAt != null ? c.SecondValue != c.Read : c.FirstValue != c.Read,
            })
            .GroupBy(c => c)
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToListAsync(cancellation);
        return [.. rows.Select(r => new Tally(
            r.Key.Path, ConfidenceSteps.BoundOf(ConfidenceSteps.Of(r.Key.Confidence)), r.Key.Flagged, r.Key.Sampled, r.Key.Changed, r.Key.Seconded, r.Key.Agreed, r.Key.Wrong, r.Count))];
    }

    private static FieldFigures Figures(string path, List<Tally> tallies, List<Counted> counts)
    {
        var sampled = tallies.Where(t => t is { Sampled: true, Seconded: true }).ToList();
        var flagged = tallies.Where(t => t.Flagged).ToList();
        var seconded = tallies.Where(t => t.Seconded).ToList();
        var (all, ofFlags) = (counts.Sum(c => c.Count), counts.Where(c => c.Flagged).Sum(c => c.Count));
        return new FieldFigures(
            path,
            new ShareFigure(sampled.Where(t => !t.Wrong).Sum(t => t.Count), sampled.Sum(t => t.Count)),
            new ShareFigure(ofFlags, all),
            new ShareFigure(flagged.Where(t => t.Changed).Sum(t => t.Count), flagged.Sum(t => t.Count)),
            new ShareFigure(seconded.Where(t => t.Agreed).Sum(t => t.Count), seconded.Sum(t => t.Count)),
            Curve(flagged, sampled, counts, all));
    }

    /// <summary>Errors among flagged values are known, for a person answered them all; a sampled value stands for as many unflagged ones as were not drawn.</summary>
    private static List<ThresholdPoint> Curve(List<Tally> flagged, List<Tally> sampled, List<Counted> counts, long all)
    {
        var drawn = sampled.Sum(t => t.Count);
        var passed = all - counts.Where(c => c.Flagged).Sum(c => c.Count);
        var weight = drawn == 0 ? 0 : (double)passed / drawn;
        return
        [
            .. ConfidenceSteps.Bounds.Append(1).Select(t => new ThresholdPoint(
                t,
                all == 0 ? null : (double)counts.Where(c => c.Step < t).Sum(c => c.Count) / all,
                all == 0 || drawn == 0 ? null
                    : (flagged.Where(f => f.Wrong && f.Step >= t).Sum(f => f.Count) + (weight * sampled.Where(s => s.Wrong && s.Step >= t).Sum(s => s.Count))) / all)),
        ];
    }

    private sealed record Tally(string Path, double Step, bool Flagged, bool Sampled, bool Changed, bool Seconded, bool Agreed, bool Wrong, long Count);

    private sealed record Counted(string Path, double Step, bool Flagged, long Count);
}
