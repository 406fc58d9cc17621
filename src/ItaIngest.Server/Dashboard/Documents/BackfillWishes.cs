using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Storage;
using ItaIngest.Storage.Backfills;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Dashboard.Documents;

/// <summary>What an operator may ask of a backfill. The program that works on it looks at these wishes after each file.</summary>
public enum BackfillWish
{
    Pause,
    Resume,
    Stop,
}

/// <summary>Takes wishes about backfills from their page.</summary>
internal static class BackfillWishes
{
    public static IEnumerable<BackfillWish> Fitting(BackfillRun run) => run switch
    {
        { State: BackfillState.Filed or BackfillState.Stopped } => [],
        { PauseRequested: true } => [BackfillWish.Resume, BackfillWish.Stop],
        _ => [BackfillWish.Pause, BackfillWish.Stop],
    };

    public static void MapBackfillWishes(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/backfills/{id:long}/{wish}", KeepAsync).FromOurForms().WithMetadata(new NeedsScope(ApiScopes.Operate));

    private static async Task<IResult> KeepAsync(long id, string wish, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        if (!Enum.TryParse<BackfillWish>(wish, ignoreCase: true, out var wanted))
        {
            return Results.NotFound();
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await WishAsync(context, id, wanted, cancellation);
        return Results.LocalRedirect($"/backfills/{id}");
    }

    /// <returns>Whether there is such a backfill.</returns>
    public static async Task<bool> WishAsync(StoreContext context, long id, BackfillWish wish, CancellationToken cancellation)
    {
        var run = context.BackfillRuns.Where(r => r.Id == id);
        return 0 < wish switch
        {
            BackfillWish.Pause => await run.ExecuteUpdateAsync(set => set.SetProperty(r => r.PauseRequested, true), cancellation),
            BackfillWish.Resume => await run.ExecuteUpdateAsync(set => set.SetProperty(r => r.PauseRequested, false), cancellation),
            _ => await run.ExecuteUpdateAsync(set => set.SetProperty(r => r.StopRequested, true), cancellation),
        };
    }
}
