using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Tests.Vocabulary;

public sealed class HeaderVocabularyTests
{
    [Theory]
    [InlineData("ที่", ColumnMeaning.No)]
    [InlineData("ลำดับ ที่", ColumnMeaning.No)]
    [InlineData("ตัวชี้วัดที่", ColumnMeaning.IndicatorNo)]
    [InlineData("ชื่อตัวชี้วัด", ColumnMeaning.Indicator)]
    [InlineData("แบบวัด", ColumnMeaning.Instrument)]
    [InlineData("ตัวชี้วัดย่อย", ColumnMeaning.Category)]
    [InlineData("ข้อมูลที่", ColumnMeaning.ItemCode)]
    [InlineData("ประเด็นที่ ต้องพัฒนา", ColumnMeaning.Issue)]
    [InlineData("ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน ที่จะต้องแก้ไขโดยเร่งด่วน", ColumnMeaning.Issue)]
    [InlineData("ประเด็นที่จะพัฒนาให้ดีขึ้นที่มีความสอดคล้องกับผลการประเมิน", ColumnMeaning.Measure)]
    [InlineData("มาตรการ/แนวทางแก้ไข", ColumnMeaning.Measure)]
    [InlineData("การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง", ColumnMeaning.Responsible)]
    [InlineData("หน่วยงานที่รับผิดชอบหลัก", ColumnMeaning.Responsible)]
    [InlineData("การกำหนดขั้นตอนหรือวิธีการปฏิบัติ", ColumnMeaning.Steps)]
    [InlineData("ขั้นตอน / วิธีการดำเนินการ", ColumnMeaning.Steps)]
    [InlineData("การกำหนดแนวทางการกำกับติดตาม ให้นำไปสู่การปฏิบัติและการรายงานผล", ColumnMeaning.Monitoring)]
    [InlineData("กำหนดแล้วเสร็จ/ระยะเวลา", ColumnMeaning.Due)]
    [InlineData("กำหนดการแล้วเสร็จ", ColumnMeaning.Due)]
    [InlineData("ระยะเวลาดำเนินการ", ColumnMeaning.Period)]
    [InlineData("วันที่ดำเนินการแล้วเสร็จ", ColumnMeaning.DoneOn)]
    [InlineData("สรุปผลการดำเนินการ", ColumnMeaning.Result)]
    [InlineData("ผลลัพธ์หรือความสำเร็จของการดำเนินงาน", ColumnMeaning.Outcome)]
    [InlineData("งบประมาณ ที่ใช้", ColumnMeaning.Budget)]
    [InlineData("ปัญหา/ อุปสรรค", ColumnMeaning.Problem)]
    [InlineData("ข้อจำกัดของหน่วยงาน", ColumnMeaning.Constraint)]
    [InlineData("แผนงาน/ตัวชี้วัดความสำเร็จ", ColumnMeaning.Kpi)]
    [InlineData("ผลการดำเนินงานตามตัวชี้วัดความสำเร็จ", ColumnMeaning.KpiResult)]
    [InlineData("ผลสำเร็จตามตัวชี้วัด", ColumnMeaning.KpiResult)]
    [InlineData("โครงการ/กิจกรรม/แนวทางการจัดการ/มาตรการป้องกันการทุจริต", ColumnMeaning.Activity)]
    [InlineData("ผลการดำเนินงานตามโครงการ/กิจกรรม/แนวทางการจัดการ/มาตรการป้องกันการทุจริต", ColumnMeaning.Result)]
    [InlineData("คะแนน", ColumnMeaning.Score)]
    [InlineData("คะแนน ปี ๒๕๖๗", ColumnMeaning.YearScore)]
    [InlineData("ปี 2566", ColumnMeaning.YearScore)]
    [InlineData("เพิ่ม/ลด จากปี 2566", ColumnMeaning.Change)]
    [InlineData("เปรียบเทียบกับปีที่ผ่านมา", ColumnMeaning.Change)]
    [InlineData("เปรียบเทียบกับเกณฑ์", ColumnMeaning.Level)]
    [InlineData("ระดับผลคะแนน", ColumnMeaning.Grade)]
    [InlineData("น้ำหนัก (ร้อยละ)", ColumnMeaning.Weight)]
    [InlineData("คะแนนถ่วงน้ำหนัก", ColumnMeaning.WeightedScore)]
    [InlineData("หน่วยงาน", ColumnMeaning.Agency)]
    [InlineData("ปีงบประมาณ", ColumnMeaning.FiscalYear)]
    [InlineData("ผู้รับผิดชอบ (๔)", ColumnMeaning.Responsible)]
    [InlineData("ผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", ColumnMeaning.Result)]
    [InlineData("ส่วนราชการ/หน่วยงานผู้รับผิดชอบ", ColumnMeaning.Responsible)]
    public void Best_PrintedHeader_IsItsMeaning(string header, ColumnMeaning expected) =>
        Assert.Equal(expected, HeaderVocabulary.Best(header).Meaning);

