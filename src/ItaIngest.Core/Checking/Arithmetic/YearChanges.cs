using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>A printed change is the score of its year less that of the year before, where the document has both.</summary>
internal static class YearChanges
{
    private const decimal Unit = 0.01m;

    public static IEnumerable<ScoreEquation> Of(ReportRecords records)
    {
        var scores = records.Scores.Select((s, i) => (Record: s, Index: i)).Where(s => s.Record is { Score: not null, FiscalYear: not null }).ToList();
        var byKey = scores.GroupBy(s => (s.Record.FiscalYear!.Value, Key: KeyOf(s.Record))).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        foreach (var (record, index) in scores.Where(s => s.Record.Change is not null))
        {
            if (byKey.TryGetValue((record.FiscalYear!.Value - 1, KeyOf(record)), out var before) && byKey.ContainsKey((record.FiscalYear.Value, KeyOf(record))))
            {
                // Some reports print how much and leave the sign to words.
                var sign = record.Change!.Value == before.Record.Score!.Value - record.Score!.Value ? -1m : 1m;
                yield return new ScoreEquation(
                    "change against the year before", new ScoreTerm(index, "change", record.Change),
                    [(new ScoreTerm(index, "score", record.Score), sign), (new ScoreTerm(before.Index, "score", before.Record.Score), -sign)], Unit);
            }
        }
    }

    /// <summary>What tells a score from the others of its year.</summary>
    public static string KeyOf(ScoreRecord score) => string.Join(
        '|', score.Scope?.Value, score.Instrument?.Value, score.Part?.Value, score.IndicatorNo?.Value, score.Item?.Value, score.Agency?.Value, score.OutOf?.Value,
        score.Scope?.Value == "category" ? score.Label?.Value : null);
}
