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
using BackfillWish = ItaIngest.Server.Dashboard.Documents.BackfillWish;
using BackfillWishes = ItaIngest.Server.Dashboard.Documents.BackfillWishes;

namespace ItaIngest.Server.Api;

/// <summary>One arrival of a file.</summary>
/// <param name="Path">Below the watched or backfilled folder; the name only for an upload.</param>
/// <param name="Fate">New, Copy, Unreadable, Deleted, Blocked or Withdrawn.</param>
/// <param name="Document">The document that it became or is a copy of.</param>
internal sealed record ArrivalItem(long Id, string Path, string Source, DateTime ArrivedAt, long Bytes, string Sha256, string Fate, string? Reason, long? Document)
{
    public static ArrivalItem Of(Arrival a) => new(a.Id, a.Path, a.Source.ToString(), a.ArrivedAt, a.Bytes, a.Sha256, a.Fate.ToString(), a.Reason, a.DocumentId);
}

/// <summary>One backfill of a folder tree.</summary>
/// <param name="State">Scanning, Filing, Paused, Stopped or Filed.</param>
internal sealed record BackfillItem(
    long Id, string Folder, string State, DateTime BeganAt, DateTime? EndedAt, DateTime? HeartbeatAt, int Total, int New, int Copies, int Unreadable, int Failed)
{
    public static BackfillItem Of(BackfillRun r) =>
        new(r.Id, r.Folder, r.State.ToString(), r.BeganAt, r.EndedAt, r.HeartbeatAt, r.Total, r.New, r.Copies, r.Unreadable, r.Failed);
}

/// <summary>One file of a backfill.</summary>
internal sealed record BackfillFileItem(long Id, string Path, long Bytes, string State, long? Document, string? Error)
{
    public static BackfillFileItem Of(BackfillFile f) => new(f.Id, f.Path, f.Bytes, f.State.ToString(), f.DocumentId, f.Error);
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
        intake.MapGet("/backfills", BackfillsAsync)
            .Takes(s_backfills.Limit, s_backfills.Cursor)
            .Produces<ListPage<BackfillItem>>().Answers(ApiExamples.Backfills)
            .WithSummary("Lists backfills, the newest first");
        intake.MapGet("/backfills/{id:long}/files", FilesAsync)
            .Takes(s_state, s_files.Limit, s_files.Cursor)
            .Produces<ListPage<BackfillFileItem>>().ProducesProblem(StatusCodes.Status404NotFound).Answers(ApiExamples.BackfillFiles)
            .WithSummary("Lists the files of a backfill");
        foreach (var wish in Enum.GetValues<BackfillWish>())
        {
            intake.MapPost($"/backfills/{{id:long}}/{wish.ToString().ToLowerInvariant()}", async (
                [Description("The backfill's number.")] long id, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation) =>
                {
                    await using var context = await contexts.CreateDbContextAsync(cancellation);
                    return await BackfillWishes.WishAsync(context, id, wish, cancellation) ? TypedResults.NoContent() : Problems.NotFound($"There is no backfill {id}.");
                })
                .WithMetadata(new NeedsScope(ApiScopes.Operate))
                .Takes().Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
                .WithSummary($"A backfill is asked to {wish.ToString().ToLowerInvariant()}").WithDescription("The program that files it looks at this after each file.");
        }
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

    private static async Task<IResult> BackfillsAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var runs = context.BackfillRuns.AsNoTracking();
        runs = s_backfills.After(http) is [var last] ? runs.Where(r => r.Id < last) : runs;
        return TypedResults.Ok(await s_backfills.PageAsync(http, runs.OrderByDescending(r => r.Id), BackfillItem.Of, r => [r.Id], cancellation));
    }

    private static async Task<IResult> FilesAsync(
        [Description("The backfill's number.")] long id, HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.BackfillRuns.AnyAsync(r => r.Id == id, cancellation))
        {
            return Problems.NotFound($"There is no backfill {id}.");
        }

        var files = context.BackfillFiles.AsNoTracking().Where(f => f.RunId == id);
        files = s_state.TryRead(http, out var state) ? files.Where(f => f.State == state) : files;
        files = s_files.After(http) is [var last] ? files.Where(f => f.Id > last) : files;
        return TypedResults.Ok(await s_files.PageAsync(http, files.OrderBy(f => f.Id), BackfillFileItem.Of, f => [f.Id], cancellation));
    }
}
