using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Access.Schemes;
using ItaIngest.Server.Api.Access;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ItaIngest.Server.Access;

/// <summary>What signing in needs of the host.</summary>
public static class AccessHosting
{
    /// <summary>Accounts and links, for the service and for commands.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, AccessOptions options)
    {
        services.AddSingleton(options);
        services.AddLogging();
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContext());
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                identity.Password.RequiredLength = options.ShortestPassword;
                identity.Password.RequiredUniqueChars = 4;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<UserOnlyStore<Account, StoreContext, long>>().AddUserValidator<AccountName>().AddPasswordValidator<PasswordWithoutName>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<AccessLinks>();
        services.AddScoped<People>();
        services.AddSingleton<CommandAudit>();
        return services;
    }

    internal static void AddAccess(this IServiceCollection services, AccessOptions options, ApiOptions api)
    {
        services.AddPeople(options);
        services.AddSingleton<AccountStates>();
        services.AddSingleton<ProxyAccounts>();
        services.AddSingleton<PasswordSignIn>();
        services.AddDataProtection().SetApplicationName("itaingest");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new ProtectionKeys(s.GetRequiredService<IDbContextFactory<StoreContext>>())));
        AddSchemes(services, options, api);
        services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy = new AuthorizationPolicyBuilder().AddRequirements(new MayRequirement()).Build());
        services.AddSingleton<IAuthorizationHandler, MayRequirement>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
        services.Configure<AntiforgeryOptions>(ConfigureForms);
        services.AddRateLimiter(limiter => SignInLimit.Configure(limiter, options));
        services.AddSingleton<AuditLog>();
        services.AddHostedService(s => s.GetRequiredService<AuditLog>());
        services.AddSingleton<AuditRetention>();
        services.AddHostedService(s => s.GetRequiredService<AuditRetention>());
    }

    /// <summary>Before everything that looks at a request.</summary>
    internal static void UseOrigin(this WebApplication app, AccessOptions options)
    {
        app.Use((http, next) => RequestOrigin.NoteAsync(http, next, options));
        if (options.TrustedProxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var network in options.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(network);
            }

            app.UseForwardedHeaders(forwarded);
        }
    }

    /// <summary>Between routing and the endpoints: what an endpoint asks for is known, and it has not run.</summary>
    internal static void UseAccess(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<WriteGuard>();
        app.UseMiddleware<AuditRequests>();
    }

    private static void AddSchemes(IServiceCollection services, AccessOptions options, ApiOptions api) => services.AddAuthentication(SchemeNames.Any)
        .AddPolicyScheme(SchemeNames.Any, null, any => any.ForwardDefaultSelector = http =>
            KeyAuthentication.KeyOf(http.Request) is not null ? SchemeNames.Key
            : ProxyAuthentication.Fits(http, options) ? SchemeNames.Proxy
            : http.Request.Cookies.ContainsKey(HostCookies.NameOf(http, SessionCookie.Name)) ? SchemeNames.Session
            : LocalAuthentication.Fits(http, api) ? SchemeNames.Local
            : SchemeNames.Session)
        .AddCookie(SchemeNames.Session, cookie => SessionCookie.Configure(cookie, options))
        .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(SchemeNames.Key, null)
        .AddScheme<AuthenticationSchemeOptions, ProxyAuthentication>(SchemeNames.Proxy, null)
        .AddScheme<AuthenticationSchemeOptions, LocalAuthentication>(SchemeNames.Local, null);

    private static void ConfigureForms(AntiforgeryOptions forms)
    {
        forms.HeaderName = WriteGuard.Header;
        forms.Cookie.Name = "ita-form";
        forms.Cookie.HttpOnly = true;
        forms.Cookie.SameSite = SameSiteMode.Lax;
        forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        forms.Cookie.Path = "/";
    }
}
