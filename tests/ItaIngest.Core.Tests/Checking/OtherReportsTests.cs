using ItaIngest.Core.Checking;
using ItaIngest.Core.Checking.Confidence;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>What an agency's other reports say for and against a score.</summary>
public sealed class OtherReportsTests
{
    private const string Agency = "เทศบาลตำบลสมมุติสุข";

    [Fact]
    public void Compare_SameYearSaysTheSame_SpeaksForTheScore()
    {
        var score = Assert.Single(OtherReports.Compare(Report(Score(2568, 91.15m)), [Other(2568, 91.15m)]).Scores).Score!;

        Assert.Contains(Checks.OtherReport, score.Evidence.Checks);
        Assert.False(score.Evidence.Flagged);
    }

    [Fact]
    public void Compare_SameYearSaysAnotherNumber_FlagsAndOffersIt()
    {
        var score = Assert.Single(OtherReports.Compare(Report(Score(2568, 97.15m)), [Other(2568, 91.15m)]).Scores).Score!;

        Assert.True(score.Evidence.Flagged);
        Assert.Equal([Reasons.OtherReportDiffers], score.Evidence.Reasons);
        Assert.Equal([new Alternative("91.15", AlternativeSources.Earlier)], score.Evidence.Alternatives);
        Assert.Equal(0.5, score.Evidence.Confidence);
        Assert.Equal(97.15m, score.Value);
    }

    [Theory]
    [InlineData(2.05, true)]
    [InlineData(-2.05, true)]
    [InlineData(20.5, false)]
    public void Compare_PrintedChange_MustLeadFromTheYearBefore(double change, bool holds)
    {
        var report = Report(Score(2568, 91.15m) with { Change = Sure((decimal)change) });

        var compared = Assert.Single(OtherReports.Compare(report, [Other(2567, 89.10m)]).Scores);

        Assert.Equal(holds, compared.Change!.Evidence.Checks.Contains(Checks.OtherReport));
        Assert.Equal(holds, compared.Score!.Evidence.Checks.Contains(Checks.OtherReport));
        Assert.Equal(!holds, compared.Change.Evidence.Reasons.Contains(Reasons.OtherReportDiffers));
    }

    [Fact]
    public void Compare_NextYearsChangeLeadsElsewhere_FlagsTheScore()
    {
        var score = Assert.Single(OtherReports.Compare(Report(Score(2567, 86.10m)), [Other(2568, 91.15m) with { Change = Sure(2.05m) }]).Scores).Score!;

        Assert.True(score.Evidence.Flagged);
        Assert.Equal("89.1", Assert.Single(score.Evidence.Alternatives).Value);
    }

    [Fact]
    public void Compare_ScoreJumps_IsFlaggedUnlessArithmeticBearsItOut()
    {
        var report = Report(Score(2568, 41.15m), Score(2568, 41.15m) with { Scope = Sure("instrument"), Instrument = Sure("IIT"), Score = new Field<decimal>(41.15m, new Evidence().Passed(Checks.Arithmetic)) });
        var before = new[] { Other(2567, 91.15m), Other(2567, 91.15m) with { Scope = Sure("instrument"), Instrument = Sure("IIT") } };

        var compared = OtherReports.Compare(report, before).Scores;

        Assert.Equal([Reasons.UnlikelyChange], compared[0].Score!.Evidence.Reasons);
        Assert.Empty(compared[1].Score!.Evidence.Reasons);
    }

    [Fact]
    public void Compare_OtherAgencyOrOtherKey_SaysNothing()
    {
        var report = Report(Score(2568, 91.15m));

        var compared = OtherReports.Compare(report, [Other(2568, 50m) with { Agency = Sure("เทศบาลตำบลอื่น") }, Other(2568, 50m) with { Scope = Sure("indicator"), IndicatorNo = Sure(1) }]);

        Assert.Equal(report.Scores[0], compared.Scores[0]);
    }

    [Fact]
    public void CompareAnew_TheOtherReportWasPutRight_TakesTheDoubtBack()
    {
        var doubted = OtherReports.Compare(Report(Score(2568, 91.15m)), [Other(2568, 97.15m)]);

        var score = Assert.Single(OtherReports.CompareAnew(doubted, [Other(2568, 91.15m)]).Scores).Score!;

        Assert.False(score.Evidence.Flagged);
        Assert.Empty(score.Evidence.Reasons);
        Assert.Empty(score.Evidence.Alternatives);
        Assert.Equal([Checks.OtherReport], score.Evidence.Checks);
        Assert.InRange(score.Evidence.Confidence!.Value, new FlagOptions().Exact, 1);
    }

    [Fact]
    public void CompareAnew_AnotherReasonForTheFlag_StaysFlagged()
    {
        var report = Report(Score(2568, 91.15m) with { Score = new Field<decimal>(91.15m, new Evidence { Confidence = 0.3 }.Flag(Reasons.LowOcrConfidence)) });
        var doubted = OtherReports.Compare(report, [Other(2568, 97.15m)]);

        var score = Assert.Single(OtherReports.CompareAnew(doubted, []).Scores).Score!;

        Assert.True(score.Evidence.Flagged);
        Assert.Equal([Reasons.LowOcrConfidence], score.Evidence.Reasons);
        Assert.Equal(0.3, score.Evidence.Confidence);
    }

    [Fact]
    public void CompareAnew_ALaterReportContradicts_FlagsWhatNobodyHasAnsweredAlone()
    {
        var answered = Score(2568, 91.15m) with { Score = new Field<decimal>(91.15m, new Evidence().Answer(Reasons.Accepted)) };
        var report = Report(Score(2568, 91.15m), answered);

        var compared = OtherReports.CompareAnew(report, [Other(2568, 97.15m)]).Scores;

        Assert.Equal([Reasons.OtherReportDiffers], compared[0].Score!.Evidence.Reasons);
        Assert.Same(answered, compared[1]);
    }

    [Fact]
    public void CompareAnew_NothingNew_IsTheSameObject()
    {
        var others = new[] { Other(2568, 97.15m), Other(2567, 91m) };
        var compared = OtherReports.Compare(Report(Score(2568, 91.15m) with { Change = Sure(0.15m) }, Score(2560, 80m)), others);

        Assert.Same(compared, OtherReports.CompareAnew(compared, others));
    }

    [Fact]
    public void Wanted_TableOfSeveralAgencies_NamesEachAndTheYearsBeside()
    {
        var (agencies, years) = OtherReports.Wanted(Report(Score(2568, 91m), Score(2568, 80m) with { Agency = Sure("เทศบาลตำบลอื่น") }));

        Assert.Equal([Agency, "เทศบาลตำบลอื่น"], agencies);
        Assert.Equal([2567, 2568, 2569], years);
    }

    private static ReportRecords Report(params ScoreRecord[] scores) => new() { Document = new DocumentRecord { Agency = Sure(Agency) }, Scores = scores };

    private static ScoreRecord Score(int year, decimal score) => new() { FiscalYear = Sure(year), Scope = Sure("overall"), Score = new Field<decimal>(score, new Evidence { Confidence = 0.99 }) };

    private static ScoreRecord Other(int year, decimal score) => Score(year, score) with { Agency = Sure(Agency) };

    private static Field<T> Sure<T>(T value)
        where T : notnull => new(value, new Evidence());
}
