using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Tests.Imaging;

public sealed class LineFinderTests
{
    private static readonly LineFinderOptions KnownBody = new() { BodyHeight = InkPage.Body };

    [Fact]
    public void Find_TwoTightLinesWithMarks_GivesEachMarkToItsLine()
    {
        // 41 pixels from baseline to baseline leave 21 between the bodies: the lower vowel above and the tone mark below overlap in height.
        var page = new InkPage(500, 200).Line(40, 80, "xuxx1xxuxxxx").Line(40, 121, "xx2xx1xxx2xx");

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal(2, lines.Count);
        Assert.Equal([80.0, 121.0], lines.Select(l => Math.Round(l.Baseline)));
        Assert.Equal(12 + 3, lines[0].Components.Count);
        Assert.Equal(12 + 5, lines[1].Components.Count);
        Assert.Equal(90, lines[0].Box.Bottom);
        Assert.Equal(121 - 20 - 17, lines[1].Box.Top);
    }

    [Fact]
    public void Find_StackedMarksJustBelowTheLettersAbove_StayWithTheirLine()
    {
        // 42 pixels from baseline to baseline: the tone mark on its vowel comes within a pixel of the letter above, its vowel stands two below.
        var page = new InkPage(500, 200).Line(40, 80, "xxxxxxxxxxxx").Line(40, 122, "xxxxxxxxxxxx").Fill(78, 89, 12, 9).Fill(86, 81, 3, 6);

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal([12, 12 + 2], lines.Select(l => l.Components.Count));
        Assert.Equal(80, lines[0].Box.Bottom);
    }

    [Fact]
    public void Find_LowerVowelUnderTheStemOfItsLetter_StaysAboveThoughAVowelStandsBelow()
    {
        var page = new InkPage(500, 200).Line(40, 80, "xxxxxxxxxxxx").Line(40, 122, "xxxxxxxxxxxx").Fill(82, 90, 12, 8).Fill(82, 81, 8, 7);

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal([12 + 1, 12 + 1], lines.Select(l => l.Components.Count));
    }

