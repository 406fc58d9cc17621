using System.Collections.Concurrent;
using ItaIngest.Storage.Backfills;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Backfills that were started by page or API and run in this program. They stop with it, after the batch in hand; asked for again they go on.
/// </summary>
public sealed class StartedBackfills(Backfill backfill, BackfillRoots roots, ILogger<StartedBackfills> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    /// <summary>Starts the backfill of a folder, or goes on with one that stopped.</summary>
    /// <param name="folder">See <see cref="BackfillRoots.Resolve"/>, whose exceptions it throws as well.</param>
    /// <param name="cancellation">Stops before anything begins.</param>
    /// <returns>Its row as it begins.</returns>
    /// <exception cref="BackfillBusyException">Somebody works on it.</exception>
    public async Task<BackfillRun> StartAsync(string folder, CancellationToken cancellation)
    {
        folder = roots.Resolve(folder);
        var placed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_running.TryAdd(folder, placed.Task))
        {
            throw new BackfillBusyException(folder, "this service");
        }

        try
        {
            var run = await backfill.TakeOnAsync(folder, cancellation);
            _ = WorkAsync(run, placed);
            return run;
        }
        catch
        {
            Remove(folder, placed);
            throw;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken);
    }

    public void Dispose() => _stop.Dispose();

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
            log.LogInformation("{Folder}: the backfill stopped with the program; asked for again it goes on", run.Folder);
        }
        catch (Exception e)
        {
            log.LogError(e, "{Folder}: the backfill stopped; asked for again it goes on", run.Folder);
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
