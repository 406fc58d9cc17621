using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests.Review;

/// <summary>A store with documents that are reviewed.</summary>
public abstract class ReviewStore(DatabaseKind kind) : TemporaryStore(kind)
{
    protected ReviewDesk Desk => Get<ReviewDesk>();

    /// <summary>A document with these records.</summary>
    protected async Task<long> ReadAsync(ReportRecords records, string name = "report")
    {
        var work = await AssemblingAsync(1, name);
        Assert.True(await Progress.CompleteAsync(work, records, "1", CancellationToken.None));
        return work.Document.Id;
    }

    /// <summary>The document is read anew, and this is what comes of it.</summary>
    protected async Task ReadAnewAsync(long id, ReportRecords records)
    {
        Assert.Equal(1, await Get<DocumentCommands>().ReadAnewAsync(d => d.Where(x => x.Id == id), Rereading.Records, CancellationToken.None));
        Assert.True(await Progress.OpenedAsync(await BeginAsync(id), 1, CancellationToken.None));
        Assert.True(await Progress.CompleteAsync(await BeginAsync(id), records, "2", CancellationToken.None));
    }

    /// <summary>Every flag answered, and the document approved.</summary>
    protected async Task<ReviewOutcome> ApproveAsync(long id, string who = "one")
    {
        foreach (var pointer in RecordTree.Leaves(await RecordsAsync(id)).Where(l => l.Field.Evidence.Flagged).Select(l => l.Pointer).ToList())
        {
            await ChangeAsync(id, new ReviewChange(ReviewOperation.Accept, pointer), who);
        }

        foreach (var pointer in (await RecordsAsync(id)).Doubts.Where(d => d.Value.Flagged).Select(d => d.Key))
        {
            await ChangeAsync(id, new ReviewChange(ReviewOperation.SettleDoubt, pointer), who);
        }

        return await DoneAsync(id, who);
    }

    protected async Task<ReviewOutcome> DoneAsync(long id, string who) => await Get<ReviewApproval>().DoneAsync(id, (await DocumentAsync(id)).Version, who, CancellationToken.None);

    protected Task<ReviewOutcome> SetAsync(long id, string pointer, string value, string who = "one") => ChangeAsync(id, new ReviewChange(ReviewOperation.Set, pointer, value), who);

    /// <summary>A change of the records as they are now.</summary>
    protected async Task<ReviewOutcome> ChangeAsync(long id, ReviewChange change, string who = "one") =>
        await Desk.ChangeAsync(id, (await DocumentAsync(id)).Version, change, who, CancellationToken.None);

    protected async Task<ReviewOutcome> TakeBackAsync(long id, bool redo, string who = "one") =>
        await Desk.TakeBackAsync(id, (await DocumentAsync(id)).Version, redo, who, CancellationToken.None);

    /// <summary>Nobody holds it any more.</summary>
    protected async Task ReleaseAsync(long id)
    {
        await using var context = Open();
        await context.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.ClaimedBy, (string?)null));
    }

    protected async Task<string> JsonAsync(long id)
    {
        await using var context = Open();
        return (await context.Records.AsNoTracking().SingleAsync(r => r.DocumentId == id)).Json;
    }

    protected async Task<ReportRecords> RecordsAsync(long id) => RecordJsonReader.Read(await JsonAsync(id));
}
