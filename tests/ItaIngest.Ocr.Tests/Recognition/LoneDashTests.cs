using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Reading;

namespace ItaIngest.Ocr.Tests.Recognition;

public sealed class LoneDashTests
{
    private static TextLine Line(string text, double left, double baseline) => new()
    {
        Glyphs = [.. text.Select((c, i) => new Glyph(c.ToString(), new Box(left + (i * 12), baseline - 20, left + (i * 12) + 11, baseline), 0.97))],
        Box = new Box(left, baseline - 20, left + (text.Length * 12), baseline),
        Baseline = baseline,
        BodyHeight = 20,
    };

    [Theory]
    [InlineData("-", 300, true)]
    [InlineData("–", 305, true)]
    [InlineData("-", 340, false)]
    [InlineData("---", 300, false)]
    [InlineData(".", 300, false)]
    public void IsEntry_BesideTwoTextsOfARow_IsOneDashOnTheirBaseline(string text, double baseline, bool expected) =>
        Assert.Equal(expected, PageReader.IsEntry(Line(text, 900, baseline), [Line("งานธุรการ", 100, 300), Line("ม.ค. 69", 500, 301)]));

    [Fact]
    public void IsEntry_BesideOneText_IsTheEndOfThatText() => Assert.False(PageReader.IsEntry(Line("-", 900, 300), [Line("งานธุรการ", 100, 300)]));
}
