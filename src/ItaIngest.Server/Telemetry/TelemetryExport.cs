using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ItaIngest.Server.Telemetry;

/// <summary>
/// Sends metrics and traces by OTLP to where the standard variables say (OTEL_EXPORTER_OTLP_ENDPOINT and its kin; OpenTelemetry, "Environment Variable Specification"); without them nothing is
/// measured or sent.
/// </summary>
/// <param name="role">The command that runs: names the service unless OTEL_SERVICE_NAME does.</param>
/// <param name="configuration">The variables.</param>
/// <param name="gauges">Sampled while metrics are sent.</param>
internal sealed class TelemetryExport(string role, IConfiguration configuration, QueueGauges gauges, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_sampling = TimeSpan.FromSeconds(15);

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public bool SendsMetrics => Wanted("METRICS");

    public bool SendsTraces => Wanted("TRACES");

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (SendsMetrics)
        {
            _metrics = Sdk.CreateMeterProviderBuilder()
                .ConfigureServices(s => s.AddSingleton(configuration))
                .ConfigureResource(Describe)
                .AddMeter(ItaTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
                .AddView("itaingest.page.duration", new ExplicitBucketHistogramConfiguration { Boundaries = ItaTelemetry.PageSeconds })
                .AddOtlpExporter()
                .Build();
        }

        if (SendsTraces)
        {
            _traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(s => s.AddSingleton(configuration))
                .ConfigureResource(Describe)
                .AddSource(ItaTelemetry.Name, "Microsoft.AspNetCore", "Npgsql")
                .AddOtlpExporter()
                .Build();
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>The last measurements are sent before the program ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_metrics is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(s_sampling, time);
        do
        {
            await gauges.SampleAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private bool Wanted(string signal) =>
        !"true".Equals(configuration["OTEL_SDK_DISABLED"], StringComparison.OrdinalIgnoreCase)
        && !"none".Equals(configuration[$"OTEL_{signal}_EXPORTER"], StringComparison.OrdinalIgnoreCase)
        && (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]) is { Length: > 0 };

    private void Describe(ResourceBuilder resource)
    {
        if (configuration["OTEL_SERVICE_NAME"] is null or "")
        {
            resource.AddService($"itaingest-{role}", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(3), serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}");
        }
    }
}
