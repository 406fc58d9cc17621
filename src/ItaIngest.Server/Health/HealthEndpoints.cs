using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>What one check found.</summary>
/// <param name="Status">Healthy, Degraded or Unhealthy.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record HealthFinding(string Name, string Status, string? Problem, string? Advice, double Milliseconds);

/// <summary>The answer of a readiness check.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyList<HealthFinding> Checks);

/// <summary>
/// <c>/health/live</c> says that the process answers; <c>/health/ready</c> whether it can take and read documents, and what to do when not. A supervisor restarts by the first
/// and sends requests by the second. They need no key and tell no secrets.
/// </summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services, HealthOptions options)
    {
        services.AddSingleton(options);
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<FilesHealth>("files")
            .AddCheck<InboxHealth>("inbox")
            .AddCheck<ProgramsHealth>("programs")
            .AddCheck<MachinesHealth>("machines");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
        // The short form of earlier versions: one word.
        routes.MapHealthChecks("/health", new HealthCheckOptions { Predicate = check => check.Name == "database" }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new HealthAnswer(
        report.Status.ToString(),
        [.. report.Entries.Select(e => new HealthFinding(
            e.Key, e.Value.Status.ToString(), e.Value.Description, e.Value.Data.GetValueOrDefault(Findings.Advice) as string, Math.Round(e.Value.Duration.TotalMilliseconds, 1)))]));
}
