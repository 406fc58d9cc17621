using ItaIngest.Ocr;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Telemetry;
using ItaIngest.Storage.Documents;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ItaIngest.Server.Jobs;

/// <summary>Opens a document and makes its pages; a document that can't be read ends here.</summary>
public sealed class OpenDocumentJob(
    DocumentProgress progress, OpenDocuments documents, ReadingQueue queue, ThisMachine machine, JobLimits limits, ILogger<OpenDocumentJob> log) : IJob
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
        using var span = ItaTelemetry.Begin("open document", ticket.DocumentId);
        try
        {
            await using var lease = await documents.OpenAsync(work.Document, limits.MustStop);
            await progress.OpenedAsync(work, lease.Document.PageCount, CancellationToken.None);
        }
        catch (DocumentUnreadableException e)
        {
            await progress.RejectAsync(work, e.Message, CancellationToken.None);
            log.LogWarning("Document {DocumentId} can't be read: {Reason}", ticket.DocumentId, e.Message);
        }
        catch (OperationCanceledException) when (limits.MustStop.IsCancellationRequested)
        {
            await progress.ReleaseAsync(work, CancellationToken.None);
        }
        catch (Exception e)
        {
            ItaTelemetry.Retried("open", span, e);
            log.LogError(e, "Document {DocumentId} ({File}) could not be opened", ticket.DocumentId, work.Document.FileName);
            await progress.SetBackAsync(work, e.Message, CancellationToken.None);
        }

        queue.Wake();
    }
}
