using ItaIngest.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>Healthy when the database answers a query.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<StoreContext> contexts, StoreOptions store, HealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.DatabasePatience);
        try
        {
            await using var database = await contexts.CreateDbContextAsync(patience.Token);
            await database.Settings.AsNoTracking().Select(s => s.Name).FirstOrDefaultAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Findings.Broken(
                $"The database does not answer: {(e is OperationCanceledException ? $"nothing came within {options.DatabasePatience.TotalSeconds} seconds" : Innermost(e).Message)}",
                store.IsPostgres
                    ? "See whether PostgreSQL runs, and whether host, user and password of --database are right. Nothing is lost: work goes on when it is back."
                    : $"See whether ita.db in {Path.GetFullPath(store.Data)} can be read and written, and whether the disk is full.");
        }
    }

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
