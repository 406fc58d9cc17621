using ItaIngest.Server.Dashboard.Agencies;
using ItaIngest.Storage.Records;

namespace ItaIngest.Server.Tests.Dashboard;

public sealed class AgencyScoresTests
{
    [Fact]
    public void Overall_OfSeveralDocuments_TakesForEachYearWhatNothingSpeaksAgainst()
    {
        StoredScore[] scores =
        [
            Score(document: 1, reportOf: 2566, year: 2566, 80.5m),
            Score(document: 2, reportOf: 2567, year: 2566, 80.6m),
            Score(document: 2, reportOf: 2567, year: 2567, 85m, flagged: 1),
            Score(document: 3, reportOf: 2568, year: 2567, 86m),
            Score(document: 3, reportOf: 2568, year: 2568, 90m, flagged: 2),
        ];

        var series = Assert.Single(AgencyScores.Overall(scores));

        Assert.Equal("overall", series.Key);
        Assert.Equal(
            [new ScorePoint(2566, 80.5m, 1, IsOthers: false, Doubtful: false), new ScorePoint(2567, 86m, 3, IsOthers: false, Doubtful: false), new ScorePoint(2568, 90m, 3, IsOthers: false, Doubtful: true)],
            series.Points);
    }

    [Fact]
    public void Overall_OfOwnReportsAndTablesOfOthers_TakesOthersWhereNoReportOfItsOwnIsSure()
    {
        StoredScore Told(long document, int year, decimal value, string by, int flagged = 0)
        {
            var score = Score(document, reportOf: 2568, year, value, flagged);
            (score.DocumentAgency, score.Agency) = (by, "โรงเรียนสมมุติ");
            return score;
        }

        var series = Assert.Single(AgencyScores.Overall(
            [Told(1, 2567, 80m, "โรงเรียนสมมุติ"), Told(2, 2567, 81m, "เขตสมมุติ"), Told(1, 2568, 8m, "โรงเรียนสมมุติ", flagged: 1), Told(2, 2568, 88m, "เขตสมมุติ"), Told(2, 2566, 70m, "เขตสมมุติ")]));

        Assert.Equal([(2566, 70m, true), (2567, 80m, false), (2568, 88m, true)], series.Points.Select(p => (p.Year, p.Value, p.IsOthers)));
    }

    [Fact]
    public void Overall_OfAWeightedScore_IsBroughtTo100UnlessTheFullOneIsPrinted()
    {
        StoredScore[] scores =
        [
            Instrument("IIT", 27m, outOf: 30), Instrument("OIT", 38m, outOf: 40), Instrument("OIT", 95.5m, outOf: null),
        ];

        var series = AgencyScores.Overall(scores);

        Assert.Equal([("IIT", 90m), ("OIT", 95.5m)], series.Select(s => (s.Key, s.Points.Single().Value)));
    }

    [Fact]
    public void ByIndicator_LeavesOutPartsOfAnIndicatorAndWhatIsNoScore()
    {
        StoredScore[] scores =
        [
            Indicator(7, 92m), Indicator(2, 70m, part: 1), Indicator(3, 180m), Indicator(11, 50m), Indicator(4, null),
        ];

        var series = Assert.Single(AgencyScores.ByIndicator(scores));

        Assert.Equal(("7", 92m), (series.Key, series.Points.Single().Value));
    }

    private static StoredScore Score(long document, int reportOf, int year, decimal value, int flagged = 0) =>
        new() { DocumentId = document, DocumentYear = reportOf, FiscalYear = year, Scope = "overall", Score = value, FlaggedCount = flagged };

    private static StoredScore Instrument(string instrument, decimal value, decimal? outOf) =>
        new() { DocumentId = 1, DocumentYear = 2568, FiscalYear = 2568, Scope = "instrument", Instrument = instrument, Score = value, OutOf = outOf };

    private static StoredScore Indicator(int number, decimal? value, int? part = null) =>
        new() { DocumentId = 1, DocumentYear = 2568, FiscalYear = 2568, Scope = "indicator", IndicatorNo = number, Part = part, Score = value };
}
