using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

public sealed class ThaiDateTests
{
    [Theory]
    [InlineData("๒๗ ตุลาคม ๒๕๖๘", "2025-10-27")]
    [InlineData("27ตุลาคม2568", "2025-10-27")]
    [InlineData("วันที่ ๒๖ เดือน มกราคมพ.ศ ๒๕๖๖", "2023-01-26")]
    [InlineData("วันที่๒๐ เดือนตุลาคม พ.ศ๒๕๖๕", "2022-10-20")]
    [InlineData("ภายในวันที่ 5 มีนาคม 2568", "2025-03-05")]
    [InlineData("๒๖ ก.ย. ๖๖", "2023-09-26")]
    [InlineData("26 กย. 66", "2023-09-26")]
    [InlineData("๒๓ พ.ย.\n๒๕๖๕", "2022-11-23")]
    [InlineData("26/9/66", "2023-09-26")]
    [InlineData("26/09/2566", "2023-09-26")]
    [InlineData("26/9/2023", "2023-09-26")]
    [InlineData("26.9.2566", "2023-09-26")]
    [InlineData("2023-09-26", "2023-09-26")]
    [InlineData("26 กันยายน ค.ศ. 2023", "2023-09-26")]
    [InlineData("29 กุมภาพันธ์ 2567", "2024-02-29")]
    [InlineData("กันยายน ๒๕๖๖", "2023-09")]
    [InlineData("ก.พ. ๒๕๖๘", "2025-02")]
    [InlineData("ภายในเดือนสิงหาคม ๒๕๖๘", "2025-08")]
    [InlineData("ส.ค. 68", "2025-08")]
    [InlineData("9/2566", "2023-09")]
    public void TryParse_OneDate_IsIso(string text, string expected)
    {
        Assert.True(ThaiDate.TryParse(text, DateContext.None, out var date));
        Assert.Equal((expected, expected), (date.Start, date.End));
        Assert.False(date.IsPeriod);
        Assert.False(date.Repaired);
    }

    [Theory]
    [InlineData("๑ ตุลาคม ๒๕๖๗ – ๓๑ มีนาคม ๒๕๖๘", "2024-10-01", "2025-03-31")]
    [InlineData("1 ตุลาคม - 31 มีนาคม 2568", "2024-10-01", "2025-03-31")]
    [InlineData("ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๕ ถึงวันที่ ๓๐ กันยายน ๒๕๖๖", "2022-10-01", "2023-09-30")]
    [InlineData("ต.ค. ๖๖ - ก.ย. ๖๗", "2023-10", "2024-09")]
    [InlineData("ม.ค. - มี.ค. 2568", "2025-01", "2025-03")]
    [InlineData("ตุลาคม ๒๕๖๗ ถึงมีนาคม ๒๕๖๘", "2024-10", "2025-03")]
    [InlineData("ต.ค.-ธ.ค. 2567", "2024-10", "2024-12")]
    [InlineData("10 - 12 มิถุนายน 2568", "2025-06-10", "2025-06-12")]
    [InlineData("ปีงบประมาณ พ.ศ. ๒๕๖๙", "2025-10-01", "2026-09-30")]
    [InlineData("ตลอด\nปีงบประมาณ\nพ.ศ. 2568", "2024-10-01", "2025-09-30")]
    [InlineData("ปี 2569", "2025-10-01", "2026-09-30")]
    [InlineData("ไตรมาส ๑/๒๕๖๙", "2025-10-01", "2025-12-31")]
    [InlineData("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2568", "2025-01-01", "2025-03-31")]
    [InlineData("ไตรมาส 1-4/2568", "2024-10-01", "2025-09-30")]
    public void TryParse_Period_HasBothEnds(string text, string start, string end)
    {
        Assert.True(ThaiDate.TryParse(text, DateContext.None, out var date));
        Assert.True(date.IsPeriod);
        Assert.Equal((start, end), (date.Start, date.End));
    }

