using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Server.Health;
using ItaIngest.Server.Routines;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Tests.Health;

public sealed class HealthTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-health-").FullName;

    /// <summary>Content with any disk, full or slow.</summary>
    private static HealthOptions Roomy => new() { LowSpace = 0, LeastSpace = 0, DatabasePatience = TimeSpan.FromMinutes(1), FilesPatience = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task Ready_WhenAllIsWell_NamesEveryCheck()
    {
        await using var host = await ApiHost.StartAsync(o => o with { Health = Roomy });
        await FolderAsync(host);

        var (status, answer) = await AskAsync(host, "/health/ready");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, (string)answer["status"]!));
        Assert.Equal(["database", "files", "inbox", "machines", "programs"], answer["checks"]!.AsArray().Select(c => (string)c!["name"]!).Order(StringComparer.Ordinal));
        Assert.All(answer["checks"]!.AsArray(), c => Assert.Null(c!["problem"]));
    }

    [Fact]
    public async Task Ready_WithoutRoomForFiles_SaysWhatToDoWhileTheProcessLives()
    {
        await using var host = await ApiHost.StartAsync(o => o with { Health = Roomy with { LeastSpace = long.MaxValue } });

        var (status, answer) = await AskAsync(host, "/health/ready");

        var files = answer["checks"]!.AsArray().Single(c => (string)c!["name"]! == "files")!;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (status, (string)files["status"]!));
        Assert.Contains("MB are free", (string)files["problem"]!, StringComparison.Ordinal);
        Assert.Contains("Free space", (string)files["advice"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(host, "/health/live")).Status);
    }

    [Fact]
    public async Task Ready_WithoutTheWatchedFolder_WarnsAndStillTakesRequests()
    {
        await using var host = await ApiHost.StartAsync(o => o with { Health = Roomy });
        await FolderAsync(host);
        Directory.Delete(host.Services.GetRequiredService<ServerOptions>().Inbox, recursive: true);

        var (status, answer) = await AskAsync(host, "/health/ready");

        Assert.Equal((HttpStatusCode.OK, "Degraded"), (status, (string)answer["status"]!));
        Assert.Contains("share", (string)answer["checks"]!.AsArray().Single(c => (string)c!["name"]! == "inbox")!["advice"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_ThatDoesNotAnswer_SaysWhatToDo()
    {
        var store = new StoreOptions { Data = _folder, Database = "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2" };
        await using var services = new ServiceCollection().AddStore(store).BuildServiceProvider();
        var health = new DatabaseHealth(services.GetRequiredService<IDbContextFactory<StoreContext>>(), store, new HealthOptions());

        var result = await health.CheckHealthAsync(new HealthCheckContext());

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("PostgreSQL", (string)result.Data[Findings.Advice], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_WhenDocumentsWaitAndNobodyWorks_Warns()
    {
        await using var services = new ServiceCollection().AddStore(new StoreOptions { Data = _folder }).BuildServiceProvider();
        await Store.MigrateAsync(services, CancellationToken.None);
        var contexts = services.GetRequiredService<IDbContextFactory<StoreContext>>();
        var health = new MachinesHealth(contexts, TimeProvider.System);

        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        await services.GetRequiredService<DocumentRegister>().RegisterAsync(new ArrivedFile("a.pdf", ArrivalSource.Uploaded, null), new StoredOriginal(new string('0', 64), 1), CancellationToken.None);
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        await using (var context = await contexts.CreateDbContextAsync())
        {
            context.Machines.Add(new Machine { Id = "m", Host = "h", ProcessId = 1, Role = "worker", Version = "1", PageWorkers = 1, StartedAt = DateTime.UtcNow, HeartbeatAt = DateTime.UtcNow });
            await context.SaveChangesAsync();
        }

        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The first look makes the watched folder, once.</summary>
    private static async Task FolderAsync(ApiHost host)
    {
        for (var end = DateTime.UtcNow.AddMinutes(2); host.Services.GetRequiredService<RoutineList>().Find("rescan")?.Last is null;)
        {
            Assert.True(DateTime.UtcNow < end, "the watched folder was not looked at");
            await Task.Delay(50);
        }
    }

    private static async Task<(HttpStatusCode Status, JsonObject Answer)> AskAsync(ApiHost host, string address)
    {
        using var answer = await host.Http.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
