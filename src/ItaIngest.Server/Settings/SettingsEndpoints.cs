using System.Globalization;
using System.Text.Json;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Dashboard.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Settings;

/// <summary>The settings by API, and the forms of their page.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Settings").WithMetadata(new NeedsScope(ApiScopes.Operate));
        settings.MapGet("", async (InstallationSettings settings, CancellationToken cancellation) => TypedResults.Ok(await settings.ReadAsync(cancellation)))
            .Takes().Produces<OperatorSettings>()
            .WithSummary("What is set for the whole installation");
        settings.MapPut("", ChangeAsync)
            .Takes().Produces<OperatorSettings>().ProducesValidationProblem()
            .WithSummary("Changes settings").WithDescription("What is left out stays as it is; nothing is changed when something of it makes no sense.");
    }

    public static void MapSettingsForms(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/settings/keep", KeepAsync).FromOurForms().WithMetadata(new NeedsScope(ApiScopes.Operate));

    private static async Task<IResult> ChangeAsync(SettingsChange wanted, InstallationSettings settings, HttpContext http, CancellationToken cancellation)
    {
        http.AuditDetail(JsonSerializer.Serialize(wanted, JsonSerializerOptions.Web));
        var errors = await settings.ChangeAsync(wanted, cancellation);
        return errors.Count == 0
            ? TypedResults.Ok(await settings.ReadAsync(cancellation))
            : TypedResults.ValidationProblem(errors, "The settings can't be changed so: see errors.");
    }

    private static async Task<IResult> KeepAsync(InstallationSettings settings, HttpContext http, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var change = form.ContainsKey("historyDays")
            ? new SettingsChange(HistoryDays: int.TryParse(form["historyDays"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : -1)
            : new SettingsChange(Percent(form["secondShare"]), Percent(form["sampleShare"]), [.. form["secondKinds"].OfType<string>()]);
        http.AuditDetail(JsonSerializer.Serialize(change, JsonSerializerOptions.Web));
        var errors = await settings.ChangeAsync(change, cancellation);
        return Results.LocalRedirect(errors.Count == 0 ? "/settings?kept=1" : "/settings?wrong=1");
    }

    /// <summary>People write shares in hundredths; what is no number is out of every range.</summary>
    private static double Percent(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? Math.Round(percent / 100, 6) : -1;
}
