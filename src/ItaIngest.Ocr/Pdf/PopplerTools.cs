using System.Globalization;

namespace ItaIngest.Ocr.Pdf;

/// <summary>The programs of Debian's poppler-utils, each call a child process with limits.</summary>
internal sealed class PopplerTools(PopplerOptions options)
{
    private const string Package = "poppler-utils";

    /// <summary>The document's properties and every page's size and rotation.</summary>
    public Task<ProcessOutcome> InfoAsync(string pdf, CancellationToken ct) =>
        // A last page beyond the end is cut to the real one.
        RunAsync("pdfinfo", ["-f", "1", "-l", "1000000", pdf], ct);

    /// <summary>The list of all images of a page.</summary>
    public Task<ProcessOutcome> ListImagesAsync(string pdf, int page, CancellationToken ct) =>
        RunAsync("pdfimages", ["-list", "-f", Number(page), "-l", Number(page), pdf], ct);

    /// <summary>Writes the images of a page as PNM: <c>root-000.ppm</c> or <c>.pbm</c>, and so on.</summary>
    public Task<ProcessOutcome> ExtractImagesAsync(string pdf, int page, string root, CancellationToken ct) =>
        RunAsync("pdfimages", ["-f", Number(page), "-l", Number(page), pdf, root], ct);

    /// <summary>Renders a page, as it is shown, to <c>root.pgm</c>.</summary>
    public Task<ProcessOutcome> RenderGreyAsync(string pdf, int page, double dpi, string root, CancellationToken ct) =>
        RunAsync("pdftoppm", ["-gray", .. Rendering(pdf, page, dpi, root)], ct);

    /// <summary>Renders a page, as it is shown, to <c>root.ppm</c>.</summary>
    public Task<ProcessOutcome> RenderColourAsync(string pdf, int page, double dpi, string root, CancellationToken ct) =>
        RunAsync("pdftoppm", Rendering(pdf, page, dpi, root), ct);

    /// <summary>Writes the words with their boxes, in points of the shown page, as XHTML.</summary>
    public Task<ProcessOutcome> WordsAsync(string pdf, string output, CancellationToken ct) =>
        RunAsync("pdftotext", ["-cropbox", "-bbox", "-enc", "UTF-8", pdf, output], ct);

    private Task<ProcessOutcome> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct) =>
        LimitedProcess.RunAsync(program, Package, arguments, options.Limits, ct);

    private static string[] Rendering(string pdf, int page, double dpi, string root) =>
        ["-cropbox", "-singlefile", "-r", Number(dpi), "-f", Number(page), "-l", Number(page), pdf, root];

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
