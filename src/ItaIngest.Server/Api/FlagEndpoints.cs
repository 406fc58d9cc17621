using ItaIngest.Core.Records;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api;

/// <summary>A value or doubt that a person should look at.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="Pointer">JSON pointer in the document's records.</param>
/// <param name="Value">As text; null for a doubt that stands for no single value.</param>
/// <param name="Raw">What was read, before any normalisation or repair.</param>
/// <param name="Confidence">Estimated probability, 0 to 1, that the value is right; null when unknown.</param>
/// <param name="Reasons">Codes.</param>
/// <param name="Alternatives">Other values that it may have, best first, each with where it comes from.</param>
/// <param name="Page">From 1.</param>
/// <param name="Box">Left, top, right and bottom as fractions of the upright page.</param>
/// <param name="Line">Of a transcript, from 1.</param>
/// <param name="Columns">First and last character of a transcript's line, from 1.</param>
internal sealed record FlagItem(
    long Document, string Pointer, string? Value, string? Raw, double? Confidence, string[] Reasons, IReadOnlyList<Alternative> Alternatives, int? Page, double[]? Box,
    int? Line, int[]? Columns)
{
    public static FlagItem Of(StoredField f) => new(
        f.DocumentId, f.Pointer, f.Value, f.Raw, f.Confidence, f.Reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries), StoredAlternatives.Read(f.Alternatives), f.Page,
        f is { Left: { } left, Top: { } top, Right: { } right, Bottom: { } bottom } ? [left, top, right, bottom] : null,
        f.Line, f is { FirstColumn: { } first, LastColumn: { } last } ? [first, last] : null);
}

/// <summary>All flagged values, by document.</summary>
internal static class FlagEndpoints
{
    private static readonly Paging s_paging = new("flags", 2);
    private static readonly QueryParameter<string> s_reason = QueryParameters.Word(
        "reason", "Only values flagged for this reason.",
        [.. Reasons.All]);

    private static readonly QueryParameter<string> s_records = QueryParameters.Word("records", "Only values of this kind of record.", "scores", "plans", "measures", "document");
    private static readonly QueryParameter<int> s_page = QueryParameters.Number("page", "Only values on this page of their document.", 1, 100_000, 2);

    public static void MapFlags(this IEndpointRouteBuilder api) => api.MapGet("/flags", ListAsync).Audited(AuditAct.List)
        .Takes(CommonFilters.Document, s_reason, s_records, s_page, s_paging.Limit, s_paging.Cursor)
        .Produces<ListPage<FlagItem>>().Answers(ApiExamples.Flags)
        .WithTags("Flags").WithSummary("Lists values and doubts that a person should look at");

    private static async Task<IResult> ListAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var flags = context.Fields.AsNoTracking().Where(f => f.Flagged);
        flags = CommonFilters.Document.TryRead(http, out var document) ? flags.Where(f => f.DocumentId == document) : flags;
        flags = s_reason.TryRead(http, out var reason) ? flags.Where(f => (" " + f.Reasons + " ").Contains(" " + reason + " ")) : flags;
        flags = s_records.TryRead(http, out var records) ? flags.Where(f => f.Pointer.StartsWith("/" + records + "/")) : flags;
        flags = s_page.TryRead(http, out var page) ? flags.Where(f => f.Page == page) : flags;
        flags = s_paging.After(http) is [var last, var id] ? flags.Where(f => f.DocumentId >= last && (f.DocumentId > last || f.Id > id)) : flags;
        return TypedResults.Ok(await s_paging.PageAsync(http, flags.OrderBy(f => f.DocumentId).ThenBy(f => f.Id), FlagItem.Of, f => [f.DocumentId, f.Id], cancellation));
    }
}
