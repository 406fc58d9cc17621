using ItaIngest.Core.Checking;
using ItaIngest.Core.Checking.Rules;
using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>With the dictionary that the program's machine has.</summary>
public sealed class UnknownWordsTests
{
    private static readonly UnknownWords _rule = new(LanguageWords.Installed ?? throw new InvalidOperationException("the Debian package libthai-data is missing: ./ita test installs it"));

    private static readonly Evidence _scanned = new() { Signals = new ReadingSignals(20, 0.9, 0.97, 0, 0, 20, 1, true) };

    private static IEnumerable<string> Found(string wording, string agency = "เทศบาลตำบลทุ่งสมมุติ", Evidence? evidence = null) => _rule.Check(new CheckedDocument(new ReportRecords
    {
        Document = new DocumentRecord { Agency = new Field<string>(agency, _scanned) },
        Measures = [new MeasureRecord { Measure = new Field<string>(wording, evidence ?? _scanned) }],
    })).Select(f => $"{f.Pointer} {f.Code}");

    [Theory]
    [InlineData("ตรวจสอบครุภัณฑ์ทกไตรมาส", Reasons.UnknownWord)]
    [InlineData("ประกาศประมวลจริยธรรมทกหน่วยบริการ", Reasons.UnknownWord)]
    [InlineData("วางแผนจัดซอล่วงหน้า", Reasons.UnlikelyWord)]
    [InlineData("เปิดรับฟังความเห็นเรองถนน", Reasons.UnknownWord)]
    public void Check_MarksLost_AreFound(string wording, string reason) => Assert.Contains($"/measures/0/measure {reason}", Found(wording));

    [Theory]
    [InlineData("จัดอบรมให้ความรู้เรื่องวินัยข้าราชการแก่บุคลากรใหม่ทุกคน ณ ห้องประชุมชั้น 2 จำนวน 3 ครั้ง")]
    [InlineData("เผยแพร่ผลการจัดซื้อจัดจ้างรายไตรมาสทางเว็บไซต์และเพจเฟซบุ๊กของหน่วยงาน (o12)")]
    [InlineData("อสม. ทุกหมู่บ้านร่วมสอดส่องการใช้รถราชการ แล้วรายงาน ผอ. ฯลฯ")]
    public void Check_RightWording_HasNoFinding(string wording) => Assert.Empty(Found(wording));

    [Fact]
    public void Check_NameOfTheAgency_IsNoRemain() =>
        Assert.Empty(Found("ชี้แจงประชาชนตำบลน้ำกึ๊ดทุกหมู่บ้าน", "องค์การบริหารส่วนตำบลน้ำกึ๊ด"));

    [Fact]
    public void Check_TextLayer_IsItsAuthorsWording() => Assert.Empty(Found("ตรวจสอบทกไตรมาส", evidence: _scanned with { Signals = _scanned.Signals! with { IsRecognised = false } }));

    [Fact]
    public void Check_WithoutDictionary_FindsNothing() => Assert.Empty(new UnknownWords(null).Check(new CheckedDocument(new ReportRecords
    {
        Document = new DocumentRecord(),
        Measures = [new MeasureRecord { Measure = new Field<string>("ทกครัง", _scanned) }],
    })));
}
