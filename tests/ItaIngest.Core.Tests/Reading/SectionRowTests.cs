using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Rows over the whole width of a table: what they add, what they head, what they sum.</summary>
public class SectionRowTests
{
    private const string Measures = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘";

    private const string Plan = "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๘";

    private static readonly double[] s_four = [100, 500, 900, 1250, 1560];

    private static readonly string?[] s_header = ["ประเด็นที่ต้องพัฒนา", "มาตรการ", "ผู้รับผิดชอบ", "การกำกับติดตาม"];

    private static readonly string?[] s_first = ["ไม่รู้ขั้นตอนขอน้ำ", "ติดผังขั้นตอน", "งานคลอง", "รายงานทุกเดือน"];

    private static readonly string?[] s_second = ["ยืมเครื่องสูบไม่จด", "ทำสมุดยืม", "งานพัสดุ", "ตรวจทุกศุกร์"];

    private static ReportRecords Read(PrintedPage page) => DocumentReader.Read([page.Page], 1);

    private static string?[] Whole(string text) => [text, null, null, null];

    [Fact]
    public void Read_PeriodBelowEachSectionOfOneTable_IsOfThatSection() => CheckPeriods(
        [s_header, Whole("๑.๑ การให้บริการน้ำ"), s_first, Whole("ระยะเวลาดำเนินการ : มกราคม ๒๕๖๘ - มีนาคม ๒๕๖๘"), Whole("ข้อจำกัดของหน่วยงาน : คนน้อย"), Whole("๑.๒ การใช้ทรัพย์สิน"), s_second, Whole("ระยะเวลาดำเนินการ : เมษายน ๒๕๖๘ - มิถุนายน ๒๕๖๘"), Whole("ข้อจำกัดของหน่วยงาน : ไม่มี")],
        "คนน้อย");

    [Fact]
    public void Read_PeriodBelowEachHeadingOfOneTable_IsOfTheRowsBelow() => CheckPeriods(
        [s_header, Whole("๑.๑ การให้บริการน้ำ"), Whole("ระยะเวลาดำเนินการ : มกราคม ๒๕๖๘ - มีนาคม ๒๕๖๘"), s_first, Whole("๑.๒ การใช้ทรัพย์สิน"), Whole("ระยะเวลาดำเนินการ : เมษายน ๒๕๖๘ - มิถุนายน ๒๕๖๘"), s_second],
        null);

    [Fact]
    public void Read_HeaderPrintedAgainForEachSection_IsNoRecord() => CheckPeriods(
        [Whole("๑.๑ การให้บริการน้ำ"), s_header, s_first, Whole("ระยะเวลาดำเนินการ : มกราคม ๒๕๖๘ - มีนาคม ๒๕๖๘"), Whole("๑.๒ การใช้ทรัพย์สิน"), s_header, s_second, Whole("ระยะเวลาดำเนินการ : เมษายน ๒๕๖๘ - มิถุนายน ๒๕๖๘")],
        null);

    [Fact]
    public void Read_PeriodAtTheFootAlone_IsOfTheWholeTable()
    {
        var measures = Read(new PrintedPage().Centred(Measures).Gap(40).Table(s_four,
            [s_header, Whole("๑.๑ การให้บริการน้ำ"), s_first, Whole("๑.๒ การใช้ทรัพย์สิน"), s_second, Whole("ระยะเวลาดำเนินการ : มกราคม ๒๕๖๘ - มิถุนายน ๒๕๖๘")])).Measures;

        Assert.Equal(["2025-01 2025-06", "2025-01 2025-06"], measures.Select(m => $"{m.PeriodStart!.Value} {m.PeriodEnd!.Value}"));
    }

    private static void CheckPeriods(string?[][] rows, string? constraint)
    {
        var measures = Read(new PrintedPage().Centred(Measures).Gap(40).Table(s_four, rows)).Measures;
        Assert.Equal(["ไม่รู้ขั้นตอนขอน้ำ", "ยืมเครื่องสูบไม่จด"], measures.Select(m => m.Issue?.Value));
        Assert.Equal(("1.2", "การใช้ทรัพย์สิน"), (measures[1].Section?.Value, measures[1].Topic?.Value));
        Assert.Equal(["2025-01 2025-03", "2025-04 2025-06"], measures.Select(m => $"{m.PeriodStart?.Value} {m.PeriodEnd?.Value}"));
        Assert.Equal([constraint, null], measures.Select(m => m.Constraint?.Value));
    }

