using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Tables;

public class OpenTablesTests
{
    private static Table Single(params PrintedPage[] pages) => Assert.Single(DocumentLayout.Of([.. pages.Select(p => p.Page)]).Tables);

    [Fact]
    public void Find_HeaderOfTwoLevelsUnderHorizontalRulings_HasTheUpperHeaderOverItsColumns()
    {
        var page = new PrintedPage().Gap(20);
        var y = page.Y;
        page.Rule(y - 6, 150, 1500).Row(("คะแนนจำแนกตามแบบวัดทั้งสาม", 640)).Rule(page.Y + 4, 600, 1160)
            .Row(("หน่วยงาน", 160), ("ผลต่าง", 1260)).Row(("IIT", 640), ("EIT", 840), ("OIT", 1040)).Rule(page.Y + 2, 150, 1500);
        foreach (var row in (string[])["กองช่างศิลป์", "กองคลังพัสดุ", "กองแผนงานกลาง"])
        {
            page.Row((row, 160), ("๙๑.๑๐", 630), ("๘๘.๒๐", 830), ("๗๙.๓๐", 1030), ("+๑.๐๕", 1260)).Rule(page.Y + 2, 150, 1500);
        }

        var table = Single(page);

        Assert.Equal((5, 5), (table.Rows, table.Columns));
        Assert.Equal("คะแนนจำแนกตามแบบวัดทั้งสาม", table.At(0, 3)!.Text);
        Assert.Equal((0, 1, 1, 3), (table.At(0, 2)!.Row, table.At(0, 2)!.Column, table.At(0, 2)!.RowSpan, table.At(0, 2)!.ColumnSpan));
        Assert.Equal(["IIT", "EIT", "OIT"], table.Row(1).Where(c => c.Row == 1).Select(c => c.Text));
        Assert.Equal(2, table.At(0, 0)!.RowSpan);
        Assert.Equal("79.30", table.At(4, 3)!.Text);
    }

    [Fact]
    public void Find_HeadingOverTheColumnsOfRuledRows_IsOneCell()
    {
        var page = new PrintedPage().Gap(20);
        page.Rule(page.Y - 6, 150, 1400).Row(("กิจกรรม", 160), ("ผู้รับผิดชอบ", 620), ("งบประมาณ", 1100)).Rule(page.Y + 2, 150, 1400)
            .Row(("ยุทธศาสตร์ที่ ๑ สร้างความตระหนักรู้แก่เจ้าหน้าที่ทุกระดับของหน่วยงาน", 160)).Rule(page.Y + 2, 150, 1400);
        foreach (var row in (string[])["อบรมเจ้าหน้าที่ใหม่", "ปิดประกาศนโยบาย"])
        {
            page.Row((row, 160), ("งานบุคคลและวินัย", 620), ("๒,๕๐๐", 1100)).Rule(page.Y + 2, 150, 1400);
        }

        var heading = Single(page).At(1, 0)!;

        Assert.Equal((3, "ยุทธศาสตร์ที่ 1 สร้างความตระหนักรู้แก่เจ้าหน้าที่ทุกระดับของหน่วยงาน"), (heading.ColumnSpan, heading.Text));
    }

    [Fact]
    public void Find_NumberedHeadingsBetweenRowsWithoutRulings_KeepTheColumnsAndGoOnOverThePage()
    {
        var first = new PrintedPage(1).Row(("งบประมาณ", 180), ("ที่", 400), ("กิจกรรม", 480), ("ผลการดำเนินงาน", 800), ("ผู้รับผิดชอบ", 1200)).Gap(20)
            .Row(("๑. ด้านการเดินรถของหน่วยงานกลาง", 180)).Gap(20).Row(("๓,๒๐๐", 190), ("๑", 410), ("ตรวจสมุดรถ", 480), ("ตรวจครบทุกคัน", 800), ("งานยานยนต์", 1200)).Gap(20)
            .Row(("๒. ด้านการเก็บของกลางในคลัง", 180)).Gap(20).Row(("-", 200), ("๒", 410), ("นับของกลาง", 480), ("นับแล้วสองครั้ง", 800), ("งานคลัง", 1200));
        var second = new PrintedPage(2).Row(("๓. ด้านการรับเรื่องจากชาวบ้าน", 180)).Gap(20)
            .Row(("๙๐๐", 200), ("๓", 410), ("ตั้งกล่องรับ", 480), ("ตั้งแล้วสี่จุด", 800), ("งานธุรการ", 1200));

        var table = Single(first, second);

        Assert.Equal((7, 5), (table.Rows, table.Columns));
        Assert.Equal("3. ด้านการรับเรื่องจากชาวบ้าน", table.At(5, 4)!.Text);
        Assert.Equal(["1", "2", "3"], new[] { 2, 4, 6 }.Select(r => table.At(r, 1)!.Text));
    }

