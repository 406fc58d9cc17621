using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

public sealed class ThaiTextTests
{
    [Theory]
    [InlineData("น\u0E4D\u0E49า", "น้ำ")]
    [InlineData("น\u0E49\u0E4Dา", "น้ำ")]
    [InlineData("นำ\u0E49", "น้ำ")]
    [InlineData("ประจ\u0E4Dาปี", "ประจำปี")]
    [InlineData("ก \u0E4Dา", "กำ")]
    [InlineData("ส \u0E33นัก", "สำนัก")]
    [InlineData("เเก้ไข", "แก้ไข")]
    [InlineData("ท\u0E48\u0E35", "ที่")]
    [InlineData("ท\u0E35\u0E35\u0E48\u0E48", "ที่")]
    [InlineData("กา\u0E49", "ก้า")]
    [InlineData("ท \u0E35\u0E48", "ที่")]
    [InlineData("\u0E48ก่อน", "ก่อน")]
    [InlineData("เป็ นมา", "เป็นมา")]
    [InlineData("ปั ญหา", "ปัญหา")]
    [InlineData("ก็ ดี", "ก็ ดี")]
    [InlineData("โ ครงการ", "โครงการ")]
    [InlineData("งบ\u200Bประมาณ\uFEFF", "งบประมาณ")]
    [InlineData("ท\uF702\uF70A", "ที่")]
    [InlineData("ป\uF710ญหา", "ปัญหา")]
    [InlineData("ทๅ", "ทา")]
    [InlineData("ฤๅ", "ฤๅ")]
    [InlineData("เกาะ", "เกาะ")]
    [InlineData("เจตนารมณ\u0E4C", "เจตนารมณ์")]
    [InlineData("พันธ\u0E4C\u0E38", "พันธุ์")]
    [InlineData("No Gift ๒๕๖๘", "No Gift ๒๕๖๘")]
    public void Canonical_DisorderedText_IsStoredOrder(string text, string expected) => Assert.Equal(expected, ThaiText.Canonical(text));

    [Theory]
    [InlineData("  ร้อยละ   ๘๐.๕๐ \n ของ\tแผน ", "ร้อยละ 80.50 ของ แผน")]
    [InlineData("ข้อ\u00A0i๓", "ข้อ i3")]
    [InlineData("", "")]
    public void Normalize_PrintedText_IsTheContractsText(string text, string expected) => Assert.Equal(expected, ThaiText.Normalize(text));

    [Theory]
    [InlineData("ปัญหา / อุปสรรค", "ปัญหาอุปสรรค")]
    [InlineData("E-Service (๒)", "eservice2")]
    [InlineData("สำนักฯ", "สำนัก")]
    public void Key_PunctuationAndBlanks_AreGone(string text, string expected) => Assert.Equal(expected, ThaiText.Key(text));

    [Theory]
    [InlineData("ไม่มี")]
    [InlineData("-ไม่มี-")]
    [InlineData("- ไม่มี -")]
    [InlineData("-ไมมี-")]
    [InlineData("–")]
    [InlineData("-")]
    [InlineData("ไม่ใช้งบ\nประมาณ")]
    [InlineData("ไมใช้งบประมาณ")]
    [InlineData("N/A")]
    [InlineData(" ")]
    public void IsNone_NoneMarker_IsTrue(string text) => Assert.True(ThaiText.IsNone(text));

    [Theory]
    [InlineData("ไม่มีผู้ร้องเรียน")]
    [InlineData("ไม่มาประชุม")]
    [InlineData("0")]
    [InlineData("มี")]
    [InlineData("งบประมาณ")]
    public void IsNone_AnythingElse_IsFalse(string text) => Assert.False(ThaiText.IsNone(text));

    [Theory]
    [InlineData("จัดทำคู่มือการปฏิ", "บัติงาน", "จัดทำคู่มือการปฏิบัติงาน")]
    [InlineData("ระบบ E-", "Service ของเมือง", "ระบบ E-Service ของเมือง")]
    [InlineData("นโยบาย No Gift", "Policy", "นโยบาย No Gift Policy")]
    [InlineData("๓,๐๐๐ -", "๕,๐๐๐", "๓,๐๐๐ - ๕,๐๐๐")]
    [InlineData("๒๓ พ.ย.", "๒๕๖๕", "๒๓ พ.ย. ๒๕๖๕")]
    [InlineData("สำนักงาน ป.ป.", "ช.", "สำนักงาน ป.ป.ช.")]
    [InlineData("ปัญหา/", "อุปสรรค", "ปัญหา/อุปสรรค")]
    [InlineData("ปัญหา", "/อุปสรรค", "ปัญหา/อุปสรรค")]
    [InlineData("ทะเบียน (ฉบับ", "ใหม่)", "ทะเบียน (ฉบับใหม่)")]
    [InlineData("ทะเบียน", "(ฉบับใหม่)", "ทะเบียน (ฉบับใหม่)")]
    [InlineData("เรื่องอื่น ๆ", "ในกอง", "เรื่องอื่น ๆ ในกอง")]
    [InlineData("จำนวน", "๑๒ แห่ง", "จำนวน ๑๒ แห่ง")]
    [InlineData("", "ว่าง", "ว่าง")]
    public void JoinLines_TwoLines_BlankOnlyWherePrintHasOne(string first, string second, string expected) =>
        Assert.Equal(expected, ThaiText.JoinLines([first, second]));
}
