using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;
using Xunit;

namespace ItaIngest.Core.Tests.Layout;

public class DocumentLayoutTests
{
    private static readonly double[] s_columns = [100, 500, 900, 1200];

    private static string?[] Header => ["ขั้นตอน", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"];

    [Fact]
    public void Of_PieceWhoseBaselineIsMisjudged_StandsInItsLine()
    {
        var page = new PrintedPage().Table([60, 500, 900], [["", "ผลงาน"], ["ข้อ ๑", "ดี"]]);
        var below = page.Y;
        page.Gap(158 - below).Row(("เรื่องที่", 300)).Gap(-PrintedPage.Leading + 9.5).Row(("ปัญหา/", 68));

        var cell = DocumentLayout.Of([page.Page]).Tables.Single().At(0, 0)!;

        Assert.Equal(["ปัญหา/", "เรื่องที่"], cell.Lines.Select(l => l.Line.Text));
    }

    [Fact]
    public void Of_LineBelowATableInAColumnLeftOpen_BelongsToItsMergedCell()
    {
        var page = new PrintedPage().Gap(56).Row(("ตัวชี้วัด", 68), ("กิจกรรม", 408), ("ผลงาน", 908)).Gap(18)
            .Row(("จุดรับเรื่อง", 68), ("ตั้งกล่อง", 408), ("สามจุด", 908)).Gap(18).Row(("ครบทุกท่า", 68), ("ติดป้าย", 408), ("สี่ป้าย", 908)).Line("ในปีหน้า", 68);
        foreach (var (y, left) in new[] { (200.0, 60.0), (262, 60), (332, 400), (400, 400) })
        {
            page.Rule(y, left, 1560);
        }

        foreach (var x in new[] { 60.0, 400, 900, 1560 })
        {
            page.Side(200, 400, x);
        }

        var layout = DocumentLayout.Of([page.Page]);

        Assert.Equal("จุดรับเรื่องครบทุกท่าในปีหน้า", layout.Tables.Single().At(1, 0)!.Text.Replace(" ", string.Empty, StringComparison.Ordinal));
        Assert.Empty(layout.Rows);
    }

    [Fact]
    public void Of_TableOverTwoPagesWithRepeatedHeader_IsOneTable()
    {
        var first = new PrintedPage(1).Table(s_columns, [Header, ["๑. สำรวจความต้องการ", "กองช่าง", "มี.ค. ๒๕๖๘"], ["๒. เสนอแผน", "กองคลัง", "เม.ย. ๒๕๖๘"]]);
        var second = new PrintedPage(2).Table(s_columns, [Header, ["๓. ติดตามผล", "กองคลัง", "ก.ค. ๒๕๖๘"]]);

        var table = Assert.Single(DocumentLayout.Of([first.Page, second.Page]).Tables);

        Assert.Equal((4, 1, 2), (table.Rows, table.FirstPage, table.LastPage));
        Assert.Equal("3. ติดตามผล", table.At(3, 0)!.Text);
    }

    [Fact]
    public void Of_RowBrokenOverThePage_IsOneRow()
    {
        var first = new PrintedPage(1).Table(s_columns, [Header, ["๑. สำรวจความต้องการ", "กองช่าง", "มี.ค. ๒๕๖๘"], ["๒. เสนอแผนต่อที่ประชุม", "กองคลัง", "เม.ย. ๒๕๖๘"]], openBelow: true);
        var second = new PrintedPage(2).Table(s_columns, [Header, ["ประจำเดือนและแจ้งเวียน", "", ""], ["๓. ติดตามผล", "กองคลัง", "ก.ค. ๒๕๖๘"]]);

        var table = Assert.Single(DocumentLayout.Of([first.Page, second.Page]).Tables);

        Assert.Equal(4, table.Rows);
        Assert.Equal("2. เสนอแผนต่อที่ประชุมประจำเดือนและแจ้งเวียน", table.At(2, 0)!.Text);
        Assert.Equal("กองคลัง", table.At(2, 1)!.Text);
    }

    [Fact]
    public void Of_MergedCellThatGoesOnOverThePage_CoversTheRowsOfBoth()
    {
        double[] columns = [100, 400, 900, 1300];
        string?[] header = ["ประเด็นที่ต้องพัฒนา", "ขั้นตอน", "ผู้รับผิดชอบ"];
        var first = new PrintedPage(1).Table(columns, [header, ["ข้อ i๕ การเบิกจ่าย", "๑. จัดทำคู่มือ", "กองคลัง"], ["^", "๒. อบรมผู้ใช้", "กองคลัง"]]);
        var second = new PrintedPage(2).Table(columns, [header, ["", "๓. ประเมินผล", "กองช่าง"]]);

        var table = Assert.Single(DocumentLayout.Of([first.Page, second.Page]).Tables);

        Assert.Same(table.At(1, 0), table.At(3, 0));
        Assert.Equal("3. ประเมินผล", table.At(3, 1)!.Text);
    }

    [Fact]
    public void Of_LastLineOfACellPushedOntoTheRulingBelow_StaysWithItsCell()
    {
        var page = new PrintedPage().Table([100, 600, 900], [["๑.๑ อบรมผู้ปฏิบัติงาน|ระดับ ๑ มีแผน|ระดับ ๒ ทำตามแผนและ", "กองช่าง"], ["๑.๒ ทบทวนคู่มือ|ทุกกระบวนงาน", "กองคลัง"]]);
        page.Gap(308 - page.Y).Line("รายงานผล", 108);

        var table = Assert.Single(DocumentLayout.Of([page.Page]).Tables);

        Assert.EndsWith("ทำตามแผนและรายงานผล", table.At(0, 0)!.Text, StringComparison.Ordinal);
        Assert.StartsWith("1.2", table.At(1, 0)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TableWithAnotherHeader_StaysATableOfItsOwn()
    {
        var first = new PrintedPage(1).Table(s_columns, [Header, ["๑. สำรวจ", "กองช่าง", "มี.ค. ๒๕๖๘"]]);
        var second = new PrintedPage(2).Table(s_columns, [["ตัวชี้วัด", "คะแนน", "ระดับ"], ["การใช้อำนาจ", "๙๑.๒๐", "A"]]);

        Assert.Equal(2, DocumentLayout.Of([first.Page, second.Page]).Tables.Count());
    }

    [Fact]
    public void Of_RunningFootBelowATable_DoesNotPartIt()
    {
        PrintedPage Part(int number, params string?[][] rows) => new PrintedPage(number).Table(s_columns, [Header, .. rows]);
        var first = Part(1, ["๑. สำรวจ", "กองช่าง", "มี.ค. ๒๕๖๘"]);
        var second = Part(2, ["๒. ติดตามผล", "กองคลัง", "ก.ค. ๒๕๖๘"]);
        foreach (var page in (PrintedPage[])[first, second])
        {
            page.Gap(2240 - page.Y).Line("จัดทำโดยงานนิติการ", 1100);
        }

        var layout = DocumentLayout.Of([first.Page, second.Page]);

        Assert.Equal(3, Assert.Single(layout.Tables).Rows);
        Assert.Equal("จัดทำโดยงานนิติการ", Assert.Single(layout.Rows).Passage.Text);
    }

    [Fact]
    public void Of_PageNumberAndRunningHead_AreLeftOut()
    {
        var first = new PrintedPage(1).Gap(-100).Line("รายงานประจำปี").Gap(200).Line("ข้อความของหน้าแรก");
        var second = new PrintedPage(2).Gap(-100).Line("รายงานประจำปี").Row(("- ๒ -", 800)).Gap(200).Line("ข้อความของหน้าสอง");

        var texts = DocumentLayout.Of([first.Page, second.Page]).Rows.Select(r => r.Passage.Text).ToList();

        Assert.Equal(["รายงานประจำปี", "ข้อความของหน้าแรก", "ข้อความของหน้าสอง"], texts);
    }

    [Fact]
    public void Of_HorizontalRulingsOnly_ColumnsComeFromCorridors()
    {
        var page = new PrintedPage().Gap(20);
        var y = page.Y;
        page.Rule(y - 6, 150, 1400).Row(("ตัวชี้วัด", 160), ("มาตรการ", 620), ("กำหนดแล้วเสร็จ", 1100)).Rule(y + 50, 150, 1400);
        foreach (var row in (string[])["การใช้อำนาจ", "การใช้งบประมาณ", "การปฏิบัติหน้าที่"])
        {
            page.Row((row, 160), ("ทบทวนคู่มือของหน่วยงาน", 620), ("ม.ค. ๒๕๖๙", 1100)).Rule(page.Y - 2, 150, 1400);
        }

        var table = Assert.Single(DocumentLayout.Of([page.Page]).Tables);

        Assert.Equal((4, 3), (table.Rows, table.Columns));
        Assert.Equal("การใช้งบประมาณ", table.At(2, 0)!.Text);
        Assert.Equal("ม.ค. 2569", table.At(3, 2)!.Text);
    }

    [Fact]
    public void Of_NoRulingsBelowAHeaderRow_IsATableUpToTheNextHeading()
    {
        var page = new PrintedPage().Line("๑. ด้านการใช้อำนาจ").Gap(40)
            .Row(("ขั้นตอน", 180), ("ผู้รับผิดชอบ", 700), ("กำหนดแล้วเสร็จ", 1150))
            .Row(("๑) แจ้งเวียนหลักเกณฑ์", 180), ("งานบุคคล", 700), ("มี.ค.", 1150))
            .Row(("๒) ประกาศผลให้ทราบ", 180), ("๒๕๖๘", 1150)).Gap(80)
            .Line("๒. ด้านการใช้งบประมาณ").Gap(40)
            .Row(("ขั้นตอน", 180), ("ผู้รับผิดชอบ", 700), ("กำหนดแล้วเสร็จ", 1150))
            .Row(("๑) เปิดเผยแผนจัดซื้อ", 180), ("งานพัสดุ", 700), ("ก.ย.", 1150))
            .Row(("๒) รายงานทุกเดือน", 180), ("๒๕๖๘", 1150));

        var tables = DocumentLayout.Of([page.Page]).Tables.ToList();

        Assert.Equal(2, tables.Count);
        Assert.All(tables, t => Assert.Equal((2, 3), (t.Rows, t.Columns)));
        Assert.Equal("มี.ค. 2568", tables[0].At(1, 2)!.Text);
    }

    [Fact]
    public void Passage_SliceOfAJoinedText_PointsAtItsOwnPlace()
    {
        var page = new PrintedPage().Line("คะแนนรวม ๙๓.๕๗ คะแนน").Page;
        var passage = DocumentLayout.Of([page]).Rows.Single().Passage;

        var evidence = passage.Slice(passage.Text.IndexOf("93.57", StringComparison.Ordinal), 5).Evidence();

        Assert.Equal("๙๓.๕๗", evidence.Raw);
        var box = Assert.Single(evidence.Places).Box!.Value;
        Assert.Equal((180 + (9 * PrintedPage.Letter)) / PrintedPage.Width, box.Left, 0.001);
    }

    [Fact]
    public void Of_RulingBelowAHeaderMissedOverOneColumn_TheHeaderStillEndsThere()
    {
        var page = new PrintedPage();
        var y = page.Y - 8;
        page.Row(("ข้อ", 160), ("ประเด็นการประเมิน", 420), ("คะแนน", 1120)).Row(("i1", 160), ("ให้บริการตามลำดับ", 420), ("๙๐.๑๐", 1120)).Row(("i2", 160), ("ให้บริการเท่ากัน", 420), ("๘๐.๑๐", 1120));
        page.Rule(y, 150, 1500).Rule(y + PrintedPage.Leading, 400, 1500).Rule(y + (2 * PrintedPage.Leading), 150, 1500).Rule(y + (3 * PrintedPage.Leading), 150, 1500);
        foreach (var x in (double[])[150, 400, 1100, 1500])
        {
            page.Side(y, y + (3 * PrintedPage.Leading), x);
        }

        var table = Assert.Single(DocumentLayout.Of([page.Page]).Tables);

        Assert.Equal(("ข้อ", "i1"), (table.At(0, 0)!.Text, table.At(1, 0)!.Text));
    }

    [Fact]
    public void Of_FramesAroundColumnsOfText_AreNoCells()
    {
        var page = new PrintedPage();
        var y = page.Y - 8;
        page.Row(("แบบวัด IIT", 160), ("แบบวัด EIT", 620), ("แบบวัด OIT", 1220)).Row(("๙๑.๑๐", 160), ("๘๒.๒๐", 620), ("๗๓.๓๐", 1220));
        page.Rule(y, 150, 1500).Rule(y + PrintedPage.Leading, 150, 1500).Rule(y + (2 * PrintedPage.Leading), 150, 1500);
        foreach (var x in (double[])[150, 1200, 1500])
        {
            page.Side(y, y + (2 * PrintedPage.Leading), x);
        }

        Assert.All(DocumentLayout.Of([page.Page]).Tables.SelectMany(t => t.Cells), c => Assert.True(c.Lines.Count <= 1));
    }
}
