using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Tables;

/// <summary>Rows of tables that have horizontal rulings only, or none: over all columns, over some, between groups, below the header alone.</summary>
public class OpenRowsTests
{
    private static Table Single(params PrintedPage[] pages) => Assert.Single(DocumentLayout.Of([.. pages.Select(p => p.Page)]).Tables);

    private static PrintedPage Header(PrintedPage page) => page.Gap(20).Rule(page.Y - 6, 150, 1550)
        .Row(("ตัวชี้วัด", 160), ("กิจกรรม", 560), ("ผลการดำเนินงาน", 900), ("งบประมาณ", 1350)).Rule(page.Y + 2, 150, 1550).Gap(10);

    [Fact]
    public void Find_RulingsOverSomeColumns_MergeTheCellsOfTheOthers()
    {
        var page = Header(new PrintedPage())
            .Row(("ร้อยละของงานวัด", 160), ("ตั้งโรงทานหน้าโบสถ์", 560), ("ตั้งแล้วสองโรง", 900), ("๑,๒๐๐", 1350)).Row(("ที่เสร็จทันเวลา", 160), ("ในวันพระใหญ่", 560));
        page.Rule(page.Y + 2, 550, 1550).Gap(14).Row(("ระดับ ๑ ร้อยละ ๕๐", 160), ("ซ่อมหลังคาศาลา", 560), ("ซ่อมแล้วครึ่งหนึ่ง", 900), ("๙,๘๐๐", 1350)).Row(("ระดับ ๒ ร้อยละ ๖๐", 160));
        page.Rule(page.Y + 2, 150, 1550).Gap(14).Row(("จำนวนกองผ้าป่า", 160), ("ทอดผ้าป่าสามัคคี", 560), ("ทอดแล้วสามกอง", 900), ("๔๕๐", 1350)).Rule(page.Y + 2, 150, 1550);

        var table = Single(page);

        Assert.Equal((4, 4), (table.Rows, table.Columns));
        Assert.Equal((1, 2), (table.At(2, 0)!.Row, table.At(2, 0)!.RowSpan));
        Assert.Equal("ร้อยละของงานวัดที่เสร็จทันเวลาระดับ 1 ร้อยละ 50 ระดับ 2 ร้อยละ 60", table.At(1, 0)!.Text);
        Assert.Equal(["ตั้งโรงทานหน้าโบสถ์ในวันพระใหญ่", "ซ่อมหลังคาศาลา", "ทอดผ้าป่าสามัคคี"], new[] { 1, 2, 3 }.Select(r => table.At(r, 1)!.Text));
        Assert.False(table.AreRowsDoubtful);
    }

    [Fact]
    public void Find_RulingOfWhichOnlyAPieceWasFound_PartsAllColumns()
    {
        var page = Header(new PrintedPage());
        for (var row = 0; row < 3; row++)
        {
            page.Row(("ความพร้อมของเรือ", 160), ("ตอกหมันเรือทุกลำ", 560), ("ตอกแล้ว", 900), ("๗๐๐", 1350)).Row(("ก่อนเข้าพรรษา", 160), ("ในโรงเก็บ", 560), ("หกลำ", 900))
                .Rule(page.Y + 2, row == 1 ? 1320 : 150, 1550).Gap(26);
        }

        var table = Single(page);

        Assert.Equal(4, table.Rows);
        Assert.Equal(["ความพร้อมของเรือก่อนเข้าพรรษา"], table.Cells.Where(c => c.Row > 0 && c.Column == 0).Select(c => c.Text).Distinct());
    }

