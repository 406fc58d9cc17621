using System.ComponentModel;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Review;
using ItaIngest.Server.Api;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Server.Extraction;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>A part of a page that a person marked.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Box">Left, top, right, bottom as fractions of the upright page.</param>
/// <param name="Pointer">The field that it is for; null for none.</param>
internal sealed record RegionBody(int Page, double[] Box, string? Pointer);

/// <summary>What stands there.</summary>
/// <param name="Value">As the field would hold it, invariant text; null when it is no such value.</param>
/// <param name="Second">What the second reader of numbers has, where it disagrees.</param>
internal sealed record RegionAnswer(string Raw, string? Value, string? Shown, double Confidence, string? Second);

/// <summary>Reads a marked part of a page anew; nothing is changed by it.</summary>
internal static class RegionEndpoint
{
    /// <summary>Smaller than this, in fractions of the page, is a click and no region.</summary>
    private const double Least = 0.002;

    /// <summary>What page images have whose reading names no resolution.</summary>
    private const double UsualDpi = 200;

    public static void MapRegion(this IEndpointRouteBuilder review) => review.MapPost("/documents/{id:long}/read-again", ReadAsync)
        .Takes().Produces<RegionAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithSummary("Reads a marked part of a page anew");

    private static async Task<IResult> ReadAsync(
        [Description("The document's number.")] long id, RegionBody body, IRegionSource source, IFileStore files, IDbContextFactory<StoreContext> contexts,
        IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        if (BoxOf(body.Box) is not { } box)
        {
            return TypedResults.Problem("The box is left, top, right, bottom as fractions of the page, from 0 to 1.", statusCode: StatusCodes.Status400BadRequest);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var page = await context.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.DocumentId == id && p.Number == body.Page, cancellation);
        if (page?.ImageKey is not { } key || await files.TryOpenAsync(key, cancellation) is not { } image)
        {
            return Problems.NotFound($"Document {id} has no image of page {body.Page}.");
        }

        var year = await context.Documents.Where(d => d.Id == id).Select(d => d.FiscalYear).SingleAsync(cancellation);
        var (part, error) = await ReadPartAsync(image, key, await DpiAsync(files, page, cancellation), box, source, cancellation);
        return part is null
            ? TypedResults.Problem(texts["review.region-failed", error ?? ""], statusCode: StatusCodes.Status422UnprocessableEntity)
            : TypedResults.Ok(Answer(part, body.Pointer, year, texts));
    }

    private static RegionAnswer Answer(Page part, string? pointer, int? year, IStringLocalizer texts)
    {
        var type = FieldTypes.Of(pointer ?? "");
        var read = RegionText.Of(part, type);
        var value = TypedValue.Parse(read.Raw, type, year).Value;
        return new RegionAnswer(read.Raw, value, value is null ? null : Values.Shown(texts, pointer ?? "", value), Math.Round(read.Confidence, 4), read.Second);
    }

    private static async Task<(Page? Page, string? Error)> ReadPartAsync(Stream image, string key, double dpi, Box box, IRegionSource source, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + Path.GetExtension(key));
        try
        {
            await using (image)
            await using (var copy = File.Create(path))
            {
                await image.CopyToAsync(copy, cancellation);
            }

            return await source.ReadAsync(path, dpi, box, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<double> DpiAsync(IFileStore files, StoredPage page, CancellationToken cancellation) =>
        page.ReadingKey is { } key && await KeptPages.ReadPageAsync(files, key, cancellation) is { Dpi: > 0 } read ? read.Dpi : UsualDpi;

    private static Box? BoxOf(double[]? box) =>
        box is [>= 0 and <= 1, >= 0 and <= 1, >= 0 and <= 1, >= 0 and <= 1] && box[2] - box[0] >= Least && box[3] - box[1] >= Least ? new Box(box[0], box[1], box[2], box[3]) : null;
}
