using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Numbers;

namespace ItaIngest.Core.Tests.Numbers;

public sealed class SecondOpinionTests
{
    private const double Letter = 10;

    /// <summary>A line of glyphs ten pixels apart; the part between the brackets « » was read a second time as <paramref name="second"/>.</summary>
    private static TextLine Line(string marked, string second, double confidence = 0.98, double sureness = 0.95)
    {
        var (from, to) = (marked.IndexOf('«'), marked.IndexOf('»') - 1);
        var text = marked.Replace("«", "").Replace("»", "");
        return new TextLine
        {
            Glyphs = [.. text.Select((c, i) => new Glyph(c.ToString(), new Box(i * Letter, 0, (i * Letter) + 9, 20), confidence))],
            Box = new Box(0, 0, text.Length * Letter, 20),
            Baseline = 20,
            BodyHeight = 16,
            Numbers = [new NumberReading(new Box(from * Letter, 0, (to * Letter) - 1, 20), second, [.. second.Select(_ => sureness)])],
        };
    }

    private static TextLine Settle(string marked, string second, double confidence = 0.98, double sureness = 0.95) =>
        SecondOpinion.Apply(Line(marked, second, confidence, sureness), new HashSet<string> { "2567" }, new SecondOpinionOptions());

    private static string Second(TextLine line) => string.Concat(line.Glyphs.Select(g => g.Second ?? g.Text));

    [Fact]
    public void Apply_ReadersAgree_ConfidenceRises()
    {
        var line = Settle("ได้ «๙๓.๖๙» คะแนน", "93.69", confidence: 0.9);

        Assert.All(line.Glyphs.Skip(4).Take(5), g => Assert.True(g.Confidence > 0.99));
        Assert.Equal(0.9, line.Glyphs[0].Confidence);
        Assert.All(line.Glyphs, g => Assert.Null(g.Second));
    }

    [Theory]
    [InlineData("«๗๓๗»", "๗๗", "๗๗")]
    [InlineData("«๙๓.๖๙»", "๙๗.๖๙", "๙๗.๖๙")]
    [InlineData("(«๓.๘๙»)", "๙๓.๘๙", "(๙๓.๘๙)")]
    public void Apply_BothReadingsAreNumbers_KeepsBothWithLittleConfidence(string marked, string second, string expected)
    {
        var line = Settle(marked, second);

        Assert.Equal(marked.Replace("«", "").Replace("»", ""), line.Text);
        Assert.Equal(expected, Second(line));
        Assert.Contains(line.Glyphs, g => g.Confidence < 0.95);
    }

    [Theory]
    [InlineData("«9369»", "93.69", "93.69")]
    [InlineData("«๑๒๕๐๐๐»", "๑๒๕,๐๐๐", "๑๒๕,๐๐๐")]
    [InlineData("หัวข้อ «๐๑๑»", "o๑๑", "หัวข้อ o๑๑")]
    [InlineData("«๙ด.๕๐»", "๙๓.๕๐", "๙๓.๕๐")]
    [InlineData("«93..69»", "93.69", "93.69")]
    [InlineData("ได้ «๗๓๗.๕๐» คะแนน", "๗๗.๕๐", "ได้ ๗๗.๕๐ คะแนน")]
    [InlineData("ปี «๒๕๖๑»", "๒๕๖๗", "ปี ๒๕๖๗")]
    public void Apply_OnlyTheSecondReadingHasTheForm_TakesIt(string marked, string second, string expected)
    {
        var line = Settle(marked, second);

        Assert.Equal(expected, line.Text);
        Assert.Equal(marked.Replace("«", "").Replace("»", ""), string.Concat(line.Glyphs.Select(g => g.Read ?? g.Text)));
    }

    [Fact]
    public void Apply_SecondReaderIsUnsure_FirstReadingStands()
    {
        var line = Settle("«๙๓.๖๙»", "๙๗.๖๙", sureness: 0.3);

        Assert.Equal("๙๓.๖๙", Second(line));
    }

    [Fact]
    public void Apply_FirstHasTheFormAndTheSecondHasASignTooMany_FirstReadingStands()
    {
        var line = Settle("«๙๓.๖๙»", "๙๓.๖.๙");

        Assert.Equal("๙๓.๖๙", Second(line));
    }

    [Theory]
    [InlineData("«๑.» งบประมาณ", "๑")]
    [InlineData("«๗๗.๕๐»", "๗๗.๕๐,")]
    [InlineData("«๗๗.๕๐»", "๗๗,๕๐")]
    [InlineData("«OIT»", "OI7")]
    public void Apply_OnlySignsAroundTheNumberDiffer_FirstReadingStands(string marked, string second)
    {
        var line = Settle(marked, second);

        Assert.Equal(line.Text, Second(line));
        Assert.All(line.Glyphs, g => Assert.True(g.Confidence >= 0.98));
    }

    [Theory]
    [InlineData("«๑๔ ม».ค.", "๑๔")]
    [InlineData("ไ«ด ๙๓.๖๙»", "๙๓.๖๙")]
    public void Apply_InkOfTheNumberTouchesAWordsLetter_TheLetterStays(string marked, string second)
    {
        var line = Settle(marked, second, confidence: 0.9);

        Assert.Equal(marked.Replace("«", "").Replace("»", ""), line.Text);
        Assert.Equal(line.Text, Second(line));
        Assert.All(line.Glyphs.Where(g => char.IsDigit(g.Text[0])), g => Assert.True(g.Confidence > 0.99));
    }

    [Fact]
    public void Apply_MinusIsSeenByOneReaderOnly_IsDisputed() => Assert.Equal("1.07", Second(Settle("«-1.07»", "1.07")));

    [Fact]
    public void Apply_YearThatTheDocumentHasElsewhere_StandsAgainstOneThatItHasNot()
    {
        var line = Settle("ปี «๒๕๖๗»", "๒๕๖๑");

        Assert.Equal("ปี ๒๕๖๗", Second(line));
        Assert.All(line.Glyphs, g => Assert.True(g.Confidence >= 0.98));
    }

    [Fact]
    public void Apply_Document_KnowsTheYearsOnWhichBothReadersAgree()
    {
        var page = new Page
        {
            Number = 1,
            Width = 400,
            Height = 100,
            Dpi = 200,
            Source = PageSource.Recognised,
            Rulings = [],
            Transform = PageTransform.Scale(400, 100),
            Lines = [Line("ปี «๒๕๖๘»", "2568"), Line("ปี «๒๕๖๓»", "๒๕๖๘")],
        };

        var lines = SecondOpinion.Apply([page])[0].Lines;

        Assert.Equal(["ปี ๒๕๖๘", "ปี ๒๕๖๘"], lines.Select(l => l.Text));
    }

    [Fact]
    public void Apply_LineWasCutThroughTheNumber_IsLeftAlone()
    {
        var whole = Line("«๙๓.๖๙»", "๑๑.๑๑");

        var half = SecondOpinion.Apply(whole.Slice(0, 2), new HashSet<string>(), new SecondOpinionOptions());

        Assert.Equal("๙๓", Second(half));
        Assert.All(half.Glyphs, g => Assert.Equal(0.98, g.Confidence));
    }

    [Fact]
    public void Apply_DigitMissedInFront_GoesWithTheFirstGlyph()
    {
        var line = Settle("«๓.๘๙»", "๙๓.๘๙");

        Assert.Equal("๙๓", line.Glyphs[0].Second);
    }
}
