using System.ComponentModel;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Intake;
using ItaIngest.Storage;
using ItaIngest.Storage.Backfills;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api;

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

/// <summary>A backfill to start.</summary>
/// <param name="Folder">A folder below one of the roots: absolute, or as seen from the first root.</param>
internal sealed record BackfillOrder(string? Folder);

/// <summary>Backfills: lists, their files, starting one, wishes about one at work.</summary>
internal static class BackfillEndpoints
{
    private static readonly Paging s_backfills = new("backfills");
    private static readonly Paging s_files = new("backfill-files");
    private static readonly QueryParameter<BackfillFileState> s_state = QueryParameters.Choice("state", "Only files in this state.", BackfillFileState.Failed);

    public static void MapBackfills(this IEndpointRouteBuilder api)
    {
        var backfills = api.MapGroup("/backfills").WithTags("Intake");
        backfills.MapGet("", BackfillsAsync)
            .Takes(s_backfills.Limit, s_backfills.Cursor)
            .Produces<ListPage<BackfillItem>>().Answers(ApiExamples.Backfills)
            .WithSummary("Lists backfills, the newest first");
        backfills.MapPost("", StartAsync)
            .WithMetadata(new NeedsScope(ApiScopes.Operate))
            .Takes().Produces<BackfillItem>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Starts the backfill of a folder of this server, or goes on with one that stopped")
            .WithDescription("Only folders below those that the operator opened with --backfill-roots. It runs in the service; a service that is started again is asked once more, and goes on.");
        backfills.MapGet("/{id:long}/files", FilesAsync)
            .Takes(s_state, s_files.Limit, s_files.Cursor)
            .Produces<ListPage<BackfillFileItem>>().ProducesProblem(StatusCodes.Status404NotFound).Answers(ApiExamples.BackfillFiles)
            .WithSummary("Lists the files of a backfill");
        foreach (var wish in Enum.GetValues<BackfillWish>())
        {
            backfills.MapPost($"/{{id:long}}/{wish.ToString().ToLowerInvariant()}", async (
                [Description("The backfill's number.")] long id, BackfillLedger ledger, CancellationToken cancellation) =>
                await ledger.WishAsync(id, wish, cancellation) ? TypedResults.NoContent() : Problems.NotFound($"There is no backfill {id}."))
                .WithMetadata(new NeedsScope(ApiScopes.Operate))
                .Takes().Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
                .WithSummary($"A backfill is asked to {wish.ToString().ToLowerInvariant()}").WithDescription("The program that files it looks at this after each batch.");
        }
    }

    private static async Task<IResult> StartAsync(BackfillOrder order, StartedBackfills backfills, HttpContext http, CancellationToken cancellation)
    {
        if (order.Folder is not { Length: > 0 } folder)
        {
            return TypedResults.Problem("Name the folder: { \"folder\": \"2567\" }.", statusCode: StatusCodes.Status400BadRequest);
        }

        http.AuditDetail(folder);
        try
        {
            return TypedResults.Accepted((string?)null, BackfillItem.Of(await backfills.StartAsync(folder, cancellation)));
        }
        catch (BackfillRefusedException e)
        {
            return TypedResults.Problem(e.Message, statusCode: StatusCodes.Status403Forbidden);
        }
        catch (DirectoryNotFoundException e)
        {
            return Problems.NotFound(e.Message);
        }
        catch (BackfillBusyException e)
        {
            return TypedResults.Problem(e.Message, statusCode: StatusCodes.Status409Conflict);
        }
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
