using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>Healthy when the watched folder can be looked through. A share that is away is no reason to send nobody here: dashboard and API work without it.</summary>
internal sealed class InboxHealth(ServerOptions options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(options.Inbox);
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Findings.Poor(
                $"The watched folder {folder} can't be looked through: {e.Message}",
                "See whether the share is mounted and whether the service's user may read it; files dropped meanwhile are found when it is back."));
        }
    }
}
