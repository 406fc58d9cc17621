using ItaIngest.Server.Export.Csv;

namespace ItaIngest.Server.Tests.Export;

public sealed class SpreadsheetSafeTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+66 2 123 4567")]
    [InlineData("-ไม่มี-")]
    [InlineData("@SUM(A1)")]
    [InlineData(" =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("＝1+1")]
    [InlineData("-5")]
    public void Text_ThatWouldBeAFormula_StandsBehindAnApostrophe(string text) => Assert.Equal("'" + text, SpreadsheetSafe.Text(text));

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.10")]
    [InlineData("007")]
    [InlineData("1/2568")]
    [InlineData("3-4")]
    [InlineData("(5)")]
    [InlineData("80%")]
    [InlineData("1E5")]
    [InlineData("12:30")]
    [InlineData("2023-09")]
    [InlineData("27 Oct 2025")]
    [InlineData("27 ต.ค. 2568")]
    [InlineData("ตุลาคม 2568")]
    [InlineData("true")]
    [InlineData("12345678901234567890")]
    public void Text_ThatWouldBecomeANumberOrDate_StandsBehindATab(string text) => Assert.Equal("\t" + text, SpreadsheetSafe.Text(text));

    [Theory]
    [InlineData("o11")]
    [InlineData("6M")]
    [InlineData("ร้อยละ 80")]
    [InlineData("AA")]
    [InlineData("ภายในเดือนตุลาคม")]
    [InlineData("1. จัดประชุม")]
    [InlineData("สร 83201/1180")]
    [InlineData("a = b")]
    public void Text_ThatASpreadsheetLeavesAlone_HasNoMark(string text) => Assert.Equal(text, SpreadsheetSafe.Text(text));
}
