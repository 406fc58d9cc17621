using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Pdf;
using ItaIngest.Ocr.Pdf.TextLayer;
using ItaIngest.Ocr.Tests.Rulings;

namespace ItaIngest.Ocr.Tests.Pdf;

public sealed class TextLayerAgreementTests
{
    private static readonly string[] Page =
    [
        "สำนักงานเทศบาลตำบลบ้านสวนดำเนินการตามแผนที่กำหนดไว้ครบถ้วน",
        "ได้รับจัดสรรงบประมาณ ๑,๒๔๘,๗๓๖ บาท เบิกจ่ายแล้ว ๘๗๔,๖๙๐.๒๕ บาท",
        "คิดเป็นร้อยละ ๗๐.๐๕ ของงบประมาณที่ได้รับ ณ วันที่ ๓๐ มิถุนายน ๒๕๖๗",
    ];

    private static readonly TextLayerTrustOptions Options = new();

    [Fact]
    public void Doubt_SoundLayerReadWithASlip_IsNone()
    {
        var read = Page.Select(l => l.Replace("ถ้วน", "ถวน", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Null(TextLayerAgreement.Doubt(Page, read, Options));
    }

    [Fact]
    public void Doubt_LayerOfAnotherPage_Disagrees()
    {
        string[] other = ["แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกในระดับดีมาก", "ผลการประเมินเพิ่มขึ้นจากปีที่ผ่านมาทุกตัวชี้วัด"];
        Assert.Equal("disagrees-with-picture", TextLayerAgreement.Doubt(other, Page, Options));
    }

    [Fact]
    public void Doubt_OnlyDigitsAreMisread_Disagrees()
    {
        var layer = Page.Select(l => l.Replace('๗', '๓').Replace('๘', '๕').Replace('๖', '๒'));
        Assert.Equal("disagrees-with-picture", TextLayerAgreement.Doubt(layer, Page, Options));
    }

    [Fact]
    public void Doubt_TableStandsInAPicture_LayerIsNotAll() =>
        Assert.Equal("text-in-picture", TextLayerAgreement.Doubt(Page[..1], Page, Options));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 1)]
    public void Inkless_LayerThatIsShifted_IsSeen(double down, double share)
    {
        using var folder = new TemporaryFolder();
        var drawing = new DrawnPage(300, 200).Text(new Random(1), 20, 40, 250, 12).Text(new Random(2), 20, 120, 250, 12);
        var path = Path.Combine(folder.Path, "page.pgm");
        File.WriteAllBytes(path, [.. "P5 300 200 255\n"u8, .. drawing.ToGreyPage().Pixels]);
        TextLayerWord[] words = [new("บรรทัดแรก", new Box(20, 36 + down, 250, 56 + down)), new("บรรทัดที่สอง", new Box(20, 116 + down, 250, 136 + down)), new(new string('.', 90), new Box(20, 160, 250, 180))];

        Assert.Equal(share, PageInk.Inkless(words, GreyRaster.TryRead(path)!, 1));
    }
}
