using ItaIngest.Core.Scoring;

namespace ItaIngest.Core.Tests.Scoring;

public sealed class TextSimilarityTests
{
    // Values of Python's difflib.SequenceMatcher(None, a, b, autojunk=False).ratio().
    [Theory]
    [InlineData("abcd", "bcde", 0.75)]
    [InlineData("qabxcd", "abycdf", 8 / 12.0)]
    [InlineData("กองคลัง", "กองช่าง", 8 / 14.0)]
    [InlineData("abab", "baba", 0.75)]
    [InlineData("", "ab", 0)]
    [InlineData("", "", 1)]
    public void Ratio_KnownPairs_AsDifflib(string a, string b, double ratio) => Assert.Equal(ratio, TextSimilarity.Ratio(a, b), 12);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("กขค", "", 3)]
    [InlineData("ระดับ3", "ระดับ8", 1)]
    public void Distance_KnownPairs_FewestEdits(string a, string b, int distance) => Assert.Equal(distance, TextSimilarity.Distance(a, b));

    [Theory]
    [InlineData(0.03125, "0.0312")]
    [InlineData(0.09375, "0.0938")]
    [InlineData(0.12345000000000001, "0.1235")]
    [InlineData(1, "1.0000")]
    public void Figure_TieAtTheFifthDecimal_GoesToTheEvenDigit(double value, string figure) => Assert.Equal(figure, ScoreTable.Figure(value));
}
