using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>Results of checks that say what is wrong and what to do.</summary>
internal static class Findings
{
    /// <summary>Under this key of a result's data stands what to do.</summary>
    public const string Advice = "advice";

    /// <summary>It does not work.</summary>
    public static HealthCheckResult Broken(string problem, string advice) => HealthCheckResult.Unhealthy(problem, data: new Dictionary<string, object> { [Advice] = advice });

    /// <summary>It works, but not for long or not fully.</summary>
    public static HealthCheckResult Poor(string problem, string advice) => HealthCheckResult.Degraded(problem, data: new Dictionary<string, object> { [Advice] = advice });
}
