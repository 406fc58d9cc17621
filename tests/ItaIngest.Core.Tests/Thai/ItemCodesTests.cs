using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

public sealed class ItemCodesTests
{
    [Theory]
    [InlineData("ข้อ i๒ ผู้มาติดต่อ", "i2")]
    [InlineData("ข้อ i๑ และ i๓ บุคลากร", "i1 i3")]
    [InlineData("ข้อ I10, E๑๐", "i10 e10")]
    [InlineData("หัวข้อ(i๑๑) ระบบ", "i11")]
    [InlineData("หัวข้อ (1๓) เจ้าหน้าที่", "i3")]
    [InlineData("หัวข้อ (l4) เจ้าหน้าที่", "i4")]
    [InlineData("ข้อ |7 และ 1๘ ระบบ", "i7 i8")]
    [InlineData("ข้อ ๐๑๘ ระบบบริการ", "o18")]
    [InlineData("๐๑๑ ๐๑๒ O20", "o11 o12 o20")]
    [InlineData("๐๑๑", "o11")]
    [InlineData("o11-o14", "o11 o12 o13 o14")]
    [InlineData("o1 - o3", "o1 o2 o3")]
    [InlineData("ข้อ o๓๔ ถึง o๓๖", "o34 o35 o36")]
    [InlineData("e1–3", "e1 e2 e3")]
    [InlineData("ประชุม 13 ครั้ง", "")]
    [InlineData("ข้อ ๑๓ ของระเบียบ", "")]
    [InlineData("CO2 และ i99 e16", "")]
    [InlineData("05", "")]
    [InlineData("โทร. 012", "")]
    [InlineData("E-Service", "")]
    public void Find_Text_GivesCodesInOrder(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', ItemCodes.Find(text).Select(c => c.Code)));

    [Fact]
    public void Find_MisreadLetter_IsMarked()
    {
        var code = Assert.Single(ItemCodes.Find("หัวข้อ (1๓)"));
        Assert.True(code.Repaired);
        Assert.Equal((8, 2), (code.Start, code.Length));
        Assert.False(Assert.Single(ItemCodes.Find("หัวข้อ (i๓)")).Repaired);
    }

    [Theory]
    [InlineData("ที่ กท ๕๓๔๐๑/๖๑๒ วันที่", "กท ๕๓๔๐๑/๖๑๒")]
    [InlineData("ที่...กท.๘๓๒๐๑/๑๑๘๐.....วันที่", "กท.๘๓๒๐๑/๑๑๘๐")]
    [InlineData("ที่ อก 0605.8/     วันที่", "อก 0605.8/")]
    [InlineData("หนังสือที่ มท 0810.3/ว 1234 ลงวันที่", "มท 0810.3/ว 1234")]
    [InlineData("พก 0033.311/246", "พก 0033.311/246")]
    [InlineData("ปี 2568/2569", "")]
    [InlineData("แบบ สงป.๓๐๑/๓๐๒", "")]
    public void DocumentNumberFind_Text_KeepsPrintedPunctuation(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', DocumentNumber.Find(text).Select(n => n.Text)));
}
