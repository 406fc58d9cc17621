using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ItaIngest.Core.Records;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Api;

/// <summary>A running service whose database a test fills as it likes.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly string _folder;
    private readonly RunningHost _host;

    private ApiHost(string folder, RunningHost host) => (_folder, _host) = (folder, host);

    public HttpClient Http => _host.Http;

    public IServiceProvider Services => _host.Services;

    public RunningHost Running => _host;

    public static async Task<ApiHost> StartAsync(Func<ServerOptions, ServerOptions>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("itaingest-api-").FullName;
        return new ApiHost(folder, await RunningHost.StartAsync(folder, new ScriptedPages(), change));
    }

    /// <summary>A document that was read already; no job runs for it.</summary>
    public async Task<long> AddAsync(string fileName, ReportRecords records, bool approved = false)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(fileName)));
        var arrival = await Services.GetRequiredService<DocumentRegister>().RegisterAsync(
            new ArrivedFile(fileName, ArrivalSource.Uploaded, CreatedAt: null), new StoredOriginal(sha256, 10), CancellationToken.None);
        var id = arrival.Document!.Id;
        await Services.GetRequiredService<DocumentProgress>().CompleteAsync(id, records, [], CancellationToken.None);
        if (approved)
        {
            await using var context = await ContextAsync();
            await context.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.Review, ReviewState.Approved));
        }

        return id;
    }

    public Task<StoreContext> ContextAsync() => Services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();

    public async Task<JsonObject> GetAsync(string address) => (await Http.GetFromJsonAsync<JsonObject>(address))!;

    /// <summary>All items of a list, by as many pages as it takes.</summary>
    public async Task<List<JsonObject>> AllAsync(string address, int limit)
    {
        var items = new List<JsonObject>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            var rows = page["items"]!.AsArray();
            Assert.True(rows.Count <= limit);
            items.AddRange(rows.Select(r => r!.AsObject()));
            cursor = (string?)page["next"];
        }

        return items;
    }

    /// <summary>Sends a request and returns its status and the problem details of the answer.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Problem)> ProblemAsync(HttpRequestMessage request)
    {
        using var answer = await Http.SendAsync(request);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
