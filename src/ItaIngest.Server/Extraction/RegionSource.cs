using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Server.Extraction;

/// <summary>The boundary to reading a part of a page anew, for a person who waits for it.</summary>
public interface IRegionSource
{
    /// <param name="imagePath">The page's upright image.</param>
    /// <param name="dpi">Its resolution.</param>
    /// <param name="region">Fractions of the image, 0…1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The part as a page of its own; or why it can't be read.</returns>
    Task<(Page? Page, string? Error)> ReadAsync(string imagePath, double dpi, Box region, CancellationToken cancellation);
}

/// <summary>A worker process of its own, started with the first request: whoever waits does not stand in line behind the documents that are being read.</summary>
public sealed class RegionSource : IRegionSource, IAsyncDisposable
{
    /// <summary>Seconds after which a person has given up.</summary>
    private const int TimeLimit = 20;

    private readonly PageWorkerPool _pool = new(new PageWorkerPoolOptions { Size = 1, PageTimeLimitSeconds = TimeLimit, Tries = 1 });

    public Task<(Page? Page, string? Error)> ReadAsync(string imagePath, double dpi, Box region, CancellationToken cancellation) =>
        _pool.ReadRegionAsync(imagePath, dpi, region, cancellation);

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