    [Fact]
    public void Read_IndicatorColumnBelowAHeadingOfTheWholeTable_IsTheTopic()
    {
        string?[][] rows = [["ที่", "มาตรการ/กิจกรรม", "ตัวชี้วัดที่เกี่ยวข้อง", "ประเด็นที่พบ", "ผู้รับผิดชอบ"], ["๑", "ทำสมุดยืมเครื่องสูบ", "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", "ยืมไม่จด", "งานพัสดุ"], ["๒", "ติดผังขั้นตอนขอน้ำ", "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน", "ไม่รู้ขั้นตอน", "งานคลอง"]];
        double[] columns = [100, 180, 500, 1050, 1330, 1560];

        Assert.Equal(["การใช้ทรัพย์สินของราชการ", "คุณภาพการดำเนินงาน"], Topics("๓. มาตรการยกระดับคุณธรรมและความโปร่งใส"));
        Assert.Equal(["งานน้ำและงานคลอง", "งานน้ำและงานคลอง"], Topics("๓. งานน้ำและงานคลอง"));

        IEnumerable<string?> Topics(string heading) => Read(new PrintedPage().Centred(Measures).Gap(60).Line(heading).Table(columns, rows)).Measures.Select(m => m.Topic?.Value);
    }

    [Fact]
    public void Read_OutputBesideOutcome_IsWhatWasDone()
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40).Table([100, 420, 760, 1000, 1280, 1560],
        [
            ["ข้อค้นพบ", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", null], ["^", "^", "^", "ผลผลิต", "ผลลัพธ์"],
            ["ไม่รู้ขั้นตอนขอน้ำ", "ติดผังขั้นตอน", "งานคลอง", "ติดผัง ๙ แห่ง", "คำถามลดลง"], ["ยืมไม่จด", "ทำสมุดยืม", "งานพัสดุ", "ทำสมุด ๒ เล่ม", "ของไม่หาย"],
        ]);

        Assert.Equal([("ติดผัง 9 แห่ง", "คำถามลดลง"), ("ทำสมุด 2 เล่ม", "ของไม่หาย")], Read(page).Measures.Select(m => (m.Result!.Value, m.Outcome!.Value)));
    }

    [Fact]
    public void Read_NumberedPartsOfADimension_AreWhatActivitiesHangOn()
    {
        var records = Read(new PrintedPage().Centred(Plan).Gap(40).Table(s_four,
        [
            ["ที่", "โครงการ/กิจกรรม", "ผลการดำเนินการ", "งบประมาณ (บาท)"],
            Whole("มิติที่ ๑ คลองสุจริต"), Whole("๑.๑ ปลูกจิตสำนึกคนคลอง"), ["๑", "อบรมคนคลอง", "อบรมแล้ว ๓๑ คน", "๔,๐๐๐"], ["๒", "เล่านิทานคลอง", "เล่า ๒ ครั้ง", "-"],
            Whole("๑.๒ เปิดข้อมูลน้ำ"), ["๓", "ติดป้ายน้ำ", "ติดแล้ว", "๑,๐๐๐"], ["รวมมิติที่ ๑", null, null, "๕,๐๐๐"],
            Whole("มิติที่ ๒ ชาวนาร่วมตรวจ"), ["๔", "ตั้งกรรมการนา", "ตั้งแล้ว", "๗๐๐"], ["รวมทั้งสิ้น", null, null, "๕,๗๐๐"],
        ]).Gap(20).Line("สรุปจำนวนโครงการ").Table([100, 700, 1100, 1560], [["มิติ", "จำนวนโครงการ/กิจกรรม", "งบประมาณ (บาท)"], ["มิติที่ ๑ คลองสุจริต", "๓", "๕,๐๐๐"], ["มิติที่ ๒ ชาวนาร่วมตรวจ", "๑", "๗๐๐"], ["รวม", "๔", "๕,๗๐๐"]]));

        Assert.Equal(["1 1.1 ปลูกจิตสำนึกคนคลอง 2", "1 1.2 เปิดข้อมูลน้ำ 1", "2   1"], records.Plans.Select(p => $"{p.ProgrammeNo?.Value} {p.IndicatorNo?.Value} {p.Indicator?.Value} {p.Activities.Count}"));
        Assert.Equal([4000m, null, 1000m, 700m], records.Plans.SelectMany(p => p.Activities).Select(a => a.BudgetMax?.Value));
        Assert.DoesNotContain("/plans", records.Doubts.Keys);
    }
}