    [Fact]
    public void Find_RulingsWithNothingBetweenThem_AreNoTable()
    {
        var page = new PrintedPage().Line("หมายเหตุเพิ่มเติมของผู้ตรวจ");
        page.Rule(400, 150, 1400).Rule(460, 150, 1400).Rule(520, 150, 1400);

        Assert.Empty(DocumentLayout.Of([page.Page]).Tables);
    }

    [Fact]
    public void Find_HeadingOverARowWithWordsLikeHeaders_GoesOnAsOneTable()
    {
        var page = new PrintedPage().Gap(20);
        page.Rule(page.Y - 6, 150, 1500).Row(("กิจกรรม", 160), ("ผลการดำเนินงาน", 600), ("ปัญหา", 1000), ("ผู้รับผิดชอบ", 1300)).Rule(page.Y + 2, 150, 1500)
            .Row(("ตรวจทะเบียนรถ", 160)).Rule(page.Y + 2, 150, 1500).Line("แผนงานที่ ๒ ดูแลทรัพย์สิน", 160).Rule(page.Y + 2, 150, 1500);
        page.Row(("ทำทะเบียนยืม", 160), ("ทำแล้วสองเล่ม", 600), ("คนยืมลืมคืน", 1000), ("กองคลัง", 1300)).Row(("ระยะเวลา", 160), ("กิจกรรม", 600), ("ปัญหา", 1000)).Rule(page.Y + 2, 150, 1500)
            .Row(("นับครุภัณฑ์", 160), ("นับครบทุกชิ้น", 600), ("ไม่มี", 1000), ("กองช่าง", 1300)).Rule(page.Y + 2, 150, 1500);

        var table = Single(page);

        Assert.Equal((5, 4), (table.Rows, table.Columns));
        Assert.Equal("แผนงานที่ 2 ดูแลทรัพย์สิน", table.At(2, 0)!.Text);
    }

    [Fact]
    public void Find_LongListsInOneColumnBetweenRulings_AreATableBelowItsHeader()
    {
        var page = new PrintedPage().Gap(20);
        page.Rule(page.Y - 6, 150, 1400).Row(("ตัวชี้วัด", 160), ("กิจกรรม", 700), ("ผู้รับผิดชอบ", 1100)).Rule(page.Y + 2, 150, 1400);
        foreach (var name in (string[])["จำนวนเวทีที่จัด", "จำนวนป้ายที่ปัก"])
        {
            page.Row((name, 160), ("จัดเวทีรับฟัง", 700), ("งานแผน", 1100));
            for (var level = 1; level <= 5; level++)
            {
                page.Row(($"ระดับ {level} ทำได้ {level} ครั้ง", 160));
            }

            page.Rule(page.Y + 2, 150, 1400);
        }

        var table = Single(page);

        Assert.Equal((3, 3), (table.Rows, table.Columns));
        Assert.Equal("จัดเวทีรับฟัง", table.At(2, 1)!.Text);
    }

    [Fact]
    public void Find_UpperHeaderOfTwoLines_HidesNoNarrowGapBetweenItsColumns()
    {
        var page = new PrintedPage().Gap(20);
        page.Rule(page.Y - 6, 150, 1400).Row(("มาตรการของปีงบประมาณ", 500)).Row(("๒๕๗๑", 598)).Rule(page.Y - 4, 420, 800)
            .Row(("ประเด็น", 160), ("มาตรการ", 430), ("ขั้นตอน", 640), ("ผู้รับผิดชอบ", 1100)).Rule(page.Y + 2, 150, 1400);
        foreach (var (issue, measure, step) in (ReadOnlySpan<(string, string, string)>)[("คิวนานในช่วงเช้า", "เปิดช่องที่สองทุกวัน", "จัดเวรคนประจำช่อง"), ("ป้ายบอกทางชำรุด", "ทำป้ายใหม่ให้ครบ", "สำรวจป้าย"), ("โทรศัพท์ไม่มีคนรับ", "จัดคนรับสายทั้งวัน", "ทำตารางเวร")])
        {
            page.Row((issue, 160), (measure, 430), (step, 640), ("งานบริการ", 1100)).Rule(page.Y + 2, 150, 1400);
        }

        var table = Single(page);

        Assert.Equal(4, table.Columns);
        Assert.Equal("มาตรการของปีงบประมาณ 2571", table.At(0, 1)!.Text);
        Assert.Equal(["เปิดช่องที่สองทุกวัน", "จัดเวรคนประจำช่อง"], [table.At(2, 1)!.Text, table.At(2, 2)!.Text]);
    }

