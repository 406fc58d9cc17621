using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>Healthy when somebody works while documents wait.</summary>
internal sealed class MachinesHealth(IDbContextFactory<StoreContext> contexts, TimeProvider time) : IHealthCheck
{
    /// <summary>Many beats of a heart; clocks of machines may differ by some seconds.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow().UtcDateTime - s_silence;
        var waiting = await database.Documents.AnyAsync(d => d.State == DocumentState.Queued && !d.Paused, cancellationToken);
        return !waiting || await database.Machines.AnyAsync(m => m.EndedAt == null && m.HeartbeatAt > since, cancellationToken)
            ? HealthCheckResult.Healthy()
            : Findings.Poor("Documents wait and no machine has shown a heartbeat for a minute.", "Start `ita up` or `ita worker` on this store; see the logs of those that should run.");
    }
}
