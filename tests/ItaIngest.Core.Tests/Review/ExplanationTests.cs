using System.Text.Json.Nodes;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;

namespace ItaIngest.Core.Tests.Review;

public sealed class ExplanationTests
{
    private static readonly JsonObject _document = JsonNode.Parse(RecordJson.Write(new ReportRecords
    {
        Document = new DocumentRecord(),
        Scores =
        [
            new ScoreRecord
            {
                Score = new Field<decimal>(93.69m, new Evidence
                {
                    Raw = "๙๓.๖๔",
                    Confidence = 0.75,
                    Flagged = true,
                    Reasons = [Reasons.NumeralRepaired],
                    Checks = [Checks.Arithmetic],
                    Alternatives = [new Alternative("93.64", AlternativeSources.Reader)],
                    Places = [new Place { Page = 2, Box = new Box(0.5, 0.25, 0.6, 0.3) }],
                }),
            },
        ],
    }))!.AsObject();

    [Fact]
    public void Of_RepairedValue_SaysWhereWhatWhyAndWhatElse()
    {
        var text = string.Join('\n', Explanation.Of(_document, "/scores/0/score")!);

        Assert.Contains("/scores/0/score = 93.69", text, StringComparison.Ordinal);
        Assert.Contains("on page 2, 50 % from the left and 25 % from the top: “๙๓.๖๔”", text, StringComparison.Ordinal);
        Assert.Contains("75.0 % likely to be right, flagged", text, StringComparison.Ordinal);
        Assert.Contains("a formula of the assessment comes out with it", text, StringComparison.Ordinal);
        Assert.Contains("digits were repaired", text, StringComparison.Ordinal);
        Assert.Contains("or     93.64 (the recogniser)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/scores/1/score")]
    [InlineData("/scores/0/level")]
    [InlineData("scores")]
    public void Of_PlaceWithoutEvidence_IsNull(string pointer) => Assert.Null(Explanation.Of(_document, pointer));
}
