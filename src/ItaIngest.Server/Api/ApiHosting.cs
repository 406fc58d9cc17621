using System.Diagnostics;
using System.Text.Encodings.Web;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Export;
using ItaIngest.Server.Known;
using ItaIngest.Server.Review;
using ItaIngest.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ItaIngest.Server.Api;

/// <summary>What the API needs of the host.</summary>
internal static class ApiHosting
{
    public static IServiceCollection AddApi(this IServiceCollection services, ApiOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton<ApiKeys>();
        services.AddExport();
        services.AddSingleton<SheetReader>();
        services.AddApiDescription();
        // Thai stays legible; the answers are never put into a page as they are.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Instance ??= context.HttpContext.Request.Path;
            // The same number stands in logs and traces.
            context.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
        });
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithMetadata(new NeedsScope(ApiScopes.Read)).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        api.MapDocuments();
        api.MapActions();
        api.MapFiles();
        api.MapRecords();
        api.MapFlags();
        api.MapJobs();
        api.MapIntake();
        api.MapBackfills();
        api.MapSend();
        api.MapExport();
        api.MapCounts();
        api.MapReview();
        api.MapKnown();
        api.MapSettings();
        app.MapOpenApi("/api/{documentName}.json").AllowAnonymous();
    }

    /// <summary>What a request did wrong, what passes, and what is a bug.</summary>
    public static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        System.Data.Common.DbException { IsTransient: true } or Storage.Files.FileStoreException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
