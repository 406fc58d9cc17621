using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

public class ReportReaderTests
{
    private static ReportRecords Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length);

    [Fact]
    public void Read_TableOfMeasures_HasOneRecordPerRowUnderItsSection()
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘ (รอบ ๖ เดือน)").Centred("เทศบาลตำบลบึงน้ำใส").Gap(40)
            .Line("๒. การใช้งบประมาณ")
            .Table([100, 420, 800, 1050, 1350, 1560],
            [
                ["ประเด็นที่ต้องพัฒนา", "ขั้นตอนการดำเนินงาน", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "วันที่แล้วเสร็จ"],
                ["ข้อ i๔ ไม่ทราบแผนเงิน", "๑. ปิดประกาศแผน|๒. แจ้งในที่ประชุม", "- กองคลัง|- สำนักปลัด", "ปิดประกาศแล้ว ๓ แห่ง", "๙ ม.ค. ๒๕๖๘"],
                ["ข้อ i๖ จัดซื้อล่าช้า", "จัดทำปฏิทินจัดซื้อ", "กองคลัง", "-ไม่มี-", "-"],
            ]);

        var records = Read(page);

        Assert.Equal(ReportKinds.MeasureProgress, records.Document.Kind!.Value);
        Assert.Equal(("เทศบาลตำบลบึงน้ำใส", 2568, "6M"), (records.Document.Agency!.Value, records.Document.FiscalYear!.Value, records.Document.Period!.Value));
        Assert.Equal(2, records.Measures.Count);
        var first = records.Measures[0];
        Assert.Equal(("2", "การใช้งบประมาณ", "IIT", 2), (first.Section!.Value, first.Topic!.Value, first.Instrument!.Value, first.IndicatorNo!.Value));
        Assert.Equal(["i4"], first.Items.Select(i => i.Value));
        Assert.Equal(["ปิดประกาศแผน", "แจ้งในที่ประชุม"], first.Steps.Select(s => s.Value));
        Assert.Equal(["กองคลัง", "สำนักปลัด"], first.Responsible.Select(s => s.Value));
        Assert.Equal("2025-01-09", first.DoneOn!.Value);
        Assert.Null(records.Measures[1].Result);
        Assert.Null(records.Measures[1].DoneOn);
    }

    [Fact]
    public void Read_OfficeInTheColumnOfSteps_IsMovedBackAndFlagged()
    {
        var page = new PrintedPage().Table([100, 420, 900, 1200, 1500],
        [
            ["ประเด็นที่ต้องพัฒนา", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"],
            ["การยืมพัสดุไม่เป็นระบบ", "จัดทำทะเบียนยืมกลางของหน่วยงาน", "กองคลัง", "๓๑ มี.ค. ๒๕๖๙"],
            ["จัดทำคู่มือการให้บริการฉบับใหม่", "สำนักปลัด", "๓๐ เม.ย. ๒๕๖๙", ""],
        ]);

        var shifted = Read(page).Measures[1];

        Assert.Equal(["สำนักปลัด"], shifted.Responsible.Select(r => r.Value));
        Assert.Equal("2026-04-30", shifted.Due!.Value);
        Assert.True(shifted.Due.Evidence.Flagged);
        Assert.Contains(Reasons.ColumnShiftRepaired, shifted.Due.Evidence.Reasons);
    }

    [Fact]
    public void Read_PlanTable_GroupsActivitiesUnderTheirIndicator()
    {
        var page = new PrintedPage().Centred("ผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต").Centred("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ รอบ ๑๒ เดือน").Gap(40)
            .Table([60, 400, 560, 860, 1150, 1320, 1450, 1600],
            [
                ["ตัวชี้วัดความสำเร็จ", "ผลสำเร็จ|ตามตัวชี้วัด", "โครงการ/กิจกรรม", "ผลการดำเนินงาน", "งบประมาณ", "ปัญหา/|อุปสรรค", "ผู้รับผิดชอบ"],
                ["แผนงานที่ ๑ ปลุกสำนึกคนรุ่นใหม่", null, null, null, null, null, null],
                ["๑.๑ ร้อยละของครูที่ผ่านอบรม|ระดับ ๑ น้อยกว่าร้อยละ ๕๐|ระดับ ๒ ร้อยละ ๕๐ ขึ้นไป", "ระดับ ๒|(๖๒.๕๐)", "๑. อบรมครูประจำการ", "อบรมแล้ว ๒ รุ่น", "๗,๕๐๐ -|๙,๐๐๐", "-ไม่มี-", "งานบุคคล"],
                ["^", "^", "๒. ติดตามหลังอบรม", "ติดตามครบทุกคน", "ไม่ใช้งบประมาณ", "-ไม่มี-", "^"],
            ]);

        var records = Read(page);

        Assert.Equal(ReportKinds.PlanProgress, records.Document.Kind!.Value);
        var plan = Assert.Single(records.Plans);
        Assert.Equal(("1", "ปลุกสำนึกคนรุ่นใหม่", "1.1"), (plan.ProgrammeNo!.Value, plan.Programme!.Value, plan.IndicatorNo!.Value));
        Assert.Equal(["น้อยกว่าร้อยละ 50", "ร้อยละ 50 ขึ้นไป"], plan.Levels.Select(l => l.Value));
        Assert.Equal((2, 62.5m), (plan.AchievedLevel!.Value, plan.AchievedValue!.Value));
        Assert.Equal(2, plan.Activities.Count);
        Assert.Equal((7500m, 9000m), (plan.Activities[0].BudgetMin!.Value, plan.Activities[0].BudgetMax!.Value));
        Assert.Null(plan.Activities[1].BudgetMin);
        Assert.Null(plan.Activities[1].Problem);
    }

    [Fact]
    public void Read_ScoresInTablesTextAndSentences_AreOneRecordEach()
    {
        var page = new PrintedPage().Centred("ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(30)
            .Line("หน่วยงานได้คะแนนภาพรวม ๘๙.๐๐ คะแนน อยู่ในระดับ A (ผ่านดี)").Gap(20)
            .Table([100, 900, 1150, 1400], [["แบบวัด", "ปี ๒๕๖๗", "ปี ๒๕๖๘"], ["แบบวัด IIT", "๘๐.๐๐", "๘๕.๐๐"], ["แบบวัด EIT", "๘๑.๐๐", "๘๘.๐๐"], ["แบบวัด OIT", "๗๐.๐๐", "๙๒.๗๕"]])
            .Line("๑. การปฏิบัติหน้าที่ (๙๑.๒๕ คะแนน)")
            .Line("จุดเด่น ข้อ i๓ ไม่มีการเรียกรับสินบน ได้ ๙๙.๕๐ คะแนน")
            .Line("จุดที่ควรพัฒนา ข้อ i๑ งานตามขั้นตอน ได้ ๘๓.๑๐ คะแนน");

        var scores = Read(page).Scores;

        var overall = Assert.Single(scores, s => s.Scope!.Value == "overall");
        Assert.Equal((89.00m, "A", "ผ่านดี"), (overall.Score!.Value, overall.Grade!.Value, overall.Level!.Value));
        Assert.Equal(6, scores.Count(s => s.Scope!.Value == "instrument"));
        Assert.Equal(70m, scores.Single(s => s.Instrument?.Value == "OIT" && s.FiscalYear!.Value == 2567).Score!.Value);
        var weak = Assert.Single(scores, s => s.Item?.Value == "i1");
        Assert.Equal((83.10m, "weakness", 1), (weak.Score!.Value, weak.Highlight!.Value, weak.IndicatorNo!.Value));
        Assert.Equal("strength", scores.Single(s => s.Item?.Value == "i3").Highlight!.Value);
    }

    [Fact]
    public void Read_TwoPlacesContradict_AreOneRecordWithAFlag()
    {
        var page = new PrintedPage().Centred("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(30)
            .Table([100, 300, 1000, 1300], [["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน"], ["๑", "การปฏิบัติหน้าที่", "๙๑.๒๕"], ["๒", "การใช้งบประมาณ", "๘๘.๐๐"], ["๓", "การใช้อำนาจ", "๙๐.๐๐"]])
            .Line("๒. การใช้งบประมาณ (๘๕.๐๐ คะแนน)");

        var score = Assert.Single(Read(page).Scores, s => s.IndicatorNo?.Value == 2);

        Assert.Equal(88m, score.Score!.Value);
        Assert.True(score.Score.Evidence.Flagged);
        Assert.Contains(Reasons.Conflict, score.Score.Evidence.Reasons);
        Assert.Equal([new Alternative("85.00", AlternativeSources.OtherPlace)], score.Score.Evidence.Alternatives);
    }

    [Fact]
    public void Read_CoveringMemo_HasItsFieldsAndSignatories()
    {
        var memo = new PrintedPage(1).Centred("บันทึกข้อความ")
            .Line("ส่วนราชการ กองการศึกษา เทศบาลเมืองทุ่งหลวง โทร. ๐ ๒๐๐๐ ๑๑๑๑")
            .Row(("ที่ นม ๕๒๐๐๑/๗๘", 180), ("วันที่ ๑๔ ตุลาคม ๒๕๖๗", 900))
            .Line("เรื่อง รายงานผลตามมาตรการ").Line("เรียน นายกเทศมนตรีเมืองทุ่งหลวง").Line("ตามที่ได้กำหนดมาตรการไว้แล้วนั้น บัดนี้ได้ดำเนินการแล้ว").Gap(120)
            .Centred("(นางสาวมาลี แสงทอง)").Centred("นักวิชาการศึกษา").Gap(120)
            .Row(("(นายสมชาย ใจดี)", 250), ("(นางวันดี มีสุข)", 1000)).Row(("ปลัดเทศบาล", 270), ("รองปลัดเทศบาล", 1010));

        var record = Read(memo).Document.Memo!;

        Assert.Equal(("กองการศึกษา เทศบาลเมืองทุ่งหลวง", "นม 52001/78", "2024-10-14"), (record.Office!.Value, record.Number!.Value, record.Date!.Value));
        Assert.Equal(("รายงานผลตามมาตรการ", "นายกเทศมนตรีเมืองทุ่งหลวง"), (record.Subject!.Value, record.To!.Value));
        Assert.Equal(["นางสาวมาลี แสงทอง/นักวิชาการศึกษา", "นายสมชาย ใจดี/ปลัดเทศบาล", "นางวันดี มีสุข/รองปลัดเทศบาล"],
            record.Signatories.Select(s => $"{s.Name!.Value}/{s.Position!.Value}"));
    }

    [Fact]
    public void Read_EmptyPages_IsOtherWithoutRecords()
    {
        var records = Read(new PrintedPage());

        Assert.Equal(ReportKinds.Other, records.Document.Kind!.Value);
        Assert.Empty(records.Plans.Concat<object>(records.Measures).Concat(records.Scores));
    }
}
