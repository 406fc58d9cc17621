using ItaIngest.Training.Evaluation;

namespace ItaIngest.Training.Tests.Evaluation;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("๙๓.๖๙", "๙๓.๖๙", 0, "")]
    [InlineData("๙๓.๖๙", "๙๓.๒๙", 1, "๖")]
    [InlineData("๙๓.๖๙", "๙๓๖๙", 1, ".")]
    [InlineData("ที่", "ที", 1, "่")]
    [InlineData("ที", "ที่", 1, "")]
    [InlineData("o11", "", 3, "o11")]
    [InlineData("", "o1", 2, "")]
    public void Of_TextAndReading_FindsFewestEditsAndWhatIsWrong(string truth, string read, int edits, string wrong)
    {
        var alignment = Alignment.Of(truth, read);

        Assert.Equal(edits, alignment.Edits);
        Assert.Equal(wrong, string.Concat(truth.Where((_, i) => alignment.IsWrong[i])));
    }
}
