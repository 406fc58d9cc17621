using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Measures told by labels that stand beside a table, in two columns of text, or are worded as no other office words them.</summary>
public class LabelFormTests
{
    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    private static PrintedPage Titled() => new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40);

    private static readonly double[] s_columns = [180, 560, 1000, 1500];

    [Fact]
    public void Read_LabelsBetweenHeadingAndTable_HoldForItsRows()
    {
        var page = Titled()
            .Line("๑. มาตรการด้านการใช้งบประมาณ").Line("ประเด็นที่พบ (i๔, i๕) : ไม่ทราบยอดเงินคงเหลือ").Line("วันที่ดำเนินการ : ๙ มกราคม ๒๕๖๘").Line("รายละเอียดดังนี้")
            .Table(s_columns, [["มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"], ["ติดยอดเงินที่บอร์ด", "งานการเงิน", "ติดครบทุกเดือน"], ["ส่งยอดเงินทางไลน์", "งานพัสดุ", "ส่งแล้ว ๙ ครั้ง"]]).Gap(40)
            .Line("๒. มาตรการด้านการใช้อำนาจ").Line("ประเด็นที่พบ (i๗) : มอบหมายงานไม่ชัดเจน")
            .Table(s_columns, [["มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"], ["ทำผังมอบหมายงาน", "งานบุคคล", "ประกาศแล้ว"]]);

        var measures = Read(page).Measures;

        Assert.Equal(["ไม่ทราบยอดเงินคงเหลือ", "ไม่ทราบยอดเงินคงเหลือ", "มอบหมายงานไม่ชัดเจน"], measures.Select(m => m.Issue!.Value));
        Assert.Equal(["2025-01-09", "2025-01-09", null], measures.Select(m => m.DoneOn?.Value));
        Assert.Equal(["i4", "i5"], measures[1].Items.Select(i => i.Value));
        Assert.Equal(["1", "1", "2"], measures.Select(m => m.Section!.Value));
    }

    [Fact]
    public void Read_LabelBelowTheTableOfOneMeasure_IsItsLastValue()
    {
        var page = Titled()
            .Line("๑. การใช้งบประมาณ").Table(s_columns, [["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"], ["ติดยอดเงินที่บอร์ด", "สรุปยอด", "งานการเงิน"]])
            .Line("กำหนดแล้วเสร็จ : มีนาคม ๒๕๖๘").Line("ผลการดำเนินการ : คนทราบยอดเงินร้อยละ ๘๘.๒๐").Gap(40)
            .Line("๒. ตัวชี้วัดที่ ๓ การใช้อำนาจ").Table(s_columns, [["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"], ["ทำผังมอบหมายงาน", "ประชุม", "งานบุคคล"]]);

        var records = Read(page);

        Assert.Equal(["2025-03", null], records.Measures.Select(m => m.Due?.Value));
        Assert.Equal(["คนทราบยอดเงินร้อยละ 88.20", null], records.Measures.Select(m => m.Result?.Value));
        // What was reached is no score of the indicator that the next heading names.
        Assert.Empty(records.Scores);
    }

    [Fact]
    public void Read_FormAboveATableOfTheSameThings_StaysARecordOfItsOwn()
    {
        var page = Titled()
            .Line("๑. การใช้งบประมาณ").Line("ประเด็นที่พบ : ไม่ทราบยอดเงิน").Line("มาตรการ : ติดยอดเงินที่บอร์ด").Line("ผู้รับผิดชอบ : งานการเงิน").Line("ผลการดำเนินการ : ติดแล้ว").Gap(40)
            .Table(s_columns, [["มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"], ["ทำผังมอบหมายงาน", "งานบุคคล", "ประกาศแล้ว"]]);

        Assert.Equal(["ทำผังมอบหมายงาน", "ติดยอดเงินที่บอร์ด"], Read(page).Measures.Select(m => m.Measure!.Value));
    }

    [Fact]
    public void Read_UnknownLabelInEveryForm_EndsTheValueAboveIt()
    {
        PrintedPage Form(PrintedPage page, string heading, string issue, string measure, string remark) => page.Line(heading)
            .Line($"ประเด็นที่พบ : {issue}").Line($"มาตรการ : {measure}").Line($"เรื่องเล่าจากห้องเวร : {remark}").Line("ผู้รับผิดชอบ : งานบุคคล").Gap(30);
        var page = Form(Form(Titled(), "๑. การใช้อำนาจ", "มอบงานไม่ชัดเจน", "ทำผังมอบงาน", "ชอบผังใหม่"), "๒. การใช้งบประมาณ", "ไม่ทราบยอดเงิน", "ติดยอดเงิน", "อ่านง่ายขึ้น");

        var measures = Read(page).Measures;

        Assert.Equal(["ทำผังมอบงาน", "ติดยอดเงิน"], measures.Select(m => m.Measure!.Value));
        Assert.DoesNotContain(measures, m => m.Issue!.Value.Contains("เรื่องเล่า", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_FormsInTwoColumnsOfText_AreReadColumnByColumn()
    {
        var page = Titled()
            .Row(("๑. ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", 180), ("๒. ตัวชี้วัดที่ ๓ การใช้อำนาจ", 900))
            .Row(("ประเด็นที่พบ : คิวไม่ชัดเจนและรอ", 180), ("ประเด็นที่พบ : มอบงานไม่ชัดเจน", 900))
            .Row(("นานกว่าที่ประกาศไว้ทุกวันจันทร์", 180), ("มาตรการ : ทำผังมอบงานทุกฝ่าย", 900))
            .Row(("มาตรการ : ติดเครื่องออกบัตรคิวใหม่", 180), ("ผู้รับผิดชอบ : งานบุคคล", 900))
            .Row(("ผู้รับผิดชอบ : งานธุรการ", 180), ("กำหนดแล้วเสร็จ : เมษายน ๒๕๖๘", 900))
            .Row(("กำหนดแล้วเสร็จ : มีนาคม ๒๕๖๘", 180));

        var measures = Read(page).Measures;

        Assert.Equal([1, 3], measures.Select(m => m.IndicatorNo!.Value));
        Assert.Equal(["คิวไม่ชัดเจนและรอนานกว่าที่ประกาศไว้ทุกวันจันทร์", "มอบงานไม่ชัดเจน"], measures.Select(m => m.Issue!.Value));
        Assert.Equal(["2025-03", "2025-04"], measures.Select(m => m.Due!.Value));
    }

    [Fact]
    public void Read_PairsSideBySideInOneForm_StayOneRecord()
    {
        var page = Titled().Line("๑. การใช้อำนาจ")
            .Row(("ประเด็นที่พบ : มอบงานไม่ชัดเจน", 180), ("มาตรการ : ทำผังมอบงาน", 900))
            .Row(("ผู้รับผิดชอบ : งานบุคคล", 180), ("กำหนดแล้วเสร็จ : เมษายน ๒๕๖๘", 900));

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(("มอบงานไม่ชัดเจน", "ทำผังมอบงาน", "2025-04"), (measure.Issue!.Value, measure.Measure!.Value, measure.Due!.Value));
    }

    [Fact]
    public void Read_MonthAloneBelowItsLabel_IsItsValue()
    {
        var page = Titled().Line("๑. การใช้อำนาจ").Line("ประเด็นที่พบ").Line("มอบงานไม่ชัดเจน", 240).Line("มาตรการ").Line("ทำผังมอบงาน", 240).Line("กำหนดแล้วเสร็จ").Line("มิถุนายน ๒๕๖๘", 240)
            .Line("ผู้รับผิดชอบ").Line("งานบุคคล", 240);

        Assert.Equal("2025-06", Assert.Single(Read(page).Measures).Due!.Value);
    }

    [Fact]
    public void Read_UnknownLabelsOfTwoLinesInAColumn_AreNoValues()
    {
        PrintedPage Form(PrintedPage page, string heading, string issue, string measure) => page.Line(heading)
            .Row(("ประเด็นที่", 180), (issue, 460)).Row(("พบ", 180), ("และยังไม่มีผู้ดูแล", 460))
            .Row(("แนวทางยก", 180), (measure, 460)).Line("ระดับ")
            .Row(("ผู้รับผิดชอบ", 180), ("งานบุคคล", 460)).Row(("กำหนดเสร็จ", 180), ("มีนาคม ๒๕๖๘", 460)).Gap(30);
        var page = Form(Form(Titled(), "๑. การใช้อำนาจ", "มอบงานไม่ชัดเจน", "ทำผังมอบงาน"), "๒. การใช้งบประมาณ", "ไม่ทราบยอดเงิน", "ติดยอดเงิน");

        var measures = Read(page).Measures;

        Assert.Equal(["ทำผังมอบงาน", "ติดยอดเงิน"], measures.Select(m => m.Measure!.Value));
        Assert.Equal("มอบงานไม่ชัดเจนและยังไม่มีผู้ดูแล", measures[0].Issue!.Value);
    }

    [Fact]
    public void Read_FormInEachFrame_IsARecordEach()
    {
        string Frame(string heading, string issue, string measure, string due) => $"{heading}|ประเด็นที่พบ : {issue}|มาตรการ : {measure}|ผู้รับผิดชอบ : งานบุคคล|กำหนดแล้วเสร็จ : {due}";
        var page = Titled().Table([180, 840, 1500],
        [
            [Frame("๑. การใช้อำนาจ", "มอบงานไม่ชัดเจน", "ทำผังมอบงาน", "มีนาคม ๒๕๖๘"), Frame("๒. การใช้งบประมาณ", "ไม่ทราบยอดเงิน", "ติดยอดเงิน", "เมษายน ๒๕๖๘")],
            [Frame("๓. คุณภาพการดำเนินงาน", "คิวไม่ชัดเจน", "ติดเครื่องออกบัตรคิว", "พฤษภาคม ๒๕๖๘"), Frame("๔. การเปิดเผยข้อมูล", "เว็บไซต์เก่า", "ตั้งผู้ลงข้อมูล", "มิถุนายน ๒๕๖๘")],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal(["1", "2", "3", "4"], measures.Select(m => m.Section!.Value));
        Assert.Equal(["2025-03", "2025-04", "2025-05", "2025-06"], measures.Select(m => m.Due!.Value));
    }

    [Fact]
    public void Read_CellsOfARowThatShareAForm_AreOneRecord()
    {
        var page = Titled().Table([180, 840, 1500],
        [
            ["สิ่งที่กำหนดไว้", "การดำเนินการ"],
            ["๑. การใช้อำนาจ|ประเด็นที่พบ : มอบงานไม่ชัดเจน|มาตรการ : ทำผังมอบงาน", "ผู้รับผิดชอบ : งานบุคคล|ผลการดำเนินการ : ประกาศแล้ว"],
            ["๒. การใช้งบประมาณ|ประเด็นที่พบ : ไม่ทราบยอดเงิน|มาตรการ : ติดยอดเงิน", "ผู้รับผิดชอบ : งานการเงิน|ผลการดำเนินการ : ติดครบทุกเดือน"],
        ]);

        Assert.Equal([("ทำผังมอบงาน", "ประกาศแล้ว"), ("ติดยอดเงิน", "ติดครบทุกเดือน")], Read(page).Measures.Select(m => (m.Measure!.Value, m.Result!.Value)));
    }

    [Fact]
    public void Read_ValuesBehindGapsThatHappenToStandBelowEachOther_AreNoColumn()
    {
        PrintedPage Form(PrintedPage page, string heading, string issue, string measure) => page.Line(heading)
            .Row(("ประเด็นที่พบ", 180), (issue, 350)).Row(("มาตรการ", 180), (measure, 290)).Row(("ผู้รับผิดชอบ", 180), ("งานบุคคล", 350))
            .Row(("กำหนดเสร็จ", 180), ("มีนาคม ๒๕๖๘", 320)).Row(("ผลการดำเนินการ", 180), ("ประกาศแล้ว", 390)).Gap(30);
        var page = Form(Form(Titled(), "๑. การใช้อำนาจ", "มอบงานไม่ชัดเจน", "ทำผังมอบงาน"), "๒. การใช้งบประมาณ", "ไม่ทราบยอดเงิน", "ติดยอดเงิน");

        Assert.Equal([("1", "มอบงานไม่ชัดเจน", "ประกาศแล้ว"), ("2", "ไม่ทราบยอดเงิน", "ประกาศแล้ว")], Read(page).Measures.Select(m => (m.Section!.Value, m.Issue!.Value, m.Result!.Value)));
    }

    [Fact]
    public void Read_UnknownNumberedLabelInEveryForm_EndsTheValueAboveIt()
    {
        PrintedPage Form(PrintedPage page, string heading, string issue, string measure) => page.Line(heading)
            .Line($"(๑) ประเด็นที่พบ {issue}").Line($"(๒) มาตรการ {measure}").Line("(๓) เรื่องเล่าจากห้องเวร อ่านง่ายขึ้น").Line("(๔) ผู้รับผิดชอบ งานบุคคล").Gap(30);
        var page = Form(Form(Titled(), "๑. การใช้อำนาจ", "มอบงานไม่ชัดเจน", "ทำผังมอบงาน"), "๒. การใช้งบประมาณ", "ไม่ทราบยอดเงิน", "ติดยอดเงิน");

        Assert.Equal([("1", "ทำผังมอบงาน"), ("2", "ติดยอดเงิน")], Read(page).Measures.Select(m => (m.Section!.Value, m.Measure!.Value)));
    }
}
