using ItaIngest.Storage.Counting;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>An unreadable arrival whose file the operator is to get back.</summary>
/// <param name="ArrivalId">The arrival.</param>
/// <param name="Path">Where it arrived, below the watched folder, with forward slashes.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="Reason">Why its document can't be read.</param>
public sealed record ReturnedFile(long ArrivalId, string Path, string Sha256, string Reason);

/// <summary>What is written down of arrivals besides their registration: those that can't come in, those that stay, those that were given back. Of which service: see <see cref="Arrival.Inbox"/>.</summary>
public sealed class ArrivalNotes(IDbContextFactory<StoreContext> contexts, TimeProvider time)
{
    /// <summary>A file of the watched folder can't be taken in as it is; said again it only changes the reason.</summary>
    public async Task BlockAsync(string? inbox, string path, long bytes, string reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var arrival = await context.Arrivals.FirstOrDefaultAsync(a => a.Fate == ArrivalFate.Blocked && a.Path == path && a.Source == ArrivalSource.Watched && a.Inbox == inbox, cancellation);
        if (arrival is null)
        {
            var now = time.GetUtcNow().UtcDateTime;
            arrival = context.Arrivals.Add(new Arrival { Path = path, Source = ArrivalSource.Watched, ArrivedAt = now, Inbox = inbox, Bytes = bytes, Sha256 = "", Fate = ArrivalFate.Blocked }).Entity;
            context.CountNow(CounterNames.Arrivals, 1, now);
        }

        arrival.Reason = reason;
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Paths of the watched folder that are blocked.</summary>
    public async Task<IReadOnlyList<string>> BlockedAsync(string? inbox, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Arrivals.Where(a => a.Fate == ArrivalFate.Blocked && a.Source == ArrivalSource.Watched && a.Inbox == inbox).Select(a => a.Path).ToListAsync(cancellation);
    }

    /// <summary>A blocked file is there no more.</summary>
    public async Task WithdrawAsync(string? inbox, string path, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Arrivals.Where(a => a.Fate == ArrivalFate.Blocked && a.Path == path && a.Source == ArrivalSource.Watched && a.Inbox == inbox)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Fate, ArrivalFate.Withdrawn), cancellation);
    }

    /// <summary>Writes down why files that were taken in stay in the watched folder.</summary>
    public async Task KeepAsync(IReadOnlyList<long> arrivalIds, string reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Arrivals.Where(a => arrivalIds.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Reason, reason), cancellation);
    }

    /// <summary>Unreadable arrivals of a service with ids after one whose files were not given back yet, oldest first. Backfilled files never left their place.</summary>
    public async Task<IReadOnlyList<ReturnedFile>> ToReturnAsync(string? inbox, long after, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Arrivals.AsNoTracking()
            .Where(a => a.Fate == ArrivalFate.Unreadable && a.FailedAs == null && a.Source != ArrivalSource.Backfill && a.Inbox == inbox && a.Id > after)
            .OrderBy(a => a.Id).Take(most)
            .Select(a => new ReturnedFile(a.Id, a.Path, a.Sha256, a.Document!.Error ?? "")).ToListAsync(cancellation);
    }

    /// <summary>A file lies in the folder of failed files.</summary>
    public async Task ReturnedAsync(long arrivalId, string failedAs, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Arrivals.Where(a => a.Id == arrivalId).ExecuteUpdateAsync(set => set.SetProperty(a => a.FailedAs, failedAs), cancellation);
    }
}