    [Fact]
    public void Find_ToneMarkThatTouchesTheLetterAbove_IsCutOff()
    {
        var page = new InkPage(500, 200).Line(40, 80, "xxxxxxxxxxxx").Line(40, 122, "xxxxxxxxxxxx").Fill(76, 90, 13, 8).Fill(84, 78, 3, 10).Fill(76, 77, 14, 3);

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[0].Box.Bottom, 80, 82);
        Assert.InRange(lines[1].Box.Top, 80, 82);
    }

    [Fact]
    public void FindInCell_MarksOverTheUpperBorder_BelongToTheCell()
    {
        // The border is at 60; above it end the last line of the cell above and, standing on their letters below it, a vowel that crosses it and a tone mark.
        var page = new InkPage(500, 200).Line(40, 40, "xxxxuxxx").Line(40, 88, "xxxxxxxx").Fill(78, 58, 12, 8).Fill(86, 50, 4, 6);

        var lines = LineFinder.FindInCell(page.Ink, new Box(20, 60, 480, 120), KnownBody);

        var line = Assert.Single(lines);
        Assert.Equal(8 + 2, line.Components.Count);
        Assert.Equal(50, line.Box.Top);
    }

    [Fact]
    public void FindInCell_TextOfTheCellAbove_StaysOutside()
    {
        var page = new InkPage(500, 200).Line(40, 55, "uuuuuuuu").Line(40, 100, "xxxxxxxx");

        var line = Assert.Single(LineFinder.FindInCell(page.Ink, new Box(20, 60, 480, 120), KnownBody));

        Assert.Equal(8, line.Components.Count(c => c.Height == 20));
        Assert.Equal(100, line.Baseline, 1.0);
    }

    [Fact]
    public void Find_WideGap_PartsTheColumns()
    {
        var page = new InkPage(700, 100).Line(40, 60, "xxxx").Line(400, 60, "xxxxx");

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal([4, 5], lines.Select(l => l.Components.Count));
        Assert.True(lines[0].Box.Right < 120 && lines[1].Box.Left >= 400);
    }

    [Fact]
    public void Find_BlankBetweenWords_StaysOneLine()
    {
        var page = new InkPage(500, 100).Line(40, 60, "xxx xxx xx");

        Assert.Single(LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody));
    }

    [Fact]
    public void Find_TouchingMarksOfTwoLines_CutsTheBridge()
    {
        var page = new InkPage(500, 200).Line(40, 80, "xxxxxxxx").Line(40, 121, "xxxxxxxx").Fill(100, 62, 4, 48);

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal([80.0, 121.0], lines.Select(l => Math.Round(l.Baseline)));
        Assert.All(lines, l => Assert.InRange(l.Box.Height, 20, 42));
    }

    [Fact]
    public void Find_DashOnly_IsALine()
    {
        var page = new InkPage(200, 100).Fill(90, 50, 9, 3);

        var line = Assert.Single(LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody));

        Assert.Equal(new Box(90, 50, 99, 53), line.Box);
        Assert.InRange(line.Baseline, 56, 64);
    }

    [Fact]
    public void Find_SpecksRulingRemainsAndDrawings_GivesNoLine()
    {
        var page = new InkPage(600, 400).Fill(50, 50, 1, 1).Fill(300, 60, 250, 2).Fill(20, 100, 2, 200).Fill(200, 150, 150, 150);

        Assert.Empty(LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody));
    }

    [Fact]
    public void Find_LargeHeadingAmongText_HasItsOwnBodyHeight()
    {
        var page = new InkPage(500, 300).Line(40, 80, "xxxxxxxxxx", letterHeight: 38);
        for (var i = 0; i < 4; i++)
        {
            page.Line(40, 140 + (42 * i), "xxxxxxxxxxxxxxxxxx");
        }

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal(5, lines.Count);
        Assert.Equal(38, lines[0].BodyHeight, 1.0);
        Assert.Equal(20, lines[1].BodyHeight, 1.0);
    }

    [Fact]
    public void Find_LargeHeadingWithMarksAsHighAsLetters_KeepsItsMarks()
    {
        var page = new InkPage(500, 300).Line(40, 100, "xxxxxxxx", letterHeight: 44).Fill(60, 36, 12, 16).Fill(96, 36, 12, 16).Fill(99, 20, 8, 14);
        for (var i = 0; i < 3; i++)
        {
            page.Line(40, 160 + (42 * i), "xxxxxxxxxxxxxxxxxx");
        }

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal(4, lines.Count);
        Assert.Equal(8 + 3, lines[0].Components.Count);
    }

    [Fact]
    public void Find_LargeHeadingWithLowerVowelsAsHighAsLetters_KeepsItsMarks()
    {
        // Half as large again as the text, so that the text's pass takes its letters and, as high as small letters, its lower vowels and the vowel over a tall letter.
        var page = new InkPage(600, 320).Line(40, 100, "xxxx xxxxxxx", letterHeight: 28).Fill(114, 60, 3, 40).Fill(60, 103, 10, 15).Fill(168, 103, 10, 15).Fill(110, 50, 14, 15);
        for (var i = 0; i < 3; i++)
        {
            page.Line(40, 180 + (42 * i), "xxxxxxxxxxxxxxxxxxxx");
        }

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal(4, lines.Count);
        Assert.Equal(28, lines[0].BodyHeight, 1.5);
        Assert.True(lines[0].Components.Count >= 11 + 3, $"{lines[0].Components.Count} components");
    }

    [Fact]
    public void Find_SmallTypeWithTallLettersAmongText_HasItsOwnBodyHeight()
    {
        // Figures and tall letters of the small type are as high as the body of the page's text.
        var page = new InkPage(700, 200).Line(40, 60, "xxxxxxxxxxxxxxxxxxxxxxxx").Line(40, 140, "x  x  x  x  x", letterHeight: 16).Line(40, 140, " xx xx xx xx ", letterHeight: 12);

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal(2, lines.Count);
        Assert.Equal(12, lines[1].BodyHeight, 0.5);
        Assert.Equal(13, lines[1].Components.Count);
    }

    [Fact]
    public void Find_TextOverADottedLine_KeepsOnlyTheDotsBesideIt()
    {
        var page = new InkPage(600, 100).Line(200, 60, "xxxxxx");
        for (var x = 140; x < 400; x += 8)
        {
            page.Fill(x, 62, 3, 3);
        }

        var line = Assert.Single(LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody));

        Assert.DoesNotContain(line.Components, c => c.Height < 5 && c.Left > 200 && c.Right < 300);
        Assert.Equal(6, line.Components.Count(c => c.Height >= 20));
        Assert.InRange(line.Components.Count(c => c.Height < 5), 12, 20);
    }

    [Fact]
    public void Find_LabelInLargerLetters_IsALineOfItsOwnSize()
    {
        var page = new InkPage(700, 120).Line(40, 80, "xxx", letterHeight: 27).Fill(60, 37, 12, 12).Fill(66, 22, 5, 12).Line(120, 80, "xxxxxxxxxxxxxxxxxxxx");

        var lines = LineFinder.Find(page.Ink, page.Grey.Bounds, KnownBody);

        Assert.Equal([27.0, 20.0], lines.OrderBy(l => l.Box.Left).Select(l => Math.Round(l.BodyHeight)));
        Assert.Equal([5, 20], lines.OrderBy(l => l.Box.Left).Select(l => l.Components.Count));
    }

    [Fact]
    public void EstimateBodyHeight_ManyMarks_GivesTheLettersHeight()
    {
        var page = new InkPage(500, 300).Line(40, 100, "2222222222").Line(40, 160, "1212121212");

        Assert.Equal(20, LineFinder.EstimateBodyHeight(page.Ink)!.Value, 1.0);
    }

    [Fact]
    public void EstimateBodyHeight_EmptyPage_IsNull() => Assert.Null(LineFinder.EstimateBodyHeight(new InkPage(100, 100).Ink));
}
