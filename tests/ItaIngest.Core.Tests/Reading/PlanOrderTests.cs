using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>The orders in which plans without tables say what they say: programmes above or inside, activities listed below one label.</summary>
public class PlanOrderTests
{
    private const string Title = "ผลการปฏิบัติตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘";

    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    private static PrintedPage Page() => new PrintedPage().Centred(Title).Gap(40);

    [Fact]
    public void Read_ActivitiesInBracketsBelowALabel_AreActivitiesEach() => CheckListed(Page()
        .Line("๑. แนวทางที่ ๑ ประภาคารสุจริต").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการจดเวร", 240).Line("เกณฑ์การประเมิน", 240)
        .Line("ระดับ ๑ : มีสมุดเวร", 300).Line("ระดับ ๒ : จดเวรทุกคืน", 300).Line("ผลการประเมินตนเอง : ระดับ ๒", 240).Line("ผู้รับผิดชอบ : งานเวร", 240)
        .Line("กิจกรรมที่ดำเนินการ", 240).Line("(๑) แจกสมุดเวรที่ป้อม", 300).Line("ผลการปฏิบัติ : แจกครบ ๔ ป้อม", 360).Line("งบประมาณ : ๑,๒๐๐ บาท", 360).Line("ปัญหาข้อขัดข้อง : ไม่มี", 360)
        .Line("(๒) ตรวจสมุดทุกเช้า", 300).Line("ผลการปฏิบัติ : ตรวจแล้ว ๖๑ วัน", 360).Line("งบประมาณ : ไม่ใช้งบประมาณ", 360).Line("ปัญหาข้อขัดข้อง : คลื่นสูง", 360).Line("แนวทางแก้ไข : ตรวจทางวิทยุ", 360)
        .Line("๒. แนวทางที่ ๒ ทุ่นโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ จำนวนทุ่นที่ตรวจ", 240).Line("ผลการประเมินตนเอง : ระดับ ๓", 240).Line("ผู้รับผิดชอบ : งานทุ่น", 240)
        .Line("กิจกรรมที่ดำเนินการ", 240).Line("(๑) ทาสีทุ่น", 300).Line("ผลการปฏิบัติ : ทาแล้ว ๕ ทุ่น", 360).Line("งบประมาณ : -", 360).Line("ปัญหาข้อขัดข้อง : ไม่มี", 360));

    [Fact]
    public void Read_ActivitiesWithOneBracketAndLabelsWithDashes_AreActivitiesEach() => CheckListed(Page()
        .Line("มาตรการที่ ๑ ประภาคารสุจริต").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการจดเวร", 240)
        .Line("ระดับ ๑ มีสมุดเวร", 300).Line("ระดับ ๒ จดเวรทุกคืน", 300).Line("ผลการประเมิน : ระดับ ๒", 240).Line("หน่วยงานที่รับผิดชอบ : งานเวร", 240)
        .Line("โครงการ/กิจกรรม :", 240).Line("๑) แจกสมุดเวรที่ป้อม", 300).Line("- ผลการดำเนินงาน : แจกครบ ๔ ป้อม", 360).Line("- งบประมาณที่ใช้ : ๑,๒๐๐ บาท", 360)
        .Line("๒) ตรวจสมุดทุกเช้า", 300).Line("- ผลการดำเนินงาน : ตรวจแล้ว ๖๑ วัน", 360).Line("- ปัญหา/อุปสรรค : คลื่นสูง", 360).Line("- แนวทางแก้ไข : ตรวจทางวิทยุ", 360)
        .Line("มาตรการที่ ๒ ทุ่นโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ จำนวนทุ่นที่ตรวจ", 240).Line("ผลการประเมิน : ระดับ ๓", 240).Line("หน่วยงานที่รับผิดชอบ : งานทุ่น", 240)
        .Line("โครงการ/กิจกรรม :", 240).Line("๑) ทาสีทุ่น", 300).Line("- ผลการดำเนินงาน : ทาแล้ว ๕ ทุ่น", 360));

