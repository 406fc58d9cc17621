using ItaIngest.Core.Records;
using ItaIngest.Server.Operations;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api.Queries;

/// <summary>The filters by document that lists have in common.</summary>
internal static class CommonFilters
{
    /// <summary>Documents whose records are looked up one document after the other: a look into an index each.</summary>
    private const int MostLookedUp = 2000;

    public static QueryParameter<string> Kind { get; } = QueryParameters.Word(
        "kind", "Kind of report.", ReportKinds.ScoreReport, ReportKinds.PlanProgress, ReportKinds.MeasurePlan, ReportKinds.MeasureProgress, ReportKinds.Other);

    public static QueryParameter<int> Year { get; } = QueryParameters.Number("year", "Fiscal year that the report is about, Buddhist era.", 2500, 2700, 2568);

    public static QueryParameter<string> Agency { get; } = QueryParameters.Text("agency", "Part of the reporting agency's name.", "เทศบาล");

    public static QueryParameter<string> Province { get; } = QueryParameters.Text("province", "The province's bare name.", "สุรินทร์");

    public static QueryParameter<long> Document { get; } = QueryParameters.Id("document", "Only what belongs to the document of this number.");

    public static IQueryable<StoredDocument> Apply(HttpContext http, IQueryable<StoredDocument> documents)
    {
        documents = Kind.TryRead(http, out var kind) ? documents.Where(d => d.Kind == kind) : documents;
        documents = Year.TryRead(http, out var year) ? documents.Where(d => d.FiscalYear == year) : documents;
        documents = Agency.TryRead(http, out var agency) ? documents.WhereContains(d => d.Agency, agency) : documents;
        return Province.TryRead(http, out var province) ? documents.Where(d => d.Province == province) : documents;
    }

    public static async Task<IQueryable<T>> ApplyAsync<T>(HttpContext http, StoreContext context, IQueryable<T> records, CancellationToken cancellation)
        where T : StoredRecord
    {
        records = Document.TryRead(http, out var document) ? records.Where(r => r.DocumentId == document) : records;
        if (await FewAsync(http, context, cancellation) is { } few)
        {
            return records.Where(r => few.Contains(r.DocumentId));
        }

        records = Kind.TryRead(http, out var kind) ? records.Where(r => r.DocumentKind == kind) : records;
        records = Year.TryRead(http, out var year) ? records.Where(r => r.DocumentYear == year) : records;
        records = Province.TryRead(http, out var province) ? records.Where(r => r.DocumentProvince == province) : records;
        if (!Agency.TryRead(http, out var agency))
        {
            return records;
        }

        // A part of a name has no index; whole names have one.
        return await KnownAgencies.HoldingAsync(context, agency, cancellation) is { } names
            ? records.Where(r => names.Contains(r.DocumentAgency!))
            : records.WhereContains(r => r.DocumentAgency, agency);
    }

    /// <summary>
    /// The documents that several filters leave, where these are few. The database takes the filters for independent of each other and so expects to meet a match soon;
    /// where there is none (no such report of that province), it would look through all records that one of them leaves.
    /// </summary>
    /// <returns>Null for one filter or none, and for many documents.</returns>
    private static async Task<List<long>?> FewAsync(HttpContext http, StoreContext context, CancellationToken cancellation)
    {
        bool[] set = [Kind.TryRead(http, out _), Year.TryRead(http, out _), Province.TryRead(http, out _), Agency.TryRead(http, out _)];
        if (set.Count(s => s) < 2)
        {
            return null;
        }

        // In no index's order: in that of their numbers PostgreSQL would walk through all documents, where the filters' own indexes name those few at once.
        var ids = await Apply(http, context.Documents.AsNoTracking()).Select(d => d.Id).OrderBy(id => -id).Take(MostLookedUp + 1).ToListAsync(cancellation);
        return ids.Count > MostLookedUp ? null : ids;
    }
}
