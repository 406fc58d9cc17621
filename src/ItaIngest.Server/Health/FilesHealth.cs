using ItaIngest.Storage;
using ItaIngest.Storage.Files;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>Healthy when files can be written where originals and page images lie, and in this machine's own folder, and there is room for more.</summary>
internal sealed class FilesHealth(StoreOptions store, IFileStore files, HealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(store.Data);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.FilesPatience);
        try
        {
            await new FolderFileStore(folder).CheckAsync(limit.Token);
            await files.CheckAsync(limit.Token);
            return Room(folder, new DriveInfo(folder).AvailableFreeSpace);
        }
        catch (FileStoreException e)
        {
            return Findings.Broken(e.Message, "Files wait in the inbox meanwhile.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Findings.Broken(FormattableString.Invariant($"The files' store has not answered for {options.FilesPatience.TotalSeconds} seconds."), "Files wait in the inbox meanwhile.");
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
