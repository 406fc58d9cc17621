using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class DocumentCommandsTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : DocumentCommandsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DocumentCommandsTests(DatabaseKind.Postgres);

    private DocumentCommands Commands => Get<DocumentCommands>();

    [Fact]
    public async Task Cancel_DocumentAtWork_ThrowsTheResultAwayAndKeepsPagesForARetry()
    {
        var id = await OpenedAsync(pages: 2);
        var works = await BeginPagesAsync(id);
        await Pages.FinishAsync(works[0], ReadResult(1), CancellationToken.None);

        Assert.Equal(1, await Commands.CancelAsync(d => d, CancellationToken.None));
        await Pages.ReleaseAsync(works[1], CancellationToken.None);
        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
        Assert.Equal(0, await Commands.CancelAsync(d => d, CancellationToken.None));

        Assert.Equal(1, await Commands.RetryAsync(d => d, CancellationToken.None));
        Assert.True(await Progress.OpenedAsync(await BeginAsync(id), 2, CancellationToken.None));
        Assert.Equal(2, Assert.Single(await BeginPagesAsync(id)).Page.Number);
    }

    [Fact]
    public async Task Cancel_DocumentBeingOpened_GoesBeforeItsEnd()
    {
        var id = await ArriveAsync();
        var work = await BeginAsync(id);
        await Commands.CancelAsync(d => d, CancellationToken.None);

        Assert.False(await Progress.OpenedAsync(work, 3, CancellationToken.None));
        Assert.Equal(DocumentState.Cancelled, (await DocumentAsync(id)).State);
        Assert.Empty((await DocumentAsync(id)).Pages);
    }

    [Fact]
    public async Task Pause_WaitingDocument_IsGivenOutAfterItIsResumed()
    {
        var id = await ArriveAsync();
        var given = Assert.Single(await Queue.TakeWaitingAsync(CancellationToken.None));
        Assert.Equal(1, await Commands.PauseAsync(d => d, CancellationToken.None));
        Assert.Equal(1, (await Counters.ReadAsync("documents.paused", CancellationToken.None))["documents.paused"]);

        Assert.Null(await Progress.BeginAsync(id, given.Ticket, Here, CancellationToken.None));
        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
        Assert.Equal(1, await Commands.ResumeAsync(d => d, CancellationToken.None));

        Assert.NotNull(await BeginAsync(id));
    }

    [Fact]
    public async Task Retry_AllThatMatch_LeavesTheOthers()
    {
        foreach (var name in (string[])["a", "b", "c"])
        {
            await Progress.RejectAsync(await BeginAsync(await ArriveAsync(name)), "encrypted", CancellationToken.None);
        }

        Assert.Equal(2, await Commands.RetryAsync(d => d.Where(x => x.FileName != "b.pdf"), CancellationToken.None));

        await using var context = Open();
        Assert.Equal(["a.pdf", "c.pdf"], await context.Documents.Where(d => d.State == DocumentState.Queued).OrderBy(d => d.Id).Select(d => d.FileName).ToListAsync());
        var counts = await Counters.ReadAsync("documents.", CancellationToken.None);
        Assert.Equal((2, 1), (counts["documents.Queued"], counts["documents.Unreadable"]));
    }

    [Fact]
    public async Task ReadAnew_Pages_AreReadAgainWhileTheRecordsStay()
    {
        var work = await AssemblingAsync(pages: 1);
        await Progress.CompleteAsync(work, new Core.Records.ReportRecords { Document = new Core.Records.DocumentRecord { PageCount = 1 } }, "old", CancellationToken.None);

        Assert.Equal(1, await Commands.ReadAnewAsync(d => d, Rereading.Pages, CancellationToken.None));

        await using var context = Open();
        Assert.Equal(1, await context.Records.CountAsync());
        Assert.True(await Progress.OpenedAsync(await BeginAsync(work.Document.Id), 1, CancellationToken.None));
        Assert.Single(await BeginPagesAsync(work.Document.Id));
    }

    [Fact]
    public async Task Delete_Document_LeavesTheArrivalAndNothingElse()
    {
        var work = await AssemblingAsync();
        await Progress.CompleteAsync(work, new Core.Records.ReportRecords { Document = new Core.Records.DocumentRecord { PageCount = 2 } }, "test", CancellationToken.None);

        var deleted = await Commands.DeleteAsync(d => d, CancellationToken.None);

        Assert.Equal(1, deleted);
        await using var context = Open();
        Assert.Equal((0, 0, 0), (await context.Documents.CountAsync(), await context.Pages.CountAsync(), await context.JobRuns.CountAsync()));
        Assert.Equal((ArrivalFate.Deleted, (long?)null), await context.Arrivals.Select(a => new ValueTuple<ArrivalFate, long?>(a.Fate, a.DocumentId)).SingleAsync());
        Assert.Equal(0, (await Counters.ReadAsync("documents.Read", CancellationToken.None))["documents.Read"]);
    }

    [Fact]
    public async Task Settings_Write_ReadsBackAndGoesAway()
    {
        var settings = Get<StoreSettings>();
        await settings.WriteAsync("a", "1", CancellationToken.None);
        await settings.WriteAsync("a", "2", CancellationToken.None);
        Assert.Equal("2", await settings.ReadAsync("a", CancellationToken.None));
        await settings.WriteAsync("a", null, CancellationToken.None);
        Assert.Null(await settings.ReadAsync("a", CancellationToken.None));
    }
}
