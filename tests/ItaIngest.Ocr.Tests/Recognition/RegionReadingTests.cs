using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Reading;
using ItaIngest.Ocr.Recognition;
using ItaIngest.Ocr.Tests.Pdf;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Ocr.Tests.Recognition;

public sealed class RegionReadingTests : IDisposable
{
    private const double Dpi = 200;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("๙๓.๖๙")]
    [InlineData("๑,๒๕๐,๐๐๐")]
    public void Read_RegionOfOneCell_GivesItsTextAlone(string printed)
    {
        var path = Path.Combine(_folder.Path, "page.png");
        using (var stream = typeof(NumberReaderTests).Assembly.GetManifestResourceStream("numbers-copier200bw.png")!)
        using (var file = File.Create(path))
        {
            stream.CopyTo(file);
        }

        var page = GreyImage.Load(path);
        var box = Marked(page, printed);
        using var reader = new PageReader();

        var part = reader.Read(new PageWorkerRequest(1, PageTask.Region, path, Dpi, 0, null, box));

        Assert.Equal(printed, string.Concat(part.Lines.Select(l => l.Text)).Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>What a person would draw: the cell from ruling to ruling, some of the rulings in it.</summary>
    private static Box Marked(GreyImage page, string printed)
    {
        var draft = PageDraft.Make(page, page.Threshold(), Dpi);
        using var text = LineRecognizer.Load();
        var found = draft.Lines.Select(l => text.Read(draft.Grey, l)).First(l => l?.Text.Trim() == printed)!;
        var cell = draft.Tables.SelectMany(t => t.Cells).First(c => c.Box.Contains(found.Box.CentreX, found.Box.CentreY)).Box.Inflate(3);
        return new Box(cell.Left / draft.Grey.Width, cell.Top / draft.Grey.Height, cell.Right / draft.Grey.Width, cell.Bottom / draft.Grey.Height);
    }
}
