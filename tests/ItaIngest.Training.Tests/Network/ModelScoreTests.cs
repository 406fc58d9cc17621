using ItaIngest.Training.Network;

namespace ItaIngest.Training.Tests.Network;

public sealed class ModelScoreTests
{
    [Theory]
    [InlineData("๙๓.๖๙", "๙๓.๖๙", 0, 0)]
    [InlineData("๙๓.๖๙", "๓๑๓.๒๑", 4, 3)]
    [InlineData("ที่12", "ที12", 1, 0)]
    [InlineData("2568", "256", 1, 1)]
    [InlineData("", "1", 1, 0)]
    public void Compare_TruthAndReading_CountsEditsAndDigits(string truth, string read, int edits, int wrongDigits) =>
        Assert.Equal((edits, wrongDigits), ModelScore.Compare(truth, read));

    [Theory]
    [InlineData("นํ้า", "น้ำ")]
    [InlineData("น้ํา", "น้ำ")]
    [InlineData("ทํา งาน", "ทำงาน")]
    public void Comparable_SaraAmInParts_IsComposed(string read, string expected) => Assert.Equal(expected, ModelScore.Comparable(read));
}
