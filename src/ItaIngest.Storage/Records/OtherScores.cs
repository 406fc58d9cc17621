using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Records;

/// <summary>What other documents of the store say of the agencies that a report gives scores of.</summary>
public static class OtherScores
{
    /// <summary>Rows taken at most; an agency's report of a year has some dozens.</summary>
    private const int Most = 20_000;

    /// <summary>The scores for <see cref="OtherReports.Compare"/>; each has its agency.</summary>
    /// <param name="context">The store.</param>
    /// <param name="document">The report's own document, whose earlier reading has no say.</param>
    /// <param name="records">The report's records.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static async Task<IReadOnlyList<ScoreRecord>> OfAsync(StoreContext context, long document, ReportRecords records, CancellationToken cancellation)
    {
        var (agencies, years) = OtherReports.Wanted(records);
        if (agencies.Count == 0)
        {
            return [];
        }

        var scores = context.Scores.AsNoTracking().Where(s => s.DocumentId != document && s.Score != null && years.Contains(s.FiscalYear!.Value))
            .OrderBy(s => s.DocumentId).ThenBy(s => s.Position);
        var own = await scores.Where(s => s.Agency == null && agencies.Contains(s.DocumentAgency!)).Take(Most).ToListAsync(cancellation);
        var inTables = await scores.Where(s => s.Agency != null && agencies.Contains(s.Agency!)).Take(Most).ToListAsync(cancellation);
        return [.. own.Concat(inTables).Select(Record)];
    }

    private static ScoreRecord Record(StoredScore score) => new()
    {
        FiscalYear = Value(score.FiscalYear),
        Scope = Value(score.Scope),
        Instrument = Value(score.Instrument),
        Part = Value(score.Part),
        IndicatorNo = Value(score.IndicatorNo),
        Item = Value(score.Item),
        Label = Value(score.Label),
        Agency = Value(score.Agency ?? score.DocumentAgency),
        Score = Value(score.Score),
        OutOf = Value(score.OutOf),
        Change = Value(score.Change),
    };

    private static Field<T>? Value<T>(T? value)
        where T : struct => value is { } some ? new Field<T>(some, new Evidence()) : null;

    private static Field<string>? Value(string? value) => value is null ? null : new Field<string>(value, new Evidence());
}
