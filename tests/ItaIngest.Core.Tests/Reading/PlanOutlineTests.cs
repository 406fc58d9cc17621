using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Plans without tables: labels in a column beside their values, or headed paragraphs.</summary>
public class PlanOutlineTests
{
    private const string Title = "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๗";

    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    [Fact]
    public void Read_LabelsBesideValues_IsAPlanPerBlockUnderItsProgramme()
    {
        var page = new PrintedPage().Centred(Title).Gap(60).Line("กลยุทธ์ที่ ๒ ท่าเรือโปร่งใส")
            .Row(("โครงการที่ ๑", 180), ("ตู้รับฟังริมท่า", 520))
            .Row(("วัตถุประสงค์", 180), ("ให้ชาวเรือบอกเหตุได้", 520))
            .Row(("ตัวชี้วัด", 180), ("ตั้งตู้ครบ ๓ ท่า", 520))
            .Row(("งบประมาณ", 180), ("๗,๕๐๐ บาท", 520), ("ระยะเวลา", 980), ("มกราคม ๒๕๖๗", 1200))
            .Row(("หน่วยงานที่รับ", 180), ("๑) งานท่าเรือ", 520)).Row(("ผิดชอบ", 180), ("๒) งานตรวจการ", 520))
            .Row(("ผลการดำเนินงาน", 180), ("ตั้งแล้ว ๒ ท่า และรับเรื่องจากชาวเรือได้", 520)).Row(("ทุกวันทำการ", 520))
            .Row(("ความก้าวหน้า", 180), ("ร้อยละ ๖๖", 520))
            .Row(("ปัญหา/อุปสรรค", 180), ("คลื่นแรงช่วงปลายปี", 520), ("แนวทางแก้ไข", 980), ("ย้ายตู้เข้าฝั่ง", 1200)).Row(("จนตั้งตู้ไม่ได้", 520), ("ในเดือนหน้า", 1200))
            .Line("กลยุทธ์ที่ ๓ ชาวเรือร่วมตรวจ")
            .Row(("โครงการที่ ๒", 180), ("วันเปิดบัญชีท่า", 520))
            .Row(("วัตถุประสงค์", 180), ("ให้เห็นรายรับ", 520))
            .Row(("ตัวชี้วัด", 180), ("เปิดบัญชี ๔ ครั้ง", 520))
            .Row(("งบประมาณ", 180), ("-", 520), ("ระยะเวลา", 980), ("ทั้งปี", 1200))
            .Row(("หน่วยงานที่รับ", 180), ("งานการเงิน", 520)).Row(("ผิดชอบ", 180))
            .Row(("ผลการดำเนินงาน", 180), ("ยังไม่ได้ทำ", 520))
            .Row(("ความก้าวหน้า", 180), ("ร้อยละ ๐", 520))
            .Row(("ปัญหา/อุปสรรค", 180), ("ไม่มี", 520), ("แนวทางแก้ไข", 980), ("ไม่มี", 1200));

        var plans = Read(page).Plans;

        Assert.Equal(["2 ท่าเรือโปร่งใส", "3 ชาวเรือร่วมตรวจ"], plans.Select(p => $"{p.ProgrammeNo!.Value} {p.Programme!.Value}"));
        Assert.Equal(["ตั้งตู้ครบ 3 ท่า", "เปิดบัญชี 4 ครั้ง"], plans.Select(p => p.Indicator!.Value));
        Assert.Equal(["งานท่าเรือ", "งานตรวจการ"], plans[0].Responsible.Select(r => r.Value));
        var activity = Assert.Single(plans[0].Activities);
        Assert.Equal((1, "ตู้รับฟังริมท่า", 7500m), (activity.No!.Value, activity.Activity!.Value, activity.BudgetMax!.Value));
        Assert.Equal("ตั้งแล้ว 2 ท่า และรับเรื่องจากชาวเรือได้ทุกวันทำการ", activity.Result!.Value);
        Assert.Equal(("คลื่นแรงช่วงปลายปีจนตั้งตู้ไม่ได้", "ย้ายตู้เข้าฝั่งในเดือนหน้า"), (activity.Problem!.Value, activity.Remedy!.Value));
        Assert.Null(Assert.Single(plans[1].Activities).Problem);
    }

