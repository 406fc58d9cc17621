using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class MachinesTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : MachinesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MachinesTests(DatabaseKind.Postgres);

    private Machines Machines => Get<Machines>();

    internal static Machine Row(string id) =>
        new() { Id = id, Host = "here", ProcessId = 1, Role = "worker", Version = "test", PageWorkers = 1, StartedAt = DateTime.UtcNow, HeartbeatAt = DateTime.UtcNow };

    [Fact]
    public async Task TakeOver_MachineThatHasBeatenSince_IsLeftAlone()
    {
        var row = Row(Here);
        await Machines.BeatAsync(row, CancellationToken.None);
        var seen = (await Machines.LivingAsync(CancellationToken.None))[Here];
        var id = await OpenedAsync(pages: 1);
        var work = Assert.Single(await BeginPagesAsync(id));
        await Machines.BeatAsync(row, CancellationToken.None);

        Assert.False(await Machines.TakeOverAsync(Here, seen, CancellationToken.None));
        Assert.True(await Pages.FinishAsync(work, ReadResult(1), CancellationToken.None));
    }

    [Fact]
    public async Task TakeOver_ByManyAtOnce_HappensOnce()
    {
        await Machines.BeatAsync(Row(Here), CancellationToken.None);
        var seen = (await Machines.LivingAsync(CancellationToken.None))[Here];
        var id = await OpenedAsync(pages: 3);
        await BeginPagesAsync(id);

        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Machines.TakeOverAsync(Here, seen, CancellationToken.None))));

        Assert.Single(taken, t => t);
        Assert.All((await DocumentAsync(id)).Pages, p => Assert.Equal((PageState.Waiting, 1), (p.State, p.Losses)));
        Assert.Empty(await Machines.LivingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task TakeOver_PageThatKillsMachineAfterMachine_FailsInTheEndAndTheDocumentGoesOn()
    {
        var id = await OpenedAsync(pages: 2);
        var (poison, good) = ((await BeginPagesAsync(id, "m0"))[0], 2);
        Assert.Equal(1, poison.Page.Number);
        for (var death = 0; death < Retries.MostLosses; death++)
        {
            await DieAsync($"m{death}");
            await NowDueAsync(id);
            foreach (var work in await BeginPagesAsync(id, $"m{death + 1}"))
            {
                if (work.Page.Number == good)
                {
                    await Pages.FinishAsync(work, ReadResult(good), CancellationToken.None);
                }
            }
        }

        var document = await DocumentAsync(id);
        Assert.Equal((PageState.Failed, PageState.Read), (document.Pages.Single(p => p.Number == 1).State, document.Pages.Single(p => p.Number == good).State));
        Assert.Equal((DocumentStep.Assemble, 1), (document.Step, document.PagesFailed));
    }

    [Fact]
    public async Task TakeOver_SecondDeathOverAPage_MakesItWait()
    {
        var id = await OpenedAsync(pages: 1);
        await BeginPagesAsync(id, "m0");
        await DieAsync("m0");
        Assert.Single(await BeginPagesAsync(id, "m1"));
        await DieAsync("m1");

        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReleaseForgotten_WorkThatNobodyDoes_IsGivenOutAgainAndTheRestIsNot()
    {
        var id = await OpenedAsync(pages: 2);
        var works = await BeginPagesAsync(id);

        await Machines.ReleaseForgottenAsync(Here, [works[0].RunId], CancellationToken.None);

        Assert.Equal([PageState.Reading, PageState.Waiting], (await DocumentAsync(id)).Pages.OrderBy(p => p.Number).Select(p => p.State));
        Assert.True(await Pages.FinishAsync(works[0], ReadResult(1), CancellationToken.None));
    }

    private async Task DieAsync(string machine)
    {
        await Machines.BeatAsync(Row(machine), CancellationToken.None);
        Assert.True(await Machines.TakeOverAsync(machine, (await Machines.LivingAsync(CancellationToken.None))[machine], CancellationToken.None));
    }

    private async Task NowDueAsync(long id)
    {
        await using var context = Open();
        await context.Pages.Where(p => p.DocumentId == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.NotBefore, (DateTime?)null));
    }
}
