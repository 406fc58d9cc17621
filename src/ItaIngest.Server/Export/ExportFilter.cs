using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Export;

/// <summary>Which stored documents are exported; a null lets all pass.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Agency">Part of the agency's name.</param>
public sealed record ExportFilter(int? FiscalYear, string? Agency)
{
    /// <summary>The documents that were read and match, in the order of their arrival, with their records.</summary>
    public IAsyncEnumerable<StoredDocument> Documents(StoreContext context)
    {
        var documents = context.Documents.AsNoTracking().Where(d => d.State == DocumentState.Read);
        documents = FiscalYear is { } year ? documents.Where(d => d.FiscalYear == year) : documents;
        documents = Agency is { } agency ? documents.Where(d => d.Agency != null && d.Agency.Contains(agency)) : documents;
        return documents.Include(d => d.Records).OrderBy(d => d.Id).AsAsyncEnumerable();
    }
}
