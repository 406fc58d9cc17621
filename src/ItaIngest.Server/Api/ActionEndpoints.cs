using System.ComponentModel;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Jobs;
using ItaIngest.Server.Operations;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api;

/// <summary>What an action did.</summary>
/// <param name="Changed">Documents that it changed; those that it does not fit are passed over.</param>
internal sealed record ActionResult(int Changed);

/// <summary>Retrying, cancelling, pausing, resuming and deleting: one document, or all that match a filter, done on the server; and holding all reading back.</summary>
internal static class ActionEndpoints
{
    private static readonly (BulkAction Action, string Name, string Summary, string Fits)[] s_actions =
    [
        (BulkAction.Retry, "retry", "queued anew", "failed, unreadable or cancelled"),
        (BulkAction.ReadAnew, "read-anew", "read anew, with people's corrections kept", "read"),
        (BulkAction.Cancel, "cancel", "given up", "queued or being read"),
        (BulkAction.Pause, "pause", "held back", "queued or being read, and not held back yet"),
        (BulkAction.Resume, "resume", "let go on", "held back"),
        (BulkAction.Delete, "delete", "deleted with all that was read from it and its files", "not being read"),
    ];

    public static void MapActions(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("Jobs").WithMetadata(new NeedsScope(ApiScopes.Operate));
        foreach (var (action, name, summary, fits) in s_actions)
        {
            documents.MapPost($"/{{id:long}}/{name}", async (
                [Description("The document's number.")] long id, DocumentCommands commands, ReadingQueue queue, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation) =>
                await OneAsync(id, fits, selection => commands.RunAsync(action, selection, cancellation), queue, contexts, cancellation))
                .Takes().Produces<ActionResult>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).Answers(ApiExamples.Changed)
                .WithSummary($"A document is {summary}").WithDescription($"It must be {fits}.");
            documents.MapPost($"/{name}", async (HttpContext http, DocumentCommands commands, ReadingQueue queue, CancellationToken cancellation) =>
                await AllAsync(http, selection => commands.RunAsync(action, selection, cancellation), queue))
                .Takes(DocumentEndpoints.Filters).Produces<ActionResult>().Answers(ApiExamples.Changed)
                .WithSummary($"All documents that match are {summary}").WithDescription($"Those of them that are {fits}; at least one filter is needed.");
        }

        var queue = api.MapGroup("/queue").WithTags("Jobs").WithMetadata(new NeedsScope(ApiScopes.Operate));
        queue.MapPost("/hold", async (HttpContext http, ReadingHold hold, CancellationToken cancellation) =>
            {
                await hold.HoldAsync(http.User.Identity?.Name ?? "API", cancellation);
                return TypedResults.NoContent();
            })
            .Takes().WithSummary("All reading is held back").WithDescription("On every machine: pages at work are finished, none begins until POST /api/queue/release.");
        queue.MapPost("/release", async (ReadingHold hold, CancellationToken cancellation) =>
            {
                await hold.ReleaseAsync(cancellation);
                return TypedResults.NoContent();
            })
            .Takes().WithSummary("Reading goes on");
    }

    private static async Task<IResult> OneAsync(
        long id, string fits, Func<DocumentSelection, Task<int>> run, ReadingQueue queue, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        if (await run(documents => documents.Where(d => d.Id == id)) is > 0 and var changed)
        {
            queue.Wake();
            return TypedResults.Ok(new ActionResult(changed));
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) is { } document
            ? TypedResults.Problem($"Document {id} must be {fits}; its state is {document.State}{(document.Paused ? ", held back" : "")}.", statusCode: StatusCodes.Status409Conflict)
            : Problems.NoDocument(id);
    }

    private static async Task<IResult> AllAsync(HttpContext http, Func<DocumentSelection, Task<int>> run, ReadingQueue queue)
    {
        if (http.Request.Query.Count == 0)
        {
            return TypedResults.Problem("Name at least one filter: without any, all documents would be meant.", statusCode: StatusCodes.Status400BadRequest);
        }

        var changed = await run(documents => DocumentEndpoints.Filtered(http, documents));
        queue.Wake();
        return TypedResults.Ok(new ActionResult(changed));
    }
}
