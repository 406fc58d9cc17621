using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Tests.Intake;
using ItaIngest.Storage;
using ItaIngest.Storage.Backfills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Api;

/// <summary>Backfills that a service was asked for outlive it.</summary>
public abstract class BackfillRestartTests(DatabaseKind kind) : IAsyncLifetime
{
    private const int Files = 60;

    /// <summary>After how many files the run waits until the test has ordered what it orders in the middle.</summary>
    private const int Middle = 5;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly TestDatabase _database = new(kind);
    private string _tree = null!;
    private RunningHost _host = null!;

    public sealed class OnSqlite() : BackfillRestartTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BackfillRestartTests(DatabaseKind.Postgres);

    public async Task InitializeAsync()
    {
        _tree = Directory.CreateDirectory(Path.Combine(_database.Folder, "archive")).FullName;
        for (var i = 0; i < Files; i++)
        {
            IntakeSite.Write(_tree, $"{i}.pdf", IntakeSite.Pdf($"{i}"));
        }

        _host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _database.Delete();
    }

    [Fact]
    public async Task Restart_PausedBackfill_StaysPausedAndGoesOnWhenItMay()
    {
        await OrderAndWishAsync("pause");
        Assert.Equal(Middle, (await WaitAsync("Paused")).New);

        await RestartAsync();
        var filed = (await WaitAsync("Paused")).New;
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Equal(filed, (await WaitAsync("Paused")).New);

        await WishAsync("resume");
        Assert.Equal(Files, (await WaitAsync("Filed")).New);
    }

    [Fact]
    public async Task Restart_StoppedByAPerson_StaysStopped()
    {
        await OrderAndWishAsync("stop");
        var filed = (await WaitAsync("Stopped")).New;

        await RestartAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(filed, (await WaitAsync("Stopped")).New);
    }

    [Fact]
    public async Task Restart_AfterAKill_GoesOn()
    {
        await OrderAndWishAsync("pause");
        await WaitAsync("Paused");
        await _host.DisposeAsync();
        // As a killed program leaves it: with an owner that seems alive until its number is looked for.
        await using (var services = new ServiceCollection().AddStore(_database.Options).BuildServiceProvider())
        await using (var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync())
        {
            await context.BackfillRuns.ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, BackfillState.Filing).SetProperty(r => r.PauseRequested, false)
                .SetProperty(r => r.Owner, $"{Environment.MachineName}, process 4194305").SetProperty(r => r.HeartbeatAt, DateTime.UtcNow));
        }

        _host = await StartAsync();

        Assert.Equal(Files, (await WaitAsync("Filed")).New);
    }

    private Task<RunningHost> StartAsync() => RunningHost.StartAsync(
        _database, new ScriptedPages(), change: o => o with { BackfillRoots = [_tree], Intake = new IntakeOptions { Batch = 1 } });

    private async Task RestartAsync()
    {
        await _host.DisposeAsync();
        _host = await StartAsync();
    }

    /// <summary>Orders the backfill, and in the middle of it what becomes of it.</summary>
    private async Task OrderAndWishAsync(string wish)
    {
        var intake = _host.Services.GetRequiredService<FileIntake>();
        var (filed, reached, wished) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        intake.Reached = step =>
        {
            if (step == IntakeStep.Registered && Interlocked.Increment(ref filed) == Middle)
            {
                reached.SetResult();
                wished.Task.Wait(s_patience);
            }
        };
        using var answer = await _host.Http.PostAsJsonAsync("/api/backfills", new { folder = _tree });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await reached.Task.WaitAsync(s_patience);
        await WishAsync(wish);
        wished.SetResult();
    }

    private async Task WishAsync(string wish)
    {
        using var answer = await _host.Http.PostAsync(new Uri($"/api/backfills/1/{wish}", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<(string State, int New)> WaitAsync(string state)
    {
        for (var end = DateTime.UtcNow + s_patience; ; await Task.Delay(50))
        {
            var run = (await _host.Http.GetFromJsonAsync<JsonObject>("/api/backfills"))!["items"]!.AsArray().Single()!;
            if ((string)run["state"]! == state)
            {
                return (state, (int)run["new"]!);
            }

            Assert.True(DateTime.UtcNow < end, $"waited too long; the backfill is {run}");
        }
    }
}
