using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using ItaIngest.Server.Api.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ItaIngest.Server.Access.Schemes;

/// <summary>A program shows an API key. A key that is shown must be right, wherever it comes from.</summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The key that a request shows; null when it shows none.</summary>
    public static string? KeyOf(HttpRequest request)
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

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        KeyOf(Request) is not { } shown ? AuthenticateResult.NoResult()
        : await keys.FindAsync(shown, Context.RequestAborted) is { } key ? AuthenticateResult.Success(new AuthenticationTicket(Who.Of(key), Scheme.Name))
        : AuthenticateResult.Fail("This API key is none, or it was revoked.");

    /// <summary>Some programs can show a key as a password only, with any name. Other passwords are a proxy's affair.</summary>
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
}
