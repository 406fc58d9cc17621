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
    public void Read_IndentedFirstLineThatLooksCentred_ScoreOnTheNextLineIsTheQuestions()
    {
        var first = "จุดเด่น หัวข้อ (e๒) เจ้าหน้าที่ให้ข้อมูลเกี่ยวกับการดำเนินงานหรือการให้บริการแก่ท่านอย่างตรงไปตรงมาไม่ปิดบังหรือ" + new string('ก', 9);
        var second = "บิดเบือน ระดับคะแนนที่ได้ ๙๑.๒๓ คะแนน เห็นว่าหน่วยงานควรรักษามาตรฐานนี้ไว้และขยายไปยังงานบริการอื่นทุกงานที่มีผู้ติดต่อ" + new string('ข', 10);
        var score = Assert.Single(Read(Titled().Line(first, 320).Line(second)));

        Assert.Equal(("e2", 91.23m, "strength"), (score.Item!.Value, score.Score!.Value, score.Highlight!.Value));
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

    [Theory]
    [InlineData("= ๘๘.๗")]
    [InlineData(": ๘๘.๗๐")]
    [InlineData("๘๘.๗")]
    public void Read_ListOfNumberedIndicators_HasAScorePerLine(string score)
    {
        var read = Assert.Single(Read(Titled().Line("- ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน " + score)));

        Assert.Equal(("indicator", 6, 88.7m, "คุณภาพการดำเนินงาน"), (read.Scope!.Value, read.IndicatorNo!.Value, read.Score!.Value, read.Label!.Value));
    }

    [Fact]
    public void Read_NumberOfASectionOrATarget_IsNoScore() =>
        Assert.Empty(Read(Titled().Line("- ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน ๑.๒").Line("- ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร เป้าหมาย : ๘๕.๐๐")));

    [Fact]
    public void Read_SentenceNamesInstrumentBeforeIndicator_IsTheIndicatorsScore()
    {
        var scores = Read(Titled().Line("แบบวัด OIT ได้ร้อยละ ๘๑.๓๐").Line("สำหรับแบบวัด OIT ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้ ๘๘.๔๐ คะแนน เป็นจุดเด่น")
            .Line("แบบวัด EIT ส่วนที่ ๒ ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ได้ ๗๗.๒๐ คะแนน"));

        Assert.Equal([("instrument", 81.3m), ("indicator", 88.4m), ("indicator", 77.2m)], scores.Select(s => (s.Scope!.Value, s.Score!.Value)));
        Assert.Equal((9, "strength"), (scores[1].IndicatorNo!.Value, scores[1].Highlight!.Value));
        Assert.Equal((7, 2), (scores[2].IndicatorNo!.Value, scores[2].Part!.Value));
        Assert.All(scores, s => Assert.Empty(s.Score!.Evidence.Alternatives));
    }

    [Fact]
    public void Read_RowNamesIndicatorWithItsInstrumentInBrackets_IsTheIndicatorsScore()
    {
        var scores = Read(Titled().Table([60, 1000, 1300],
            [["ตัวชี้วัด", "คะแนน"], ["ตัวชี้วัดที่ ๓ การใช้อำนาจ (IIT)", "๗๘.๒๐"], ["ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน (แบบวัด EIT)", "๘๑.๖๐"]]));

        Assert.Equal([(3, "การใช้อำนาจ"), (8, "การปรับปรุงการทำงาน")], scores.Select(s => (s.IndicatorNo!.Value, s.Label!.Value.Trim())));
    }

    [Fact]
    public void Read_BulletsWithScoresInBracketsUnderAHighlight_HaveIt()
    {
        var scores = Read(Titled().Line("ผลรายข้อ พบว่า").Line("จุดเด่น").Line("• ข้อ i๕ การเบิกจ่ายตามจริง (๙๑.๒๐ คะแนน)").Line("• ข้อ e๒ ความเท่าเทียม (๙๓.๕ คะแนน)")
            .Line("จุดที่ควรพัฒนา").Line("• ข้อ i๗ การมอบหมายงาน (๖๙.๘๐ คะแนน)"));

        Assert.Equal([("i5", "strength"), ("e2", "strength"), ("i7", "weakness")], scores.Select(s => (s.Item!.Value, s.Highlight!.Value)));
    }

    [Fact]
    public void Read_WeakPointsJoinedToTheSentence_AreNoStrengths()
    {
        var scores = Read(Titled().Line("จุดเด่น ได้แก่ ข้อ i๕ (๙๑.๒๐ คะแนน) ส่วนจุดที่ควรพัฒนา ได้แก่ ข้อ e๗ (๗๔.๑๐ คะแนน) และข้อ o๓ ระบบนัดหมาย ซึ่งได้ ๐.๐๐ คะแนน"));

        Assert.Equal([("i5", "strength"), ("e7", "weakness"), ("o3", "weakness")], scores.Select(s => (s.Item!.Value, s.Highlight!.Value)));
        Assert.Equal("ระบบนัดหมาย", scores[2].Label!.Value);
    }

    [Fact]
    public void Read_SentenceRepeatsTheScoreOfOneOfTheComparedAgencies_IsNoRecordOfItsOwn()
    {
        var scores = Read(Titled().Table([60, 560, 1000, 1500],
            [["ตัวชี้วัด", "โรงเรียนบ้านห้วยม่วง", "โรงเรียนวัดทุ่งกวาว"], ["๑. การปฏิบัติหน้าที่", "๙๑.๒๐", "๘๘.๓๕"], ["คะแนนรวมเฉลี่ย", "๘๗.๑๒", "๘๒.๘๖"]])
            .Line("โรงเรียนวัดทุ่งกวาว ได้คะแนนรวมเฉลี่ย ๘๒.๘๖ คะแนน"));

        Assert.Equal(4, scores.Count);
        Assert.All(scores, s => Assert.NotNull(s.Agency));
        Assert.Equal("คะแนนรวมเฉลี่ย", scores[^1].Label!.Value);
    }

    [Theory]
    [InlineData("ปี ๒๕๖๖      ระดับ     ปี ๒๕๖๗      ระดับ", null)]
    [InlineData("ปี ๒๕๖๖ ระดับ", "ปี ๒๕๖๗ ระดับ")]
    public void Read_HeadersGivenAsOneLineWithoutVerticalRulings_AreColumnsOfTheirOwn(string headers, string? second)
    {
        var page = Titled().Gap(20);
        page.Rule(page.Y - 6, 150, 1200).Row([("หน่วยงาน", 160), (headers, 600), .. second is null ? Array.Empty<(string, double)>() : [(second, 831)]]).Rule(page.Y + 2, 150, 1200);
        foreach (var (agency, old, now) in ((string, string, string)[])[("เทศบาลตำบลบึงใส", "๗๙.๐๕", "๘๘.๑๐"), ("เทศบาลตำบลโพนงาม", "๘๓.๔๔", "๘๖.๗๗"), ("เทศบาลตำบลหนองกก", "๗๐.๕๑", "๘๕.๓๐")])
        {
            page.Row((agency, 160), (old, 605), ("B", 740), (now, 831), ("A", 980)).Rule(page.Y + 2, 150, 1200);
        }

        var scores = Read(page);

        Assert.Equal([(2566, 79.05m, "B"), (2567, 88.10m, "A"), (2566, 83.44m, "B"), (2567, 86.77m, "A"), (2566, 70.51m, "B"), (2567, 85.30m, "A")],
            scores.Select(s => (s.FiscalYear!.Value, s.Score!.Value, s.Grade!.Value)));
    }

    [Fact]
    public void Read_BlankInAHeaderBesideItsFigures_DividesNoColumn()
    {
        var page = Titled().Gap(20);
        page.Rule(page.Y - 6, 150, 1400).Row(("ปีงบประมาณ", 160), ("คะแนน IIT", 500), ("คะแนน ITA รวม", 800), ("ระดับ", 1200)).Rule(page.Y + 2, 150, 1400);
        foreach (var (year, score) in ((string, string)[])[("๒๕๖๖", "๗๙.๐๕"), ("๒๕๖๗", "๘๓.๔๔"), ("๒๕๖๘", "๘๕.๓๐")])
        {
            page.Row((year, 180), ("๘๑.๑๑", 520), (score, 835), ("B", 1210)).Rule(page.Y + 2, 150, 1400);
        }

        Assert.Equal(["คะแนน ITA รวม"], Read(page).Where(s => s.Scope!.Value == "overall").Select(s => s.Label!.Value).Distinct());
    }

    [Fact]
    public void Read_IndicatorsAcross_KeepsTheOneThatIsCalledLikeABudget()
    {
        var scores = Read(Titled().Table([60, 300, 560, 820, 1080],
            [["ตัวชี้วัด", "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"], ["คะแนน", "๘๑.๔๒", "๗๗.๐๘", "๘๔.๙๑"]]));

        Assert.Equal([(1, 81.42m), (2, 77.08m), (3, 84.91m)], scores.Select(s => (s.IndicatorNo!.Value, s.Score!.Value)));
    }

    [Fact]
    public void Read_HeadingAboveTheTableNamesAnotherYear_ScoresAreOfThatYear()
    {
        var page = new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙").Gap(40).Line("๑. ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๘")
            .Table([100, 700, 1000], [["เครื่องมือการประเมิน", "คะแนนที่ได้"], ["แบบวัด IIT", "๘๘.๑๐"], ["แบบวัด EIT", "๘๑.๒๐"], ["คะแนนภาพรวม (ระดับ B ผลการประเมิน ต้องปรับปรุง)", "๘๔.๕๐"]]);

        var scores = Read(page);

        Assert.All(scores, s => Assert.Equal(2568, s.FiscalYear!.Value));
        Assert.Equal(("overall", 84.50m, "B", "ต้องปรับปรุง"), (scores[^1].Scope!.Value, scores[^1].Score!.Value, scores[^1].Grade!.Value, scores[^1].Level!.Value));
    }

    [Fact]
    public void Read_SumBelowIndicatorsOfOneInstrument_IsThatInstruments()
    {
        var page = Titled().Table([100, 600, 800, 1000],
            [["ตัวชี้วัด", "EIT ส่วนที่ 1", "ค่าเฉลี่ย"], ["คุณภาพการดำเนินงาน", "๙๐.๑๐", "๙๑.๒๐"], ["ประสิทธิภาพการสื่อสาร", "๘๐.๑๐", "๘๑.๒๐"], ["รวม", "๘๕.๑๐", "๘๖.๒๐"]]);

        var sum = Assert.Single(Read(page), s => s.Score!.Value == 86.20m);

        Assert.Equal(("instrument", "EIT"), (sum.Scope!.Value, sum.Instrument!.Value));
    }

    [Fact]
    public void Read_ScoreOverTheRowsOfAnInstrument_IsTheInstruments()
    {
        var scores = Read(Titled().Table([100, 400, 600, 1000, 1200, 1500],
        [
            ["เครื่องมือ", "ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน", "คะแนนเฉลี่ยรายเครื่องมือ"],
            ["แบบวัด EIT", "๖", "คุณภาพการดำเนินงาน", "๙๐.๑๐", "๘๕.๑๐"],
            ["^", "๗", "ประสิทธิภาพการสื่อสาร", "๘๐.๑๐", "^"],
            ["แบบวัด OIT", "๙", "การเปิดเผยข้อมูล", "๗๕.๕๐", "๗๗.๗๕"],
            ["^", "๑๐", "การป้องกันการทุจริต", "๘๐.๐๐", "^"],
            ["คะแนนรวม", null, null, null, "๘๑.๔๒"],
            ["ระดับผลการประเมิน", null, null, null, "B (ผ่าน)"],
        ]));

        Assert.Equal([(6, 90.10m), (7, 80.10m), (9, 75.50m), (10, 80m)], scores.Where(s => s.IndicatorNo is not null).Select(s => (s.IndicatorNo!.Value, s.Score!.Value)).Order());
        Assert.Equal([("EIT", 85.10m), ("OIT", 77.75m)], scores.Where(s => s.Scope!.Value == "instrument").Select(s => (s.Instrument!.Value, s.Score!.Value)).Order());
        var whole = Assert.Single(scores, s => s.Scope!.Value == "overall");
        Assert.Equal((81.42m, "B", "ผ่าน"), (whole.Score!.Value, whole.Grade!.Value, whole.Level!.Value));
    }

    [Fact]
    public void Read_WordingBeforeItsCodeInBrackets_IsTheQuestionsLabel()
    {
        var scores = Read(Titled().Line("ข้อคำถามที่ได้คะแนนต่ำ ได้แก่ การยืมเรือของสถานี (i๑๐) ได้คะแนน ๗๘.๓๕ คะแนน"));

        Assert.Equal(("i10", "การยืมเรือของสถานี", 78.35m), Assert.Single(scores.Select(s => (s.Item!.Value, s.Label!.Value, s.Score!.Value))));
    }

    [Fact]
    public void Read_FiguresInARowOverTheirNames_AreTheScoresOfTheNamesBelowThem()
    {
        var page = Titled().Row(("91.10", 297), ("82.20", 797), ("73.30", 1297)).Row(("แบบวัด IIT", 270), ("แบบวัด EIT", 770), ("แบบวัด OIT", 1270));

        Assert.Equal(["IIT 91.10", "EIT 82.20", "OIT 73.30"], Read(page).Select(s => $"{s.Instrument!.Value} {s.Score!.Value}"));
    }

    [Fact]
    public void Read_NamesBrokenIntoLinesBesideTheirFigures_KeepTheirOwnFigure()
    {
        var page = Titled().Row(("การมอบงานที่", 200), ("การยืมของ", 900)).Gap(-28).Row(("i7", 150), ("91.10", 500), ("i10", 850), ("82.20", 1300)).Gap(-28).Row(("เท่าเทียมกัน", 200), ("อย่างถูกต้อง", 900));

        Assert.Equal(["i7 การมอบงานที่เท่าเทียมกัน 91.10", "i10 การยืมของอย่างถูกต้อง 82.20"], Read(page).Select(s => $"{s.Item!.Value} {s.Label!.Value} {s.Score!.Value}"));
    }

    [Fact]
    public void Read_FigureBetweenTwoNames_IsDoubtful()
    {
        var page = Titled().Row(("แบบวัด IIT", 270), ("แบบวัด EIT", 770)).Row(("91.10", 300), ("82.20", 800)).Row(("แบบวัด OIT", 270), ("แบบวัด OIT", 770));

        Assert.All(Read(page), s => Assert.True(s.Score!.Evidence.Flagged));
    }

    [Fact]
    public void Read_StrongAndWeakPointsBesideEachOther_AreTwoLists()
    {
        var page = Titled().Row(("จุดเด่น", 300), ("จุดที่ควรพัฒนา", 1000))
            .Row(("• i1 การให้บริการ (97.10)", 200), ("• i7 การมอบงาน (71.20)", 900)).Row(("• i3 การรับสินบน (96.10)", 200), ("• e4 การเผยแพร่ (70.20)", 900));

        Assert.Equal(["i1 strength", "i3 strength", "i7 weakness", "e4 weakness"], Read(page).Select(s => $"{s.Item!.Value} {s.Highlight!.Value}"));
    }

    [Fact]
    public void Read_OverallScoreOfAnotherYearBesideItsName_IsOfThatYear()
    {
        var page = Titled().Row(("คะแนนภาพรวม ปีงบประมาณ พ.ศ. ๒๕๖๗", 300), ("๙๐.๘๖", 1300));

        var score = Assert.Single(Read(page));

        Assert.Equal(("overall", 2567, 90.86m), (score.Scope!.Value, score.FiscalYear!.Value, score.Score!.Value));
    }

    [Fact]
    public void Read_QuestionThatBeginsLikeAnIndicator_KeepsItsWording()
    {
        var page = Titled().Table([100, 400, 500, 1100, 1300],
        [
            ["ตัวชี้วัด", "ข้อ", "ประเด็นการประเมิน", "คะแนน"],
            ["การใช้งบประมาณ", "i๔", "การใช้งบประมาณอย่างคุ้มค่า", "๙๐.๑๐"],
            ["^", "i๕", "การเบิกจ่ายเกินจริง", "๘๐.๑๐"],
        ]);

        Assert.Contains(Read(page), s => s.Item?.Value == "i4" && s.Label?.Value == "การใช้งบประมาณอย่างคุ้มค่า");
    }

    [Theory]
    [InlineData("- ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ได้คะแนน ๑๐๐.๐๐", "- ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้คะแนน ๙๗.๕๐", "- ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้คะแนน ๘๗.๖๒")]
    [InlineData("๑) ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ๑๐๐.๐๐ คะแนน", "๒) ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ๙๗.๕๐ คะแนน", "๑) ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ๘๗.๖๒ คะแนน")]
    [InlineData("• การป้องกันการทุจริต (๑๐๐.๐๐ คะแนน)", "• การเปิดเผยข้อมูล (๙๗.๕๐ คะแนน)", "• การใช้ทรัพย์สินของราชการ (๘๗.๖๒ คะแนน)")]
    public void Read_PointsBelowTheirWords_AreStrongAndWeak(string first, string second, string weak)
    {
        var page = new PrintedPage().Centred("รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40)
            .Line("จุดเด่น").Line(first, 220).Line(second, 220).Line("จุดที่ควรพัฒนา").Line(weak, 220);

        var scores = DocumentReader.Read([page.Page], 1).Scores;

        Assert.Equal([(10, "strength"), (9, "strength"), (4, "weakness")], scores.Select(s => (s.IndicatorNo!.Value, s.Highlight?.Value)).OrderByDescending(s => s.Item1));
    }

    [Theory]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ ๘๘.๑๒ คะแนน จากเดิม ๘๕.๐๓ คะแนน แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ได้ ๘๙.๗๐ คะแนน")]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ ๘๘.๑๒ คะแนน จากเดิม ๘๕.๐๓ คะแนนในปี ๒๕๖๗ แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ได้ ๘๙.๗๐ คะแนน")]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ ๘๘.๑๒ คะแนน ปีที่ผ่านมาได้ ๘๕.๐๓ คะแนน แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ได้ ๘๙.๗๐ คะแนน")]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ ๘๕.๐๓ คะแนน ในปี ๒๕๖๗ และ ๘๘.๑๒ คะแนน ในปี ๒๕๖๘ แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ได้ ๘๙.๗๐ คะแนน")]
    public void Read_SentenceTellsTheYearBeforesScoreToo_ItIsTheSameThingInThatYear(string sentence)
    {
        var scores = Read(Titled().Line(sentence));

        Assert.Equal(
            [(2567, "IIT", 85.03m), (2568, "EIT", 89.70m), (2568, "IIT", 88.12m)],
            scores.Select(s => (s.FiscalYear!.Value, s.Instrument!.Value, s.Score!.Value)).Order());
    }

    [Theory]
    [InlineData("๓.๑ ข้อคำถามที่เป็นจุดเด่น", "๓.๒ ข้อคำถามที่เป็นจุดที่ควรพัฒนา")]
    [InlineData("ประเด็นที่ถือเป็นจุดแข็ง", "ประเด็นที่เป็นจุดอ่อน")]
    [InlineData("จุดเด่น", "จุดที่ต้องพัฒนา")]
    public void Read_QuestionsUnderHeadingsOfStrongAndWeakPoints_AreStrongAndWeak(string strong, string weak)
    {
        var scores = Read(Titled().Line("๓. ผลรายข้อคำถาม").Line(strong).Line("(i๒) การให้บริการตามลำดับคิว...............๙๙.๑๐").Line("(e๔) การไม่เรียกรับสิ่งของ...............๙๘.๗๐")
            .Line(weak).Line("(i๗) ความรู้เรื่องแผนการใช้เงิน...............๗๑.๐๔"));

        Assert.Equal(["strength", "strength", "weakness"], scores.Select(s => s.Highlight?.Value));
    }

    [Fact]
    public void Read_NumberedGroupsInDottedLines_AreCategories()
    {
        var scores = Read(Titled().Line("๕. ผลการเปิดเผยข้อมูล").Line("๙.๑ ข้อมูลพื้นฐาน...................๑๐๐.๐๐").Line("๙.๓ การบริหารเงินงบประมาณ...................๘๕.๗๑").Line("๑๐.๑ การดำเนินการเพื่อป้องกันการทุจริต...................๘๗.๕๐"));

        Assert.Equal([("category", 9, 100m), ("category", 9, 85.71m), ("category", 10, 87.50m)], scores.Select(s => (s.Scope!.Value, s.IndicatorNo!.Value, s.Score!.Value)));
        Assert.Equal("ข้อมูลพื้นฐาน", scores[0].Label!.Value);
    }

    [Fact]
    public void Read_ScoresOutOfAHundredBesideWeightedOnes_AreBothRead()
    {
        var scores = Read(Titled().Table([60, 660, 860, 1160, 1500],
        [
            ["แบบวัด", "น้ำหนัก", "คะแนน", null],
            ["^", "^", "เต็ม ๑๐๐", "ถ่วงน้ำหนัก"],
            ["การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "๓๐", "๙๐.๒๐", "๒๗.๐๖"],
            ["การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "๓๐", "๘๐.๑๐", "๒๔.๐๓"],
            ["การเปิดเผยข้อมูลสาธารณะ (OIT)", "๔๐", "๙๕.๐๐", "๓๘.๐๐"],
            ["คะแนนรวม", "๑๐๐", "-", "๘๙.๐๙"],
        ]));

        Assert.Equal(7, scores.Count);
        Assert.Equal([(27.06m, (decimal?)30m), (90.20m, null)], scores.Where(s => s.Instrument?.Value == "IIT").Select(s => (s.Score!.Value, s.OutOf?.Value)).Order());
        Assert.Equal((89.09m, (decimal?)null), scores.Where(s => s.Scope!.Value == "overall").Select(s => (s.Score!.Value, s.OutOf?.Value)).Single());
    }

    [Fact]
    public void Read_OverallScoreInASentenceThatSpeaksOfTheAssessment_IsCalledByItsOwnName()
    {
        var score = Assert.Single(Read(Titled().Line("ด้วยได้มีการประกาศผลการประเมิน ITA แล้ว ท่าเรือสมมุติได้คะแนนรวม ๙๐.๗๔ คะแนน ระดับ A")));

        Assert.Equal(("overall", "คะแนนรวม", "A"), (score.Scope!.Value, score.Label!.Value, score.Grade!.Value));
    }
}
