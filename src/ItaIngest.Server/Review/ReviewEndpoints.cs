using System.ComponentModel;
using ItaIngest.Core.Review;
using ItaIngest.Server.Api;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>One change as a reviewer's page orders it.</summary>
/// <param name="Version">Of the sheet that the person saw.</param>
/// <param name="Operation">accept, set, clear, unreadable, add-record, delete-record, move-record, split-record, join-record, add-item, delete-item, move-item, split-item, join-item or settle-doubt.</param>
/// <param name="Pointer">JSON pointer of the value, item, record or doubt; of the list for what is added.</param>
/// <param name="Value">As typed.</param>
/// <param name="To">0-based place in the list.</param>
/// <param name="Parts">Where a text is split, in characters.</param>
/// <param name="Why">What the person says about it.</param>
internal sealed record ChangeBody(int Version, string Operation, string Pointer, string? Value, int? To, int[]? Parts, string? Why);

/// <param name="Version">Of the sheet that the person saw.</param>
internal sealed record VersionBody(int Version);

/// <summary>A change in a document's history.</summary>
/// <param name="Pointer">Where its value is now; null when that is gone.</param>
/// <param name="Undone">It was taken back.</param>
/// <param name="Unplaced">The document was read anew, and it fits nowhere any more.</param>
/// <param name="BeforeShown">The value before as people write it, in the reader's language.</param>
/// <param name="AfterShown">The value after, likewise.</param>
internal sealed record HistoryItem(
    long Id, DateTime At, string By, string Operation, string? Pointer, string PointerThen, string? Before, string? After, string? Why, bool Undone, bool Unplaced, string? BeforeShown, string? AfterShown);

/// <summary>The review of one document: the form, changes, undo and redo, history.</summary>
internal static class ReviewEndpoints
{
    private const int LongestText = 20_000;

    private static readonly Dictionary<string, ReviewOperation> s_operations = Enum.GetValues<ReviewOperation>()
        .Where(o => o is not (ReviewOperation.Undo or ReviewOperation.Redo)).ToDictionary(NameOf);

    private static readonly QueryParameter<string> s_pointer = QueryParameters.Text("pointer", "Only changes of the value, record or list at this JSON pointer.", "/scores/3/score");

    public static void MapReview(this IEndpointRouteBuilder api)
    {
        var review = api.MapGroup("/review").WithTags("Review").WithMetadata(new NeedsScope(ApiScopes.Review));
        var document = review.MapGroup("/documents/{id:long}").ProducesProblem(StatusCodes.Status404NotFound);
        document.MapGet("", SheetAsync)
            .Takes().Produces<Sheet>()
            .WithSummary("A document as a form: its records in its own order, with evidence, doubts and alternatives");
        document.MapPost("/changes", ChangeAsync)
            .Takes().Produces<ChangeAnswer>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Answers a flag, corrects a value, changes rows and items of lists")
            .WithDescription("The version is the sheet's: 409 with `version` when the records changed meanwhile, with `by` when another person works on them, 422 when it is no such value.");
        document.MapPost("/undo", ([Description("The document's number.")] long id, VersionBody body, HttpContext http, ReviewDesk desk, SheetReader sheets, IStringLocalizer<Texts> texts, CancellationToken cancellation) =>
            TakeBackAsync(id, body, redo: false, http, desk, sheets, texts, cancellation))
            .Takes().Produces<ChangeAnswer>().ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Takes back my last change that stands; again, the one before");
        document.MapPost("/redo", ([Description("The document's number.")] long id, VersionBody body, HttpContext http, ReviewDesk desk, SheetReader sheets, IStringLocalizer<Texts> texts, CancellationToken cancellation) =>
            TakeBackAsync(id, body, redo: true, http, desk, sheets, texts, cancellation))
            .Takes().Produces<ChangeAnswer>().ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes again what my last undo took back");
        document.MapGet("/history", HistoryAsync)
            .Takes(s_pointer).Produces<IReadOnlyList<HistoryItem>>()
            .WithSummary("Every change of a document, the newest first: who, when, before, after, why");
        review.MapReviewQueue();
        review.MapReviewStatistics();
        review.MapRegion();
    }

    private static async Task<IResult> SheetAsync([Description("The document's number.")] long id, HttpContext http, SheetReader sheets, CancellationToken cancellation) =>
        await sheets.ReadAsync(id, Reviewer.Of(http), cancellation) is { } sheet ? TypedResults.Ok(sheet) : Problems.NotFound($"There is no document {id} with records.");

    private static async Task<IResult> ChangeAsync(
        [Description("The document's number.")] long id, ChangeBody body, HttpContext http, ReviewDesk desk, SheetReader sheets, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        if (!s_operations.TryGetValue(body.Operation ?? "", out var operation) || body.Pointer is not ['/', ..] || body.Value?.Length > LongestText || body.Why?.Length > LongestText)
        {
            return TypedResults.Problem($"A change needs a pointer and an operation, one of {string.Join(", ", s_operations.Keys)}.", statusCode: StatusCodes.Status400BadRequest);
        }

        var change = new ReviewChange(operation, body.Pointer, body.Value, body.To, body.Parts, string.IsNullOrWhiteSpace(body.Why) ? null : body.Why.Trim());
        return await AnswerAsync(await desk.ChangeAsync(id, body.Version, change, Reviewer.Of(http), cancellation), http, sheets, texts, cancellation);
    }

    private static async Task<IResult> TakeBackAsync(
        long id, VersionBody body, bool redo, HttpContext http, ReviewDesk desk, SheetReader sheets, IStringLocalizer<Texts> texts, CancellationToken cancellation) =>
        await AnswerAsync(await desk.TakeBackAsync(id, body.Version, redo, Reviewer.Of(http), cancellation), http, sheets, texts, cancellation);

    private static async Task<IResult> AnswerAsync(ReviewOutcome outcome, HttpContext http, SheetReader sheets, IStringLocalizer<Texts> texts, CancellationToken cancellation) =>
        outcome.Fate == ReviewFate.Done
            ? TypedResults.Ok(await sheets.AnswerAsync(outcome, Reviewer.Of(http), cancellation))
            : ReviewProblems.Of(outcome, texts);

    private static async Task<IResult> HistoryAsync([Description("The document's number.")] long id, HttpContext http, ReviewHistory history, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        string? Shown(string pointer, string? value) => value is null ? null : Values.Shown(texts, pointer, value);
        return await history.ReadAsync(id, s_pointer.TryRead(http, out var pointer) ? pointer : null, cancellation) is { } entries
            ? TypedResults.Ok(entries.Select(e => new HistoryItem(
                e.Id, e.At, e.By, NameOf(e.Operation), e.Pointer, e.PointerThen, e.Before, e.After, e.Why, e.Undone, e.Unplaced, Shown(e.PointerThen, e.Before), Shown(e.PointerThen, e.After))).ToList())
            : Problems.NoDocument(id);
    }

    /// <summary><c>AddRecord</c> is add-record.</summary>
    private static string NameOf(ReviewOperation operation) =>
        string.Concat(operation.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
