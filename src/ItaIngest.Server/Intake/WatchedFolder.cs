using ItaIngest.Storage.Documents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>Watches the inbox: a scan after every event, and one every few seconds without any.</summary>
public sealed class WatchedFolder(ServerOptions options, FileIntake intake, TimeProvider time, ILogger<WatchedFolder> log) : BackgroundService
{
    private static readonly EnumerationOptions s_scan = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly StableFiles _stable = new(options.Intake, time);
    private readonly string _folder = Path.GetFullPath(options.Inbox);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(_folder);
        using var watcher = TryWatch();
        log.LogInformation("Watching {Folder}", _folder);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var file in _stable.Settle(TryScan()))
            {
                await TakeAsync(file, stoppingToken);
            }

            await _wake.WaitAsync(options.Intake.Rescan, stoppingToken);
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    private FileSystemWatcher? TryWatch()
    {
        var watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true };
        watcher.Created += (_, _) => Wake();
        watcher.Renamed += (_, _) => Wake();
        // Events were lost: the scan finds what they would have told.
        watcher.Error += (_, _) => Wake();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException e)
        {
            // The system has no more watches to give (fs.inotify); scans alone find everything, a little later.
            log.LogWarning("{Folder} raises no events and is only rescanned: {Reason}", _folder, e.Message);
            watcher.Dispose();
            return null;
        }
    }

    private void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // A scan is due already.
        }
        catch (ObjectDisposedException)
        {
            // An event on the way while the host stops.
        }
    }

    /// <summary>A share that is away for a while is an inbox with nothing in it until it is back.</summary>
    private List<FileSighting> TryScan()
    {
        try
        {
            return [.. Scan()];
        }
        catch (IOException e)
        {
            log.LogWarning("{Folder} can't be looked through just now: {Reason}", _folder, e.Message);
            return [];
        }
    }

    private IEnumerable<FileSighting> Scan()
    {
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*", s_scan))
        {
            if (!TemporaryNames.Match(file.Name) && file.Exists)
            {
                yield return new FileSighting(file.FullName, file.Length, file.LastWriteTimeUtc);
            }
        }
    }

    /// <summary>One file is one boundary: whatever is wrong with it, the others are taken, and it is tried again with the next scan.</summary>
    private async Task TakeAsync(FileSighting file, CancellationToken stopping)
    {
        try
        {
            if (await intake.TakeAsync(_folder, file, stopping) is { } arrival)
            {
                Report(arrival);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("{File} could not be taken in and stays where it is: {Reason}", file.Path, e.Message);
        }
    }

    private void Report(Arrival arrival)
    {
        if (arrival.Fate == ArrivalFate.Copy)
        {
            log.LogInformation("{File} is a copy of document {Document} and is not read again", arrival.Path, arrival.DocumentId);
        }
        else
        {
            log.LogInformation("{File} arrived as document {Document}", arrival.Path, arrival.DocumentId);
        }
    }
}
