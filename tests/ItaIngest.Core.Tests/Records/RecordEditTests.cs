using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Tests.Records;

public sealed class RecordEditTests
{
    [Theory]
    [InlineData("/scores/0/score", "81.5")]
    [InlineData("/scores/0/indicatorNo", "7")]
    [InlineData("/measures/0/steps/1", "ขั้นใหม่")]
    [InlineData("/plans/0/activities/0/budgetMax", "2000")]
    [InlineData("/document/agency", "โรงเรียนบ้านทดลอง")]
    [InlineData("/document/memo/number", "ทด ๑/๒๕๖๘")]
    public void Set_Value_StandsThereAndNothingElseChanges(string pointer, string value)
    {
        var before = Records();

        var after = RecordEdit.Set(before, pointer, value);

        var changed = RecordEdit.Find(after, pointer)!;
        Assert.Equal(value, Convert.ToString(changed.Content, CultureInfo.InvariantCulture));
        Assert.Equal((false, 1.0), (changed.Evidence.Flagged, changed.Evidence.Confidence));
        Assert.Contains(Reasons.Corrected, changed.Evidence.Reasons);
        Assert.Equal(Others(before, pointer), Others(after, pointer));
    }

    [Fact]
    public void Set_FlaggedValue_KeepsItsPlaceAndRawText()
    {
        var evidence = RecordEdit.Find(RecordEdit.Set(Records(), "/scores/0/score", "90"), "/scores/0/score")!.Evidence;

        Assert.Equal(("9O", 3), (evidence.Raw, evidence.Places[0].Page));
    }

    [Fact]
    public void Set_Null_TakesTheValueAway()
    {
        Assert.Null(RecordEdit.Find(RecordEdit.Set(Records(), "/scores/0/score", null), "/scores/0/score"));
        Assert.Equal(["ขั้นสอง"], RecordEdit.Set(Records(), "/measures/0/steps/0", null).Measures[0].Steps.Select(s => s.Value));
    }

    [Theory]
    [InlineData("/scores/5/score")]
    [InlineData("/scores/0/nonsense")]
    [InlineData("/scores/0")]
    [InlineData("/document/pageCount")]
    public void Set_PlaceThatIsNotThere_IsRefused(string pointer) => Assert.Throws<ArgumentException>(() => RecordEdit.Set(Records(), pointer, "1"));

    [Fact]
    public void Set_TextThatIsNoNumber_IsRefused() => Assert.Throws<FormatException>(() => RecordEdit.Set(Records(), "/scores/0/score", "ninety"));

    private static List<string> Others(ReportRecords records, string pointer) =>
        [.. RecordTree.Leaves(records).Where(l => l.Pointer != pointer).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Pointer}={l.Field.Content}"))];

    private static ReportRecords Records()
    {
        var sure = new Evidence();
        return new ReportRecords
        {
            Document = new DocumentRecord { Title = new Field<string>("รายงาน", sure), Memo = new MemoRecord { Subject = new Field<string>("เรื่อง", sure) }, PageCount = 4 },
            Plans = [new PlanRecord { Activities = [new ActivityRecord { BudgetMin = new Field<decimal>(1500, sure) }] }],
            Measures = [new MeasureRecord { Steps = [new Field<string>("ขั้นแรก", sure), new Field<string>("ขั้นสอง", sure)] }],
            Scores = [new ScoreRecord { Score = new Field<decimal>(9, new Evidence { Raw = "9O", Places = [new Place { Page = 3 }] }.Flag(Reasons.UnparsedNumber)) }],
        };
    }
}
