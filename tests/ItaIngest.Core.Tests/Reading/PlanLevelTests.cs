using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Indicators of a plan with their numbers and levels in cells and columns as offices set them.</summary>
public class PlanLevelTests
{
    private const string Title = "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๗";

    private static IReadOnlyList<PlanRecord> Read(double[] columns, params string?[][] rows) =>
        DocumentReader.Read([new PrintedPage().Centred(Title).Gap(40).Table(columns, rows).Page], 1).Plans;

    private static string[] Levels(PlanRecord plan) => [.. plan.Levels.Select(l => l.Value)];

    [Fact]
    public void Read_NumbersBesideIndicatorsWhoseLevelsAreEquated_GoToTheIndicators()
    {
        var plans = Read([60, 130, 600, 760, 1060, 1360, 1560],
            ["ข้อ", "ตัวชี้วัด (เกณฑ์ระดับ ๑ - ๓)", "ระดับ|ที่ทำได้", "กิจกรรมตามแผน", "ผลการดำเนินงานรอบ ๖ เดือน", "ปัญหาที่พบ"],
            ["๑.๑", "ร้อยละของร้านที่ติดป้าย|๑ = ร้อยละ ๕๐|๒ = ร้อยละ ๗๐|๓ = ร้อยละ ๙๐", "ระดับ ๒|(๗๔.๕๐)", "๑. ทำป้าย", "ทำ ๙ ป้าย", "ไม่มี"],
            ["^", "^", "^", "๒. เดินตรวจ", "ตรวจแล้ว", "ฝนตก"],
            ["๑.๒", "จำนวนเวทีรับฟัง|๑ = ๑ เวที|๒ = ๒ เวที|๓ = ๓ เวที", "ระดับ ๓", "๑. จัดเวที", "จัดครบ", "ไม่มี"]);

        Assert.Equal([("1.1", "ร้อยละของร้านที่ติดป้าย", 2), ("1.2", "จำนวนเวทีรับฟัง", 3)], plans.Select(p => (p.IndicatorNo!.Value, p.Indicator!.Value, p.AchievedLevel!.Value)));
        Assert.Equal(["ร้อยละ 50", "ร้อยละ 70", "ร้อยละ 90"], Levels(plans[0]));
        Assert.Equal(["1 เวที", "2 เวที", "3 เวที"], Levels(plans[1]));
        Assert.Equal(74.5m, plans[0].AchievedValue!.Value);
        Assert.Equal([(1, "ทำป้าย", null), (2, "เดินตรวจ", "ฝนตก")], plans[0].Activities.Select(a => (a.No!.Value, a.Activity!.Value, a.Problem?.Value)));
    }

    [Fact]
    public void Read_WordOverTheLevels_IsNoPartOfTheIndicator()
    {
        var plan = Assert.Single(Read([60, 560, 760, 1060, 1360, 1560],
            ["ตัวชี้วัดและเกณฑ์", "ระดับที่ได้", "กิจกรรม", "ผลการดำเนินงาน", "ปัญหา"],
            ["๑.๑ ร้อยละของเรือที่ขึ้นทะเบียน|เกณฑ์|ระดับ ๑ ร้อยละ ๕๐|ระดับ ๒ ร้อยละ ๗๐|ระดับ ๓ ร้อยละ ๙๐", "ระดับ ๒", "๑. เปิดรับทะเบียน", "เปิดแล้ว", "ไม่มี"]));

        Assert.Equal("ร้อยละของเรือที่ขึ้นทะเบียน", plan.Indicator!.Value);
        Assert.Equal(["ร้อยละ 50", "ร้อยละ 70", "ร้อยละ 90"], Levels(plan));
    }

    [Fact]
    public void Read_HeaderOfTheRunningNumbersWasLost_TheColumnThatCountsHoldsThem()
    {
        var plans = Read([60, 460, 560, 960, 1360, 1560],
            ["ตัวชี้วัด", "", "กิจกรรม", "ผลการดำเนินงาน", "ปัญหา"],
            ["๑.๑ ร้อยละของเรือที่ขึ้นทะเบียน", "๔", "เปิดรับทะเบียน", "เปิดแล้ว", "ไม่มี"],
            ["^", "๕", "ตรวจท่าเรือ", "ตรวจ ๙ ท่า", "ไม่มี"],
            ["๑.๒ จำนวนป้ายเตือน", "๖", "ปักป้าย", "ปัก ๗ ป้าย", "ฝนตก"]);

        Assert.Equal([4, 5, 6], plans.SelectMany(p => p.Activities).Select(a => a.No?.Value));
    }

    [Fact]
    public void Read_HostsCriteriaAndScores_AreResponsibleLevelsAndLevelReached()
    {
        var plan = Assert.Single(Read([60, 300, 600, 860, 1000, 1250, 1450, 1560],
            ["เจ้าภาพ", "ตัวชี้วัด", "เกณฑ์การให้คะแนน", "คะแนนที่ได้", "กิจกรรมที่ดำเนินการ", "ผลสำเร็จ|ณ ๓๑ มี.ค. ๖๗", "การปรับแก้"],
            ["ส่วนแผนที่", "(๒.๑.๓) ระดับความสำเร็จ|ของการเปิดแผนที่กลาง", "๑. มีแผนที่|๒. เปิดให้ดู|๓. เปิดให้โหลด", "ระดับ ๒|(ร้อยละ|๖๑.๕)", "๑. รวมแผนที่", "รวม ๔๐ ระวาง", "เพิ่มคน"]));

        Assert.Equal(("2.1.3", "ระดับความสำเร็จของการเปิดแผนที่กลาง", 2, 61.5m), (plan.IndicatorNo!.Value, plan.Indicator!.Value, plan.AchievedLevel!.Value, plan.AchievedValue!.Value));
        Assert.Equal(["มีแผนที่", "เปิดให้ดู", "เปิดให้โหลด"], Levels(plan));
        Assert.Equal("ส่วนแผนที่", Assert.Single(plan.Responsible).Value);
        var activity = Assert.Single(plan.Activities);
        Assert.Equal(("รวมแผนที่", "รวม 40 ระวาง", "เพิ่มคน"), (activity.Activity!.Value, activity.Result!.Value, activity.Remedy!.Value));
    }

