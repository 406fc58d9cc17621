using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Tests;

public sealed class CorrectionPlacementTests
{
    private static readonly DateTime s_when = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Apply_RecordsInAnotherOrder_FindsTheRecordByItsKey()
    {
        var correction = Correct(Records(Score("i1", 80, 0.1), Score("i2", 8.7m, 0.2)), "/scores/1/score", "87");

        var after = CorrectionPlacement.Apply(Records(Score("i9", 99, 0.05), Score("i2", 8.1m, 0.6), Score("i1", 80, 0.7)), [correction]);

        Assert.Equal([99m, 87m, 80m], after.Scores.Select(s => s.Score!.Value));
        Assert.Equal(("/scores/1/score", CorrectionState.Applied), (correction.Pointer, correction.State));
    }

    [Fact]
    public void Apply_RecordWhoseKeyIsReadOtherwise_FindsTheValueByItsPlace()
    {
        var correction = Correct(Records(Score("i1", 80, 0.1), Score("i2", 8.7m, 0.2)), "/scores/1/score", "87");

        var after = CorrectionPlacement.Apply(Records(Score("i1", 80, 0.1), Score("i8", 8.7m, 0.202)), [correction]);

        Assert.Equal([80m, 87m], after.Scores.Select(s => s.Score!.Value));
    }

    [Fact]
    public void Apply_SeveralRecordsOfOneKey_AreToldApartByPlace()
    {
        var correction = Correct(Records(Score("i1", 80, 0.1), Score("i1", 70, 0.2)), "/scores/1/score", "77");

        var after = CorrectionPlacement.Apply(Records(Score("i1", 70, 0.2), Score("i1", 80, 0.1)), [correction]);

        Assert.Equal([77m, 80m], after.Scores.Select(s => s.Score!.Value));
    }

    [Fact]
    public void Apply_ValueThatIsNotReadAnyMore_IsFilledIn()
    {
        var correction = Correct(Records(Score("i1", 80, 0.1)), "/scores/0/score", "88");

        var after = CorrectionPlacement.Apply(Records(Score("i1", null, 0.1), Score("i2", 5, 0.2)), [correction]);

        Assert.Equal(88m, after.Scores[0].Score!.Value);
    }

    [Fact]
    public void Apply_CorrectedKeyOfARecord_IsNotLookedForByItself()
    {
        var correction = Correct(Records(Score("o7", 80, 0.1)), "/scores/0/item", "i7");

        Assert.Equal("i7", CorrectionPlacement.Apply(Records(Score("o7", 80, 0.1)), [correction]).Scores[0].Item!.Value);
        Assert.Equal("i7", CorrectionPlacement.Apply(Records(Score("i7", 80, 0.1)), [correction]).Scores[0].Item!.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Apply_NoneOrSeveralThatFit_KeepsTheCorrectionAsADoubt(int like)
    {
        var correction = Correct(Records(Score("i1", 80, 0.1)), "/scores/0/score", "88");
        correction.Id = 5;

        var after = CorrectionPlacement.Apply(Records([.. Enumerable.Range(0, like).Select(i => Score("i1", 80, 0.5 + (i * 0.1)))]), [correction]);

        Assert.Equal(CorrectionState.Unplaced, correction.State);
        var doubt = after.Doubts["/document/corrections/5"];
        Assert.Equal((true, "88", 1), (doubt.Flagged, doubt.Raw, doubt.Places[0].Page));
        Assert.DoesNotContain(after.Scores, s => s.Score?.Value == 88m);
    }

    [Fact]
    public void Apply_KeyAndPlaceThatContradict_AreADoubt()
    {
        var correction = Correct(Records(Score("i1", 80, 0.1), Score("i2", 70, 0.2)), "/scores/0/score", "88");

        CorrectionPlacement.Apply(Records(Score("i2", 70, 0.1), Score("i1", 80, 0.2)), [correction]);

        Assert.Equal(CorrectionState.Unplaced, correction.State);
    }

    [Fact]
    public void Apply_ItemOfAList_IsFoundByItsPlace()
    {
        var before = Records() with { Measures = [Measure("1.1", ("ก", 0.1), ("ข", 0.2))] };
        var correction = Correct(before, "/measures/0/steps/1", "ค");

        var after = CorrectionPlacement.Apply(Records() with { Measures = [Measure("1.1", ("ก", 0.1), ("กข", 0.15), ("ข", 0.2))] }, [correction]);

        Assert.Equal(["ก", "กข", "ค"], after.Measures[0].Steps.Select(s => s.Value));
    }

    private static StoredCorrection Correct(ReportRecords records, string pointer, string after) =>
        CorrectionPlacement.Describe(1, records, pointer, after, "ผู้ตรวจ", s_when, why: null);

    private static ReportRecords Records(params ScoreRecord[] scores) => new() { Document = new DocumentRecord { PageCount = 1 }, Scores = scores };

    private static ScoreRecord Score(string item, decimal? score, double top) => new()
    {
        Scope = new Field<string>("item", new Evidence()),
        Item = new Field<string>(item, At(top)),
        Score = score is { } value ? new Field<decimal>(value, At(top)) : null,
    };

    private static MeasureRecord Measure(string section, params (string Text, double Top)[] steps) =>
        new() { Section = new Field<string>(section, new Evidence()), Steps = [.. steps.Select(s => new Field<string>(s.Text, At(s.Top)))] };

    private static Evidence At(double top) => new() { Places = [new Place { Page = 1, Box = new Box(0.5, top, 0.6, top + 0.02) }] };
}
