using System.Globalization;
using ItaIngest.Ocr;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Intake;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ItaIngest.Server.Jobs;

/// <summary>
/// Reads one document and stores its records. Killed at any moment it starts again and goes on after the last page that was kept. What may pass is tried
/// again after growing waits; what can't be read is not.
/// </summary>
[DisallowConcurrentExecution]
[RetryPolicy("00:00:30", "00:03:00", "00:15:00", "01:00:00")]
public sealed class ReadDocumentJob(
    DocumentProgress progress,
    DocumentExtraction extraction,
    FileStore files,
    ReadingQueue queue,
    IHostApplicationLifetime lifetime,
    ILogger<ReadDocumentJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var id = long.Parse((string)context.MergedJobDataMap[ReadingQueue.DocumentKey]!, CultureInfo.InvariantCulture);
        if (await progress.BeginAsync(id, stop.Token) is not { } document)
        {
            queue.Forget(id);
            return;
        }

        try
        {
            await ReadAsync(document, stop.Token);
            queue.Forget(id);
        }
        catch (DocumentUnreadableException e)
        {
            // The message names the file as it lies in the store; the operator knows it by another name.
            var reason = e.Message.Replace(Path.GetFileName(files.OriginalPath(document.Sha256)), document.FileName, StringComparison.Ordinal);
            await progress.RejectAsync(id, reason, CancellationToken.None);
            log.LogWarning("Document {Document} can't be read: {Reason}", id, reason);
            queue.Forget(id);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops: the document stays marked as being read and is queued again at the next start.
            log.LogInformation("Document {Document} ({File}) goes on at the next start", id, document.FileName);
        }
        catch (Exception e)
        {
            var again = context.RetryPolicy is { } policy && context.RetryAttempt < policy.MaxAttempts;
            log.LogError(e, "Document {Document} ({File}) failed; tried again: {Again}", id, document.FileName, again);
            await progress.SetBackAsync(id, e.Message, again, CancellationToken.None);
            throw new JobExecutionException(e.Message, e);
        }
    }

    private async Task ReadAsync(StoredDocument document, CancellationToken cancellation)
    {
        var kept = new KeptPages(files, document.Sha256);
        var read = await extraction.ReadAsync(files.OriginalPath(document.Sha256), kept, progress: null, cancellation);
        var pages = read.Pages.Select(p => new StoredPage
        {
            DocumentId = document.Id,
            Number = p.Number,
            State = p.Page is null ? PageState.Failed : PageState.Read,
            ImageKey = p.ImageKey,
            Error = p.Error,
        });
        await progress.CompleteAsync(document.Id, new FolderHints(document.HintYear, document.HintAgency).Apply(read.Records), [.. pages], cancellation);
        log.LogInformation("Document {Document} ({File}) is read: {Pages} pages", document.Id, document.FileName, read.Pages.Count);
    }
}
