using System.Runtime.CompilerServices;
using ItaIngest.Server.Operations;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Export;

/// <summary>Reads the documents of an export in batches, in the order of their arrival.</summary>
public sealed class ExportSource(IDbContextFactory<StoreContext> contexts)
{
    // Big enough to make round trips cheap, small enough that a batch of the longest reports (some 5 MB of JSON each) stays in memory.
    private const int Batch = 50;

    /// <summary>
    /// Each batch is a query of its own that goes on after the last document, so that an export of hours holds no transaction open; a document that changes meanwhile
    /// is written once, as it stands when its batch is read.
    /// </summary>
    public async IAsyncEnumerable<ExportedDocument> ReadAsync(ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (long last = 0; ;)
        {
            var batch = await BatchAsync(filter, last, cancellation);
            foreach (var document in batch)
            {
                yield return document;
            }

            if (batch.Count < Batch)
            {
                yield break;
            }

            last = batch[^1].Id;
        }
    }

    private async Task<List<ExportedDocument>> BatchAsync(ExportFilter filter, long last, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Matching(context.Documents.AsNoTracking(), filter)
            .Where(d => d.Id > last)
            .OrderBy(d => d.Id)
            .Take(Batch)
            .Select(d => new ExportedDocument(d.Id, d.FileName, d.Sha256, d.ArrivedAt, d.ReadAt, d.Review == ReviewState.Approved, d.Records!.Json))
            .ToListAsync(cancellation);
    }

    private static IQueryable<StoredDocument> Matching(IQueryable<StoredDocument> documents, ExportFilter filter)
    {
        documents = documents.Where(d => d.State == DocumentState.Read && d.Records != null);
        documents = filter.FiscalYear is { } year ? documents.Where(d => d.FiscalYear == year) : documents;
        documents = filter.Agency?.Trim() is { Length: > 0 } agency ? documents.WhereContains(d => d.Agency, agency) : documents;
        documents = filter.ReportKinds.Count > 0 ? documents.Where(d => d.Kind != null && filter.ReportKinds.Contains(d.Kind)) : documents;
        return filter.Review switch
        {
            ReviewSelection.Reviewed => documents.Where(d => d.Review == ReviewState.Approved),
            ReviewSelection.Unreviewed => documents.Where(d => d.Review == ReviewState.Open),
            _ => documents,
        };
    }
}
