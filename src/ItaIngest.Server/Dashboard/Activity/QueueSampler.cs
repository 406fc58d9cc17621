using ItaIngest.Storage;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Dashboard.Activity;

/// <summary>
/// Writes down once a minute how many documents wait, for the graph. Several machines may do so: they write the same number under the same name.
/// </summary>
internal sealed class QueueSampler(Counters counters, IDbContextFactory<StoreContext> contexts, TimeProvider time, ILogger<QueueSampler> log) : BackgroundService
{
    public const string Waiting = "waiting";
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                await SampleAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A gap in a graph; the database may be away for a moment.
                log.LogDebug(e, "The queue could not be sampled");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task SampleAsync(CancellationToken cancellation)
    {
        var counts = await counters.ReadAsync("documents.", cancellation);
        var waiting = counts.GetValueOrDefault(CounterNames.Documents(DocumentState.Queued)) + counts.GetValueOrDefault(CounterNames.Documents(DocumentState.Reading));
        var name = CounterNames.InMinute(Waiting, time.GetUtcNow().UtcDateTime);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Counters.Where(c => c.Name == name).ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, waiting), cancellation) > 0)
        {
            return;
        }

        context.Counters.Add(new Counter { Name = name, Value = waiting });
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another machine was first.
        }
    }
}
