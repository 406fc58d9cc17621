using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Pages;
using ItaIngest.Training.Scanning;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Numbers;

/// <summary>Makes lines for the second reader: pages of numbers, set, scanned and cut as documents are, in the geometry of <see cref="NumberNormalizer"/>.</summary>
internal sealed class NumberLineFactory(string workFolder, IReadOnlyList<Face> faces, IReadOnlyList<ScannerProfile> scanners, bool forTest, int seed)
{
    private const int BatchSize = 8;

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
        var composer = new NumberPageComposer(random, faces);
        var pages = Enumerable.Range(0, count).Select(_ => composer.Compose()).ToList();
        var scanner = random.Pick(scanners);
        var pdf = Path.Combine(workFolder, "numbers.pdf");
        await Typesetter.SetAsync(PageHtml.Write(pages, faces), workFolder, pdf, ct);
        var images = await PdfRaster.RenderAsync(pdf, scanner.Dpi, ct);
        var harvest = new LineHarvest(random, (page, line) => Normalize(page, line, forTest ? LineJitter.None : Slip(random)));
        var lines = pages.Zip(images).SelectMany(p => harvest.Cut(p.First, p.Second, scanner, jitter: !forTest))
            .Select(l => l with { Text = NumberCharacters.Label(l.Text) });
        return [.. forTest ? lines : NumberStrips.Join(random, lines)];
    }

    private static GreyImage Normalize(GreyImage page, FoundLine line, LineJitter jitter) =>
        NumberNormalizer.Normalize(page, NumberNormalizer.Part(line, line.Box.Left, line.Box.Right) ?? line, jitter).Image;

    private static LineJitter Slip(Random random) => new(Math.Exp((random.NextDouble() - 0.5) * 0.3), (random.NextDouble() - 0.5) * 0.16);
}
