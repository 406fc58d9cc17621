using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ItaIngest.Server.Api;

/// <summary>A document in a list of the API.</summary>
internal sealed record DocumentSummary(
    long Id, string FileName, string Sha256, string State, DateTime ArrivedAt, DateTime? ReadAt, int? PageCount,
    string? Kind, string? Title, string? Agency, string? Province, int? FiscalYear, int FieldCount, int FlaggedCount, string? Error);

/// <summary>The documents under <c>/api</c>.</summary>
internal static class DocumentEndpoints
{
    private const int MostPerPage = 500;

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var documents = routes.MapGroup("/api/documents");
        documents.MapGet("", ListAsync);
        documents.MapGet("{id:long}", OneAsync);
        documents.MapGet("{id:long}/records", RecordsAsync);
        documents.MapGet("{id:long}/original", OriginalAsync);
        documents.MapGet("{id:long}/pages/{number:int}/image", PageImageAsync);
    }

    private static async Task<IResult> ListAsync(
        IDbContextFactory<StoreContext> contexts, CancellationToken cancellation, string? state = null, int skip = 0, int take = 100)
    {
        if (skip < 0 || take is < 1 or > MostPerPage)
        {
            return Results.Problem($"skip is at least 0, take is 1 to {MostPerPage}", statusCode: StatusCodes.Status400BadRequest);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = context.Documents.AsNoTracking();
        if (state is not null)
        {
            if (!Enum.TryParse<DocumentState>(state, ignoreCase: true, out var wanted))
            {
                return Results.Problem($"state is one of {string.Join(", ", Enum.GetNames<DocumentState>())}", statusCode: StatusCodes.Status400BadRequest);
            }

            documents = documents.Where(d => d.State == wanted);
        }

        var found = await documents.OrderByDescending(d => d.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        return Results.Ok(found.Select(Summary));
    }

    private static async Task<IResult> OneAsync(long id, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        return document is null ? NoDocument(id) : Results.Ok(Summary(document));
    }

    private static async Task<IResult> RecordsAsync(long id, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var records = await context.Records.AsNoTracking().SingleOrDefaultAsync(r => r.DocumentId == id, cancellation);
        return records is null
            ? Results.Problem($"Document {id} has no records (yet).", statusCode: StatusCodes.Status404NotFound)
            : Results.Text(records.Json, "application/json; charset=utf-8");
    }

    private static async Task<IResult> OriginalAsync(
        long id, IDbContextFactory<StoreContext> contexts, IFileStore files, HttpContext http, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (document is null)
        {
            return NoDocument(id);
        }

        // What was dropped need not be a PDF: the browser must not guess and run it as a page of ours.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = document.FileName }.ToString();
        return await files.TryOpenAsync(FileKeys.Original(document.Sha256), cancellation) is { } original
            ? Results.Stream(original, "application/pdf", enableRangeProcessing: true)
            : Results.Problem($"The original of document {id} is gone from the store.", statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PageImageAsync(
        long id, int number, IDbContextFactory<StoreContext> contexts, IFileStore files, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var page = await context.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.DocumentId == id && p.Number == number, cancellation);
        return page?.ImageKey is { } key && await files.TryOpenAsync(key, cancellation) is { } image
            ? Results.Stream(image, key.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg")
            : Results.Problem($"Document {id} has no image of page {number}.", statusCode: StatusCodes.Status404NotFound);
    }

    private static IResult NoDocument(long id) => Results.Problem($"There is no document {id}.", statusCode: StatusCodes.Status404NotFound);

    private static DocumentSummary Summary(StoredDocument d) => new(
        d.Id, d.FileName, d.Sha256, d.State.ToString(), d.ArrivedAt, d.ReadAt, d.PageCount,
        d.Kind, d.Title, d.Agency, d.Province, d.FiscalYear, d.FieldCount, d.FlaggedCount, d.Error);
}
