using ItaIngest.Core.Checking;
using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Tests.Numbers;

public sealed class NumberRepairTests
{
    private static Field<T> Sure<T>(T value)
        where T : notnull => new(value, new Evidence { Confidence = 0.99 });

    private static Field<T> Disputed<T>(T first, string second)
        where T : notnull => new(first, new Evidence { Confidence = 0.6, Raw = "ตามที่อ่าน", Reasons = [Reasons.ReadersDisagree], Alternatives = [new Alternative(second, AlternativeSources.Second)] });

    private static ScoreRecord Score(string scope, string? instrument, Field<decimal> score, int? indicator = null) => new()
    {
        FiscalYear = Sure(2567),
        Scope = Sure(scope),
        Score = score,
        Instrument = instrument is null ? null : Sure(instrument),
        IndicatorNo = indicator is { } n ? Sure(n) : null,
    };

    private static ReportRecords Open(Field<decimal> oit, Field<decimal> nine, Field<decimal> ten) => new()
    {
        Document = new DocumentRecord(),
        Scores = [Score("instrument", "OIT", oit), Score("indicator", "OIT", nine, 9), Score("indicator", "OIT", ten, 10)],
    };

    [Fact]
    public void Apply_SumComesOutWithTheSecondReading_TakesItAndKeepsRaw()
    {
        var repaired = NumberRepair.Apply(Open(Sure(93m), Disputed(60m, "90"), Sure(96m))).Scores[1].Score!;

        Assert.Equal(90m, repaired.Value);
        Assert.Equal("ตามที่อ่าน", repaired.Evidence.Raw);
        Assert.Equal([Reasons.NumeralRepaired], repaired.Evidence.Reasons);
        Assert.Equal([new Alternative("60", AlternativeSources.Reader)], repaired.Evidence.Alternatives);
    }

    [Fact]
    public void Apply_SumComesOutWithTheFirstReadingOnly_ConfirmsIt()
    {
        var confirmed = NumberRepair.Apply(Open(Sure(93m), Disputed(90m, "60"), Sure(96m))).Scores[1].Score!;

        Assert.Equal(90m, confirmed.Value);
        Assert.False(SecondOpinion.IsDisputed(confirmed.Evidence));
    }

    [Fact]
    public void Apply_SumComesOutWithBothReadings_LeavesTheDispute()
    {
        var left = NumberRepair.Apply(Open(Sure(93m), Disputed(90m, "90.01"), Sure(96m))).Scores[1].Score!;

        Assert.True(SecondOpinion.IsDisputed(left.Evidence));
        Assert.True(Checker.Apply(Open(Sure(93m), Disputed(90m, "90.01"), Sure(96m))).Scores[1].Score!.Evidence.Flagged);
    }

    [Fact]
    public void Apply_TwoReadingsWouldMendTheSum_LeavesBoth()
    {
        var left = NumberRepair.Apply(Open(Sure(93m), Disputed(60m, "90"), Disputed(96m, "126"))).Scores;

        Assert.Equal([60m, 96m], left.Skip(1).Select(s => s.Score!.Value));
        Assert.All(left.Skip(1), s => Assert.True(SecondOpinion.IsDisputed(s.Score!.Evidence)));
    }

    [Theory]
    [InlineData(7, "2.", 2, false)]
    [InlineData(2, "7", 2, false)]
    [InlineData(7, "8", 7, true)]
    public void Apply_DisputedNumberOfAnActivity_GoesOnFromItsNeighbours(int first, string second, int expected, bool disputed)
    {
        var plan = new PlanRecord { Activities = [new ActivityRecord { No = Sure(1) }, new ActivityRecord { No = Disputed(first, second) }, new ActivityRecord { No = Sure(3) }] };

        var number = NumberRepair.Apply(new ReportRecords { Document = new DocumentRecord(), Plans = [plan] }).Plans[0].Activities[1].No!;

        Assert.Equal(expected, number.Value);
        Assert.Equal(disputed, SecondOpinion.IsDisputed(number.Evidence));
    }
}
