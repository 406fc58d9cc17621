using System.ComponentModel;
using ItaIngest.Core.Records;
using ItaIngest.Server.Api;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>A document in the reviewers' queue.</summary>
/// <param name="Flagged">Values and doubts that wait for an answer.</param>
/// <param name="NumbersFlagged">Of these, numbers, dates and codes.</param>
/// <param name="Harm">What the queue is ordered by.</param>
/// <param name="Reasons">Flags by reason; one with two reasons counts for both.</param>
/// <param name="ClaimedBy">Who works on it at present.</param>
/// <param name="Review">Open or Approved.</param>
/// <param name="Second">None, Waiting or Done.</param>
internal sealed record QueueItem(
    long Id, string FileName, string? Agency, int? FiscalYear, string? Kind, string? Title, int Flagged, int NumbersFlagged, double? LowestConfidence, double Harm, DateTime ArrivedAt,
    IReadOnlyDictionary<string, int> Reasons, string? ClaimedBy, DateTime? ClaimedUntil, bool Mine, string Review, string? ReviewedBy, string Second);

/// <summary>Who holds a document, and how long.</summary>
internal sealed record ClaimAnswer(string By, DateTime Until);

/// <summary>The next document for a reviewer.</summary>
internal sealed record NextAnswer(long Id);

/// <summary>A document is done.</summary>
/// <param name="Review">Open or Approved.</param>
/// <param name="Next">The next in the queue that nobody holds; null when there is none.</param>
internal sealed record DoneAnswer(string Review, string Second, long? Next);

/// <summary>Which documents wait for people, who works on which, and being done with one.</summary>
internal static class QueueEndpoints
{
    private static readonly Paging s_paging = new("review-queue", 2);
    private static readonly QueryParameter<string> s_reason = QueryParameters.Text("reason", "Only documents with a flag for this reason.", Reasons.SumMismatch);
    private static readonly QueryParameter<QueueState> s_state = QueryParameters.Choice("state", "Waiting unless given: with unanswered flags; Clean: without; Mine; Second: for a second look; Done.", QueueState.Waiting);
    private static readonly QueryParameter<QueueOrder> s_sort = QueryParameters.Choice("sort", "Harm unless given: numbers before wording; Age; Confidence.", QueueOrder.Harm);
    private static readonly QueryParameter<long> s_after = QueryParameters.Id("after", "The document that the reviewer looks at now.");
    private static readonly QueryParameter[] s_filters = [CommonFilters.Agency, CommonFilters.Year, CommonFilters.Kind, CommonFilters.Province, s_reason, s_state, s_sort];

    public static void MapReviewQueue(this IEndpointRouteBuilder review)
    {
        review.MapGet("/queue", ListAsync)
            .Takes([.. s_filters, s_paging.Limit, s_paging.Cursor]).Produces<ListPage<QueueItem>>()
            .WithSummary("Lists documents that wait for people");
        review.MapGet("/next", NextAsync)
            .Takes([.. s_filters, s_after]).Produces<NextAnswer>().Produces(StatusCodes.Status204NoContent)
            .WithSummary("The next document of the queue that no other person holds; it is not claimed");
        var document = review.MapGroup("/documents/{id:long}").ProducesProblem(StatusCodes.Status404NotFound);
        document.MapPost("/claim", ([Description("The document's number.")] long id, HttpContext http, ReviewClaims claims, IStringLocalizer<Texts> texts, CancellationToken cancellation) =>
            ClaimAsync(id, takeOver: false, http, claims, texts, cancellation))
            .Takes().Produces<ClaimAnswer>().ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Takes a document, or goes on holding it; the claim ends by itself");
        document.MapPost("/claim/take", ([Description("The document's number.")] long id, HttpContext http, ReviewClaims claims, IStringLocalizer<Texts> texts, CancellationToken cancellation) =>
            ClaimAsync(id, takeOver: true, http, claims, texts, cancellation))
            .Takes().WithMetadata(new NeedsScope(ApiScopes.Operate)).Produces<ClaimAnswer>()
            .WithSummary("Takes a document from whoever holds it");
        document.MapDelete("/claim", ReleaseAsync)
            .Takes().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Gives a document back");
        document.MapPost("/done", DoneAsync)
            .Takes(s_filters).Produces<DoneAnswer>().ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("The document is right: approves it")
            .WithDescription("409 with `pointers` while flags wait for an answer. The second person ends the second look by the same.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, TimeProvider time, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (who, now, order) = (Reviewer.Of(http), time.GetUtcNow().UtcDateTime, Order(http));
        var documents = Filtered(http, context, who, now);
        documents = s_paging.After(http) is [var value, var id] ? documents.Behind(order, BitConverter.Int64BitsToDouble(value), id) : documents;
        var page = await s_paging.PageAsync(http, documents.By(order), d => d, d => [BitConverter.DoubleToInt64Bits(ReviewQueue.ValueOf(d, order)), d.Id], cancellation);
        var reasons = await ReviewQueue.ReasonsAsync(context, [.. page.Items.Select(d => d.Id)], cancellation);
        return TypedResults.Ok(new ListPage<QueueItem>([.. page.Items.Select(d => Item(d, reasons[d.Id], who, now))], page.Next));
    }

    private static async Task<IResult> NextAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, TimeProvider time, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await BehindAsync(http, context, s_after.TryRead(http, out var after) ? after : null, time, cancellation) is { } next ? TypedResults.Ok(new NextAnswer(next)) : TypedResults.NoContent();
    }

