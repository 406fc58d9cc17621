using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Ocr;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>The use case behind <c>ita samples</c>: makes the PDFs and the true records of <c>sample-docs/</c> anew.</summary>
public static class SamplesCommand
{
    private const int RasterDpi = 300;
    private const string FacePackage = "font-th-sarabun-new@1.0.0";

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>sample-docs/pdf</c> and <c>sample-docs/gold</c>.</summary>
    /// <param name="repositoryRoot">The folder that holds <c>sample-docs</c>.</param>
    /// <param name="ct">Stops between two documents.</param>
    /// <param name="only">Ids to make; null or empty for all.</param>
    /// <returns>The files that were written.</returns>
    /// <exception cref="MissingDependencyException">Chromium, poppler or npm is not installed.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(string repositoryRoot, CancellationToken ct, IReadOnlyList<string>? only = null)
    {
        var samples = Path.Combine(repositoryRoot, "sample-docs");
        var work = Path.Combine(repositoryRoot, ".work", "samples");
        var pdfs = Directory.CreateDirectory(Path.Combine(samples, "pdf")).FullName;
        var gold = Directory.CreateDirectory(Path.Combine(samples, "gold")).FullName;
        await LayOutFacesAsync(Path.Combine(samples, "src", "fonts"), work, ct);
        var written = new List<string>();
        foreach (var sample in SampleSet.All.Where(s => only is not { Count: > 0 } || only.Contains(s.Id)))
        {
            ct.ThrowIfCancellationRequested();
            var printed = Path.Combine(work, sample.Id + ".pdf");
            await Typesetter.SetAsync(sample.Html, work, printed, ct);
            var pages = await PdfRaster.RenderAsync(printed, sample.Scanner is null ? 50 : RasterDpi, ct);
            var pdf = Path.Combine(pdfs, sample.FileName);
            await WritePdfAsync(sample, printed, pages, pdf, ct);
            var head = sample.Records.Document with { PageCount = pages.Count };
            var json = Path.Combine(gold, sample.Id + ".json");
            await File.WriteAllTextAsync(json, JsonSerializer.Serialize(sample.Records with { Document = head }, JsonOptions) + "\n", ct);
            written.AddRange([pdf, json]);
        }

        return written;
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
    private static async Task LayOutFacesAsync(string fonts, string work, CancellationToken ct)
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
