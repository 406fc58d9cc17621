using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Forms in which other offices print what most print in another one.</summary>
public class OtherFormsTests
{
    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    private static PrintedPage Titled() => new PrintedPage().Centred("รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40);

    [Theory]
    [InlineData("ตัวชี้วัดย่อยที่ ๙.๔ คนทำงานและการพัฒนาคน", "คนทำงานและการพัฒนาคน")]
    [InlineData("๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล", "การบริหารและพัฒนาทรัพยากรบุคคล")]
    public void Read_RowOfASubIndicatorWithAScoreOfItsOwn_IsTheCategorysScore(string name, string label)
    {
        var scores = Read(Titled().Table([60, 200, 1000, 1300], [["ข้อ", "รายการข้อมูล", "คะแนน"], [name, null, "๖๒.๕๐"], ["o๑๘", "แผนบุคลากร", "๕๐.๐๐"], ["o๑๙", "ผลตามแผนบุคลากร", "๗๕.๐๐"]])).Scores;

        Assert.Equal([("category", 62.5m), ("item", 50m), ("item", 75m)], scores.Select(s => (s.Scope!.Value, s.Score!.Value)));
        Assert.Equal((9, label), (scores[0].IndicatorNo!.Value, scores[0].Label!.Value));
    }

    [Fact]
    public void Read_ColumnIsAnotherOnesPartByItsWeights_HoldsWeightedScores()
    {
        var scores = Read(Titled().Table([60, 560, 860, 1160, 1500],
            [["เครื่องมือ", "คะแนนร้อยละ", "น้ำหนัก", "คะแนนที่ได้"], ["IIT", "๘๐.๑๐", "๓๐", "๒๔.๐๓"], ["EIT", "๙๐.๒๐", "๓๐", "๒๗.๐๖"], ["OIT", "๗๕.๐๐", "๔๐", "๓๐.๐๐"]])).Scores;

        Assert.Equal([(80.10m, null), (24.03m, 30m), (90.20m, null), (27.06m, 30m), (75m, null), (30m, 40m)], scores.Select(s => (s.Score!.Value, s.OutOf?.Value)));
    }

    [Fact]
    public void Read_IndicatorsNumberBeforeItsName_IsNoPartOfTheName()
    {
        var scores = Read(Titled().Table([60, 460, 860, 1260], [["ปี", "๓ การใช้อำนาจ", "๗ ประสิทธิภาพการสื่อสาร"], ["๒๕๖๗", "๘๑.๑๐", "๘๒.๒๐"], ["๒๕๖๘", "๘๓.๓๐", "๘๔.๔๐"]])).Scores;

        Assert.Equal(["การใช้อำนาจ", "ประสิทธิภาพการสื่อสาร"], scores.Select(s => s.Label!.Value).Distinct());
    }

    [Fact]
    public void Read_RulingThroughAHeadersCell_ItsNameIsWhole()
    {
        var scores = Read(Titled().Table([60, 560, 800, 1040, 1300],
            [["หน่วยงาน", "คะแนนถ่วงน้ำหนัก", null, "คะแนน"], ["^", "IIT (๓๐)", "EIT (๓๐)", "รวม (๑๐๐)"], ["เทศบาลตำบลบึงใส", "๒๔.๑๐", "๒๕.๐๐", "๘๑.๐๐"], ["เทศบาลตำบลโพนงาม", "๒๖.๑๐", "๒๗.๐๐", "๘๘.๐๐"]])).Scores;

        Assert.Equal("คะแนนรวม", scores.First(s => s.Score!.Value == 88m).Label!.Value);
    }

    [Fact]
    public void Read_SentenceNamesStrongAndWeakPoints_TheirScoresInTheTableHaveThem()
    {
        var scores = Read(Titled().Table([60, 160, 1000, 1300], [["ตัวชี้วัดที่", "ตัวชี้วัด", "คะแนน"], ["๓", "การใช้อำนาจ", "๙๓.๑๐"], ["๔", "การใช้ทรัพย์สินของราชการ", "๗๑.๒๐"], ["๕", "การแก้ไขปัญหาการทุจริต", "๘๑.๐๐"]])
            .Table([60, 200, 1000, 1300], [["ข้อ", "คำถาม", "คะแนน"], ["i๘", "ไม่ถูกสั่งให้ทำผิด", "๙๕.๐๐"], ["i๑๐", "การขอยืม", "๖๔.๕๐"]])
            .Line("จุดเด่น คือ ตัวชี้วัดที่ ๓ การใช้อำนาจ ซึ่งสูงที่สุด ส่วนจุดที่ควรพัฒนา ได้แก่ ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ")
            .Gap(30).Line("จุดอ่อน ข้อที่ต่ำสุด ได้แก่ ข้อ i๑๐ (๖๔.๕๐) และข้อ i๘ (๙๑.๐๐)")).Scores;

        Assert.Equal(["strength", "weakness", null], scores.Where(s => s.Scope!.Value == "indicator").Select(s => s.Highlight?.Value));
        Assert.Equal(["weakness", "weakness"], scores.Where(s => s.Scope!.Value == "item").Select(s => s.Highlight?.Value));
        // The number in brackets is another one than the question's score in the table.
        Assert.Equal([true, false], scores.Where(s => s.Scope!.Value == "item").Select(s => s.Score!.Evidence.Reasons.Contains("conflict")));
    }

    private static readonly string?[][] s_measures =
    [
        ["ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ", "ผลการดำเนินงาน"],
        ["รอคิวนาน", "เปิดช่องด่วน", "งานบริการ", "๓๑ ม.ค. ๒๕๖๘", "เปิดแล้ว ๒ ช่อง"],
    ];

    private static readonly double[] s_columns = [40, 400, 760, 1000, 1240, 1630];

    [Fact]
    public void Read_ConstraintAboveItsTable_IsOfThatSection()
    {
        var measures = Read(new PrintedPage().Line("๑.๑ งานหน้าเคาน์เตอร์").Line("ข้อจำกัดของหน่วยงาน : คนน้อย").Table(s_columns, s_measures)
            .Line("๑.๒ งานพัสดุ").Line("ข้อจำกัดของหน่วยงาน : คลังเก่า").Table(s_columns, s_measures)).Measures;

        Assert.Equal([("1.1", "คนน้อย"), ("1.2", "คลังเก่า")], measures.Select(m => (m.Section!.Value, m.Constraint!.Value)));
    }

    [Fact]
    public void Read_HeadingOfAPartHasAPeriod_AllItsSectionsHaveIt()
    {
        var measures = Read(new PrintedPage().Line("ส่วนที่ ๒ ผลการดำเนินการ ระหว่างวันที่ ๑ ตุลาคม ๒๕๖๗ - ๓๑ มีนาคม ๒๕๖๘").Line("๒.๑ งานหน้าเคาน์เตอร์").Table(s_columns, s_measures)
            .Line("๒.๒ งานพัสดุ").Table(s_columns, s_measures).Line("ส่วนที่ ๓ งานอื่น").Line("๓.๑ งานสวน").Table(s_columns, s_measures)).Measures;

        Assert.Equal(["2024-10-01", "2024-10-01", null], measures.Select(m => m.PeriodStart?.Value));
        Assert.Equal(["2025-03-31", "2025-03-31", null], measures.Select(m => m.PeriodEnd?.Value));
        Assert.Equal("งานพัสดุ", measures[1].Topic!.Value);
    }

    [Fact]
    public void Read_MeasuresThatQuoteTheirScores_AreNoScoreReport()
    {
        string?[][] scores = [["แบบวัด", "ปี ๒๕๖๖", "ปี ๒๕๖๗"], ["IIT", "๘๑.๐๐", "๘๒.๐๐"], ["EIT", "๘๓.๐๐", "๘๔.๐๐"], ["OIT", "๘๕.๐๐", "๘๖.๐๐"], ["คะแนนรวม", "๘๓.๐๐", "๘๔.๐๐"]];
        string?[][] rows = [.. s_measures, ["ป้ายไม่ชัด", "ทำป้ายใหม่", "กองช่าง", "๒๘ ก.พ. ๒๕๖๘", "ติดครบ ๖ จุด"], ["จอดรถยาก", "ตีเส้นใหม่", "กองช่าง", "๒๘ ก.พ. ๒๕๖๘", "ตีแล้ว"]];

        Assert.Equal("measure-progress", Read(new PrintedPage().Centred("รายงานผลตามมาตรการส่งเสริมความโปร่งใส ปี ๒๕๖๘").Gap(40).Table([60, 460, 760, 1060], scores).Table(s_columns, rows)).Document.Kind!.Value);
        Assert.Equal("score-report", Read(new PrintedPage().Centred("รายงานวิเคราะห์ผลการประเมินและมาตรการ ปี ๒๕๖๘").Gap(40).Table([60, 460, 760, 1060], scores).Table(s_columns, rows)).Document.Kind!.Value);
    }

    [Fact]
    public void Read_TitleGoesOnWithWhoseItIsAndItsYear_IsWhole()
    {
        var title = Read(new PrintedPage().Centred("รายงานการวิเคราะห์ผลการประเมิน").Centred("ของเทศบาลตำบลบึงใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")).Document.Title!.Value;

        Assert.Equal("รายงานการวิเคราะห์ผลการประเมินของเทศบาลตำบลบึงใส ประจำปีงบประมาณ พ.ศ. 2567", title);
    }

    [Fact]
    public void Read_MemoClosesOnItsSecondPage_HasTheSignaturesThereAndItsSubjectForTitle()
    {
        var first = new PrintedPage(1).Centred("บันทึกข้อความ").Line("ส่วนราชการ งานอำนวยการ สภ.ทุ่งขมิ้น").Line("ที่ ๑/๒๕๖๗ วันที่ ๒ ตุลาคม ๒๕๖๗").Line("เรื่อง วิเคราะห์ผลการประเมินของสถานี").Line("เรียน ผู้กำกับการ")
            .Line("๑. ตามที่ได้รับแจ้งผลแล้ว นั้น");
        var second = new PrintedPage(2).Centred("๒. ข้อเสนอมาตรการของสถานี").Line("จึงเรียนมาเพื่อโปรดทราบ").Line("(พ.ต.ท.มานะ ใจงาม)", 700).Line("สารวัตรอำนวยการ", 720);

        var document = Read(first, second).Document;

        Assert.Equal(("พ.ต.ท.มานะ ใจงาม", "สารวัตรอำนวยการ"), (Assert.Single(document.Memo!.Signatories).Name!.Value, document.Memo.Signatories[0].Position!.Value));
        Assert.Equal("วิเคราะห์ผลการประเมินของสถานี", document.Title!.Value);
    }

    [Fact]
    public void Read_FormsHeadingCountsItsActivities_TheNumberIsTheActivitys()
    {
        var plan = Assert.Single(Read(new PrintedPage().Centred("รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40).Table([60, 460, 1560],
        [
            ["โครงการ/กิจกรรมที่ ๒ ค่ายเยาวชนไม่โกง", null], ["แผนงาน", "แผนงานที่ ๑ สร้างคน"], ["ตัวชี้วัด", "จำนวนเยาวชน"], ["ระดับความสำเร็จ", "ระดับ ๔"], ["ผลการดำเนินงาน", "จัดแล้ว"], ["งบประมาณที่ใช้", "๒,๐๐๐ บาท"],
        ])).Plans);

        var activity = Assert.Single(plan.Activities);
        Assert.Equal((2, "ค่ายเยาวชนไม่โกง"), (activity.No!.Value, activity.Activity!.Value));
    }

    [Fact]
    public void Read_LineWhoseBlanksWereStretched_IsPartOfItsParagraph()
    {
        // Letters are 11 pixels wide: 27 and 5 of them, and 46 to the right margin at 1474, with 85 between the pieces.
        var page = Titled().Line("๒.๑ " + new string('ก', 114))
            .Row(("แบบวดการรบรูของผูมสวนไดสวนเสยภายใน"[..34], 180), ("(IIT)", 180 + (34 * 11) + 85), ("ไดคะแนนเฉลย" + new string('ก', 51), 180 + (39 * 11) + 170))
            .Line("๘๖.๒๕ คะแนน");

        var score = Assert.Single(Read(page).Scores);

        Assert.Equal(("instrument", "IIT", 86.25m), (score.Scope!.Value, score.Instrument!.Value, score.Score!.Value));
    }
}
