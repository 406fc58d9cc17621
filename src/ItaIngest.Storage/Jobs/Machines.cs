using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Jobs;

/// <summary>The machines that work the jobs: their heartbeats, and what becomes of a dead one's work.</summary>
public sealed class Machines(StoreTransactions transactions, RetryOptions retries)
{
    /// <summary>The heart beats: first, again, or again after the machine was taken for dead.</summary>
    public Task BeatAsync(Machine machine, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            machine.HeartbeatAt = transactions.Now;
            var known = await context.Machines.Where(m => m.Id == machine.Id).ExecuteUpdateAsync(
                s => s.SetProperty(m => m.HeartbeatAt, machine.HeartbeatAt).SetProperty(m => m.Busy, machine.Busy)
                    .SetProperty(m => m.EndedAt, (DateTime?)null).SetProperty(m => m.Lost, false),
                token);
            if (known == 0)
            {
                context.Machines.Add(machine);
            }
        },
        cancellation);

    /// <summary>Machines that have not ended, with their last heartbeats.</summary>
    public Task<Dictionary<string, DateTime>> LivingAsync(CancellationToken cancellation) => transactions.ReadAsync(
        (context, token) => context.Machines.Where(m => m.EndedAt == null).ToDictionaryAsync(m => m.Id, m => m.HeartbeatAt, token), cancellation);

    /// <summary>The machine stops as it should; it holds no work any more.</summary>
    public Task EndAsync(string machineId, CancellationToken cancellation) => transactions.RunAsync(
        (context, token) => context.Machines.Where(m => m.Id == machineId).ExecuteUpdateAsync(s => s.SetProperty(m => m.EndedAt, transactions.Now), token),
        cancellation);

    /// <summary>Gives a dead machine's work to others, at once or after a wait; what has been the death of too many machines fails.</summary>
    /// <param name="machineId">The dead machine.</param>
    /// <param name="lastBeat">Its last heartbeat as it was seen: if it has beaten since, it lives, and nothing happens.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>Whether this call took it over (another machine may have been quicker).</returns>
    public Task<bool> TakeOverAsync(string machineId, DateTime lastBeat, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var dead = await context.Machines.Where(m => m.Id == machineId && m.HeartbeatAt == lastBeat && m.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.EndedAt, transactions.Now).SetProperty(m => m.Lost, true), token) == 1;
            if (dead)
            {
                await RecoverAsync(context, machineId, lost: true, held: [], token);
            }

            return dead;
        },
        cancellation);

    /// <summary>Gives out again what a living machine is on record for but does not do: a job that the database's absence tore off its row.</summary>
    /// <param name="machineId">This machine.</param>
    /// <param name="atWork">Lines of the history that it does work on.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task ReleaseForgottenAsync(string machineId, IReadOnlyCollection<long> atWork, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var held = await context.JobRuns.Where(r => atWork.Contains(r.Id)).Select(r => new { r.DocumentId, r.Page }).ToListAsync(token);
            await RecoverAsync(context, machineId, lost: false, [.. held.Select(h => (h.DocumentId, h.Page))], token);
        },
        cancellation);

    private async Task RecoverAsync(StoreContext context, string machineId, bool lost, HashSet<(long, int?)> held, CancellationToken cancellation)
    {
        var pages = await context.Pages.AsNoTracking().Where(p => p.State == PageState.Reading && p.MachineId == machineId).ToListAsync(cancellation);
        foreach (var page in pages.Where(p => !held.Contains((p.DocumentId, p.Number))))
        {
            await RecoverAsync(context, page, lost, cancellation);
        }

        var documents = await context.Documents.AsNoTracking().Where(d => d.Work == WorkState.Running && d.MachineId == machineId).ToListAsync(cancellation);
        foreach (var document in documents.Where(d => !held.Contains((d.Id, null))))
        {
            await RecoverAsync(context, document, lost, cancellation);
        }

        var runs = await context.JobRuns.Where(r => r.Outcome == JobOutcome.Running && r.MachineId == machineId).ToListAsync(cancellation);
        foreach (var run in runs.Where(r => !held.Contains((r.DocumentId, r.Page))))
        {
            run.Outcome = JobOutcome.Lost;
            run.EndedAt = transactions.Now;
            run.Error = lost ? "its machine died" : "the database was away for too long";
        }
    }

    /// <summary>With the condition in the statement: a machine that lives after all may end the page at this very moment.</summary>
    private async Task RecoverAsync(StoreContext context, StoredPage page, bool lost, CancellationToken cancellation)
    {
        var losses = page.Losses + (lost ? 1 : 0);
        var blamed = losses >= retries.MostLosses;
        var notBefore = transactions.Now + retries.WaitAfterLoss(losses);
        var recovered = await context.Pages
            .Where(p => p.DocumentId == page.DocumentId && p.Number == page.Number && p.Ticket == page.Ticket && p.State == PageState.Reading && p.MachineId == page.MachineId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(p => p.State, blamed ? PageState.Failed : PageState.Waiting).SetProperty(p => p.MachineId, (string?)null)
                    .SetProperty(p => p.Losses, losses).SetProperty(p => p.NotBefore, notBefore).SetProperty(p => p.Error, blamed ? Blame(losses) : null),
                cancellation) == 1;
        if (recovered && blamed)
        {
            context.CountNow(CounterNames.PagesFailed, 1, transactions.Now);
            await PageProgress.CountDoneAsync(context, page.DocumentId, cancellation);
        }
    }

    private async Task RecoverAsync(StoreContext context, StoredDocument document, bool lost, CancellationToken cancellation)
    {
        var losses = document.Losses + (lost ? 1 : 0);
        var blamed = losses >= retries.MostLosses;
        var notBefore = transactions.Now + retries.WaitAfterLoss(losses);
        var recovered = await context.Documents
            .Where(d => d.Id == document.Id && d.Ticket == document.Ticket && d.Work == WorkState.Running && d.MachineId == document.MachineId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(d => d.Work, d => blamed || d.Paused ? WorkState.None : WorkState.Waiting).SetProperty(d => d.MachineId, (string?)null)
                    .SetProperty(d => d.Losses, losses).SetProperty(d => d.NotBefore, notBefore),
                cancellation) == 1;
        if (recovered && blamed)
        {
            var failed = await context.Documents.SingleAsync(d => d.Id == document.Id, cancellation);
            failed.Error = Blame(losses);
            context.Move(failed, DocumentState.Failed);
        }
    }

    private static string Blame(int losses) => FormattableString.Invariant($"{losses} machines died while they worked on it");
}
