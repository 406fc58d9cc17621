using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Measures that are printed as forms: label beside value in a table, or label after label in running text.</summary>
public class MeasureFormTests
{
    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    [Fact]
    public void Read_FormPerMeasure_HasOneRecordPerFormUnderItsHeading()
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๗").Gap(40)
            .Line("๑. การใช้งบประมาณ").Table([180, 560, 1500],
            [
                ["มาตรการ/กิจกรรม", "ปิดประกาศยอดเงินคงเหลือ"],
                ["ข้อคำถามที่เกี่ยวข้อง", "ข้อ i๔ และ i๕"],
                ["ขั้นตอน", "๑) สรุปยอด|๒) ปิดประกาศ"],
                ["ผู้รับผิดชอบ", "งานการเงิน|งานพัสดุ"],
                ["วันที่ดำเนินการ", "๕ มิถุนายน ๒๕๖๗"],
                ["ผลการดำเนินการ", "ปิดประกาศครบทุกเดือน"],
            ]).Gap(60)
            .Line("๒. ประสิทธิภาพการสื่อสาร").Table([180, 560, 1500],
            [
                ["มาตรการ/กิจกรรม", "ทำป้ายบอกขั้นตอนหน้าห้อง"],
                ["ขั้นตอน", "ออกแบบป้าย"],
                ["ผู้รับผิดชอบ", "งานธุรการ"],
                ["ผลการดำเนินการ", "ติดตั้งแล้ว ๔ จุด"],
            ]);

        var records = Read(page);

