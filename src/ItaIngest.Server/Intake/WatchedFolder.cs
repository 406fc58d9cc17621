using System.Data.Common;
using ItaIngest.Server.Routines;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Watches the inbox: a look after every event, and one every few seconds without any. Subfolders stay when they are empty: they are how people sort what they
/// drop, and the next file may be on its way into one.
/// </summary>
public sealed class WatchedFolder(ServerOptions options, FileIntake intake, ArrivalNotes notes, ArrivalOrigin origin, RoutineList routines, TimeProvider time, ILogger<WatchedFolder> log) : BackgroundService
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Inbox));
    private readonly FolderEvents _events = new(Path.GetFullPath(options.Inbox), log);
    private readonly StableFiles _stable = new(options.Intake, time);
    private readonly BlockedFiles _blocked = new(options, notes, origin, log);
    private readonly LeftFiles _left = new(options, time, log);
    private readonly Routine _routine = routines.Add("rescan", options.Intake.Rescan);
    private bool _isMade;
    private string? _awayBecause;
    private string? _storeFailure;
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.LogInformation("Watching {Folder}{How}", _folder, options.Intake.Events ? "" : ", without events");
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = options.Intake.Rescan;
            await _routine.RunAsync(async () =>
            {
                wait = await RoundAsync(stoppingToken);
                return _awayBecause ?? _storeFailure;
            });
            await Task.Delay(options.Intake.LeastRest, time, stoppingToken);
            await _routine.RestAsync(wait, stoppingToken, over => _events.WaitAsync(wait, over));
        }
    }

    public override void Dispose()
    {
        _events.Dispose();
        base.Dispose();
    }

    /// <summary>One look at the folder; everything that stands still is taken in.</summary>
    /// <returns>How long to wait for the next if nothing happens.</returns>
    internal async Task<TimeSpan> RoundAsync(CancellationToken stopping)
    {
        try
        {
            var failure = Look() is { } seen ? await TakeAsync(seen, stopping) : null;
            return failure is null ? options.Intake.Rescan : StoreFailed(failure);
        }
        catch (Exception e) when (e is DbException or DbUpdateException or InvalidOperationException or TimeoutException)
        {
            return StoreFailed(e.Message);
        }
    }

    /// <summary>A share that is away for a while is an inbox with nothing in it until it is back, and what was known of its files is kept.</summary>
    private List<FileSighting>? Look()
    {
        try
        {
            // Made once: later it is missing because a share is away, and a folder of its name would hide that.
            if (!_isMade)
            {
                Directory.CreateDirectory(_folder);
                _isMade = true;
            }

            if (options.Intake.Events && Directory.Exists(_folder))
            {
                _events.Watch();
            }

            var obstacles = new List<Obstacle>();
            List<FileSighting> seen = [.. new FolderTree(_folder).Files(obstacles.Add)];
            _blocked.Saw(seen, obstacles);
            if (_awayBecause is not null)
            {
                log.LogInformation("{Folder} can be looked through again", _folder);
                _awayBecause = null;
            }

            return seen;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _events.Forget();
            if (_awayBecause != e.Message)
            {
                log.LogError("{Folder} can't be looked through; nothing arrives until it can: {Reason}", _folder, e.Message);
                _awayBecause = e.Message;
            }

            return null;
        }
    }

    /// <summary>Takes in what stands still, batch by batch.</summary>
    /// <returns>Why the store can't take files; null when it can.</returns>
    private async Task<string?> TakeAsync(List<FileSighting> seen, CancellationToken stopping)
    {
        await _blocked.WriteAsync(_folder, stopping);
        _left.TryRemove(seen);
        foreach (var batch in _stable.Settle(seen).Chunk(options.Intake.Batch))
        {
            var results = await TakeBatchAsync(batch, stopping);
            foreach (var result in results)
            {
                Follow(result);
            }

            await _blocked.WriteAsync(_folder, stopping);
            if (results.FirstOrDefault(r => r.Outcome == IntakeOutcome.NotStored) is { } failed)
            {
                // The next batch would fail as well, each file after a part of it was written to a full disk.
                return failed.Reason;
            }

            StoreWorks();
        }

        return null;
    }

    /// <summary>Takes in a batch; if the database refuses it, one by one, so that one file holds no other up.</summary>
    private async Task<IReadOnlyList<IntakeResult>> TakeBatchAsync(FileSighting[] batch, CancellationToken stopping)
    {
        IntakeItem[] items = [.. batch.Select(f => new IntakeItem(f, _stable.StandsStill(f) >= options.Intake.UnfinishedStableFor))];
        try
        {
            return await intake.TakeAsync(_folder, items, stopping);
        }
        catch (DbUpdateException) when (items.Length > 1)
        {
            var results = new List<IntakeResult>();
            foreach (var file in batch)
            {
                results.AddRange(await TakeBatchAsync([file], stopping));
            }

            return results;
        }
        catch (DbUpdateException e) when (!IsPassing(e))
        {
            return [new IntakeResult(batch[0], IntakeOutcome.Blocked, Reason: $"is refused by the database ({e.InnerException?.Message ?? e.Message})")];
        }
    }

    private static bool IsPassing(DbUpdateException e) => e.InnerException is not DbException cause || cause.IsTransient || cause is Microsoft.Data.Sqlite.SqliteException;

    private void Follow(IntakeResult result)
    {
        switch (result.Outcome)
        {
            case IntakeOutcome.Blocked:
                _blocked.Add(result.File, result.Reason!);
                _stable.PutOff(result.File, options.Intake.Rescan, options.Intake.LongestWait);
                break;
            case IntakeOutcome.Left:
                _stable.Leave(result.File);
                _left.Add(result.File, result.Reason!);
                Report(result.Arrival!);
                break;
            case IntakeOutcome.Taken:
                Report(result.Arrival!);
                break;
        }
    }

    private TimeSpan StoreFailed(string reason)
    {
        if (_storeFailure != reason)
        {
            log.LogError("Files stay in {Folder}, since the store can't take them: {Reason}; tried again until it can", _folder, reason);
            _storeFailure = reason;
        }

        var wait = options.Intake.Rescan * Math.Pow(2, Math.Min(_failures++, 20));
        return wait < options.Intake.LongestWait ? wait : options.Intake.LongestWait;
    }

    private void StoreWorks()
    {
        if (_storeFailure is not null)
        {
            log.LogInformation("The store takes files again");
            (_storeFailure, _failures) = (null, 0);
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