    [Theory]
    [InlineData("ภายในเดือนมกราคม", "2026-01", "2026-01")]
    [InlineData("ธ.ค.", "2025-12", "2025-12")]
    [InlineData("30 กันยายน", "2026-09-30", "2026-09-30")]
    [InlineData("ต.ค. - ธ.ค.", "2025-10", "2025-12")]
    [InlineData("ตลอดปีงบประมาณ", "2025-10-01", "2026-09-30")]
    [InlineData("ไตรมาสที่ 3", "2026-04-01", "2026-06-30")]
    public void TryParse_WithoutYear_TakesTheFiscalYears(string text, string start, string end)
    {
        Assert.True(ThaiDate.TryParse(text, new DateContext(2569), out var date));
        Assert.Equal((start, end), (date.Start, date.End));
        Assert.False(ThaiDate.TryParse(text, DateContext.None, out _));
    }

    [Theory]
    [InlineData("27 ตลาคม 2568", "2025-10-27")]
    [InlineData("27 ตุลาคน 2568", "2025-10-27")]
    [InlineData("3 พฤศจิกาขน 2567", "2024-11-03")]
    [InlineData("เดือนกรกฏาคม 2568", "2025-07")]
    [InlineData("สิงหาตม 2568", "2025-08")]
    public void TryParse_MisreadMonth_IsRepaired(string text, string expected)
    {
        Assert.True(ThaiDate.TryParse(text, DateContext.None, out var date));
        Assert.Equal(expected, date.Start);
        Assert.True(date.Repaired);
    }

    [Theory]
    [InlineData("23 พ.ย. 2595", 2566, "2022-11-23", true)]
    [InlineData("5 มีนาคม 2562", 2566, "2023-03-05", true)]
    [InlineData("5 มีนาคม 2567", 2566, "2024-03-05", false)]
    [InlineData("5 มีนาคม 2561", 2566, "2018-03-05", false)]
    public void TryParse_YearFarFromTheDocuments_IsRepairedByOneLookAlikeDigit(string text, int fiscalYear, string expected, bool repaired)
    {
        Assert.True(ThaiDate.TryParse(text, new DateContext(fiscalYear), out var date));
        Assert.Equal((expected, repaired), (date.Start, date.Repaired));
    }

    [Theory]
    [InlineData("31 กันยายน 2566")]
    [InlineData("29 กุมภาพันธ์ 2566")]
    [InlineData("0 มกราคม 2566")]
    [InlineData("5 มีนาคม 2968")]
    [InlineData("ทุกเดือน")]
    [InlineData("ไตรมาสละ 1 ครั้ง")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("กองคลัง")]
    [InlineData("เสนอรายงานเมื่อ 5 มีนาคม 2568")]
    [InlineData("301/302")]
    [InlineData("ไตรมาส 5/2568")]
    public void TryParse_NoDate_Fails(string text) => Assert.False(ThaiDate.TryParse(text, new DateContext(2568), out _));

    [Fact]
    public void Find_RunningText_GivesEveryDateInItsPlace()
    {
        const string text = "ประชุมเมื่อวันที่ ๑๕ ม.ค. ๒๕๖๘ และ 3 กุมภาพันธ์ 2568 ระหว่างเดือนมีนาคมถึงเดือนพฤษภาคม 2568 สำนักงาน ก.พ. ร่วม 12 คน ภายใน ๑๐ วัน";
        var found = ThaiDate.Find(text, new DateContext(2568));
        Assert.Equal(["2025-01-15", "2025-02-03", "2025-03"], found.Select(d => d.Start));
        Assert.Equal("2025-05", found[2].End);
        Assert.All(found, d => Assert.False(string.IsNullOrWhiteSpace(text.Substring(d.Position, d.Length))));
        Assert.Equal("3 กุมภาพันธ์ 2568", text.Substring(found[1].Position, found[1].Length));
    }

    [Theory]
    [InlineData("วันที่......๒๖ ก.ย. ๖๖...เวลา", "2023-09-26")]
    [InlineData("รอบ ๖ เดือน เมษายน ๒๕๖๘", "2025-04")]
    [InlineData("๑๖              ก.ค. ๒๕๖๖", "2023-07")]
    public void Find_OddSurroundings_GivesTheDate(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(ThaiDate.Find(text, DateContext.None)).Start);

    [Fact]
    public void Find_FiscalYearInTitle_IsAFiscalYear()
    {
        var found = Assert.Single(ThaiDate.Find("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ (รอบ ๖ เดือน)", DateContext.None));
        Assert.Equal(DateKind.FiscalYear, found.Kind);
        Assert.Equal("2023-10-01", found.Start);
    }
}
