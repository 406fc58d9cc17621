using ItaIngest.Ocr;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Prints a sample and scans what was printed.</summary>
internal static class SamplePrinter
{
    private const int RasterDpi = 300;
    private const string FacePackage = "font-th-sarabun-new@1.0.0";

    /// <summary>Writes the sample's PDF.</summary>
    /// <param name="sample">What to print.</param>
    /// <param name="work">Folder with the faces (<see cref="LayOutFacesAsync"/>); the printed document stays there.</param>
    /// <param name="pdf">File to write.</param>
    /// <param name="ct">Ends Chromium.</param>
    /// <returns>Pages of the document.</returns>
    /// <exception cref="MissingDependencyException">Chromium or poppler is not installed.</exception>
    public static async Task<int> PrintAsync(Sample sample, string work, string pdf, CancellationToken ct)
    {
        var printed = Path.Combine(work, sample.Id + ".pdf");
        await Typesetter.SetAsync(sample.Html, work, printed, ct);
        var pages = await PdfRaster.RenderAsync(printed, sample.Scanner is null ? 50 : RasterDpi, ct);
        await WritePdfAsync(sample, printed, pages, pdf, ct);
        return pages.Count;
    }

    private static async Task WritePdfAsync(Sample sample, string printed, IReadOnlyList<GreyImage> pages, string pdf, CancellationToken ct)
    {
        if (sample.Scanner is null)
        {
            File.Copy(printed, pdf, overwrite: true);
            return;
        }

        var random = new Random(sample.Seed);
        var scans = pages.Select((p, i) => ScannerSimulation.Apply(p, sample.ScannerOf(i + 1)!, random, RasterDpi)).ToList();
        var hidden = sample.HasBadTextLayer ? await BadTextLayer.MakeAsync(printed, scans, RasterDpi, random, ct) : null;
        ScannedPdfWriter.Write(pdf, scans, hidden);
    }

    /// <summary>Puts the faces that Debian doesn't bring beside the HTML: Sarabun from the repository, TH Sarabun New from its npm package.</summary>
    /// <exception cref="MissingDependencyException">npm is not installed.</exception>
    public static async Task LayOutFacesAsync(string fonts, string work, CancellationToken ct)
    {
        Directory.CreateDirectory(work);
        foreach (var font in Directory.GetFiles(fonts, "*.woff2"))
        {
            File.Copy(font, Path.Combine(work, Path.GetFileName(font)), overwrite: true);
        }

        if (File.Exists(Path.Combine(work, "THSarabunNew-webfont.ttf")))
        {
            return;
        }

        var limit = TimeSpan.FromMinutes(2);
        await Tool.RunAsync("npm", "npm", ["pack", FacePackage, "--pack-destination", work], limit, ct);
        var archive = Directory.GetFiles(work, "font-th-sarabun-new-*.tgz").Single();
        await Tool.RunAsync("tar", "tar", ["-xzf", archive, "-C", work, "--strip-components=2", "package/fonts"], limit, ct);
    }
}
