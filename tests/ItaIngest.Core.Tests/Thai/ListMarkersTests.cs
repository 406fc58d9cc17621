using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

public sealed class ListMarkersTests
{
    [Theory]
    [InlineData("๑. จัดประชุม", MarkerStyle.NumberDot, 1, "จัดประชุม")]
    [InlineData("๑.จัดประชุม", MarkerStyle.NumberDot, 1, "จัดประชุม")]
    [InlineData(" 12) ตรวจสอบ", MarkerStyle.NumberBracket, 12, "ตรวจสอบ")]
    [InlineData("(๓) ทบทวน", MarkerStyle.NumberInBrackets, 3, "ทบทวน")]
    [InlineData("๒.๑.๑ แต่งตั้ง", MarkerStyle.Section, 1, "แต่งตั้ง")]
    [InlineData("ก. เตรียมการ", MarkerStyle.Letter, 1, "เตรียมการ")]
    [InlineData("ค) สรุป", MarkerStyle.Letter, 3, "สรุป")]
    [InlineData("b) report", MarkerStyle.Letter, 2, "report")]
    [InlineData("-กองช่าง", MarkerStyle.Bullet, 0, "กองช่าง")]
    [InlineData("– กองช่าง", MarkerStyle.Bullet, 0, "กองช่าง")]
    [InlineData("• กองช่าง", MarkerStyle.Bullet, 0, "กองช่าง")]
    [InlineData("\uF0B7 กองช่าง", MarkerStyle.Bullet, 0, "กองช่าง")]
    [InlineData("☑ ทราบ", MarkerStyle.Bullet, 0, "ทราบ")]
    public void TryStrip_MarkedLine_GivesMarkerAndRest(string line, MarkerStyle style, int number, string rest)
    {
        Assert.True(ListMarkers.TryStrip(line, out var marker, out var stripped));
        Assert.Equal((style, number, rest), (marker!.Style, marker.Number, stripped));
    }

    [Theory]
    [InlineData("๒๕๖๘ เป็นปีที่สอง")]
    [InlineData("ก.พ. ๒๕๖๘")]
    [InlineData("-5,000 บาท")]
    [InlineData("5,000.- บาท")]
    [InlineData("5.- บาท")]
    [InlineData("31 ธ.ค. 2567")]
    [InlineData("93.69")]
    [InlineData("น.ส.ใจดี")]
    [InlineData("")]
    public void TryStrip_OtherLine_HasNone(string line) => Assert.False(ListMarkers.TryStrip(line, out _, out _));

    [Theory]
    [InlineData("จัดทำแผน|ประจำปี", "จัดทำแผนประจำปี")]
    [InlineData("๑. จัดทำ|แผน|๒. เสนอแผน", "จัดทำแผน|เสนอแผน")]
    [InlineData("๑) จัดทำแผน|๒) ใช้เงิน|๒.๕ ล้านบาท|๓) สรุป", "จัดทำแผน|ใช้เงิน ๒.๕ ล้านบาท|สรุป")]
    [InlineData("๑. ได้คะแนน|๙๓.๖๙ คะแนน|๒. เสนอ", "ได้คะแนน ๙๓.๖๙ คะแนน|เสนอ")]
    [InlineData("- กองคลัง|- กองสวัสดิ|การสังคม", "กองคลัง|กองสวัสดิการสังคม")]
    [InlineData("๑. ก่อน|๒. กลาง|๒. ซ้ำ|๔. ข้าม", "ก่อน|กลาง|ซ้ำ|ข้าม")]
    [InlineData("1. หลัก|1.1 ย่อยหนึ่ง|1.2 ย่อยสอง|2. รอง", "หลัก|ย่อยหนึ่ง|ย่อยสอง|รอง")]
    [InlineData("แบบยืม|- คืน พัสดุ", "แบบยืม - คืน พัสดุ")]
    [InlineData("มีดังนี้|- หนึ่ง|- สอง", "มีดังนี้|หนึ่ง|สอง")]
    [InlineData("๑. ประชุมตามระเบียบ (ข้อ|๒) ทุกเดือน|๒. สรุป", "ประชุมตามระเบียบ (ข้อ ๒) ทุกเดือน|สรุป")]
    [InlineData("3,000|- 5,000 บาท", "3,000 - 5,000 บาท")]
    [InlineData("๑. หนึ่ง|๒ สองใหม่|๓. สาม", "หนึ่ง|สองใหม่|สาม")]
    [InlineData("๑, หนึ่ง|๒. สอง", "หนึ่ง|สอง")]
    [InlineData("๑) หนึ่ง|๒) สอง|ต) สาม", "หนึ่ง|สอง|สาม")]
    [InlineData("๑) ตามข้อ (๒|ต) สาม|๒) สอง", "ตามข้อ (๒ ต) สาม|สอง")]
    [InlineData("เอกสารตามแบบ|ต) สาม", "เอกสารตามแบบต) สาม")]
    [InlineData("๑. จัดประชุม|๒ ครั้ง|๓. สาม", "จัดประชุม ๒ ครั้ง|สาม")]
    [InlineData("", "")]
    public void Split_PrintedLines_GivesItems(string lines, string expected) =>
        Assert.Equal(expected, string.Join('|', ListMarkers.Split(lines.Split('|')).Select(i => i.Text)));

