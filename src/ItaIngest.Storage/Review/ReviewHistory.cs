using ItaIngest.Core.Review;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Review;

/// <summary>One change of a document, as its history shows it. Times are UTC.</summary>
/// <param name="Pointer">Where its value is now; null when that is gone, or the change is of an earlier reading.</param>
/// <param name="PointerThen">Where it was.</param>
/// <param name="Before">As text; null for no value.</param>
/// <param name="After">As text; null for no value.</param>
/// <param name="Undone">It was taken back, and does not stand.</param>
/// <param name="Unplaced">The document was read anew, and it fits nowhere any more.</param>
public sealed record HistoryEntry(
    long Id, DateTime At, string By, ReviewOperation Operation, string? Pointer, string PointerThen, string? Before, string? After, string? Why, bool Undone, bool Unplaced);

/// <summary>What people did to a document.</summary>
public sealed class ReviewHistory(StoreTransactions transactions)
{
    /// <summary>The changes of a document, the newest first.</summary>
    /// <param name="id">The document.</param>
    /// <param name="pointer">Only of the value, record or list that stands there now; null for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Null when there is no such document.</returns>
    public Task<IReadOnlyList<HistoryEntry>?> ReadAsync(long id, string? pointer, CancellationToken cancellation) => transactions.ReadAsync<IReadOnlyList<HistoryEntry>?>(
        async (context, token) =>
        {
            if (await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, token) is not { } document)
            {
                return null;
            }

            var changes = await LightAsync(context.Corrections.Where(c => c.DocumentId == id), token);
            var log = new ReviewLog([.. changes.Where(c => c.Reading == document.Readings)]);
            return
            [
                .. changes.Select(c => Entry(c, c.Reading == document.Readings ? log.PresentPointer(c) : null))
                    .Where(e => pointer is null || (e.Pointer is { } at && (at == pointer || at.StartsWith(pointer + "/", StringComparison.Ordinal))))
                    .Reverse(),
            ];
        },
        cancellation);

    /// <summary>Who answered, by the present pointer of what was answered.</summary>
    public Task<IReadOnlyDictionary<string, string>> AnsweredByAsync(StoredDocument document, CancellationToken cancellation) => transactions.ReadAsync<IReadOnlyDictionary<string, string>>(
        async (context, token) =>
        {
            var changes = await context.Corrections.AsNoTracking().Where(c => c.DocumentId == document.Id && c.Reading == document.Readings).OrderBy(c => c.Id)
                .Select(c => new StoredCorrection { Id = c.Id, Pointer = c.Pointer, Path = "", RecordKey = "", Shift = c.Shift, Undoes = c.Undoes, Who = c.Who, When = c.When, State = c.State })
                .ToListAsync(token);
            // Where no list was changed, every value is where it was.
            var log = changes.Exists(c => c.Shift is not null) ? new ReviewLog(changes) : null;
            var by = new Dictionary<string, string>();
            foreach (var change in changes.Where(c => c.State == CorrectionState.Applied))
            {
                if ((log is null ? change.Pointer : log.PresentPointer(change)) is { } pointer)
                {
                    by[pointer] = change.Who;
                }
            }

            return by;
        },
        cancellation);

    /// <summary>Without the snapshots, which are most of a row.</summary>
    private static Task<List<StoredCorrection>> LightAsync(IQueryable<StoredCorrection> changes, CancellationToken cancellation) => changes.AsNoTracking().OrderBy(c => c.Id).Select(c => new StoredCorrection
    {
        Id = c.Id,
        DocumentId = c.DocumentId,
        Pointer = c.Pointer,
        Path = c.Path,
        RecordKey = c.RecordKey,
        Before = c.Before,
        After = c.After,
        Operation = c.Operation,
        Shift = c.Shift,
        Undoes = c.Undoes,
        UndoneBy = c.UndoneBy,
        Reading = c.Reading,
        Who = c.Who,
        When = c.When,
        Why = c.Why,
        State = c.State,
    }).ToListAsync(cancellation);

    private static HistoryEntry Entry(StoredCorrection change, string? pointer) => new(
        change.Id, change.When, change.Who, change.Operation, pointer, change.Pointer, change.Before, change.After, change.Why,
        change.State == CorrectionState.Withdrawn && change.Undoes is null, change.State == CorrectionState.Unplaced);
}
