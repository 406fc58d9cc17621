using System.ComponentModel;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Storage;
using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api;

/// <summary>One arrival of a file.</summary>
/// <param name="Path">Below the watched or backfilled folder; the name only for an upload.</param>
/// <param name="Fate">New, Copy, Unreadable, Deleted, Blocked or Withdrawn.</param>
/// <param name="Document">The document that it became or is a copy of.</param>
internal sealed record ArrivalItem(long Id, string Path, string Source, DateTime ArrivedAt, long Bytes, string Sha256, string Fate, string? Reason, long? Document)
{
    public static ArrivalItem Of(Arrival a) => new(a.Id, a.Path, a.Source.ToString(), a.ArrivedAt, a.Bytes, a.Sha256, a.Fate.ToString(), a.Reason, a.DocumentId);
}

/// <summary>What arrived, by whatever way, and the backfills.</summary>
internal static class IntakeEndpoints
{
    private static readonly Paging s_arrivals = new("arrivals");
    private static readonly Paging s_backfills = new("backfills");
    private static readonly Paging s_files = new("backfill-files");
    private static readonly QueryParameter<ArrivalFate> s_fate = QueryParameters.Choice("fate", "Only arrivals of this fate.", ArrivalFate.Unreadable);
    private static readonly QueryParameter<ArrivalSource> s_source = QueryParameters.Choice("source", "Only arrivals by this way.", ArrivalSource.Watched);
    private static readonly QueryParameter<DateTime> s_from = QueryParameters.Time("arrivedFrom", "Only arrivals at this time (UTC) or later.");
    private static readonly QueryParameter<DateTime> s_before = QueryParameters.Time("arrivedBefore", "Only arrivals before this time (UTC).");
    private static readonly QueryParameter<BackfillFileState> s_state = QueryParameters.Choice("state", "Only files in this state.", BackfillFileState.Failed);

    public static void MapIntake(this IEndpointRouteBuilder api)
    {
        var intake = api.MapGroup("").WithTags("Intake");
        intake.MapGet("/arrivals", ArrivalsAsync)
            .Takes(CommonFilters.Document, s_fate, s_source, s_from, s_before, s_arrivals.Limit, s_arrivals.Cursor)
            .Produces<ListPage<ArrivalItem>>().Answers(ApiExamples.Arrivals)
            .WithSummary("Lists what arrived and what became of it, the newest first");
    }

    private static async Task<IResult> ArrivalsAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var arrivals = context.Arrivals.AsNoTracking();
        arrivals = CommonFilters.Document.TryRead(http, out var document) ? arrivals.Where(a => a.DocumentId == document) : arrivals;
        arrivals = s_fate.TryRead(http, out var fate) ? arrivals.Where(a => a.Fate == fate) : arrivals;
        arrivals = s_source.TryRead(http, out var source) ? arrivals.Where(a => a.Source == source) : arrivals;
        arrivals = s_from.TryRead(http, out var from) ? arrivals.Where(a => a.ArrivedAt >= from) : arrivals;
        arrivals = s_before.TryRead(http, out var before) ? arrivals.Where(a => a.ArrivedAt < before) : arrivals;
        arrivals = s_arrivals.After(http) is [var last] ? arrivals.Where(a => a.Id < last) : arrivals;
        return TypedResults.Ok(await s_arrivals.PageAsync(http, arrivals.OrderByDescending(a => a.Id), ArrivalItem.Of, a => [a.Id], cancellation));
    }
}
