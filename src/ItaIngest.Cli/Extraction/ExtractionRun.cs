using ItaIngest.Cli.Inputs;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Ocr;
using ItaIngest.Server.Extraction;

namespace ItaIngest.Cli.Extraction;

/// <param name="Pages">Pages of all documents that could be opened.</param>
/// <param name="FailedPages">Those of them that could not be read; each is flagged in its document's records.</param>
internal sealed record RunOutcome(int Documents, int Unreadable, int Pages, int FailedPages);

/// <summary>Reads documents and writes one result each. One that can't be read is named, and the others are read.</summary>
/// <param name="jobs">Pages read at the same time, over all documents.</param>
/// <param name="known">What people have confirmed.</param>
internal sealed class ExtractionRun(int jobs, KnownSet known)
{
    /// <summary>Two documents at a time, so that the last page of one does not leave the other workers idle.</summary>
    private const int DocumentsAtOnce = 2;

    private int _unreadable;
    private int _pages;
    private int _failedPages;

    public async Task<RunOutcome> RunAsync(IReadOnlyList<InputDocument> documents, IRunProgress progress, CancellationToken cancellation)
    {
        await using var source = new RecognisedPages(jobs);
        var extraction = new DocumentExtraction(source, jobs);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs > 1 ? DocumentsAtOnce : 1, CancellationToken = cancellation };
        await Parallel.ForEachAsync(documents, parallel, async (document, token) => await ReadAsync(extraction, document, progress, token));
        return new RunOutcome(documents.Count, _unreadable, _pages, _failedPages);
    }

    private async Task ReadAsync(DocumentExtraction extraction, InputDocument document, IRunProgress progress, CancellationToken cancellation)
    {
        try
        {
            var read = await extraction.ReadAsync(document.Path, known, progress.Begin(document.Path), cancellation);
            await AtomicFile.WriteAsync(document.ResultPath, RecordJson.Write(read.Records));
            var failed = read.Pages.Where(p => p.Page is null).ToList();
            Interlocked.Add(ref _pages, read.Pages.Count);
            Interlocked.Add(ref _failedPages, failed.Count);
            progress.End(document.Path, read.Pages.Count, failed.Count == 0 ? null : Summary(failed));
        }
        catch (DocumentUnreadableException e)
        {
            Interlocked.Increment(ref _unreadable);
            progress.Unreadable(document.Path, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException and not MissingDependencyException)
        {
            // A document is the boundary here as a job is in the service: a bug that one brings out must not cost the others.
            Interlocked.Increment(ref _unreadable);
            progress.Unreadable(document.Path, $"{Path.GetFileName(document.Path)}: the program failed on it, please report this: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static string Summary(List<PageOutcome> failed)
    {
        var pages = string.Join(", ", failed.Select(p => p.Number));
        return $"page {pages} could not be read and is flagged in the result: {failed[0].Error}";
    }
}
