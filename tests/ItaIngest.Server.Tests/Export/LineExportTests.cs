using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Server.Export.Lines;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Review;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Export;

public sealed class LineExportTests
{
    private const string Read = "เปิดตลาดนักชุมชน", Right = "เปิดตลาดนัดชุมชน";

    private static TextLine Line(string text, double left, double top) => new()
    {
        Glyphs = [.. text.Select((c, i) => new Glyph(c.ToString(), new Box(left + (i * 10), top, left + (i * 10) + 10, top + 20), 0.9))],
        Box = new Box(left, top, left + (text.Length * 10), top + 20),
        Baseline = top + 18,
        BodyHeight = 10,
    };

    private static Page Page(params TextLine[] lines) => new()
    {
        Number = 1,
        Width = 1000,
        Height = 1400,
        Dpi = 120,
        Source = PageSource.Recognised,
        Lines = lines,
        Rulings = [],
        Transform = PageTransform.Scale(1000, 1400),
    };

    private static StoredField Field(Page page, TextLine line, string value, string? raw = null) => page.Transform.ToUpright(line.Box) is var box ? new StoredField
    {
        Pointer = "/measures/0/issue",
        Value = value,
        Raw = raw ?? line.Text,
        Reasons = "corrected",
        Page = 1,
        Left = box.Left,
        Top = box.Top,
        Right = box.Right,
        Bottom = box.Bottom,
    } : null!;

    private static string? Text(string read, string value, string? raw = null)
    {
        var line = Line(read, 100, 200);
        var page = Page(line, Line("ป้ายไม่ชัด", 100, 240));
        return CorrectedLine.Of(page, [Field(page, line, value, raw)]).SingleOrDefault()?.Text;
    }

    [Theory]
    [InlineData(Read, Right, null, Right)]
    [InlineData(Read, Read, null, Read)]
    [InlineData(Read, "ปลูกผักสวนครัวริมทาง", null, null)]
    [InlineData("จัดอบรม ๓ ครั้ง", "จัดอบรม 3 ครั้ง", null, "จัดอบรม ๓ ครั้ง")]
    [InlineData("จัดอบรน ๑๒ ครั้ง ปี ๒๕๖๗", "จัดอบรม 12 ครั้ง ปี 2567", null, "จัดอบรม ๑๒ ครั้ง ปี ๒๕๖๗")]
    [InlineData("จัดอบรม ๓ ครั้ง", "จัดอบรม 8 ครั้ง", null, null)]
    [InlineData("จัดอบรม 1๓ ครั้ง", "จัดอบรม 13 ครั้ง", null, null)]
    [InlineData("จัดอบรม ๐ ครั้ง", "จัดอบรม 0 ครั้ง", null, null)]
    [InlineData("จัดอบรม 3 ครั้ง", "จัดอบรม 8 ครั้ง", null, null)]
    [InlineData("1. เปิดตลาดนักชุมชน", Right, "เปิดตลาดนักชุมชน", null)]
    public void Of_AnsweredValue_IsALineWhereItFillsOneAndReadsIt(string read, string value, string? raw, string? expected) => Assert.Equal(expected, Text(read, value, raw));

    [Fact]
    public void Of_ValueOfTwoLines_IsNone()
    {
        var (first, second) = (Line("เปิดตลาดนัก", 100, 200), Line("ชุมชนทุกวันศุกร์", 100, 230));
        var page = Page(first, second);
        var field = Field(page, first, "เปิดตลาดนัดชุมชนทุกวันศุกร์", "เปิดตลาดนัก\nชุมชนทุกวันศุกร์");
        field.Bottom = 250.0 / 1400;

        Assert.Empty(CorrectedLine.Of(page, [field]));
    }

    [Fact]
    public async Task Write_CorrectedValue_IsAPictureOfItsLineWithItsText()
    {
        await using var host = await ApiHost.StartAsync();
        var line = Line(Read, 100, 200);
        var page = Page(line);
        var box = page.Transform.ToUpright(line.Box);
        var id = await host.AddAsync("a.pdf", new ReportRecords
        {
            Document = new DocumentRecord { PageCount = 1 },
            Measures = [new MeasureRecord { Issue = new Field<string>(Read, new Evidence { Raw = Read, Places = [new Place { Page = 1, Box = box }], Confidence = 0.9 }) }],
        });
        var kept = await new KeptPages(host.Services.GetRequiredService<IFileStore>(), new string('a', 64), "test").KeepAsync(1, page, new PageImage(GreyImage.Blank(1000, 1400).ToPng(), ".png"), CancellationToken.None);
        await using (var context = await host.ContextAsync())
        {
            context.Pages.Add(new StoredPage { DocumentId = id, Number = 1, State = PageState.Read, ReadingKey = kept.ReadingKey, ImageKey = kept.ImageKey });
            await context.SaveChangesAsync();
        }

        Assert.Equal(ReviewFate.Done, (await host.Services.GetRequiredService<ReviewDesk>().ChangeAsync(id, 1, new ReviewChange(ReviewOperation.Set, "/measures/0/issue", Right), "one", CancellationToken.None)).Fate);
        var folder = Directory.CreateTempSubdirectory("itaingest-lines-").FullName;
        try
        {
            Assert.Equal(new LineSummary(1, 1), await host.Services.GetRequiredService<LineExport>().WriteAsync(folder, CancellationToken.None));

            Assert.Equal(Right, File.ReadAllText(Path.Combine(folder, $"{id}-measures-0-issue.gt.txt")).Trim());
            var picture = GreyImage.Load(Path.Combine(folder, $"{id}-measures-0-issue.png"));
            Assert.Equal((line.Box.Width + 16, line.Box.Height + 16), (picture.Width, picture.Height));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
