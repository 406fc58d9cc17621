using ItaIngest.Core.Records;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>The steps of a document's state, each one transaction, each safe to repeat.</summary>
public sealed class DocumentProgress(IDbContextFactory<StoreContext> contexts, TimeProvider time)
{
    /// <summary>Documents that wait for their job or were being read when the program ended, the most urgent first.</summary>
    public async Task<IReadOnlyList<StoredDocument>> UnfinishedAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Documents.AsNoTracking()
            .Where(d => d.State == DocumentState.Queued || d.State == DocumentState.Reading)
            .OrderByDescending(d => d.Priority).ThenBy(d => d.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Marks a document as being read; null when it is finished already and there is nothing to do.</summary>
    public async Task<StoredDocument?> BeginAsync(long documentId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Documents.SingleAsync(d => d.Id == documentId, cancellation);
        if (document.State is not (DocumentState.Queued or DocumentState.Reading))
        {
            return null;
        }

        context.Move(document, DocumentState.Reading);
        document.Attempts++;
        await context.SaveChangesAsync(cancellation);
        return document;
    }

    /// <summary>Stores what was read, in place of anything stored for the document before.</summary>
    public async Task CompleteAsync(long documentId, ReportRecords records, IReadOnlyList<StoredPage> pages, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var document = await context.Documents.SingleAsync(d => d.Id == documentId, cancellation);
        await context.Pages.Where(p => p.DocumentId == documentId).ExecuteDeleteAsync(cancellation);
        await RecordRows.ReplaceAsync(context, document, records, cancellation);
        context.Pages.AddRange(pages);
        context.Move(document, DocumentState.Read);
        document.ReadAt = time.GetUtcNow().UtcDateTime;
        document.Readings++;
        document.Error = null;
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The document can't be read: neither now nor later.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="reason">One line that says why and what to do.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task RejectAsync(long documentId, string reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Arrivals.Where(a => a.DocumentId == documentId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Fate, ArrivalFate.Unreadable), cancellation);
        var document = await context.Documents.SingleAsync(d => d.Id == documentId, cancellation);
        context.Move(document, DocumentState.Unreadable);
        document.Error = reason;
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>An attempt ended in something that may pass.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="error">One line.</param>
    /// <param name="again">False after the last attempt.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task SetBackAsync(long documentId, string error, bool again, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Documents.SingleAsync(d => d.Id == documentId, cancellation);
        context.Move(document, again ? DocumentState.Queued : DocumentState.Failed);
        document.Error = error;
        await context.SaveChangesAsync(cancellation);
    }
}
