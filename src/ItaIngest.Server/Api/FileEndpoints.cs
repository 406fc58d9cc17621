using System.ComponentModel;
using System.Text;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Extraction;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ItaIngest.Server.Api;

/// <summary>Originals and images of pages.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents/{id:long}").WithTags("Documents");
        documents.MapGet("/original", OriginalAsync)
            .Takes().Produces(StatusCodes.Status200OK, contentType: "application/pdf").Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound)
            .Audited(AuditAct.Original)
            .WithSummary("The file as it arrived");
        documents.MapGet("/transcript", TranscriptAsync)
            .Takes().Produces(StatusCodes.Status200OK, contentType: "text/plain").Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound)
            .Audited(AuditAct.Original)
            .WithSummary("The text of a document that came as a transcript, as UTF-8")
            .WithDescription("Lines and columns of the evidence count its lines and characters from 1.");
        documents.MapGet("/pages/{number:int}/image", PageImageAsync)
            .Takes().Produces(StatusCodes.Status200OK, contentType: "image/jpeg").Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound)
            .Audited(AuditAct.Image)
            .WithSummary("The upright image of a page")
            .WithDescription("Boxes of the evidence are fractions of this image.");
    }

    private static async Task<IResult> OriginalAsync(
        [Description("The document's number.")] long id, IDbContextFactory<StoreContext> contexts, IFileStore files, HttpContext http, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (document is null)
        {
            return Problems.NoDocument(id);
        }

        // What was dropped need not be a PDF: the browser must not guess and run it as a page of ours, nor a transcript's HTML.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = document.FileName }.ToString();
        return await files.TryOpenAsync(FileKeys.Original(document.Sha256), cancellation) is { } original
            ? Results.Stream(original, DocumentNames.IsTranscript(document.FileName) ? "text/plain" : "application/pdf", entityTag: EntityTags.Of(document.Sha256), enableRangeProcessing: true)
            : Problems.NotFound($"The original of document {id} is gone from the store.");
    }

    private static async Task<IResult> TranscriptAsync(
        [Description("The document's number.")] long id, IDbContextFactory<StoreContext> contexts, TranscriptLines transcripts, HttpContext http, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } document)
        {
            return Problems.NoDocument(id);
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        return await transcripts.TextAsync(document, cancellation) is { } text
            ? Results.Bytes(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", entityTag: EntityTags.Of(document.Sha256))
            : Problems.NotFound($"Document {id} is no transcript.");
    }

    private static async Task<IResult> PageImageAsync(
        [Description("The document's number.")] long id, [Description("The page, from 1.")] int number,
        IDbContextFactory<StoreContext> contexts, IFileStore files, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var page = await context.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.DocumentId == id && p.Number == number, cancellation);
        if (page?.ImageKey is not { } key || await files.TryOpenAsync(key, cancellation) is not { } image)
        {
            return Problems.NotFound($"Document {id} has no image of page {number}.");
        }

        // Read anew, a page has another image under the same key.
        var tag = EntityTags.Of(FormattableString.Invariant($"{key}-{image.Length}-{page.EndedAt?.Ticks}"));
        return Results.Stream(image, key.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg", entityTag: tag);
    }
}
