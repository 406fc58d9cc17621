using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Plans ruled between their indicators only: the activities of an indicator stand in one row of the table.</summary>
public class UnruledActivitiesTests
{
    private const string Title = "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๗";

    private static readonly double[] s_columns = [60, 330, 630, 900, 1200, 1380, 1560];

    private static readonly string?[] s_header = ["ตัวชี้วัด", "เกณฑ์การให้คะแนน", "กิจกรรม", "ผลการดำเนินงาน", "ค่าใช้จ่าย|(บาท)", "ปัญหา"];

    private static ReportRecords Read(params string?[][] rows) => DocumentReader.Read([new PrintedPage().Centred(Title).Gap(40).Table(s_columns, [s_header, .. rows]).Page], 1);

    private static string[] Activities(PlanRecord plan) => [.. plan.Activities.Select(a => $"{a.No?.Value}|{a.Activity?.Value}|{a.Result?.Value}|{a.BudgetMin?.Value}|{a.Problem?.Value}")];

    [Fact]
    public void Read_NumberedActivitiesBesideTheirResults_AreAnActivityEach()
    {
        var records = Read(
            ["๑.๑ ระดับการเปิดเผย|ราคากลางงานถนน", "ระดับ ๑ มีแบบ|ระดับ ๒ ทดลองใช้|ระดับ ๓ ใช้จริงทุก|โครงการ|ระดับ ๔ มีผู้ดู", "๑. ทำแบบราคา|กลาง||๒. ลงเว็บไซต์|||๓. นับผู้ชม", "ทำแล้ว|||ลง ๔๐ รายการ|ภายในเดือน|มกราคม|ได้ ๙๑๒ ครั้ง", "๕๐๐|||-|||-", "ขาดคน|ทำงาน||-|||-"],
            ["๑.๒ ร้อยละของสัญญา|ที่ตรวจ", "ระดับ ๑ ร้อยละ ๓๐|ระดับ ๒ ร้อยละ ๖๐", "๑. ตรวจสัญญา", "ตรวจ ๑๒ ฉบับ", "-", "-"]);

        Assert.Equal(2, records.Plans.Count);
        Assert.Equal(["1|ทำแบบราคากลาง|ทำแล้ว|500|ขาดคนทำงาน", "2|ลงเว็บไซต์|ลง 40 รายการภายในเดือนมกราคม||", "3|นับผู้ชม|ได้ 912 ครั้ง||"], Activities(records.Plans[0]));
        Assert.Equal(["มีแบบ", "ทดลองใช้", "ใช้จริงทุกโครงการ", "มีผู้ดู"], records.Plans[0].Levels.Select(l => l.Value));
        Assert.Equal("ระดับการเปิดเผยราคากลางงานถนน", records.Plans[0].Indicator!.Value);
        Assert.False(records.Plans[0].Activities[1].Result!.Evidence.Flagged);
    }

    [Fact]
    public void Read_ColumnsThatBeginAgainTogetherBehindGaps_AreAnActivityEach()
    {
        var plan = Assert.Single(Read(
            ["๑.๑ ระดับการรับฟัง|ชาวสวนและชาวนา|ในพื้นที่|น้ำท่วม", "ระดับ ๑ ฟัง|ระดับ ๒ จด|ระดับ ๓ ตอบ|ระดับ ๔ แก้|ระดับ ๕ ติดตาม", "เปิดเวที|ที่ตลาด||แจกใบตอบ", "จัด ๓ เวที|||แจก ๘๐ ใบ|เก็บได้ ๗๗", "๗๐๐|||๙๐", "-|||ฝนตก"]).Plans);

        Assert.Equal(["|เปิดเวทีที่ตลาด|จัด 3 เวที|700|", "|แจกใบตอบ|แจก 80 ใบเก็บได้ 77|90|ฝนตก"], Activities(plan));
        Assert.Equal(5, plan.Levels.Count);
    }

    [Fact]
    public void Read_NumberAloneOnItsLineBesideARangeOfMoney_IsOneActivity()
    {
        var plan = Assert.Single(Read(
            ["๑.๑ ระดับการรับฟัง|ชาวสวนและชาวนา", "ระดับ ๑ ฟัง|ระดับ ๒ จด|ระดับ ๓ ตอบ", "๒.|รวบรวมใบตอบ|ของชาวสวน", "ต่ำกว่าค่า|เป้าหมายของ|แผนที่วางไว้", "๙๓,๕๑๕ -|๙๖,๕๑๕", "การ|ประสานงาน|ยังไม่ชัดเจน"]).Plans);

        var activity = Assert.Single(plan.Activities);
        Assert.Equal((2, 93515m, 96515m), (activity.No!.Value, activity.BudgetMin!.Value, activity.BudgetMax!.Value));
    }

    [Fact]
    public void Read_ResultThatBeginsBesideNoNumber_LeavesTheRowInDoubt()
    {
        var records = Read(
            ["๑.๑ ระดับการเปิดเผย", "ระดับ ๑ มีแบบ|ระดับ ๒ ทดลองใช้", "๑. ทำแบบราคา|กลาง||๒. ลงเว็บไซต์", "ทำแล้ว||ลง ๔๐ รายการ|ภายในเดือน", "๕๐๐|||-", "-|||-"]);

        var activity = Assert.Single(Assert.Single(records.Plans).Activities);
        Assert.True(activity.Activity!.Evidence.Flagged);
    }

