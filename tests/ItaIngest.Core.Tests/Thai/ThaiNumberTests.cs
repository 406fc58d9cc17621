using System.Globalization;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

public sealed class ThaiNumberTests
{
    [Theory]
    [InlineData("๙๓.๖๙", "93.69")]
    [InlineData("๑๐๐.๐๐ คะแนน", "100.00")]
    [InlineData("+5.22", "5.22")]
    [InlineData("-๐.๗๔", "-0.74")]
    [InlineData("−0.74", "-0.74")]
    [InlineData("ร้อยละ ๘๕.๕๐", "85.50")]
    [InlineData("(4.26)", "4.26")]
    [InlineData("78.05%", "78.05")]
    [InlineData("๑,๒๐๔", "1204")]
    [InlineData("0.00", "0")]
    [InlineData("ระดับ 4", "4")]
    public void TryParse_OneNumber_IsRead(string text, string expected)
    {
        Assert.True(ThaiNumber.TryParse(text, out var value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("คะแนน")]
    [InlineData("12 34")]
    [InlineData("044-512345")]
    [InlineData("0605.8")]
    [InlineData("i10")]
    [InlineData("1.2.3")]
    [InlineData("26/9/66")]
    [InlineData("ได้ 5 เรื่อง")]
    [InlineData("1,23")]
    public void TryParse_NoNumber_Fails(string text) => Assert.False(ThaiNumber.TryParse(text, out _));

    [Fact]
    public void FindAll_RunningText_LeavesOutCodesDatesAndYears()
    {
        const string text = "๒. เมื่อวันที่ 5 มีนาคม 2568 เวลา 10.30 น. ข้อ i10 ได้ ๘๕.๕๐ คะแนน จาก 1,204 ราย โทร. 0 3457 1824 ต่อ 12 หรือ 034-571824 ตามหนังสือที่ กท 53401/612 ปี 2567 เทียบกับ ๒๕๖๖ ลดลง -3.10";
        var found = ThaiNumber.FindAll(text);
        Assert.Equal([85.50m, 1204m, -3.10m], found.Select(n => n.Value));
        Assert.All(found, n => Assert.Equal(n.Raw, text.Substring(n.Start, n.Length)));
        Assert.Equal("๘๕.๕๐", found[0].Raw);
    }

    [Fact]
    public void FindAll_Range_IsTwoNumbers() => Assert.Equal([60m, 69.99m], ThaiNumber.FindAll("ร้อยละ 60.00-69.99").Select(n => n.Value));

    [Theory]
    [InlineData("๒๕,๐๐๐ บาท", 25000, 25000)]
    [InlineData("7,000 – 15,000 บาท", 7000, 15000)]
    [InlineData("๓,๐๐๐ -\n๕,๐๐๐", 3000, 5000)]
    [InlineData("3,000-5,000", 3000, 5000)]
    [InlineData("5,000.-", 5000, 5000)]
    [InlineData("3,000.- ถึง 5,000.- บาท", 3000, 5000)]
    [InlineData("1.5 ล้านบาท", 1500000, 1500000)]
    [InlineData("2 - 3 ล้านบาท", 2000000, 3000000)]
    [InlineData("- 850 บาท", 850, 850)]
    [InlineData("งบประมาณ 12,480 บาท", 12480, 12480)]
    public void TryParse_Amount_IsMinAndMaxInBaht(string text, int min, int max)
    {
        Assert.True(AmountRange.TryParse(text, out var amount));
        Assert.Equal((min, max), (amount.Min, amount.Max));
    }

    [Theory]
    [InlineData("-ไม่มี-")]
    [InlineData("ไม่ใช้งบประมาณ")]
    [InlineData("-")]
    public void TryParse_NoneMarker_IsNone(string text)
    {
        Assert.True(AmountRange.TryParse(text, out var amount));
        Assert.True(amount.IsNone);
    }

    [Theory]
    [InlineData("งบกลาง")]
    [InlineData("5,000 และ 7,000")]
    public void TryParse_UnclearAmount_Fails(string text) => Assert.False(AmountRange.TryParse(text, out _));

    [Theory]
    [InlineData("๑.๕๐๐ -", 1500, 1500, true)]
    [InlineData("1.200 - 2,500 บาท", 1200, 2500, true)]
    [InlineData("1.500 ล้านบาท", 1_500_000, 1_500_000, false)]
    [InlineData("1,500.50", 1500.5, 1500.5, false)]
    public void TryParse_PointBeforeThreeDigits_IsTheCommaOfThousands(string text, double min, double max, bool repaired)
    {
        Assert.True(AmountRange.TryParse(text, out var amount));
        Assert.Equal(((decimal)min, (decimal)max, repaired), (amount.Min!.Value, amount.Max!.Value, amount.Repaired));
    }
}
