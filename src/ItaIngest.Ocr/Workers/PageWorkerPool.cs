using System.Collections.Concurrent;
using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Workers;

/// <summary>
/// Reads pages in child processes, so that a crash, a hang or a leak of native code costs a page a second try and the host nothing.
/// One pool serves all documents of a process; its members may be called by several threads.
/// </summary>
public sealed class PageWorkerPool : IAsyncDisposable
{
    private readonly PageWorkerPoolOptions _options;
    private readonly SemaphoreSlim _slots;
    private readonly ConcurrentBag<PageWorker> _idle = [];

    public PageWorkerPool(PageWorkerPoolOptions? options = null)
    {
        _options = options ?? new PageWorkerPoolOptions();
        _slots = new SemaphoreSlim(_options.Size);
    }

    /// <summary>Worker processes at a time.</summary>
    public int Size => _options.Size;

    /// <summary>Reads a page; a page that takes its worker down is tried again, then reported.</summary>
    /// <exception cref="MissingDependencyException">A worker lacks a library or the model; no page can be recognised.</exception>
    internal async Task<(PageWorkerAnswer? Answer, PageFailure? Failure)> ReadAsync(PageWorkerRequest request, CancellationToken ct)
    {
        await _slots.WaitAsync(ct);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var answer = await AskAsync(request, ct);
                    return answer.Missing is { } missing ? throw MissingDependencyException.OfWorker(missing) : (answer, null);
                }
                catch (PageWorkerLostException) when (attempt < _options.Tries)
                {
                    // Another process, another try.
                }
                catch (PageWorkerLostException e)
                {
                    return (null, new PageFailure(request.PageNumber, "recognise", e.Category, $"{e.Message} (tried {attempt} times)"));
                }
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Reads a part of an upright page image.</summary>
    /// <param name="imagePath">Absolute path of a PNG or JPEG file.</param>
    /// <param name="dpi">Pixels per inch.</param>
    /// <param name="region">Fractions of the image, 0…1.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The part as a page of its own, its boxes in pixels of the part; or why it can't be read.</returns>
    /// <exception cref="MissingDependencyException">A worker lacks a library or the model.</exception>
    public async Task<(Page? Page, string? Error)> ReadRegionAsync(string imagePath, double dpi, Box region, CancellationToken ct)
    {
        var (answer, failure) = await ReadAsync(new PageWorkerRequest(1, PageTask.Region, imagePath, dpi, 0, null, region), ct);
        return (answer?.Page, answer?.Error ?? failure?.Message);
    }

    public ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var worker))
        {
            worker.Dispose();
        }

        _slots.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<PageWorkerAnswer> AskAsync(PageWorkerRequest request, CancellationToken ct)
    {
        var worker = Take();
        var isSound = false;
        try
        {
            var answer = await worker.AskAsync(request, ct);
            isSound = true;
            return answer;
        }
        finally
        {
            if (isSound && !worker.IsWorn)
            {
                _idle.Add(worker);
            }
            else
            {
                worker.Dispose();
            }
        }
    }

    private PageWorker Take()
    {
        while (_idle.TryTake(out var worker))
        {
            if (!worker.IsWorn)
            {
                return worker;
            }

            worker.Dispose();
        }

        return PageWorker.Start(_options);
    }
}