    [Fact]
    public void Read_RowInDoubt_LeavesTheRowsBesideItAlone()
    {
        var records = Read(
            ["๑.๑ ระดับการเปิดเผย", "ระดับ ๑ มีแบบ|ระดับ ๒ ทดลองใช้", "๑. ทำแบบราคา|กลาง||๒. ลงเว็บไซต์", "ทำแล้ว||ลง ๔๐ รายการ|ภายในเดือน", "๕๐๐|||-", "-|||-"],
            ["๑.๒ ร้อยละของสัญญา|ที่ตรวจ", "ระดับ ๑ ร้อยละ ๓๐|ระดับ ๒ ร้อยละ ๖๐", "๑. ตรวจสัญญา|ของปี", "ตรวจ ๑๒ ฉบับ", "๓๐๐", "-"]);

        Assert.True(records.Plans[0].Activities[0].Result!.Evidence.Flagged);
        Assert.False(records.Plans[1].Activities[0].Result!.Evidence.Flagged);
    }

    [Fact]
    public void Read_MarksBelowTextSuchAsAWornRulingLeaves_AreNoActivityInDoubt()
    {
        var records = Read(
            ["๑.๑ ระดับการเปิดเผย|ราคากลาง|ของงานถนน|และสะพาน", "ระดับ ๑ มีแบบ|ระดับ ๒ ทดลองใช้|ระดับ ๓ ใช้จริงทุก|โครงการ", "๑. ทำแบบราคา|กลาง||-", "ทำแล้วเสร็จ|ครบ||-", "๕๐๐", "-"]);

        var activity = Assert.Single(Assert.Single(records.Plans).Activities);
        Assert.False(activity.BudgetMin!.Evidence.Flagged);
    }

    [Fact]
    public void Read_StepsOfOneActivityWithOneResult_StayOneActivity()
    {
        var records = Read(["๑.๑ ระดับการสอบทาน", "ระดับ ๑ มีแบบ|ระดับ ๒ ใช้จริง", "๑. ร่างแบบ|๒. ลองใช้|๓. ปรับแก้", "ดำเนินการครบ|ทั้งสามขั้นตอน|เมื่อเดือนมีนาคม", "๒,๐๐๐", "-"]);

        Assert.Single(Assert.Single(records.Plans).Activities);
    }

    [Fact]
    public void Read_ActivitiesThatGoOnOverThePage_StandWithTheirOwnResults()
    {
        var first = new PrintedPage().Centred(Title).Gap(40).Table(s_columns,
            [s_header, ["๑.๑ ระดับการดูแล|กองทุนน้ำ", "ระดับ ๑ มีสมุด|ระดับ ๒ จดครบ", "๑. ทำสมุด|คุมเงิน", "ทำ ๒ เล่ม", "๔๐", "-"]], openBelow: true);
        var second = new PrintedPage(2).Table(s_columns,
            [s_header, ["", "ระดับ ๓ เปิดดูได้|ระดับ ๔ ตรวจได้|ระดับ ๕ ชมเชย", "|๒. เปิดสมุด||๓. ตรวจสมุด", "|เปิดทุกวัน||ตรวจ ๔ ครั้ง", "|-||-", "|คนน้อย||-"]]);

        var plan = Assert.Single(DocumentReader.Read([first.Page, second.Page], 2).Plans);

        Assert.Equal(["1|ทำสมุดคุมเงิน|ทำ 2 เล่ม|40|", "2|เปิดสมุด|เปิดทุกวัน||คนน้อย", "3|ตรวจสมุด|ตรวจ 4 ครั้ง||"], Activities(plan));
        Assert.Equal(5, plan.Levels.Count);
    }

    [Fact]
    public void Read_ActivityThatBeginsOnTheNextPageBelowRoomLeftOnThisOne_IsOneOfItsOwn()
    {
        double[] xs = [60, 120, 480, 760, 1060, 1240, 1560];
        string?[] header = ["ที่", "ตัวชี้วัด", "กิจกรรม", "ผลการดำเนินงาน", "ค่าใช้จ่าย|(บาท)", "ปัญหา"];
        var first = new PrintedPage().Centred(Title).Gap(40).Table(xs, [header, ["๗", "ร้อยละของร้านที่เปิดเผยราคา|กลางของสินค้าทุกชนิดในตลาด|ริมน้ำและตลาดนัด", "ติดป้ายราคา", "ติด ๓๐ ร้าน", "๖๐๐", "-"]], openBelow: true);
        var second = new PrintedPage(2).Table(xs, [header, ["", "ระดับ ๑ ร้อยละ ๕๐|ระดับ ๒ ร้อยละ ๘๐", "สุ่มตรวจป้าย", "สุ่ม ๕ ครั้ง", "๙๐", "ฝนตก"]]);

        var plan = Assert.Single(DocumentReader.Read([first.Page, second.Page], 2).Plans);

        Assert.Equal(("7", 2), (plan.IndicatorNo!.Value, plan.Levels.Count));
        Assert.Equal(["|ติดป้ายราคา|ติด 30 ร้าน|600|", "|สุ่มตรวจป้าย|สุ่ม 5 ครั้ง|90|ฝนตก"], Activities(plan));
    }
}
