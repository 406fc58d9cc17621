using ItaIngest.Storage;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Jobs;

/// <summary>
/// Gives waiting work to the scheduler as it becomes due, in small portions, and now and then compares the store's marks with what the scheduler holds: a program
/// that died between the two, or a lost queue, leaves nothing behind.
/// </summary>
public sealed class QueueFiller(
    WorkQueue work, ReadingQueue queue, StoreSettings settings, StoreTransactions transactions, JobOptions options, TimeProvider time, ILogger<QueueFiller> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start marks of any age are looked at: the program that set them may have died a moment ago.
        var reconciled = await TryAsync(() => ReconcileAsync(transactions.Now, stoppingToken)) ? time.GetTimestamp() : 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => FillAsync(stoppingToken));
            if (time.GetElapsedTime(reconciled) >= options.Reconciling)
            {
                await TryAsync(() => ReconcileAsync(transactions.Now - options.Reconciling, stoppingToken));
                reconciled = time.GetTimestamp();
            }

            await queue.WaitAsync(options.Tick, stoppingToken);
        }
    }

    private async Task FillAsync(CancellationToken stopping)
    {
        IReadOnlyList<QueuedWork> taken;
        do
        {
            if (await settings.ReadAsync(SettingNames.QueuePaused, stopping) is not null)
            {
                return;
            }

            taken = await work.TakeWaitingAsync(stopping);
            await ScheduleAsync(taken, stopping);
        }
        while (taken.Count >= WorkQueue.PagesAtOnce);
    }

    private async Task ScheduleAsync(IReadOnlyList<QueuedWork> taken, CancellationToken stopping)
    {
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await queue.ScheduleAsync(taken, stopping);
        }
        catch
        {
            await work.ReturnAsync(taken, CancellationToken.None);
            throw;
        }
    }

    private async Task ReconcileAsync(DateTime before, CancellationToken stopping)
    {
        var unknown = await queue.UnknownAsync(await work.QueuedBeforeAsync(before, stopping), stopping);
        if (unknown.Count > 0)
        {
            log.LogWarning("The scheduler has lost {Count} jobs; they are given out again", unknown.Count);
            await work.ReturnAsync(unknown, stopping);
        }
    }

    private async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be busy or away for a moment; the next round tries again.
            log.LogWarning("Waiting work could not be given out just now: {Reason}", e.Message);
            return false;
        }
    }
}
