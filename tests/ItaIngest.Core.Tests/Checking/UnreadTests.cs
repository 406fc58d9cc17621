using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>Pages of which something became no record, and what is said of it.</summary>
public sealed class UnreadTests
{
    private static readonly double[] _three = [100, 300, 1000, 1300];

    private static readonly string?[][] _indicators =
    [
        ["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน"], ["1", "การปฏิบัติหน้าที่", "91.25"], ["2", "การใช้งบประมาณ", "88.10"], ["3", "การใช้อำนาจ", "90.00"],
    ];

    private static PrintedPage Report => new PrintedPage().Centred("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568").Centred("เทศบาลตำบลทุ่งสมมุติ").Gap(30);

    private static PrintedPage Measures => new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568").Centred("เทศบาลตำบลทุ่งสมมุติ").Gap(30);

    private static IReadOnlyDictionary<string, Evidence> Doubts(PrintedPage page) => DocumentReader.Read([page.Page], 1).Doubts;

    [Fact]
    public void Read_EveryScoreRead_HasNoDoubt() => Assert.Empty(Doubts(Report.Table(_three, _indicators)));

    [Fact]
    public void Read_ScoresInAFormThatIsNotKnown_AreADoubtAtTheirPlace()
    {
        var doubts = Doubts(Report.Table(_three, _indicators).Row(("กล่องสี", 150), ("77.41", 500), ("66.12", 900)));

        var doubt = Assert.Single(doubts);
        Assert.Equal("/scores", doubt.Key);
        Assert.Equal([Reasons.UnreadContent], doubt.Value.Reasons);
        Assert.Equal("77.41, 66.12", doubt.Value.Raw);
        Assert.Equal(2, doubt.Value.Places.Count);
    }

    [Fact]
    public void Read_BoundsOfAScale_AreNoScores() =>
        Assert.Empty(Doubts(Report.Table(_three, _indicators).Line("ระดับ A 85.00 - 94.99 คะแนน").Line("ระดับ AA ตั้งแต่ 95.00 ขึ้นไป")));

    [Fact]
    public void Read_ColumnOfAnUnknownHeader_IsADoubtAboutTheTablesRecords()
    {
        var doubts = Doubts(Measures.Table(
            [100, 500, 900, 1300],
            [["มาตรการ", "ผู้รับผิดชอบ", "สีประจำสัปดาห์"], ["จัดทำคู่มือการให้บริการ", "สำนักปลัด", "ท้องฟ้าสดใส"], ["ติดประกาศราคากลาง", "กองคลัง", "ใบไม้ผลิบาน"]]));

        Assert.Equal([Reasons.UnknownColumn], doubts["/measures"].Reasons);
    }

    [Fact]
    public void Read_RowNumberThatSkips_IsADoubtAboutAMissingRow()
    {
        string?[] Row(string no, string measure) => [no, measure, "สำนักปลัด"];

        var doubts = Doubts(Measures.Table(_three, [["ที่", "มาตรการ", "ผู้รับผิดชอบ"], Row("1", "จัดทำคู่มือการให้บริการ"), Row("2", "ติดประกาศราคากลาง"), Row("5", "ปรับปรุงเว็บไซต์")]));

        Assert.Equal([Reasons.RowMissing], doubts["/measures"].Reasons);
    }

    [Theory]
    [InlineData("8,500", null)]
    [InlineData("9,500", Reasons.SumMismatch)]
    public void Read_TotalOfAColumn_SpeaksForOrAgainstItsNumbers(string total, string? reason)
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2568").Centred("เทศบาลตำบลทุ่งสมมุติ").Gap(30).Table(
            [100, 600, 1000, 1300],
            [["โครงการ/กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ (บาท)"], ["อบรมจริยธรรมบุคลากร", "อบรมแล้วหนึ่งครั้ง", "5,000"], ["ค่ายเยาวชนสุจริต", "จัดค่ายแล้ว", "3,500"], ["รวม", "", total]]);

        var budgets = DocumentReader.Read([page.Page], 1).Plans.SelectMany(p => p.Activities).Select(a => a.BudgetMax).OfType<Field<decimal>>().Where(b => b.Value < 8000).ToList();

        Assert.Equal(2, budgets.Count);
        Assert.All(budgets, b => Assert.Equal(reason is not null, b.Evidence.Reasons.Contains(Reasons.SumMismatch)));
    }
}
