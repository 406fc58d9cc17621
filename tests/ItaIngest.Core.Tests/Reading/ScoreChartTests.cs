using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Scores in charts and grids that are drawn, not ruled.</summary>
public class ScoreChartTests
{
    private static IReadOnlyList<ScoreRecord> Read(PrintedPage page) => DocumentReader.Read([page.Page], 1).Scores;

    private static PrintedPage Titled() => new PrintedPage().Centred("รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40);

    [Fact]
    public void Read_ColumnChartWithNumbersBelow_EachFigureIsItsIndicators()
    {
        var page = Titled();
        string[] heights = ["๙๔.๑๐", "๘๐.๒๐", "๙๑.๓๐", "๗๑.๔๐", "๘๕.๕๐"];
        foreach (var i in Enumerable.Range(0, 5).OrderByDescending(i => heights[i]))
        {
            page.Row((heights[i], 200 + (i * 220)));
        }

        page.Gap(200).Row([.. Enumerable.Range(0, 5).Select(i => (((char)('๑' + i)).ToString(), 222.0 + (i * 220)))])
            .Line("๑ การปฏิบัติหน้าที่").Line("๒ การใช้งบประมาณ").Line("๓ การใช้อำนาจ").Line("๔ การใช้ทรัพย์สินของราชการ").Line("๕ การแก้ไขปัญหาการทุจริต");

        Assert.Equal([(1, 94.1m), (2, 80.2m), (3, 91.3m), (4, 71.4m), (5, 85.5m)], Read(page).Select(s => (s.IndicatorNo!.Value, s.Score!.Value)).Order());
        Assert.Contains("การใช้อำนาจ", Read(page).Select(s => s.Label?.Value));
    }

    [Fact]
    public void Read_ColumnChartWithNumbersThatNothingExplains_IsNotRead()
    {
        var page = Titled().Row(("๙๔.๑๐", 200), ("๙๔.๙๐", 640)).Row(("๘๐.๒๐", 420)).Gap(200).Row(("๑", 222), ("๒", 442), ("๓", 662));

        Assert.Empty(Read(page));
    }

    [Fact]
    public void Read_ColumnChartOverNamesInSeveralLines_EachFigureIsItsNames()
    {
        var page = Titled().Row(("๙๔.๑๐", 200)).Row(("๘๘.๐๐", 1000)).Row(("๘๐.๒๐", 600)).Gap(200).Row(("การใช้", 190), ("การใช้", 590), ("การเปิดเผย", 970)).Row(("งบประมาณ", 175), ("อำนาจ", 595), ("ข้อมูล", 1000));

        Assert.Equal([(2, 94.1m), (3, 80.2m), (9, 88m)], Read(page).Select(s => (s.IndicatorNo!.Value, s.Score!.Value)).Order());
    }

    [Fact]
    public void Read_GridWithoutRulings_EachFigureIsOfItsRowAndColumn()
    {
        var page = Titled().Row(("คุณภาพการ", 600), ("ประสิทธิภาพ", 900), ("คะแนนเฉลี่ย", 1200)).Row(("ดำเนินงาน", 600), ("การสื่อสาร", 905), ("ราย", 1240)).Row(("ส่วน", 1235))
            .Row(("EIT ส่วนที่ ๑", 200), ("๘๑.๑๐", 620), ("๘๒.๒๐", 930), ("๘๑.๖๕", 1230)).Row(("EIT ส่วนที่ ๒", 200), ("๙๑.๑๐", 620), ("๙๒.๒๐", 930), ("๙๑.๖๕", 1230));

        var scores = Read(page);

        Assert.Equal(6, scores.Count);
        Assert.Equal(92.2m, scores.Single(s => s is { Scope.Value: "indicator", IndicatorNo.Value: 7, Part.Value: 2 }).Score!.Value);
        Assert.Equal(81.65m, scores.Single(s => s is { Scope.Value: "part", Part.Value: 1 }).Score!.Value);
    }

    [Fact]
    public void Read_HeadingOfTheResultsNamesAnotherYear_ItsScoresAreOfThatYear()
    {
        var scores = Read(new PrintedPage().Centred("มาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Gap(40).Line("๑. การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗").Line("หน่วยงานได้คะแนนรวม ๘๗.๒๖ คะแนน")
            .Line("ตารางที่ ๑ คะแนนรายตัวชี้วัด").Table([60, 560, 860], [["ตัวชี้วัด", "คะแนน"], ["การใช้อำนาจ", "๙๑.๒๕"], ["การใช้งบประมาณ", "๘๑.๐๐"]]));

        Assert.Equal([2567, 2567, 2567], scores.Select(s => s.FiscalYear!.Value));
    }
}
