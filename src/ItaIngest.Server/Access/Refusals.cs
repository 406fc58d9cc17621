using ItaIngest.Server.Access.Schemes;
using ItaIngest.Server.Dashboard.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ItaIngest.Server.Access;

/// <summary>What a request that may not pass is told: a person is led to sign in, a program gets problem details that say what is missing.</summary>
internal sealed class Refusals(IProblemDetailsService problems) : IAuthorizationMiddlewareResultHandler
{
    public const string SignInPage = "/sign-in";

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        return IsForPerson(context.Request) ? RefusePerson(context) : RefuseProgramAsync(context);
    }

    private static Task RefusePerson(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            // The page that says so comes after this.
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString.Value : "/";
        var address = back == "/" ? SignInPage : SignInPage + QueryString.Create("back", Preferences.LocalAddress(back));
        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = address;
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private async Task RefuseProgramAsync(HttpContext http)
    {
        var (status, detail) = Said(http);
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = new ProblemDetails { Status = status, Detail = detail } });
    }

    private static (int Status, string Detail) Said(HttpContext http)
    {
        if (http.User.Identity is { IsAuthenticated: true } who)
        {
            return (StatusCodes.Status403Forbidden, $"{who.Name} may not do this: it needs '{MayRequirement.ScopeOf(http)}'.");
        }

        return KeyAuthentication.KeyOf(http.Request) is not null ? (StatusCodes.Status401Unauthorized, "This API key is none, or it was revoked.")
            : RequestOrigin.Of(http).IsThisMachine && RequestOrigin.IsFromForeignPage(http.Request) ? (StatusCodes.Status403Forbidden, "A page of another site may not use this API without a key.")
            : (StatusCodes.Status401Unauthorized,
                "An API key is needed, in the header X-Api-Key or as Authorization: Bearer; the operator makes one with `ita keys create`. People sign in at " + SignInPage + ".");
    }

    /// <summary>A page of the dashboard, or a file that a person opens in the browser.</summary>
    private static bool IsForPerson(HttpRequest request) =>
        KeyAuthentication.KeyOf(request) is null
        && (!request.Path.StartsWithSegments("/api") || (HttpMethods.IsGet(request.Method) && request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.Ordinal) == true)));
}
