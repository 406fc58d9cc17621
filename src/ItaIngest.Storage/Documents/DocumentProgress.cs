using System.Linq.Expressions;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Review;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>
/// The steps of a document, each ending in one transaction. Only the machine that holds a step can end it: who was taken for dead meanwhile finds that its work
/// is no longer its own, and nothing is written.
/// </summary>
public sealed class DocumentProgress(StoreTransactions transactions, RetryOptions retries)
{
    /// <summary>Takes a step on and counts the attempt; null when there is nothing to do (the job is stale, or the document was paused, cancelled or deleted).</summary>
    public Task<DocumentWork?> BeginAsync(long documentId, int ticket, string machineId, CancellationToken cancellation) =>
        transactions.RunAsync(
            async (context, token) =>
            {
                // A step that this machine holds already was taken on by a transaction whose end the connection did not live to tell.
                var taken = await context.Documents
                    .Where(d => d.Id == documentId && d.Ticket == ticket && !d.Paused
                        && (d.Work == WorkState.Queued || (d.Work == WorkState.Running && d.MachineId == machineId))
                        && !context.Settings.Any(s => s.Name == SettingNames.QueuePaused))
                    .ExecuteUpdateAsync(
                        s => s.SetProperty(d => d.Work, WorkState.Running).SetProperty(d => d.MachineId, machineId).SetProperty(d => d.Attempts, d => d.Attempts + 1),
                        token);
                if (taken == 0)
                {
                    // Where a person holds everything back: it is queued anew when that ends.
                    await context.Documents.Where(d => d.Id == documentId && d.Ticket == ticket && d.Work == WorkState.Queued)
                        .ExecuteUpdateAsync(s => s.SetProperty(d => d.Work, WorkState.Waiting), token);
                    return null;
                }

                var document = await context.Documents.SingleAsync(d => d.Id == documentId, token);
                context.Move(document, DocumentState.Reading);
                var step = document.Step == DocumentStep.Assemble ? JobStep.Assemble : JobStep.Open;
                var runId = await context.BeginRunAsync(documentId, page: null, step, machineId, document.Attempts, transactions.Now, token);
                return new DocumentWork(document, machineId, runId);
            },
            cancellation);

    /// <summary>The file is open: makes its pages. Pages that were read already stay so, and those that were not are tried anew.</summary>
    /// <returns>False when the step was no longer this machine's.</returns>
    public Task<bool> OpenedAsync(DocumentWork work, int pageCount, CancellationToken cancellation) =>
        EndAsync(
            work,
            JobOutcome.Done,
            error: null,
            async (context, document, token) =>
            {
                var pages = await context.Pages.Where(p => p.DocumentId == document.Id).ToListAsync(token);
                context.Pages.RemoveRange(pages.Where(p => p.Number > pageCount));
                pages.Where(p => p.State != PageState.Read).ToList().ForEach(Renew);
                var missing = Enumerable.Range(1, pageCount).Except(pages.Select(p => p.Number));
                context.Pages.AddRange(missing.Select(n => new StoredPage { DocumentId = document.Id, Number = n, State = PageState.Waiting }));
                document.PageCount = pageCount;
                document.PagesDone = pages.Count(p => p.State == PageState.Read && p.Number <= pageCount);
                document.PagesFailed = 0;
                document.Step = DocumentStep.Pages;
                if (document.PagesDone == pageCount)
                {
                    WaitFor(document, DocumentStep.Assemble);
                }
            },
            cancellation);

    /// <summary>Readings of pages are gone from the store or can't be understood: these pages are read again.</summary>
    public Task<bool> ReadAgainAsync(DocumentWork work, IReadOnlyCollection<int> pages, CancellationToken cancellation) =>
        EndAsync(
            work,
            JobOutcome.Retried,
            "the readings of some pages are missing; they are read again",
            async (context, document, token) =>
            {
                var again = await context.Pages.Where(p => p.DocumentId == document.Id && pages.Contains(p.Number)).ToListAsync(token);
                again.ForEach(Renew);
                document.PagesDone -= again.Count;
                document.Step = DocumentStep.Pages;
            },
            cancellation);

    /// <summary>Stores what was read, in place of anything stored for the document before; people's corrections stay.</summary>
    /// <param name="work">The assembling step.</param>
    /// <param name="records">As the program read them.</param>
    /// <param name="readerVersion">Of program and model.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>False when the step was no longer this machine's.</returns>
    public Task<bool> CompleteAsync(DocumentWork work, ReportRecords records, string readerVersion, CancellationToken cancellation) =>
        CompleteAsync(work, new DocumentReading(records, 0, [], []), readerVersion, cancellation);

