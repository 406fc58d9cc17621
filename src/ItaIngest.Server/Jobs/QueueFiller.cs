using ItaIngest.Server.Intake;
using ItaIngest.Storage.Documents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Jobs;

/// <summary>
/// Queues documents that wait without a job: those a crash left between two steps, and those that another process (a backfill) registered.
/// </summary>
public sealed class QueueFiller(DocumentProgress progress, ReadingQueue queue, ArrivalSignal arrivals, ILogger<QueueFiller> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await FillAsync(stoppingToken);
            await arrivals.WaitAsync(s_interval, stoppingToken);
        }
    }

    private async Task FillAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var document in await progress.UnfinishedAsync(stopping))
            {
                await queue.EnqueueAsync(document, stopping);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be busy or away for a moment; the next round tries again.
            log.LogWarning("Waiting documents could not be queued just now: {Reason}", e.Message);
        }
    }
}
