using System.Linq.Expressions;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>What came of reading one page.</summary>
/// <param name="ReadingKey">Where the reading lies in the file store; null when the page has failed.</param>
/// <param name="ImageKey">Where its upright image lies; null when there is none.</param>
/// <param name="Error">Why it has failed; null when it was read.</param>
/// <param name="ReaderVersion">Version of program and model.</param>
public sealed record PageResultKeys(string? ReadingKey, string? ImageKey, string? Error, string ReaderVersion);

/// <summary>The reading of single pages, each ending in one transaction; the last page of a document sets its assembling going.</summary>
public sealed class PageProgress(StoreTransactions transactions, RetryOptions retries)
{
    /// <summary>Takes a page on and counts the attempt; null when there is nothing to do (the job is stale, or the document was paused, cancelled or deleted).</summary>
    public Task<PageWork?> BeginAsync(long documentId, int number, int ticket, string machineId, CancellationToken cancellation) =>
        transactions.RunAsync(
            async (context, token) =>
            {
                var queued = context.Pages.Where(p => p.DocumentId == documentId && p.Number == number && p.Ticket == ticket && p.State == PageState.Queued);
                // A page that this machine holds already was taken on by a transaction whose end the connection did not live to tell.
                var taken = await context.Pages
                    .Where(p => p.DocumentId == documentId && p.Number == number && p.Ticket == ticket
                        && (p.State == PageState.Queued || (p.State == PageState.Reading && p.MachineId == machineId)))
                    .Where(p => context.Documents.Any(d => d.Id == documentId && d.State == DocumentState.Reading && !d.Paused)
                        && !context.Settings.Any(s => s.Name == SettingNames.QueuePaused))
                    .ExecuteUpdateAsync(
                        s => s.SetProperty(p => p.State, PageState.Reading).SetProperty(p => p.MachineId, machineId).SetProperty(p => p.Attempts, p => p.Attempts + 1),
                        token);
                if (taken == 0)
                {
                    // Held back by a person: it is queued anew when the document, or everything, goes on.
                    await queued.ExecuteUpdateAsync(s => s.SetProperty(p => p.State, PageState.Waiting), token);
                    return null;
                }

                var page = await context.Pages.AsNoTracking().SingleAsync(p => p.DocumentId == documentId && p.Number == number, token);
                var document = await context.Documents.AsNoTracking().SingleAsync(d => d.Id == documentId, token);
                var runId = await context.BeginRunAsync(documentId, number, JobStep.Page, machineId, page.Attempts, transactions.Now, token);
                return new PageWork(page, document, machineId, runId);
            },
            cancellation);

    /// <summary>The page was read, or has failed for good.</summary>
    /// <returns>False when the page was no longer this machine's, and nothing was written.</returns>
    public Task<bool> FinishAsync(PageWork work, PageResultKeys result, CancellationToken cancellation) =>
        transactions.RunAsync(
            async (context, token) =>
            {
                var now = transactions.Now;
                var state = result.Error is null ? PageState.Read : PageState.Failed;
                var error = result.Error is null ? null : StorableText.Of(result.Error);
                var held = await context.Pages.Where(Held(work)).ExecuteUpdateAsync(
                    s => s.SetProperty(p => p.State, state).SetProperty(p => p.Error, error).SetProperty(p => p.EndedAt, now)
                        .SetProperty(p => p.ReadingKey, result.ReadingKey).SetProperty(p => p.ImageKey, p => result.ImageKey ?? p.ImageKey)
                        .SetProperty(p => p.ReaderVersion, result.ReaderVersion),
                    token) == 1;
                if (held)
                {
                    await CountDoneAsync(context, work.Page.DocumentId, token);
                    context.CountNow(error is null ? CounterNames.PagesRead : CounterNames.PagesFailed, 1, now);
                }

                var outcome = !held ? JobOutcome.Lost : error is null ? JobOutcome.Done : JobOutcome.Failed;
                await context.EndRunAsync(work.RunId, outcome, error, now, token);
                return held;
            },
            cancellation);

