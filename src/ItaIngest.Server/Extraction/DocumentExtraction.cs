using ItaIngest.Core;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Ocr;

namespace ItaIngest.Server.Extraction;

/// <summary>How far the reading of one document is.</summary>
public readonly record struct PagesRead(int Done, int Count);

/// <summary>
/// Reads one document into records: its two steps, a page and the records, are what the jobs do one by one on several machines, and the whole is what
/// the command line does at once. Nothing else reads documents.
/// </summary>
/// <param name="source">Where pages come from.</param>
/// <param name="parallelPages">Pages of one document that are read at the same time.</param>
public sealed class DocumentExtraction(IPageSource source, int parallelPages)
{
    /// <summary>
    /// Reads all pages and from them the records. A page that can't be read is a flagged doubt in the records, never silently missing.
    /// </summary>
    /// <param name="path">The PDF or transcript.</param>
    /// <param name="known">What people have confirmed in other documents.</param>
    /// <param name="progress">Told after every page.</param>
    /// <param name="cancellation">Stops between pages and within a page.</param>
    /// <exception cref="DocumentUnreadableException">The document can't be read at all.</exception>
    /// <exception cref="MissingDependencyException">This machine lacks something.</exception>
    public async Task<ExtractedDocument> ReadAsync(string path, KnownSet known, IProgress<PagesRead>? progress, CancellationToken cancellation)
    {
        await using var document = await source.OpenAsync(path, Path.GetFileName(path), cancellation);
        var outcomes = new PageOutcome[document.PageCount];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = parallelPages, CancellationToken = cancellation };
        await Parallel.ForAsync(0, outcomes.Length, parallel, async (index, token) =>
        {
            var result = await ReadPageAsync(document, index + 1, withImage: false, token);
            outcomes[index] = new PageOutcome(index + 1, result.Page, result.Error);
            progress?.Report(new PagesRead(Interlocked.Increment(ref done), outcomes.Length));
        });

        return new ExtractedDocument(Assemble(outcomes, known).Records, outcomes);
    }

    /// <summary>The page is a boundary: a bug that one page brings out costs that page. A full disk or a missing program is no page's fault.</summary>
    internal static async Task<PageResult> ReadPageAsync(IOpenDocument document, int number, bool withImage, CancellationToken cancellation)
    {
        try
        {
            return await document.ReadAsync(number, withImage, cancellation);
        }
        catch (Exception e) when (e is not (OperationCanceledException or MissingDependencyException or IOException))
        {
            return new PageResult { Error = $"{e.GetType().Name}: {e.Message}" };
        }
    }

    /// <summary>The records of a document from what became of all its pages, in order, read with what people have confirmed in others; pure.</summary>
    internal static DocumentReading Assemble(IReadOnlyList<PageOutcome> outcomes, KnownSet known)
    {
        var pages = outcomes.Select(o => o.Page).OfType<Page>().ToList();
        // The pages of a transcript are this program's own.
        var reading = DocumentReader.Read(pages, pages is [{ Source: PageSource.Transcript }, ..] ? null : outcomes.Count, known);
        var records = reading.Records;
        var doubts = new Dictionary<string, Evidence>(records.Doubts);
        foreach (var failed in outcomes.Where(o => o.Page is null))
        {
            doubts[FormattableString.Invariant($"/document/pages/{failed.Number - 1}")] =
                new Evidence { Places = [new Place { Page = failed.Number }], Raw = failed.Error }.Flag(Reasons.PageFailed);
        }

        return doubts.Count == records.Doubts.Count ? reading : reading with { Records = records with { Doubts = doubts } };
    }
}
