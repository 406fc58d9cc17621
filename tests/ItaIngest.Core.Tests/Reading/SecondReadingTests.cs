using System.Text.Json;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>What becomes of a document in which two readers read the same numbers, and do not agree.</summary>
public sealed class SecondReadingTests
{
    private static readonly double[] _columns = [100, 300, 1000, 1300];

    private static PrintedPage Scores(params string?[][] rows) => new PrintedPage().Centred("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(30)
        .Table(_columns, [["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน"], .. rows]);

    private static string?[][] Rows(params string[] scores) =>
        [.. scores.Select((s, i) => new string?[] { $"{i + 1}", new[] { "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต" }[i], s })];

    /// <summary>The page with second readings of what is printed as the first of each pair.</summary>
    private static Page Twice(Page page, params (string First, string Second)[] readings) => page with
    {
        Lines = [.. page.Lines.Select(line => line with { Numbers = [.. readings.Where(r => line.Text.Contains(r.First, StringComparison.Ordinal)).Select(r => Reading(line, r.First, r.Second))] })],
    };

    private static NumberReading Reading(TextLine line, string first, string second)
    {
        var texts = line.Glyphs.Select(g => g.Text).ToList();
        var start = Enumerable.Range(0, texts.Count).First(i => string.Concat(texts.Skip(i)).StartsWith(first, StringComparison.Ordinal));
        return new NumberReading(Box.UnionOf(line.Glyphs.Skip(start).Take(first.Length).Select(g => g.Box)), second, [.. second.Select(_ => 0.97)]);
    }

    private static ReportRecords Read(Page page) => DocumentReader.Read([page], 1);

    private static Field<decimal> Score(ReportRecords records, int indicator) => Assert.Single(records.Scores, s => s.IndicatorNo?.Value == indicator).Score!;

    [Fact]
    public void Read_ReadersDisagreeOnAScore_KeepsTheFirstFlaggedWithTheOther()
    {
        var score = Score(Read(Twice(Scores(Rows("๙๑.๒๕", "๘๘.๐๐", "๙๐.๐๐")).Page, ("๘๘.๐๐", "๙๘.๐๐"))), 2);

        Assert.Equal(88m, score.Value);
        Assert.True(score.Evidence.Flagged);
        Assert.Equal([Reasons.ReadersDisagree], score.Evidence.Reasons);
        Assert.Equal([new Alternative("98.00", AlternativeSources.Second)], score.Evidence.Alternatives);
        Assert.Equal("๘๘.๐๐", score.Evidence.Raw);
    }

    [Fact]
    public void Read_OnlyTheSecondReadingIsAScoreOfTheColumn_TakesIt()
    {
        var score = Score(Read(Twice(Scores(Rows("๙๑.๒๕", "๗๓๗", "๙๐.๐๐")).Page, ("๗๓๗", "๗๗.๐๐"))), 2);

        Assert.Equal(77m, score.Value);
        Assert.False(score.Evidence.Flagged);
        Assert.Equal("๗๓๗", score.Evidence.Raw);
        Assert.Contains(Reasons.NumeralRepaired, score.Evidence.Reasons);
    }

    [Fact]
    public void Read_OnlyTheFirstReadingIsPrintedAsItsColumn_IsNotFlagged()
    {
        var score = Score(Read(Twice(Scores(Rows("๙๑.๒๕", "๘๘.๐๐", "๙๐.๐๐", "๗๐.๕๐")).Page, ("๘๘.๐๐", "๘๘.๐"))), 2);

        Assert.Equal(88m, score.Value);
        Assert.False(score.Evidence.Flagged);
    }

    [Fact]
    public void Read_AnotherPlaceHasTheSecondReading_TakesItWithoutConflict()
    {
        var page = Scores(Rows("๙๑.๒๕", "๘๘.๐๐", "๙๐.๐๐")).Line("๒. การใช้งบประมาณ (๘๕.๐๐ คะแนน)").Page;

        var score = Score(Read(Twice(page, ("๘๘.๐๐", "๘๕.๐๐"), ("๘๕.๐๐", "๘๕.๐๐"))), 2);

        Assert.Equal(85m, score.Value);
        Assert.DoesNotContain(Reasons.Conflict, score.Evidence.Reasons);
        Assert.False(score.Evidence.Flagged);
    }

    [Fact]
    public void Read_GradeOnlyTheSecondReaderKnows_IsRead()
    {
        var page = new PrintedPage().Centred("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(30)
            .Table([100, 700, 1000, 1300], [["หน่วยงาน", "คะแนน", "ระดับ"], ["คะแนนภาพรวมหน่วยงาน", "๘๑.๒๕", "P"]]).Page;

        var score = Assert.Single(Read(Twice(page, ("P", "B"))).Scores, s => s.Scope!.Value == "overall");

        Assert.Equal("B", score.Grade?.Value);
        Assert.Equal("P", score.Grade!.Evidence.Raw);
    }

    [Fact]
    public void Page_WrittenAndReadAsJson_KeepsTheSecondReadings()
    {
        var page = Twice(Scores(Rows("๙๑.๒๕")).Page, ("๙๑.๒๕", "๙๑.๒๕"));

        var kept = JsonSerializer.Deserialize<Page>(JsonSerializer.Serialize(page))!;

        var reading = Assert.Single(kept.Lines.SelectMany(l => l.Numbers));
        Assert.Equal(("๙๑.๒๕", 5), (reading.Text, reading.Confidences.Count));
        Assert.Equal(page.Lines.SelectMany(l => l.Numbers).Single().Box, reading.Box);
    }

    [Fact]
    public void Page_KeptByAnEarlierVersion_HasNoSecondReadings()
    {
        var kept = JsonSerializer.Serialize(Scores(Rows("๙๑.๒๕")).Page).Replace(",\"Numbers\":[]", "", StringComparison.Ordinal);

        Assert.DoesNotContain("Numbers", kept, StringComparison.Ordinal);
        Assert.All(JsonSerializer.Deserialize<Page>(kept)!.Lines, l => Assert.Empty(l.Numbers));
    }
}
