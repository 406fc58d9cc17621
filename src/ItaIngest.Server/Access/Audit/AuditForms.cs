using System.Globalization;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Access.Audit;

/// <summary>Takes how long the audit log is kept, from its page.</summary>
internal static class AuditForms
{
    public static void MapAuditForms(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/audit/days", KeepAsync).FromOurForms().WithMetadata(new NeedsScope(ApiScopes.Administer)).Audited(AuditAct.Administer);

    private static async Task<IResult> KeepAsync([FromForm] int days, StoreSettings settings, HttpContext http, CancellationToken cancellation)
    {
        var kept = Math.Clamp(days, AuditRetention.FewestDays, AuditRetention.MostDays).ToString(CultureInfo.InvariantCulture);
        await settings.WriteAsync(SettingNames.AuditDays, kept, cancellation);
        http.AuditDetail($"days={kept}");
        return Results.LocalRedirect("/audit");
    }
}