    [Fact]
    public void Read_FirstActivityBesideItsLabel_IsFollowedByTheNextOnes() => CheckListed(Page()
        .Line("แนวทางที่ ๑ ประภาคารสุจริต").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการจดเวร")
        .Line("ระดับ ๑ มีสมุดเวร", 300).Line("ระดับ ๒ จดเวรทุกคืน", 300).Line("ผลการประเมินตนเอง : ระดับ ๒").Line("ผู้รับผิดชอบ : งานเวร")
        .Line("กิจกรรม : ๑. แจกสมุดเวรที่ป้อม").Line("ผลการดำเนินงาน : แจกครบ ๔ ป้อม", 240).Line("งบประมาณ : ๑,๒๐๐ บาท", 240).Line("ปัญหา/อุปสรรค : ไม่มี", 240)
        .Line("๒. ตรวจสมุดทุกเช้า", 279).Line("ผลการดำเนินงาน : ตรวจแล้ว ๖๑ วัน", 240).Line("งบประมาณ : ไม่ใช้งบประมาณ", 240).Line("ปัญหา/อุปสรรค : คลื่นสูง", 240).Line("แนวทางแก้ไข : ตรวจทางวิทยุ", 240)
        .Line("แนวทางที่ ๒ ทุ่นโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ จำนวนทุ่นที่ตรวจ").Line("ผลการประเมินตนเอง : ระดับ ๓").Line("ผู้รับผิดชอบ : งานทุ่น")
        .Line("กิจกรรม : ๑. ทาสีทุ่น").Line("ผลการดำเนินงาน : ทาแล้ว ๕ ทุ่น", 240).Line("งบประมาณ : -", 240));

