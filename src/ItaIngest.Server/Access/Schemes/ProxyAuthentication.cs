using System.Text.Encodings.Web;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ItaIngest.Server.Access.Schemes;

/// <summary>Somebody whom a trusted proxy has signed in and names in a header. From anybody else that header was taken away before.</summary>
internal sealed class ProxyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessOptions access, ProxyAccounts accounts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public static bool Fits(HttpContext http, AccessOptions access) =>
        RequestOrigin.Of(http).ByTrustedProxy && http.Request.Headers.TryGetValue(access.UserHeader, out var user) && !StringValues.IsNullOrEmpty(user);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Two names are none: a proxy that adds its header to one that a client sent must not decide by their order.
        if (Request.Headers[access.UserHeader] is not [{ } user] || !AccountName.IsOne(user.Trim()))
        {
            return AuthenticateResult.Fail("The proxy names nobody, or not by a name.");
        }

        var shown = Request.Headers[access.NameHeader] is [{ Length: > 0 } name] ? name.Trim() : null;
        var role = NamedRole();
        var account = await accounts.FindOrAddAsync(user.Trim(), shown, role, Context.RequestAborted);
        return account.Blocked
            ? AuthenticateResult.Fail("This account is blocked.")
            : AuthenticateResult.Success(new AuthenticationTicket(Who.Of(account, AuditWay.Proxy, access.RoleHeader is null ? account.Role : role), Scheme.Name));
    }

    /// <summary>The highest role that the proxy names, where it decides about roles; none leaves the person outside.</summary>
    private Role? NamedRole()
    {
        if (access.RoleHeader is not { } header)
        {
            return null;
        }

        var named = Request.Headers[header].SelectMany(h => (h ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(r => Enum.GetNames<Role>().Contains(r, StringComparer.OrdinalIgnoreCase)).Select(r => Enum.Parse<Role>(r, ignoreCase: true)).ToList();
        return named.Count > 0 ? named.Max() : null;
    }
}
