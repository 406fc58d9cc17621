using System.Collections.Concurrent;
using ItaIngest.Storage.Backfills;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Backfills that were started by page or API and run in this program. They stop with it, after the batch in hand, and it goes on with them when it starts anew, whether it
/// was stopped or killed; only what a person stopped waits to be asked for.
/// </summary>
public sealed class StartedBackfills(Backfill backfill, BackfillLedger ledger, BackfillRoots roots, ArrivalOrigin origin, TimeProvider time, ILogger<StartedBackfills> log) : BackgroundService
{
    /// <summary>Of a store that one service alone can be on.</summary>
    private const string OnlyOne = "this";

    /// <summary>A program that was killed on a machine of another name (a container's) counts as dead after some minutes.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    private string Service => origin.Inbox ?? OnlyOne;

    /// <summary>Starts the backfill of a folder, or goes on with one that stopped.</summary>
    /// <param name="folder">See <see cref="BackfillRoots.Resolve"/>, whose exceptions it throws as well.</param>
    /// <param name="cancellation">Stops before anything begins.</param>
    /// <returns>Its row as it begins.</returns>
    /// <exception cref="BackfillBusyException">Somebody works on it.</exception>
    public Task<BackfillRun> StartAsync(string folder, CancellationToken cancellation) => StartAsync(folder, goesOn: false, cancellation);

    private async Task<BackfillRun> StartAsync(string folder, bool goesOn, CancellationToken cancellation)
    {
        folder = roots.Resolve(folder);
        var placed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_running.TryAdd(folder, placed.Task))
        {
            throw new BackfillBusyException(folder, "this service");
        }

        try
        {
            var run = await backfill.TakeOnAsync(folder, new BackfillOwner(Backfill.ThisProgram, Service, goesOn), cancellation);
            _ = WorkAsync(run, placed);
            return run;
        }
        catch
        {
            Remove(folder, placed);
            throw;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _stop.Dispose();
        base.Dispose();
    }

    /// <summary>Goes on with what this service had not ended when it stopped or died.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HashSet<string>? folders = null;
        while ((folders ??= await UnendedAsync(stoppingToken)) is not { Count: 0 })
        {
            foreach (var folder in folders?.ToList() ?? [])
            {
                if (await IsSettledAsync(folder, stoppingToken))
                {
                    folders!.Remove(folder);
                }
            }

            if (folders is not { Count: 0 })
            {
                await Task.Delay(s_again, time, stoppingToken);
            }
        }
    }

    /// <returns>Null when the database does not say just now.</returns>
    private async Task<HashSet<string>?> UnendedAsync(CancellationToken cancellation)
    {
        try
        {
            return (await ledger.UnendedAsync(Service, cancellation)).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Which backfills stopped with the program can't be told just now");
            return null;
        }
    }

    /// <returns>False when it is to be tried again.</returns>
    private async Task<bool> IsSettledAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            await StartAsync(folder, goesOn: true, cancellation);
            log.LogInformation("{Folder}: the backfill goes on where it stopped", folder);
            return true;
        }
        catch (BackfillBusyException)
        {
            // By this service, since somebody asked meanwhile; or by one that seems alive: it is, or is missed after some minutes.
            return _running.ContainsKey(folder);
        }
        catch (Exception e) when (e is BackfillRefusedException or DirectoryNotFoundException)
        {
            log.LogWarning("The backfill of {Folder} can't go on: {Reason}", folder, e.Message);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The backfill of {Folder} can't go on just now", folder);
            return false;
        }
    }

    /// <summary>The boundary of a backfill: whatever goes wrong is said, and the run stays to be gone on with.</summary>
    private async Task WorkAsync(BackfillRun run, TaskCompletionSource placed)
    {
        // The answer to whoever started it does not wait for the first batch.
        await Task.Yield();
        try
        {
            var summary = await backfill.RunAsync(run, progress: null, _stop.Token);
            log.LogInformation(
                "{Folder}: {New} files filed for reading, {Copies} copies, {Unreadable} that are no readable documents, {Failed} that could not be filed{End}",
                run.Folder, summary.New, summary.Copies, summary.Unreadable, summary.Failed, summary.Complete ? "" : "; stopped");
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("{Folder}: the backfill stops with the program and goes on with it", run.Folder);
        }
        catch (Exception e)
        {
            log.LogError(e, "{Folder}: the backfill stopped; asked for again, or when the program starts anew, it goes on", run.Folder);
        }
        finally
        {
            Remove(run.Folder, placed);
        }
    }

    private void Remove(string folder, TaskCompletionSource placed)
    {
        _running.TryRemove(folder, out _);
        placed.SetResult();
    }
}