    [Fact]
    public void Read_NumberedListInsideAValue_StaysWithTheValue()
    {
        var plan = Assert.Single(Read(Page().Line("แผนงานที่ ๑ ประภาคารสุจริต").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการจดเวร", 240).Line("ผลการประเมินตนเอง : ระดับ ๒", 240).Line("ผู้รับผิดชอบ : งานเวร", 240)
            .Line("กิจกรรมที่ดำเนินการ", 240).Line("(๑) แจกสมุดเวรที่ป้อม", 300).Line("งบประมาณ : ๙๐๐ บาท", 360).Line("ผลการปฏิบัติ :", 360).Line("(๑) แจกครบทุกป้อม", 420).Line("(๒) สอนวิธีจดเวร", 420)
            .Line("(๒) ตรวจสมุดทุกเช้า", 300).Line("งบประมาณ : -", 360).Line("ผลการปฏิบัติ : ตรวจแล้ว", 360)).Plans);

        Assert.Equal([(1, "แจกสมุดเวรที่ป้อม"), (2, "ตรวจสมุดทุกเช้า")], plan.Activities.Select(a => (a.No!.Value, a.Activity!.Value)));
        Assert.EndsWith("สอนวิธีจดเวร", plan.Activities[0].Result!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ProjectsThatNameTheirProgramme_AreAPlanEach() => CheckProjects(Page(), "โครงการที่ {0} {1}", "แผนงานที่ {0} {1}", "ตัวชี้วัดความสำเร็จ {0}", "งบประมาณ {0}", "ผลการดำเนินงาน {0}", "ผู้รับผิดชอบ {0}");

    [Fact]
    public void Read_ProjectsWithColonsThatNameTheirProgramme_AreAPlanEach() => CheckProjects(Page(), "กิจกรรมที่ {0} : {1}", "ยุทธศาสตร์ที่ {0} : {1}", "ตัวชี้วัด : {0}", "งบประมาณที่ใช้ : {0}", "ผลการดำเนินการ : {0}", "หน่วยงานรับผิดชอบ : {0}");

    [Fact]
    public void Read_LineThatNoLabelExplains_PutsItsPlanInDoubt()
    {
        var records = Read(Page().Line("แผนงานที่ ๑ ประภาคารสุจริต").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการจดเวร", 240).Line("ผลการประเมินตนเอง : ระดับ ๒", 240)
            .Line("กิจกรรมที่ ๑ แจกสมุดเวร", 240).Line("ผลการดำเนินงาน แจกครบ ๔ ป้อม", 300).Line("ข.บประมาณท ๙,๐๐๐ บาท", 60).Line("ปัญหา/อุปสรรค คลื่นสูง", 300).Line("ผู้รับผิดชอบ งานเวร", 300));

        Assert.Null(Assert.Single(Assert.Single(records.Plans).Activities).BudgetMax);
        Assert.Contains(Reasons.UnreadContent, records.Doubts["/plans/0"].Reasons);
    }

    [Fact]
    public void Read_PlanWhoseLinesAreAllUnderstood_IsInNoDoubt() => Assert.DoesNotContain(Read(Page()
        .Line("แผนงานที่ ๑ ประภาคารสุจริต").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการจดเวร", 240).Line("เกณฑ์การให้คะแนน", 240).Line("ระดับ ๑ มีสมุดเวร", 300).Line("ระดับ ๒ จดเวรทุกคืน", 300)
        .Line("ผลการประเมินตนเอง : ระดับ ๒", 240).Line("กิจกรรมที่ ๑ แจกสมุดเวร", 240).Line("สถานะ ☑ แล้วเสร็จ ☐ ยังไม่แล้วเสร็จ", 300).Line("ระยะเวลาดำเนินการ ทั้งปี", 300)
        .Line("ผลการดำเนินงาน แจกครบ ๔ ป้อม", 300).Line("งบประมาณ ไม่ใช้งบประมาณ", 300).Line("ปัญหา/อุปสรรค ไม่มี", 300).Line("ผู้รับผิดชอบ งานเวร", 300)).Doubts.Keys, k => k.StartsWith("/plans", StringComparison.Ordinal));

    private static void CheckListed(PrintedPage page)
    {
        var records = Read(page);
        Assert.Equal(["1 ประภาคารสุจริต", "2 ทุ่นโปร่งใส"], records.Plans.Select(p => $"{p.ProgrammeNo?.Value} {p.Programme?.Value}"));
        Assert.Equal(["1.1 ระดับความสำเร็จของการจดเวร", "2.1 จำนวนทุ่นที่ตรวจ"], records.Plans.Select(p => $"{p.IndicatorNo?.Value} {p.Indicator?.Value}"));
        Assert.Equal([2, 3], records.Plans.Select(p => p.AchievedLevel?.Value));
        Assert.Equal(["มีสมุดเวร", "จดเวรทุกคืน"], records.Plans[0].Levels.Select(l => l.Value));
        Assert.Equal(["งานเวร", "งานทุ่น"], records.Plans.SelectMany(p => p.Responsible).Select(r => r.Value));
        Assert.Equal([(1, "แจกสมุดเวรที่ป้อม", "แจกครบ 4 ป้อม"), (2, "ตรวจสมุดทุกเช้า", "ตรวจแล้ว 61 วัน"), (1, "ทาสีทุ่น", "ทาแล้ว 5 ทุ่น")],
            records.Plans.SelectMany(p => p.Activities).Select(a => (a.No!.Value, a.Activity!.Value, a.Result!.Value)));
        Assert.Equal([1200m, null, null], records.Plans.SelectMany(p => p.Activities).Select(a => a.BudgetMax?.Value));
        Assert.Equal([(null, null), ("คลื่นสูง", "ตรวจทางวิทยุ"), (null, null)], records.Plans.SelectMany(p => p.Activities).Select(a => (a.Problem?.Value, a.Remedy?.Value)));
    }

    private static void CheckProjects(PrintedPage page, string project, string programme, string indicator, string budget, string result, string responsible)
    {
        string[][] forms = [["๑", "ลงทะเบียนเรือ", "๑", "ท่าเรือสุจริต", "เรือลงทะเบียนครบ", "๒,๕๐๐ บาท", "ลงแล้ว ๑๑ ลำ", "งานเรือ"], ["๒", "เปิดตู้รับฟัง", "๒", "ชาวเรือร่วมตรวจ", "จำนวนเรื่องที่ตอบ", "ไม่ใช้งบประมาณ", "ตอบ ๓ เรื่อง", "งานท่า"]];
        foreach (var f in forms)
        {
            page.Line(Of(project, f[0], f[1])).Line(Of(programme, f[2], f[3]), 240).Line(Of(indicator, f[4]), 240).Line(Of(budget, f[5]), 240).Line(Of(result, f[6]), 240).Line(Of(responsible, f[7]), 240);
        }

        var plans = Read(page).Plans;

        Assert.Equal(["1 ท่าเรือสุจริต", "2 ชาวเรือร่วมตรวจ"], plans.Select(p => $"{p.ProgrammeNo?.Value} {p.Programme?.Value}"));
        Assert.Equal(["เรือลงทะเบียนครบ", "จำนวนเรื่องที่ตอบ"], plans.Select(p => p.Indicator?.Value));
        Assert.Equal([(1, "ลงทะเบียนเรือ", "ลงแล้ว 11 ลำ"), (2, "เปิดตู้รับฟัง", "ตอบ 3 เรื่อง")], plans.Select(p => Assert.Single(p.Activities)).Select(a => (a.No!.Value, a.Activity!.Value, a.Result!.Value)));
        Assert.Equal([2500m, null], plans.Select(p => p.Activities[0].BudgetMax?.Value));
        Assert.Equal(["งานเรือ", "งานท่า"], plans.SelectMany(p => p.Responsible).Select(r => r.Value));
    }

    private static string Of(string format, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, values);
}
