using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>Which documents a command is for: a condition that is applied on the server, so that "all that match" never travels.</summary>
public delegate IQueryable<StoredDocument> DocumentSelection(IQueryable<StoredDocument> documents);

/// <summary>How much of a document is done anew.</summary>
public enum Rereading
{
    /// <summary>Only the records, from the pages as they were recognised: for a newer reader of tables and texts.</summary>
    Records,

    /// <summary>The pages too: for a newer model.</summary>
    Pages,
}

/// <summary>
/// What people order for documents, one or a hundred thousand: pause, resume, cancel, retry, read anew, delete. Each works in batches of one transaction, skips what
/// it does not fit, may be ordered twice, and gives the number of documents that it changed.
/// </summary>
public sealed class DocumentCommands(StoreTransactions transactions)
{
    private const int BatchSize = 500;

    /// <summary>Holds documents back that are queued or being read; pages at work are finished.</summary>
    public Task<int> PauseAsync(DocumentSelection selection, CancellationToken cancellation) => EachAsync(
        documents => selection(documents).Where(d => !d.Paused && (d.State == DocumentState.Queued || d.State == DocumentState.Reading)),
        (context, document) =>
        {
            document.Paused = true;
            context.Count(CounterNames.Paused, 1);
            if (document.Work is WorkState.Waiting or WorkState.Queued)
            {
                document.Work = WorkState.None;
                document.Ticket++;
            }
        },
        cancellation);

    /// <summary>Lets documents go on that were held back.</summary>
    public Task<int> ResumeAsync(DocumentSelection selection, CancellationToken cancellation) => EachAsync(
        documents => selection(documents).Where(d => d.Paused), Resume, cancellation);

    /// <summary>Stops the reading of documents that are queued or being read; what was read of them is kept for a later retry.</summary>
    public Task<int> CancelAsync(DocumentSelection selection, CancellationToken cancellation) => EachAsync(
        documents => selection(documents).Where(d => d.State == DocumentState.Queued || d.State == DocumentState.Reading),
        (context, document) =>
        {
            Unpause(context, document);
            context.Move(document, DocumentState.Cancelled);
            document.Work = WorkState.None;
            document.MachineId = null;
            document.Ticket++;
        },
        cancellation);

    /// <summary>Queues documents anew that failed, were cancelled or could not be read; pages that were read stay so.</summary>
    public Task<int> RetryAsync(DocumentSelection selection, CancellationToken cancellation) => EachAsync(
        documents => selection(documents)
            .Where(d => d.State == DocumentState.Failed || d.State == DocumentState.Cancelled || d.State == DocumentState.Unreadable),
        (context, document) => Queue(context, document, DocumentStep.Open),
        cancellation);

    /// <summary>Reads documents anew that were read; until that is done, their records stay as they are, and people's corrections stay for good.</summary>
    public async Task<int> ReadAnewAsync(DocumentSelection selection, Rereading rereading, CancellationToken cancellation) => await EachBatchAsync(
        documents => selection(documents).Where(d => d.State == DocumentState.Read),
        async (context, batch, token) =>
        {
            if (rereading == Rereading.Pages)
            {
                var ids = batch.Select(d => d.Id).ToList();
                await context.Pages.Where(p => ids.Contains(p.DocumentId)).ExecuteUpdateAsync(
                    s => s.SetProperty(p => p.State, PageState.Waiting).SetProperty(p => p.Ticket, p => p.Ticket + 1).SetProperty(p => p.ReadingKey, (string?)null)
                        .SetProperty(p => p.Attempts, 0).SetProperty(p => p.Losses, 0).SetProperty(p => p.Error, (string?)null),
                    token);
            }

            batch.ForEach(d => Queue(context, d, DocumentStep.Open));
        },
        cancellation);

