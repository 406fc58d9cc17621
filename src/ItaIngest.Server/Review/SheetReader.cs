using ItaIngest.Core.Records;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>Puts the form of a document together from what the store holds.</summary>
internal sealed class SheetReader(ReviewDesk desk, ReviewHistory history, IDbContextFactory<StoreContext> contexts, IStringLocalizer<Texts> texts, TimeProvider time)
{
    /// <returns>Null when there is no such document, or it has no records.</returns>
    public async Task<Sheet?> ReadAsync(long id, string who, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(id, cancellation) is not var (document, records))
        {
            return null;
        }

        var writer = await WriterAsync(document, who, cancellation);
        return new Sheet(
            document.Id, document.Version, document.FileName, document.Agency, document.Title, document.Kind, document.FiscalYear, document.PageCount,
            document.Review.ToString(), document.Second.ToString(), ClaimOf(document, who), document.FlaggedCount,
            await PagesAsync(id, cancellation), await ColumnsAsync(id, cancellation), writer.Sections(records, null), writer.Doubts(records));
    }

    /// <summary>What a change did, as the form shows it.</summary>
    public async Task<ChangeAnswer> AnswerAsync(ReviewOutcome done, string who, CancellationToken cancellation)
    {
        var (document, records, change) = (done.Document!, done.Records!, done.Change!);
        var writer = await WriterAsync(document, who, cancellation);
        var shift = change.Shift is { } text ? ListShift.Parse(text) : null;
        var isMove = shift?.To is not null;
        var pointer = isMove ? shift!.Apply(change.Pointer)! : change.Pointer;
        return new ChangeAnswer(
            document.Version, change.Id, pointer, isMove ? change.Pointer : null, shift is not null, writer.Sections(records, shift is null ? done.Changed : null), writer.Doubts(records),
            document.FlaggedCount, SheetWriter.Next(records, pointer), done.Contradicted);
    }

    /// <summary>Who works on a document; null when nobody does.</summary>
    public SheetClaim? ClaimOf(StoredDocument document, string who) =>
        document is { ClaimedBy: { } by, ClaimedUntil: { } until } && until > time.GetUtcNow().UtcDateTime ? new SheetClaim(by, until, by == who) : null;

    private async Task<SheetWriter> WriterAsync(StoredDocument document, string who, CancellationToken cancellation) =>
        new(texts, await history.AnsweredByAsync(document, cancellation), await WaitingAsync(document, who, cancellation));

    /// <summary>Drawn for a second look: the first person is not told.</summary>
    private async Task<HashSet<string>> WaitingAsync(StoredDocument document, string who, CancellationToken cancellation)
    {
        if (document.Second != SecondReview.Waiting || document.ReviewedBy == who)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return [.. await SecondDraw.Waiting(context, document.Id).ToListAsync(cancellation)];
    }

    private async Task<List<SheetPage>> PagesAsync(long id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var pages = await context.Pages.AsNoTracking().Where(p => p.DocumentId == id).OrderBy(p => p.Number).Select(p => new { p.Number, p.ImageKey }).ToListAsync(cancellation);
        return [.. pages.Select(p => new SheetPage(p.Number, p.ImageKey is null ? null : $"/api/documents/{id}/pages/{p.Number}/image"))];
    }

    private async Task<List<SheetColumn>> ColumnsAsync(long id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ReadHeaders.Where(h => h.DocumentId == id).OrderBy(h => h.Position).Select(h => new SheetColumn(h.Path, h.Wording, h.Page)).ToListAsync(cancellation);
    }
}
