using System.Diagnostics.Metrics;
using ItaIngest.Storage;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Telemetry;

/// <summary>
/// Length and age of the queue. Both are looked up now and then and reported from memory: a collector that asks must never wait for the database.
/// </summary>
internal sealed class QueueGauges : IDisposable
{
    private static readonly DocumentState[] s_waiting = [DocumentState.Queued, DocumentState.Reading];

    private readonly Meter _meter = new(ItaTelemetry.Name);
    private readonly IDbContextFactory<StoreContext> _contexts;
    private readonly Counters _counters;
    private readonly TimeProvider _time;
    private readonly ILogger<QueueGauges> _log;
    private IReadOnlyDictionary<string, long> _documents = new Dictionary<string, long>();
    private double _age;

    public QueueGauges(IDbContextFactory<StoreContext> contexts, Counters counters, TimeProvider time, ILogger<QueueGauges> log)
    {
        (_contexts, _counters, _time, _log) = (contexts, counters, time, log);
        _meter.CreateObservableGauge("itaingest.documents.state", Documents, "{document}", "Documents by state; the queue is those in Queued and Reading.");
        _meter.CreateObservableGauge("itaingest.queue.age", () => _age, "s", "Time since the arrival of the oldest document that is not finished; 0 when none waits.");
    }

    /// <summary>Looks the numbers up again; what can't be had just now stays as it was.</summary>
    public async Task SampleAsync(CancellationToken cancellation)
    {
        try
        {
            _documents = await _counters.ReadAsync("documents.", cancellation);
            _age = await OldestAsync(cancellation) is { } oldest ? Math.Max(0, (_time.GetUtcNow().UtcDateTime - oldest).TotalSeconds) : 0;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _log.LogWarning("Length and age of the queue can't be measured just now: {Reason}", e.Message);
        }
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>Documents are numbered in the order of their arrival, and there is an index by state and number.</summary>
    private async Task<DateTime?> OldestAsync(CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        DateTime? oldest = null;
        foreach (var state in s_waiting)
        {
            var arrived = await context.Documents.Where(d => d.State == state).OrderBy(d => d.Id).Select(d => (DateTime?)d.ArrivedAt).FirstOrDefaultAsync(cancellation);
            oldest = arrived < oldest || oldest is null ? arrived ?? oldest : oldest;
        }

        return oldest;
    }

    private IEnumerable<Measurement<long>> Documents() => Enum.GetValues<DocumentState>().Select(state =>
        new Measurement<long>(_documents.GetValueOrDefault(CounterNames.Documents(state)), new KeyValuePair<string, object?>("state", state.ToString())));
}
