using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>Tables of which a ruling was not found: what ran together is in doubt, what stands beside it is not.</summary>
public sealed class MergedCellsTests
{
    private static PrintedPage Titled => new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568").Centred("เทศบาลตำบลทุ่งสมมุติ").Gap(30);

    private static readonly double[] s_columns = [60, 140, 520, 900, 1200, 1600];

    private static readonly string?[][] s_rows =
    [
        ["ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"],
        ["1", "จัดทำคู่มือ|การให้บริการ", "1. ร่าง|2. ประกาศ", "สำนักปลัด", "31 ม.ค. 2568"],
        ["2", "ติดประกาศ|ราคากลาง", "1. รวบรวม|2. ติดป้าย", "กองคลัง", "28 ก.พ. 2568"],
        ["3", "ปรับเว็บไซต์|ของเทศบาล", "1. สำรวจ|2. แก้ไข", "กองช่าง", "31 มี.ค. 2568"],
    ];

    private static ReportRecords Read(PrintedPage page) => DocumentReader.Read([page.Page], 1);

    private static List<string> Flagged(ReportRecords records) =>
        [.. RecordTree.Leaves(records).Where(l => l.Pointer.StartsWith("/measures", StringComparison.Ordinal) && l.Field.Evidence.Flagged).Select(l => l.Pointer)];

    private static string?[][] With(int row, params string?[] cells) => [.. s_rows.Select((r, i) => i == row ? cells : r)];

    [Fact]
    public void Read_RowsOfTheirOwn_NothingIsInDoubt() => Assert.Empty(Flagged(Read(Titled.Table(s_columns, s_rows))));

    [Theory]
    [InlineData("2 9", "31 ม.ค. 2568", "1. รวบรวม|2. ติดป้าย")]
    [InlineData("2", "31 ม.ค. 2568|30 เม.ย. 2568", "1. รวบรวม|2. ติดป้าย")]
    [InlineData("2", "31 ม.ค. 2568", "1. รวบรวม|2. ติดป้าย|1. นัด|2. พบ")]
    public void Read_RowThatHoldsTwoOfSomething_IsInDoubtAndSoIsTheList(string number, string due, string steps)
    {
        var records = Read(Titled.Table(s_columns, With(2, number, "ติดประกาศ|ราคากลาง", steps, "กองคลัง", due)));

        Assert.Contains("/measures/1/measure", Flagged(records));
        Assert.DoesNotContain(Flagged(records), p => p.StartsWith("/measures/0/", StringComparison.Ordinal) || p.StartsWith("/measures/2/", StringComparison.Ordinal));
        Assert.Contains(Reasons.RowMissing, records.Doubts["/measures"].Reasons);
    }

    [Fact]
    public void Read_WhiteStripThroughARow_IsInDoubt()
    {
        // The second line of each cell stands as far below the first as a row of its own would.
        var records = Read(Titled.Table(s_columns, With(2, "2", "ติดประกาศ||ราคากลาง", "รวบรวม||ติดป้าย", "กองคลัง||กองช่าง", "28 ก.พ. 2568")));

        Assert.Contains("/measures/1/measure", Flagged(records));
        Assert.DoesNotContain("/measures/0/measure", Flagged(records));
    }

    [Fact]
    public void Read_WhiteStripThroughAColumn_ItsCellsAreInDoubt()
    {
        // Two columns of eight letters each, 60 pixels apart, in one cell.
        string Two(string left, string right) => left + new string(' ', 6) + right;

        var records = Read(Titled.Table([60, 500, 1000, 1600],
        [
            ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"],
            ["จัดทำคู่มือ", Two("รางงานแผน", "กองคลงงาน") + "|" + Two("ประกาศงาน", "และพสดตาง"), "สำนักปลัด"],
            ["ติดประกาศ", Two("รวบรวมงาน", "กองชางงาน") + "|" + Two("สงตองานม", "และโยธาตา"), "กองคลัง"],
        ]));

        Assert.Contains(Flagged(records), p => p.Contains("/steps/", StringComparison.Ordinal));
        Assert.DoesNotContain(Flagged(records), p => p.Contains("/responsible/", StringComparison.Ordinal) || p.EndsWith("/measure", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HeaderNamesTwoColumns_ItsCellsAreInDoubt()
    {
        var records = Read(Titled.Table([60, 500, 1000, 1600],
            [["มาตรการ", "ขั้นตอน ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"], ["จัดทำคู่มือ", "ร่างแล้วประกาศ สำนักปลัด", "31 ม.ค. 2568"], ["ติดประกาศ", "รวบรวมแล้วติด กองคลัง", "28 ก.พ. 2568"]]));

        Assert.NotEmpty(Flagged(records));
        Assert.DoesNotContain(Flagged(records), p => p.EndsWith("/due", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HeaderAgainOnTheSamePage_IsNoRecordAndTheRowAboveItIsInDoubt()
    {
        var records = Read(Titled.Table(s_columns, [.. s_rows[..3], s_rows[0], s_rows[3]]));

        Assert.Equal(3, records.Measures.Count);
        Assert.Contains("/measures/1/measure", Flagged(records));
        Assert.DoesNotContain("/measures/0/measure", Flagged(records));
    }

    [Fact]
    public void Read_ValuesBeginWithTheirHeaders_AreInDoubt()
    {
        string?[][] rows = [.. s_rows[1..].Select(r => r[1..])];
        var records = Read(Titled.Table(s_columns[1..], [s_rows[0][1..], ["มาตรการที่กำหนด|ตั้งตู้", "ขั้นตอนการดำเนินงาน|ซื้อตู้", "ผู้รับผิดชอบหลัก|กองคลัง", "31 ม.ค. 2568"], .. rows]));

        Assert.Contains("/measures/0/measure", Flagged(records));
        Assert.DoesNotContain("/measures/1/measure", Flagged(records));
    }
}
