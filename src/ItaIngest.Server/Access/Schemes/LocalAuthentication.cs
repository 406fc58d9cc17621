using System.Text.Encodings.Web;
using ItaIngest.Server.Api.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ItaIngest.Server.Access.Schemes;

/// <summary>A program on the machine itself may use the API without a key, unless keys are always asked for. A browser is no such program: people sign in.</summary>
internal sealed class LocalAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public static bool Fits(HttpContext http, ApiOptions api) =>
        !api.KeyRequired && http.Request.Path.StartsWithSegments("/api") && RequestOrigin.Of(http).IsThisMachine && !RequestOrigin.IsFromBrowser(http.Request);

    /// <summary>Chosen only where it fits.</summary>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Who.OfThisMachine(), Scheme.Name)));
}
