using ItaIngest.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Hosting;

/// <summary>Healthy when the database answers.</summary>
internal sealed class StoreHealth(IDbContextFactory<StoreContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        return await store.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
