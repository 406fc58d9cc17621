using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Tests.Vocabulary;

public sealed class AssessmentTests
{
    [Theory]
    [InlineData("การปฏิบัติหน้าที่", 1, null, null)]
    [InlineData("1. การปฏิบัติหน้าที่ (93.69 คะแนน)", 1, null, 1)]
    [InlineData("๒. มาตรการด้านการใช้งบประมาณ", 2, null, 2)]
    [InlineData("๒. มาตรการด้านการใช้งบประมาณ มีการดำเนินการตามแผนของกองในรอบปีดังต่อไปนี้", 2, null, 2)]
    [InlineData("ตัวชี้วัดการใช้อำนาจ", 3, null, null)]
    [InlineData("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของทางราชการ", 4, 4, null)]
    [InlineData("การแก้ไขปัญหาคาทุจริต", 5, null, null)]
    [InlineData("การแกไขปญหาการทุจริต", 5, null, null)]
    [InlineData("ตัวชี้วัดที่ ๒ คุณภาพการดำเนินงาน", 6, 2, null)]
    [InlineData("ตัวชี้วัดการดำเนินงาน", 6, null, null)]
    [InlineData("๔. คุณภาพการดำเนินงาน", 6, null, 4)]
    [InlineData("ประสิทธิภาพในการสื่อสาร", 7, null, null)]
    [InlineData("การปรับปรุงระบบการทำงาน ได้คะแนนเฉลี่ย", 8, null, null)]
    [InlineData("ด้านที่ 9 การเปิดเผยข้อมูล 84.50", 9, 9, null)]
    [InlineData("10. การป้องกันการทุจริต", 10, null, 10)]
    [InlineData("การป้องกันทุจริต", 10, null, null)]
    public void IndicatorsMatch_Label_IsTheIndicator(string label, int number, int? printed, int? list)
    {
        var match = Indicators.Match(label);
        Assert.NotNull(match);
        Assert.Equal((number, printed, list), (match.Indicator.Number, match.PrintedNumber, match.ListNumber));
        Assert.True(match.Similarity >= Indicators.Acceptable, $"{match.Similarity}");
    }

    [Theory]
    [InlineData("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)")]
    [InlineData("แผนปฏิบัติการป้องกันการทุจริตของเทศบาล ประจำปี")]
    [InlineData("ผลการดำเนินงาน")]
    [InlineData("แผนการใช้จ่ายงบประมาณ")]
    [InlineData("วิธีการดำเนินการ")]
    [InlineData("กองคลัง")]
    [InlineData("การจัดซื้อจัดจ้าง")]
    [InlineData("93.69")]
    public void IndicatorsMatch_OtherText_IsNotAcceptable(string label) =>
        Assert.True(Indicators.Match(label) is not { } m || m.Similarity < Indicators.Acceptable, Indicators.Match(label)?.ToString());

    [Fact]
    public void IndicatorsFind_RunningText_GivesMentions()
    {
        const string text = "ตัวชี้วัดที่ต่ำสุดคือการใช้อำนาจ รองลงมาคือการใช้ทรัพย์สินของราชการ ตามแผนปฏิบัติการป้องกันการทุจริต";
        Assert.Equal([3, 4], Indicators.Find(text).Select(m => m.Indicator.Number));
    }

    [Theory]
    [InlineData("i6", 2565, 1)]
    [InlineData("i7", 2566, 2)]
    [InlineData("i7", 2567, 3)]
    [InlineData("i15", 2568, 5)]
    [InlineData("i30", 2565, 5)]
    [InlineData("e5", 2566, 6)]
    [InlineData("e5", 2568, 7)]
    [InlineData("e15", 2564, 8)]
    [InlineData("o33", 2565, 9)]
    [InlineData("o33", 2566, 10)]
    [InlineData("o26", 2567, 10)]
    [InlineData("o20", 2568, 9)]
    [InlineData("o21", 2568, 10)]
    [InlineData("i16", 2568, null)]
    [InlineData("o29", 2568, null)]
    [InlineData("i20", null, 4)]
    [InlineData("i1", null, 1)]
    [InlineData("i7", null, null)]
    [InlineData("o40", null, 10)]
    [InlineData("x", 2568, null)]
    public void ForItem_CodeAndYear_IsTheIndicator(string code, int? year, int? expected) => Assert.Equal(expected, Indicators.ForItem(code, year));