    [Theory]
    [InlineData("ผู้รับผืดชอบ", ColumnMeaning.Responsible)]
    [InlineData("ผูรับผิดชอบ", ColumnMeaning.Responsible)]
    [InlineData("งบประมาณทีใช้", ColumnMeaning.Budget)]
    [InlineData("ปัญหา/อุปสรรด", ColumnMeaning.Problem)]
    [InlineData("ผลการดำเนินงานตามตัวชีวัดความสำเร็จ", ColumnMeaning.KpiResult)]
    [InlineData("ชั้นตอน/วิธีการดำเนินการ", ColumnMeaning.Steps)]
    [InlineData("กำหนดการแล้วเสรจ", ColumnMeaning.Due)]
    public void Best_MisreadHeader_IsItsMeaning(string header, ColumnMeaning expected) =>
        Assert.Equal(expected, HeaderVocabulary.Best(header).Meaning);

    [Theory]
    [InlineData("ตัวชี้วัด", TableFamily.Plan, ColumnMeaning.Kpi)]
    [InlineData("ตัวชี้วัด", TableFamily.Scores, ColumnMeaning.Indicator)]
    [InlineData("โครงการ/กิจกรรม", TableFamily.Plan, ColumnMeaning.Activity)]
    [InlineData("โครงการ/กิจกรรม", TableFamily.Measures, ColumnMeaning.Measure)]
    [InlineData("มาตรการ/โครงการ/กิจกรรม", TableFamily.Measures, ColumnMeaning.Measure)]
    [InlineData("แนวทางแก้ไข", TableFamily.Plan, ColumnMeaning.Remedy)]
    [InlineData("ตัวชี้วัดความสำเร็จ", TableFamily.Plan, ColumnMeaning.Kpi)]
    [InlineData("ตัวชี้วัดความสำเร็จ", TableFamily.Measures, ColumnMeaning.Outcome)]
    public void Best_AmbiguousHeader_FollowsTheFamily(string header, TableFamily family, ColumnMeaning expected) =>
        Assert.Equal(expected, HeaderVocabulary.Best(header, family).Meaning);

    [Theory]
    [InlineData("")]
    [InlineData("กองคลัง")]
    [InlineData("93.69")]
    [InlineData("จัดประชุมชี้แจงเจ้าหน้าที่เรื่องการให้บริการประชาชน")]
    [InlineData("สำนักปลัดเทศบาล")]
    [InlineData("การปฏิบัติหน้าที่")]
    [InlineData("กองช่าง")]
    [InlineData("ระดับ 3 มีการตรวจสอบทุกเดือน")]
    [InlineData("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล")]
    [InlineData("ดำเนินการแล้วเสร็จ จัดอบรมเจ้าหน้าที่ครบทุกคน")]
    public void Best_NoHeader_IsUnknown(string text) => Assert.Equal(ColumnMeaning.Unknown, HeaderVocabulary.Best(text).Meaning);

    [Fact]
    public void Best_HeaderOfTwoThings_NamesBoth()
    {
        var match = HeaderVocabulary.Best("การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ");
        Assert.Equal((ColumnMeaning.Monitoring, ColumnMeaning.Due), (match.Meaning, match.Also!.Value));
        Assert.Null(HeaderVocabulary.Best("การกำกับติดตาม").Also);
    }

    [Fact]
    public void Best_YearInHeader_IsGiven() => Assert.Equal(2566, HeaderVocabulary.Best("คะแนนปีงบประมาณ พ.ศ. ๒๕๖๖").Year);

    [Theory]
    [InlineData("ตัวชี้วัด (ค่าระดับ ๑ - ๕)", ColumnMeaning.Kpi)]
    [InlineData("ผลงาน ณ วันที่ ๓๑ มีนาคม ๒๕๖๗", ColumnMeaning.Result)]
    [InlineData("ผลความก้าวหน้า ถึง ก.ย. ๖๗", ColumnMeaning.Result)]
    [InlineData("เจ้าภาพ (ส่วน/ฝ่าย)", ColumnMeaning.Responsible)]
    public void BestOfColumn_HeaderWithARemark_IsWhatItsNameMeans(string header, ColumnMeaning meaning) =>
        Assert.Equal(meaning, HeaderVocabulary.BestOfColumn(header, TableFamily.Plan).Meaning);
}
