using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;

namespace ItaIngest.Storage.Tests;

public abstract class WorkQueueTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : WorkQueueTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : WorkQueueTests(DatabaseKind.Postgres);

    [Fact]
    public async Task TakeWaiting_ByManyAtOnce_GivesEachOutOnce()
    {
        for (var i = 0; i < 10; i++)
        {
            await ArriveAsync($"report-{i}");
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Queue.TakeWaitingAsync(CancellationToken.None))));

        Assert.Equal(Enumerable.Range(1, 10).Select(i => (long)i), taken.SelectMany(t => t).Select(w => w.DocumentId).Order());
    }

    [Fact]
    public async Task TakeWaiting_FullOfBackfill_StillGivesUploadsOut()
    {
        for (var i = 0; i <= WorkQueue.DocumentsAhead; i++)
        {
            await ArriveAsync($"old-{i}", ArrivalSource.Backfill);
        }

        Assert.Equal(WorkQueue.DocumentsAhead, (await Queue.TakeWaitingAsync(CancellationToken.None)).Count);
        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
        await ArriveAsync("new", ArrivalSource.Uploaded);

        var urgent = Assert.Single(await Queue.TakeWaitingAsync(CancellationToken.None));
        Assert.Equal((DocumentPriority.Uploaded, JobStep.Open, "new.pdf"), (urgent.Priority, urgent.Step, urgent.FileName));
    }

    [Fact]
    public async Task Return_Work_IsGivenOutUnderANewTicketOnly()
    {
        var id = await ArriveAsync();
        var first = await Queue.TakeWaitingAsync(CancellationToken.None);
        await Queue.ReturnAsync(first, CancellationToken.None);
        var second = Assert.Single(await Queue.TakeWaitingAsync(CancellationToken.None));

        Assert.Null(await Progress.BeginAsync(id, first[0].Ticket, Here, CancellationToken.None));
        Assert.NotNull(await Progress.BeginAsync(id, second.Ticket, Here, CancellationToken.None));
        await Queue.ReturnAsync([second], CancellationToken.None);
        Assert.Equal(WorkState.Running, (await DocumentAsync(id)).Work);
    }

    [Fact]
    public async Task QueuedBefore_MarksOfThatAge_AreNamed()
    {
        await OpenedAsync(pages: 2);
        await ArriveAsync("other");
        await Queue.TakeWaitingAsync(CancellationToken.None);

        Assert.Empty(await Queue.QueuedBeforeAsync(DateTime.UtcNow.AddMinutes(-1), CancellationToken.None));
        var marked = await Queue.QueuedBeforeAsync(DateTime.UtcNow.AddMinutes(1), CancellationToken.None);
        Assert.Equal([(1L, (int?)1), (1L, 2), (2L, null)], marked.Select(w => (w.DocumentId, w.Page)));
    }
}
