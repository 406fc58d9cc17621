using System.Text.Encodings.Web;
using System.Text.Unicode;
using ItaIngest.Server.Access;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Dashboard.Activity;
using ItaIngest.Server.Dashboard.Assets;
using ItaIngest.Server.Dashboard.Documents;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Server.Known;
using ItaIngest.Server.Operations;
using ItaIngest.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Dashboard;

/// <summary>What the dashboard needs of the host.</summary>
internal static class DashboardHosting
{
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddLocalization();
        // Thai as it is: by default each of its letters would take eight bytes (&#xE01;).
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<RecentActivity>();
        services.AddSingleton<MachineList>();
        services.AddHostedService<QueueSampler>();
        services.AddSingleton<BulkOperations>();
        services.AddSingleton<ReadingHold>();
        services.AddSingleton<InstallationSettings>();
        services.AddHostedService<BulkOperationWork>();
        return services.AddPreferences();
    }

    /// <summary>Comes first: what goes wrong on a page is shown as a page, in the reader's language.</summary>
    public static void UseDashboard(this WebApplication app)
    {
        app.UseSafeHeaders();
        app.UseRequestLocalization();
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/broken", CreateScopeForErrors = true });
            pages.UseStatusCodePagesWithReExecute("/missing", "?status={0}", createScopeForStatusCodePages: true);
            pages.Use(AsGetOnceAnswered);
        });
    }

    public static void MapDashboard(this WebApplication app)
    {
        app.MapDashboardAssets();
        app.MapPreferences();
        app.MapSignOut();
        app.MapAuditForms();
        app.MapBackfillForms();
        app.MapSettingsForms();
        app.MapActionForms();
        app.MapKnownForms();
        app.MapRazorComponents<DashboardApp>();
    }

    /// <summary>The page that stands in for an answer to a form is looked at, not sent to.</summary>
    private static Task AsGetOnceAnswered(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    private static bool IsPage(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.Ordinal) == true);
}
