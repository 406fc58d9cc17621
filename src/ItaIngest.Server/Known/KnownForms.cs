using ItaIngest.Server.Access;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Storage.Known;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Known;

/// <summary>Takes the forms of the page of what people have confirmed.</summary>
internal static class KnownForms
{
    public static void MapKnownForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/known").WithMetadata(new NeedsScope(ApiScopes.Review));
        forms.MapPost("/headers", ExplainAsync).FromOurForms();
        forms.MapPost("/{id:long}/{act}", ActAsync).FromOurForms();
    }

    private static async Task<IResult> ExplainAsync([FromForm] string wording, [FromForm] string key, [FromForm] bool? reread, HttpContext http, KnownWishes wishes, CancellationToken cancellation) =>
        await wishes.ExplainAsync(http, wording, key, reread == true, cancellation) is null ? Results.BadRequest() : Results.LocalRedirect("/known");

    private static async Task<IResult> ActAsync(long id, string act, HttpContext http, KnownWishes wishes, KnownList list, CancellationToken cancellation)
    {
        if (!Enum.TryParse<KnownAct>(act, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted) || await list.FindAsync(id, cancellation) is not { } view)
        {
            return Results.NotFound();
        }

        if (wanted != KnownAct.Confirm && !http.User.May(ApiScopes.Operate))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        await wishes.ActAsync(http, id, wanted, cancellation);
        return Results.LocalRedirect($"/known?of={view.Entry.Kind.ToString().ToLowerInvariant()}");
    }
}