    [Fact]
    public void Find_TextAndAnotherHeaderBetweenRulingsOfOneWidth_PartsTheTables()
    {
        var page = new PrintedPage().Gap(20);
        for (var part = 1; part <= 2; part++)
        {
            page.Line($"๒.{part} เรื่องที่ต้องแก้ไขในปีหน้า", 160).Rule(page.Y - 2, 150, 1400)
                .Row(("ประเด็นที่พบ", 160), ("มาตรการ", 620), ("ผู้รับผิดชอบ", 1100)).Rule(page.Y + 2, 150, 1400);
            foreach (var row in (string[])["คิวนานในช่วงเช้า", "ป้ายบอกทางชำรุด"])
            {
                page.Row((row, 160), ("เปิดช่องที่สอง", 620), ("งานบริการ", 1100)).Rule(page.Y + 2, 150, 1400);
            }

            page.Gap(30);
        }

        var tables = DocumentLayout.Of([page.Page]).Tables.ToList();

        Assert.Equal([3, 3], tables.Select(t => t.Rows));
        Assert.Equal("มาตรการ", tables[1].At(0, 1)!.Text);
    }

    [Fact]
    public void Find_TableWithoutRulingsGoesOnOverThePage_IsOneTable()
    {
        var first = new PrintedPage(1).Line("๓. มาตรการของปีถัดไป").Gap(40)
            .Row(("ข้อ", 180), ("แนวทาง/มาตรการ", 320), ("ผู้รับผิดชอบ", 800), ("กำหนดแล้วเสร็จ", 1150))
            .Row(("i๒", 180), ("ตั้งจุดรับเรื่องทุกชั้นและ", 320), ("งานทะเบียนราษฎร", 800), ("ม.ค. ๒๕๖๙", 1150));
        var second = new PrintedPage(2).Gap(60)
            .Row(("แจ้งผลทางจดหมาย", 320)).Gap(20)
            .Row(("e๓", 180), ("ทำป้ายค่าธรรมเนียม", 320), ("งานการเงินและบัญชี", 800), ("ก.พ. ๒๕๖๙", 1150)).Gap(20)
            .Row(("o๗", 180), ("ปรับปรุงหน้าเว็บ", 320), ("งานสารสนเทศ", 800), ("มี.ค. ๒๕๖๙", 1150));

        var table = Single(first, second);

        Assert.Equal((4, 4), (table.Rows, table.Columns));
        Assert.Equal("ตั้งจุดรับเรื่องทุกชั้นและแจ้งผลทางจดหมาย", table.At(1, 1)!.Text);
        Assert.Equal("งานสารสนเทศ", table.At(3, 2)!.Text);
    }

    [Theory]
    [InlineData(-34)]
    [InlineData(0)]
    [InlineData(34)]
    public void Find_TableWithoutRulingsGoesOnOnASheetThatLiesFurtherToTheSide_IsOneTable(double shift)
    {
        var first = new PrintedPage(1).Line("๓. มาตรการของปีถัดไป").Gap(40)
            .Row(("ข้อ", 180), ("แนวทาง/มาตรการ", 320), ("ผู้รับผิดชอบ", 800), ("กำหนดแล้วเสร็จ", 1150))
            .Row(("i๒", 180), ("ตั้งจุดรับเรื่องที่อาคารทุกหลังทุกชั้นและแจ้งผล", 320), ("งานทะเบียนราษฎร", 800), ("ม.ค. ๒๕๖๙", 1150));
        var second = new PrintedPage(2).Gap(60)
            .Row(("ทางจดหมายภายในเจ็ดวันหลังจากรับเรื่องทุกครั้ง", 320 + shift)).Gap(20)
            .Row(("e๓", 180 + shift), ("ทำป้ายค่าธรรมเนียมติดไว้ที่หน้าช่องบริการทุกช่อง", 320 + shift), ("งานการเงินและบัญชี", 800 + shift), ("ก.พ. ๒๕๖๙", 1150 + shift)).Gap(20)
            .Row(("o๗", 180 + shift), ("ปรับปรุงหน้าเว็บ", 320 + shift), ("งานสารสนเทศ", 800 + shift), ("มี.ค. ๒๕๖๙", 1150 + shift));

        var table = Single(first, second);

        Assert.Equal((4, 4), (table.Rows, table.Columns));
        Assert.Equal("งานการเงินและบัญชี", table.At(2, 2)!.Text);
        Assert.Equal("e3", table.At(2, 0)!.Text);
    }

