using ItaIngest.Ocr;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Extraction;

/// <summary>
/// Documents that are open on this machine. Opening one reads its whole text layer, and each of its pages is a job of its own: so it stays open while its pages
/// are being read, and a little longer.
/// </summary>
public sealed class OpenDocuments(IPageSource source, IFileStore files) : IAsyncDisposable
{
    /// <summary>Idle documents that are kept open: pages come document by document, so that few are enough.</summary>
    private const int MostIdle = 3;

    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Opens a document, or takes the one that is open; to be disposed after use.</summary>
    /// <exception cref="DocumentUnreadableException">It can't be read, now or later.</exception>
    public async Task<Lease> OpenAsync(StoredDocument document, CancellationToken cancellation)
    {
        Entry entry;
        lock (_lock)
        {
            entry = _entries.Find(e => e.Sha256 == document.Sha256) ?? new Entry(document.Sha256);
            if (entry.Users++ == 0)
            {
                _entries.Remove(entry);
                _entries.Add(entry);
            }

            entry.Opening ??= OpenNewAsync(document);
        }

        try
        {
            return new Lease(this, entry, (await entry.Opening.WaitAsync(cancellation)).Document);
        }
        catch
        {
            await ReleaseAsync(entry, keep: !entry.Opening.IsFaulted);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Entry> all;
        lock (_lock)
        {
            all = [.. _entries];
            _entries.Clear();
        }

        foreach (var entry in all)
        {
            await CloseAsync(entry);
        }
    }

    /// <summary>Not cancelled with the one who asked first: others may wait for the same.</summary>
    private async Task<(IOpenDocument Document, LocalFile File)> OpenNewAsync(StoredDocument document)
    {
        await Task.Yield();
        var file = await files.FetchAsync(FileKeys.Original(document.Sha256), CancellationToken.None);
        try
        {
            return (await source.OpenAsync(file.Path, document.FileName, CancellationToken.None), file);
        }
        catch (DocumentUnreadableException e)
        {
            // The message names the file as it lies on this machine; the operator knows it by another name.
            var message = e.Message.Replace(Path.GetFileName(file.Path), document.FileName, StringComparison.Ordinal);
            file.Dispose();
            throw new DocumentUnreadableException(e.Category, message);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private async Task ReleaseAsync(Entry entry, bool keep)
    {
        List<Entry> closing;
        lock (_lock)
        {
            entry.Users--;
            if (!keep)
            {
                _entries.Remove(entry);
            }

            var idle = _entries.Where(e => e.Users == 0).ToList();
            closing = [.. idle.Take(Math.Max(0, idle.Count - MostIdle))];
            _entries.RemoveAll(closing.Contains);
        }

        foreach (var old in closing)
        {
            await CloseAsync(old);
        }
    }

    private static async Task CloseAsync(Entry entry)
    {
        if (entry.Opening is { IsCompletedSuccessfully: true } opened)
        {
            var (document, file) = await opened;
            await document.DisposeAsync();
            file.Dispose();
        }
    }

    /// <summary>The use of an open document.</summary>
    public sealed class Lease : IAsyncDisposable
    {
        private readonly OpenDocuments _owner;
        private readonly Entry _entry;

        internal Lease(OpenDocuments owner, Entry entry, IOpenDocument document)
        {
            _owner = owner;
            _entry = entry;
            Document = document;
        }

        public IOpenDocument Document { get; }

        public async ValueTask DisposeAsync() => await _owner.ReleaseAsync(_entry, keep: true);
    }

    internal sealed class Entry(string sha256)
    {
        public string Sha256 { get; } = sha256;

        public int Users { get; set; }

        public Task<(IOpenDocument Document, LocalFile File)>? Opening { get; set; }
    }
}
