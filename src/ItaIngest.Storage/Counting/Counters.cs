using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Counting;

/// <summary>Reads counts, and folds their deltas.</summary>
public sealed class Counters(IDbContextFactory<StoreContext> contexts)
{
    /// <summary>Deltas that one folding takes; a transaction of some hundred milliseconds.</summary>
    public const int MostPerFolding = 5000;

    /// <summary>All counts whose name begins with a text (none are left out: a count that never changed is not there and stands for 0).</summary>
    public async Task<IReadOnlyDictionary<string, long>> ReadAsync(string prefix, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // One statement, so that a folding in between changes nothing.
        var parts = context.Counters.Where(c => c.Name.StartsWith(prefix)).Select(c => new { c.Name, c.Value })
            .Concat(context.CounterDeltas.Where(d => d.Name.StartsWith(prefix)).GroupBy(d => d.Name).Select(g => new { Name = g.Key, Value = g.Sum(d => d.Value) }));
        return (await parts.ToListAsync(cancellation)).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Sum(p => p.Value));
    }

    /// <summary>Folds the oldest deltas into their counters.</summary>
    /// <returns>The number of deltas folded.</returns>
    public async Task<int> FoldAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await LockAsync(context, CounterNames.FoldingLock, cancellation);
        // By their ids, not up to an id: one below the highest may be committed a moment later.
        var deltas = await context.CounterDeltas.AsNoTracking().OrderBy(d => d.Id).Take(MostPerFolding).ToListAsync(cancellation);
        foreach (var sum in deltas.GroupBy(d => d.Name).Select(g => (Name: g.Key, Value: g.Sum(d => d.Value))))
        {
            await AddAsync(context, sum.Name, sum.Value, cancellation);
        }

        var ids = deltas.Select(d => d.Id).ToList();
        await context.CounterDeltas.Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return deltas.Count;
    }

    /// <summary>Drops the counts of minutes before a time, which no graph shows any more.</summary>
    public async Task ForgetMinutesAsync(DateTime before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var names = await context.Counters.Where(c => EF.Functions.Like(c.Name, "%@%")).Select(c => c.Name).ToListAsync(cancellation);
        var old = names.Where(n => string.CompareOrdinal(n[n.IndexOf('@', StringComparison.Ordinal)..], CounterNames.InMinute("", before)) < 0).ToList();
        await context.Counters.Where(c => old.Contains(c.Name)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Locks a row until the transaction ends, so that machines go one after the other; the schema makes the row.</summary>
    internal static Task LockAsync(StoreContext context, string name, CancellationToken cancellation) =>
        context.Counters.Where(c => c.Name == name).ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, c => c.Value + 1), cancellation);

    private static async Task AddAsync(StoreContext context, string name, long value, CancellationToken cancellation)
    {
        if (await context.Counters.Where(c => c.Name == name).ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, c => c.Value + value), cancellation) == 0)
        {
            context.Counters.Add(new Counter { Name = name, Value = value });
        }
    }
}