    [Fact]
    public void Find_ActivitiesCountedOnBetweenRulings_AreRowsAndTheIndicatorSpansThem()
    {
        var page = Header(new PrintedPage());
        var no = 0;
        foreach (var (indicator, deeds) in new (string, string[])[] { ("ชั่งปลาให้ตรง", ["ตรวจตาชั่ง", "ติดป้ายราคา"]), ("แพปลาสะอาด", ["ล้างแพทุกเช้า"]), ("เรือไม่ทิ้งขยะ", ["แจกถุง", "ตรวจเรือ"]), ("น้ำมันไม่รั่ว", ["วางทุ่น"]) })
        {
            for (var i = 0; i < deeds.Length; i++)
            {
                page.Row([.. (i == 0 ? new[] { (indicator, 160.0) } : []), ($"{++no}. {deeds[i]}", 560), ("ทำแล้วเมื่อต้นปี", 900), ("๓๐๐", 1350)]).Row(("ที่ท่าเรือเหนือ", 560), ("และปลายปี", 900));
            }

            page.Rule(page.Y + 2, 150, 1550).Gap(12);
        }

        var table = Single(page);

        Assert.Equal(7, table.Rows);
        Assert.Equal("2. ติดป้ายราคาที่ท่าเรือเหนือ", table.At(2, 1)!.Text);
        Assert.Equal("ชั่งปลาให้ตรง", table.At(2, 0)!.Text);
        Assert.Equal("5. ตรวจเรือที่ท่าเรือเหนือ", table.At(5, 1)!.Text);
    }

    [Fact]
    public void Find_ListsCountedFromOneInRuledRows_AreNoRows()
    {
        var page = Header(new PrintedPage());
        for (var row = 0; row < 4; row++)
        {
            page.Row(("ช่างทำงานครบ", 160), ("๑. ลับเลื่อย", 560), ("ลับแล้ว", 900), ("๒๐๐", 1350)).Row(("๒. ไสไม้", 560)).Rule(page.Y + 2, 150, 1550).Gap(12);
        }

        var table = Single(page);

        Assert.Equal(5, table.Rows);
        Assert.Equal("1. ลับเลื่อย 2. ไสไม้", table.At(2, 1)!.Text);
    }

    [Fact]
    public void Find_RowsWithoutRulingsSetTightly_BeginWhereColumnsBeginAgainAndAreInDoubt()
    {
        var page = new PrintedPage().Gap(20).Rule(164, 150, 1550).Row(("ประเด็น", 160), ("มาตรการ", 560), ("ผู้รับผิดชอบ", 900), ("ผลลัพธ์", 1250)).Rule(224, 150, 1550);
        foreach (var lines in new string[][][]
        {
            [["คนรอนานมาก", "มาตรการเพิ่มเก้าอี้", "งานทะเบียน", "คนพอใจ"], ["ในช่วงเช้า", "ในโถงหน้า"], ["", "และพัดลม"]],
            [["ป้ายเก่าซีด", "ทำป้ายใหม่", "งานช่างไม้", "อ่านง่าย"], ["จนอ่านไม่ออก", "", "", "ขึ้นมาก"]],
            [["ไฟทางเดินดับ", "เดินสายใหม่", "งานไฟฟ้า", "สว่างขึ้น"], ["ตลอดทั้งคืน", "ทั้งอาคาร"]],
        })
        {
            foreach (var line in lines)
            {
                page.Row([.. line.Select((t, c) => (t, new[] { 160.0, 560, 900, 1250 }[c])).Where(p => p.t.Length > 0)]);
            }
        }

        page.Rule(page.Y + 2, 150, 1550);

        var table = Single(page);

        Assert.Equal(4, table.Rows);
        Assert.Equal(["คนรอนานมากในช่วงเช้า", "ป้ายเก่าซีดจนอ่านไม่ออก", "ไฟทางเดินดับตลอดทั้งคืน"], new[] { 1, 2, 3 }.Select(r => table.At(r, 0)!.Text));
        Assert.True(table.AreRowsDoubtful);
    }

