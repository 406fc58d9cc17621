using System.Globalization;
using ItaIngest.Core.Checking.Arithmetic;
using ItaIngest.Core.Checking.Confidence;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>
/// Holds a report's scores against what other reports of the same agencies say. The same year's score must be the same, a printed change must lead from the year before, and a
/// score that jumps is looked at unless arithmetic bears it out. It adds evidence and flags, and never changes a value.
/// </summary>
public static class OtherReports
{
    /// <summary>Rounding of two numbers with two decimals.</summary>
    private const decimal Rounding = 0.011m;

    /// <summary>Of two numbers that contradict each other one is wrong, and nothing says which.</summary>
    private const double OneOfTwo = 0.5;

    private static readonly FlagOptions s_bounds = new();

    /// <summary>The agencies whose other reports have a say, and the years of theirs that matter; nothing when the records have no scores.</summary>
    public static (IReadOnlyList<string> Agencies, IReadOnlyList<int> Years) Wanted(ReportRecords records)
    {
        var scores = records.Scores.Where(s => s is { Score: not null, FiscalYear: not null }).ToList();
        return (
            [.. scores.Select(s => AgencyOf(s, records)).OfType<string>().Distinct()],
            [.. scores.SelectMany(s => new[] { s.FiscalYear!.Value - 1, s.FiscalYear.Value, s.FiscalYear.Value + 1 }).Distinct()]);
    }

    /// <summary>The same records with what the others say as evidence.</summary>
    /// <param name="records">As read and checked.</param>
    /// <param name="others">Scores of other documents, each with its agency.</param>
    /// <param name="options">Limits.</param>
    public static ReportRecords Compare(ReportRecords records, IReadOnlyList<ScoreRecord> others, OtherReportOptions? options = null)
    {
        if (others.Count == 0)
        {
            return records;
        }

        var said = others.Where(o => o is { Score: not null, FiscalYear: not null, Agency: not null }).ToLookup(o => (KeyOf(o, o.Agency!.Value), o.FiscalYear!.Value));
        return records with { Scores = [.. records.Scores.Select(s => Compare(s, AgencyOf(s, records), said, options ?? new OtherReportOptions()))] };
    }

    /// <summary>
    /// Holds records against the others once more, after those have changed: what the comparison before said is forgotten. What people have answered stays as it is, and a score about
    /// which nothing new is to be said is the same object.
    /// </summary>
    /// <param name="records">As they are stored.</param>
    /// <param name="others">Scores of other documents as they are now, each with its agency.</param>
    /// <param name="options">Limits.</param>
    public static ReportRecords CompareAnew(ReportRecords records, IReadOnlyList<ScoreRecord> others, OtherReportOptions? options = null)
    {
        var compared = Compare(records with { Scores = [.. records.Scores.Select(s => s with { Score = Forgotten(s.Score), Change = Forgotten(s.Change) })] }, others, options);
        var scores = records.Scores.Zip(compared.Scores, Newer).ToList();
        return scores.SequenceEqual(records.Scores, ReferenceEqualityComparer.Instance) ? records : records with { Scores = scores };
    }

    private static ScoreRecord Newer(ScoreRecord was, ScoreRecord now)
    {
        var (score, change) = (Newer(was.Score, now.Score), Newer(was.Change, now.Change));
        return ReferenceEquals(score, was.Score) && ReferenceEquals(change, was.Change) ? was : was with { Score = score, Change = change };
    }

    private static Field<decimal>? Newer(Field<decimal>? was, Field<decimal>? now) =>
        was is null || now is null || was.Evidence.Reasons.Any(Reasons.Answers.Contains) || SaysTheSame(was.Evidence, now.Evidence) ? was : now;

    private static bool SaysTheSame(Evidence a, Evidence b) => a.Flagged == b.Flagged && a.Confidence == b.Confidence
        && a.Reasons.ToHashSet().SetEquals(b.Reasons) && a.Checks.ToHashSet().SetEquals(b.Checks) && a.Alternatives.ToHashSet().SetEquals(b.Alternatives);

