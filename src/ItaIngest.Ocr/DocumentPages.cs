using System.Runtime.CompilerServices;
using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Pdf;
using ItaIngest.Ocr.Pdf.TextLayer;
using ItaIngest.Ocr.Reading;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Ocr;

/// <summary>
/// The pages of one PDF, read on demand: from the text layer where it can be trusted, else recognised by the page workers.
/// Nothing of a page is kept once it is read.
/// </summary>
public sealed class DocumentPages : IAsyncDisposable
{
    private readonly DocumentPagesOptions _options;
    private readonly PageWorkerPool _workers;
    private readonly PageImageSource _images;
    private readonly PdfDocument _document;
    private readonly DocumentTextLayer _text;
    private readonly string _directory;

    private DocumentPages(
        PdfDocument document, DocumentTextLayer text, PopplerTools poppler, PageWorkerPool workers, DocumentPagesOptions options, string directory)
    {
        _document = document;
        _text = text;
        _images = new PageImageSource(document, poppler);
        _workers = workers;
        _options = options;
        _directory = directory;
    }

    /// <summary>Pages in the file.</summary>
    public int Count => _document.Pages.Count;

    /// <param name="path">A PDF file.</param>
    /// <param name="workers">Shared by all documents; stays the caller's.</param>
    /// <param name="options">Defaults when null.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DocumentUnreadableException">The document cannot be read at all; the message says why and what to do.</exception>
    /// <exception cref="MissingDependencyException">poppler-utils is not installed.</exception>
    public static async Task<DocumentPages> OpenAsync(
        string path, PageWorkerPool workers, DocumentPagesOptions? options = null, CancellationToken ct = default)
    {
        options ??= new DocumentPagesOptions();
        var document = await PdfDocument.OpenAsync(path, options.Poppler, ct);
        var poppler = new PopplerTools(options.Poppler);
        var directory = Directory.CreateTempSubdirectory("itaingest-").FullName;
        try
        {
            var text = await DocumentTextLayer.ReadAsync(document, poppler, directory, ct);
            return new DocumentPages(document, text, poppler, workers, options, directory);
        }
        catch
        {
            Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    /// <summary>Reads one page; may be called for several pages at a time.</summary>
    /// <param name="number">1-based.</param>
    /// <param name="imagePath">Where to write the upright page image (.jpg or .png); null for nowhere.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PageReading> ReadPageAsync(int number, string? imagePath = null, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Count);
        var directory = Directory.CreateDirectory(Path.Combine(_directory, $"{number}-{Guid.NewGuid():N}")).FullName;
        try
        {
            imagePath = imagePath is null ? null : Path.GetFullPath(imagePath);
            var (doubt, reading) = await ReadTextLayerAsync(number, imagePath, directory, ct);
            return reading ?? await RecogniseAsync(number, imagePath, directory, ct) with { TextLayerDoubt = doubt };
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Reads all pages, as many at a time as there are workers, and gives them in order.</summary>
    /// <param name="imagePath">Where to write the upright image of a page, by its number; null for nowhere.</param>
    /// <param name="ct">Cancels.</param>
    public async IAsyncEnumerable<PageReading> ReadAllAsync(
        Func<int, string?>? imagePath = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var running = new Queue<Task<PageReading>>();
        try
        {
            for (var next = 1; next <= Count || running.Count > 0;)
            {
                while (next <= Count && running.Count <= _workers.Size)
                {
                    running.Enqueue(ReadPageAsync(next, imagePath?.Invoke(next), stop.Token));
                    next++;
                }

                yield return await running.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<(string? Doubt, PageReading? Reading)> ReadTextLayerAsync(
        int number, string? imagePath, string directory, CancellationToken ct)
    {
        var words = _text.Words(number);
        if (words.Count == 0 || await _images.PictureCoverAsync(number, ct) is var cover && cover >= _options.TextLayer.ScanCover)
        {
            return (words.Count == 0 ? "no-text" : "scan-behind-text", null);
        }

        var (image, error) = await _images.GetDrawingAsync(number, directory, ct);
        if (image is null || GreyRaster.TryRead(image.Path) is not { } drawing)
        {
            return (null, Failed(number, "draw", "unreadable", error ?? "its drawing is broken"));
        }

        var pixelsPerPoint = drawing.Width / _document.Pages[number - 1].Width;
        if (_text.Doubt(number, cover, PageInk.Uncovered(words, drawing, pixelsPerPoint), _options.TextLayer) is { } doubt)
        {
            return (doubt, null);
        }

        if (PageInk.Inkless(words, drawing, pixelsPerPoint) > _options.TextLayer.InklessLetters)
        {
            return ("no-ink-below-text", null);
        }

        if (cover >= _options.TextLayer.CheckedCover && await DisagreementAsync(number, words, imagePath, directory, ct) is { } recognised)
        {
            return (recognised.TextLayerDoubt, recognised);
        }

        var lines = TextLayerLines.Build(words, TextLayerMetrics.Measure(words, drawing, pixelsPerPoint), pixelsPerPoint);
        var reading = await AskAsync(new PageWorkerRequest(number, PageTask.Rulings, image.Path, image.Dpi, 0, imagePath), ct);
        return (null, reading.Page is { } page ? reading with { Page = WithText(page, lines) } : reading);
    }

    /// <summary>The page as recognised, with the doubt, when its pictures do not bear its text layer out; null when they do or it cannot be recognised.</summary>
    private async Task<PageReading?> DisagreementAsync(
        int number, IReadOnlyList<TextLayerWord> words, string? imagePath, string directory, CancellationToken ct)
    {
        var reading = await RecogniseAsync(number, imagePath, directory, ct);
        var doubt = reading.Page is null
            ? null
            : TextLayerAgreement.Doubt(TextLayerLines.Texts(words), reading.Page.Lines.Select(l => l.Text), _options.TextLayer);
        return doubt is null ? null : reading with { TextLayerDoubt = doubt };
    }

    private static Page WithText(Page page, List<TextLine> lines) =>
        page with { Source = PageSource.TextLayer, Lines = [.. lines.SelectMany(l => RulingSplit.Split(l, page.Rulings))] };

    private async Task<PageReading> RecogniseAsync(int number, string? imagePath, string directory, CancellationToken ct)
    {
        var (image, error) = await _images.GetAsync(number, directory, ct);
        return image is null
            ? Failed(number, "draw", "unreadable", error ?? "it gives no image")
            : await AskAsync(new PageWorkerRequest(number, PageTask.Recognise, image.Path, image.Dpi, image.QuarterTurns, imagePath), ct);
    }

    private async Task<PageReading> AskAsync(PageWorkerRequest request, CancellationToken ct)
    {
        var (answer, failure) = await _workers.ReadAsync(request, ct);
        return answer switch
        {
            { Page: { } page } => new PageReading { Number = request.PageNumber, Page = page, ImagePath = request.UprightImagePath },
            { } unreadable => Failed(request.PageNumber, "recognise", "unreadable", unreadable.Error ?? "the page worker gave no page"),
            null => new PageReading { Number = request.PageNumber, Failure = failure },
        };
    }

    private static PageReading Failed(int number, string stage, string category, string message) =>
        new() { Number = number, Failure = new PageFailure(number, stage, category, message) };
}
