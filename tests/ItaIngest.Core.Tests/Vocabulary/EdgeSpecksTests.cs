using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Spelling;

namespace ItaIngest.Core.Tests.Vocabulary;

public sealed class EdgeSpecksTests
{
    [Theory]
    [InlineData("‘5. มาตรการ", " 5. มาตรการ")]
    [InlineData(",กองคลัง", " กองคลัง")]
    [InlineData("95.31’", "95.31 ")]
    [InlineData("‘ก้าวหน้า’ ทุกวัน", "‘ก้าวหน้า’ ทุกวัน")]
    [InlineData("“เปิดเผย", "“เปิดเผย")]
    [InlineData("’", "’")]
    [InlineData("1,200", "1,200")]
    public void Apply_RecognisedLine_LosesOnlyLoneSpecks(string read, string expected) =>
        Assert.Equal(expected, EdgeSpecks.Apply(Page(read, PageSource.Recognised)).Lines[0].Text);

    [Fact]
    public void Apply_Speck_KeepsWhatWasRead() => Assert.Equal("‘", EdgeSpecks.Apply(Page("‘5.", PageSource.Recognised)).Lines[0].Glyphs[0].Read);

    [Fact]
    public void Apply_TextLayer_StaysAsItIs()
    {
        var page = Page("‘5. มาตรการ", PageSource.TextLayer);
        Assert.Same(page, EdgeSpecks.Apply(page));
    }

    private static Page Page(string text, PageSource source)
    {
        var glyphs = text.Select((c, i) => new Glyph(c.ToString(), new Box(10 * i, 0, (10 * i) + 8, 20), 0.9)).ToList();
        var line = new TextLine { Glyphs = glyphs, Box = new Box(0, 0, 10 * glyphs.Count, 20), Baseline = 20, BodyHeight = 20 };
        return new Page
        {
            Number = 1,
            Width = 1000,
            Height = 1400,
            Dpi = 200,
            Source = source,
            Lines = [line],
            Rulings = [],
            Transform = PageTransform.Scale(100, 100),
        };
    }
}
