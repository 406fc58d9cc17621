using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Pdf.TextLayer;
using ItaIngest.Ocr.Reading;

namespace ItaIngest.Ocr.Tests.Pdf;

public sealed class TextLayerLinesTests
{
    private static TextLayerWord Word(string text, double left, double right, double top = 100) => new(text, new Box(left, top, right, top + 20));

    private static List<string> Texts(params TextLayerWord[] words) =>
        [.. TextLayerLines.Build(words, TextLayerMetrics.Unmeasured, 2).Select(l => l.Text)];

    [Fact]
    public void Build_WordsWithABlankBetween_AreOneLine() =>
        Assert.Equal(["ปี 2568"], Texts(Word("ปี", 10, 20), Word("2568", 24, 50)));

    [Fact]
    public void Build_PiecesOfAWord_AreJoinedWithoutBlank() =>
        Assert.Equal(["กำหนด"], Texts(Word("ก", 10, 16), Word("ำหนด", 16.6, 50)));

    [Fact]
    public void Build_WideGap_BeginsANewLine() =>
        Assert.Equal(["หัวข้อ", "คะแนน"], Texts(Word("หัวข้อ", 10, 40), Word("คะแนน", 60, 90)));

    [Fact]
    public void Build_WordsOfNeighbouringCellsOnOtherBaselines_AreLinesOfTheirOwn() =>
        Assert.Equal(["ทำคู่มือ", "เมื่อวันที่ 2"], Texts(Word("ทำคู่มือ", 10, 40, top: 101.5), Word("เมื่อวันที่", 52, 80), Word("2", 84, 88)));

    [Fact]
    public void Build_OtherBaseline_IsAnotherLine() =>
        Assert.Equal(["บน", "ล่าง"], Texts(Word("บน", 10, 30), Word("ล่าง", 10, 30, top: 118)));

    [Fact]
    public void Build_MarkAsAWordOfItsOwn_GoesToTheConsonantThatEndsThere() =>
        Assert.Equal(["ผลงานที่เป็น"], Texts(Word("ผลงานที", 10, 48), Word("เ", 47.9, 51), Word("่", 48, 48), Word("ป็น", 51, 60)));

    [Fact]
    public void Build_Glyphs_HoldTheirMarksAndTileTheWord()
    {
        var line = Assert.Single(TextLayerLines.Build([Word("ที่นี่", 10, 30)], TextLayerMetrics.Unmeasured, 1));
        Assert.Equal(["ที่", "นี่"], line.Glyphs.Select(g => g.Text));
        Assert.Equal((10.0, 20.0, 30.0), (line.Glyphs[0].Box.Left, line.Glyphs[1].Box.Left, line.Glyphs[1].Box.Right));
    }

    [Fact]
    public void Split_VerticalRulingInTheGap_PartsTheLine()
    {
        var line = Assert.Single(TextLayerLines.Build([Word("ก", 10, 16), Word("ข", 21, 27)], TextLayerMetrics.Unmeasured, 1));
        var parts = RulingSplit.Split(line, [new Ruling(RulingAxis.Vertical, 18.5, 50, 200, 1)]).Select(l => l.Text);
        Assert.Equal(["ก", "ข"], parts);
    }

    [Fact]
    public void Read_MalformedWordAmongSoundOnes_CostsOnlyItself()
    {
        string[] lines =
        [
            """<page width="595" height="842">""",
            """<word xMin="1" yMin="2" xMax="3" yMax="4">a &amp; b</word>""",
            "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">cut \u0001",
            """<word xMin="5" yMin="2" xMax="7" yMax="4">ค</word>""",
            "</page>",
        ];
        var page = Assert.Single(TextLayerReader.Read(lines));
        Assert.Equal(["a & b", "ค"], page.Select(w => w.Text));
    }
}
