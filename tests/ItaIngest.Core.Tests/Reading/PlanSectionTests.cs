using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Plans whose indicators stand in paragraphs over a table of activities each.</summary>
public class PlanSectionTests
{
    private const string Title = "ผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘";

    private static readonly double[] s_columns = [180, 280, 640, 1000, 1200, 1480];

    private static readonly string?[] s_header = ["ลำดับ", "กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ (บาท)", "ปัญหา/อุปสรรค"];

    private static readonly string?[][] s_first = [s_header, ["๑", "ปักป้ายคลอง", "ปักครบ ๗ จุด", "๙๕๐", "-"], ["๒", "วัดน้ำหน้าประตู", "วัดทุกวัน", "-", "ฝนชุก"]];

    private static readonly string?[][] s_second = [s_header, ["๑", "เปิดบัญชีสูบน้ำ", "เปิดแล้ว ๔ บัญชี", "-", "-"]];

    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    private static PrintedPage Page() => new PrintedPage().Centred(Title).Gap(40);

    [Fact]
    public void Read_HeadedParagraphsOverEachTable_AreThePlansOfTheTables() => Check(Read(Page()
        .Line("แผนงานที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการวัดน้ำ", 240).Line("เกณฑ์การให้คะแนน", 240)
        .Line("ระดับ ๑ มีป้ายวัดน้ำ", 320).Line("ระดับ ๒ วัดน้ำทุกวัน", 320).Line("ระดับ ๓ เผยแพร่ผลการวัด", 320)
        .Line("ผลการดำเนินงาน ระดับ ๒", 240).Line("ผู้รับผิดชอบ ฝ่ายส่งน้ำ, ฝ่ายบำรุงรักษา", 240).Gap(20).Table(s_columns, s_first)
        .Line("แผนงานที่ ๒ สูบน้ำโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ จำนวนบัญชีที่เปิดเผย", 240).Line("ผลการดำเนินงาน ระดับ ๓", 240).Line("ผู้รับผิดชอบ ฝ่ายบริหาร", 240).Gap(20).Table(s_columns, s_second)));

    [Fact]
    public void Read_MeasuresOverIndicatorsAndLabelsSideBySide_AreThePlansOfTheTables() => Check(Read(Page()
        .Line("โครงการชลประทานรายงานผลการดำเนินการตามแผนจำแนกตามมาตรการและตัวชี้วัดของปีงบประมาณนี้ทั้งสิ้น ๒ มาตรการ ๒ ตัวชี้วัด ดังต่อไปนี้")
        .Line("มาตรการที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการวัดน้ำ")
        .Line("ระดับ ๑ มีป้ายวัดน้ำ", 320).Line("ระดับ ๒ วัดน้ำทุกวัน", 320).Line("ระดับ ๓ เผยแพร่ผลการวัด", 320)
        .Row(("ผู้รับผิดชอบ ฝ่ายส่งน้ำ, ฝ่ายบำรุงรักษา", 180), ("ผลสำเร็จ ระดับ ๒", 900)).Gap(20).Table(s_columns, s_first)
        .Line("มาตรการที่ ๒ สูบน้ำโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ จำนวนบัญชีที่เปิดเผย")
        .Row(("ผู้รับผิดชอบ ฝ่ายบริหาร", 180), ("ผลสำเร็จ ระดับ ๓", 900)).Gap(20).Table(s_columns, s_second)));

    [Fact]
    public void Read_LabelsWithColonsOverEachTable_AreThePlansOfTheTables() => Check(Read(Page()
        .Line("มิติที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ : ระดับความสำเร็จของการวัดน้ำ").Line("ค่าเป้าหมาย :")
        .Line("- ระดับ ๑ มีป้ายวัดน้ำ", 260).Line("- ระดับ ๒ วัดน้ำทุกวัน", 260).Line("- ระดับ ๓ เผยแพร่ผลการวัด", 260)
        .Line("ผลการประเมิน : ระดับ ๒").Line("ผู้รับผิดชอบ :").Line("- ฝ่ายส่งน้ำ", 260).Line("- ฝ่ายบำรุงรักษา", 260).Gap(20).Table(s_columns, s_first)
        .Line("มิติที่ ๒ สูบน้ำโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ : จำนวนบัญชีที่เปิดเผย").Line("ผลการประเมิน : ระดับ ๓").Line("ผู้รับผิดชอบ : ฝ่ายบริหาร").Gap(20).Table(s_columns, s_second)));

