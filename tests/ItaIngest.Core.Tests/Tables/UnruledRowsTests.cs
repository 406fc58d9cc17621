using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Tables;

public class UnruledRowsTests
{
    private static readonly double[] s_columns = [150, 800, 1000, 1200];

    private static Table Read(params string?[][] rows) => Assert.Single(DocumentLayout.Of([new PrintedPage().Table(s_columns, rows).Page]).Tables);

    private static string[] Texts(Table table, int row) => [.. table.Row(row).Select(c => c.Text)];

    [Fact]
    public void Of_BodyRuledBetweenItsColumnsOnly_HasARowForEachLine()
    {
        var table = Read(
            ["ค่าธรรมเนียม", "ปกติ", "เร่งด่วน"],
            ["ใบรับรองผลงาน|สำเนาหนังสือรับรอง|ค่าจัดส่งเอกสาร", "๒๐|๑๐|-", "๕๐|๓๐|๔๕"],
            ["รวม", "๓๐", "๑๒๕"]);

        Assert.Equal(5, table.Rows);
        Assert.Equal(["ใบรับรองผลงาน", "20", "50"], Texts(table, 1));
        Assert.Equal(["ค่าจัดส่งเอกสาร", "-", "45"], Texts(table, 3));
        Assert.Equal(["รวม", "30", "125"], Texts(table, 4));
    }

    [Fact]
    public void Of_ItemsOfSeveralLinesWithTheirNumberBesideTheLast_AreRowsFromTheirOwnNumbersOn()
    {
        var table = Read(
            ["ค่าธรรมเนียม", "ปกติ", "เร่งด่วน"],
            ["๑. ใบรับรองผลงาน|๒. สำเนาหนังสือรับรอง|ฉบับภาษาไทย|๓. ค่าจัดส่งเอกสาร|ทั่วประเทศ", "๒๐||๑๐||๑๕", "๕๐||๓๐||๔๕"]);

        Assert.Equal(4, table.Rows);
        Assert.Equal(["2. สำเนาหนังสือรับรองฉบับภาษาไทย", "10", "30"], Texts(table, 2));
        Assert.Equal(["3. ค่าจัดส่งเอกสารทั่วประเทศ", "15", "45"], Texts(table, 3));
    }

    [Fact]
    public void Of_OneTextForAllRows_IsAMergedCell()
    {
        var table = Read(
            ["ค่าธรรมเนียม", "อัตรา", "หน่วยงาน"],
            ["ใบรับรองผลงาน|สำเนาหนังสือรับรอง|ค่าจัดส่งเอกสาร", "๒๐|๑๐|๑๕", "|งานคลัง|"]);

        Assert.Equal("งานคลัง", table.At(1, 2)!.Text);
        Assert.Equal(3, table.At(1, 2)!.RowSpan);
    }

    [Fact]
    public void Of_RowsWithRulingsTextBesideTextOrALongText_StayAsTheyAre()
    {
        var ruled = Read(["มาตรการ", "ครั้ง", "คน"], ["อบรม|ผู้ปฏิบัติ|งาน", "๒|๔|๕", "๕๐|๓|๔"], ["ประชุม|ชี้แจง|แนวทาง", "๒|๔|๕", "๕๐|๓|๔"]);
        var steps = Read(["ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"], ["๑. ร่างคู่มือ|๒. เสนอผู้บริหาร|๓. เผยแพร่", "ม.ค.|ก.พ.|มี.ค.", "งานคลัง|งานพัสดุ|งานแผน"]);

        var wrapped = Read(
            ["ประเด็น", "ข้อ", "ครั้ง"],
            ["หน่วยงานยังไม่ได้เผยแพร่ปฏิทินการใช้ทรัพย์สินของทางราชการทุกชนิดให้|บุคลากรทุกคนทราบและบุคลากรบางส่วนยังไม่เข้าใจขั้นตอนของการขอใช้และ|ขอยืมพัสดุ", "๔|๕|๖", "๑|๒|๓"]);

        Assert.Equal(3, ruled.Rows);
        Assert.Equal(2, steps.Rows);
        Assert.Equal(2, wrapped.Rows);
    }
}
