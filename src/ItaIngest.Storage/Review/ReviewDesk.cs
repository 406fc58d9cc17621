using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Review;

/// <summary>
/// People's changes of a document's records. Who changes says which version of the records is meant; the version and the claim are a condition of the first statement
/// of the transaction, so that of two changes of one version only one is made and nothing is lost.
/// </summary>
public sealed class ReviewDesk(StoreTransactions transactions, ReviewOptions options)
{
    private readonly RecentRecords _recent = new();

    /// <summary>A document and its records as they are.</summary>
    /// <returns>Null when there is no such document, or it has none.</returns>
    public async Task<(StoredDocument Document, ReportRecords Records)?> ReadAsync(long id, CancellationToken cancellation) =>
        await StateAsync(id, cancellation) is var (document, state) ? (document, state.Records) : null;

    private Task<(StoredDocument Document, RecentState State)?> StateAsync(long id, CancellationToken cancellation) => transactions.ReadAsync<(StoredDocument, RecentState)?>(
        async (context, token) =>
        {
            // The document first: records that are newer than its version make a change of that version fail, and older ones there are not.
            var document = await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, token);
            if (document is not null && _recent.Find(document) is { } recent)
            {
                return (document, recent);
            }

            if (document is null || await context.Records.Where(r => r.DocumentId == id).Select(r => r.Json).SingleOrDefaultAsync(token) is not { } json)
            {
                return null;
            }

            var read = new RecentState(RecordJsonReader.Read(json), null);
            _recent.Keep(document, read);
            return (document, read);
        },
        cancellation);

    /// <summary>Makes a change, checks the records anew, and keeps it in the history.</summary>
    /// <param name="id">The document.</param>
    /// <param name="version">Of the records that the person saw.</param>
    /// <param name="change">Other than taking one back.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<ReviewOutcome> ChangeAsync(long id, int version, ReviewChange change, string who, CancellationToken cancellation)
    {
        if (await StateAsync(id, cancellation) is not var (document, state))
        {
            return new ReviewOutcome(ReviewFate.NoDocument);
        }

        if (Obstacle(document, version, who) is { } obstacle)
        {
            return obstacle;
        }

        var (made, refusal) = RecordChanges.Apply(state.Records, change);
        if (made is null)
        {
            return new ReviewOutcome(ReviewFate.Refused) { Document = document, Refusal = refusal };
        }

        var kept = Describe(document, state.Records, made, change, who);
        return await WriteAsync(document, state, made, kept, (_, _) => Task.CompletedTask, cancellation);
    }

    /// <summary>Takes back this person's last change that stands, or, as a redo, what the last undo took back.</summary>
    public async Task<ReviewOutcome> TakeBackAsync(long id, int version, bool redo, string who, CancellationToken cancellation)
    {
        if (await StateAsync(id, cancellation) is not var (document, state))
        {
            return new ReviewOutcome(ReviewFate.NoDocument);
        }

        if (Obstacle(document, version, who) is { } obstacle)
        {
            return obstacle;
        }

        var log = await LogAsync(document, cancellation);
        if ((redo ? log.ToRedo(who) : log.ToUndo(who)) is not { } target)
        {
            return redo ? await MakeAgainAsync(document, state, who, cancellation) : new ReviewOutcome(ReviewFate.Nothing) { Document = document };
        }

        if (log.Present(target) is not var (pointer, shift) || RecordChanges.TakeBack(state.Records, pointer, shift, target.Kept) is not { } made)
        {
            return new ReviewOutcome(ReviewFate.Overtaken) { Document = document };
        }

        var kept = Describe(document, state.Records, made, new ReviewChange(redo ? ReviewOperation.Redo : ReviewOperation.Undo, pointer), who);
        (kept.Undoes, kept.State) = (target.Id, CorrectionState.Withdrawn);
        var (root, rootState) = (log.Root(target).Id, redo ? CorrectionState.Applied : CorrectionState.Withdrawn);
        return await WriteAsync(
            document, state, made, kept,
            async (context, token) =>
            {
                await context.Corrections.Where(c => c.Id == target.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.UndoneBy, kept.Id), token);
                await context.Corrections.Where(c => c.Id == root).ExecuteUpdateAsync(s => s.SetProperty(c => c.State, rootState), token);
            },
            cancellation);
    }

    /// <summary>A redo of what was taken back before the document was read anew: the same change is made once more where its place is now, and stands in the history as one of its own.</summary>
    private async Task<ReviewOutcome> MakeAgainAsync(StoredDocument document, RecentState state, string who, CancellationToken cancellation)
    {
        var changes = await transactions.ReadAsync(
            (context, token) => context.Corrections.AsNoTracking().Where(c => c.DocumentId == document.Id && c.Who == who).OrderBy(c => c.Id).ToListAsync(token), cancellation);
        if (new ReviewLog(changes).ToMakeAgain() is not var (undo, root))
        {
            return new ReviewOutcome(ReviewFate.Nothing) { Document = document };
        }

        if (ChangeReplay.MakeAgain(state.Records, root) is not { } made)
        {
            return new ReviewOutcome(ReviewFate.Overtaken) { Document = document };
        }

        var kept = Describe(document, state.Records, made, new ReviewChange(root.Operation, made.Pointer, Why: root.Why), who);
        return await WriteAsync(
            document, state, made, kept,
            (context, token) => context.Corrections.Where(c => c.Id == undo.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.UndoneBy, kept.Id), token),
            cancellation);
    }

    /// <summary>The changes of a document since it was last read.</summary>
    private Task<ReviewLog> LogAsync(StoredDocument document, CancellationToken cancellation) => transactions.ReadAsync(
        async (context, token) => new ReviewLog(
            await context.Corrections.AsNoTracking().Where(c => c.DocumentId == document.Id && c.Reading == document.Readings).OrderBy(c => c.Id).ToListAsync(token)),
        cancellation);

    internal ReviewOutcome? Obstacle(StoredDocument document, int version, string who) =>
        IsHeld(document, who) ? new ReviewOutcome(ReviewFate.Held) { Document = document }
        : document.Version != version ? new ReviewOutcome(ReviewFate.Stale) { Document = document }
        : null;

    private bool IsHeld(StoredDocument document, string who) => document.ClaimedBy is { } by && by != who && document.ClaimedUntil > transactions.Now;

    private StoredCorrection Describe(StoredDocument document, ReportRecords before, MadeChange made, ReviewChange change, string who)
    {
        var kept = made.Shift is null
            ? CorrectionPlacement.Describe(document.Id, before, made.Pointer, ValueOf(made.Records, made.Pointer), who, transactions.Now, change.Why)
            : CorrectionPlacement.DescribeShift(document.Id, before, made, who, transactions.Now, change.Why);
        (kept.Operation, kept.Shift, kept.Kept, kept.Made, kept.Reading) = (change.Operation, made.Shift?.ToString(), made.Before, made.After, document.Readings);
        return kept;
    }

    private static string? ValueOf(ReportRecords records, string pointer) =>
        RecordEdit.Find(records, pointer) is { } field ? Convert.ToString(field.Content, CultureInfo.InvariantCulture) : null;

    private async Task<ReviewOutcome> WriteAsync(
        StoredDocument read, RecentState state, MadeChange made, StoredCorrection kept, Func<StoreContext, CancellationToken, Task> also, CancellationToken cancellation)
    {
        var before = state.Records;
        var (after, contradicted, findings) = Recheck.After(before, made, state.Findings);
        var document = await transactions.RunAsync(
            async (context, token) =>
            {
                var now = transactions.Now;
                var until = now + options.ClaimFor;
                var taken = await context.Documents
                    .Where(d => d.Id == read.Id && d.Version == read.Version && (d.ClaimedBy == null || d.ClaimedBy == kept.Who || d.ClaimedUntil <= now))
                    .ExecuteUpdateAsync(s => s.SetProperty(d => d.Version, d => d.Version + 1).SetProperty(d => d.ClaimedBy, kept.Who).SetProperty(d => d.ClaimedUntil, until), token);
                if (taken == 0)
                {
                    return null;
                }

                var tracked = await context.Documents.SingleAsync(d => d.Id == read.Id, token);
                await RecordUpdate.ApplyAsync(context, tracked, before, after, token);
                await SecondDraw.NoteAsync(context, tracked, kept, made, now, token);
                if (tracked is { Review: ReviewState.Approved, FlaggedCount: > 0, Second: not SecondReview.Waiting })
                {
                    // What was approved is in doubt again.
                    tracked.Review = ReviewState.Open;
                    context.Count(CounterNames.Approved, -1);
                }

                kept.Id = 0;
                context.Corrections.Add(kept);
                context.Count(CounterNames.Corrections, 1);
                await context.SaveChangesAsync(token);
                await also(context, token);
                await SettleUnplacedAsync(context, made.Pointer, kept.Operation, token);
                return tracked;
            },
            cancellation);
        if (document is null)
        {
            return await LostAsync(read.Id, kept.Who, cancellation);
        }

        _recent.Keep(document, new RecentState(after, findings));
        return new ReviewOutcome(ReviewFate.Done) { Document = document, Records = after, Change = kept, Contradicted = contradicted, Changed = FieldRows.Changed(before, after) };
    }

    /// <summary>A correction that fits nowhere is dealt with when its doubt is: it does not come back with the next reading.</summary>
    private static async Task SettleUnplacedAsync(StoreContext context, string pointer, ReviewOperation operation, CancellationToken cancellation)
    {
        if (pointer.StartsWith(CorrectionPlacement.DoubtPrefix, StringComparison.Ordinal)
            && long.TryParse(pointer.AsSpan(CorrectionPlacement.DoubtPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            var state = operation == ReviewOperation.Undo ? CorrectionState.Unplaced : CorrectionState.Withdrawn;
            await context.Corrections.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.State, state), cancellation);
        }
    }

    /// <summary>Another was faster between reading and writing.</summary>
    internal async Task<ReviewOutcome> LostAsync(long id, string who, CancellationToken cancellation)
    {
        var document = await transactions.ReadAsync((context, token) => context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, token), cancellation);
        return document is null ? new ReviewOutcome(ReviewFate.NoDocument)
            : new ReviewOutcome(IsHeld(document, who) ? ReviewFate.Held : ReviewFate.Stale) { Document = document };
    }
}