    [Fact]
    public void Read_ResultBelowItsTable_IsOfTheIndicatorAbove() => Check(Read(Page()
        .Line("แผนงานที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการวัดน้ำ", 240)
        .Line("ระดับ ๑ มีป้ายวัดน้ำ", 320).Line("ระดับ ๒ วัดน้ำทุกวัน", 320).Line("ระดับ ๓ เผยแพร่ผลการวัด", 320).Gap(20).Table(s_columns, s_first)
        .Line("ผลสำเร็จตามตัวชี้วัด : ระดับ ๒").Line("ผู้รับผิดชอบ : ฝ่ายส่งน้ำ, ฝ่ายบำรุงรักษา")
        .Line("แผนงานที่ ๒ สูบน้ำโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ จำนวนบัญชีที่เปิดเผย", 240).Gap(20).Table(s_columns, s_second)
        .Line("ผลสำเร็จตามตัวชี้วัด : ระดับ ๓").Line("ผู้รับผิดชอบ : ฝ่ายบริหาร")));

    [Fact]
    public void Read_LevelsInATableBetweenTextAndActivities_AreTheIndicatorsLevels() => Check(Read(Page()
        .Line("แผนงานที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการวัดน้ำ", 240).Line("ผู้รับผิดชอบ ฝ่ายส่งน้ำ, ฝ่ายบำรุงรักษา", 240).Gap(20)
        .Table([180, 400, 1200, 1480], [["ระดับ", "เกณฑ์การให้คะแนน", "ผล"], ["ระดับ ๑", "มีป้ายวัดน้ำ", ""], ["ระดับ ๒", "วัดน้ำทุกวัน", "✓"], ["ระดับ ๓", "เผยแพร่ผลการวัด", ""]])
        .Gap(20).Table(s_columns, s_first)
        .Line("แผนงานที่ ๒ สูบน้ำโปร่งใส").Line("ตัวชี้วัดที่ ๒.๑ จำนวนบัญชีที่เปิดเผย", 240).Line("ผลการดำเนินงาน ระดับ ๓", 240).Line("ผู้รับผิดชอบ ฝ่ายบริหาร", 240).Gap(20).Table(s_columns, s_second)));

    [Fact]
    public void Read_IndicatorWithoutATable_IsAPlanWithoutActivities()
    {
        var plans = Read(Page()
            .Line("แผนงานที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ร้อยละของประตูน้ำที่เปิดตรงเวลา", 240).Line("ผลการดำเนินงาน ระดับ ๔", 240).Line("ผู้รับผิดชอบ ฝ่ายประตูน้ำ", 240)
            .Line("ตัวชี้วัดที่ ๑.๒ จำนวนบัญชีที่เปิดเผย", 240).Line("ผลการดำเนินงาน ระดับ ๓", 240).Line("ผู้รับผิดชอบ ฝ่ายบริหาร", 240).Gap(20).Table(s_columns, s_second)).Plans;

        Assert.Equal(["1.1 4 0", "1.2 3 1"], plans.Select(p => $"{p.IndicatorNo!.Value} {p.AchievedLevel!.Value} {p.Activities.Count}"));
        Assert.Equal("จัดสรรน้ำเป็นธรรม", plans[0].Programme!.Value);
    }

    [Fact]
    public void Read_LastIndicatorWithoutATable_IsAPlanWithoutActivities()
    {
        var plans = Read(Page().Line("แผนงานที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการวัดน้ำ", 240).Line("ผลการดำเนินงาน ระดับ ๒", 240).Gap(20).Table(s_columns, s_first)
            .Line("ตัวชี้วัดที่ ๑.๒ ร้อยละของประตูน้ำที่เปิดตรงเวลา", 240).Line("ผลการดำเนินงาน ระดับ ๔", 240).Line("ผู้รับผิดชอบ ฝ่ายประตูน้ำ", 240)).Plans;

        Assert.Equal(["1.1 2 2", "1.2 4 0"], plans.Select(p => $"{p.IndicatorNo!.Value} {p.AchievedLevel!.Value} {p.Activities.Count}"));
    }

