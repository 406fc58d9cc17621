using ItaIngest.Core.Records;
using ItaIngest.Server.Intake;

namespace ItaIngest.Server.Tests.Intake;

public sealed class FolderHintsTests
{
    [Theory]
    [InlineData("2567/a.pdf", 2567)]
    [InlineData("ปี ๒๕๖๗/a.pdf", 2567)]
    [InlineData("ปีงบประมาณ พ.ศ. 2567/a.pdf", 2567)]
    [InlineData("ปีงบประมาณ พ.ศ.๒๕๖๗/a.pdf", 2567)]
    [InlineData("FY2567/a.pdf", 2567)]
    [InlineData("FY67/a.pdf", 2567)]
    [InlineData("fy2024/a.pdf", 2567)]
    [InlineData("ITA-2566/a.pdf", 2566)]
    [InlineData("ปี 66/a.pdf", 2566)]
    [InlineData("ITA_2565_final/รอบ 6 เดือน/a.pdf", 2565)]
    [InlineData("2560/2567/a.pdf", 2567)]
    [InlineData("03. ปี 2564/a.pdf", 2564)]
    [InlineData("2560-2567/a.pdf", null)]
    [InlineData("ปี 2560 ถึง 2562/a.pdf", null)]
    [InlineData("2567.pdf", null)]
    [InlineData("งาน 12567/a.pdf", null)]
    [InlineData("2024/a.pdf", null)]
    [InlineData("1.10.2567/a.pdf", null)]
    [InlineData("ห้อง 67/a.pdf", null)]
    [InlineData("2499/a.pdf", null)]
    public void Of_Folders_SayTheFiscalYear(string path, int? year) => Assert.Equal(year, FolderHints.Of(path).Year);

    [Theory]
    [InlineData("เทศบาลตำบลบ้านทดลอง/a.pdf", "เทศบาลตำบลบ้านทดลอง")]
    [InlineData("2567/ทต.บ้านทดลอง/a.pdf", "เทศบาลตำบลบ้านทดลอง")]
    [InlineData("01_อบต. ทุ่งสมมติ/2567/a.pdf", "องค์การบริหารส่วนตำบลทุ่งสมมติ")]
    [InlineData("โรงเรียน สมมติวิทยา ปี 2567/a.pdf", "โรงเรียนสมมติวิทยา")]
    [InlineData("กรมทดสอบ/โรงเรียนสมมติวิทยา/a.pdf", "โรงเรียนสมมติวิทยา")]
    [InlineData("เอกสารทั่วไป/a.pdf", null)]
    [InlineData("เทศบาลตำบล/a.pdf", null)]
    [InlineData("โรงเรียนสมมติวิทยา.pdf", null)]
    [InlineData("scans/a.pdf", null)]
    public void Of_Folders_SayTheAgency(string path, string? agency) => Assert.Equal(agency, FolderHints.Of(path).Agency);

    [Fact]
    public void Apply_DocumentThatDoesNotSayIt_TakesTheHintFlagged()
    {
        var records = new FolderHints(2567, "เทศบาลตำบลบ้านทดลอง").Apply(Records(null, null));

        Assert.Equal((2567, "เทศบาลตำบลบ้านทดลอง"), (records.Document.FiscalYear!.Value, records.Document.Agency!.Value));
        Assert.All([records.Document.FiscalYear.Evidence, records.Document.Agency.Evidence], e =>
        {
            Assert.True(e.Flagged);
            Assert.Equal([Reasons.FromFolderName], e.Reasons);
            Assert.Empty(e.Places);
        });
    }

    [Fact]
    public void Apply_DocumentThatSaysOtherwise_KeepsItsValueAndADoubt()
    {
        var records = new FolderHints(2567, "เทศบาลตำบลบ้านทดลอง").Apply(Records(2566, "โรงเรียนสมมติวิทยา"));

        Assert.Equal((2566, "โรงเรียนสมมติวิทยา"), (records.Document.FiscalYear!.Value, records.Document.Agency!.Value));
        Assert.Equal((true, Reasons.FolderNameDiffers, "2567"), Doubt(records.Document.FiscalYear.Evidence));
        Assert.Equal((true, Reasons.FolderNameDiffers, "เทศบาลตำบลบ้านทดลอง"), Doubt(records.Document.Agency.Evidence));
    }

    [Theory]
    [InlineData(2567, "เทศบาลตำบลบ้านทดลอง")]
    [InlineData(2567, "เทศบาลตำบลบ้านทดลอง อำเภอเมือง")]
    [InlineData(2567, "เทศบาลตำบลบ้านทดลอค")]
    public void Apply_DocumentThatSaysTheSame_ChangesNothing(int year, string agency)
    {
        var records = Records(year, agency);

        Assert.Equal(records.Document, new FolderHints(2567, "เทศบาลตำบลบ้านทดลอง").Apply(records).Document);
    }

    private static (bool Flagged, string Reason, string Alternative) Doubt(Evidence e) => (e.Flagged, Assert.Single(e.Reasons), Assert.Single(e.Alternatives).Value);

    private static ReportRecords Records(int? year, string? agency) => new()
    {
        Document = new DocumentRecord
        {
            FiscalYear = year is { } y ? new Field<int>(y, new Evidence()) : null,
            Agency = agency is null ? null : new Field<string>(agency, new Evidence()),
        },
    };
}
