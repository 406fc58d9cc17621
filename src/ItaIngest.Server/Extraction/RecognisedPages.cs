using ItaIngest.Ocr;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Server.Extraction;

/// <summary>Pages read by poppler's programs and by a pool of page workers, which ends with this object; transcripts are read in this process.</summary>
/// <param name="workers">The page workers.</param>
public sealed class RecognisedPages(PageWorkerPoolOptions workers) : IPageSource, IAsyncDisposable
{
    private readonly PageWorkerPool _pool = new(workers);

    /// <param name="pageWorkers">Worker processes; all else as usual.</param>
    public RecognisedPages(int pageWorkers)
        : this(new PageWorkerPoolOptions { Size = pageWorkers })
    {
    }

    public string Version => ReaderVersion.Current;

    public async Task<IOpenDocument> OpenAsync(string path, string name, CancellationToken cancellation) =>
        TranscriptDocument.IsOne(path, name) ? await TranscriptDocument.OpenAsync(path, name, cancellation)
        : new OpenPdf(await DocumentPages.OpenAsync(path, _pool, ct: cancellation));

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private sealed class OpenPdf(DocumentPages pages) : IOpenDocument
    {
        public int PageCount => pages.Count;

        public async Task<PageResult> ReadAsync(int number, bool withImage, CancellationToken cancellation)
        {
            var imagePath = withImage ? Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.jpg") : null;
            try
            {
                var reading = await pages.ReadPageAsync(number, imagePath, cancellation);
                return new PageResult { Page = reading.Page, Error = reading.Failure?.Message, Image = await ImageAsync(reading.ImagePath, cancellation) };
            }
            finally
            {
                if (imagePath is not null)
                {
                    File.Delete(imagePath);
                }
            }
        }

        public ValueTask DisposeAsync() => pages.DisposeAsync();

        private static async Task<PageImage?> ImageAsync(string? path, CancellationToken cancellation) =>
            path is not null && File.Exists(path) ? new PageImage(await File.ReadAllBytesAsync(path, cancellation), Path.GetExtension(path)) : null;
    }
}
