using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Scores in sentences, in the orders in which offices say them.</summary>
public class ScoreSentenceTests
{
    private static IReadOnlyList<ScoreRecord> Read(params string[] lines) =>
        DocumentReader.Read([lines.Aggregate(new PrintedPage().Centred("รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40), (page, line) => page.Line(line)).Page], 1).Scores;

    private static string Name(ScoreRecord score) =>
        score.Item?.Value ?? (score.IndicatorNo is { } number ? $"{number.Value}{(score.Part is { } part ? $"/{part.Value}" : null)}" : score.Instrument?.Value ?? score.Scope!.Value);

    /// <summary>"IIT=88.10", "2@2567=79.44": the score of each thing, with its year where it isn't the document's.</summary>
    private static string[] Said(IEnumerable<ScoreRecord> scores) =>
        [.. scores.Select(s => $"{Name(s)}{(s.FiscalYear!.Value == 2568 ? null : $"@{s.FiscalYear.Value}")}={s.Score!.Value:0.##}")];

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (ข้อ i๑ - i๓) ได้ ๙๑.๔๐ คะแนน โดยข้อ i๒ ได้ ๘๗.๑๐ คะแนน", "1=91.4 i2=87.1")]
    [InlineData("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ข้อ i๑ ถึง i๓ ได้ ๙๑.๔๐ คะแนน", "1=91.4")]
    [InlineData("แบบวัด EIT (e๑-e๙) ได้ร้อยละ ๘๓.๒๐", "EIT=83.2")]
    [InlineData("การเปิดเผยข้อมูล (o๑, o๒, o๓ และ o๔) ได้คะแนน ๙๐.๕๐", "9=90.5")]
    [InlineData("ข้อ o๑ - o๓ ได้ ๑๐๐.๐๐ คะแนน", "o1=100 o2=100 o3=100")]
    [InlineData("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ข้อ o๒ - o๔ ได้ ๑๐๐.๐๐ คะแนน", "o2=100 o3=100 o4=100")]
    public void Read_CodesBehindAName_SayWhatItHasAndHaveNoScore(string sentence, string expected) => Assert.Equal(expected.Split(' '), Said(Read(sentence)));

    [Theory]
    [InlineData("ได้คะแนน ๙๑.๔๐ ในตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ และได้คะแนน ๘๐.๑๐ ในตัวชี้วัดที่ ๒ การใช้งบประมาณ", "1=91.4 2=80.1")]
    [InlineData("ได้ ๘๗.๗๐ ในด้านคุณภาพการดำเนินงาน ๘๔.๐๑ ในด้านประสิทธิภาพการสื่อสาร และ ๘๑.๑๔ ในด้านการปรับปรุงการทำงาน", "6=87.7 7=84.01 8=81.14")]
    [InlineData("ข้อที่ได้ ๐ คะแนน คือ o๑๔ o๑๗ และ o๒๒", "o14=0 o17=0 o22=0")]
    [InlineData("แบบวัด IIT ได้ ๘๘.๒๐ คะแนน ในด้านการใช้อำนาจ ได้ ๙๒.๑๐ คะแนน", "IIT=88.2 3=92.1")]
    public void Read_NameBehindItsScore_IsThatScores(string sentence, string expected) => Assert.Equal(expected.Split(' '), Said(Read(sentence)));

    [Theory]
    [InlineData("คะแนนแบบวัด IIT และ EIT เท่ากับ ๘๔.๕๐ และ ๘๐.๓๒ คะแนน ตามลำดับ", "IIT=84.5 EIT=80.32")]
    [InlineData("ตัวชี้วัดที่ ๑ และ ๒ ได้ ๘๗.๐๖ และ ๘๒.๔๔ คะแนน ตามลำดับ", "1=87.06 2=82.44")]
    [InlineData("ข้อ i๑, i๒ และ i๓ ได้ ๘๗.๐๖, ๘๒.๔๔ และ ๙๐.๐๐ คะแนน ตามลำดับ", "i1=87.06 i2=82.44 i3=90")]
    [InlineData("ตัวชี้วัดที่ ๙ และตัวชี้วัดที่ ๑๐ ได้คะแนนเต็ม ๑๐๐ คะแนน", "9=100 10=100")]
    public void Read_SeveralThingsInOneSentence_EachHasItsScore(string sentence, string expected) =>
        Assert.Equal(expected.Split(' '), Said(Read(sentence).Where(s => !s.Score!.Evidence.Flagged)));

    [Theory]
    [InlineData("ข้อ i๑, i๒ และ i๓ ได้ ๘๗.๐๖ และ ๘๒.๔๔ คะแนน ตามลำดับ")]
    [InlineData("การใช้อำนาจและการใช้งบประมาณ ได้ ๘๗.๐๖, ๙๐.๑๐ และ ๘๒.๔๔ คะแนน ตามลำดับ")]
    public void Read_MoreOrFewerThingsThanScoresInOrder_AreDoubtful(string sentence)
    {
        var scores = Read(sentence);

        Assert.Equal(2, scores.Count);
        Assert.All(scores, s => Assert.True(s.Score!.Evidence.Flagged));
    }

    [Theory]
    [InlineData("ในปีงบประมาณ พ.ศ. ๒๕๖๗ สำนักได้คะแนนรวม ๘๖.๑๐ คะแนน โดยแบบวัด IIT ได้ ๘๔.๒๐ คะแนน และแบบวัด OIT ได้ ๙๐.๐๐ คะแนน", "overall@2567=86.1 IIT@2567=84.2 OIT@2567=90")]
    [InlineData("สำนักได้คะแนนรวม ๘๘.๔๐ คะแนน เพิ่มขึ้นจากปี ๒๕๖๗ ที่ได้ ๘๖.๓๐ คะแนน โดยแบบวัด IIT ได้ ๘๔.๒๐ คะแนน", "overall=88.4 overall@2567=86.3 IIT=84.2")]
    [InlineData("การใช้งบประมาณ เพิ่มขึ้นจาก ๗๙.๔๔ คะแนน เป็น ๘๕.๒๐ คะแนน การใช้อำนาจ ลดลงจาก ๙๐.๑๑ คะแนน ในปี ๒๕๖๖ เหลือ ๘๘.๑๐ คะแนน ในปี ๒๕๖๘", "2@2567=79.44 2=85.2 3@2566=90.11 3=88.1")]
    [InlineData("สำนักได้คะแนนรวม ๙๓.๑๐ คะแนน สูงกว่าค่าเฉลี่ยของสำนักอื่น (๙๒.๑๐ คะแนน) เกณฑ์ผ่านคือ ๘๕.๐๐ คะแนน", "overall=93.1")]
    public void Read_SentenceTellsOfOtherYearsOrOthers_EachScoreIsOfItsOwnYear(string sentence, string expected) => Assert.Equal(expected.Split(' '), Said(Read(sentence)));

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๓ การใช้อำนาจ ๘๙.๙๑ คะแนน เพิ่มขึ้นจากปีก่อน ๓.๑๕ คะแนน", 3.15)]
    [InlineData("การใช้อำนาจ ได้ ๘๙.๙๑ คะแนน เพิมขึน ๓.๑๕ คะแนน", 3.15)]
    [InlineData("การใช้อำนาจ ได้ ๘๙.๙๑ คะแนน (ปี ๒๕๖๗ ได้ ๙๒.๕๖ คะแนน) ลดลง ๒.๖๕ คะแนน", -2.65)]
    [InlineData("การใช้อำนาจ: ๘๙.๙๑ คะแนน (ปี ๒๕๖๗: ๙๐.๖๑ คะแนน, -๐.๗๐)", -0.70)]
    [InlineData("ตัวชี้วัดที่ลดลง คือ การใช้อำนาจ ลดลง ๒.๐๕ คะแนน เหลือ ๘๙.๙๑ คะแนน", -2.05)]
    [InlineData("การใช้อำนาจ ซึ่งเพิ่มขึ้น ๔.๑๐ คะแนน (จาก ๘๕.๘๑ คะแนน เป็น ๘๙.๙๑ คะแนน)", 4.10)]
    [InlineData("การใช้อำนาจ ได้ ๘๙.๙๑ คะแนน เป้าหมายปีถัดไปไม่น้อยกว่า ๙๒.๐๐ คะแนน", null)]
    public void Read_DifferenceFromTheYearBefore_IsTheChangeOfTheScoreItIsToldOf(string sentence, double? change)
    {
        var score = Assert.Single(Read(sentence), s => s.FiscalYear!.Value == 2568);

        Assert.Equal((3, 89.91m, (decimal?)change), (score.IndicatorNo!.Value, score.Score!.Value, score.Change?.Value));
    }

    [Fact]
    public void Read_ScoreOutOfItsWeight_StandsBesideTheOneOutOfAHundred()
    {
        var scores = Read("แบบวัด IIT ได้ ๙๐.๔๔ คะแนน", "เมื่อคิดตามน้ำหนัก แบบวัด IIT คิดเป็น ๒๗.๑๓ คะแนน จากคะแนนเต็ม ๓๐ คะแนน");

        Assert.Equal([(27.13m, (decimal?)30m), (90.44m, null)], scores.Select(s => (s.Score!.Value, s.OutOf?.Value)).Order());
    }

    [Fact]
    public void Read_ScoreRightBelowAHeadingThatNamesAnInstrument_IsThatInstruments() =>
        Assert.Equal(["OIT=97.5", "9=95"], Said(Read("๓. แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)", "ได้คะแนน ๙๗.๕๐ คะแนน แบ่งเป็น การเปิดเผยข้อมูล ๙๕.๐๐ คะแนน")));

    [Fact]
    public void Read_NumberedHeadingOfPointsBelowOtherScores_IsSaidOfItsListOnly()
    {
        var scores = Read("๑. คะแนนแบบวัด IIT ๘๘.๒๐ คะแนน", "๒. จุดแข็ง", "- การใช้อำนาจ (๙๓.๖๐)", "๓. จุดที่ควรพัฒนา", "- การใช้งบประมาณ (๘๐.๔๐)", "๔. การปฏิบัติหน้าที่ (๘๙.๑๐)");

        Assert.Equal([("IIT", null), ("3", "strength"), ("2", "weakness"), ("1", null)], scores.Select(s => (Name(s), s.Highlight?.Value)));
    }

    [Fact]
    public void Read_SectionOfPointsBelowOtherScores_IsSaidOfAllQuestionsOfItsList()
    {
        var scores = Read("๑. คะแนนแบบวัด IIT ๘๘.๒๐ คะแนน", "๒.๑ จุดเด่น", "ข้อ i๓ การรับสิ่งของ ได้ ๙๗.๖๐ คะแนน", "ข้อ i๘ การสั่งงาน ได้ ๙๖.๑๐ คะแนน", "๒.๒ จุดที่ควรพัฒนา", "ข้อ i๔ การใช้เงิน ได้ ๗๐.๔๐ คะแนน", "ข้อ e๔ การเผยแพร่ ได้ ๗๑.๓๐ คะแนน");

        Assert.Equal([("IIT", null), ("i3", "strength"), ("i8", "strength"), ("i4", "weakness"), ("e4", "weakness")], scores.Select(s => (Name(s), s.Highlight?.Value)));
    }

    [Theory]
    [InlineData("โดยมีจุดแข็งที่ตัวชี้วัดการใช้อำนาจ (ร้อยละ ๘๙.๕๕) และจุดอ่อนที่ตัวชี้วัดการใช้งบประมาณ (ร้อยละ ๗๗.๓๑)")]
    [InlineData("จุดเด่นของปีงบประมาณ พ.ศ. ๒๕๖๘ คือ ตัวชี้วัดการใช้อำนาจ (๘๙.๕๕) ส่วนจุดที่ควรพัฒนา คือ ตัวชี้วัดการใช้งบประมาณ (๗๗.๓๑)")]
    public void Read_PointsInASentence_AreSaidOfTheIndicatorsTheyName(string sentence) =>
        Assert.Equal([(3, "strength"), (2, "weakness")], Read(sentence).Select(s => (s.IndicatorNo!.Value, s.Highlight?.Value)));
}
