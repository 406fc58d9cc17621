using ItaIngest.Core.Reading.Numbers;

namespace ItaIngest.Core.Tests.Numbers;

public sealed class NumberTextTests
{
    /// <summary>Forms as numbers, for test methods are public and the forms are not.</summary>
    private const int None = 0, Loose = 1, Strict = 2;

    [Theory]
    [InlineData("๙๓.๖๙", Strict)]
    [InlineData("(8.05)", Strict)]
    [InlineData("100.00", Strict)]
    [InlineData("–๑.๐๗", Strict)]
    [InlineData("1,250,000.-", Strict)]
    [InlineData("๒๕๖๗", Strict)]
    [InlineData("i๑๐", Strict)]
    [InlineData("o11,o14", Strict)]
    [InlineData("27/10/2568", Strict)]
    [InlineData("737", Loose)]
    [InlineData("9369", Loose)]
    [InlineData("1.1.2", Loose)]
    [InlineData("4.5", Loose)]
    [InlineData("๐๑๑", None)]
    [InlineData("93.6.9", None)]
    [InlineData("1,25,000", None)]
    [InlineData("737.50", Loose)]
    [InlineData("o99", None)]
    [InlineData("๙ด.๕๐", None)]
    public void FormOf_Text_TellsWhetherASlipWouldHaveBrokenIt(string text, int expected) => Assert.Equal((NumberForm)expected, NumberText.FormOf(text));
}
