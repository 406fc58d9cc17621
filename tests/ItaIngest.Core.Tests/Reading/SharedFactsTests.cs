using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Sentences before, between and after the tables that speak of every record.</summary>
public sealed class SharedFactsTests
{
    private static readonly double[] s_three = [100, 600, 1150, 1560];

    private static readonly string?[] s_header = ["ประเด็นที่ต้องพัฒนา", "มาตรการ", "ผู้รับผิดชอบ"];

    private static readonly string?[] s_first = ["ไม่รู้ขั้นตอนขอน้ำ", "ติดผังขั้นตอน", "งานคลอง"];

    private static readonly string?[] s_second = ["ยืมเครื่องสูบไม่จด", "ทำสมุดยืม", "งานพัสดุ"];

    private static PrintedPage Page => new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40);

    private static IReadOnlyList<MeasureRecord> Measures(PrintedPage page) => DocumentReader.Read([page.Page], 1).Measures;

    private static string Period(MeasureRecord measure) => $"{measure.PeriodStart?.Value} {measure.PeriodEnd?.Value}";

    [Fact]
    public void Read_SentenceOfASectionNamedByItsNumber_HoldsForTheTablesBelowIt()
    {
        var measures = Measures(Page.Line("๒. การติดตาม").Line("มาตรการตามข้อ ๓ ทุกรายการดำเนินการระหว่างเดือนธันวาคม ๒๕๖๗ ถึงเดือนสิงหาคม ๒๕๖๘ มีการติดตาม ดังนี้").Line("๑) แจ้งประธานทุกเดือน").Line("๒) สรุปเมื่อสิ้นปี")
            .Line("ข้อจำกัดของหน่วยงาน : คนน้อย").Line("๓. มาตรการ").Line("๓.๑ งานน้ำ").Table(s_three, [s_header, s_first]).Gap(40).Line("๓.๒ งานเครื่องสูบ").Table(s_three, [s_header, s_second]));

        Assert.Equal(["3.1", "3.2"], measures.Select(m => m.Section?.Value));
        Assert.All(measures, m => Assert.Equal("2024-12 2025-08", Period(m)));
        Assert.All(measures, m => Assert.Equal(["แจ้งประธานทุกเดือน", "สรุปเมื่อสิ้นปี"], m.Monitoring.Select(f => f.Value)));
        Assert.All(measures, m => Assert.Equal("คนน้อย", m.Constraint?.Value));
    }

    [Fact]
    public void Read_SectionLikeAnother_TakesWhatItSaysIsTheSame()
    {
        var measures = Measures(Page.Line("๑. งานน้ำ").Line("มาตรการในข้อนี้ดำเนินการระหว่างเดือนธันวาคม ๒๕๖๗ - มีนาคม ๒๕๖๘ ข้อจำกัดของหน่วยงาน คือ คนน้อย").Table(s_three, [s_header, s_first]).Gap(40)
            .Line("๒. งานเครื่องสูบ").Line("มาตรการในข้อนี้มีข้อจำกัดเดียวกับข้อ ๑").Table(s_three, [s_header, s_second]));

        Assert.Equal(["2024-12 2025-03", " "], measures.Select(Period));
        Assert.Equal(["คนน้อย", "คนน้อย"], measures.Select(m => m.Constraint?.Value));
    }

    [Fact]
    public void Read_SentenceOfItsOwnSection_HoldsForNoOther()
    {
        var measures = Measures(Page.Line("๑. งานน้ำ").Line("ระยะเวลาดำเนินการของทุกมาตรการในข้อนี้ คือ ตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๘ ข้อจำกัดของหน่วยงาน คือ คนน้อย").Table(s_three, [s_header, s_first]).Gap(40)
            .Line("๒. งานเครื่องสูบ").Line("มาตรการในข้อนี้ดำเนินการระหว่างเดือนธันวาคม ๒๕๖๗ - มิถุนายน ๒๕๖๘ โดยไม่มีข้อจำกัดของหน่วยงาน").Table(s_three, [s_header, s_second]));

        Assert.Equal(["2024-10 2025-03", "2024-12 2025-06"], measures.Select(Period));
        Assert.Equal(["คนน้อย", null], measures.Select(m => m.Constraint?.Value));
    }

    [Fact]
    public void Read_RowWithItsOwnValue_KeepsIt()
    {
        var measures = Measures(Page.Line("ทั้งนี้ ผู้รับผิดชอบทุกมาตรการ ได้แก่ สำนักปลัด และกองช่าง").Table(s_three, [s_header, s_first, ["ยืมเครื่องสูบไม่จด", "ทำสมุดยืม", ""]]));

        Assert.Equal(["งานคลอง"], measures[0].Responsible.Select(f => f.Value));
        Assert.Equal(["สำนักปลัด", "กองช่าง"], measures[1].Responsible.Select(f => f.Value));
    }

    [Fact]
    public void Read_TimeThatAReportTellsOf_IsNoMeasuresPeriod() =>
        Assert.Equal(" ", Period(Measures(Page.Line("จึงขอรายงานผลการดำเนินการทุกมาตรการ ระหว่างเดือนตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๘ ดังนี้").Table(s_three, [s_header, s_first]))[0]));

    [Fact]
    public void Read_SentenceAboutAPlansActivities_NamesWhoAnswersForItsIndicators()
    {
        double[] columns = [100, 500, 900, 1250, 1560];
        string?[] header = ["ตัวชี้วัด", "กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ"];
        var plans = DocumentReader.Read([new PrintedPage().Centred("รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40)
            .Line("ยุทธศาสตร์ที่ ๑ สร้างวินัย").Line("ผู้รับผิดชอบทุกกิจกรรมในยุทธศาสตร์นี้ ได้แก่ กองคลังและพัสดุ และคณะกรรมการวินัย").Table(columns, [header, ["๑.๑ จำนวนครั้งที่อบรม", "อบรมวินัย", "อบรมแล้ว ๒ ครั้ง", "๕,๐๐๐"]]).Gap(40)
            .Line("ยุทธศาสตร์ที่ ๒ สร้างระบบ").Table(columns, [header, ["๒.๑ จำนวนสมุดยืม", "ทำสมุดยืม", "ทำแล้ว ๑ เล่ม", "-"]]).Page], 1).Plans;

        Assert.Equal(["กองคลังและพัสดุ", "คณะกรรมการวินัย"], plans[0].Responsible.Select(f => f.Value));
        Assert.Empty(plans[1].Responsible);
    }
}
