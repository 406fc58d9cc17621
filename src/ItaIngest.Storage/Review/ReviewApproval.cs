using ItaIngest.Core.Records;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Review;

/// <summary>A person is done with a document: it is approved, and some of what was in it is drawn for a second person; or the second person is done.</summary>
public sealed class ReviewApproval(StoreTransactions transactions, ReviewDesk desk, SecondDraw draw)
{
    /// <summary>Approves a document of which every flag is answered; the second person ends the second look.</summary>
    /// <returns>Done; Refused with <see cref="ReviewOutcome.Changed"/> naming what still waits; or why not.</returns>
    public async Task<ReviewOutcome> DoneAsync(long id, int version, string who, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(id, cancellation) is not var (document, records))
        {
            return new ReviewOutcome(ReviewFate.NoDocument);
        }

        if (desk.Obstacle(document, version, who) is { } obstacle)
        {
            return obstacle;
        }

        var isSecond = document.Second == SecondReview.Waiting && document.ReviewedBy != who;
        var waiting = await WaitingAsync(document, records, isSecond, cancellation);
        if (waiting.Count > 0)
        {
            return new ReviewOutcome(ReviewFate.Refused) { Document = document, Changed = waiting };
        }

        var plan = isSecond ? null : await draw.PlanAsync(document, records, who, cancellation);
        return await WriteAsync(document, who, plan, cancellation);
    }

    private Task<List<string>> WaitingAsync(StoredDocument document, ReportRecords records, bool isSecond, CancellationToken cancellation) => transactions.ReadAsync(
        async (context, token) =>
        {
            var flagged = RecordTree.Leaves(records).Where(l => l.Field.Evidence.Flagged).Select(l => l.Pointer).Concat(records.Doubts.Where(d => d.Value.Flagged).Select(d => d.Key)).ToList();
            return isSecond ? [.. flagged, .. await SecondDraw.Waiting(context, document.Id).ToListAsync(token)] : flagged;
        },
        cancellation);

    private async Task<ReviewOutcome> WriteAsync(StoredDocument read, string who, SecondPlan? plan, CancellationToken cancellation)
    {
        var document = await transactions.RunAsync(
            async (context, token) =>
            {
                var now = transactions.Now;
                var taken = await context.Documents
                    .Where(d => d.Id == read.Id && d.Version == read.Version && (d.ClaimedBy == null || d.ClaimedBy == who || d.ClaimedUntil <= now))
                    .ExecuteUpdateAsync(s => s.SetProperty(d => d.ClaimedBy, (string?)null).SetProperty(d => d.ClaimedUntil, (DateTime?)null), token);
                if (taken == 0)
                {
                    return null;
                }

                var tracked = await context.Documents.SingleAsync(d => d.Id == read.Id, token);
                if (plan is null)
                {
                    (tracked.Second, tracked.SecondBy, tracked.SecondAt) = (SecondReview.Done, who, now);
                    return tracked;
                }

                context.Count(CounterNames.Approved, tracked.Review == ReviewState.Approved ? 0 : 1);
                (tracked.Review, tracked.ReviewedBy, tracked.ReviewedAt) = (ReviewState.Approved, who, now);
                tracked.Second = plan.IsDrawn ? SecondReview.Waiting : SecondReview.None;
                await SecondDraw.WriteAsync(context, tracked.Id, plan, token);
                return tracked;
            },
            cancellation);
        return document is null
            ? await desk.LostAsync(read.Id, who, cancellation)
            : new ReviewOutcome(ReviewFate.Done) { Document = document };
    }
}
