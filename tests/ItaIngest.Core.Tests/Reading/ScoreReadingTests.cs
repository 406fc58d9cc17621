using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

public class ScoreReadingTests
{
    private static IReadOnlyList<ScoreRecord> Read(PrintedPage page) => DocumentReader.Read([page.Page], 1).Scores;

    private static PrintedPage Titled() => new PrintedPage().Centred("รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40);

    [Fact]
    public void Read_RowsAreAgencies_EachScoreHasItsAgencyAndTheNewestItsGrade()
    {
        var scores = Read(Titled().Table([60, 560, 760, 960, 1160, 1360, 1560],
        [
            ["หน่วยงาน", "ปี ๒๕๖๗", null, "ปี ๒๕๖๘", null, "เพิ่ม/ลด"],
            ["^", "คะแนน", "ระดับ", "คะแนน", "ระดับ", "^"],
            ["เทศบาลตำบลบึงใส", "๘๘.๑๐", "A", "๘๔.๐๐", "B", "ลดลง ๔.๑๐"],
            ["เทศบาลตำบลโพนงาม", "๗๙.๐๕", "B", "๘๖.๗๗", "A", "+๗.๗๒"],
        ]));

        Assert.Equal(4, scores.Count);
        var newest = scores.Single(s => s.Agency!.Value == "เทศบาลตำบลบึงใส" && s.FiscalYear!.Value == 2568);
        Assert.Equal((84m, "B", -4.10m, "คะแนน"), (newest.Score!.Value, newest.Grade!.Value, newest.Change!.Value, newest.Label!.Value));
        var before = scores.Single(s => s.Agency!.Value == "เทศบาลตำบลบึงใส" && s.FiscalYear!.Value == 2567);
        Assert.Equal("A", before.Grade!.Value);
        Assert.Null(before.Change);
    }

    [Fact]
    public void Read_ColumnsAreAgencies_EachScoreHasItsColumnsAgency()
    {
        var scores = Read(Titled().Table([60, 560, 1000, 1500],
        [
            ["ตัวชี้วัด", "โรงเรียนบ้านห้วยม่วง", "โรงเรียนวัดทุ่งกวาว"],
            ["๑. การปฏิบัติหน้าที่", "๙๑.๒๐", "๘๘.๓๕"],
            ["๒. การใช้งบประมาณ", "๘๕.๑๕", "๘๐.๐๒"],
            ["คะแนนรวม", "๘๗.๑๒", "๘๒.๘๖"],
            ["ระดับ", "A", "B"],
        ]));

        Assert.Equal(6, scores.Count);
        var overall = scores.Where(s => s.Scope!.Value == "overall").ToDictionary(s => s.Agency!.Value, s => (s.Score!.Value, s.Grade!.Value));
        Assert.Equal((87.12m, "A"), overall["โรงเรียนบ้านห้วยม่วง"]);
        Assert.Equal((82.86m, "B"), overall["โรงเรียนวัดทุ่งกวาว"]);
    }

    [Fact]
    public void Read_RowsAreYearsWithADifferenceBelow_TheNewestYearHasIt()
    {
        var scores = Read(Titled().Table([60, 460, 760, 1060, 1360],
            [["ปีงบประมาณ", "IIT", "EIT", "OIT"], ["๒๕๖๗", "๘๔.๑๐", "๘๖.๒๐", "๘๐.๐๐"], ["๒๕๖๘", "๘๘.๓๑", "๘๕.๙๗", "๙๒.๕๐"], ["ผลต่าง", "+๔.๒๑", "-๐.๒๓", "+๑๒.๕๐"]]));

        Assert.Equal(6, scores.Count);
        Assert.Equal(-0.23m, scores.Single(s => s.Instrument!.Value == "EIT" && s.FiscalYear!.Value == 2568).Change!.Value);
        Assert.All(scores.Where(s => s.FiscalYear!.Value == 2567), s => Assert.Null(s.Change));
    }

    [Fact]
    public void Read_IndicatorsAsHeadersAndPartsAsRows_AreScoresOfThePart()
    {
        var scores = Read(Titled().Table([60, 360, 700, 1050, 1350],
            [["ส่วน", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "เฉลี่ย"], ["EIT ส่วนที่ ๑", "๙๑.๙๐", "๘๘.๑๒", "๙๐.๐๑"], ["EIT ส่วนที่ ๒", "๙๔.๔๖", "๙๑.๔๒", "๙๒.๙๔"]]));

        var quality = scores.Single(s => s.IndicatorNo?.Value == 6 && s.Part!.Value == 2);
        Assert.Equal((94.46m, "คุณภาพการดำเนินงาน"), (quality.Score!.Value, quality.Label!.Value));
        Assert.Equal(90.01m, scores.Single(s => s.Scope!.Value == "part" && s.Part!.Value == 1).Score!.Value);
    }

    [Fact]
    public void Read_TableWithoutHeader_IsReadByItsContent()
    {
        var scores = Read(Titled().Table([60, 160, 1000, 1300], [["๑", "การปฏิบัติหน้าที่", "๙๑.๒๕"], ["๒", "การใช้งบประมาณ", "๘๘.๐๐"], ["๓", "การใช้อำนาจ", "๙๐.๐๐"]]));

        Assert.Equal([91.25m, 88m, 90m], scores.Select(s => s.Score!.Value));
    }

    [Fact]
    public void Read_DottedLinesAndPlainEntries_AreScores()
    {
        var scores = Read(Titled().Line("๙.๑ ข้อมูลพื้นฐาน ...................... ๑๐๐.๐๐").Line("๙.๓ การจัดซื้อจัดจ้าง (จุดที่ควรพัฒนา) .......... ๖๒.๕๐")
            .Row(("การใช้อำนาจ", 180), ("๘๙.๔๕", 1000)).Line("สารบัญ").Line("การใช้งบประมาณ .......... ๓"));

        Assert.Equal([100m, 62.5m, 89.45m], scores.Select(s => s.Score!.Value));
        Assert.Equal("weakness", scores[1].Highlight!.Value);
    }

    [Fact]
    public void Read_SentenceWithTwoYears_HasBothAndTheDifference()
    {
        var scores = Read(Titled().Line("หน่วยงานได้คะแนนภาพรวม ๘๕.๔๐ คะแนน ระดับ A (ผ่านดี) ลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๗ ซึ่งได้ ๘๖.๗๑ คะแนน จำนวน ๑.๓๑ คะแนน")
            .Line("ปรากฏว่าแบบวัด IIT ได้ ๘๔.๑๒ คะแนน แบ่งเป็น EIT ส่วนที่ ๑ ร้อยละ ๘๗.๒๕"));

        Assert.Equal([(2568, 85.40m), (2567, 86.71m)], scores.Where(s => s.Scope!.Value == "overall").Select(s => (s.FiscalYear!.Value, s.Score!.Value)));
        Assert.Equal((-1.31m, "A", "ผ่านดี"), (scores[0].Change!.Value, scores[0].Grade!.Value, scores[0].Level!.Value));
        Assert.Equal(["แบบวัด IIT", "EIT ส่วนที่ 1"], scores.Where(s => s.Scope!.Value != "overall").Select(s => s.Label!.Value));
    }

    [Fact]
    public void Read_HighlightBehindTheScore_IsThatScores()
    {
        var scores = Read(Titled().Line("- o๙ สื่อสังคมออนไลน์ ได้ ๐.๐๐ คะแนน เป็นจุดที่ควรพัฒนา").Line("- o๑๐ ช่องทางถามตอบ ได้ ๑๐๐.๐๐ คะแนน เป็นจุดเด่น"));

        Assert.Equal(["weakness", "strength"], scores.Select(s => s.Highlight!.Value));
    }

    [Fact]
    public void Read_HangingLineOfAnItemWithItsNumber_IsOneEntry()
    {
        var page = Titled().Line("• ข้อ i๑๐ การขอยืมทรัพย์สินของหน่วยงานอย่างถูกต้องตามขั้นตอนที่กำหนดไว้ในระเบียบของหน่วยงานทุกครั้งไป ได้", 180).Line("๗๘.๖๐ คะแนน", 220);

        Assert.Equal(("i10", 78.6m), (Read(page)[0].Item!.Value, Read(page)[0].Score!.Value));
    }
}
