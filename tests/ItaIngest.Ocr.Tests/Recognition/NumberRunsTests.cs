using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Recognition;

namespace ItaIngest.Ocr.Tests.Recognition;

public sealed class NumberRunsTests
{
    [Theory]
    [InlineData("๙๓.๖๙", "๙๓.๖๙")]
    [InlineData("97.50 - 98.20", "97.50 - 98.20")]
    [InlineData("ได้ ๙๓.๖๙ คะแนน", "๙๓.๖๙")]
    [InlineData("ปี2568รอบ12เดือน", "2568 12")]
    [InlineData("หัวข้อ (i๑๐) และ o11,", "(i๑๐) o11,")]
    [InlineData("๙ด.๕๐", "๙ด.๕๐")]
    [InlineData("ปีงบประมาณ พ.ศ.๒๕๖๘", "๒๕๖๘")]
    [InlineData("เจ้าหน้าที่ปฏิบัติงาน", "")]
    [InlineData("Open Data e-Service", "")]
    [InlineData("AA", "AA")]
    [InlineData("P", "P")]
    [InlineData("(8B)", "(8B)")]
    [InlineData("FACEBOOK", "")]
    [InlineData("-", "")]
    public void Find_Line_GivesItsNumbersAndCodes(string text, string expected)
    {
        List<Glyph> glyphs = [.. text.Select((c, i) => new Glyph(c.ToString(), new Box(i, 0, i + 1, 1), 1))];

        var runs = NumberRuns.Find(glyphs).Select(r => text.Substring(r.Start, r.Count));

        Assert.Equal(expected, string.Join(' ', runs));
    }
}
