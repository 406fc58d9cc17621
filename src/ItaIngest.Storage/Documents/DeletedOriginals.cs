using ItaIngest.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>The content of an arrival was deleted after it was stored and before it was registered: it is to be stored once more.</summary>
/// <param name="hashes">SHA-256 of each such content.</param>
public sealed class OriginalGoneException(IReadOnlyCollection<string> hashes) : IOException("the same content is being deleted at this moment; send it again")
{
    public IReadOnlyCollection<string> Hashes => hashes;
}

/// <summary>
/// Deletes the files of deleted documents. The same content may arrive at that very moment, stored already (as a copy of what is about to go) and not registered
/// yet: either the registration recalls the deletion, or it is told that the content is gone.
/// </summary>
public sealed class DeletedOriginals(StoreTransactions transactions, FileStoreChoice files)
{
    private const int Batch = 100;

    /// <summary>A sweep takes seconds; one that began so long ago is dead.</summary>
    private static readonly TimeSpan s_claim = TimeSpan.FromMinutes(10);

    /// <summary>From storing a file to registering it takes minutes at most, for a batch of large files from a slow share.</summary>
    private static readonly TimeSpan s_remembered = TimeSpan.FromDays(1);

    /// <summary>Writes down, in the transaction that deletes the documents, that their files are to go.</summary>
    internal static async Task OrderAsync(StoreContext context, IReadOnlyList<string> hashes, DateTime now, CancellationToken cancellation)
    {
        await context.DeletedOriginals.Where(o => hashes.Contains(o.Sha256)).ExecuteDeleteAsync(cancellation);
        context.DeletedOriginals.AddRange(hashes.Select(h => new DeletedOriginal { Sha256 = h, DeletedAt = now }));
    }

    /// <summary>
    /// Recalls deletions, in the transaction that registers new documents of these contents and after their rows were written: until then a deletion of the same
    /// content may have gone unseen.
    /// </summary>
    /// <exception cref="OriginalGoneException">Some are gone or about to go.</exception>
    internal async Task RecallAsync(StoreContext context, IReadOnlyList<string> hashes, CancellationToken cancellation)
    {
        var gone = new List<string>();
        foreach (var row in await context.DeletedOriginals.AsNoTracking().Where(o => hashes.Contains(o.Sha256)).ToListAsync(cancellation))
        {
            // With the condition in the statement: a sweep may claim it at this very moment.
            var recalled = row.GoneAt is null
                ? await context.DeletedOriginals.Where(o => o.Sha256 == row.Sha256 && o.Claim == null).ExecuteDeleteAsync(cancellation) == 1
                : await files.Store.ExistsAsync(FileKeys.Original(row.Sha256), cancellation);
            if (!recalled)
            {
                gone.Add(row.Sha256);
            }
        }

        if (gone.Count > 0)
        {
            throw new OriginalGoneException(gone);
        }
    }

    /// <summary>Deletes the files that are to go; what another program has in hand is left to it.</summary>
    /// <returns>Documents whose files are gone.</returns>
    /// <exception cref="IOException">The file store is away; the rest is left to a later sweep.</exception>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var swept = 0;
        while (await ClaimAsync(cancellation) is { Count: > 0 } claimed)
        {
            // A program that was held up must not delete what another has swept and what has arrived anew since.
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(s_claim / 2);
            foreach (var original in claimed)
            {
                await files.Store.DeleteDocumentAsync(original.Sha256, limit.Token);
            }

            var claim = claimed[0].Claim;
            await transactions.RunAsync(
                (context, token) => context.DeletedOriginals.Where(o => o.Claim == claim).ExecuteUpdateAsync(set => set.SetProperty(o => o.GoneAt, transactions.Now), token),
                cancellation);
            swept += claimed.Count;
        }

        return swept;
    }

    /// <summary>Forgets files that are long gone.</summary>
    public Task ForgetAsync(CancellationToken cancellation)
    {
        var before = transactions.Now - s_remembered;
        return transactions.RunAsync((context, token) => context.DeletedOriginals.Where(o => o.GoneAt < before).ExecuteDeleteAsync(token), cancellation);
    }

    private Task<List<DeletedOriginal>> ClaimAsync(CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var (claim, now, dead) = (Guid.NewGuid(), transactions.Now, transactions.Now - s_claim);
            var due = context.DeletedOriginals.Where(o => o.GoneAt == null && (o.Claim == null || o.ClaimedAt < dead));
            var hashes = await due.OrderBy(o => o.DeletedAt).Take(Batch).Select(o => o.Sha256).ToListAsync(token);
            await due.Where(o => hashes.Contains(o.Sha256)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Claim, claim).SetProperty(o => o.ClaimedAt, now), token);
            return await context.DeletedOriginals.AsNoTracking().Where(o => o.Claim == claim).ToListAsync(token);
        },
        cancellation);
}
