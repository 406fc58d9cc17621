using ItaIngest.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>Healthy when files can be written where originals and page images lie, and there is room for more.</summary>
internal sealed class FilesHealth(StoreOptions store, HealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(store.Data);
        try
        {
            var probe = Path.Combine(folder, $".health-{Path.GetRandomFileName()}");
            await using (var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                await file.WriteAsync(new byte[] { 0 }, cancellationToken);
                await file.FlushAsync(cancellationToken);
            }

            return Room(folder, new DriveInfo(folder).AvailableFreeSpace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Findings.Broken($"Files can't be written in {folder}: {e.Message}", "See whether the folder is there, whether the service's user may write in it, and whether the disk is full.");
        }
    }

    private HealthCheckResult Room(string folder, long free)
    {
        var problem = FormattableString.Invariant($"{free >> 20} MB are free for {folder}.");
        const string Advice = "Free space or move the data folder to a larger disk; files wait in the inbox meanwhile.";
        return free < options.LeastSpace ? Findings.Broken(problem, Advice)
            : free < options.LowSpace ? Findings.Poor(problem, Advice)
            : HealthCheckResult.Healthy();
    }
}
