using System.Data.Common;
using ItaIngest.Server.Routines;
using ItaIngest.Storage.Documents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Gives unreadable files back to the operator of this machine's watched folder, whichever machine found that they can't be read. What is to be done stands in
/// the database, so that neither a crash nor a full disk forgets a file.
/// </summary>
public sealed class FailedFiles(ArrivalNotes notes, FailedFolder folder, ArrivalOrigin origin, ServerOptions options, RoutineList routines, ILogger<FailedFiles> log) : BackgroundService
{
    private const int Batch = 100;
    private readonly HashSet<long> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var routine = routines.Add("failed-files", options.Intake.Rescan);
        TrySweep();
        while (!stoppingToken.IsCancellationRequested)
        {
            await routine.RunAsync(() => TryReturnAsync(stoppingToken));
            await routine.RestAsync(routine.Every, stoppingToken);
        }
    }

    private async Task<string?> TryReturnAsync(CancellationToken stopping)
    {
        try
        {
            await ReturnAsync(stopping);
            return null;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            log.LogWarning("Unreadable files could not be given back just now: {Reason}", e.Message);
            return e.Message;
        }
    }

    private void TrySweep()
    {
        try
        {
            folder.Sweep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The folder of failed files could not be tidied: {Reason}", e.Message);
        }
    }

    /// <summary>Gives back all that waits for it; one that can't be given back holds no other up.</summary>
    internal async Task ReturnAsync(CancellationToken cancellation)
    {
        for (long after = 0; ;)
        {
            var waiting = await notes.ToReturnAsync(origin.Inbox, after, Batch, cancellation);
            foreach (var file in waiting)
            {
                await ReturnAsync(file, cancellation);
                after = file.ArrivalId;
            }

            if (waiting.Count < Batch)
            {
                return;
            }
        }
    }

    private async Task ReturnAsync(ReturnedFile file, CancellationToken cancellation)
    {
        try
        {
            var failedAs = await folder.PutAsync(file.Path, file.Sha256, file.Reason, cancellation);
            await notes.ReturnedAsync(file.ArrivalId, failedAs, cancellation);
            _told.Remove(file.ArrivalId);
            log.LogWarning("{File} can't be read and lies in the folder of failed files as {Failed}: {Reason}", file.Path, failedAs, file.Reason);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (_told.Add(file.ArrivalId))
            {
                log.LogWarning("{File} can't be read ({Reason}), and could not be put into the folder of failed files either: {Error}; tried again", file.Path, file.Reason, e.Message);
            }
        }
    }
}