    /// <summary>Deletes documents with all that was read from them; the rows of their arrivals stay and say so. Their files go soon after: see <see cref="DeletedOriginals"/>.</summary>
    public Task<int> DeleteAsync(DocumentSelection selection, CancellationToken cancellation) => EachBatchAsync(
        selection,
        async (context, batch, token) =>
        {
            var ids = batch.Select(d => d.Id).ToList();
            await context.Arrivals.Where(a => ids.Contains(a.DocumentId!.Value))
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.Fate, ArrivalFate.Deleted).SetProperty(a => a.DocumentId, (long?)null), token);
            await UncountAsync(context, batch, ids, token);
            await context.Documents.Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(token);
            batch.ForEach(d => context.Entry(d).State = EntityState.Detached);
            await DeletedOriginals.OrderAsync(context, [.. batch.Select(d => d.Sha256)], transactions.Now, token);
        },
        cancellation);

    private static async Task UncountAsync(StoreContext context, List<StoredDocument> batch, List<long> ids, CancellationToken cancellation)
    {
        foreach (var document in batch)
        {
            context.Count(CounterNames.Documents(document.State), -1);
            context.Count(CounterNames.Fields, -document.FieldCount);
            context.Count(CounterNames.Flagged, -document.FlaggedCount);
            context.Count(CounterNames.Paused, document.Paused ? -1 : 0);
            context.Count(CounterNames.Approved, document.Review == ReviewState.Approved ? -1 : 0);
        }

        var reasons = await context.Fields.Where(f => f.Flagged && ids.Contains(f.DocumentId)).Select(f => f.Reasons).ToListAsync(cancellation);
        context.CountReasons(reasons, -1);
        context.Count(CounterNames.Plans, -await context.Plans.CountAsync(p => ids.Contains(p.DocumentId), cancellation));
        context.Count(CounterNames.Activities, -await context.Activities.CountAsync(a => ids.Contains(a.DocumentId), cancellation));
        context.Count(CounterNames.Measures, -await context.Measures.CountAsync(m => ids.Contains(m.DocumentId), cancellation));
        context.Count(CounterNames.Scores, -await context.Scores.CountAsync(s => ids.Contains(s.DocumentId), cancellation));
    }

    private static void Resume(StoreContext context, StoredDocument document)
    {
        Unpause(context, document);
        if (document.Work == WorkState.None && document.Step != DocumentStep.Pages && document.State is DocumentState.Queued or DocumentState.Reading)
        {
            document.Work = WorkState.Waiting;
        }
    }

    private static void Unpause(StoreContext context, StoredDocument document)
    {
        context.Count(CounterNames.Paused, document.Paused ? -1 : 0);
        document.Paused = false;
    }

    private static void Queue(StoreContext context, StoredDocument document, DocumentStep step)
    {
        context.Move(document, DocumentState.Queued);
        document.Error = null;
        document.Ticket++;
        DocumentProgress.WaitFor(document, step);
    }

    private Task<int> EachAsync(DocumentSelection selection, Action<StoreContext, StoredDocument> change, CancellationToken cancellation) => EachBatchAsync(
        selection,
        (context, batch, _) =>
        {
            batch.ForEach(d => change(context, d));
            return Task.CompletedTask;
        },
        cancellation);

    /// <summary>
    /// Batch after batch in the order of ids. The rows of a batch are locked by an update before they are looked at, so that a machine that ends a step
    /// at the same moment comes before or after, never in between.
    /// </summary>
    private async Task<int> EachBatchAsync(
        DocumentSelection selection, Func<StoreContext, List<StoredDocument>, CancellationToken, Task> change, CancellationToken cancellation)
    {
        var (changed, after) = (0, 0L);
        while (true)
        {
            var from = after;
            var (ids, count) = await transactions.RunAsync(
                async (context, token) =>
                {
                    var found = await selection(context.Documents.Where(d => d.Id > from)).OrderBy(d => d.Id).Take(BatchSize).Select(d => d.Id).ToListAsync(token);
                    await context.Documents.Where(d => found.Contains(d.Id)).ExecuteUpdateAsync(s => s.SetProperty(d => d.Ticket, d => d.Ticket), token);
                    var batch = await selection(context.Documents).Where(d => found.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(token);
                    await change(context, batch, token);
                    return (found, batch.Count);
                },
                cancellation);
            changed += count;
            if (ids.Count < BatchSize)
            {
                return changed;
            }

            after = ids[^1];
        }
    }
}
