using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading.Known;

public sealed class KnownHeadersTests
{
    private const string Strange = "ทำกันเช่นใดบ้าง";

    private static PrintedPage Report(string header) => new PrintedPage()
        .Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน").Centred("โรงเรียนบ้านดอนสูง").Gap(40)
        .Table([40, 400, 800, 1200, 1630],
        [
            ["ประเด็นที่ต้องพัฒนา", "มาตรการ", header, "กำหนดแล้วเสร็จ"],
            ["รอคิวนาน", "เปิดช่องด่วน", "ประกาศเสียงตามสาย", "๓๑ ม.ค. ๒๕๖๘"],
            ["ป้ายไม่ชัด", "ทำป้ายใหม่", "ขอแบบจากเทศบาล", "๒๘ ก.พ. ๒๕๖๘"],
        ]);

    private static DocumentReading Read(string header, params (string Wording, string Path)[] known) =>
        DocumentReader.Read([Report(header).Page], 1, new KnownSet(1, [], [.. known.Select((k, i) => new KnownHeader(i + 1, k.Wording, HeaderKeys.Of(k.Path)!))], []));

    [Fact]
    public void Read_HeaderThatNobodyExplained_IsReportedWithItsPageAndAnExample()
    {
        var header = Assert.Single(Read(Strange).OpenHeaders);

        Assert.Equal(new OpenHeader(TableFamily.Measures, Strange, 1, "ประกาศเสียงตามสาย"), header);
    }

    [Theory]
    [InlineData(Strange)]
    [InlineData("ทำกันเช่น|ใดบ้าง")]
    [InlineData("ทำกันเชนใดบ้าง")]
    public void Read_HeaderThatAPersonExplained_GivesItsColumn(string printed)
    {
        var reading = Read(printed, (Strange, "/measures/-/steps"));

        Assert.Equal(["ประกาศเสียงตามสาย", "ขอแบบจากเทศบาล"], reading.Records.Measures.Select(m => Assert.Single(m.Steps).Value));
        Assert.Equal([new KnownUse(1, 1)], reading.Used);
        Assert.Empty(reading.OpenHeaders);
    }

    [Fact]
    public void Read_ColumnThatNoRecordKeeps_IsNoDoubtAnyMore()
    {
        var reading = Read(Strange, (Strange, HeaderKeys.Nothing));

        Assert.All(reading.Records.Measures, m => Assert.Empty(m.Steps));
        Assert.Empty(reading.OpenHeaders);
        Assert.DoesNotContain("/measures", reading.Records.Doubts.Keys);
    }

    [Fact]
    public void Read_HeaderThatIsUnderstood_IsReportedWithWhatItWasTakenFor()
    {
        var headers = Read("ขั้นตอน").ReadHeaders;

        Assert.Contains(new ReadHeader(HeaderKeys.Of("/measures/-/steps")!, "ขั้นตอน", 1, "ประกาศเสียงตามสาย"), headers);
        Assert.Contains(headers, h => h is { Wording: "กำหนดแล้วเสร็จ", Key.Path: "/measures/-/due" });
    }

    [Fact]
    public void Read_HeaderThatWasTakenForSomethingElse_GivesTheColumnThatAPersonSays()
    {
        var reading = Read("ขั้นตอน", ("ขั้นตอน", "/measures/-/monitoring"));

        Assert.All(reading.Records.Measures, m => Assert.Empty(m.Steps));
        Assert.Equal(["ประกาศเสียงตามสาย", "ขอแบบจากเทศบาล"], reading.Records.Measures.Select(m => Assert.Single(m.Monitoring).Value));
        Assert.Equal([new KnownUse(1, 1)], reading.Used);
        Assert.DoesNotContain(reading.ReadHeaders, h => h.Page == 1 && h.Example == "ประกาศเสียงตามสาย");
    }

    [Fact]
    public void Read_UnderstoodHeaderExplainedOfAnotherKindOfTable_StaysAsItIs()
    {
        var reading = Read("ขั้นตอน", ("ขั้นตอน", "/plans/-/activities/-/activity"));

        Assert.Equal("ประกาศเสียงตามสาย", Assert.Single(reading.Records.Measures[0].Steps).Value);
        Assert.Empty(reading.Used);
    }

    [Fact]
    public void Read_HeaderOneLetterFromAnExplainedOneButKnownItself_StaysAsItIs()
    {
        var reading = Read("ขั้นตอนการดำเนินงาน", ("ขั้นตอนการดำเนินการ", "/measures/-/monitoring"));

        Assert.Equal("ประกาศเสียงตามสาย", Assert.Single(reading.Records.Measures[0].Steps).Value);
        Assert.Empty(reading.Used);
    }

    [Fact]
    public void Read_ExplainedWordingInTheBody_StaysAsItIs()
    {
        var measures = Read("ขั้นตอน", ("เปิดช่องด่วน", HeaderKeys.Nothing)).Records.Measures;

        Assert.Equal("เปิดช่องด่วน", measures[0].Measure!.Value);
    }

    [Fact]
    public void Wording_EveryKey_IsToldAsItself() =>
        Assert.All(HeaderKeys.All, k => Assert.Equal(k.Meaning, HeaderVocabulary.Best(KnownHeaders.Wording(k), k.Family).Meaning));
}