    /// <summary>Behind one in the queue; from the queue's beginning when that is not there or nothing is behind it.</summary>
    private static async Task<long?> BehindAsync(HttpContext http, StoreContext context, long? after, TimeProvider time, CancellationToken cancellation)
    {
        var (who, now, order) = (Reviewer.Of(http), time.GetUtcNow().UtcDateTime, Order(http));
        var free = Filtered(http, context, who, now).FreeFor(who, now).Where(d => d.Id != after);
        if (after is { } id && await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) is { } document
            && await free.Behind(order, ReviewQueue.ValueOf(document, order), id).By(order).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancellation) is { } behind)
        {
            return behind;
        }

        return await free.By(order).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancellation);
    }

    private static async Task<IResult> ClaimAsync(long id, bool takeOver, HttpContext http, ReviewClaims claims, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var outcome = await claims.ClaimAsync(id, Reviewer.Of(http), takeOver, cancellation);
        return outcome.Fate == ReviewFate.Done ? TypedResults.Ok(new ClaimAnswer(outcome.Document!.ClaimedBy!, outcome.Document.ClaimedUntil!.Value)) : ReviewProblems.Of(outcome, texts);
    }

    private static async Task<IResult> ReleaseAsync([Description("The document's number.")] long id, HttpContext http, ReviewClaims claims, CancellationToken cancellation)
    {
        await claims.ReleaseAsync(id, Reviewer.Of(http), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> DoneAsync(
        [Description("The document's number.")] long id, VersionBody body, HttpContext http, ReviewApproval approval, IDbContextFactory<StoreContext> contexts, TimeProvider time,
        IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var outcome = await approval.DoneAsync(id, body.Version, Reviewer.Of(http), cancellation);
        if (outcome.Fate != ReviewFate.Done)
        {
            return outcome is { Fate: ReviewFate.Refused } ? ReviewProblems.Conflict(texts["review.unanswered", outcome.Changed.Count], ("pointers", outcome.Changed)) : ReviewProblems.Of(outcome, texts);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var next = await BehindAsync(http, context, id, time, cancellation);
        return TypedResults.Ok(new DoneAnswer(outcome.Document!.Review.ToString(), outcome.Document.Second.ToString(), next));
    }

    private static QueueOrder Order(HttpContext http) => s_sort.TryRead(http, out var order) ? order : QueueOrder.Harm;

    private static IQueryable<StoredDocument> Filtered(HttpContext http, StoreContext context, string who, DateTime now)
    {
        var documents = CommonFilters.Apply(http, context.Documents.AsNoTracking()).In(s_state.TryRead(http, out var state) ? state : QueueState.Waiting, who, now);
        return s_reason.TryRead(http, out var reason) ? documents.FlaggedFor(reason) : documents;
    }

    private static QueueItem Item(StoredDocument d, IEnumerable<(string Reason, int Count)> reasons, string who, DateTime now)
    {
        var held = d.ClaimedUntil > now;
        return new QueueItem(
            d.Id, d.FileName, d.Agency, d.FiscalYear, d.Kind, d.Title, d.FlaggedCount, d.NumbersFlagged, d.LowestConfidence, Math.Round(d.Harm, 2), d.ArrivedAt,
            reasons.OrderByDescending(r => r.Count).ToDictionary(r => r.Reason, r => r.Count),
            held ? d.ClaimedBy : null, held ? d.ClaimedUntil : null, held && d.ClaimedBy == who, d.Review.ToString(), d.ReviewedBy, d.Second.ToString());
    }
}
