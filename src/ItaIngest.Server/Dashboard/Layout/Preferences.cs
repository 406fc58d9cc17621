using System.Globalization;
using ItaIngest.Server.Access.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Dashboard.Layout;

/// <summary>Language and brightness, as each browser wants them: two cookies that the server reads, so that no page flickers from one to the other.</summary>
internal static class Preferences
{
    public const string ThemeCookie = "ita-theme";
    public const string LanguageCookie = "ita-language";
    private static readonly CultureInfo[] s_languages = [new("th"), new("en")];
    private static readonly string[] s_themes = ["auto", "light", "dark"];

    /// <summary>Thai unless the cookie says otherwise; a browser's own language is no wish, for office machines often speak English.</summary>
    public static IServiceCollection AddPreferences(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.DefaultRequestCulture = new RequestCulture(s_languages[0]);
        options.SupportedCultures = s_languages;
        options.SupportedUICultures = s_languages;
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageCookie, Options = options }];
    });

    public static void MapPreferences(this IEndpointRouteBuilder routes) => routes.MapPost("/preferences", Keep).AllowAnonymous().Audited(null).ExcludeFromDescription();

    /// <summary><c>auto</c>, <c>light</c> or <c>dark</c>.</summary>
    public static string Theme(HttpContext http) => http.Request.Cookies[ThemeCookie] is { } theme && s_themes.Contains(theme) ? theme : "auto";

    /// <summary>The address that the reader knows, also on a page that stands in for another.</summary>
    public static string Here(HttpContext? http) => http is null ? "/"
        : http.Features.Get<IStatusCodeReExecuteFeature>() is { } missing ? missing.OriginalPath + missing.OriginalQueryString
        : http.Features.Get<IExceptionHandlerPathFeature>() is { } broken ? broken.Path
        : http.Request.Path + http.Request.QueryString.Value;

    private static IResult Keep([FromForm] string? language, [FromForm] string? theme, [FromForm] string? back, HttpContext http)
    {
        if (s_languages.FirstOrDefault(l => l.Name == language) is { } wanted)
        {
            http.Response.Cookies.Append(LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(wanted)), Lasting(http));
        }

        if (s_themes.Contains(theme))
        {
            http.Response.Cookies.Append(ThemeCookie, theme!, Lasting(http));
        }

        return Results.LocalRedirect(LocalAddress(back));
    }

    /// <summary>The way back, if it leads to a page of ours.</summary>
    internal static string LocalAddress(string? back) =>
        back is ['/', not '/' and not '\\', ..] && !back.Contains('\n', StringComparison.Ordinal) && !back.Contains('\r', StringComparison.Ordinal) ? back : "/";

    private static CookieOptions Lasting(HttpContext http) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    };
}