    [Fact]
    public void Read_IndicatorsThatNothingTiesToATable_PutTheListInDoubt()
    {
        string?[] header = ["ตัวชี้วัด", "กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ (บาท)", "ปัญหา/อุปสรรค"];
        var known = Page().Table(s_columns, [header, ["๑.๑ จำนวนป้าย", "ปักป้ายคลอง", "ปักครบ ๗ จุด", "๙๕๐", "-"]]);

        var clean = Read(known);
        var doubtful = Read(known.Line("ตัวชี้วัดที่ ๑.๒ ร้อยละของประตูน้ำที่เปิดตรงเวลา", 240).Line("ระดับ ๑ เปิดตรงเวลาครึ่งหนึ่ง", 320).Line("ระดับ ๒ เปิดตรงเวลาทุกบาน", 320));

        Assert.DoesNotContain("/plans", clean.Doubts.Keys);
        Assert.Contains(Reasons.UnreadContent, doubtful.Doubts["/plans"].Reasons);
    }

    [Fact]
    public void Read_LostRunningNumber_FollowsFromTheOthersAndIsFlagged()
    {
        var plan = Assert.Single(Read(Page().Line("แผนงานที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการวัดน้ำ", 240).Gap(20)
            .Table(s_columns, [s_header, ["๑", "ปักป้ายคลอง", "ปักครบ ๗ จุด", "๙๕๐", "-"], ["", "วัดน้ำหน้าประตู", "วัดทุกวัน", "-", "ฝนชุก"], ["๓", "ล้างท่อ", "ล้างแล้ว", "-", "-"]])).Plans);

        Assert.Equal([1, 2, 3], plan.Activities.Select(a => a.No!.Value));
        Assert.Equal([false, true, false], plan.Activities.Select(a => a.No!.Evidence.Flagged));
    }

    [Fact]
    public void Read_RunningNumberThatTheNextOneContradicts_IsPutRightAndFlagged()
    {
        var plan = Assert.Single(Read(Page().Line("แผนงานที่ ๑ จัดสรรน้ำเป็นธรรม").Line("ตัวชี้วัดที่ ๑.๑ ระดับความสำเร็จของการวัดน้ำ", 240).Gap(20)
            .Table(s_columns, [s_header, ["๗", "ปักป้ายคลอง", "ปักครบ ๗ จุด", "๙๕๐", "-"], ["๒", "วัดน้ำหน้าประตู", "วัดทุกวัน", "-", "ฝนชุก"], ["๓", "ล้างท่อ", "ล้างแล้ว", "-", "-"]])).Plans);

        Assert.Equal([1, 2, 3], plan.Activities.Select(a => a.No!.Value));
        Assert.Equal([true, false, false], plan.Activities.Select(a => a.No!.Evidence.Flagged));
        Assert.Equal("7", Assert.Single(plan.Activities[0].No!.Evidence.Alternatives).Value);
    }

    private static void Check(ReportRecords records)
    {
        Assert.Empty(records.Measures);
        Assert.Equal(["1 จัดสรรน้ำเป็นธรรม", "2 สูบน้ำโปร่งใส"], records.Plans.Select(p => $"{p.ProgrammeNo?.Value} {p.Programme?.Value}"));
        Assert.Equal(["1.1 ระดับความสำเร็จของการวัดน้ำ", "2.1 จำนวนบัญชีที่เปิดเผย"], records.Plans.Select(p => $"{p.IndicatorNo?.Value} {p.Indicator?.Value}"));
        Assert.Equal(["มีป้ายวัดน้ำ", "วัดน้ำทุกวัน", "เผยแพร่ผลการวัด"], records.Plans[0].Levels.Select(l => l.Value));
        Assert.Equal([2, 3], records.Plans.Select(p => p.AchievedLevel?.Value));
        Assert.Equal(["ฝ่ายส่งน้ำ", "ฝ่ายบำรุงรักษา"], records.Plans[0].Responsible.Select(r => r.Value));
        Assert.Equal(["ฝ่ายบริหาร"], records.Plans[1].Responsible.Select(r => r.Value));
        Assert.Equal([2, 1], records.Plans.Select(p => p.Activities.Count));
        Assert.Equal((2, "วัดน้ำหน้าประตู", "วัดทุกวัน"), (records.Plans[0].Activities[1].No!.Value, records.Plans[0].Activities[1].Activity!.Value, records.Plans[0].Activities[1].Result!.Value));
    }
}