    /// <summary>A value as it was before it was held against others. Its confidence then is not kept: without another reason for its flag it was not below the bound.</summary>
    private static Field<decimal>? Forgotten(Field<decimal>? field) => field?.With(e =>
    {
        List<string> left = [.. e.Reasons.Where(r => r is not (Reasons.OtherReportDiffers or Reasons.UnlikelyChange))];
        var flagged = e.Flagged && left.Count > 0;
        return left.Count == e.Reasons.Count && !e.Checks.Contains(Checks.OtherReport) ? e : e with
        {
            Reasons = left,
            Flagged = flagged,
            Confidence = e.Flagged && !flagged && e.Confidence is { } confidence ? Math.Max(confidence, s_bounds.Exact) : e.Confidence,
            Checks = [.. e.Checks.Where(c => c != Checks.OtherReport)],
            Alternatives = [.. e.Alternatives.Where(a => a.Source != AlternativeSources.Earlier)],
        };
    });

    private static ScoreRecord Compare(ScoreRecord score, string? agency, ILookup<(string, int), ScoreRecord> said, OtherReportOptions options)
    {
        if (agency is null || score is not { Score: not null, FiscalYear.Value: var year })
        {
            return score;
        }

        var key = KeyOf(score, agency);
        var compared = SameYear(score, [.. said[(key, year)].Select(o => o.Score!.Value)]);
        compared = PrintedChange(compared, [.. said[(key, year - 1)].Select(o => o.Score!.Value)]);
        compared = NextYearsChange(compared, [.. said[(key, year + 1)].Where(o => o.Change is not null)]);
        return Jump(compared, [.. said[(key, year - 1)].Concat(said[(key, year + 1)]).Select(o => o.Score!.Value)], options);
    }

    private static ScoreRecord SameYear(ScoreRecord score, IReadOnlyList<decimal> others) =>
        others.Count == 0 ? score
        : others.Any(o => Same(o, score.Score!.Value)) ? score with { Score = Borne(score.Score!) }
        : score with { Score = Contradicted(score.Score!, others) };

    private static ScoreRecord PrintedChange(ScoreRecord score, IReadOnlyList<decimal> before)
    {
        if (score.Change is not { } change || before.Count == 0)
        {
            return score;
        }

        // Some reports print how much and leave the sign to words.
        return before.Any(b => Same(Math.Abs(score.Score!.Value - b), Math.Abs(change.Value)))
            ? score with { Score = Borne(score.Score!), Change = Borne(change) }
            : score with { Change = Contradicted(change, [.. before.Select(b => score.Score!.Value - b)]) };
    }

    private static ScoreRecord NextYearsChange(ScoreRecord score, IReadOnlyList<ScoreRecord> next) =>
        next.Count == 0 ? score
        : next.Any(n => Same(Math.Abs(n.Score!.Value - score.Score!.Value), Math.Abs(n.Change!.Value))) ? score with { Score = Borne(score.Score!) }
        : score with { Score = Contradicted(score.Score!, [.. next.Select(n => n.Score!.Value - n.Change!.Value)]) };

    private static ScoreRecord Jump(ScoreRecord score, IReadOnlyList<decimal> neighbours, OtherReportOptions options)
    {
        decimal? limit = score.Scope?.Value switch { "overall" or "instrument" => options.LargestChange, "indicator" => options.LargestIndicatorChange, _ => null };
        var isCertain = score.Score!.Evidence.Checks.Intersect([Checks.Arithmetic, Checks.OtherReport]).Any();
        return limit is { } most && neighbours.Count > 0 && !isCertain && neighbours.All(n => Math.Abs(n - score.Score.Value) > most * (score.OutOf?.Value ?? 100) / 100)
            ? score with { Score = score.Score.With(e => e.Flag(Reasons.UnlikelyChange)) }
            : score;
    }

    private static Field<decimal> Borne(Field<decimal> field) => field.With(e => e.Passed(Checks.OtherReport));

    private static Field<decimal> Contradicted(Field<decimal> field, IEnumerable<decimal> others) => field.With(e =>
        (e with { Confidence = e.Confidence is { } confidence ? Math.Min(confidence, OneOfTwo) : null })
            .Flag(Reasons.OtherReportDiffers).WithAlternatives(others.Distinct().Select(o => new Alternative(o.ToString("0.##", CultureInfo.InvariantCulture), AlternativeSources.Earlier))));

    private static bool Same(decimal a, decimal b) => Math.Abs(a - b) <= Rounding;

    private static string? AgencyOf(ScoreRecord score, ReportRecords records) => score.Agency?.Value ?? records.Document.Agency?.Value;

    private static string KeyOf(ScoreRecord score, string agency) => agency + '|' + YearChanges.KeyOf(score with { Agency = null });
}