    [Fact]
    public void Find_BlanksAsWideAsALetterIsHighBelowAHeaderOnAScan_AreNoBorders()
    {
        var page = new PrintedPage().Row(("ข้อ", 180), ("แนวทาง/มาตรการ", 320), ("ผู้รับผิดชอบ", 800), ("กำหนด", 1150)).Gap(20)
            .Row(("i๒", 180), ("ตั้งจุดรับเรื่อง", 320), ("งานทะเบียน", 800), ("ม.ค.  ๖๙", 1150)).Gap(20)
            .Row(("i๔", 180), ("เปิดเผยแผนเงิน", 320), ("งานการเงิน", 800), ("ก.พ.  ๖๙", 1150));

        var table = Single(page);

        Assert.Equal(4, table.Columns);
        Assert.Equal("กำหนด", table.At(0, 3)!.Text);
        Assert.Equal("ม.ค. 69", table.At(1, 3)!.Text);
    }

    [Fact]
    public void Find_TextBelowATableWithoutRulingsOnTheNextPage_StaysText()
    {
        var first = new PrintedPage(1)
            .Row(("ข้อ", 180), ("แนวทาง/มาตรการ", 320), ("ผู้รับผิดชอบ", 800), ("กำหนดแล้วเสร็จ", 1150))
            .Row(("i๒", 180), ("ตั้งจุดรับเรื่อง", 320), ("งานทะเบียน", 800), ("ม.ค. ๒๕๖๙", 1150))
            .Row(("i๔", 180), ("เปิดเผยแผนเงิน", 320), ("งานการเงิน", 800), ("ก.พ. ๒๕๖๙", 1150));
        var second = new PrintedPage(2).Gap(60).Line("ทั้งนี้ ให้ทุกงานรายงานผลการดำเนินการต่อหัวหน้าหน่วยงานเป็นประจำทุกเดือน").Line("และให้ถือปฏิบัติโดยเคร่งครัด");

        var layout = DocumentLayout.Of([first.Page, second.Page]);

        Assert.Equal(3, Assert.Single(layout.Tables).Rows);
        Assert.Equal(2, layout.Rows.Count());
    }

