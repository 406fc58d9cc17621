using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ItaIngest.Server.Access;

/// <summary>
/// Writes to the API that a browser sends by itself say who they are from, so they must carry the token of one of our pages as well: in the header <see cref="Header"/>.
/// A key is shown on purpose and needs none. Forms have the token among their fields.
/// </summary>
internal sealed class WriteGuard(RequestDelegate next, IAntiforgery antiforgery, IProblemDetailsService problems)
{
    public const string Header = "X-CSRF";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api") || MayRequirement.IsRead(http.Request) || !http.User.IsSentAlong()
            || (http.Request.Headers.ContainsKey(Header) && await antiforgery.IsRequestValidAsync(http)))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        await problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = new ProblemDetails { Status = StatusCodes.Status400BadRequest, Detail = $"The header {Header} must hold the token of a page of this session." },
        });
    }
}
