using System.Net;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Access;

/// <summary>Where a request comes from, as its connection tells before any header is believed.</summary>
/// <param name="IsThisMachine">A program on the machine itself: not by way of a proxy, behind which everybody looks so, and not under a name that some site made to point here.</param>
/// <param name="ByTrustedProxy">Its headers say who the person is.</param>
internal sealed record RequestOrigin(bool IsThisMachine, bool ByTrustedProxy)
{
    private static readonly string[] s_proxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    public static RequestOrigin Of(HttpContext http) => http.Features.Get<RequestOrigin>() ?? new RequestOrigin(IsThisMachine: false, ByTrustedProxy: false);

    /// <summary>Comes before all else: notes the origin, and takes away the headers by which only a trusted proxy may say who somebody is.</summary>
    public static Task NoteAsync(HttpContext http, RequestDelegate next, AccessOptions options)
    {
        var peer = http.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : http.Connection.RemoteIpAddress;
        var trusted = peer is not null && options.TrustedProxies.Any(n => n.Contains(peer));
        var local = !trusted && peer is not null && IPAddress.IsLoopback(peer) && IsLocalName(http.Request.Host.Host) && !s_proxyHeaders.Any(http.Request.Headers.ContainsKey);
        http.Features.Set(new RequestOrigin(local, trusted));
        if (!trusted)
        {
            foreach (var header in (string?[])[options.UserHeader, options.NameHeader, options.RoleHeader])
            {
                http.Request.Headers.Remove(header ?? "");
            }
        }

        return next(http);
    }

    /// <summary>A browser says where a request comes from; what no browser sent says nothing.</summary>
    public static bool IsFromBrowser(HttpRequest request) => request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.Origin.Count > 0;

    public static bool IsFromForeignPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
