using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

public class PlanCardTests
{
    private const string Title = "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๗";

    private static readonly string?[][] s_card =
    [
        ["ตัวชี้วัดที่ ๓.๒", "ร้อยละของตลาดที่ติดป้ายราคา", null, null],
        ["เกณฑ์การให้คะแนน", "ระดับ ๑ : สำรวจตลาด|ระดับ ๒ : ติดป้ายครึ่งหนึ่ง|ระดับ ๓ : ติดป้ายครบ", null, null],
        ["ผู้รับผิดชอบ", "- กองพาณิชย์|- งานเทศกิจ", null, null],
        ["ผลสำเร็จตามตัวชี้วัด", "ระดับ ๒ (ร้อยละ ๖๑.๕๐)", null, null],
    ];

    private static readonly string?[][] s_activities =
    [
        ["โครงการ/กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ (บาท)", "ปัญหาอุปสรรค"],
        ["๑) เดินตรวจตลาด", "ตรวจ ๙ แห่ง", "๑,๒๐๐", "ฝนตก"],
        ["๒) แจกป้าย", "แจก ๓๐ ป้าย", "-", "-"],
    ];

    [Fact]
    public void Read_CardAboveItsActivitiesInOneTable_IsAPlanUnderTheHeadingInTheText()
    {
        var page = new PrintedPage().Centred(Title).Gap(40).Line("มิติที่ ๒ ตลาดโปร่งใส", 60).Gap(20).Table([60, 420, 800, 1150, 1560], [.. s_card, .. s_activities]).Page;

        Check(DocumentReader.Read([page], 1));
    }

    [Fact]
    public void Read_CardAndActivitiesAsTablesOfTheirOwn_AreOnePlan()
    {
        var page = new PrintedPage().Centred(Title).Gap(40).Line("มิติที่ ๒ ตลาดโปร่งใส", 60).Gap(20)
            .Table([60, 460, 1560], [.. s_card.Select(r => r[..2])]).Gap(90).Table([60, 420, 800, 1150, 1560], s_activities).Page;

        Check(DocumentReader.Read([page], 1));
    }

    private static void Check(ReportRecords records)
    {
        var plan = Assert.Single(records.Plans);
        Assert.Empty(records.Measures);
        Assert.Equal(("2", "ตลาดโปร่งใส"), (plan.ProgrammeNo!.Value, plan.Programme!.Value));
        Assert.Equal(("3.2", "ร้อยละของตลาดที่ติดป้ายราคา"), (plan.IndicatorNo!.Value, plan.Indicator!.Value));
        Assert.Equal(["สำรวจตลาด", "ติดป้ายครึ่งหนึ่ง", "ติดป้ายครบ"], plan.Levels.Select(l => l.Value));
        Assert.Equal((2, 61.5m), (plan.AchievedLevel!.Value, plan.AchievedValue!.Value));
        Assert.Equal(["กองพาณิชย์", "งานเทศกิจ"], plan.Responsible.Select(r => r.Value));
        Assert.Equal(["1 เดินตรวจตลาด ตรวจ 9 แห่ง", "2 แจกป้าย แจก 30 ป้าย"], plan.Activities.Select(a => $"{a.No!.Value} {a.Activity!.Value} {a.Result!.Value}"));
        Assert.Equal(1200m, plan.Activities[0].BudgetMax!.Value);
        Assert.Null(plan.Activities[1].BudgetMax);
    }
}