    /// <summary>An attempt ended in something that is not the page's fault and may pass: it waits, longer each time; after the last attempt its document has failed.</summary>
    public Task<bool> SetBackAsync(PageWork work, string error, CancellationToken cancellation) =>
        transactions.RunAsync(
            async (context, token) =>
            {
                var text = StorableText.Of(error);
                var wait = retries.WaitAfter(work.Page.Attempts - work.Page.Losses);
                var notBefore = transactions.Now + (wait ?? TimeSpan.Zero);
                var held = await context.Pages.Where(Held(work)).ExecuteUpdateAsync(
                    s => s.SetProperty(p => p.State, PageState.Waiting).SetProperty(p => p.MachineId, (string?)null).SetProperty(p => p.NotBefore, notBefore)
                        .SetProperty(p => p.Error, text).SetProperty(p => p.EndedAt, transactions.Now),
                    token) == 1;
                if (held)
                {
                    await BlameAsync(context, work.Page.DocumentId, text, failed: wait is null, token);
                    context.Count(CounterNames.Retries, wait is null ? 0 : 1);
                }

                await context.EndRunAsync(work.RunId, !held ? JobOutcome.Lost : wait is null ? JobOutcome.Failed : JobOutcome.Retried, text, transactions.Now, token);
                return held;
            },
            cancellation);

    /// <summary>The machine stops: the page is another's, and the attempt counts for nothing.</summary>
    public Task ReleaseAsync(PageWork work, CancellationToken cancellation) =>
        transactions.RunAsync(
            async (context, token) =>
            {
                await context.Pages.Where(Held(work)).ExecuteUpdateAsync(
                    s => s.SetProperty(p => p.State, PageState.Waiting).SetProperty(p => p.MachineId, (string?)null).SetProperty(p => p.Attempts, p => p.Attempts - 1),
                    token);
                await context.EndRunAsync(work.RunId, JobOutcome.Stopped, error: null, transactions.Now, token);
            },
            cancellation);

    /// <summary>
    /// Counts the pages that are done and, when all are, lets the document be assembled. The first statement locks the document's row: of two pages that end at the
    /// same moment the second one's count, a statement of its own, sees the first.
    /// </summary>
    internal static async Task CountDoneAsync(StoreContext context, long documentId, CancellationToken cancellation)
    {
        var document = context.Documents.Where(d => d.Id == documentId);
        await document.ExecuteUpdateAsync(s => s.SetProperty(d => d.PagesDone, d => d.PagesDone), cancellation);
        var pages = context.Pages.Where(p => p.DocumentId == documentId);
        await document.ExecuteUpdateAsync(
            s => s.SetProperty(d => d.PagesDone, pages.Count(p => p.State == PageState.Read || p.State == PageState.Failed))
                .SetProperty(d => d.PagesFailed, pages.Count(p => p.State == PageState.Failed)),
            cancellation);
        await document.Where(d => d.State == DocumentState.Reading && d.Step == DocumentStep.Pages && d.PagesDone >= d.PageCount).ExecuteUpdateAsync(
            s => s.SetProperty(d => d.Step, DocumentStep.Assemble).SetProperty(d => d.Work, d => d.Paused ? WorkState.None : WorkState.Waiting)
                .SetProperty(d => d.Attempts, 0).SetProperty(d => d.Losses, 0).SetProperty(d => d.NotBefore, (DateTime?)null),
            cancellation);
    }

    private static async Task BlameAsync(StoreContext context, long documentId, string error, bool failed, CancellationToken cancellation)
    {
        var document = await context.Documents.SingleAsync(d => d.Id == documentId, cancellation);
        document.Error = error;
        if (failed && document.State == DocumentState.Reading)
        {
            context.Move(document, DocumentState.Failed);
        }
    }

    private static Expression<Func<StoredPage, bool>> Held(PageWork work) =>
        p => p.DocumentId == work.Page.DocumentId && p.Number == work.Page.Number
            && p.State == PageState.Reading && p.Ticket == work.Page.Ticket && p.MachineId == work.MachineId;
}
