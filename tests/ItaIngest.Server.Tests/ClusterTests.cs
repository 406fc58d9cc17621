using ItaIngest.Server.Extraction;
using ItaIngest.Server.Hosting;
using ItaIngest.Server.Jobs;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.Server.Tests;

/// <summary>Several machines on one PostgreSQL.</summary>
public sealed class ClusterTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly TestDatabase _database = new(DatabaseKind.Postgres);

    [Fact]
    public async Task Workers_Two_ShareThePagesOfOneDocument()
    {
        const int Pages = 60;
        ScriptedPages[] machines = [new(), new()];
        foreach (var (own, other) in new[] { (machines[0], machines[1]), (machines[1], machines[0]) })
        {
            // Neither gets far ahead of the other, whichever has the processors: each must be given pages while the other is at work.
            own.MayRead = () => own.Read.Count <= other.Read.Count + 5 || own.Read.Count + other.Read.Count == Pages;
        }

        await using var up = await RunningHost.StartAsync(_database, machines[0]);
        using var worker = await StartWorkerAsync(machines[1]);
        Drop("long.pdf", $"pages {Pages}");

        await up.WaitAsync(d => d.Count == 1 && (string)d[0]["state"]! == "Read");

        Assert.Equal(Enumerable.Range(1, Pages), machines.SelectMany(m => m.Read).Order());
        await using var context = await OpenAsync(worker.Services);
        var byMachine = await context.JobRuns.Where(r => r.Step == JobStep.Page).GroupBy(r => r.MachineId).Select(g => g.Count()).ToListAsync();
        Assert.Equal(2, byMachine.Count);
        Assert.All(byMachine, n => Assert.InRange(n, 15, 45));
        await worker.StopAsync();
    }

    [Fact]
    public async Task Worker_StoppedInTheMiddleOfAPage_GivesItBackAtOnce()
    {
        var held = new ScriptedPages { HeldPage = 1 };
        using var worker = await StartWorkerAsync(held);
        await ArriveAsync(worker.Services, "pages 1");
        await using (var context = await OpenAsync(worker.Services))
        {
            await UntilAsync(() => context.Pages.AnyAsync(p => p.State == PageState.Reading));
            await worker.StopAsync();

            var page = await context.Pages.AsNoTracking().SingleAsync();
            Assert.Equal((PageState.Waiting, 0, 0), (page.State, page.Attempts, page.Losses));
            Assert.False((await context.Machines.SingleAsync()).Lost);
        }

        using var other = await StartWorkerAsync(new ScriptedPages());
        await using var after = await OpenAsync(other.Services);
        await UntilAsync(() => after.Documents.AnyAsync(d => d.State == DocumentState.Read));
        await other.StopAsync();
    }

    [Fact]
    public async Task Queue_ThatWasLost_IsGivenOutAgain()
    {
        using var worker = await StartWorkerAsync(new ScriptedPages());
        var settings = worker.Services.GetRequiredService<StoreSettings>();
        await settings.WriteAsync(SettingNames.QueuePaused, "test", CancellationToken.None);
        var id = await ArriveAsync(worker.Services, "pages 2");
        await using var context = await OpenAsync(worker.Services);
        // As a program leaves it that died after it had marked the document and before it had told the scheduler.
        await context.Documents.Where(d => d.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Work, WorkState.Queued).SetProperty(d => d.Ticket, 7).SetProperty(d => d.QueuedAt, DateTime.UtcNow.AddMinutes(-5)));
        await settings.WriteAsync(SettingNames.QueuePaused, null, CancellationToken.None);

        await UntilAsync(() => context.Documents.AnyAsync(d => d.State == DocumentState.Read));
        await worker.StopAsync();
    }

    public void Dispose() => _database.Delete();

    private async Task<IHost> StartWorkerAsync(IPageSource pages)
    {
        var options = new ServerOptions
        {
            Store = _database.Options,
            PageWorkers = 1,
            Jobs = new JobOptions { FinishWithin = TimeSpan.FromMilliseconds(500), Reconciling = TimeSpan.FromSeconds(1) },
        };
        var host = await WorkerHost.BuildAsync(options, CancellationToken.None, services => services.AddSingleton(pages));
        await host.StartAsync();
        return host;
    }

    private void Drop(string name, string content)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(_database.Folder, "inbox")).FullName;
        File.WriteAllText(Path.Combine(inbox, name), content);
    }

    private static async Task<long> ArriveAsync(IServiceProvider services, string content)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var original = await services.GetRequiredService<Storage.Files.IFileStore>().PutOriginalAsync(stream, CancellationToken.None);
        var arrival = await services.GetRequiredService<DocumentRegister>()
            .RegisterAsync(new ArrivedFile("report.pdf", ArrivalSource.Uploaded, CreatedAt: null), original, CancellationToken.None);
        return arrival.DocumentId!.Value;
    }

    private static Task<StoreContext> OpenAsync(IServiceProvider services) => services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var end = DateTime.UtcNow + s_patience;
        while (!await condition())
        {
            Assert.True(DateTime.UtcNow < end, "waited too long");
            await Task.Delay(50);
        }
    }
}
