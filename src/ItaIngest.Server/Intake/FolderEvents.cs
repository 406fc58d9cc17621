using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>The system's word that something happened in a folder. It may be missed, come twice or never: a look at the folder decides what did.</summary>
internal sealed class FolderEvents(string folder, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim _happened = new(0, 1);
    private FileSystemWatcher? _watcher;
    private bool _gaveUp;

    /// <summary>Begins to listen unless it does.</summary>
    public void Watch()
    {
        if (_watcher is not null || _gaveUp)
        {
            return;
        }

        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
        watcher.Created += (_, _) => Tell();
        watcher.Renamed += (_, _) => Tell();
        // Events were lost, or the folder is gone: the next look finds what they would have told, and listens anew.
        watcher.Error += (_, _) => Lost();
        try
        {
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (IOException e)
        {
            // The system has no more watches to give (fs.inotify); looks alone find everything, a little later.
            log.LogWarning("{Folder} raises no events and is only looked through now and then: {Reason}", folder, e.Message);
            watcher.Dispose();
            _gaveUp = true;
        }
    }

    /// <summary>The folder is away; what comes back under its name is another that must be listened to anew.</summary>
    public void Forget() => Interlocked.Exchange(ref _watcher, null)?.Dispose();

    /// <summary>Waits until something happens or the time is over.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellation) => _happened.WaitAsync(most, cancellation);

    public void Dispose()
    {
        Forget();
        _happened.Dispose();
    }

    private void Lost()
    {
        Forget();
        Tell();
    }

    private void Tell()
    {
        try
        {
            _happened.Release();
        }
        catch (SemaphoreFullException)
        {
            // A look is due already.
        }
        catch (ObjectDisposedException)
        {
            // An event on the way while the host stops.
        }
    }
}