    [Fact]
    public void Read_RowsInDoubt_FlagTheListAndItsValues()
    {
        var page = new PrintedPage().Centred("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ปีงบประมาณ ๒๕๖๘").Gap(40);
        page.Rule(page.Y - 6, 150, 1550).Row(("ประเด็น", 160), ("มาตรการ", 560), ("ผู้รับผิดชอบ", 900), ("ผลลัพธ์", 1250)).Rule(page.Y + 2, 150, 1550)
            .Row(("คนรอนานมาก", 160), ("เพิ่มเก้าอี้ยาว", 560), ("งานทะเบียน", 900), ("คนพอใจ", 1250)).Row(("ในช่วงเช้า", 160), ("ในโถงหน้า", 560))
            .Row(("ป้ายเก่าซีด", 160), ("ทำป้ายใหม่", 560), ("งานช่างไม้", 900), ("อ่านง่าย", 1250)).Row(("จนอ่านไม่ออก", 160), ("ทุกชั้น", 560)).Rule(page.Y + 2, 150, 1550);

        var records = DocumentReader.Read([page.Page], 1);

        Assert.Equal(2, records.Measures.Count);
        Assert.Contains(Reasons.RowMissing, records.Doubts["/measures"].Reasons);
        Assert.All(records.Measures, m => Assert.True(m.Issue!.Evidence.Flagged));
    }

    [Fact]
    public void Find_RowsBelowTheLastRulingAtThePagesEnd_BelongToTheTable()
    {
        var first = Header(new PrintedPage(1));
        for (var row = 0; row < 3; row++)
        {
            first.Row(("ปลูกต้นไม้ริมคลอง", 160), ("ขุดหลุมไว้", 560), ("ขุดครบ", 900), ("๑๕๐", 1350)).Rule(first.Y + 2, 150, 1550).Gap(12);
        }

        first.Row(("ลอกคลองสายหลัก", 160), ("จ้างเรือขุด", 560), ("ขุดแล้วสาม", 900), ("๘๐๐", 1350)).Row(("กิโลเมตร", 900));
        var second = Header(new PrintedPage(2)).Row(("จากทั้งหมดห้า", 900)).Rule(286, 150, 1550);
        second.Gap(12).Row(("ทาสีสะพาน", 160), ("ขูดสีเก่า", 560), ("ขูดเสร็จ", 900), ("๒๐๐", 1350)).Rule(second.Y + 2, 150, 1550);

        var table = Single(first, second);

        Assert.Equal(6, table.Rows);
        Assert.Equal("ขุดแล้วสามกิโลเมตรจากทั้งหมดห้า", table.At(4, 2)!.Text);
        Assert.Equal("ทาสีสะพาน", table.At(5, 0)!.Text);
    }

    [Fact]
    public void Find_LongStrokeOfALetterBetweenTwoRulings_IsNoBorder()
    {
        var page = Header(new PrintedPage());
        for (var row = 0; row < 3; row++)
        {
            page.Row(("เก็บค่าเช่าแผง", 160), ("ออกใบเสร็จ", 560), ("ออกครบ", 900), ("๕๐", 1350)).Rule(page.Y + 2, 150, 1550).Gap(12);
        }

        var plain = page.Page;
        var line = plain.Lines.First(l => l.Text.StartsWith("ออกใบ", StringComparison.Ordinal));
        var stroke = new Ruling(RulingAxis.Vertical, line.Glyphs[2].Box.CentreX, line.Baseline - 34, line.Baseline + 32, 2);

        var table = Assert.Single(DocumentLayout.Of([plain with { Rulings = [.. plain.Rulings, stroke] }]).Tables);

        Assert.Equal((4, 4), (table.Rows, table.Columns));
    }

    [Fact]
    public void Of_LettersWithoutWidthAtThePagesFoot_AreNoText()
    {
        var page = new PrintedPage().Line("หนังสือฉบับเดิมของฝ่ายทะเบียน").Page;
        var line = page.Lines[0];
        var glyph = line.Glyphs[0] with { Box = line.Glyphs[0].Box with { Right = line.Glyphs[0].Box.Left + 2 } };
        var sliver = line with { Glyphs = [glyph], Box = glyph.Box, Baseline = line.Baseline + 900 };

        var rows = DocumentLayout.Of([page with { Lines = [.. page.Lines, sliver] }]).Rows;

        Assert.Equal("หนังสือฉบับเดิมของฝ่ายทะเบียน", Assert.Single(rows).Passage.Text);
    }

