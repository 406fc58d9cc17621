using ItaIngest.Server.Jobs;
using ItaIngest.Storage;
using ItaIngest.Storage.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Dashboard.Activity;

/// <summary>How a machine is, as its heartbeat tells.</summary>
public enum Pulse
{
    Alive,

    /// <summary>Its last heartbeat is overdue.</summary>
    Late,

    /// <summary>It was found to be dead; others have its work.</summary>
    Dead,

    /// <summary>It was stopped by a person.</summary>
    Stopped,
}

/// <summary>A machine with what it does.</summary>
/// <param name="Running">The attempts that it works on.</param>
public sealed record MachineView(Machine Machine, Pulse Pulse, IReadOnlyList<RunningJob> Running);

/// <summary>An attempt that is at work now.</summary>
/// <param name="Run">Without end.</param>
/// <param name="FileName">The document's.</param>
public sealed record RunningJob(JobRun Run, string FileName);

/// <summary>The machines that work on this store.</summary>
internal sealed class MachineList(IDbContextFactory<StoreContext> contexts, JobOptions jobs, TimeProvider time)
{
    private const int MostRunning = 500;

    /// <summary>A machine that is busy or a network that stumbles misses one beat; at the fourth the machine is given up.</summary>
    private const int BeatsUntilLate = 3;

    /// <summary>Those that have not ended, by name.</summary>
    public async Task<IReadOnlyList<MachineView>> AliveAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var machines = await context.Machines.AsNoTracking().Where(m => m.EndedAt == null).ToListAsync(cancellation);
        var running = await context.JobRuns.AsNoTracking().Where(r => r.Outcome == JobOutcome.Running)
            .Join(context.Documents, r => r.DocumentId, d => d.Id, (r, d) => new { Run = r, d.FileName })
            .OrderBy(j => j.Run.Id).Take(MostRunning).Select(j => new RunningJob(j.Run, j.FileName)).ToListAsync(cancellation);
        var byMachine = running.ToLookup(r => r.Run.MachineId);
        return [.. machines.OrderBy(m => m.Host).ThenBy(m => m.ProcessId).Select(m => new MachineView(m, PulseOf(m), [.. byMachine[m.Id].OrderBy(r => r.Run.BeganAt)]))];
    }

    /// <summary>The last ones that have ended, the latest first.</summary>
    public async Task<IReadOnlyList<MachineView>> EndedAsync(int count, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var machines = await context.Machines.AsNoTracking().Where(m => m.EndedAt != null).OrderByDescending(m => m.EndedAt).Take(count).ToListAsync(cancellation);
        return [.. machines.Select(m => new MachineView(m, PulseOf(m), []))];
    }

    internal Pulse PulseOf(Machine machine) => machine switch
    {
        { Lost: true } => Pulse.Dead,
        { EndedAt: not null } => Pulse.Stopped,
        _ when time.GetUtcNow().UtcDateTime - machine.HeartbeatAt > BeatsUntilLate * jobs.Heartbeat => Pulse.Late,
        _ => Pulse.Alive,
    };
}
