using ItaIngest.Server.Telemetry;
using ItaIngest.Server.Tests.Export;
using ItaIngest.Storage;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Server.Tests.Telemetry;

public sealed class TelemetryExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-telemetry-").FullName;

    [Fact]
    public async Task Stop_AfterWork_HasSentMetricsAndTraces()
    {
        using var collector = new OtlpCollector();
        await using var services = await ServicesAsync();
        using var gauges = Gauges(services);
        var export = Export(gauges, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        await export.StartAsync(CancellationToken.None);
        await gauges.SampleAsync(CancellationToken.None);
        using (ItaTelemetry.Begin("read page", 17, 3))
        {
            ItaTelemetry.PageRead(TimeSpan.FromSeconds(2), failed: false);
        }

        ItaTelemetry.DocumentRead(ExportSamples.Records());
        ItaTelemetry.Retried("page", span: null, new IOException("no space left"));
        await export.StopAsync(CancellationToken.None);

        string[] metrics = ["itaingest.pages", "itaingest.page.duration", "itaingest.documents", "itaingest.retries", "itaingest.flags", "sum-mismatch", "itaingest.queue.age", "itaingest.documents.state"];
        Assert.All(metrics, name => Assert.True(collector.Has("/v1/metrics", name), $"no {name} among {collector.Requests.Count} requests"));
        Assert.True(collector.Has("/v1/traces", "read page"));
        Assert.True(collector.Has("/v1/traces", "itaingest.document"));
        Assert.True(collector.Has("/v1/metrics", "itaingest-up"));
    }

    [Theory]
    [InlineData]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318", "OTEL_SDK_DISABLED", "true")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318", "OTEL_METRICS_EXPORTER", "none", "OTEL_TRACES_EXPORTER", "none")]
    public async Task Start_UnlessAPlaceIsNamed_SendsNothing(params string[] variables)
    {
        await using var services = await ServicesAsync();
        using var gauges = Gauges(services);
        using var export = Export(gauges, [.. variables.Chunk(2).Select(v => (v[0], v[1]))]);

        Assert.False(export.SendsMetrics || export.SendsTraces);
    }

    [Fact]
    public async Task Sample_DocumentsThatWait_GiveTheQueuesAge()
    {
        await using var services = await ServicesAsync();
        var time = new ManualTime();
        var contexts = services.GetRequiredService<IDbContextFactory<StoreContext>>();
        await new DocumentRegister(contexts, services.GetRequiredService<DeletedOriginals>(), time).RegisterAsync(new ArrivedFile("a.pdf", ArrivalSource.Uploaded, null), new StoredOriginal(new string('0', 64), 1), CancellationToken.None);
        using var gauges = new QueueGauges(contexts, services.GetRequiredService<Counters>(), time, NullLogger<QueueGauges>.Instance);
        const string Age = "itaingest.queue.age";
        var seen = 0d;
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            // Services of other tests in this process measure too, at any moment and on any thread.
            if (instrument.Meter.Name == ItaTelemetry.Name && instrument.Name == Age)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => seen = Math.Max(value, seen));
        listener.Start();

        time.Advance(TimeSpan.FromSeconds(90));
        await gauges.SampleAsync(CancellationToken.None);
        listener.RecordObservableInstruments();

        Assert.Equal(90, seen, 1d);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ServiceProvider> ServicesAsync()
    {
        var services = new ServiceCollection().AddStore(new StoreOptions { Data = _folder }).BuildServiceProvider();
        await Store.MigrateAsync(services, CancellationToken.None);
        return services;
    }

    private static QueueGauges Gauges(ServiceProvider services) => new(
        services.GetRequiredService<IDbContextFactory<StoreContext>>(), services.GetRequiredService<Counters>(), TimeProvider.System, NullLogger<QueueGauges>.Instance);

    private static TelemetryExport Export(QueueGauges gauges, params (string Name, string Value)[] variables) => new(
        "up", new ConfigurationBuilder().AddInMemoryCollection(variables.Select(v => new KeyValuePair<string, string?>(v.Name, v.Value))).Build(), gauges, TimeProvider.System);
}
