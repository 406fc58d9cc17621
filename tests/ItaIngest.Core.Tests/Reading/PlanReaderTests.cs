using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

public class PlanReaderTests
{
    private const string Title = "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๘";

    private static ReportRecords Read(string title, double[] columns, params string?[][] rows) =>
        DocumentReader.Read([new PrintedPage().Centred(title).Gap(40).Table(columns, rows).Page], 1);

    [Fact]
    public void Read_AnIndicatorPerActivity_IsAPlanPerRowUnderItsStrategy()
    {
        var records = Read("รายงานผลการดำเนินงานป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๘", [60, 130, 500, 800, 1000, 1150, 1380, 1560],
            ["ที่", "โครงการ/มาตรการ", "ตัวชี้วัด", "หน่วยงาน|รับผิดชอบ", "งบประมาณ|ที่ใช้", "ผลการดำเนินงาน", "อุปสรรค"],
            ["ยุทธศาสตร์ที่ ๑ สร้างคนดี", null, null, null, null, null, null],
            ["๑", "อบรมพนักงานใหม่", "ผ่านร้อยละ ๘๐", "งานบุคคล", "๔,๕๐๐ บาท", "อบรม ๑ รุ่น", "-"],
            ["๒", "มาตรการสุ่มตรวจเวร", "สุ่มครบทุกเดือน", "งานวินัย", "ไม่ใช้งบประมาณ", "สุ่มแล้ว ๖ ครั้ง", "คนน้อย"],
            ["รวมทั้งสิ้น", null, null, null, "๔,๕๐๐", "", ""]);

        Assert.Equal(ReportKinds.PlanProgress, records.Document.Kind!.Value);
        Assert.Equal(2, records.Plans.Count);
        Assert.All(records.Plans, p => Assert.Equal(("1", "สร้างคนดี"), (p.ProgrammeNo!.Value, p.Programme!.Value)));
        Assert.Equal("สุ่มครบทุกเดือน", records.Plans[1].Indicator!.Value);
        var activity = Assert.Single(records.Plans[1].Activities);
        Assert.Equal((2, "มาตรการสุ่มตรวจเวร", "สุ่มแล้ว 6 ครั้ง", "คนน้อย"), (activity.No!.Value, activity.Activity!.Value, activity.Result!.Value, activity.Problem!.Value));
        Assert.Equal(4500m, records.Plans[0].Activities[0].BudgetMin!.Value);
        Assert.Null(activity.BudgetMin);
    }

    [Fact]
    public void Read_LevelAndValueInColumnsOfTheirOwn_AreBothReached()
    {
        var plans = Read(Title, [60, 450, 560, 700, 950, 1200, 1330, 1560],
            ["ตัวชี้วัดและเกณฑ์วัดความสำเร็จ", "ผลการประเมินตนเอง", null, "กิจกรรม/มาตรการ", null, "เงินที่ใช้ไป|(บาท)", "ข้อติดขัด"],
            ["^", "ระดับ", "ค่าที่|วัดได้", "รายการ", "ผลการดำเนินการ", "^", "^"],
            ["๑.๑ จำนวนท่าเรือที่ปักป้าย", "๕", "๙๔.๒๐", "ปักป้ายท่าเรือ", "ปักครบทุกท่า", "๑๘,๖๐๐", "ฝนชุก"],
            ["๑.๒ ร้อยละของเรือที่ตรวจ", "๔", "๘๘.๖๔", "ตรวจเรือ", "ตรวจ ๗๘ ลำ", "-", "-"]).Plans;

        Assert.Equal([("1.1", 5, 94.20m), ("1.2", 4, 88.64m)], plans.Select(p => (p.IndicatorNo!.Value, p.AchievedLevel!.Value, p.AchievedValue!.Value)));
        Assert.Equal((18600m, "ฝนชุก"), (plans[0].Activities[0].BudgetMax!.Value, plans[0].Activities[0].Problem!.Value));
    }

    [Fact]
    public void Read_ProgrammesAndActivitiesInColumns_GroupsActivitiesUnderTheirProgramme()
    {
        var plans = Read(Title, [60, 350, 750, 1050, 1300, 1560],
            ["แผนงาน", "กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ", "ผู้รับผิดชอบ"],
            ["แผนงานที่ ๒ ระบบโปร่งใส", "๑. เปิดแผนจัดซื้อ", "เปิดแล้ว", "-", "งานพัสดุ"],
            ["^", "๒. เปิดสัญญา", "เปิด ๕ ฉบับ", "-", "งานพัสดุ"],
            ["แผนงานที่ ๓ ร่วมตรวจสอบ", "๓. ตั้งกล่องรับฟัง", "ตั้ง ๓ จุด", "๙๐๐", "งานธุรการ"]).Plans;

        Assert.Equal(["2 ระบบโปร่งใส 2", "3 ร่วมตรวจสอบ 1"], plans.Select(p => $"{p.ProgrammeNo!.Value} {p.Programme!.Value} {p.Activities.Count}"));
        Assert.Equal(["งานพัสดุ"], plans[0].Responsible.Select(r => r.Value));
    }

