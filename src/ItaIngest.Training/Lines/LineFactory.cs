using ItaIngest.Training.Pages;
using ItaIngest.Training.Scanning;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Lines;

/// <summary>Makes lines, page by page: composes text, sets it, scans it, cuts it.</summary>
internal sealed class LineFactory(string workFolder, IReadOnlyList<Face> faces, IReadOnlyList<ScannerProfile> scanners, bool forTest, int seed)
{
    /// <summary>Pages that are set and rasterised together; all of one size and resolution.</summary>
    private const int BatchSize = 10;

    /// <summary>At least the given number of pages.</summary>
    public async IAsyncEnumerable<TrainingLine> MakeAsync(int pages, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var random = new Random(seed);
        for (var made = 0; made < pages; made += BatchSize)
        {
            foreach (var line in await BatchAsync(random, Math.Min(BatchSize, pages - made), ct))
            {
                yield return line;
            }
        }
    }

    private async Task<List<TrainingLine>> BatchAsync(Random random, int count, CancellationToken ct)
    {
        var composer = new PageComposer(random, new GenreText(random, forTest), faces);
        var pages = new List<TrainingPage>();
        while (pages.Count < count)
        {
            var page = composer.Compose();
            if (pages.Count == 0 || page.Width == pages[0].Width)
            {
                pages.Add(page);
            }
        }

        var scanner = random.Pick(scanners);
        var pdf = Path.Combine(workFolder, "page.pdf");
        await Typesetter.SetAsync(PageHtml.Write(pages, faces), workFolder, pdf, ct);
        var images = await PdfRaster.RenderAsync(pdf, scanner.Dpi, ct);
        var harvest = new LineHarvest(random);
        return pages.Zip(images).SelectMany(p => harvest.Cut(p.First, p.Second, scanner, jitter: !forTest)).ToList();
    }
}
