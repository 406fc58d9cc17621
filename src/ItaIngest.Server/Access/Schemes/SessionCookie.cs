using System.Globalization;
using System.Security.Claims;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Access.Schemes;

/// <summary>
/// The session of somebody who signed in here. The cookie says which account and under which stamp; what the account is called and may do is looked up with every
/// request, so that nothing that was true at sign-in is believed for the rest of the day.
/// </summary>
internal static class SessionCookie
{
    public const string Name = "ita-session";
    private const string StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions cookie, AccessOptions options)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.Path = "/";
        cookie.Cookie.IsEssential = true;
        cookie.CookieManager = new HostCookies();
        cookie.ExpireTimeSpan = options.SessionLife;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static Task BeginAsync(HttpContext http, AccountState account) => http.SignInAsync(
        SchemeNames.Session,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new Claim(StampClaim, account.Stamp)], SchemeNames.Session)));

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(SchemeNames.Session);

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountStates>();
        var said = context.Principal!;
        if (long.TryParse(said.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await accounts.FindAsync(id, context.HttpContext.RequestAborted) is { Blocked: false } account
            && account.Stamp == said.FindFirstValue(StampClaim))
        {
            // What a renewed cookie holds is what the request was shown: the claims that ValidateAsync needs are kept.
            var who = Who.Of(account, AuditWay.Session, account.Role);
            ((ClaimsIdentity)who.Identity!).AddClaim(new Claim(StampClaim, account.Stamp));
            context.ReplacePrincipal(who);
            return;
        }

        context.RejectPrincipal();
    }
}
