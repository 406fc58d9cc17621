using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Tables of measures whose headers leave a choice.</summary>
public class MeasureTableTests
{
    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    [Fact]
    public void Read_HeaderOverSeveralColumnsSpeaksOfAPlan_TheLowerHeadersDecide()
    {
        var page = new PrintedPage().Table([40, 300, 400, 620, 840, 1060, 1240, 1420, 1630],
        [
            ["ตัวชี้วัด", "ข้อ", "จุดอ่อน", "แผนการดำเนินการ", null, null, "การดำเนินการจริง", null],
            ["^", "^", "^", "มาตรการ", "วิธีดำเนินการ", "กำหนดเสร็จ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"],
            ["แบบวัดการรับรู้ภายใน (IIT)", null, null, null, null, null, null, null],
            ["การใช้อำนาจ", "i๗", "มอบงานไม่เท่ากัน", "ทำบัญชีมอบงาน", "ประชุมทุกเดือน", "ม.ค. ๖๘", "งานบุคคล", "ทำแล้ว"],
        ]);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(("การใช้อำนาจ", 3, "ทำบัญชีมอบงาน"), (measure.Topic!.Value, measure.IndicatorNo!.Value, measure.Measure!.Value));
    }

    [Fact]
    public void Read_StepsWithoutMarkers_ArePartedWhereTheNextWordsHadRoom()
    {
        var page = new PrintedPage().Table([40, 340, 640, 1100, 1330, 1630],
        [
            ["สภาพปัญหา", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"],
            ["รอคิวนาน", "เปิดช่องด่วน", "จัดทำบัตรคิว|ประชุมเจ้าหน้าที่ทุกเดือนเพื่อทบทวนการให้|บริการประชาชน|ติดป้ายบอกทาง", "กองคลัง", "เปิดแล้ว ๒ ช่อง"],
            ["ป้ายไม่ชัด", "ทำป้ายใหม่", "สำรวจจุดที่ประชาชนสอบถามเจ้าหน้าที่บ่อย|ครั้งในแต่ละเดือน", "กองช่าง", "ติดครบ ๖ จุด"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal(["จัดทำบัตรคิว", "ประชุมเจ้าหน้าที่ทุกเดือนเพื่อทบทวนการให้บริการประชาชน", "ติดป้ายบอกทาง"], measures[0].Steps.Select(s => s.Value));
        Assert.Equal(["สำรวจจุดที่ประชาชนสอบถามเจ้าหน้าที่บ่อยครั้งในแต่ละเดือน"], measures[1].Steps.Select(s => s.Value));
    }

    [Fact]
    public void Read_TimePlannedAndTimeTaken_AreDeadlineAndDayDone()
    {
        var page = new PrintedPage().Table([40, 340, 640, 900, 1120, 1360, 1630],
        [
            ["สภาพปัญหา", "มาตรการ", "ระยะเวลา", null, "ผู้รับผิดชอบ", "ผลการดำเนินการ"],
            ["^", "^", "ตามแผน", "ทำได้จริง", "^", "^"],
            ["รอคิวนาน", "เปิดช่องด่วน", "๓๑ ม.ค. ๒๕๖๘", "๑๔ ก.พ. ๒๕๖๘", "กองคลัง", "เปิดแล้ว ๒ ช่อง"],
            ["ป้ายไม่ชัด", "ทำป้ายใหม่", "๒๘ ก.พ. ๒๕๖๘", "๒๐ ก.พ. ๒๕๖๘", "กองช่าง", "ติดครบ ๖ จุด"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal(["2025-01-31", "2025-02-28"], measures.Select(m => m.Due!.Value));
        Assert.Equal(["2025-02-14", "2025-02-20"], measures.Select(m => m.DoneOn!.Value));
    }

    [Fact]
    public void Read_SecondColumnOfTimesIsUnknown_ItsDateComesOutFlagged()
    {
        var page = new PrintedPage().Table([40, 340, 640, 900, 1120, 1360, 1630],
        [
            ["สภาพปัญหา", "มาตรการ", "กำหนดแล้วเสร็จ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินการ"],
            ["รอคิวนาน", "เปิดช่องด่วน", "๓๑ ม.ค. ๒๕๖๘", "๑๔ ก.พ. ๒๕๖๘", "กองคลัง", "เปิดแล้ว ๒ ช่อง"],
        ]);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal(("2025-01-31", "2025-02-14"), (measure.Due!.Value, measure.DoneOn!.Value));
        Assert.True(measure.DoneOn.Evidence.Flagged);
    }

    [Theory]
    [InlineData("ผลการดำเนินการ", null, "2025-03-31")]
    [InlineData("การกำกับติดตาม", "2025-03-31", null)]
    public void Read_DayOfCompletion_IsPlannedWhereNothingIsToldOfWhatWasDone(string other, string? due, string? doneOn)
    {
        var page = new PrintedPage().Table([40, 380, 760, 1100, 1360, 1630],
        [
            ["สภาพปัญหา", "มาตรการ", other, "ผู้รับผิดชอบ", "วันแล้วเสร็จ"],
            ["รอคิวนาน", "เปิดช่องบริการด่วน", "รายงานทุกเดือนต่อผู้บริหาร", "กองคลัง", "๓๑ มี.ค. ๒๕๖๘"],
        ]);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal((due, doneOn), (measure.Due?.Value, measure.DoneOn?.Value));
    }

    [Fact]
    public void Read_DateThatCannotBeRead_IsADoubtWhereItIsMissing()
    {
        var page = new PrintedPage().Table([40, 340, 640, 900, 1200, 1630],
        [
            ["สภาพปัญหา", "มาตรการ", "วันที่ดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"],
            ["รอคิวนาน", "เปิดช่องด่วน", "๓๐ ฬ.ฮ. ๙", "กองคลัง", "เปิดแล้ว ๒ ช่อง"],
            ["ป้ายไม่ชัด", "ทำป้ายใหม่", "๒๐ ก.พ. ๒๕๖๘", "กองช่าง", "ติดครบ ๖ จุด"],
            ["ไฟดับ", "เปลี่ยนหลอดไฟ", "ทุกเดือน", "กองช่าง", "เปลี่ยนแล้ว"],
        ]);

        var records = Read(page);

        Assert.Null(records.Measures[0].DoneOn);
        var doubt = Assert.Single(records.Doubts, d => d.Key.StartsWith("/measures", StringComparison.Ordinal));
        Assert.Equal("/measures/0/doneOn", doubt.Key);
        Assert.True(doubt.Value.Flagged);
        Assert.Contains(Reasons.UnparsedDate, doubt.Value.Reasons);
    }

    [Fact]
    public void Read_OfficesNameBrokenBehindItsKind_IsOneName()
    {
        var page = new PrintedPage().Table([40, 400, 800, 1000, 1500],
        [
            ["สภาพปัญหา", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"],
            ["รอคิวนาน", "เปิดช่องด่วน", "กลุ่มการ|พยาบาลชุมชน", "เปิดแล้ว"],
            ["ป้ายไม่ชัด", "ทำป้ายใหม่", "กองวิชาการและแผน|งาน|กองช่าง", "ติดครบ"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal(["กลุ่มการพยาบาลชุมชน"], measures[0].Responsible.Select(r => r.Value));
        Assert.Equal(["กองวิชาการและแผนงาน", "กองช่าง"], measures[1].Responsible.Select(r => r.Value));
    }

    [Fact]
    public void Read_HeaderOfTheRunningNumbersIsLost_TheNumbersAreRead()
    {
        var page = new PrintedPage().Centred("ผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.,ศ. ๒๕๖๗").Gap(40).Table([40, 120, 480, 800, 1100, 1400],
        [
            ["", "กิจกรรม", "ผลการดำเนินงาน", "ผลการเบิกจ่าย (บาท)", "อุปสรรค"],
            ["๑", "อบรมเครือข่าย", "อบรม ๒ รุ่น", "๓๕,๐๐๐", "-"],
            ["๒ -", "ออกตรวจเยี่ยม", "ตรวจ ๔ แห่ง", "๑๒,๐๐๐", "-"],
        ]);

        var records = Read(page);

        Assert.Equal([1, 2], records.Plans.SelectMany(p => p.Activities).Select(a => a.No!.Value));
        Assert.Equal(2567, records.Document.FiscalYear!.Value);
    }

    [Fact]
    public void Read_MeasureAndItsStepsShareAColumn_AreDividedAtTheFirstMarker()
    {
        var page = new PrintedPage().Line("๒. มาตรการที่กำหนด").Table([40, 340, 840, 1100, 1400],
        [
            ["ข้อ", "ประเด็นที่ต้องแก้ไข", "มาตรการและวิธีดำเนินการ", "ผู้รับผิดชอบ"],
            ["ตัวชี้วัดที่ ๓ การใช้อำนาจ (IIT)", null, null, null],
            ["i๗", "มอบงานไม่เท่ากัน", "จัดทำบัญชีมอบงาน|๑) รวบรวมงาน|๒) จับสลาก", "งานบุคคล"],
            ["i๘", "ไม่มีผู้แทน", "ตั้งผู้แทนทุกฝ่าย|ประกาศรายชื่อหน้าห้อง", "งานบุคคล"],
        ]);

        var measures = Read(page).Measures;

        Assert.Equal("จัดทำบัญชีมอบงาน", measures[0].Measure!.Value);
        Assert.Equal(["รวบรวมงาน", "จับสลาก"], measures[0].Steps.Select(s => s.Value));
        Assert.False(measures[0].Measure!.Evidence.Flagged);
        Assert.Empty(measures[1].Steps);
        Assert.True(measures[1].Measure!.Evidence.Flagged);
    }

    [Fact]
    public void Read_IndicatorCountsTheGroup_IsNamedWithoutNumberInstrumentAndTheTablesSection()
    {
        var page = new PrintedPage().Line("๒. มาตรการที่กำหนด").Table([40, 340, 840, 1100, 1400],
        [
            ["ข้อ", "ประเด็นที่ต้องแก้ไข", "มาตรการ", "ผู้รับผิดชอบ"],
            ["ตัวชี้วัดที่ ๓ การใช้อำนาจ (IIT)", null, null, null],
            ["i๗", "มอบงานไม่เท่ากัน", "จัดทำบัญชีมอบงาน", "งานบุคคล"],
        ]);

        var measure = Assert.Single(Read(page).Measures);

        Assert.Equal((null, "การใช้อำนาจ", "IIT", 3), (measure.Section?.Value, measure.Topic!.Value, measure.Instrument!.Value, measure.IndicatorNo!.Value));
    }

    private static readonly string?[][] s_ofSection = [["ประเด็นที่ต้องพัฒนา", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"], ["คิวรับเมล็ดพันธุ์ยาว", "นัดคิวล่วงหน้า", "เปิดสมุดนัด", "งานพันธุ์พืช"], ["ไม่รู้ราคา", "ติดราคา", "พิมพ์ป้าย", "งานคลัง"]];

    [Theory]
    [InlineData("ข้อคำถามที่เกี่ยวข้อง : i๑ i๒ e๑ o๘")]
    [InlineData("สอดคล้องกับข้อคำถาม IIT ข้อ i๑, i๒ EIT ข้อ e๑ และ OIT ข้อ o๘")]
    [InlineData("- หัวข้อการประเมินที่เกี่ยวข้อง ได้แก่ i๑, i๒, e๑ และ o๘")]
    public void Read_LineOfCodesBelowTheHeading_IsOfEveryRowAndNoPartOfTheHeading(string line)
    {
        var page = new PrintedPage().Line("๒.๑ กระบวนการให้บริการเมล็ดพันธุ์").Line(line).Table([180, 600, 900, 1200, 1520], s_ofSection)
            .Line("ระยะเวลาดำเนินการ : ๑ มกราคม ๒๕๖๘ - ๓๑ มีนาคม ๒๕๖๘").Line("ข้อจำกัดของหน่วยงาน : มีรถคันเดียว");

        var measures = Read(page).Measures;

        Assert.All(measures, m => Assert.Equal(["i1", "i2", "e1", "o8"], m.Items.Select(i => i.Value)));
        Assert.All(measures, m => Assert.Equal(("2.1", "กระบวนการให้บริการเมล็ดพันธุ์"), (m.Section!.Value, m.Topic!.Value)));
        Assert.All(measures, m => Assert.Equal(("2025-01-01", "2025-03-31", "มีรถคันเดียว"), (m.PeriodStart!.Value, m.PeriodEnd!.Value, m.Constraint!.Value)));
    }

    [Fact]
    public void Read_CodesOfARowsOwn_GoBeforeThoseOfItsHeading()
    {
        var page = new PrintedPage().Line("๒.๑ กระบวนการให้บริการเมล็ดพันธุ์").Line("ข้อคำถามที่เกี่ยวข้อง : i๑ i๒").Table([180, 600, 900, 1200, 1520], [s_ofSection[0], ["คิวยาว (e๒)", "นัดคิว", "เปิดสมุดนัด", "งานพันธุ์พืช"]]);

        Assert.Equal("e2", Assert.Single(Assert.Single(Read(page).Measures).Items).Value);
    }

    [Fact]
    public void Read_TwoHeaderRowsAndAPageBreak_RowsOfTheTwoPagesStayApart()
    {
        string?[][] header = [["ตัวชี้วัด", "มาตรการ", "กำหนดเสร็จ", "สถานะ", null, "ผลการดำเนินการ"], ["^", "^", "^", "แล้วเสร็จ", "อยู่ระหว่าง", "^"]];
        double[] columns = [60, 400, 700, 900, 1050, 1200, 1600];
        var first = new PrintedPage(1).Gap(1500).Table(columns, [.. header, ["การใช้อำนาจ", "ทำบัญชีมอบงาน", "ม.ค. ๖๘", "✓", "", "ทำแล้ว"], ["การใช้งบประมาณ", "ติดประกาศราคา", "ก.พ. ๖๘", "✓", "", "ติด ๔ แห่ง"]]);
        var second = new PrintedPage(2).Table(columns, [.. header, ["การเปิดเผยข้อมูล", "ปรับเว็บไซต์", "มี.ค. ๖๘", "", "✓", "ทำไปครึ่งหนึ่ง"]]);

        Assert.Equal(["ทำบัญชีมอบงาน", "ติดประกาศราคา", "ปรับเว็บไซต์"], Read(first, second).Measures.Select(m => m.Measure!.Value));
    }

    [Theory]
    [InlineData("เมื่อวันที่")]
    [InlineData("วันเวลาใด")]
    public void Read_DayBelowAHeaderOfWhatWasDone_IsTheDayDone(string header)
    {
        var measures = Read(new PrintedPage().Table([40, 340, 640, 860, 1200, 1400, 1630],
        [
            ["สภาพปัญหา", "มาตรการ", "ผลการดำเนินการ", null, "ผลสัมฤทธิ์", "ผู้รับผิดชอบ"],
            ["^", "^", header, "สิ่งที่ได้ทำ", "^", "^"],
            ["รอคิวนาน", "เปิดช่องด่วน", "๑๔ ก.พ. ๒๕๖๘", "เปิดแล้ว ๒ ช่อง", "รอสั้นลง", "กองคลัง"],
            ["ป้ายไม่ชัด", "ทำป้ายใหม่", "๒๐ ก.พ. ๒๕๖๘", "ติดครบ ๖ จุด", "เห็นชัด", "กองช่าง"],
        ])).Measures;

        Assert.Equal([("2025-02-14", null, "เปิดแล้ว 2 ช่อง"), ("2025-02-20", null, "ติดครบ 6 จุด")], measures.Select(m => (m.DoneOn!.Value, m.Due?.Value, m.Result!.Value)));
    }

    [Theory]
    [InlineData("ม.ค. ๒๕๖๘", null, "2025-01", "2025-01")]
    [InlineData("ภายใน ม.ค. ๒๕๖๘", "2025-01", null, null)]
    public void Read_OneMonthAmongPeriods_IsAPeriodUnlessItIsALimit(string time, string? due, string? start, string? end)
    {
        var measures = Read(new PrintedPage().Table([40, 340, 640, 1000, 1300, 1630],
        [
            ["สภาพปัญหา", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินการ"],
            ["รอคิวนาน", "เปิดช่องด่วน", "ต.ค. - ธ.ค. ๒๕๖๗", "กองคลัง", "เปิดแล้ว"],
            ["ป้ายไม่ชัด", "ทำป้ายใหม่", time, "กองช่าง", "ติดครบ"],
            ["ไฟดับ", "เดินสายใหม่", "ก.พ. - มี.ค. ๒๕๖๘", "กองช่าง", "เดินแล้ว"],
        ])).Measures;

        Assert.Equal((due, start, end), (measures[1].Due?.Value, measures[1].PeriodStart?.Value, measures[1].PeriodEnd?.Value));
    }

    [Fact]
    public void Read_GroupNamesItsInstrument_TheQuestionsSayWhichIndicator()
    {
        var measures = DocumentReader.Read([new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘").Table([180, 480, 800, 1150, 1500],
        [
            ["ข้อคำถาม", "ประเด็นที่พบ", "มาตรการ", "ผู้รับผิดชอบ"],
            ["ด้านการเปิดเผยข้อมูล (OIT)", null, null, null],
            ["o๑๓", "ลงประกาศช้า", "กำหนดผู้ลงประกาศ", "งานพัสดุ"],
            ["o๓๐", "ไม่ได้ประเมินความเสี่ยง", "ประเมินงานอนุญาต", "งานนิติการ"],
        ]).Page], 1).Measures;

        // The list of the year before had 35 data: the 30th belongs to the last indicator.
        Assert.Equal([9, 10], measures.Select(m => m.IndicatorNo!.Value));
    }

    [Fact]
    public void Read_NumberedRowGoesOnOnTheNextPageInEveryColumn_IsOneRecord()
    {
        double[] columns = [180, 260, 560, 860, 1160, 1500];
        var first = new PrintedPage().Table(columns,
        [
            ["ที่", "ประเด็นที่พบ", "มาตรการ", "ผลการดำเนินการ", "ผู้รับผิดชอบ"],
            ["๑", "คิวไม่ชัดเจน", "ติดเครื่องออกบัตรคิว", "ติดแล้วสองเครื่อง", "งานธุรการของสำนักปลัด"],
            ["๒", "ไม่ทราบยอดเงินคงเหลือ", "ติดยอดเงินคงเหลือไว้ที่บอร์ด", "ติดครบทุกเดือนและ", "ฝ่ายบริหารงาน"],
        ]);
        var second = new PrintedPage(2).Table(columns,
        [
            ["", "ของแต่ละงานโครงการ", "หน้าห้องประชุมใหญ่", "ส่งทางไลน์ของฝ่าย", "ทั่วไปของกองคลัง"],
            ["๓", "มอบหมายงานไม่ชัดเจน", "ทำผังมอบหมายงาน", "ประกาศแล้ว", "งานบุคคล"],
        ]);

        var measures = DocumentReader.Read([first.Page, second.Page], 2).Measures;

        Assert.Equal(3, measures.Count);
        Assert.Equal("ติดยอดเงินคงเหลือไว้ที่บอร์ดหน้าห้องประชุมใหญ่", measures[1].Measure!.Value);
    }
}
