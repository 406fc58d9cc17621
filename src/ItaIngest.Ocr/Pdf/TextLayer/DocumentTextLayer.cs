namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>The words of all pages and what they tell about the layer as a whole.</summary>
internal sealed class DocumentTextLayer
{
    private readonly List<List<TextLayerWord>> _pages;
    private readonly List<TextLayerStatistics> _statistics;
    private readonly TextLayerStatistics _document;

    private DocumentTextLayer(List<List<TextLayerWord>> pages)
    {
        _pages = pages;
        _statistics = [.. pages.Select(p => TextLayerStatistics.Of(TextLayerLines.Texts(p)))];
        _document = _statistics.Aggregate(new TextLayerStatistics(), (a, b) => a + b);
    }

    /// <summary>Reads the layer; a document from which poppler gets no text has an empty one.</summary>
    public static async Task<DocumentTextLayer> ReadAsync(PdfDocument document, PopplerTools poppler, string directory, CancellationToken ct)
    {
        var path = Path.Combine(directory, "words.xhtml");
        _ = await poppler.WordsAsync(document.Path, path, ct);
        if (!File.Exists(path))
        {
            return new DocumentTextLayer([]);
        }

        var pages = TextLayerReader.Read(File.ReadLines(path));
        File.Delete(path);
        return new DocumentTextLayer(pages);
    }

    /// <summary>Words of a page (1-based), points.</summary>
    public IReadOnlyList<TextLayerWord> Words(int page) => page <= _pages.Count ? _pages[page - 1] : [];

    /// <summary>As <see cref="TextLayerTrust.Doubt"/>, for a page (1-based).</summary>
    public string? Doubt(int page, double pictureCover, double uncoveredInk, TextLayerTrustOptions options) =>
        TextLayerTrust.Doubt(_statistics[page - 1], _document, pictureCover, uncoveredInk, options);
}