        Assert.Equal(ReportKinds.MeasureProgress, records.Document.Kind!.Value);
        Assert.Equal(2, records.Measures.Count);
        var first = records.Measures[0];
        Assert.Equal(("1", "การใช้งบประมาณ", 2, "2024-06-05"), (first.Section!.Value, first.Topic!.Value, first.IndicatorNo!.Value, first.DoneOn!.Value));
        Assert.Equal(["i4", "i5"], first.Items.Select(i => i.Value));
        Assert.Equal(["สรุปยอด", "ปิดประกาศ"], first.Steps.Select(s => s.Value));
        Assert.Equal(["งานการเงิน", "งานพัสดุ"], first.Responsible.Select(s => s.Value));
        Assert.Equal(("2", "ติดตั้งแล้ว 4 จุด"), (records.Measures[1].Section!.Value, records.Measures[1].Result!.Value));
    }

    [Fact]
    public void Read_FormsBelowEachOtherInOneTable_StartAnewAtEachHeading()
    {
        var page = new PrintedPage().Table([180, 560, 1500],
        [
            ["เรื่องที่ ๑ การรับบริการวันหยุด", null],
            ["๑) สภาพปัญหา :", "ผู้รับบริการต้องลางานมาติดต่อ (e๑)"],
            ["๒) มาตรการแก้ไข :", "เปิดรับคำขอวันเสาร์"],
            ["๓) วิธีดำเนินการ :", "- จัดเวรเจ้าหน้าที่"],
            ["^", "- ติดป้ายแจ้งเวลา"],
            ["๔) กำหนดเสร็จ :", "มีนาคม ๒๕๖๙"],
            ["เรื่องที่ ๒ การเปิดเผยรายรับ", null],
            ["๑) สภาพปัญหา :", "ไม่เห็นบัญชีรายรับของตลาดนัด"],
            ["๒) มาตรการแก้ไข :", "ติดบัญชีรายรับทุกไตรมาส"],
            ["๓) วิธีดำเนินการ :", "สรุปยอดส่งประชาสัมพันธ์"],
            ["๔) กำหนดเสร็จ :", "เมษายน ๒๕๖๙"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal(["การรับบริการวันหยุด", "การเปิดเผยรายรับ"], measures.Select(m => m.Topic!.Value));
        Assert.Equal(["1", "2"], measures.Select(m => m.Section!.Value));
        Assert.Equal(["จัดเวรเจ้าหน้าที่", "ติดป้ายแจ้งเวลา"], measures[0].Steps.Select(s => s.Value));
        Assert.Equal(["2026-03", "2026-04"], measures.Select(m => m.Due!.Value));
    }

    [Fact]
    public void Read_TwoPairsInARow_BelongToOneMeasure()
    {
        var page = new PrintedPage().Table([180, 460, 850, 1150, 1550],
        [
            ["มาตรการ", "ทำช่องรับเรื่องทางออนไลน์", null, null],
            ["ผู้รับผิดชอบ", "งานนิติการ", "ระยะเวลา", "ต.ค. ๖๗ - มี.ค. ๖๘"],
            ["ผลการดำเนินงาน", "ตอบกลับแล้วทุกเรื่อง", null, null],
        ]);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(["งานนิติการ"], measure.Responsible.Select(r => r.Value));
        Assert.Equal(("2024-10", "2025-03"), (measure.PeriodStart!.Value, measure.PeriodEnd!.Value));
    }

    [Fact]
    public void Read_MeasuresSideBySide_AreARecordEach()
    {
        var page = new PrintedPage().Table([180, 500, 1000, 1500],
        [
            ["ปัญหา", "ไม่มีทะเบียนรถ", "ไฟเปิดทิ้งไว้"],
            ["แนวทางแก้ไข", "ทำทะเบียนรถกลาง", "ติดสวิตช์ตั้งเวลา"],
            ["ผู้รับผิดชอบ", "กองช่าง", "กองคลัง"],
            ["กำหนดแล้วเสร็จ", "๓๐ เม.ย. ๒๕๖๘", "พ.ค. ๒๕๖๘"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal(["ทำทะเบียนรถกลาง", "ติดสวิตช์ตั้งเวลา"], measures.Select(m => m.Measure!.Value));
        Assert.Equal(["2025-04-30", "2025-05"], measures.Select(m => m.Due!.Value));
    }

    [Fact]
    public void Read_LabelledParagraphs_AreMeasuresUnderTheirHeadings()
    {
        var page = new PrintedPage().Centred("รายงานความก้าวหน้าการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40)
            .Line("๒. ผลการดำเนินการรายมาตรการ")
            .Line("๒.๑ การใช้อำนาจ")
            .Line("ประเด็นที่พบ (i๗, i๘) : การมอบหมายงานไม่ชัดเจน", 240)
            .Line("มาตรการ : ทำข้อตกลงการมอบหมายงาน", 240)
            .Line("แนวทางการปฏิบัติ", 240).Line("(๑) หัวหน้างานร่างข้อตกลง", 280).Line("(๒) ลงนามร่วมกัน", 280)
            .Line("ผู้รับผิดชอบ", 240).Line("- งานบุคคล", 240).Line("- หัวหน้างาน", 240)
            .Line("ผลลัพธ์ : ข้อร้องเรียนลดลง", 240)
            .Line("๒.๒ การปรับปรุงการทำงาน")
            .Line("ประเด็นที่พบ (e๘) : ไม่มีช่องเสนอความเห็น", 240)
            .Line("มาตรการ : จัดเวทีรับฟัง", 240)
            .Line("แนวทางการปฏิบัติ : เชิญผู้รับบริการ", 240)
            .Line("ผู้รับผิดชอบ : งานแผน กำหนดเสร็จ : ๓๐ เม.ย. ๒๕๖๘", 240)
            .Line("ผลลัพธ์ : -", 240)
            .Line("๓. สรุป").Line("ดำเนินการได้ตามแผน", 260);

        var measures = Read(page).Measures;

        Assert.Equal(2, measures.Count);
        Assert.Equal(("2.1", "การใช้อำนาจ", "การมอบหมายงานไม่ชัดเจน"), (measures[0].Section!.Value, measures[0].Topic!.Value, measures[0].Issue!.Value));
        Assert.Equal(["i7", "i8"], measures[0].Items.Select(i => i.Value));
        Assert.Equal(["หัวหน้างานร่างข้อตกลง", "ลงนามร่วมกัน"], measures[0].Steps.Select(s => s.Value));
        Assert.Equal(["งานบุคคล", "หัวหน้างาน"], measures[0].Responsible.Select(r => r.Value));
        Assert.Equal(("2.2", "2025-04-30"), (measures[1].Section!.Value, measures[1].Due!.Value));
        Assert.Equal(["งานแผน"], measures[1].Responsible.Select(r => r.Value));
        Assert.Null(measures[1].Outcome);
    }

    [Fact]
    public void Read_LabelsBeforeTheFirstMeasureOfAHeading_HoldForAllItsMeasures()
    {
        var page = new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40)
            .Line("๑.๑ ด้านการเงินและพัสดุ")
            .Line("ระยะเวลาดำเนินการ : ๑ ธันวาคม ๒๕๖๗ ถึง ๓๐ มิถุนายน ๒๕๖๘", 240)
            .Line("มาตรการ : ติดประกาศยอดเงิน", 240).Line("ตัวชี้วัดที่เกี่ยวข้อง : การใช้งบประมาณ (i๔)", 240)
            .Line("ขั้นตอน : สรุปยอดทุกเดือน", 240).Line("ผู้รับผิดชอบ : กองคลัง", 240)
            .Line("มาตรการ : ทำทะเบียนยืม", 240).Line("ตัวชี้วัดที่เกี่ยวข้อง : การใช้ทรัพย์สินของราชการ (i๑๐)", 240)
            .Line("ขั้นตอน : ออกแบบทะเบียน", 240).Line("ผู้รับผิดชอบ : งานพัสดุ", 240)
            .Line("๑.๒ ด้านการสื่อสาร")
            .Line("ระยะเวลาดำเนินการ : ๑ มกราคม ๒๕๖๘ ถึง ๓๑ มีนาคม ๒๕๖๘", 240)
            .Line("มาตรการ : ปรับหน้าเว็บไซต์", 240).Line("ตัวชี้วัดที่เกี่ยวข้อง : ประสิทธิภาพการสื่อสาร (e๔)", 240)
            .Line("ขั้นตอน : รื้อเมนู", 240).Line("ผู้รับผิดชอบ : งานสารสนเทศ", 240);

        var measures = Read(page).Measures;

        Assert.Equal(["ติดประกาศยอดเงิน", "ทำทะเบียนยืม", "ปรับหน้าเว็บไซต์"], measures.Select(m => m.Measure!.Value));
        Assert.Equal(["ด้านการเงินและพัสดุ", "ด้านการเงินและพัสดุ", "ด้านการสื่อสาร"], measures.Select(m => m.Topic!.Value));
        Assert.Equal([2, 4, 7], measures.Select(m => m.IndicatorNo!.Value));
        Assert.Equal(["2024-12-01", "2024-12-01", "2025-01-01"], measures.Select(m => m.PeriodStart!.Value));
    }

    [Fact]
    public void Read_NumberedLabelThatIsLikeNoKnownOne_IsNoPartOfTheValueAbove()
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40)
            .Line("๑. การใช้อำนาจ")
            .Line("๑.๑ ปัญหาที่พบ มอบหมายงานไม่ชัดเจน").Line("๑.๒ มาตรการที่กำหนด ทำบัญชีมอบหมายงาน").Line("๑.๓ ผู้รับผิดชอบ งานบุคคล")
            .Line("๑.๔ ผลสัมฤทธิ์ ข้อร้องเรียนลดลง").Line("๑.๕ เบิกจ่ายไปแล้ว ๔,๕๐๐ บาท").Line("๑.๖ ดำเนินการแล้วเสร็จเมื่อ วันที่ ๓๐ เมษายน ๒๕๖๘");

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(("ข้อร้องเรียนลดลง", "2025-04-30"), ((measure.Outcome ?? measure.Result)!.Value, measure.DoneOn!.Value));
    }

    [Fact]
    public void Read_StepsBesideMeasure_AreStepsWhateverTheHeaderCallsThem()
    {
        var page = new PrintedPage().Table([60, 330, 480, 800, 1130, 1350, 1590],
        [
            ["ข้อค้นพบ", "ข้อคำถาม", "ชื่อมาตรการ", "แนวทางการปฏิบัติ", "ส่วนที่รับผิดชอบ", "ครบกำหนด"],
            ["แผนเงินไม่ทั่วถึง", "i๔, i๖", "ประชุมชี้แจงแผนเงิน", "๑. สรุปแผน|๒. ชี้แจง", "ส่วนคลัง", "ก.ย. ๒๕๖๙"],
            ["รถไม่มีสมุดคุม", "i๑๐", "ทำสมุดคุมรถ", "พิมพ์สมุดคุม", "ส่วนช่วยอำนวยการ", "มี.ค. ๒๕๖๙"],
        ]);

        var first = Read(page).Measures[0];

        Assert.Equal(["i4", "i6"], first.Items.Select(i => i.Value));
        Assert.Equal("ประชุมชี้แจงแผนเงิน", first.Measure!.Value);
        Assert.Equal(["สรุปแผน", "ชี้แจง"], first.Steps.Select(s => s.Value));
        Assert.Equal("2026-09", first.Due!.Value);
    }

    [Fact]
    public void Read_HeaderLikeNoneKnown_IsReadByItsCellsAndFlagged()
    {
        var page = new PrintedPage().Table([60, 450, 850, 1150, 1500],
        [
            ["เหตุที่ต้องทำ", "สิ่งดีที่ตั้งใจ", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"],
            ["คิวรับบริการยาวตอนเช้า", "เพิ่มช่องบริการช่วงเช้าทุกวันทำการ", "งานทะเบียน", "๓๑ ม.ค. ๒๕๖๙"],
            ["ผู้สูงอายุอ่านป้ายไม่เห็น", "เปลี่ยนป้ายเป็นตัวอักษรใหญ่ทุกจุด", "งานอาคาร", "๒๘ ก.พ. ๒๕๖๙"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal(2, measures.Count);
        Assert.Equal("เพิ่มช่องบริการช่วงเช้าทุกวันทำการ", measures[0].Measure!.Value);
        Assert.True(measures[0].Measure!.Evidence.Flagged);
        Assert.Contains(Reasons.ColumnDoubtful, measures[0].Measure!.Evidence.Reasons);
    }

    [Fact]
    public void Read_SecondTableWithoutHeader_IsReadAsTheOneAboveItAndFlagged()
    {
        var page = new PrintedPage().Line("๑.๑ การจัดซื้อ").Table([60, 600, 900, 1250, 1550],
            [
                ["มาตรการ", "ผู้ดำเนินการ", "ผลการปฏิบัติ", "ดำเนินการเมื่อ"],
                ["เผยแพร่ราคากลาง (o๑๒)", "กองคลัง", "เผยแพร่แล้ว ๑๔ โครงการ", "๕ ก.พ. ๒๕๖๘"],
            ]).Gap(60)
            .Line("๑.๒ งานบุคคล").Table([60, 700, 980, 1280, 1550],
            [
                ["ประกาศหลักเกณฑ์ก่อนประเมิน", "สำนักปลัด", "ประกาศแล้วสองรอบ", "๑๗ มี.ค. ๒๕๖๘"],
                ["ชี้แจงผลรายบุคคล", "สำนักปลัด", "ชี้แจงครบทุกคน", "๒๐ มี.ค. ๒๕๖๘"],
            ]);

        var measures = Read(page).Measures;

        Assert.Equal(["1.1", "1.2", "1.2"], measures.Select(m => m.Section!.Value));
        Assert.Equal(["o12"], measures[0].Items.Select(i => i.Value));
        Assert.Equal("2025-03-17", measures[1].DoneOn!.Value);
        Assert.True(measures[1].DoneOn!.Evidence.Flagged);
        Assert.False(measures[0].Measure!.Evidence.Flagged);
    }

    [Fact]
    public void Read_IndicatorAloneInItsRow_HeadsTheRowsBelow()
    {
        var page = new PrintedPage().Table([60, 160, 600, 1000, 1300, 1550],
        [
            ["ที่", "ประเด็นที่ต้องพัฒนา", "มาตรการ", "ผู้รับผิดชอบ", "กำหนดเสร็จ"],
            ["", "๑. การใช้ทรัพย์สินของราชการ", "", "", ""],
            ["๑", "ยืมของไม่ลงทะเบียน", "ทำสมุดยืมกลาง", "กองคลัง", "พ.ค. ๒๕๖๙"],
            ["", "๒. คุณภาพการดำเนินงาน", "", "", ""],
            ["๒", "คิวยาวช่วงเช้า", "เพิ่มช่องบริการ", "สำนักปลัด", "มิ.ย. ๒๕๖๙"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal([4, 6], measures.Select(m => m.IndicatorNo!.Value));
        Assert.Equal(["การใช้ทรัพย์สินของราชการ", "คุณภาพการดำเนินงาน"], measures.Select(m => m.Topic!.Value));
    }

    [Fact]
    public void Read_WordsOfLabelsInRunningText_AreNoForm()
    {
        var page = new PrintedPage().Centred("รายงานผลการประเมินคุณธรรมและความโปร่งใส")
            .Line("มาตรการ : ตามที่ประกาศไว้").Line("๑. ความนำ").Line("หน่วยงานได้ประชุมผู้รับผิดชอบแล้ว");

        Assert.Empty(Read(page).Measures);
    }

    [Fact]
    public void Read_MeasureNamedByItsHeading_IsThatMeasure()
    {
        var page = new PrintedPage().Line("มาตรการที่ ๑ เปิดช่องนัดหมายทางโทรศัพท์")
            .Line("เหตุผลความจำเป็น : มารับบัตรคิวแต่เช้ามืด (e๒)", 240)
            .Line("วิธีดำเนินการ : ๑. จัดเจ้าหน้าที่รับสาย ๒. ประกาศหมายเลข", 240)
            .Line("ผู้รับผิดชอบ : งานเวชระเบียน", 240)
            .Line("ผลการดำเนินงาน : มีผู้นัดหมาย ๙๐ ราย", 240);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(("1", "เปิดช่องนัดหมายทางโทรศัพท์"), (measure.Section!.Value, measure.Measure!.Value));
        Assert.Equal(["จัดเจ้าหน้าที่รับสาย", "ประกาศหมายเลข"], measure.Steps.Select(s => s.Value));
    }

    [Fact]
    public void Read_NumberedMeasuresWithoutLabels_AreReadAndFlagged()
    {
        var page = new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๙").Gap(40)
            .Line("๑. ความนำ").Line("หน่วยงานได้วิเคราะห์ผลการประเมินแล้ว", 240)
            .Line("๒. การใช้งบประมาณ")
            .Line("๒.๑ ปิดประกาศแผนการใช้จ่ายทุกไตรมาส (i๔)", 240)
            .Line("๒.๒ ชี้แจงผลการจัดซื้อในที่ประชุม", 240)
            .Line("จึงประกาศให้ทราบ", 300);

        var records = Read(page);

        Assert.Equal(ReportKinds.MeasurePlan, records.Document.Kind!.Value);
        Assert.Equal(["ปิดประกาศแผนการใช้จ่ายทุกไตรมาส (i4)", "ชี้แจงผลการจัดซื้อในที่ประชุม"], records.Measures.Select(m => m.Measure!.Value));
        Assert.All(records.Measures, m => Assert.Equal(("2", 2), (m.Section!.Value, m.IndicatorNo!.Value)));
        Assert.All(records.Measures, m => Assert.Contains(Reasons.RecordDoubtful, m.Measure!.Evidence.Reasons));
    }

    [Fact]
    public void Read_NumberBesideTheFirstLabels_LeavesTheFormWhole()
    {
        var page = new PrintedPage().Table([180, 280, 600, 1500],
        [
            ["๑", "ปัญหาที่พบ", "ไม่ทราบกำหนดเก็บขยะ"],
            ["^", "แนวทางแก้ไข", "ติดปฏิทินเก็บขยะ"],
            ["วิธีการดำเนินการ", null, "๑. พิมพ์ปฏิทิน|๒. แจกทุกหลังคาเรือน"],
            ["หน่วยงานที่รับผิดชอบ", null, "กองสาธารณสุข"],
            ["ผลการดำเนินงาน", null, "แจกแล้ว ๙๐ หลังคาเรือน"],
        ]);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(("ไม่ทราบกำหนดเก็บขยะ", "ติดปฏิทินเก็บขยะ", "แจกแล้ว 90 หลังคาเรือน"), (measure.Issue!.Value, measure.Measure!.Value, measure.Result!.Value));
        Assert.Equal(2, measure.Steps.Count);
    }

    [Fact]
    public void Read_FormBrokenOverAPage_IsOneMeasure()
    {
        var first = new PrintedPage(1).Line("๑. การใช้อำนาจ").Gap(1500).Table([180, 280, 600, 1500],
        [
            ["๑", "ปัญหาที่พบ", "มอบงานไม่ทั่วถึง"],
            ["^", "แนวทางแก้ไข", "ทำตารางมอบงาน"],
            ["ผู้รับผิดชอบ", null, "งานบุคคล"],
        ]);
        var second = new PrintedPage(2).Table([180, 600, 1500], [["ผลการดำเนินงาน", "ใช้ตารางแล้ว ๒ ฝ่าย"]]);

        var measure = Assert.Single(Read(first, second).Measures);

        Assert.Equal(("1", "ใช้ตารางแล้ว 2 ฝ่าย"), (measure.Section!.Value, measure.Result!.Value));
    }

    [Fact]
    public void Read_HeadingCountsSectionAndIndicator_TopicKeepsTheIndicatorsNumber()
    {
        var page = new PrintedPage().Line("๑. ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ")
            .Line("มาตรการ ทำสมุดยืมเครื่องสูบน้ำ", left: 180).Line("วิธีการดำเนินการ พิมพ์สมุด", left: 180)
            .Line("ผู้รับผิดชอบ งานพัสดุ", left: 180).Line("ผลการดำเนินการ พิมพ์แล้ว ๓ เล่ม", left: 180);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(("1", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", 4), (measure.Section!.Value, measure.Topic!.Value, measure.IndicatorNo!.Value));
    }

    [Fact]
    public void Read_WordsBelowAPicture_AreNoPartOfTheValueAboveIt()
    {
        var page = new PrintedPage().Line("๑. การใช้ทรัพย์สินของราชการ")
            .Line("มาตรการ ทำสมุดยืมเครื่องสูบน้ำ", left: 180).Line("ผู้รับผิดชอบ งานพัสดุ", left: 180)
            .Line("ผลการดำเนินการ พิมพ์แล้ว ๓ เล่ม และแจกครบทุกงานในสำนัก", left: 180).Gap(300).Line("สมุดยืมเครื่องสูบน้ำ", left: 320);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal("พิมพ์แล้ว 3 เล่ม และแจกครบทุกงานในสำนัก", measure.Result!.Value);
    }

    [Fact]
    public void Read_IntroductionWhoseLastLineBeginsWithALabelsWord_IsNoForm()
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๗").Gap(40)
            .Line("ท่าเรือนำผลการประเมินของปีก่อนมาพิจารณาร่วมกันทุกฝ่ายแล้วเห็นสมควรกำหนดแนวทางไว้ให้ปฏิบัติร่วมกันตลอดทั้งปีงบประมาณ จำนวนทั้งสิ้น ๒").Line("มาตรการ มีรายละเอียดตามลำดับดังนี้");
        foreach (var (no, name, result) in (ReadOnlySpan<(string, string, string)>)[("๑", "มาตรการเร่งรัดงานออกเรือ", "ออกเรือตรงเวลา"), ("๒", "มาตรการดูแลท่าเทียบเรือ", "ซ่อมแล้วสองท่า")])
        {
            page.Gap(30).Line($"{no}. {name}").Row(("ตัวชี้วัดที่เกี่ยวข้อง", 180), ("คุณภาพการดำเนินงาน", 560)).Row(("ประเด็นที่พบ", 180), ($"ผู้โดยสารรอนานครั้งที่ {no}", 560))
                .Row(("มาตรการ", 180), ($"วิธีใหม่แบบที่ {no}", 560)).Row(("ผู้รับผิดชอบ", 180), ("ฝ่ายเรือ", 560)).Row(("ผลการดำเนินงาน", 180), (result, 560)).Row(("ข้อจำกัดของหน่วยงาน", 180), ("คนไม่พอ", 560));
        }

        var measures = Read(page).Measures;

        Assert.Equal(["มาตรการเร่งรัดงานออกเรือ", "มาตรการดูแลท่าเทียบเรือ"], measures.Select(m => m.Topic!.Value));
        Assert.Equal([("1", "ผู้โดยสารรอนานครั้งที่ 1", "ออกเรือตรงเวลา", "คนไม่พอ"), ("2", "ผู้โดยสารรอนานครั้งที่ 2", "ซ่อมแล้วสองท่า", "คนไม่พอ")],
            measures.Select(m => (m.Section!.Value, m.Issue!.Value, m.Result!.Value, m.Constraint!.Value)));
    }

    [Theory]
    [InlineData("สิ้นสุด")]
    [InlineData("ลิ้นสด")]
    public void Read_PeriodInTwoColumnsUnderOneHeader_HasBothEndsHoweverTheSecondsHeaderWasRead(string end)
    {
        var measure = Assert.Single(Read(new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๗").Gap(40).Table([60, 400, 700, 900, 1100, 1500],
        [
            ["ประเด็นที่ต้องแก้ไข", "มาตรการ", "ระยะเวลา", null, "ผลผลิต"],
            ["^", "^", "เริ่มต้น", end, "^"],
            ["ผู้โดยสารรอนาน (e๑)", "เพิ่มรอบเรือ", "ต.ค. ๖๖", "มี.ค. ๖๗", "เพิ่มแล้ว ๔ รอบ"],
        ])).Measures);

        Assert.Equal(("2023-10", "2024-03"), (measure.PeriodStart!.Value, measure.PeriodEnd!.Value));
        Assert.Null(measure.Due);
    }

    [Fact]
    public void Read_DayUnderWhatWasDone_IsTheDayItWasDone()
    {
        var measure = Assert.Single(Read(new PrintedPage().Centred("รายงานผลการขับเคลื่อนมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40).Table([60, 400, 700, 900, 1200, 1500],
        [
            ["ประเด็นที่ควรแก้ไข", "แนวทางที่เลือกใช้", "การดำเนินการ รอบ ๖ เดือน", null, "ผู้รับผิดชอบ"],
            ["^", "^", "เมื่อวันที่", "สิ่งที่ได้ทำ", "^"],
            ["ผู้โดยสารรอนาน (e๑)", "เพิ่มรอบเรือ", "๖ พ.ย. ๖๗", "เพิ่มแล้ว ๔ รอบ", "ฝ่ายเรือ"],
        ])).Measures);

        Assert.Equal(("2024-11-06", "เพิ่มแล้ว 4 รอบ"), (measure.DoneOn!.Value, measure.Result!.Value));
        Assert.Null(measure.Due);
    }
}
