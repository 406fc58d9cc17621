using ItaIngest.Server.Extraction;
using ItaIngest.Server.Telemetry;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ItaIngest.Server.Jobs;

/// <summary>
/// Reads one page and keeps its reading and its image. A page that hangs or crashes its reader fails and the document goes on without it; what is not the page's
/// fault (a full disk, a database or share that is away) is tried again after growing waits.
/// </summary>
public sealed class ReadPageJob(
    PageProgress progress,
    OpenDocuments documents,
    IPageSource source,
    IFileStore files,
    ReadingQueue queue,
    ThisMachine machine,
    JobLimits limits,
    JobOptions options,
    TimeProvider time,
    ILogger<ReadPageJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var ticket = JobTicket.Of(context);
        if (await progress.BeginAsync(ticket.DocumentId, ticket.Page, ticket.Ticket, machine.Id, cancellationToken) is not { } work)
        {
            return;
        }

        using var atWork = machine.Work(work.RunId);
        using var scope = log.BeginScope("document {DocumentId} page {Page}", ticket.DocumentId, ticket.Page);
        using var span = ItaTelemetry.Begin("read page", ticket.DocumentId, ticket.Page);
        using var limit = new CancellationTokenSource(options.PageLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, limits.MustStop);
        try
        {
            await progress.FinishAsync(work, await ReadAsync(work, either.Token), CancellationToken.None);
        }
        catch (OperationCanceledException) when (limits.MustStop.IsCancellationRequested)
        {
            await progress.ReleaseAsync(work, CancellationToken.None);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            var error = FormattableString.Invariant($"reading it took longer than {options.PageLimit.TotalMinutes} minutes");
            await progress.FinishAsync(work, new PageResultKeys(null, null, error, source.Version), CancellationToken.None);
        }
        catch (Exception e)
        {
            ItaTelemetry.Retried("page", span, e);
            log.LogError(e, "Page {Page} of document {DocumentId} ({File}) could not be read just now", ticket.Page, ticket.DocumentId, work.Document.FileName);
            await progress.SetBackAsync(work, e.Message, CancellationToken.None);
        }

        queue.Wake();
    }

    private async Task<PageResultKeys> ReadAsync(PageWork work, CancellationToken cancellation)
    {
        var kept = new KeptPages(files, work.Document.Sha256, source.Version);
        if (await kept.FindAsync(work.Page.Number, cancellation) is { } known)
        {
            return new PageResultKeys(known.ReadingKey, known.ImageKey, Error: null, source.Version);
        }

        await using var lease = await documents.OpenAsync(work.Document, cancellation);
        var began = time.GetTimestamp();
        var result = await DocumentExtraction.ReadPageAsync(lease.Document, work.Page.Number, withImage: true, cancellation);
        ItaTelemetry.PageRead(time.GetElapsedTime(began), failed: result.Page is null);
        if (result.Page is not { } page)
        {
            log.LogWarning("Page {Page} of document {DocumentId} has failed: {Reason}", work.Page.Number, work.Document.Id, result.Error);
            return new PageResultKeys(null, null, result.Error ?? "it gives no reading", source.Version);
        }

        var (readingKey, imageKey) = await kept.KeepAsync(work.Page.Number, page, result.Image, cancellation);
        return new PageResultKeys(readingKey, imageKey, Error: null, source.Version);
    }
}
