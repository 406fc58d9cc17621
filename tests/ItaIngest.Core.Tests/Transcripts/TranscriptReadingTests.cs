using ItaIngest.Core.Records;
using ItaIngest.Core.Transcripts;

namespace ItaIngest.Core.Tests.Transcripts;

/// <summary>Whole transcripts through all readers. Agencies, people and sentences are invented.</summary>
public sealed class TranscriptReadingTests
{
    private const string Tabbed = """
        รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
        ประจำปีงบประมาณ พ.ศ. ๒๕๖๗

        เทศบาลตำบลทุ่งกว้าง

        ๑. มาตรการด้านการใช้งบประมาณ มีรายละเอียดดังนี้

        ประเด็นที่ต้องพัฒนา	มาตรการ	ขั้นตอน/วิธีการ	ผู้รับผิดชอบ	ผลการดำเนินการ
        การรับรู้แผนงบประมาณ	เปิดเผยแผนงบประมาณ	๑) จัดทำแผ่นพับ ๒) แจกในที่ประชุม	กองคลัง สำนักปลัด	แจกแผ่นพับแล้วสองครั้ง

        ประเด็นที่ต้องพัฒนา	มาตรการ	ขั้นตอน/วิธีการ	ผู้รับผิดชอบ	ผลการดำเนินการ
        				และลงในเว็บไซต์
        การยืมพัสดุ	ทำทะเบียนคุมพัสดุ	๑) ลงทะเบียน ๒) ตรวจนับ	กองช่าง	ทะเบียนครบถ้วน
        """;

    [Fact]
    public void Read_TabbedTableOverTwoPages_MakesBrokenRowWhole()
    {
        var records = Read(Tabbed);

        Assert.Equal(2, records.Measures.Count);
        var first = records.Measures[0];
        Assert.Equal(["จัดทำแผ่นพับ", "แจกในที่ประชุม"], first.Steps.Select(s => s.Value));
        Assert.Equal(["กองคลัง", "สำนักปลัด"], first.Responsible.Select(r => r.Value));
        Assert.Equal("แจกแผ่นพับแล้วสองครั้งและลงในเว็บไซต์", first.Result!.Value);
        Assert.Equal(("1", 2), (first.Section!.Value, first.IndicatorNo!.Value));
        Assert.Equal("เทศบาลตำบลทุ่งกว้าง", records.Document.Agency!.Value);
        Assert.Equal(2567, records.Document.FiscalYear!.Value);
        Assert.Null(records.Document.PageCount);
    }

    [Fact]
    public void Read_Evidence_NamesLineAndCharacters()
    {
        var records = Read(Tabbed);

        var lines = Transcript.Lines(Tabbed);
        var place = Assert.Single(records.Measures[1].Result!.Evidence.Places);
        Assert.Null(place.Page);
        Assert.Equal("ทะเบียนครบถ้วน", Cut(lines, place));
        var broken = records.Measures[0].Result!.Evidence.Places;
        Assert.Equal(["แจกแผ่นพับแล้วสองครั้ง", "และลงในเว็บไซต์"], broken.Select(p => Cut(lines, p)));
    }

    [Theory]
    [InlineData("| ตัวชี้วัด | คะแนน |\n|---|---:|\n| การปฏิบัติหน้าที่ | **91.25** |\n| การใช้งบประมาณ | 88.40 |\n| การใช้อำนาจ | 90.15 |\n")]
    [InlineData("<table><thead><tr><th>ตัวชี้วัด</th><th>คะแนน</th></tr></thead><tr><td>การปฏิบัติหน้าที่</td><td>91.25</td></tr>\n<tr><td>การใช้งบประมาณ</td><td>88.40</td></tr><tr><td>การใช้<br/>อำนาจ</td><td>90.15</td></tr></table>")]
    [InlineData("ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t๙๑.๒๕\nการใช้งบประมาณ\t๘๘.๔๐\nการใช้อำนาจ\t๙๐.๑๕\n")]
    [InlineData("การปฏิบัติหน้าที่\tคะแนนเฉลี่ย\t๙๑.๒๕ คะแนน\nการใช้งบประมาณ\tคะแนนเฉลี่ย\t๘๘.๔๐ คะแนน\nการใช้อำนาจ\tคะแนนเฉลี่ย\t๙๐.๑๕ คะแนน\n")]
    public void Read_ScoresInAnyMarkup_AreTheSame(string table)
    {
        var records = Read("ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2567\n\nเทศบาลเมืองดอนแก้ว\n\n" + table);

        Assert.Equal([(1, 91.25m), (2, 88.40m), (3, 90.15m)], records.Scores.Select(s => (s.IndicatorNo!.Value, s.Score!.Value)));
        Assert.Equal(ReportKinds.ScoreReport, records.Document.Kind!.Value);
    }

    [Fact]
    public void Read_HtmlRowSpan_AppliesToEveryRow()
    {
        var records = Read("""
            <html><body><h1>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567</h1><p>เทศบาลตำบลทุ่งกว้าง</p>
            <table border="1">
            <tr><th>ประเด็นที่ต้องพัฒนา</th><th>มาตรการ</th><th>ขั้นตอน</th><th>ผู้รับผิดชอบ</th></tr>
            <tr><td rowspan="2">การสื่อสารกับผู้มาติดต่อ</td><td>ปรับปรุงป้าย</td><td>สำรวจป้ายเดิม</td><td><p>กองช่าง</p><p>สำนักปลัด</p></td></tr>
            <tr><td>เปิดสายด่วน</td><td>ขอหมายเลข &amp; ติดตั้ง</td><td>กองคลัง</td></tr>
            </table></body></html>
            """);

        Assert.Equal(["การสื่อสารกับผู้มาติดต่อ", "การสื่อสารกับผู้มาติดต่อ"], records.Measures.Select(m => m.Issue!.Value));
        Assert.Equal(["กองช่าง", "สำนักปลัด"], records.Measures[0].Responsible.Select(r => r.Value));
        Assert.Equal("ขอหมายเลข & ติดตั้ง", records.Measures[1].Steps[0].Value);
    }

    [Fact]
    public void Read_AnotherKindOfDocument_IsOtherWithoutRecords()
    {
        var records = Read("ประกาศรับสมัครงาน\n\nเทศบาลตำบลทุ่งกว้างรับสมัครพนักงานจ้างหนึ่งตำแหน่ง ผู้สนใจยื่นใบสมัครด้วยตนเอง\n");

        Assert.Equal(ReportKinds.Other, records.Document.Kind!.Value);
        Assert.Empty(records.Measures);
        Assert.Empty(records.Scores);
        Assert.Empty(records.Plans);
    }

    private static ReportRecords Read(string text) => DocumentReader.Read(Transcript.Pages(text), pageCount: null);

    private static string Cut(IReadOnlyList<string> lines, Place place) => lines[place.Line!.Value - 1][(place.Columns!.Value.First - 1)..place.Columns.Value.Last];
}