    [Fact]
    public void Read_ALevelInEachOfFiveColumns_AreTheIndicatorsLevels()
    {
        var plan = Assert.Single(Read([60, 420, 520, 620, 720, 820, 920, 1060, 1300, 1560],
            ["ตัวชี้วัด", "เกณฑ์การให้คะแนน", null, null, null, null, "ระดับ|ที่ได้", "กิจกรรม", "ผลการดำเนินงาน"],
            ["^", "๑", "๒", "๓", "๔", "๕", "^", "^", "^"],
            ["๑.๑ ร้อยละของเรื่อง|ที่ตอบทันเวลา", "๕๐", "๖๐", "๗๐", "๘๐", "๙๐", "ระดับ ๔", "๑. ตั้งเวรรับเรื่อง", "ตั้งแล้ว"]));

        Assert.Equal(["50", "60", "70", "80", "90"], Levels(plan));
        Assert.Equal(("ร้อยละของเรื่องที่ตอบทันเวลา", 4), (plan.Indicator!.Value, plan.AchievedLevel!.Value));
    }

    [Fact]
    public void Read_ActivitiesNumberedInAnOutlineOfTheirOwn_CountByTheInnermostNumber()
    {
        var plan = Assert.Single(Read([60, 350, 450, 850, 1250, 1560],
            ["ตัวชี้วัดความสำเร็จ", "ที่", "กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ"],
            ["ระดับการสอบทาน", "๑.๑", "ทำแบบสอบทาน", "ทำแล้ว", "-"],
            ["^", "๑.๒", "สอบทานสัญญา", "สอบ ๘ ฉบับ", "๓๐๐"]));

        Assert.Null(plan.IndicatorNo);
        Assert.Equal([(1, "ทำแบบสอบทาน"), (2, "สอบทานสัญญา")], plan.Activities.Select(a => (a.No!.Value, a.Activity!.Value)));
    }

    [Fact]
    public void Read_ValueAndLevelBelowOneHeader_AreTheValueAndTheLevelReached()
    {
        var plan = Assert.Single(Read([60, 420, 560, 700, 1000, 1300, 1430, 1560],
            ["ตัวชี้วัด", "ผลการดำเนินงานตามตัวชี้วัด", null, "กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ (บาท)", null],
            ["^", "ผลงาน", "ระดับ", "^", "^", "จัดสรร", "ใช้จริง"],
            ["๑.๑ จำนวนครั้งที่|สุ่มตรวจแพปลา", "๕", "๓", "๑. สุ่มตรวจแพ", "ตรวจ ๕ ครั้ง", "๙,๐๐๐", "๘,๔๐๐"],
            ["^", "^", "^", "๒. ซ่อมตราชั่ง", "ซ่อม ๒ เครื่อง", "๑,๐๐๐", "๖๐๐ - ๘๐๐"],
            ["รวม", "", "", "", "", "๑๐,๐๐๐", "๙,๒๐๐"]));

        Assert.Equal((3, 5m), (plan.AchievedLevel!.Value, plan.AchievedValue!.Value));
        Assert.Equal([8400m, 800m], plan.Activities.Select(a => a.BudgetMax!.Value));
        Assert.False(plan.Activities[0].BudgetMax!.Evidence.Flagged);
    }

    [Fact]
    public void Read_LevelBeforeItsValueBelowASelfAssessment_IsTheLevelReached()
    {
        var plan = Assert.Single(Read([60, 420, 560, 700, 1100, 1560], ["ตัวชี้วัด", "ผลการประเมินตนเอง", null, "กิจกรรม", "ผลการดำเนินการ"], ["^", "ระดับ", "ค่าที่วัดได้", "^", "^"],
            ["๑.๑ ร้อยละของแพปลาที่ตรวจ", "๔", "๘๘.๒๕", "๑. ตรวจแพ", "ตรวจแล้ว"]));

        Assert.Equal((4, 88.25m), (plan.AchievedLevel!.Value, plan.AchievedValue!.Value));
    }

    [Theory]
    [InlineData("๔ (๘๘.๒๕)", 4, 88.25)]
    [InlineData("๕ ๙๔.๒๐", 5, 94.2)]
    public void Read_LevelAndValueInOneCell_AreBothRead(string reached, int level, decimal value)
    {
        var plan = Assert.Single(Read([60, 420, 700, 1100, 1560], ["ตัวชี้วัด", "ผลการประเมินตนเอง", "กิจกรรม", "ผลการดำเนินการ"], ["๑.๑ ร้อยละของแพปลาที่ตรวจ", reached, "๑. ตรวจแพ", "ตรวจแล้ว"]));

        Assert.Equal((level, value), (plan.AchievedLevel!.Value, plan.AchievedValue!.Value));
    }
}
