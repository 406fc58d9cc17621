using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Server.Jobs;
using ItaIngest.Server.Operations;
using ItaIngest.Server.Routines;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Dashboard.Documents;

/// <summary>Takes the forms that act on documents, on all reading, and on routines.</summary>
internal static class ActionForms
{
    public static void MapActionForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").WithMetadata(new NeedsScope(ApiScopes.Operate));
        forms.MapPost("/documents/{id:long}/{action}", OneAsync).FromOurForms();
        forms.MapPost("/operations", OrderAsync).FromOurForms();
        forms.MapPost("/operations/{id:long}/stop", StopAsync).FromOurForms();
        forms.MapPost("/queue/hold", HoldAsync).FromOurForms();
        forms.MapPost("/queue/release", ReleaseAsync).FromOurForms();
        forms.MapPost("/routines/{name}/run", RunRoutine).FromOurForms();
    }

    private static async Task<IResult> OneAsync(long id, string action, DocumentCommands commands, ReadingQueue queue, CancellationToken cancellation)
    {
        // Deleting needs its page of confirmation.
        if (!Enum.TryParse<BulkAction>(action, ignoreCase: true, out var wanted) || wanted == BulkAction.Delete)
        {
            return Results.NotFound();
        }

        await commands.RunAsync(wanted, documents => documents.Where(d => d.Id == id), cancellation);
        queue.Wake();
        return Results.LocalRedirect($"/documents/{id}/history");
    }

    private static async Task<IResult> OrderAsync([FromForm] BulkAction action, [FromForm] string? filter, BulkOperations operations, HttpContext http, CancellationToken cancellation)
    {
        http.AuditDetail($"{action} {filter}");
        var operation = await operations.OrderAsync(action, DocumentFilter.Parse(filter ?? ""), cancellation);
        return Results.LocalRedirect($"/operations/{operation.Id}");
    }

    private static async Task<IResult> HoldAsync(HttpContext http, ReadingHold hold, CancellationToken cancellation)
    {
        await hold.HoldAsync(http.User.Identity?.Name ?? Environment.MachineName, cancellation);
        return Results.LocalRedirect("/jobs");
    }

    private static async Task<IResult> ReleaseAsync(ReadingHold hold, CancellationToken cancellation)
    {
        await hold.ReleaseAsync(cancellation);
        return Results.LocalRedirect("/jobs");
    }

    private static IResult RunRoutine(string name, RoutineList routines)
    {
        if (routines.Find(name) is not { } routine)
        {
            return Results.NotFound();
        }

        routine.Ask();
        return Results.LocalRedirect("/routines");
    }

    private static async Task<IResult> StopAsync(long id, BulkOperations operations, CancellationToken cancellation)
    {
        await operations.StopAsync(id, cancellation);
        return Results.LocalRedirect($"/operations/{id}");
    }
}
