using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ItaIngest.Server.Access.Audit;

/// <summary>
/// Takes down every request that reaches a document and every one that writes, by the endpoint it came to: a new endpoint is in the log without anybody's doing. A page
/// takes down itself what its own forms do.
/// </summary>
internal sealed class AuditRequests(RequestDelegate next, AuditLog audit, TimeProvider time)
{
    /// <summary>A page that renews itself is one look.</summary>
    private static readonly TimeSpan s_sameLook = TimeSpan.FromHours(1);

    private const int MostLooks = 10_000;

    private readonly ConcurrentDictionary<(string Who, string Address), long> _looks = [];

    public async Task InvokeAsync(HttpContext http)
    {
        if (ActOf(http) is not { } act)
        {
            await next(http);
            return;
        }

        var address = http.Request.Path + http.Request.QueryString.Value;
        try
        {
            await next(http);
        }
        finally
        {
            // An answer that broke off has shown something as well.
            if (http.Response.StatusCode < StatusCodes.Status400BadRequest && !IsSameLook(http, act, address))
            {
                var what = MayRequirement.IsRead(http.Request) ? address : $"{http.Request.Method} {address}";
                await audit.NoteAsync(http, act, http.AuditDetail() is { } detail ? $"{what} {detail}" : what, DocumentOf(http));
            }
        }
    }

    /// <summary>What a request to this endpoint is called; null for what is not taken down.</summary>
    internal static AuditAct? ActOf(HttpContext http) =>
        http.GetEndpoint() is not RouteEndpoint endpoint ? null
        : endpoint.Metadata.GetMetadata<Audited>() is { } said ? said.Act
        : MayRequirement.IsRead(http.Request) ? (NamesDocument(endpoint.RoutePattern) ? AuditAct.View : null)
        : endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null ? AuditAct.Change : null;

    /// <summary><c>…/documents/{id}…</c> or <c>…/review/{id}…</c>.</summary>
    internal static bool NamesDocument(RoutePattern pattern)
    {
        for (var i = 1; i < pattern.PathSegments.Count; i++)
        {
            if (pattern.PathSegments[i].Parts is [RoutePatternParameterPart parameter] && parameter.Name.Equals("id", StringComparison.OrdinalIgnoreCase)
                && pattern.PathSegments[i - 1].Parts is [RoutePatternLiteralPart { Content: "documents" or "review" }])
            {
                return true;
            }
        }

        return false;
    }

    private static long? DocumentOf(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint endpoint && NamesDocument(endpoint.RoutePattern)
        && long.TryParse(Convert.ToString(http.GetRouteValue("id"), CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The header alone proves nothing: the first look is always taken down.</summary>
    private bool IsSameLook(HttpContext http, AuditAct act, string address)
    {
        if (act != AuditAct.View)
        {
            return false;
        }

        var look = ($"{http.User.Identity?.Name} {http.Connection.RemoteIpAddress}", address);
        if (http.Request.Headers.ContainsKey("X-Live") && _looks.TryGetValue(look, out var seen) && time.GetElapsedTime(seen) < s_sameLook)
        {
            return true;
        }

        if (_looks.Count >= MostLooks)
        {
            _looks.Clear();
        }

        _looks[look] = time.GetTimestamp();
        return false;
    }
}
