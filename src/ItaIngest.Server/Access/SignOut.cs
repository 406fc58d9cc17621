using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Access.Schemes;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Access;

/// <summary>Ends the session of this browser.</summary>
internal static class SignOut
{
    /// <summary>Open, since the session may have ended by itself while its page stood there.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", EndAsync).FromOurForms().AllowAnonymous().Audited(null);

    private static async Task<IResult> EndAsync(HttpContext http, AuditLog audit)
    {
        if (http.User.Way() == AuditWay.Session)
        {
            await audit.NoteAsync(http, AuditAct.SignOut, "");
        }

        await SessionCookie.EndAsync(http);
        return Results.LocalRedirect(Refusals.SignInPage);
    }
}
