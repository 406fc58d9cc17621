using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Jobs;

/// <summary>Writes the history of jobs, each line in the transaction of what it tells.</summary>
internal static class JobRuns
{
    public static async Task<long> BeginRunAsync(
        this StoreContext context, long documentId, int? page, JobStep step, string machineId, int attempt, DateTime now, CancellationToken cancellation)
    {
        var run = new JobRun { DocumentId = documentId, Page = page, Step = step, MachineId = machineId, Attempt = attempt, BeganAt = now };
        context.JobRuns.Add(run);
        await context.SaveChangesAsync(cancellation);
        return run.Id;
    }

    /// <summary>Ends a run unless another machine has ended it already, by taking its work over.</summary>
    public static Task EndRunAsync(this StoreContext context, long runId, JobOutcome outcome, string? error, DateTime now, CancellationToken cancellation)
    {
        var text = error is null ? null : StorableText.Of(error);
        return context.JobRuns.Where(r => r.Id == runId && r.Outcome == JobOutcome.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Outcome, outcome).SetProperty(r => r.Error, text).SetProperty(r => r.EndedAt, now), cancellation);
    }
}