    [Fact]
    public void Read_HeadedParagraphs_NestsActivitiesBelowTheirIndicator()
    {
        var page = new PrintedPage().Centred(Title).Gap(60).Line("แผนงานที่ ๑ ลดดุลพินิจ")
            .Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการนัดคิว").Line("เกณฑ์การให้คะแนน", 240)
            .Line("ระดับ ๑ มีตารางนัด", 300).Line("ระดับ ๒ นัดผ่านโทรศัพท์", 300).Line("ระดับ ๓ สรุปผลการนัด", 300)
            .Line("ผลการประเมินตนเอง อยู่ในระดับ ๒ (ร้อยละ ๗๑.๒๕)").Line("ผู้รับผิดชอบ").Line("- งานคิว", 240).Line("- งานทะเบียน", 240)
            .Line("กิจกรรมที่ ๑ พิมพ์ตารางนัด").Line("ผลการดำเนินงาน ติดตารางแล้ว ๒ แห่ง", 240).Line("งบประมาณที่ใช้ ๑,๑๐๐ บาท", 240).Line("ปัญหาและอุปสรรค ไม่มี", 240).Line("แนวทางแก้ไข ไม่มี", 240)
            .Line("กิจกรรมที่ ๒ เปิดสายนัด").Line("ผลการดำเนินงาน เปิดสายแล้ว", 240).Line("งบประมาณที่ใช้ -", 240).Line("ปัญหาและอุปสรรค สายไม่ว่าง", 240).Line("แนวทางแก้ไข เพิ่มสาย", 240)
            .Line("ตัวชี้วัดที่ ๑.๒ จำนวนเรื่องที่ค้าง").Line("ผู้รับผิดชอบ งานคิว")
            .Line("กิจกรรมที่ ๓ นับเรื่องค้าง").Line("ผลการดำเนินงาน เหลือ ๔ เรื่อง", 240).Line("งบประมาณที่ใช้ -", 240).Line("ปัญหาและอุปสรรค ไม่มี", 240).Line("แนวทางแก้ไข ไม่มี", 240)
            .Gap(80).Line("(นางสาวบัวคำ ดอนกลาง)", 900).Line("ผู้อำนวยการ", 960);

        var plans = Read(page).Plans;

        Assert.Equal(["1.1 2", "1.2 1"], plans.Select(p => $"{p.IndicatorNo!.Value} {p.Activities.Count}"));
        Assert.Equal("ระดับความสำเร็จของการนัดคิว", plans[0].Indicator!.Value);
        Assert.Equal(["มีตารางนัด", "นัดผ่านโทรศัพท์", "สรุปผลการนัด"], plans[0].Levels.Select(l => l.Value));
        Assert.Equal((2, 71.25m), (plans[0].AchievedLevel!.Value, plans[0].AchievedValue!.Value));
        Assert.Equal(["งานคิว", "งานทะเบียน"], plans[0].Responsible.Select(r => r.Value));
        Assert.Equal([(1, "พิมพ์ตารางนัด"), (2, "เปิดสายนัด"), (3, "นับเรื่องค้าง")], plans.SelectMany(p => p.Activities).Select(a => (a.No!.Value, a.Activity!.Value)));
        Assert.Equal(("สายไม่ว่าง", "เพิ่มสาย"), (plans[0].Activities[1].Problem!.Value, plans[0].Activities[1].Remedy!.Value));
        Assert.Null(plans[1].Activities[0].Remedy);
    }

    [Fact]
    public void Read_MeasuresWithWrappedLabelsBeforeColons_HasAMeasurePerBlock()
    {
        var page = new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(60);
        foreach (var (heading, measure, office) in new[] { ("๑. การใช้งบประมาณ", "เปิดยอดเงินสวัสดิการ", "งานบัญชี"), ("๒. การใช้อำนาจ", "จับสลากเวรวันหยุด", "งานเวร") })
        {
            page.Line(heading).Row(("มาตรการ", 220), (": " + measure, 520)).Row(("ทุกไตรมาส", 542))
                .Row(("จุดที่ควรพัฒนา", 220), (": เจ้าหน้าที่ไม่ทราบ", 520))
                .Row(("หน่วยงานรับผิด", 220), (": " + office, 520)).Row(("ชอบ", 220))
                .Row(("การกำกับติดตาม", 220), (": รายงานปลายปี", 520));
        }

        var measures = Read(page).Measures;

        Assert.Equal([("1", "เปิดยอดเงินสวัสดิการทุกไตรมาส"), ("2", "จับสลากเวรวันหยุดทุกไตรมาส")], measures.Select(m => (m.Section!.Value, m.Measure!.Value)));
        Assert.Equal(["งานบัญชี", "งานเวร"], measures.SelectMany(m => m.Responsible).Select(r => r.Value));
        Assert.Equal(["รายงานปลายปี", "รายงานปลายปี"], measures.SelectMany(m => m.Monitoring).Select(r => r.Value));
    }

    [Theory]
    [InlineData("☐", "☑")]
    [InlineData("( )", "(/)")]
    public void Read_LevelsWithBoxes_TheTickedOneIsReached(string box, string ticked)
    {
        var page = new PrintedPage().Centred(Title).Gap(60).Line("กลยุทธ์ที่ ๑ ท่าเรือโปร่งใส")
            .Line("ตัวชี้วัดที่ ๑.๑ ความสำเร็จของการเปิดบัญชีท่า").Line("ผลการประเมินตนเอง", left: 180)
            .Line($"{box} ระดับ ๑ เปิดบัญชี ๑ ครั้ง", left: 200).Line($"{ticked} ระดับ ๒ เปิดบัญชี ๒ ครั้ง", left: 200).Line($"{box} ระดับ ๓ เปิดบัญชี ๓ ครั้ง", left: 200)
            .Line("ผู้รับผิดชอบ งานการเงิน", left: 180)
            .Line("กิจกรรมที่ ๑ วันเปิดบัญชี", left: 180).Line("ผลการดำเนินงาน เปิดแล้ว ๒ ครั้ง", left: 200).Line("ปัญหาและอุปสรรค ไม่มี", left: 200);

        var plan = Assert.Single(Read(page).Plans);

        Assert.Equal("ความสำเร็จของการเปิดบัญชีท่า", plan.Indicator!.Value);
        Assert.Equal(["เปิดบัญชี 1 ครั้ง", "เปิดบัญชี 2 ครั้ง", "เปิดบัญชี 3 ครั้ง"], plan.Levels.Select(l => l.Value));
        Assert.Equal(2, plan.AchievedLevel!.Value);
    }
}
