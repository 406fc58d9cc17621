using System.ComponentModel;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Known;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Known;

/// <summary>One thing that people have confirmed.</summary>
/// <param name="From">The header's wording or the misread word; empty for an agency's name.</param>
/// <param name="To">The agency's name, the column's key, or the right word.</param>
/// <param name="Used">Readings use it: it is switched on and has evidence enough.</param>
/// <param name="By">Who last confirmed it.</param>
/// <param name="ConfirmedBy">Who confirmed it here rather than by a correction.</param>
/// <param name="Confirmations">Documents in which people confirmed it.</param>
/// <param name="Against">Documents in which people found the misread word right, or say that the header means something else.</param>
/// <param name="Documents">The newest of the documents that confirm it.</param>
/// <param name="UsedIn">Documents whose present records were read with it.</param>
/// <param name="UsedTimes">How often in all.</param>
internal sealed record KnownItem(
    long Id, string Kind, string From, string To, string State, bool Used, string By, DateTime At, string? ConfirmedBy, string? SwitchedBy, DateTime? SwitchedAt,
    int Confirmations, int Against, IReadOnlyList<long> Documents, int UsedIn, int UsedTimes)
{
    public static KnownItem Of(KnownView view) => view.Entry is var e ? new(
        e.Id, e.Kind.ToString(), e.From, e.To, e.State.ToString(), e.IsUsed, e.Who, e.When, e.ConfirmedBy, e.SwitchedBy, e.SwitchedAt, e.Documents, e.Against, view.Sources, view.UsedIn, view.UsedTimes) : null!;
}

/// <summary>A header that documents hold and readings do not understand.</summary>
/// <param name="Suggested">The key of the field into which people have typed what stands below it; null when nobody has.</param>
internal sealed record OpenHeaderItem(string Wording, string Family, int Documents, long Newest, int? Page, string Example, string? Suggested);

/// <summary>What a header means.</summary>
/// <param name="Wording">As printed.</param>
/// <param name="Key">A key of the record contract as <c>/measures/-/issue</c>, or <c>-</c> for what no record keeps.</param>
/// <param name="Reread">Have the documents read anew that hold it; needs the scope operate.</param>
internal sealed record HeaderWish(string Wording, string Key, bool Reread = false);

/// <summary>What came of it.</summary>
/// <param name="Id">The entry's number.</param>
/// <param name="Queued">Documents that are read anew.</param>
internal sealed record HeaderAnswer(long Id, int Queued);

/// <summary>What people have confirmed and readings use.</summary>
internal static class KnownEndpoints
{
    private static readonly Paging s_paging = new("known");
    private static readonly QueryParameter<KnownKind> s_kind = QueryParameters.Choice("kind", "Only entries of this kind.", KnownKind.Agency);
    private static readonly QueryParameter<int> s_limit = QueryParameters.Number("limit", "Headers at most; 100 unless given.", 1, 500, 100);

    private static readonly (KnownAct Act, string Summary, string Scope)[] s_acts =
    [
        (KnownAct.Confirm, "A misread word is no word: it is put right wherever it stands", ApiScopes.Review),
        (KnownAct.On, "Readings use an entry again", ApiScopes.Operate),
        (KnownAct.Off, "Readings leave an entry alone from now on", ApiScopes.Operate),
        (KnownAct.Reread, "The documents that confirm an entry or were read with it are read anew", ApiScopes.Operate),
    ];

    public static void MapKnown(this IEndpointRouteBuilder api)
    {
        var known = api.MapGroup("/known").WithTags("Known").WithMetadata(new NeedsScope(ApiScopes.Review));
        known.MapGet("", ListAsync).Audited(AuditAct.List).Takes(s_kind, s_paging.Limit, s_paging.Cursor).Produces<ListPage<KnownItem>>().Answers(ApiExamples.Known)
            .WithSummary("Lists what people have confirmed: agencies' names, headers' meanings, words");
        known.MapGet("/headers", OpenAsync).Audited(AuditAct.List).Takes(s_limit).Produces<IReadOnlyList<OpenHeaderItem>>()
            .WithSummary("Lists headers of columns that readings did not understand, those of most documents first");
        known.MapPost("/headers", ExplainAsync).Takes().Produces<HeaderAnswer>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Says what a header means").WithDescription($"Key is one of {string.Join(", ", HeaderKeys.All.Select(k => k.Path))}.");
        known.MapDelete("/{id:long}", ([Description("The entry's number.")] long id, HttpContext http, KnownWishes wishes, CancellationToken cancellation) => ActAsync(id, KnownAct.Remove, http, wishes, cancellation))
            .Takes().WithMetadata(new NeedsScope(ApiScopes.Operate)).Produces<ActionResult>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Deletes an entry").WithDescription("It comes back when people confirm it anew.");
        foreach (var (act, summary, scope) in s_acts)
        {
            known.MapPost($"/{{id:long}}/{act.ToString().ToLowerInvariant()}", ([Description("The entry's number.")] long id, HttpContext http, KnownWishes wishes, CancellationToken cancellation) => ActAsync(id, act, http, wishes, cancellation))
                .Takes().WithMetadata(new NeedsScope(scope)).Produces<ActionResult>().ProducesProblem(StatusCodes.Status404NotFound).Answers(ApiExamples.Changed).WithSummary(summary);
        }
    }

    private static async Task<IResult> ListAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, KnownList list, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var entries = context.KnownEntries.AsNoTracking().Where(e => e.State != KnownState.Removed);
        entries = s_kind.TryRead(http, out var kind) ? entries.Where(e => e.Kind == kind) : entries;
        entries = s_paging.After(http) is [var last] ? entries.Where(e => e.Id < last) : entries;
        var page = await s_paging.PageAsync(http, entries.OrderByDescending(e => e.Id), e => e, e => [e.Id], cancellation);
        return TypedResults.Ok(new ListPage<KnownItem>([.. (await list.ViewsAsync(page.Items, cancellation)).Select(KnownItem.Of)], page.Next));
    }

    private static async Task<IResult> OpenAsync(HttpContext http, KnownList list, CancellationToken cancellation) => TypedResults.Ok(
        (await list.OpenAsync(s_limit.TryRead(http, out var limit) ? limit : 100, cancellation))
            .Select(h => new OpenHeaderItem(h.Wording, h.Family.ToString(), h.Documents, h.Newest, h.Page, h.Example, h.Suggested)).ToList());

    private static async Task<IResult> ExplainAsync(HeaderWish wish, HttpContext http, KnownWishes wishes, CancellationToken cancellation) =>
        await wishes.ExplainAsync(http, wish.Wording, wish.Key, wish.Reread, cancellation) is var (entry, queued)
            ? TypedResults.Ok(new HeaderAnswer(entry.Id, queued))
            : TypedResults.Problem($"The wording needs letters, {KnownEntry.LongestText} at most, and the key is one of {string.Join(", ", HeaderKeys.All.Select(k => k.Path))}.", statusCode: StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ActAsync(long id, KnownAct act, HttpContext http, KnownWishes wishes, CancellationToken cancellation) =>
        await wishes.ActAsync(http, id, act, cancellation) is { } queued ? TypedResults.Ok(new ActionResult(act == KnownAct.Reread ? queued : 1)) : Problems.NotFound($"There is no entry {id} to which this can be done.");
}