    [Fact]
    public void Find_TextsAtTheMiddlesOfRowsWithoutRulings_SpanTheseRows()
    {
        var page = new PrintedPage().Gap(20).Rule(164, 150, 1550).Row(("แบบวัด", 160), ("ตัวชี้วัด", 460), ("คะแนน", 1000), ("คะแนนแบบวัด", 1250)).Rule(224, 150, 1550);
        foreach (var (score, instrument, own) in new[] { ("๗๘.๒๐", "", ""), ("๙๑.๐๕", "IIT", "๘๘.๑๒"), ("๙๕.๑๑", "", ""), ("๘๐.๐๐", "", ""), ("๘๔.๑๐", "EIT", "๘๑.๗๐"), ("๘๑.๐๐", "", "") })
        {
            page.Row([.. new[] { (instrument, 160.0), ("การรับรู้ของประชาชน", 460), (score, 1000), (own, 1250) }.Where(p => p.Item1.Length > 0)]);
        }

        var table = Single(page.Rule(page.Y + 2, 150, 1550));

        Assert.Equal(7, table.Rows);
        Assert.Equal(["IIT", "IIT", "IIT", "EIT", "EIT", "EIT"], Enumerable.Range(1, 6).Select(r => table.At(r, 0)!.Text));
        Assert.Equal((4, 3, "81.70"), (table.At(4, 3)!.Row, table.At(4, 3)!.RowSpan, table.At(4, 3)!.Text));
    }

    [Fact]
    public void Find_OneTextBesideTheMiddleRow_IsThatRowsAlone()
    {
        var page = new PrintedPage().Gap(20).Rule(164, 150, 1550).Row(("ตัวชี้วัด", 160), ("คะแนน", 760), ("หมายเหตุ", 1250)).Rule(224, 150, 1550);
        foreach (var (score, remark) in new[] { ("๗๘.๒๐", ""), ("๙๑.๐๕", "รอผลใหม่"), ("๙๕.๑๑", "") })
        {
            page.Row([.. new[] { ("การรับรู้ของประชาชน", 160.0), (score, 760), (remark, 1250) }.Where(p => p.Item1.Length > 0)]);
        }

        var table = Single(page.Rule(page.Y + 2, 150, 1550));

        Assert.Equal(["", "รอผลใหม่", ""], Enumerable.Range(1, 3).Select(r => table.At(r, 2)!.Text));
    }

    [Fact]
    public void Find_LineCutAtAStrokeOfALetter_IsWhole()
    {
        var page = Header(new PrintedPage());
        for (var row = 0; row < 3; row++)
        {
            page.Row(("เก็บค่าเช่าแผง", 160), ("ออกใบเสร็จ", 560), ("ออกครบ", 900), ("๕๐", 1350)).Rule(page.Y + 2, 150, 1550).Gap(12);
        }

        var plain = page.Page;
        var line = plain.Lines.First(l => l.Text.StartsWith("ออกใบ", StringComparison.Ordinal));
        var stroke = new Ruling(RulingAxis.Vertical, line.Glyphs[3].Box.CentreX, line.Baseline - 22, line.Baseline + 8, 2);
        var lines = plain.Lines.SelectMany(l => ReferenceEquals(l, line) ? [l.Slice(0, 4), l.Slice(4, l.Glyphs.Count - 4)] : new[] { l }).ToList();

        var table = Assert.Single(DocumentLayout.Of([plain with { Lines = lines, Rulings = [.. plain.Rulings, stroke] }]).Tables);

        Assert.Equal("ออกใบเสร็จ", table.At(1, 1)!.Text);
        Assert.Single(table.At(1, 1)!.Lines);
    }
}
