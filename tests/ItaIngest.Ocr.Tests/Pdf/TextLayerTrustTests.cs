using ItaIngest.Ocr.Pdf.TextLayer;

namespace ItaIngest.Ocr.Tests.Pdf;

public sealed class TextLayerTrustTests
{
    private const string Sound =
        "สำนักงานเทศบาลตำบลบ้านสวนดำเนินการตามแผนที่กำหนดไว้ครบถ้วน จำนวน ๓ โครงการ และนำผลการติดตามเสนอที่ประชุมประจำเดือนมกราคมแล้ว";

    public static TheoryData<string, string> DamagedTexts { get; } = new()
    {
        { Sound.Replace("ำ", "า", StringComparison.Ordinal), "sara-am-lost" },
        { Sound.Replace("ำ", " า", StringComparison.Ordinal), "displaced-marks" },
        { Sound.Replace("ำ", "ํ", StringComparison.Ordinal), "bare-nikhahit" },
        { Sound.Replace('่', '\uF70A').Replace('้', '\uF70B'), "private-use-marks" },
        { Sound.Replace('ก', '\uFFFD'), "unmapped-characters" },
        { "ÊÓ¹Ñ¡§Ò¹à·ÈºÒÅµÓºÅºéÒ¹ÊÇ¹´Óà¹Ô¹¡ÒÃµÒÁá¼¹", "mojibake" },
        { "lkoydsko gm0[k]9ol;o fegobodki9k,cioxjwk ds]8k d1jds rkop8k gxjcvjrj", "no-thai" },
    };

    [Theory]
    [MemberData(nameof(DamagedTexts))]
    public void Damage_DamagedText_NamesTheDamage(string text, string damage)
    {
        var statistics = TextLayerStatistics.Of(Enumerable.Repeat(text, 5));
        Assert.Equal(damage, TextLayerTrust.Damage(statistics, new TextLayerTrustOptions()));
    }

    [Theory]
    [InlineData(Sound)]
    [InlineData("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (OIT) 92.50 คะแนน ข้อ o11, o12")]
    [InlineData("85.12 88.85 +3.73")]
    public void Damage_SoundText_IsNone(string text)
    {
        var statistics = TextLayerStatistics.Of(Enumerable.Repeat(text, 20));
        Assert.Null(TextLayerTrust.Damage(statistics, new TextLayerTrustOptions()));
    }

    [Fact]
    public void Damage_SaraAmAsTwoCharacters_IsNone()
    {
        // Nikhahit, tone mark, sara aa: one order of writing ำ, which is composed later.
        var text = Sound.Replace("ำ", "ํา", StringComparison.Ordinal) + " น้ํา นํ้า";
        var statistics = TextLayerStatistics.Of(Enumerable.Repeat(text, 20));
        Assert.Null(TextLayerTrust.Damage(statistics, new TextLayerTrustOptions()));
        Assert.Equal(0, statistics.BareNikhahit);
    }

    [Theory]
    [InlineData(0.0, 0.001, null)]
    [InlineData(0.95, 0.001, "scan-behind-text")]
    [InlineData(0.2, 0.001, null)]
    public void Doubt_SoundPage_DependsOnPicture(double cover, double uncovered, string? doubt)
    {
        var page = TextLayerStatistics.Of(Enumerable.Repeat(Sound, 10));
        Assert.Equal(doubt, TextLayerTrust.Doubt(page, page, cover, uncovered, new TextLayerTrustOptions()));
    }

    [Theory]
    [InlineData(0.05, "nearly-empty")]
    [InlineData(0.0005, null)]
    public void Doubt_FewWords_DependsOnOtherInk(double uncovered, string? doubt)
    {
        var page = TextLayerStatistics.Of(["ภาคผนวก ก"]);
        Assert.Equal(doubt, TextLayerTrust.Doubt(page, page, 0.3, uncovered, new TextLayerTrustOptions()));
    }

    [Fact]
    public void Doubt_ShortPageOfDamagedDocument_IsDamaged()
    {
        var page = TextLayerStatistics.Of(["รายงานประจาเดือน มกราคม"]);
        var document = TextLayerStatistics.Of(Enumerable.Repeat(Sound.Replace("ำ", "า", StringComparison.Ordinal), 20));
        Assert.Equal("sara-am-lost", TextLayerTrust.Doubt(page, document, 0, 0, new TextLayerTrustOptions()));
    }
}
