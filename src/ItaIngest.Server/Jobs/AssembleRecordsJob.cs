using ItaIngest.Core.Checking;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Telemetry;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ItaIngest.Server.Jobs;

/// <summary>Puts the records of a document together from its pages, and stores them.</summary>
public sealed class AssembleRecordsJob(
    DocumentProgress progress,
    StoreTransactions transactions,
    KnownSets known,
    IPageSource source,
    IFileStore files,
    ReadingQueue queue,
    ThisMachine machine,
    JobLimits limits,
    JobOptions options,
    TimeProvider time,
    ILogger<AssembleRecordsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var ticket = JobTicket.Of(context);
        if (await progress.BeginAsync(ticket.DocumentId, ticket.Ticket, machine.Id, cancellationToken) is not { } work)
        {
            return;
        }

        using var atWork = machine.Work(work.RunId);
        using var scope = log.BeginScope("document {DocumentId}", ticket.DocumentId);
        using var span = ItaTelemetry.Begin("assemble records", ticket.DocumentId);
        try
        {
            await AssembleAsync(work, limits.MustStop);
        }
        catch (OperationCanceledException) when (limits.MustStop.IsCancellationRequested)
        {
            await progress.ReleaseAsync(work, CancellationToken.None);
        }
        catch (Exception e)
        {
            ItaTelemetry.Retried("assemble", span, e);
            log.LogError(e, "The records of document {DocumentId} ({File}) could not be put together", ticket.DocumentId, work.Document.FileName);
            await progress.SetBackAsync(work, e.Message, CancellationToken.None);
        }

        queue.Wake();
    }

    private async Task AssembleAsync(DocumentWork work, CancellationToken cancellation)
    {
        var pages = await transactions.ReadAsync(
            (context, token) => context.Pages.AsNoTracking().Where(p => p.DocumentId == work.Document.Id).OrderBy(p => p.Number).ToListAsync(token), cancellation);
        var outcomes = new List<PageOutcome>();
        foreach (var page in pages)
        {
            outcomes.Add(await OutcomeAsync(page, cancellation));
        }

        if (outcomes.Where(o => o is { Page: null, Error: null }).Select(o => o.Number).ToList() is { Count: > 0 } missing)
        {
            log.LogWarning("Readings of {Count} pages of document {DocumentId} are gone from the store; they are read again", missing.Count, work.Document.Id);
            await progress.ReadAgainAsync(work, missing, CancellationToken.None);
            return;
        }

        var hints = new FolderHints(work.Document.HintYear, work.Document.HintAgency);
        var set = await known.CurrentAsync(cancellation);
        var reading = await Task.Run(() => DocumentExtraction.Assemble(outcomes, set), cancellation).WaitAsync(options.AssemblyLimit, time, cancellation);
        var records = hints.Apply(reading.Records);
        var others = await transactions.ReadAsync((context, token) => OtherScores.OfAsync(context, work.Document.Id, records, token), cancellation);
        records = OtherReports.Compare(records, others);
        if (await progress.CompleteAsync(work, reading with { Records = records }, source.Version, CancellationToken.None))
        {
            ItaTelemetry.DocumentRead(records);
            log.LogInformation("Document {DocumentId} ({File}) is read: {Pages} pages", work.Document.Id, work.Document.FileName, outcomes.Count);
        }
    }

    private async Task<PageOutcome> OutcomeAsync(StoredPage page, CancellationToken cancellation) => page switch
    {
        { State: PageState.Failed } => new PageOutcome(page.Number, null, page.Error ?? "it could not be read"),
        { ReadingKey: { } key } => new PageOutcome(page.Number, await KeptPages.ReadPageAsync(files, key, cancellation), null),
        _ => new PageOutcome(page.Number, null, null),
    };
}
