using ItaIngest.Server.Dashboard.Lists;
using ItaIngest.Storage;
using ItaIngest.Storage.Operations;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Operations;

/// <summary>Orders of one action on all documents that match, and their progress. Every step is one transaction and may be done twice.</summary>
internal sealed class BulkOperations(StoreTransactions transactions)
{
    /// <summary>Another machine takes an operation over whose last batch ended this long ago; a batch takes seconds.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);

    /// <summary>Writes an order down; it is worked in the background.</summary>
    public Task<BulkOperation> OrderAsync(BulkAction action, DocumentFilter filter, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var matching = filter.Apply(context.Documents.AsNoTracking()).For(action);
            var count = await Bounded.OfAsync(matching.OrderBy(d => d.Id), token);
            var operation = new BulkOperation
            {
                Action = action,
                Filter = filter.Query,
                State = BulkState.Waiting,
                CreatedAt = transactions.Now,
                Expected = (int)count.Count,
                ExpectedMore = count.More,
                UpTo = await context.Documents.MaxAsync(d => (long?)d.Id, token) ?? 0,
            };
            context.BulkOperations.Add(operation);
            return operation;
        },
        cancellation);

    /// <summary>Asks for an end after the batch in hand.</summary>
    public Task StopAsync(long id, CancellationToken cancellation) => transactions.RunAsync(
        (context, token) => context.BulkOperations.Where(o => o.Id == id && o.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(o => o.StopRequested, true), token),
        cancellation);

    /// <summary>Takes the oldest operation that nobody works on; null when there is none.</summary>
    internal Task<BulkOperation?> TakeAsync(string machineId, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var abandoned = transactions.Now - s_lease;
            var free = context.BulkOperations.Where(o => o.EndedAt == null && (o.State == BulkState.Waiting || o.MachineId == machineId || o.HeartbeatAt < abandoned));
            if (await free.OrderBy(o => o.Id).Select(o => (long?)o.Id).FirstOrDefaultAsync(token) is not { } id)
            {
                return null;
            }

            // With the condition in the statement: another machine may take it at this very moment.
            var taken = await free.Where(o => o.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(o => o.State, BulkState.Running).SetProperty(o => o.MachineId, machineId).SetProperty(o => o.HeartbeatAt, transactions.Now)
                    .SetProperty(o => o.BeganAt, o => o.BeganAt ?? transactions.Now),
                token);
            return taken == 1 ? await context.BulkOperations.AsNoTracking().SingleAsync(o => o.Id == id, token) : null;
        },
        cancellation);

    /// <summary>Writes down that all matching documents up to an id are done with.</summary>
    /// <returns>The operation as it is now; null when another machine has it.</returns>
    internal Task<BulkOperation?> AdvanceAsync(BulkOperation operation, long cursor, int changed, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var mine = context.BulkOperations.Where(o => o.Id == operation.Id && o.MachineId == operation.MachineId && o.EndedAt == null);
            await mine.Where(o => o.Cursor < cursor).ExecuteUpdateAsync(
                set => set.SetProperty(o => o.Cursor, cursor).SetProperty(o => o.Done, o => o.Done + changed)
                    .SetProperty(o => o.HeartbeatAt, transactions.Now).SetProperty(o => o.Error, (string?)null),
                token);
            return await mine.AsNoTracking().SingleOrDefaultAsync(token);
        },
        cancellation);

    internal Task EndAsync(BulkOperation operation, BulkState state, CancellationToken cancellation) => transactions.RunAsync(
        (context, token) => context.BulkOperations.Where(o => o.Id == operation.Id && o.MachineId == operation.MachineId)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.State, state).SetProperty(o => o.EndedAt, transactions.Now), token),
        cancellation);

    internal Task SayAsync(BulkOperation operation, string error, CancellationToken cancellation) => transactions.RunAsync(
        (context, token) => context.BulkOperations.Where(o => o.Id == operation.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Error, StorableText.Of(error)), token),
        cancellation);
}