    /// <summary>Stores what was read, in place of anything stored for the document before; people's corrections stay.</summary>
    /// <param name="work">The assembling step.</param>
    /// <param name="reading">As the program read it.</param>
    /// <param name="readerVersion">Of program and model.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>False when the step was no longer this machine's.</returns>
    public Task<bool> CompleteAsync(DocumentWork work, DocumentReading reading, string readerVersion, CancellationToken cancellation) =>
        EndAsync(
            work,
            JobOutcome.Done,
            error: null,
            async (context, document, token) =>
            {
                var corrections = await context.Corrections
                    .Where(c => c.DocumentId == document.Id && (c.State != CorrectionState.Withdrawn || c.Reading == document.Readings)).OrderBy(c => c.Id).ToListAsync(token);
                var approved = document.Review == ReviewState.Approved ? await context.Records.Where(r => r.DocumentId == document.Id).Select(r => r.Json).SingleOrDefaultAsync(token) : null;
                var corrected = CorrectionPlacement.Apply(reading.Records, corrections);
                await RecordRows.ReplaceAsync(context, document, corrected, token);
                await KnownRows.ReplaceAsync(context, document, reading, token);
                corrections.Where(c => c.State != CorrectionState.Withdrawn).ToList().ForEach(c => c.Reading = document.Readings + 1);
                if (approved is not null && (document.FlaggedCount > 0 || !ReviewedAgain.IsSame(RecordJsonReader.Read(approved), corrected)))
                {
                    // Nobody has said that these records are right.
                    (document.Review, document.Second) = (ReviewState.Open, SecondReview.None);
                    context.Count(CounterNames.Approved, -1);
                }

                context.Move(document, DocumentState.Read);
                document.ReadAt = transactions.Now;
                document.Readings++;
                document.Version++;
                document.ReaderVersion = readerVersion;
                document.Error = null;
            },
            cancellation);

    /// <summary>The document can't be read: neither now nor later.</summary>
    /// <param name="work">The step that found it out.</param>
    /// <param name="reason">One line that says why and what to do.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<bool> RejectAsync(DocumentWork work, string reason, CancellationToken cancellation) =>
        EndAsync(
            work,
            JobOutcome.Failed,
            reason,
            async (context, document, token) =>
            {
                await context.Arrivals.Where(a => a.DocumentId == document.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(a => a.Fate, ArrivalFate.Unreadable), token);
                context.Move(document, DocumentState.Unreadable);
                document.Error = reason;
            },
            cancellation);

    /// <summary>An attempt ended in something that may pass: the step waits, longer each time; after the last attempt the document has failed.</summary>
    public Task<bool> SetBackAsync(DocumentWork work, string error, CancellationToken cancellation)
    {
        var wait = retries.WaitAfter(work.Document.Attempts - work.Document.Losses);
        return EndAsync(
            work,
            wait is null ? JobOutcome.Failed : JobOutcome.Retried,
            error,
            (context, document, _) =>
            {
                document.Error = error;
                if (wait is { } time)
                {
                    context.Count(CounterNames.Retries, 1);
                    document.Work = document.Paused ? WorkState.None : WorkState.Waiting;
                    document.NotBefore = transactions.Now + time;
                }
                else
                {
                    context.Move(document, DocumentState.Failed);
                }

                return Task.CompletedTask;
            },
            cancellation);
    }

    /// <summary>The machine stops: the step is another's, and the attempt counts for nothing.</summary>
    public Task<bool> ReleaseAsync(DocumentWork work, CancellationToken cancellation) =>
        EndAsync(
            work,
            JobOutcome.Stopped,
            error: null,
            (_, document, _) =>
            {
                document.Work = document.Paused ? WorkState.None : WorkState.Waiting;
                document.Attempts--;
                return Task.CompletedTask;
            },
            cancellation);

    /// <summary>A step that waits for the scheduler, unless a person holds the document back.</summary>
    internal static void WaitFor(StoredDocument document, DocumentStep step)
    {
        document.Step = step;
        document.Work = document.Paused ? WorkState.None : WorkState.Waiting;
        document.Attempts = 0;
        document.Losses = 0;
        document.NotBefore = null;
    }

    /// <summary>The step of a document that is still this machine's.</summary>
    private static Expression<Func<StoredDocument, bool>> Held(DocumentWork work) =>
        d => d.Id == work.Document.Id && d.Work == WorkState.Running && d.Ticket == work.Document.Ticket && d.MachineId == work.MachineId;

    private static void Renew(StoredPage page)
    {
        page.State = PageState.Waiting;
        page.Ticket++;
        page.Attempts = 0;
        page.Losses = 0;
        page.NotBefore = null;
        page.Error = null;
    }

    private Task<bool> EndAsync(
        DocumentWork work, JobOutcome outcome, string? error, Func<StoreContext, StoredDocument, CancellationToken, Task> change, CancellationToken cancellation) =>
        transactions.RunAsync(
            async (context, token) =>
            {
                // The condition and the row's lock in one statement: from here on the document is ours until the transaction ends.
                var held = await context.Documents.Where(Held(work)).ExecuteUpdateAsync(
                    s => s.SetProperty(d => d.Work, WorkState.None).SetProperty(d => d.MachineId, (string?)null), token) == 1;
                if (held)
                {
                    var document = await context.Documents.SingleAsync(d => d.Id == work.Document.Id, token);
                    await change(context, document, token);
                }

                await context.EndRunAsync(work.RunId, held ? outcome : JobOutcome.Lost, error, transactions.Now, token);
                return held;
            },
            cancellation);
}
