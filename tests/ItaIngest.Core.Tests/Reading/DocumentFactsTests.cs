using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

public class DocumentFactsTests
{
    private static DocumentRecord Read(params PrintedPage[] pages) => DocumentReader.Read([.. pages.Select(p => p.Page)], pages.Length).Document;

    [Theory]
    [InlineData("คณะเกษตรและสิ่งแวดล้อม มหาวิทยาลัยลุ่มน้ำยวง", "คณะเกษตรและสิ่งแวดล้อม")]
    [InlineData("สำนักงานที่ดินจังหวัดแพร่ สาขาห้วยยาง", "สำนักงานที่ดินจังหวัดแพร่ สาขาห้วยยาง")]
    [InlineData("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาแพร่ เขต ๒", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาแพร่ เขต 2")]
    [InlineData("กองสำรวจดินและปุ๋ย", "กองสำรวจดินและปุ๋ย")]
    [InlineData("องค์การสวนไม้ดอก", "องค์การสวนไม้ดอก")]
    [InlineData("เทศบาลตำบลดงหลวงอำเภอเมือง", "เทศบาลตำบลดงหลวง")]
    [InlineData("พิพิธภัณฑสถานแห่งชาติ ดอยสะเก็ด กรมสมบัติศิลป์ กระทรวงวัฒนธรรม", "พิพิธภัณฑสถานแห่งชาติ ดอยสะเก็ด")]
    [InlineData("ท่าเรือปากน้ำยวง", "ท่าเรือปากน้ำยวง")]
    [InlineData("หอดูดาวเฉลิมพระเกียรติ ดอยสะเก็ด จังหวัดแพร่", "หอดูดาวเฉลิมพระเกียรติ ดอยสะเก็ด")]
    [InlineData("คลังโบราณวัตถุภาคเหนือ กรมสมบัติศิลป์", "คลังโบราณวัตถุภาคเหนือ")]
    public void Read_LineBelowTheTitle_IsTheAgencyWithoutParentsAndAddress(string line, string agency)
    {
        var document = Read(new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการ").Centred("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๖ เดือน").Centred(line));

        Assert.Equal(agency, document.Agency!.Value);
        Assert.Equal("รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2568 รอบ 6 เดือน", document.Title!.Value);
    }

    [Fact]
    public void Read_ParentAboveItsOffice_ReportsForTheOffice() =>
        Assert.Equal("สำนักวิทยบริการ", Read(new PrintedPage().Centred("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘").Centred("มหาวิทยาลัยลุ่มน้ำยวง").Centred("สำนักวิทยบริการ")).Agency!.Value);

    [Fact]
    public void Read_UnknownNameRightAboveItsDepartment_IsTheAgencyAndADoubt()
    {
        var agency = Read(new PrintedPage().Centred("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘").Centred("คลังโบราณวัตถุภาคเหนือ").Centred("กรมสมบัติศิลป์")).Agency!;

        Assert.Equal("คลังโบราณวัตถุภาคเหนือ", agency.Value);
        Assert.Contains(Reasons.UnknownAgency, agency.Evidence.Reasons);
    }

    [Theory]
    [InlineData("สำนักงานเขตคลองนกยาง กรุงเทพมหานคร", "กรุงเทพมหานคร")]
    [InlineData("สำนักการจราจรกรุงเทพมหานคร", null)]
    [InlineData("กรุงเทพมหานคร", null)]
    public void Read_CapitalBehindTheAgencysName_IsItsProvince(string line, string? province) =>
        Assert.Equal(province, Read(new PrintedPage().Centred("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘").Centred(line)).Province?.Value);

    [Fact]
    public void Read_CoverWithSpecksBetweenItsLines_HasTheWholeTitle()
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินการ").Line("จ", 400).Centred("ตามมาตรการเสริมสร้างความโปร่งใส").Line("ฐ่", 300).Centred("ประจำปี พ.ศ. ๒๕๖๗").Centred("โรงเรียนบ้านทุ่งกระจ่าง");

        Assert.Equal("รายงานผลการดำเนินการตามมาตรการเสริมสร้างความโปร่งใส ประจำปี พ.ศ. 2567", Read(page).Title!.Value);
    }

    [Fact]
    public void Read_Announcement_HasItsSubjectForTitleAndWhoAnnouncesForAgency()
    {
        var page = new PrintedPage().Centred("ประกาศสำนักงานประจำศาลจังหวัดห้วยแก้ว").Centred("เรื่อง มาตรการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๙").Gap(40)
            .Line("สำนักงานนี้ตั้งอยู่ที่ตำบลห้วยแก้ว จังหวัดน่าน จึงประกาศไว้");

        var document = Read(page);

        Assert.Equal(("มาตรการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2569", "สำนักงานประจำศาลจังหวัดห้วยแก้ว", "น่าน"), (document.Title!.Value, document.Agency!.Value, document.Province!.Value));
    }

    [Fact]
    public void Read_TitleAtTheMargin_IsFound()
    {
        var page = new PrintedPage().Line("รายงานผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘").Line("สถาบันพันธุ์ไม้หอม").Gap(60).Line("๑. ผลย้อนหลัง");

        Assert.Equal(("รายงานผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568", "สถาบันพันธุ์ไม้หอม"), (Read(page).Title!.Value, Read(page).Agency!.Value));
    }

    [Fact]
    public void Read_MemoLabelsWithoutMarks_AreLabels()
    {
        var memo = new PrintedPage().Centred("บันทึกข้อความ").Line("ส่วนราชการ กองช่าง เทศบาลเมืองทุ่งหลวง โทร. ๐ ๒๐๐๐ ๑๑๑๑")
            .Row(("ท นม ๕๒๐๐๑/๗๘", 180), ("วันท ๑๔ ตุลาคม ๒๕๖๗", 900)).Line("เรอง รายงานผลตามมาตรการ").Line("-", 1500).Line("ของเทศบาลเมืองทุ่งหลวง").Line("เรียน นายกเทศมนตรีเมืองทุ่งหลวง").Line("เรื่องเดิม");

        var record = Read(memo).Memo!;

        Assert.Equal(("นม 52001/78", "2024-10-14", "รายงานผลตามมาตรการของเทศบาลเมืองทุ่งหลวง"), (record.Number!.Value, record.Date!.Value, record.Subject!.Value));
    }

    [Theory]
    [InlineData("ทฑี่")]
    [InlineData("ทีี่")]
    [InlineData("หี่")]
    public void Read_NumbersLabelMisread_NumberIsNoPartOfTheOffice(string label)
    {
        var memo = new PrintedPage().Centred("บันทึกข้อความ").Line("ส่วนราชการ สำนักปลัด เทศบาลตำบลหนองขาหย่าง")
            .Row(($"{label} ชน ๕๑๒๐๑/๓๓๗", 180), ("วันที่ ๙ มกราคม ๒๕๖๘", 900)).Line("เรื่อง รายงานผล").Line("เรียน นายกเทศมนตรี");

        var record = Read(memo).Memo!;

        Assert.Equal(("สำนักปลัด เทศบาลตำบลหนองขาหย่าง", "ชน 51201/337"), (record.Office!.Value, record.Number!.Value));
    }

    [Fact]
    public void Read_LetterSpacedHeadingAndNumberAndDateOnOneLine_AreRead()
    {
        var memo = new PrintedPage().Line("ส่วนราชการ ฝ่ายบริหาร สถาบันพันธุ์ไม้หอม").Line("ที่ กษ ๐๙๒๑.๔/ว ๗๗ วันที่ ๓ พฤศจิกายน ๒๕๖๘").Line("เ รื่ อ ง ขอส่งรายงาน").Line("เรียน ผู้อำนวยการ");

        var record = Read(memo).Memo!;

        Assert.Equal(("กษ 0921.4/ว 77", "2025-11-03", "ขอส่งรายงาน", "ผู้อำนวยการ"), (record.Number!.Value, record.Date!.Value, record.Subject!.Value, record.To!.Value));
    }

    [Fact]
    public void Read_StampBesideTheHeading_IsNoPartOfTheMemo()
    {
        var memo = new PrintedPage().Row(("บันทึกข้อความ", 700), ("เลขรับ ๒๑๐", 1300)).Line("วันที่ ๒๗ ส.ค. ๒๕๖๗", 1300).Row(("ส่วนราชการ กองคลัง", 180), ("เวลา ๐๙.๑๕ น.", 1300))
            .Row(("ที่ ชย ๗๑๐๐๑/๙", 180), ("วันที่ ๒๖ สิงหาคม ๒๕๖๗", 900)).Line("เรื่อง รายงานผล").Line("เรียน นายกเทศมนตรี");

        var record = Read(memo).Memo!;

        Assert.Equal(("กองคลัง", "2024-08-26"), (record.Office!.Value, record.Date!.Value));
    }

    [Theory]
    [InlineData("รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต", ReportKinds.PlanProgress)]
    [InlineData("รายงานความก้าวหน้าตามมาตรการเสริมสร้างความโปร่งใส", ReportKinds.MeasureProgress)]
    [InlineData("มาตรการเสริมสร้างความโปร่งใส ปี พ.ศ. ๒๕๖๘", ReportKinds.MeasurePlan)]
    [InlineData("รายงานผลการประเมิน ITA ปี พ.ศ. ๒๕๖๘", ReportKinds.ScoreReport)]
    public void Read_TitleOfTheGenreWithoutRecords_HasItsKindFlagged(string title, string kind)
    {
        var document = Read(new PrintedPage().Centred(title));

        Assert.Equal(kind, document.Kind!.Value);
        Assert.True(document.Kind.Evidence.Flagged);
    }

    [Fact]
    public void Read_PeriodApartFromTheTitleOnACover_IsItsEndAndTheBuildingIsNoAgency()
    {
        var document = Read(new PrintedPage().Centred("รายงานผลการดำเนินการตามแผน").Centred("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗").Gap(50).Centred("รอบ ๙ เดือน").Centred("(๑ ตุลาคม ๒๕๖๖ - ๓๐ มิถุนายน ๒๕๖๗)")
            .Gap(600).Centred("สำนักงานป่าชายเลนจังหวัดแพรกทอง").Centred("ศาลากลางจังหวัดแพรกทอง ชั้น ๒"));

        Assert.Equal("รายงานผลการดำเนินการตามแผน ประจำปีงบประมาณ พ.ศ. 2567 รอบ 9 เดือน", document.Title!.Value);
        Assert.Equal("สำนักงานป่าชายเลนจังหวัดแพรกทอง", document.Agency!.Value);
        Assert.Equal("9M", document.Period!.Value);
    }
}
