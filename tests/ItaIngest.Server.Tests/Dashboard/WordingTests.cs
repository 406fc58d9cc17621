using System.Globalization;
using ItaIngest.Ocr;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Server.Extraction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Tests.Dashboard;

/// <summary>What the program keeps in English, as a page says it in Thai.</summary>
public sealed class WordingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-wording-").FullName;
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;
    private readonly IStringLocalizer _texts;

    public WordingTests()
    {
        _texts = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Texts>>();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("th");
    }

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _culture;
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/api/documents/17/pages/3/image", "ภาพหน้า 3", null)]
    [InlineData("/review/17", "เปิดเพื่อตรวจ", null)]
    [InlineData("POST /api/review/documents/17/claim", "เริ่มตรวจ (จองเอกสาร)", null)]
    [InlineData("DELETE /api/review/documents/17/claim", "เลิกจองเอกสาร", null)]
    [InlineData("/api/export?format=csv&agency=%E0%B8%81", "ส่งออกข้อมูล", "?format=csv&agency=ก")]
    [InlineData("POST /upload a b.pdf", "ส่งไฟล์เข้า", "a b.pdf")]
    [InlineData("invited สมศรี as Operator", "เชิญ สมศรี เป็นผู้ปฏิบัติงาน", null)]
    [InlineData("role of สมศรี: Viewer → Reviewer", "เปลี่ยนสิทธิ์ของ สมศรี เป็นผู้ตรวจทาน", null)]
    [InlineData("POST /api/new-thing/3", "POST /api/new-thing/3", null)]
    public void Audit_KeptLine_IsSaidInThai(string what, string text, string? more) => Assert.Equal((text, more), _texts.Audit(what));

    /// <summary>The reasons come from the program itself: another wording there is noticed here.</summary>
    [Theory]
    [InlineData("report.pdf", "")]
    [InlineData("report.pdf", "Dear Sir or Madam")]
    [InlineData("report.pdf", "%PDF-1.4\n1 0 obj")]
    [InlineData("report.pdf", "%PDF-1.4\n1 0 obj\nstartxref\n3\n%%EOF\n")]
    [InlineData("report.txt", "")]
    [InlineData("report.html", "<p></p><br>")]
    [InlineData("report.txt", "\u0001\u0000\u0002\u0000\u0003\u0000\u0004\u0005\u0006\u0000\u0000\u0007")]
    public async Task Fault_OfAFileThatCannotBeRead_IsSaidInThai(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, content);
        await using var source = new RecognisedPages(1);

        var said = (await Assert.ThrowsAsync<DocumentUnreadableException>(() => source.OpenAsync(path, name, CancellationToken.None))).Message;

        var fault = _texts.Fault(said);
        Assert.DoesNotContain(name, fault, StringComparison.Ordinal);
        Assert.True(fault.Count(c => c is >= 'ก' and <= '๙') > 10, $"{said}: {fault}");
    }

    [Fact]
    public void Fault_ThatHasNoName_IsShownAsItWasSaid() => Assert.Equal("a.pdf: something new", _texts.Fault("a.pdf: something new"));

    [Theory]
    [InlineData(0.994, "99%")]
    [InlineData(0.9961, ">99%")]
    [InlineData(1, "100%")]
    [InlineData(0.051, "5.1%")]
    public void Share_OfWhatIsNotAll_IsNotCalledAll(double share, string text) => Assert.Equal(text, Wording.Share(share));
}
