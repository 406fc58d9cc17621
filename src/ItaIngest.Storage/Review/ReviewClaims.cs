using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Review;

/// <summary>Who works on which document: a claim ends by itself, so that a reviewer who goes home blocks nobody.</summary>
public sealed class ReviewClaims(StoreTransactions transactions, ReviewOptions options)
{
    /// <summary>Takes a document for a person, or goes on holding it.</summary>
    /// <param name="id">The document.</param>
    /// <param name="who">The person.</param>
    /// <param name="takeOver">Take it from another person.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>Done, held by another, or no such document.</returns>
    public Task<ReviewOutcome> ClaimAsync(long id, string who, bool takeOver, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var now = transactions.Now;
            var until = now + options.ClaimFor;
            var taken = await context.Documents
                .Where(d => d.Id == id && d.Readings > 0 && (takeOver || d.ClaimedBy == null || d.ClaimedBy == who || d.ClaimedUntil <= now))
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.ClaimedBy, who).SetProperty(d => d.ClaimedUntil, until), token);
            var document = await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.Readings > 0, token);
            return new ReviewOutcome(document is null ? ReviewFate.NoDocument : taken == 0 ? ReviewFate.Held : ReviewFate.Done) { Document = document };
        },
        cancellation);

    /// <summary>Gives a document back; nothing happens when this person does not hold it.</summary>
    public Task ReleaseAsync(long id, string who, CancellationToken cancellation) => transactions.RunAsync(
        (context, token) => context.Documents.Where(d => d.Id == id && d.ClaimedBy == who)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.ClaimedBy, (string?)null).SetProperty(d => d.ClaimedUntil, (DateTime?)null), token),
        cancellation);
}
