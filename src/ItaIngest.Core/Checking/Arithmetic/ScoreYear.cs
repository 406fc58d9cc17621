using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>The scores of one agency and one fiscal year in a document, by what they are scores of.</summary>
internal sealed class ScoreYear
{
    private readonly List<(ScoreRecord Record, int Index)> _scores;

    private ScoreYear(int? year, string? agency, IEnumerable<(ScoreRecord Record, int Index)> scores)
    {
        (Year, Agency) = (year, agency);
        _scores = [.. scores];
        Unit = UnitOf(_scores.Where(s => s.Record.OutOf is null).Select(s => s.Record.Score!.Value));
    }

    /// <summary>B.E.; null when the document names none.</summary>
    public int? Year { get; }

    /// <summary>In a table of several agencies; null for the reporting one.</summary>
    public string? Agency { get; }

    /// <summary>The last printed digit of the year's scores: a year printed with two decimals has them nearly everywhere.</summary>
    public decimal Unit { get; }

    public static IReadOnlyList<ScoreYear> Of(ReportRecords records) =>
    [
        .. records.Scores.Select((s, i) => (Record: s, Index: i)).Where(s => s.Record.Score is not null)
            .GroupBy(s => (Year: s.Record.FiscalYear?.Value, Agency: s.Record.Agency?.Value))
            .Select(g => new ScoreYear(g.Key.Year, g.Key.Agency, g)),
    ];

    /// <summary>All scores out of 100 of a scope.</summary>
    public IReadOnlyList<(ScoreRecord Record, ScoreTerm Term)> All(string scope) =>
        [.. _scores.Where(s => s.Record.Scope?.Value == scope && s.Record.OutOf is null).Select(s => (s.Record, Term(s)))];

    /// <summary>All scores on a scale of their own.</summary>
    public IReadOnlyList<(ScoreRecord Record, ScoreTerm Term)> Weighted => [.. _scores.Where(s => s.Record.OutOf is not null).Select(s => (s.Record, Term(s)))];

    public ScoreTerm? Overall => One("overall", _ => true);

    public ScoreTerm? Instrument(string instrument) => One("instrument", r => r.Instrument?.Value == instrument);

    public ScoreTerm? Part(int part) => One("part", r => r.Instrument?.Value == "EIT" && r.Part?.Value == part);

    public ScoreTerm? Indicator(int number, int? part = null) => One("indicator", r => r.IndicatorNo?.Value == number && r.Part?.Value == part);

    /// <summary>The only score of its kind; null when there is none, or more than one.</summary>
    private ScoreTerm? One(string scope, Func<ScoreRecord, bool> isMeant) => All(scope).Where(s => isMeant(s.Record)).Take(2).ToList() is [var only] ? only.Term : null;

    private static ScoreTerm Term((ScoreRecord Record, int Index) score) => new(score.Index, "score", score.Record.Score!);

    private static decimal UnitOf(IEnumerable<decimal> values)
    {
        var decimals = values.Select(v => (v / 1.000000000m).Scale).DefaultIfEmpty((byte)2).Max();
        return decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };
    }
}
