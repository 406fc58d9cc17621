using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Telemetry;

internal static class TelemetryServices
{
    /// <summary>Registers the sending of metrics and traces, which is off unless the OTEL_ variables name a place.</summary>
    /// <param name="services">The host's; the store is registered already.</param>
    /// <param name="role">The command that runs.</param>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, string role)
    {
        services.AddSingleton<QueueGauges>();
        return services.AddHostedService(s => new TelemetryExport(
            role, new ConfigurationBuilder().AddEnvironmentVariables().Build(), s.GetRequiredService<QueueGauges>(), s.GetRequiredService<TimeProvider>()));
    }
}