    [Fact]
    public void Read_NumberedHeadingBelowAProgramme_KeepsTheProgramme()
    {
        var plans = Read(Title, [60, 130, 500, 800, 1000, 1560],
            ["ที่", "กิจกรรม", "ตัวชี้วัด", "งบประมาณ", "ผลการดำเนินงาน"],
            ["มิติที่ ๓ ชุมชนร่วมเฝ้า", null, null, null, null],
            ["๓.๑ แนวทางเปิดเวที", null, null, null, null],
            ["๑", "เวทีชาวสวน", "จัด ๒ เวที", "-", "จัดครบ"],
            ["๓.๒ แนวทางตั้งอาสา", null, null, null, null],
            ["๒", "อาสาดูโครงการ", "อาสา ๑๐ คน", "๘๐๐", "ได้ ๙ คน"]).Plans;

        Assert.Equal([("3", "ชุมชนร่วมเฝ้า"), ("3", "ชุมชนร่วมเฝ้า")], plans.Select(p => (p.ProgrammeNo!.Value, p.Programme!.Value)));
    }

    [Fact]
    public void Read_LevelsInAColumnOfTheirOwn_BelongToTheIndicator()
    {
        var plan = Assert.Single(Read(Title, [60, 350, 750, 950, 1250, 1560],
            ["ตัวชี้วัดความสำเร็จ", "เกณฑ์การให้คะแนน", "ผลตามตัวชี้วัด", "กิจกรรม", "ผลการดำเนินงาน"],
            ["๑.๑ ระดับการสอบทาน", "ระดับ ๑ มีแบบ|ระดับ ๒ ทดลองใช้|ระดับ ๓ ใช้จริง", "ระดับ ๒", "๑. ทำแบบ", "ทำแล้ว"]).Plans);

        Assert.Equal(["มีแบบ", "ทดลองใช้", "ใช้จริง"], plan.Levels.Select(l => l.Value));
        Assert.Equal(("1.1", "ระดับการสอบทาน", 2), (plan.IndicatorNo!.Value, plan.Indicator!.Value, plan.AchievedLevel!.Value));
    }

    [Fact]
    public void Read_RowCutOffByThePageWithoutItsRulings_IsOneActivity()
    {
        double[] xs = [60, 500, 1000, 1560];
        string?[] header = ["กิจกรรม", "ตัวชี้วัด", "ผลการดำเนินงาน"];
        var first = new PrintedPage().Centred(Title).Gap(40).Table(xs, [header, ["๑. ตรวจตู้ยา", "ตรวจครบ", "ตรวจแล้ว"]]);
        var end = first.Y - PrintedPage.Leading;
        first.Gap(-PrintedPage.Leading).Row(("๒. ตรวจรถ", 68), ("ตรวจทุก", 508), ("ตรวจแล้ว", 1008)).Side(end, end + 60, xs[0]).Side(end, end + 60, xs[^1]);
        var second = new PrintedPage(2).Table(xs, [header, ["ส่วนกลาง", "เดือน", "หกคัน"]]);

        var activities = DocumentReader.Read([first.Page, second.Page], 2).Plans.SelectMany(p => p.Activities).ToList();

        Assert.Equal(["ตรวจตู้ยา", "ตรวจรถส่วนกลาง"], activities.Select(a => a.Activity!.Value));
        Assert.Equal("ตรวจแล้วหกคัน", activities[1].Result!.Value);
    }

    [Fact]
    public void Read_MoneyAllocatedAndSpent_TakesWhatWasSpent()
    {
        var activities = Read(Title, [60, 450, 800, 1000, 1200, 1560],
            ["โครงการ/กิจกรรม", "ผลการดำเนินงาน", "งบประมาณที่ได้รับ", "งบประมาณที่ใช้", "ปัญหาอุปสรรค"],
            ["๑. ค่ายเยาวชน", "จัดแล้ว", "๒๐,๐๐๐", "๑๘,๗๕๐", "-"],
            ["๒. สื่อรณรงค์", "อยู่ระหว่างดำเนินการ", "๕,๐๐๐", "-", "-"]).Plans.SelectMany(p => p.Activities).ToList();

        Assert.Equal(18750m, activities[0].BudgetMax!.Value);
        Assert.False(activities[0].BudgetMax!.Evidence.Flagged);
        Assert.Equal(5000m, activities[1].BudgetMax!.Value);
        Assert.True(activities[1].BudgetMax!.Evidence.Flagged);
    }