    [Fact]
    public void Split_Inline_SplitsWhereTheNextNumberStands()
    {
        var items = ListMarkers.Split(["1. รับเรื่อง 2. ตรวจสอบ จำนวน 5. เรื่อง", "ต่อเนื่อง 3. แจ้งผล"], inline: true);
        Assert.Equal(["รับเรื่อง", "ตรวจสอบ จำนวน 5. เรื่องต่อเนื่อง", "แจ้งผล"], items.Select(i => i.Text));
        Assert.Equal(new LinePart(1, 13, 6), items[2].Parts[0]);
        Assert.Single(ListMarkers.Split(["1. รับเรื่อง 2. ตรวจสอบ"]));
        Assert.Equal(["ทำใบยืม", "ตรวจนับ"], ListMarkers.Split(["(ก) ทำใบยืม (ข) ตรวจนับ"], inline: true).Select(i => i.Text));
    }

    [Theory]
    [InlineData("- กองคลัง|- กองช่าง", null, "กองคลัง|กองช่าง")]
    [InlineData("กองคลัง|กองช่าง", null, "กองคลัง|กองช่าง")]
    [InlineData("กองคลัง|- กองสวัสดิ|การสังคม", null, "กองคลัง|กองสวัสดิการสังคม")]
    [InlineData("- กองคลัง|กองช่าง|- กองการศึกษา", "0.4,0.4,0.6", "กองคลัง|กองช่าง|กองการศึกษา")]
    [InlineData("- กลุ่มงานบริหาร|งานบุคคล|- กองช่าง", "0.9,0.4,0.5", "กลุ่มงานบริหารงานบุคคล|กองช่าง")]
    [InlineData("กลุ่มงานพัฒนา|บุคลากรและเครือ|ข่ายชุมชน", "0.8,0.95,0.5", "กลุ่มงานพัฒนา|บุคลากรและเครือข่ายชุมชน")]
    [InlineData("สำนักปลัด|เทศบาล", "0.7,0.4", "สำนักปลัดเทศบาล")]
    [InlineData("สำนักปลัด|อบต.บึงใหญ่", "0.7,0.4", "สำนักปลัด|อบต.บึงใหญ่")]
    [InlineData("กองยุทธศาสตร์|และงบประมาณ", "0.7,0.6", "กองยุทธศาสตร์และงบประมาณ")]
    [InlineData("กลุ่มงานคุ้มครองผู้|บริโภคและ|เภสัชกรรม", null, "กลุ่มงานคุ้มครองผู้บริโภคและเภสัชกรรม")]
    [InlineData("ผู้อำนวยการ|โรงเรียนบ้านหนองใหญ่", "0.6,1.0", "ผู้อำนวยการโรงเรียนบ้านหนองใหญ่")]
    [InlineData("ผู้กำกับการ|สถานี", "0.6,0.4", "ผู้กำกับการสถานี")]
    [InlineData("ผู้กำกับการ|งานอำนวยการ", "0.5,0.5", "ผู้กำกับการ|งานอำนวยการ")]
    [InlineData("สำนักงาน|เลขานุการกรม", "0.4,0.5", "สำนักงานเลขานุการกรม")]
    [InlineData("กลุ่มบริหาร|งานวิชาการ", "0.4,0.4", "กลุ่มบริหารงานวิชาการ")]
    [InlineData("ฝ่ายบริหาร|งานพัสดุ", "0.4,0.4", "ฝ่ายบริหาร|งานพัสดุ")]
    [InlineData("งานสารสนเทศทางการ|แพทย์", "0.9,0.3", "งานสารสนเทศทางการแพทย์")]
    [InlineData("ผู้ดูแลห้องทดลองทุก|ภาควิชา", "0.8,0.4", "ผู้ดูแลห้องทดลองทุกภาควิชา")]
    [InlineData("งานชุมนุม|นักเรียน นักศึกษา", "0.6,0.9", "งานชุมนุมนักเรียน นักศึกษา")]
    [InlineData("นิติกร|ช่างโยธา", "0.3,0.4", "นิติกร|ช่างโยธา")]
    [InlineData("กองคลัง, กองช่าง", null, "กองคลัง|กองช่าง")]
    [InlineData("งานธุรการ/งานพัสดุ", null, "งานธุรการ/งานพัสดุ")]
    [InlineData("สำนักงานเลขานุการ|กรม", "0.5,0.1", "สำนักงานเลขานุการกรม")]
    [InlineData("- กองคลัง|- สำนักงานเลขานุการ|กรม", "0.3,0.5,0.1", "กองคลัง|สำนักงานเลขานุการกรม")]
    public void NameListSplit_Cell_GivesOneItemPerName(string lines, string? fill, string expected)
    {
        var widths = fill?.Split(',').Select(f => double.Parse(f, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(expected, string.Join('|', NameList.Split(lines.Split('|'), widths).Select(i => i.Text)));
    }

    [Fact]
    public void NameListSplit_LineThatWhiteSpaceParts_BeginsAName() =>
        Assert.Equal(["กลุ่มงานหอสมุดกลาง", "ทีมจัดแสดง"], NameList.Split(["กลุ่มงานหอสมุด", "กลาง", "ทีมจัดแสดง"], [1, 0.9, 0.9], [false, false, true]).Select(i => i.Text));
}
