using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Server.Tests.Intake;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Backfills;

namespace ItaIngest.Server.Tests.Api;

public sealed class BackfillStartTests : IAsyncLifetime
{
    private readonly string _tree = Directory.CreateTempSubdirectory("itaingest-start-").FullName;
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync(o => o with { BackfillRoots = [_tree] });

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_tree, recursive: true);
    }

    [Fact]
    public async Task Start_FolderBelowARoot_IsFiledAndMayBeStartedAgain()
    {
        IntakeSite.Write(_tree, "2567/a.pdf", IntakeSite.Pdf("a"));
        IntakeSite.Write(_tree, "2566/b.pdf", IntakeSite.Pdf("b"));

        Assert.Equal(HttpStatusCode.Accepted, (await StartAsync("2567")).Status);
        var run = await WaitAsync("Filed");
        Assert.Equal((Path.Combine(_tree, "2567"), 1, 1), ((string)run["folder"]!, (int)run["total"]!, (int)run["new"]!));

        IntakeSite.Write(_tree, "2567/c.pdf", IntakeSite.Pdf("c"));
        Assert.Equal(HttpStatusCode.Accepted, (await StartAsync("2567")).Status);
        await WaitAsync("Filed", r => (int)r["new"]! == 2);
        Assert.Single(await _host.AllAsync("/api/backfills", 10));
    }

    [Theory]
    [InlineData("/etc", HttpStatusCode.Forbidden)]
    [InlineData("..", HttpStatusCode.Forbidden)]
    [InlineData("2599", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Start_OtherFolder_IsRefused(string folder, HttpStatusCode expected)
    {
        var (status, answer) = await StartAsync(folder);

        Assert.Equal(expected, status);
        Assert.NotEmpty((string)answer["detail"]!);
        Assert.Empty(await _host.AllAsync("/api/backfills", 10));
    }

    [Fact]
    public async Task Start_WhileAnotherProgramWorksOnIt_IsRefused()
    {
        await using (var context = await _host.ContextAsync())
        {
            context.BackfillRuns.Add(new BackfillRun { Folder = _tree, BeganAt = DateTime.UtcNow, State = BackfillState.Filing, Owner = "elsewhere, process 1", HeartbeatAt = DateTime.UtcNow });
            await context.SaveChangesAsync();
        }

        var (status, answer) = await StartAsync(".");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("elsewhere, process 1", (string)answer["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FromItsPage_LeadsToTheRunOrSaysWhyNot()
    {
        using var browser = await _host.Running.SignInAsync(Role.Operator);
        var html = await browser.Http.GetStringAsync("/backfills");
        using var refused = Dashboard.DashboardPagesTests.Form(html, ("folder", "/etc"));
        using var no = await browser.Http.PostAsync(new Uri("/backfills", UriKind.Relative), refused);
        Assert.StartsWith("?problem=refused", no.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);

        using var form = Dashboard.DashboardPagesTests.Form(html, ("folder", _tree));
        using var yes = await browser.Http.PostAsync(new Uri("/backfills", UriKind.Relative), form);

        Assert.Equal("/backfills/1", yes.RequestMessage!.RequestUri!.AbsolutePath);
        await WaitAsync("Filed");
    }

    private async Task<(HttpStatusCode Status, JsonObject Answer)> StartAsync(string folder)
    {
        using var answer = await _host.Http.PostAsJsonAsync("/api/backfills", new { folder });
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    private Task<JsonObject> WaitAsync(string state) => WaitAsync(state, _ => true);

    private Task<JsonObject> WaitAsync(string state, Func<JsonObject, bool> expected) => WaitAsync(r => (string)r["state"]! == state && expected(r));

    private async Task<JsonObject> WaitAsync(Func<JsonObject, bool> expected)
    {
        for (var end = DateTime.UtcNow.AddMinutes(2); ; await Task.Delay(50))
        {
            var run = (await _host.AllAsync("/api/backfills", 10)).Single();
            if (expected(run))
            {
                return run;
            }

            Assert.True(DateTime.UtcNow < end, $"waited too long; the backfill is {run}");
        }
    }
}
