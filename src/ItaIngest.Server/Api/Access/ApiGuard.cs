using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ItaIngest.Server.Api.Access;

/// <summary>
/// Lets a request through to the API: with a key that allows it, or without any from a program on this machine unless a key is always asked for. A key that is
/// shown must be right in any case. Where other machines can reach the service it guards the dashboard's pages as well.
/// </summary>
internal sealed class ApiGuard(RequestDelegate next, ApiKeys keys, ApiOptions options, IProblemDetailsService problems)
{
    private static readonly string[] s_proxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Real-IP"];

    public async Task InvokeAsync(HttpContext http)
    {
        if (ScopeOf(http) is { } scope && await RefusalAsync(http, scope) is var (status, detail))
        {
            await RefuseAsync(http, status, detail);
            return;
        }

        await next(http);
    }

    /// <summary>What is asked for: what the endpoint says; a page of the dashboard asks for something where other machines can reach it.</summary>
    private string? ScopeOf(HttpContext http) =>
        http.GetEndpoint() is not { } endpoint ? null
        : endpoint.Metadata.GetMetadata<NeedsScope>() is { } needed ? needed.Scope
        : !options.Exposed || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null
        : HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? ApiScopes.Read
        : http.Request.Path.StartsWithSegments("/upload") ? ApiScopes.Intake
        : ApiScopes.Operate;

    private static bool IsOfDashboard(HttpContext http) =>
        http.GetEndpoint()!.Metadata is var of && (of.GetMetadata<NeedsScope>() is null || of.GetMetadata<OpenLikeDashboard>() is not null);

    private async Task<(int Status, string Detail)?> RefusalAsync(HttpContext http, string scope)
    {
        if (KeyOf(http.Request) is { } shown)
        {
            return await keys.FindAsync(shown, http.RequestAborted) is not { } key ? (StatusCodes.Status401Unauthorized, "This API key is none, or it was revoked.")
                : key.Scopes.Split(' ').Contains(scope) ? null
                : (StatusCodes.Status403Forbidden, $"The API key '{key.Name}' does not allow '{scope}', only '{key.Scopes}'.");
        }

        if (IsOfDashboard(http) && (!options.Exposed || IsLocal(http)))
        {
            return null;
        }

        return !options.KeyRequired && IsLocal(http)
            ? IsForeignPage(http.Request) ? (StatusCodes.Status403Forbidden, "A page of another site may not use this API without a key.") : null
            : (StatusCodes.Status401Unauthorized, "An API key is needed, in the header X-Api-Key or as Authorization: Bearer; the operator makes one with `ita keys create`.");
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers.TryGetValue("X-Api-Key", out var key))
        {
            return key.ToString().Trim();
        }

        return AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var shown) && shown.Parameter is { } parameter
            ? shown.Scheme.ToUpperInvariant() switch
            {
                "BEARER" => parameter.Trim(),
                "BASIC" => PasswordOf(parameter),
                _ => null,
            }
            : null;
    }

    /// <summary>A browser's way to show a key: as the password, with any name. Other passwords are a proxy's affair.</summary>
    private static string? PasswordOf(string basic)
    {
        var bytes = new byte[basic.Length];
        if (!Convert.TryFromBase64String(basic, bytes, out var length))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 && ApiKeys.LooksLikeOne(parts[1]) ? parts[1] : null;
    }

    /// <summary>Not by way of a proxy, behind which everybody looks local, and not under a name that some site made to point here.</summary>
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsLocalName(http.Request.Host.Host)
        && !s_proxyHeaders.Any(http.Request.Headers.ContainsKey);

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>A browser says where a request comes from; what no browser sent says nothing.</summary>
    private static bool IsForeignPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    private async Task RefuseAsync(HttpContext http, int status, string detail)
    {
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = IsOfDashboard(http) ? "Basic realm=\"ItaIngest: any name, and an API key as the password\", charset=\"UTF-8\"" : "Bearer";
        }

        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = new ProblemDetails { Status = status, Detail = detail } });
    }
}