    [Theory]
    [InlineData("9.1 ข้อมูลพื้นฐาน", "9.1")]
    [InlineData("หมวดการบริหารงานและการใช้จ่ายงบประมาณ", "9.2")]
    [InlineData("การจัดซื้อจัดจาง", "9.3")]
    [InlineData("การบริหารเงินงบประมาณ", "9.3")]
    [InlineData("ตัวชี้วัดย่อยที่ ๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล ๙๗.๕๐", "9.4")]
    [InlineData("การดำเนินการเพื่อป้องกันการทุจริต", "10.1")]
    [InlineData("มาตรการภายในเพื่อป้องกันการทุจริต", "10.2")]
    public void CategoriesMatch_Label_IsTheCategory(string label, string number)
    {
        var match = Categories.Match(label);
        Assert.Equal(number, match!.Category.Number);
        Assert.True(match.Similarity >= Categories.Acceptable);
    }

    [Theory]
    [InlineData("การบริหารงานบุคคลของกอง")]
    [InlineData("กองการเจ้าหน้าที่")]
    public void CategoriesMatch_OtherText_IsNotAcceptable(string label) => Assert.True((Categories.Match(label)?.Similarity ?? 0) < Categories.Acceptable);

    [Theory]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "IIT", null)]
    [InlineData("แบบวัดผู้มีส่วนได้เสียภายนอก", "EIT", null)]
    [InlineData("ผู้มีสวนไดสวนเสียภายนอก", "EIT", null)]
    [InlineData("EIT ส่วนที่ ๒", "EIT", 2)]
    [InlineData("๒.๑ แบบวัด EIT (ส่วนที่ 1)", "EIT", 1)]
    [InlineData("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", "OIT", null)]
    [InlineData("(0IT)", "OIT", null)]
    [InlineData("llT", "IIT", null)]
    public void InstrumentsMatch_Text_IsTheInstrument(string text, string code, int? part)
    {
        var match = Instruments.Match(text);
        Assert.Equal((code, part), (match!.Code, match.Part));
    }

    [Fact]
    public void InstrumentsFind_NameWithCode_IsOneMention()
    {
        var found = Instruments.Find("แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ 90 คะแนน ส่วน EIT ส่วนที่ 2 ได้ 80 และการเปิดเผยข้อมูลสาธารณะ (OIT) ดี");
        Assert.Equal(["IIT", "EIT", "OIT"], found.Select(f => f.Code));
        Assert.Equal(2, found[1].Part);
    }

    [Theory]
    [InlineData("การใช้งบประมาณ")]
    [InlineData("bit")]
    [InlineData("")]
    public void InstrumentsMatch_OtherText_IsNull(string text) => Assert.Null(Instruments.Match(text));

    [Theory]
    [InlineData("ผ่านดี", "ผ่านดี")]
    [InlineData("ผานดี", "ผ่านดี")]
    [InlineData("ระดับ ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม")]
    [InlineData("ผ่าน", "ผ่าน")]
    [InlineData("ตองปรับปรุง", "ต้องปรับปรุง")]
    [InlineData("ต้องปรับปรุง โดยด่วน", "ต้องปรับปรุงโดยด่วน")]
    [InlineData("ดี", null)]
    [InlineData("คะแนน", null)]
    public void LevelsMatch_Cell_IsTheLevel(string text, string? expected) => Assert.Equal(expected, Levels.Match(text));

    [Fact]
    public void LevelsFind_RunningText_TakesMarkedOnes() => Assert.Equal(
        ["ผ่านดี", "ผ่าน", "ต้องปรับปรุง"],
        Levels.Find("ข้อมูลผ่านเว็บไซต์ ผลการประเมิน “ผ่านดี” และระดับผ่าน จากเดิมต้องปรับปรุง").Select(l => l.Value));

    [Theory]
    [InlineData("A", "A")]
    [InlineData("AA", "AA")]
    [InlineData("ระดับ B", "B")]
    [InlineData("А", "A")]
    [InlineData("A (ผ่านดี)", "A")]
    [InlineData("ITA", null)]
    [InlineData("E-Service", null)]
    [InlineData("-", null)]
    public void GradesMatch_Cell_IsTheGrade(string text, string? expected) => Assert.Equal(expected, Grades.Match(text));
}
