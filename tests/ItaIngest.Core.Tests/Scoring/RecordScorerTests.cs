using System.Text.Json;
using ItaIngest.Core.Scoring;

namespace ItaIngest.Core.Tests.Scoring;

public sealed class RecordScorerTests
{
    private static ScoreTally Score(string gold, string predicted)
    {
        using var truth = JsonDocument.Parse(gold);
        using var records = JsonDocument.Parse(predicted);
        return RecordScorer.Compare(truth.RootElement, records.RootElement).Total();
    }

    [Theory]
    [InlineData("93.57", "93.57", 1)]
    [InlineData("93.57", "93.574", 1)]
    [InlineData("93.57", "93.58", 0)]
    [InlineData("93.57", "\"93.57\"", 1)]
    [InlineData("93.57", "\"ก\"", 0)]
    [InlineData("100", "100.0", 1)]
    public void Compare_Numbers_RightWithinHalfAHundredth(string gold, string predicted, int right)
    {
        var tally = Score($$"""{"scores":[{"label":"คะแนนรวม","score":{{gold}}}]}""", $$"""{"scores":[{"label":"คะแนนรวม","score":{{predicted}}}]}""");
        Assert.Equal((1, right), (tally.Numbers, tally.RightNumbers));
    }

    [Theory]
    [InlineData("กองช่าง  ๑๒", "กองช่าง 12", 0)]
    [InlineData("น้ํา", "น้ำ", 0)]
    [InlineData("นํ้า", "น้ำ", 0)]
    [InlineData("เเผน", "แผน", 0)]
    [InlineData("“No Gift”", "\"no gift\"", 0)]
    [InlineData("กองคลัง", "กองช่าง", 3)]
    public void Compare_Texts_CountErrorsInTheComparisonForm(string gold, string predicted, int errors)
    {
        var tally = Score(
            JsonSerializer.Serialize(new { document = new { title = gold } }), JsonSerializer.Serialize(new { document = new { title = predicted } }));
        Assert.Equal(errors, tally.CharacterErrors);
        Assert.Equal(errors == 0 ? 1 : 0, tally.Right);
    }

    [Fact]
    public void Compare_ListsWithoutOrder_PairWhateverTheOrder()
    {
        var tally = Score(
            """{"measures":[{"issue":"ก","responsible":["กองคลัง","กองช่าง"],"steps":["หนึ่งเดียว","สองครั้ง"]}]}""",
            """{"measures":[{"issue":"ก","responsible":["กองช่าง","กองคลัง"],"steps":["สองครั้ง","หนึ่งเดียว"]}]}""");
        // Of two steps in the wrong order only one can be paired without crossing.
        Assert.Equal((5, 5, 4), (tally.Gold, tally.Predicted, tally.Right));
    }

    [Fact]
    public void Compare_FlagOnRecord_CoversItsMissingLeaf()
    {
        const string gold = """{"measures":[{"issue":"ขั้นตอนไม่ชัดเจน","result":"เสร็จแล้ว"}]}""";
        const string records = """{"measures":[{"issue":"ขั้นตอนไม่ชัดเจน"}],"evidence":{"/measures/0":{"flagged":FLAG}}}""";
        Assert.Equal(1, Score(gold, records.Replace("FLAG", "false", StringComparison.Ordinal)).Silent);
        Assert.Equal(0, Score(gold, records.Replace("FLAG", "true", StringComparison.Ordinal)).Silent);
    }

    [Fact]
    public void Compare_InventedRecord_LowersPrecisionOnly()
    {
        var tally = Score(
            """{"scores":[{"scope":"overall","score":90.5}]}""",
            """{"scores":[{"scope":"overall","score":90.5},{"scope":"indicator","indicatorNo":3,"score":12}]}""");
        Assert.Equal((1.0, 0.4, 3), (tally.Recall, tally.Precision, tally.Silent));
    }
}
