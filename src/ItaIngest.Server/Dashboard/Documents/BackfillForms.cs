using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Operations;
using ItaIngest.Storage.Backfills;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Dashboard.Documents;

/// <summary>Takes backfills to start, and wishes about those at work, from their pages.</summary>
internal static class BackfillForms
{
    public static void MapBackfillForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/backfills").WithMetadata(new NeedsScope(ApiScopes.Operate));
        forms.MapPost("", StartAsync).FromOurForms();
        forms.MapPost("/{id:long}/{wish}", WishAsync).FromOurForms();
    }

    private static async Task<IResult> StartAsync([FromForm] string folder, StartedBackfills backfills, HttpContext http, CancellationToken cancellation)
    {
        http.AuditDetail(folder);
        try
        {
            return Results.LocalRedirect($"/backfills/{(await backfills.StartAsync(folder, cancellation)).Id}");
        }
        catch (Exception e) when (e is BackfillRefusedException or BackfillBusyException or DirectoryNotFoundException)
        {
            var problem = e switch { BackfillBusyException => "busy", DirectoryNotFoundException => "missing", _ => "refused" };
            return Results.LocalRedirect(QueryText.Address("/backfills", ("problem", problem), ("folder", folder)));
        }
    }

    private static async Task<IResult> WishAsync(long id, string wish, BackfillLedger ledger, CancellationToken cancellation)
    {
        if (!Enum.TryParse<BackfillWish>(wish, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
        {
            return Results.NotFound();
        }

        await ledger.WishAsync(id, wanted, cancellation);
        return Results.LocalRedirect($"/backfills/{id}");
    }
}
