using ItaIngest.Server.Jobs;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Operations;

/// <summary>Works ordered operations, one after the other, batch after batch; goes on where a killed one was.</summary>
internal sealed class BulkOperationWork(
    BulkOperations operations, DocumentCommands commands, StoreTransactions transactions, ReadingQueue queue, ThisMachine machine, TimeProvider time, ILogger<BulkOperationWork> log)
    : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                while (await operations.TakeAsync(machine.Id, stoppingToken) is { } operation)
                {
                    await WorkAsync(operation, stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Operations on documents could not go on just now: {Reason}", e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WorkAsync(BulkOperation taken, CancellationToken stopping)
    {
        try
        {
            for (var operation = taken; operation is not null;)
            {
                if (operation.StopRequested)
                {
                    await operations.EndAsync(operation, BulkState.Stopped, stopping);
                    return;
                }

                if (await StepAsync(operation, stopping) is not { } cursor)
                {
                    await operations.EndAsync(operation, BulkState.Done, stopping);
                    log.LogInformation("Operation {Operation} ({Action}) is done: {Documents} documents", operation.Id, operation.Action, operation.Done);
                    return;
                }

                operation = await operations.AdvanceAsync(operation, cursor.Last, cursor.Changed, stopping);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await operations.SayAsync(taken, e.Message, stopping);
            throw;
        }
    }

    /// <summary>Acts on the next batch.</summary>
    /// <returns>The batch's last id and how many documents were changed; null when no document is left.</returns>
    private async Task<(long Last, int Changed)?> StepAsync(BulkOperation operation, CancellationToken stopping)
    {
        var filter = DocumentFilter.Parse(operation.Filter);
        IQueryable<StoredDocument> Ahead(IQueryable<StoredDocument> documents) =>
            filter.Apply(documents).Where(d => d.Id > operation.Cursor && d.Id <= operation.UpTo);

        var ids = await transactions.ReadAsync(
            (context, token) => Ahead(context.Documents).For(operation.Action).OrderBy(d => d.Id).Take(BatchSize).Select(d => d.Id).ToListAsync(token), stopping);
        if (ids.Count == 0)
        {
            return null;
        }

        var last = ids[^1];
        var changed = await commands.RunAsync(operation.Action, documents => Ahead(documents).Where(d => d.Id <= last), stopping);
        queue.Wake();
        return (last, changed);
    }
}