    [Theory]
    [InlineData("ได้รับ ๑๒,๐๐๐ บาท|ใช้ไป ๑๑,๕๐๐ บาท", 11500, false)]
    [InlineData("๒ รุ่น รุ่นละ ๓,๐๐๐ บาท|รวม ๖,๐๐๐ บาท", 6000, false)]
    [InlineData("ค่าวิทยากร ๑,๒๐๐ บาท|ค่าอาหาร ๘๐๐ บาท", 1200, true)]
    [InlineData("อบรม ๔ ครั้ง ๒,๕๐๐ บาท", 2500, false)]
    public void Read_SeveralAmountsInACell_TakesTheOneThatIsSaidOrFlags(string cell, int max, bool flagged)
    {
        var activity = Read(Title, [60, 450, 800, 1250, 1560], ["โครงการ/กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ", "ปัญหาอุปสรรค"], ["๑. อบรมแกนนำ", "จัดแล้ว", cell, "-"])
            .Plans.Single().Activities.Single();

        Assert.Equal(max, activity.BudgetMax!.Value);
        Assert.Equal(flagged, activity.BudgetMax.Evidence.Flagged);
    }

    [Fact]
    public void Read_ProblemAndSuggestionInOneCell_AreTwoValues()
    {
        var activity = Read(Title, [60, 450, 800, 1000, 1560], ["กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ", "ปัญหา/อุปสรรค/ข้อเสนอแนะ"],
            ["๑. ตรวจนับพัสดุ", "ตรวจแล้ว", "-", "ปัญหา : คนไม่พอ|ข้อเสนอแนะ : ขอคนเพิ่ม"]).Plans.Single().Activities.Single();

        Assert.Equal(("คนไม่พอ", "ขอคนเพิ่ม"), (activity.Problem!.Value, activity.Remedy!.Value));
    }

    [Fact]
    public void Read_FormPerActivity_IsAPlanEach()
    {
        var records = Read(Title, [60, 500, 1500],
            ["โครงการ", "อบรมวินัยข้าราชการ"], ["ตัวชี้วัด", "ผู้เข้าอบรมไม่น้อยกว่า ๕๐ คน"], ["งบประมาณที่ใช้", "๗,๒๐๐ บาท"], ["ผลการดำเนินงาน", "อบรมแล้ว ๕๕ คน"], ["ปัญหาอุปสรรค", "-ไม่มี-"], ["ผู้รับผิดชอบ", "งานบุคคล"],
            ["โครงการ", "ตรวจเยี่ยมสาขา"], ["ตัวชี้วัด", "เยี่ยมครบ ๔ สาขา"], ["งบประมาณที่ใช้", "ไม่ใช้งบประมาณ"], ["ผลการดำเนินงาน", "เยี่ยม ๓ สาขา"], ["ปัญหาอุปสรรค", "น้ำท่วม"], ["ผู้รับผิดชอบ", "งานสาขา"]);

        Assert.Equal(ReportKinds.PlanProgress, records.Document.Kind!.Value);
        Assert.Equal(["ผู้เข้าอบรมไม่น้อยกว่า 50 คน", "เยี่ยมครบ 4 สาขา"], records.Plans.Select(p => p.Indicator!.Value));
        Assert.Equal(["อบรมวินัยข้าราชการ", "ตรวจเยี่ยมสาขา"], records.Plans.Select(p => p.Activities.Single().Activity!.Value));
        Assert.Equal(7200m, records.Plans[0].Activities[0].BudgetMin!.Value);
        Assert.Equal("น้ำท่วม", records.Plans[1].Activities[0].Problem!.Value);
    }

    [Fact]
    public void Read_MeasuresWithTheSameColumnsUnderTheirOwnTitle_StayMeasures()
    {
        var records = Read("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘", [60, 450, 800, 1100, 1560],
            ["มาตรการ", "ขั้นตอนการดำเนินงาน", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"], ["เปิดเผยแผนจัดซื้อ", "ปิดประกาศทุกเดือน", "งานพัสดุ", "ปิดแล้ว ๖ ครั้ง"]);

        Assert.Empty(records.Plans);
        Assert.Equal(ReportKinds.MeasureProgress, records.Document.Kind!.Value);
    }
}
