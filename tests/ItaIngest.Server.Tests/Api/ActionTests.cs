using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Server.Tests.Export;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Api;

public abstract class ActionTests(DatabaseKind kind)
{
    public sealed class OnSqlite() : ActionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ActionTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Cancel_ThenRetry_MovesTheDocumentThereAndBack()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var id = (await host.RegisterAsync("a.pdf")).Id;

        Assert.Equal(1, await ChangedAsync(host, $"/api/documents/{id}/pause"));
        Assert.True((bool)(await host.GetAsync($"/api/documents/{id}"))["paused"]!);
        Assert.Equal(1, await ChangedAsync(host, $"/api/documents/{id}/cancel"));
        Assert.Equal("Cancelled", (string)(await host.GetAsync($"/api/documents/{id}"))["state"]!);
        Assert.Equal(1, await ChangedAsync(host, $"/api/documents/{id}/retry"));
        Assert.NotEqual("Cancelled", (string)(await host.GetAsync($"/api/documents/{id}"))["state"]!);
    }

    [Fact]
    public async Task Cancel_AllThatMatch_LeavesTheOthers()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.RegisterAsync("north-1.pdf");
        await host.RegisterAsync("north-2.pdf");
        await host.RegisterAsync("south.pdf");
        await host.AddAsync("north-read.pdf", ExportSamples.WithScores(1));

        Assert.Equal(2, await ChangedAsync(host, "/api/documents/cancel?text=north"));

        Assert.Equal(2, (await host.AllAsync("/api/documents?state=Cancelled", 10)).Count);
        Assert.Equal("Read", (string)(await host.AllAsync("/api/documents?text=north-read", 10))[0]["state"]!);
    }

    [Fact]
    public async Task Delete_AllThatMatch_LeavesTheOthers()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("north.pdf", ExportSamples.WithScores(1));
        await host.AddAsync("south.pdf", ExportSamples.WithScores(2));

        Assert.Equal(1, await ChangedAsync(host, "/api/documents/delete?text=north"));

        Assert.Equal(["south.pdf"], (await host.AllAsync("/api/documents", 10)).Select(d => (string)d["fileName"]!));
    }

    [Fact]
    public async Task Hold_ThenRelease_HoldsAllReadingBackUntilThen()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await PostAsync(host, "/api/queue/hold");
        var id = (await host.RegisterAsync("a.pdf")).Id;
        await using (var context = await host.Services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync())
        {
            await context.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.Work, WorkState.Waiting));
        }

        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Equal("Queued", (string)(await host.GetAsync($"/api/documents/{id}"))["state"]!);

        await PostAsync(host, "/api/queue/release");
        for (var end = DateTime.UtcNow.AddMinutes(2); (string)(await host.GetAsync($"/api/documents/{id}"))["state"]! == "Queued";)
        {
            Assert.True(DateTime.UtcNow < end, "it is not read after reading was let go on");
            await Task.Delay(50);
        }
    }

    [Theory]
    [InlineData("/api/documents/1/cancel", HttpStatusCode.Conflict, "its state is Read")]
    [InlineData("/api/documents/1/resume", HttpStatusCode.Conflict, "must be held back")]
    [InlineData("/api/documents/99/retry", HttpStatusCode.NotFound, "no document 99")]
    [InlineData("/api/documents/retry", HttpStatusCode.BadRequest, "at least one filter")]
    public async Task Action_ThatDoesNotFit_SaysWhy(string address, HttpStatusCode expected, string detail)
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("a.pdf", ExportSamples.WithScores(1));
        using var request = new HttpRequestMessage(HttpMethod.Post, address);

        var (status, problem) = await host.ProblemAsync(request);

        Assert.Equal(expected, status);
        Assert.Contains(detail, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    private static async Task PostAsync(ApiHost host, string address)
    {
        using var answer = await host.Http.PostAsync(new Uri(address, UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<int> ChangedAsync(ApiHost host, string address)
    {
        using var answer = await host.Http.PostAsync(new Uri(address, UriKind.Relative), content: null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (int)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["changed"]!;
    }
}
