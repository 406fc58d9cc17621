using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Jobs;

/// <summary>
/// What waits to be done, as the store knows it. The rows are the truth and the scheduler only runs them: a job that is lost there is given out again under a new
/// ticket, and a job whose ticket is old does nothing.
/// </summary>
public sealed class WorkQueue(StoreTransactions transactions)
{
    /// <summary>Documents of one priority that the scheduler holds at a time: enough for every machine to find work, and few, so that its tables stay small.</summary>
    public const int DocumentsAhead = 100;

    /// <summary>Pages given out in one go.</summary>
    public const int PagesAtOnce = 250;

    /// <summary>Marks what waits as given to the scheduler, the most urgent first, and names it. Costs the same however much waits.</summary>
    public async Task<IReadOnlyList<QueuedWork>> TakeWaitingAsync(CancellationToken cancellation)
    {
        if (!await transactions.ReadAsync(AnyWaitingAsync, cancellation))
        {
            return [];
        }

        return await transactions.RunAsync(
            async (context, token) =>
            {
                await Counters.LockAsync(context, CounterNames.QueueLock, token);
                List<QueuedWork> taken = [.. await TakePagesAsync(context, token)];
                foreach (var priority in Enum.GetValues<DocumentPriority>().OrderDescending())
                {
                    taken.AddRange(await TakeDocumentsAsync(context, priority, token));
                }

                return taken;
            },
            cancellation);
    }

    /// <summary>Takes marks back: for work that did not reach the scheduler, or that it no longer knows.</summary>
    public Task ReturnAsync(IReadOnlyCollection<QueuedWork> work, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            foreach (var item in work)
            {
                if (item.Page is { } number)
                {
                    await context.Pages.Where(p => p.DocumentId == item.DocumentId && p.Number == number && p.State == PageState.Queued && p.Ticket == item.Ticket)
                        .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, PageState.Waiting), token);
                }
                else
                {
                    await context.Documents.Where(d => d.Id == item.DocumentId && d.Work == WorkState.Queued && d.Ticket == item.Ticket)
                        .ExecuteUpdateAsync(s => s.SetProperty(d => d.Work, WorkState.Waiting), token);
                }
            }
        },
        cancellation);

    /// <summary>What has been marked as given to the scheduler since before a time and was not begun.</summary>
    public Task<List<QueuedWork>> QueuedBeforeAsync(DateTime utc, CancellationToken cancellation) => transactions.ReadAsync(
        async (context, token) =>
        {
            var pages = await context.Pages.Where(p => p.State == PageState.Queued && p.QueuedAt < utc)
                .Select(p => new { p.DocumentId, p.Number, p.Ticket }).ToListAsync(token);
            var documents = await context.Documents.Where(d => d.Work == WorkState.Queued && d.QueuedAt < utc)
                .Select(d => new { d.Id, d.Ticket, d.Step }).ToListAsync(token);
            return (List<QueuedWork>)
            [
                .. pages.Select(p => new QueuedWork(p.DocumentId, p.Number, p.Ticket, JobStep.Page, default, "")),
                .. documents.Select(d => new QueuedWork(d.Id, null, d.Ticket, StepOf(d.Step), default, "")),
            ];
        },
        cancellation);

    private async Task<bool> AnyWaitingAsync(StoreContext context, CancellationToken cancellation)
    {
        var now = transactions.Now;
        return await WaitingPages(context, now).AnyAsync(cancellation)
            || await context.Documents.AnyAsync(d => d.Work == WorkState.Waiting && (d.NotBefore == null || d.NotBefore <= now), cancellation);
    }

    private async Task<IEnumerable<QueuedWork>> TakePagesAsync(StoreContext context, CancellationToken cancellation)
    {
        var now = transactions.Now;
        var waiting = await WaitingPages(context, now).OrderBy(p => p.DocumentId).ThenBy(p => p.Number).Take(PagesAtOnce).ToListAsync(cancellation);
        foreach (var page in waiting)
        {
            page.State = PageState.Queued;
            page.Ticket++;
            page.QueuedAt = now;
        }

        await context.SaveChangesAsync(cancellation);
        var ids = waiting.Select(p => p.DocumentId).Distinct().ToList();
        var documents = await context.Documents.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Priority, d.FileName }).ToDictionaryAsync(d => d.Id, cancellation);
        return waiting.Select(p => new QueuedWork(p.DocumentId, p.Number, p.Ticket, JobStep.Page, documents[p.DocumentId].Priority, documents[p.DocumentId].FileName));
    }

    private static IQueryable<StoredPage> WaitingPages(StoreContext context, DateTime now) =>
        from page in context.Pages
        where page.State == PageState.Waiting && (page.NotBefore == null || page.NotBefore <= now)
        join document in context.Documents on page.DocumentId equals document.Id
        where document.State == DocumentState.Reading && document.Step == DocumentStep.Pages && !document.Paused
        select page;

    private async Task<IEnumerable<QueuedWork>> TakeDocumentsAsync(StoreContext context, DocumentPriority priority, CancellationToken cancellation)
    {
        var now = transactions.Now;
        var room = DocumentsAhead - await context.Documents.CountAsync(d => d.Work == WorkState.Queued && d.Priority == priority, cancellation);
        if (room <= 0)
        {
            return [];
        }

        var ids = await context.Documents
            .Where(d => d.Work == WorkState.Waiting && d.Priority == priority && (d.NotBefore == null || d.NotBefore <= now))
            .OrderBy(d => d.Id).Take(room).Select(d => d.Id).ToListAsync(cancellation);
        await context.Documents.Where(d => ids.Contains(d.Id) && d.Work == WorkState.Waiting)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Work, WorkState.Queued).SetProperty(d => d.Ticket, d => d.Ticket + 1).SetProperty(d => d.QueuedAt, now), cancellation);
        var taken = await context.Documents.Where(d => ids.Contains(d.Id) && d.Work == WorkState.Queued)
            .Select(d => new { d.Id, d.Ticket, d.Step, d.FileName }).ToListAsync(cancellation);
        return taken.Select(d => new QueuedWork(d.Id, null, d.Ticket, StepOf(d.Step), priority, d.FileName));
    }

    private static JobStep StepOf(DocumentStep step) => step == DocumentStep.Assemble ? JobStep.Assemble : JobStep.Open;
}
