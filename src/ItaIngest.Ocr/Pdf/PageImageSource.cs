namespace ItaIngest.Ocr.Pdf;

/// <summary>A page as an image file.</summary>
/// <param name="Path">PNM file; the caller deletes it.</param>
/// <param name="Dpi">Pixels per inch of paper.</param>
/// <param name="QuarterTurns">Clockwise quarter turns that bring it to the page as the PDF shows it.</param>
/// <param name="IsNative">The scanner's own pixels; false for a rendering.</param>
internal sealed record PageImage(string Path, double Dpi, int QuarterTurns, bool IsNative);

/// <summary>
/// Pages as images: a scan's own pixels where one image is the page, a rendering everywhere else (mask + background, several
/// strips, something drawn over the image, clips, stencils, mirrored images).
/// </summary>
internal sealed class PageImageSource(PdfDocument document, PopplerTools poppler)
{
    /// <summary>Resolution of the renderings that are compared with extracted images.</summary>
    private const double ThumbnailDpi = 36;

    /// <summary>Resolution for pages that hold no scan: strokes of 10-point print are three pixels wide.</summary>
    private const double DefaultDpi = 300;

    /// <summary>Text of a digital page is not recognised; its rulings are found well at this resolution.</summary>
    private const double RulingDpi = 200;

    /// <summary>Finer scans are rendered at <see cref="DefaultDpi"/>: more pixels cost time and tell nothing more.</summary>
    private const double FinestDpi = 420;

    /// <summary>Coarsest rendering of a page with a scan on it.</summary>
    private const double CoarsestDpi = 150;

    /// <summary>An image this much smaller or larger than the page (as a share) still fills it.</summary>
    private const double SizeTolerance = 0.04;

    private const double PointsPerInch = 72;

    /// <summary>The image to recognise; null with a message when the page cannot be drawn.</summary>
    public async Task<(PageImage? Image, string? Error)> GetAsync(int page, string directory, CancellationToken ct)
    {
        var images = PdfImageEntry.ParseList((await poppler.ListImagesAsync(document.Path, page, ct)).Output);
        return await TakeScanAsync(page, images, directory, ct) is { } scan
            ? (scan, null)
            : await RenderAsync(page, RenderingDpi(Page(page), images), images.Exists(i => i.IsColour), directory, ct);
    }

    /// <summary>The page drawn for finding rulings, not for recognition.</summary>
    public Task<(PageImage? Image, string? Error)> GetDrawingAsync(int page, string directory, CancellationToken ct) =>
        RenderAsync(page, RulingDpi / PaperScale(Page(page)), inColour: false, directory, ct);

    /// <summary>Part of the page (0…1) that pictures cover, overlaps counted twice.</summary>
    public async Task<double> PictureCoverAsync(int page, CancellationToken ct)
    {
        var images = PdfImageEntry.ParseList((await poppler.ListImagesAsync(document.Path, page, ct)).Output);
        var (width, height) = Inches(Page(page));
        return images.Where(i => i.Kind is not "smask" and not "mask").Sum(i => i.Area) / (width * height);
    }

    /// <summary>
    /// Inches stated by the PDF per inch of paper: 1 for pages of a believable size. Some programs make one point of each pixel; such a
    /// page is taken for A4, the long side of which is 11.7 inches.
    /// </summary>
    internal static double PaperScale(PdfPage page)
    {
        var longSide = Math.Max(page.Width, page.Height) / PointsPerInch;
        return longSide is >= 7 and <= 18 ? 1 : longSide / 11.69;
    }

    private PdfPage Page(int number) => document.Pages[number - 1];

    private static (double Width, double Height) Inches(PdfPage page) => (page.Width / PointsPerInch, page.Height / PointsPerInch);

    private async Task<PageImage?> TakeScanAsync(int page, List<PdfImageEntry> images, string directory, CancellationToken ct)
    {
        if (images is not [var image] || !FillsPage(image, Page(page)) || image.DpiX * PaperScale(Page(page)) > FinestDpi)
        {
            return null;
        }

        var root = Path.Combine(directory, $"scan-{page}");
        var outcome = await poppler.ExtractImagesAsync(document.Path, page, root, ct);
        var files = Directory.GetFiles(directory, $"scan-{page}-*");
        var turn = outcome.ExitCode == 0 && files.Length == 1 ? await FindTurnAsync(page, image, files[0], directory, ct) : null;
        if (turn is null)
        {
            Array.ForEach(files, File.Delete);
            return null;
        }

        return new PageImage(files[0], (image.DpiX + image.DpiY) / 2 * PaperScale(Page(page)), turn.Value, IsNative: true);
    }

    private static bool FillsPage(PdfImageEntry image, PdfPage page)
    {
        if (!image.IsPicture || image.DpiX <= 0 || Math.Abs(image.DpiX - image.DpiY) > 0.05 * image.DpiX)
        {
            return false;
        }

        var (width, height) = Inches(page);
        var (imageWidth, imageHeight) = (image.Width / image.DpiX, image.Height / image.DpiY);
        return Fits(imageWidth, width) && Fits(imageHeight, height) || Fits(imageWidth, height) && Fits(imageHeight, width);
    }

    private static bool Fits(double a, double b) => Math.Abs(a - b) <= SizeTolerance * b;

    private async Task<int?> FindTurnAsync(int page, PdfImageEntry image, string imagePath, string directory, CancellationToken ct)
    {
        var root = Path.Combine(directory, $"thumbnail-{page}");
        var outcome = await poppler.RenderGreyAsync(document.Path, page, ThumbnailDpi / PaperScale(Page(page)), root, ct);
        var path = root + ".pgm";
        if (outcome.ExitCode != 0 || !File.Exists(path))
        {
            return null;
        }

        var shown = GreyRaster.TryRead(path);
        File.Delete(path);
        var scale = ThumbnailDpi / PaperScale(Page(page));
        var stored = GreyRaster.TryRead(imagePath, Pixels(image.Width / image.DpiX), Pixels(image.Height / image.DpiY));
        return shown is null || stored is null ? null : ImagePlacement.FindTurn(shown, stored);
        int Pixels(double inches) => Math.Max(1, (int)Math.Round(inches * scale));
    }

    /// <summary>The resolution of the largest image where images make up the page, else <see cref="DefaultDpi"/>.</summary>
    private static double RenderingDpi(PdfPage page, List<PdfImageEntry> images)
    {
        var scale = PaperScale(page);
        var (width, height) = Inches(page);
        var largest = images.Where(i => i.Kind != "smask").MaxBy(i => i.Area);
        if (largest is null || largest.Area < 0.5 * width * height)
        {
            return DefaultDpi / scale;
        }

        var dpi = largest.DpiX * scale;
        return (dpi > FinestDpi ? DefaultDpi : Math.Max(dpi, CoarsestDpi)) / scale;
    }

    private async Task<(PageImage? Image, string? Error)> RenderAsync(int page, double dpi, bool inColour, string directory, CancellationToken ct)
    {
        var root = Path.Combine(directory, $"render-{page}");
        var outcome = inColour
            ? await poppler.RenderColourAsync(document.Path, page, dpi, root, ct)
            : await poppler.RenderGreyAsync(document.Path, page, dpi, root, ct);
        var path = root + (inColour ? ".ppm" : ".pgm");
        if (outcome.ExitCode == 0 && File.Exists(path))
        {
            return (new PageImage(path, dpi * PaperScale(Page(page)), 0, IsNative: false), null);
        }

        var reason = outcome.TimedOut ? "drawing it takes too long" : "it cannot be drawn: " + FirstLine(outcome.Error);
        return (null, reason);
    }

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "no reason given";
}
