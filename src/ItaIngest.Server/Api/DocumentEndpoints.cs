using System.ComponentModel;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Operations;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api;

/// <summary>A document in a list of the API.</summary>
/// <param name="State">Queued, Reading, Read, Unreadable, Failed or Cancelled.</param>
/// <param name="Review">Open or Approved.</param>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="FieldCount">Values read.</param>
/// <param name="FlaggedCount">Values and doubts that a person should look at.</param>
/// <param name="Error">Why it is unreadable or failed, or why the last attempt ended.</param>
internal sealed record DocumentSummary(
    long Id, string FileName, string Sha256, long Bytes, string State, string Source, DateTime ArrivedAt, DateTime? ReadAt, int? PageCount, int PagesDone, int PagesFailed,
    string? Kind, string? Title, string? Agency, string? District, string? Province, int? FiscalYear, string? Period, int FieldCount, int FlaggedCount,
    string Review, DateTime? ReviewedAt, bool Paused, int Attempts, string? Error)
{
    public static DocumentSummary Of(StoredDocument d) => new(
        d.Id, d.FileName, d.Sha256, d.Bytes, d.State.ToString(), d.Source.ToString(), d.ArrivedAt, d.ReadAt, d.PageCount, d.PagesDone, d.PagesFailed,
        d.Kind, d.Title, d.Agency, d.District, d.Province, d.FiscalYear, d.Period, d.FieldCount, d.FlaggedCount,
        d.Review.ToString(), d.ReviewedAt, d.Paused, d.Attempts, d.Error);
}

/// <summary>The documents: lists, one of them, its records.</summary>
internal static class DocumentEndpoints
{
    private static readonly Paging s_paging = new("documents");

    /// <summary>The filters of the list, which an action on all that match takes as well: how they are checked and described. <see cref="DocumentFilter"/> applies them.</summary>
    public static QueryParameter[] Filters { get; } =
    [
        QueryParameters.Choice("state", "Only documents in this state.", DocumentState.Read),
        QueryParameters.Choice("review", "Only documents that are open, or approved, in review.", ReviewState.Open),
        QueryParameters.Choice("source", "Only documents that first came in this way.", ArrivalSource.Uploaded),
        CommonFilters.Kind, CommonFilters.Year, CommonFilters.Agency, CommonFilters.Province,
        QueryParameters.Text("text", "Part of the file's name, in any case, or the whole SHA-256.", "report"),
        QueryParameters.Text("error", "Part of the error's text.", "no space left"),
        QueryParameters.Flag("paused", "Only documents that are held back, or are not."),
        QueryParameters.Flag("flagged", "Only documents with, or without, values that a person should look at."),
        QueryParameters.Time("arrivedFrom", "Only documents that arrived at this time (UTC) or later."),
        QueryParameters.Time("arrivedBefore", "Only documents that arrived before this time (UTC)."),
    ];

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("Documents");
        documents.MapGet("", ListAsync)
            .Takes([.. Filters, s_paging.Limit, s_paging.Cursor])
            .Produces<ListPage<DocumentSummary>>().Answers(ApiExamples.Documents)
            .WithSummary("Lists documents, the newest first");
        documents.MapGet("/{id:long}", OneAsync)
            .Takes().Produces<DocumentSummary>().ProducesProblem(StatusCodes.Status404NotFound).Answers(ApiExamples.Document)
            .WithSummary("One document");
        documents.MapGet("/{id:long}/records", RecordsAsync)
            .Takes().Produces<object>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound).Answers(ApiExamples.Records)
            .WithSummary("A document's records with their evidence")
            .WithDescription("The contract itaingest/1 with the reviewers' corrections applied. Send the ETag back as If-None-Match and unchanged records cost a 304.");
        documents.MapGet("/{id:long}/pages", PagesAsync)
            .Takes().Produces<IReadOnlyList<PageSummary>>().ProducesProblem(StatusCodes.Status404NotFound).Answers(ApiExamples.Pages)
            .WithSummary("The pages of a document and how far their reading is");
    }

    private static async Task<IResult> ListAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = Filtered(http, context.Documents.AsNoTracking());
        documents = s_paging.After(http) is [var last] ? documents.Where(d => d.Id < last) : documents;
        return TypedResults.Ok(await s_paging.PageAsync(http, documents.OrderByDescending(d => d.Id), DocumentSummary.Of, d => [d.Id], cancellation));
    }

    /// <summary>The documents that a request's filters, which were checked, let pass.</summary>
    public static IQueryable<StoredDocument> Filtered(HttpContext http, IQueryable<StoredDocument> documents) => DocumentFilter.From(http.Request.Query).Apply(documents);

    private static async Task<IResult> OneAsync(
        [Description("The document's number.")] long id, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        return document is null ? Problems.NoDocument(id) : TypedResults.Ok(DocumentSummary.Of(document));
    }

    private static async Task<IResult> RecordsAsync(
        [Description("The document's number.")] long id, HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Records.AsNoTracking().Where(r => r.DocumentId == id).Select(r => r.Json).SingleOrDefaultAsync(cancellation) is { } json)
        {
            return EntityTags.Text(http, json, "application/json; charset=utf-8");
        }

        return await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) is { } document
            ? Problems.NotFound($"Document {id} has no records: its state is {document.State}.")
            : Problems.NoDocument(id);
    }

    private static async Task<IResult> PagesAsync(
        [Description("The document's number.")] long id, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var pages = await context.Pages.AsNoTracking().Where(p => p.DocumentId == id).OrderBy(p => p.Number).ToListAsync(cancellation);
        return pages.Count > 0 || await context.Documents.AnyAsync(d => d.Id == id, cancellation)
            ? TypedResults.Ok(pages.Select(p => PageSummary.Of(id, p)).ToList())
            : Problems.NoDocument(id);
    }
}
