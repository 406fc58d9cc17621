using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Server.Jobs;
using ItaIngest.Server.Settings;
using ItaIngest.Storage.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Api;

public sealed class SettingsTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Put_SomeSettings_ChangesTheseAndLeavesTheOthers()
    {
        var before = await _host.GetAsync("/api/settings");
        Assert.Equal((0.05, 90), ((double)before["secondShare"]!, (int)before["historyDays"]!));

        var (status, after) = await PutAsync(new { historyDays = 30, secondKinds = new[] { "/scores/-/score" } });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((0.05, 30), ((double)after["secondShare"]!, (int)after["historyDays"]!));
        Assert.Equal("/scores/-/score", (string)Assert.Single(after["secondKinds"]!.AsArray())!);
        Assert.Equal(30, await InstallationSettings.HistoryDaysAsync(_host.Services.GetRequiredService<StoreSettings>(), new JobOptions(), CancellationToken.None));
    }

    [Fact]
    public async Task Put_SomethingWrong_ChangesNothing()
    {
        var (status, answer) = await PutAsync(new { sampleShare = 0.5, secondShare = 2, historyDays = 0, secondKinds = new[] { "/scores/1/score" } });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["historyDays", "secondKinds", "secondShare"], answer["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal(0.05, (double)(await _host.GetAsync("/api/settings"))["sampleShare"]!);
    }

    private async Task<(HttpStatusCode Status, JsonObject Answer)> PutAsync(object change)
    {
        using var answer = await _host.Http.PutAsJsonAsync("/api/settings", change);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
