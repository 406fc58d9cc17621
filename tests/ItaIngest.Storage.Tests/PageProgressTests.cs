using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class PageProgressTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : PageProgressTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PageProgressTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Finish_AllPagesAtTheSameMoment_SetsOneAssemblingGoing()
    {
        var id = await OpenedAsync(pages: 12);
        var works = await BeginPagesAsync(id);

        await Task.WhenAll(works.Select(w => Task.Run(() => Pages.FinishAsync(w, ReadResult(w.Page.Number), CancellationToken.None))));

        var document = await DocumentAsync(id);
        Assert.Equal((12, DocumentStep.Assemble, WorkState.Waiting), (document.PagesDone, document.Step, document.Work));
        Assert.Single(await Queue.TakeWaitingAsync(CancellationToken.None));
        Assert.Equal(12, (await Counters.ReadAsync("pages.", CancellationToken.None))["pages.read"]);
    }

    [Fact]
    public async Task Finish_PageThatHasFailed_LetsTheDocumentGoOn()
    {
        var id = await OpenedAsync(pages: 2);
        var works = await BeginPagesAsync(id);
        await Pages.FinishAsync(works[0], new PageResultKeys(null, null, "a bad\0page", "test"), CancellationToken.None);
        await Pages.FinishAsync(works[1], ReadResult(2), CancellationToken.None);

        var document = await DocumentAsync(id);
        Assert.Equal((2, 1, DocumentStep.Assemble), (document.PagesDone, document.PagesFailed, document.Step));
        Assert.Equal("a bad\uFFFDpage", document.Pages.Single(p => p.Number == 1).Error);
        await using var context = Open();
        Assert.Equal("a bad\uFFFDpage", (await context.JobRuns.SingleAsync(r => r.Outcome == JobOutcome.Failed)).Error);
    }

    [Fact]
    public async Task Finish_PageThatWasTakenOver_ChangesNothing()
    {
        var id = await OpenedAsync(pages: 1);
        var slow = Assert.Single(await BeginPagesAsync(id));
        var machines = Get<Machines>();
        await machines.BeatAsync(MachinesTests.Row(Here), CancellationToken.None);
        Assert.True(await machines.TakeOverAsync(Here, (await machines.LivingAsync(CancellationToken.None))[Here], CancellationToken.None));
        var quick = Assert.Single(await BeginPagesAsync(id, "there-2"));

        Assert.False(await Pages.FinishAsync(slow, ReadResult(1), CancellationToken.None));

        var page = (await DocumentAsync(id)).Pages.Single();
        Assert.Equal((PageState.Reading, "there-2", 1, 2), (page.State, page.MachineId, page.Losses, page.Attempts));
        Assert.True(await Pages.FinishAsync(quick, ReadResult(1), CancellationToken.None));
    }

    [Fact]
    public async Task SetBack_Page_IsNotGivenOutBeforeItsTime()
    {
        var id = await OpenedAsync(pages: 2);
        var works = await BeginPagesAsync(id);
        await Pages.SetBackAsync(works[0], "no space left on device", CancellationToken.None);
        await Pages.FinishAsync(works[1], ReadResult(2), CancellationToken.None);

        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
        var document = await DocumentAsync(id);
        Assert.Equal((DocumentState.Reading, "no space left on device", 1), (document.State, document.Error, document.PagesDone));
        Assert.NotNull(document.Pages.Single(p => p.Number == 1).NotBefore);
    }

    [Fact]
    public async Task Begin_PageOfAPausedDocument_WaitsUntilItIsResumed()
    {
        var id = await OpenedAsync(pages: 2);
        var given = await Queue.TakeWaitingAsync(CancellationToken.None);
        var commands = Get<DocumentCommands>();
        await commands.PauseAsync(d => d, CancellationToken.None);

        foreach (var work in given)
        {
            Assert.Null(await Pages.BeginAsync(id, work.Page!.Value, work.Ticket, Here, CancellationToken.None));
        }

        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
        await commands.ResumeAsync(d => d, CancellationToken.None);
        Assert.Equal(2, (await BeginPagesAsync(id)).Count);
    }

    [Fact]
    public async Task Begin_WhileEverythingIsHeldBack_TakesNothingOn()
    {
        var id = await OpenedAsync(pages: 1);
        var page = Assert.Single(await Queue.TakeWaitingAsync(CancellationToken.None));
        await ArriveAsync("other");
        var document = Assert.Single(await Queue.TakeWaitingAsync(CancellationToken.None));
        var settings = Get<StoreSettings>();
        await settings.WriteAsync(SettingNames.QueuePaused, "an operator", CancellationToken.None);

        Assert.Null(await Pages.BeginAsync(id, 1, page.Ticket, Here, CancellationToken.None));
        Assert.Null(await Progress.BeginAsync(document.DocumentId, document.Ticket, Here, CancellationToken.None));

        await settings.WriteAsync(SettingNames.QueuePaused, null, CancellationToken.None);
        Assert.Equal(2, (await Queue.TakeWaitingAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Release_Page_CountsForNothing()
    {
        var id = await OpenedAsync(pages: 1);
        await Pages.ReleaseAsync(Assert.Single(await BeginPagesAsync(id)), CancellationToken.None);

        var page = (await DocumentAsync(id)).Pages.Single();
        Assert.Equal((PageState.Waiting, 0, (DateTime?)null), (page.State, page.Attempts, page.NotBefore));
    }
}