    [Fact]
    public void Find_HeaderWordsOverTwoLinesWithoutRulings_AreWhole()
    {
        var page = new PrintedPage().Row(("กำหนด", 1150)).Gap(-26)
            .Row(("ข้อ", 180), ("แนวทาง/มาตรการ", 320), ("ผู้รับผิดชอบ", 800)).Gap(-26).Row(("แล้วเสร็จ", 1150)).Gap(30)
            .Row(("i๒", 180), ("ตั้งจุดรับเรื่อง", 320), ("งานทะเบียน", 800), ("ม.ค. ๒๕๖๙", 1150)).Gap(20)
            .Row(("i๔", 180), ("เปิดเผยแผนเงิน", 320), ("งานการเงิน", 800), ("ก.พ. ๒๕๖๙", 1150));

        Assert.Equal("กำหนดแล้วเสร็จ", Single(page).At(0, 3)!.Text.Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    /// <summary>The pages' columns, the same in pixels, are another share of each page: they never agree, and are not asked again.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(1.6)]
    public void Of_OpenTableGoesOnOverAPageOfAnotherWidth_Ends(double wider)
    {
        PrintedPage Part(int number)
        {
            var page = new PrintedPage(number).Rule(144, 150, 1400).Row(("กิจกรรม", 160), ("ผู้รับผิดชอบ", 620), ("งบประมาณ", 1100)).Rule(204, 150, 1400);
            foreach (var row in (string[])["อบรมเจ้าหน้าที่ใหม่", "ปิดประกาศนโยบาย", "ตรวจนับพัสดุ"])
            {
                page.Row((row, 160), ("งานบุคคลและวินัย", 620), ("๒,๕๐๐", 1100)).Rule(page.Y + 2, 150, 1400);
            }

            return page;
        }

        var second = Part(2).Page;

        var layout = DocumentLayout.Of([Part(1).Page, second with { Width = second.Width * wider, Transform = PageTransform.Scale(second.Width * wider, second.Height) }]);

        Assert.Equal(wider > 1 ? 2 : 1, layout.Tables.Count());
    }

    [Fact]
    public void Find_HeadersOfOneAndTwoLinesAboutOneMiddle_AreAllHeaders()
    {
        var page = new PrintedPage().Gap(20).Row(("ข้อค้นพบ", 160)).Gap(-26)
            .Row(("มาตรการ", 520), ("ผู้รับผิดชอบ", 860), ("ผลการดำเนินการ", 1180)).Gap(-26).Row(("จากการประเมิน", 160)).Gap(30);
        foreach (var row in (string[])["รอคิวนาน", "ป้ายไม่ชัด", "ไม่มีที่จอด", "เอกสารหาย"])
        {
            page.Row((row, 160), ("เปิดช่องด่วน", 520), ("งานทะเบียน", 860), ("เปิดแล้ว", 1180)).Row(("ในวันพุธ", 160), ("ทุกวัน", 520)).Gap(30);
        }

        var table = Single(page);

        Assert.Equal(["ข้อค้นพบจากการประเมิน", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"], table.Row(0).Select(c => c.Text));
        Assert.Equal("รอคิวนานในวันพุธ", table.At(1, 0)!.Text);
    }

    [Fact]
    public void Find_TableOfOneRowBelowAnotherOfTheSameDesign_HasItsColumnsAndRows()
    {
        static PrintedPage Table(PrintedPage page, params (string, string, string)[][] rows)
        {
            page.Rule(page.Y - 6, 150, 1500).Row(("ประเด็นที่พบ", 160), ("มาตรการ", 620), ("ข้อคำถาม", 1060)).Rule(page.Y + 2, 150, 1500);
            foreach (var row in rows)
            {
                foreach (var (left, right, code) in row)
                {
                    page.Row((left, 160), (right, 620), (code, 1060));
                }

                page.Rule(page.Y + 2, 150, 1500);
            }

            return page.Gap(40);
        }

        var page = Table(new PrintedPage().Gap(20), [("คนรอนานหลายวัน", "เพิ่มช่องรับเรื่อง", "e1"), ("ทุกสัปดาห์", "ในวันศุกร์", "")], [("ป้ายเก่า", "ทำป้ายใหม่", "e4")], [("ไม่มีที่นั่ง", "ซื้อเก้าอี้เพิ่ม", "e2")], [("ไฟดับ", "เดินสายใหม่", "e3")]);
        page.Line("๒. เรื่องอื่น");
        Table(page, [("รายงานช้า", "ทำแบบรายงานฉบับย่อ", "o7,"), ("ทุกปี", "แล้วส่งก่อนสิ้นเดือน", "o12")]);

        var tables = DocumentLayout.Of([page.Page]).Tables.ToList();

        Assert.Equal(2, tables.Count);
        Assert.Equal(tables[0].Columns, tables[1].Columns);
        Assert.Equal(2, tables[1].Rows);
        Assert.Equal("รายงานช้าทุกปี", tables[1].At(1, 0)!.Text);
    }

    [Fact]
    public void Find_NumberedSectionOfListsBelowATableWithoutRulings_IsNoRowOfTheTable()
    {
        var page = new PrintedPage().Row(("ลำดับ", 160), ("ตัวชี้วัด", 300), ("ปี ๒๕๖๗", 900), ("ปี ๒๕๖๘", 1100), ("ผลต่าง", 1300)).Gap(10);
        foreach (var (no, name) in (ReadOnlySpan<(string, string)>)[("๙", "การเปิดเผยข้อมูล"), ("๑๐", "การป้องกันการทุจริต")])
        {
            page.Row((no, 170), (name, 300), ("๘๑.๑๐", 900), ("๘๒.๒๐", 1100), ("+๑.๑๐", 1300)).Gap(10);
        }

        page.Row(("๔. ผลรายข้อ", 160)).Gap(10).Row(("(i๗) ความรู้เรื่องแผน", 200), ("๗๑.๐๔", 1300)).Gap(10).Row(("(i๙) การยืมของ", 200), ("๗๐.๓๓", 1300));

        Assert.Equal(3, Single(page).Rows);
    }

    [Fact]
    public void Find_ChartBetweenTheTableAndALastRuling_IsNoRowOfTheTable()
    {
        var page = new PrintedPage().Gap(20);
        page.Rule(page.Y - 6, 150, 1400).Row(("ตัวชี้วัด", 160), ("๒๕๖๖", 700), ("๒๕๖๗", 840), ("๒๕๖๘", 980)).Rule(page.Y + 2, 150, 1400);
        foreach (var row in (string[])["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"])
        {
            page.Row((row, 160), ("๘๑.๑๐", 700), ("๘๒.๒๐", 840), ("๘๓.๓๐", 980)).Rule(page.Y + 2, 150, 1400);
        }

        page.Gap(40).Row(("๘๑.๐๐", 600), ("๘๒.๐๐", 740), ("๘๓.๐๐", 880)).Gap(120).Row(("ปี ๒๕๖๖", 630), ("ปี ๒๕๖๗", 770), ("ปี ๒๕๖๘", 910)).Rule(page.Y + 2, 150, 1400);

        var table = Single(page);

        Assert.Equal((4, 4), (table.Rows, table.Columns));
        Assert.Equal("83.30", table.At(3, 3)!.Text);
    }

    [Fact]
    public void Find_HeadingsOfGroupsBetweenRulings_HideNoNarrowGapBetweenColumns()
    {
        var page = new PrintedPage().Gap(20);
        page.Rule(page.Y - 6, 150, 1400).Row(("ประเด็น", 160), ("มาตรการ", 330), ("ผู้รับผิดชอบ", 900)).Rule(page.Y + 2, 150, 1400);
        foreach (var (heading, issue, measure) in (ReadOnlySpan<(string, string, string)>)[("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "คิวนานช่วงเช้า", "เปิดช่องบริการที่สอง"), ("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สิน", "ยืมแล้วไม่คืน", "ทำทะเบียนยืมคืน")])
        {
            page.Line(heading, 160).Rule(page.Y + 2, 150, 1400).Row((issue, 160), (measure, 330), ("งานบริการ", 900)).Rule(page.Y + 2, 150, 1400);
        }

        var table = Single(page);

        Assert.Equal((5, 3), (table.Rows, table.Columns));
        Assert.Equal(["คิวนานช่วงเช้า", "เปิดช่องบริการที่สอง", "งานบริการ"], table.Row(2).Select(c => c.Text));
    }

    [Fact]
    public void Find_LowerHeadersOfOneAndTwoLines_LieBelowTheUpperOneInColumnsOfTheirOwn()
    {
        var page = new PrintedPage().Gap(20);
        page.Rule(page.Y - 6, 150, 1400).Row(("ผลการประเมิน", 600)).Row(("ตนเอง", 645)).Rule(page.Y - 8, 590, 800)
            .Row(("ค่าที่", 730)).Gap(-26).Row(("ตัวชี้วัดความสำเร็จ", 160), ("ระดับ", 600), ("ผู้รับผิดชอบ", 1100)).Gap(-26).Row(("วัดได้", 725)).Rule(page.Y + 2, 150, 1400);
        foreach (var (text, level, value) in (ReadOnlySpan<(string, string, string)>)[("จำนวนท่าเรือที่ปักป้าย", "", ""), ("ร้อยละของเรือที่ตรวจ", "๔", "๘๘.๖๔"), ("จำนวนครั้งที่วัดน้ำ", "๕", "๙๔.๒๐")])
        {
            page.Row([("ข้อ " + text, 160), .. level.Length > 0 ? [(level, 620), (value, 720)] : Array.Empty<(string, double)>(), ("งานท่าเรือ", 1100)]).Rule(page.Y + 2, 150, 1400);
        }

        var table = Single(page);

        Assert.Equal(4, table.Columns);
        Assert.Equal(["4", "88.64"], [table.At(table.Rows - 2, 1)!.Text, table.At(table.Rows - 2, 2)!.Text]);
    }
}
