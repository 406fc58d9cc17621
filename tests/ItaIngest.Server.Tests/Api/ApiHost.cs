using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ItaIngest.Core.Records;
using ItaIngest.Storage;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Api;

/// <summary>A running service whose database a test fills as it likes.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly RunningHost _host;

    private ApiHost(TestDatabase database, RunningHost host) => (_database, _host) = (database, host);

    public HttpClient Http => _host.Http;

    public IServiceProvider Services => _host.Services;

    public RunningHost Running => _host;

    public static Task<ApiHost> StartAsync(Func<ServerOptions, ServerOptions>? change = null) => StartAsync(DatabaseKind.Sqlite, change);

    public static async Task<ApiHost> StartAsync(DatabaseKind kind, Func<ServerOptions, ServerOptions>? change = null)
    {
        var database = new TestDatabase(kind);
        return new ApiHost(database, await RunningHost.StartAsync(database, new ScriptedPages(), change: change));
    }

    /// <summary>A document that was read already: no job of the service has to do with it.</summary>
    public async Task<long> AddAsync(string fileName, ReportRecords records, bool approved = false)
    {
        var document = await RegisterAsync(fileName);
        var progress = Services.GetRequiredService<DocumentProgress>();
        var work = await progress.BeginAsync(document.Id, document.Ticket, "a machine of the test", CancellationToken.None);
        Assert.True(await progress.CompleteAsync(work!, records, "1", CancellationToken.None));
        var id = document.Id;
        if (approved)
        {
            await using var context = await ContextAsync();
            await context.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.Review, ReviewState.Approved));
        }

        return id;
    }

    /// <summary>A document whose step is given out already, so that the service leaves it to the test.</summary>
    public async Task<StoredDocument> RegisterAsync(string fileName)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(fileName)));
        await using var context = await ContextAsync();
        var document = new StoredDocument
        {
            Sha256 = sha256,
            FileName = fileName,
            Bytes = 10,
            ArrivedAt = DateTime.UtcNow,
            Source = ArrivalSource.Uploaded,
            Priority = DocumentPriority.Uploaded,
            Work = WorkState.Queued,
            Ticket = 1,
            // The scheduler holds no job for it: of an age at which the service looks for one, it would be given out again.
            QueuedAt = DateTime.UtcNow.AddDays(1),
        };
        context.Documents.Add(document);
        context.Arrivals.Add(new Arrival { Path = fileName, Source = ArrivalSource.Uploaded, ArrivedAt = document.ArrivedAt, Bytes = 10, Sha256 = sha256, Fate = ArrivalFate.New, Document = document });
        context.Count(CounterNames.Documents(DocumentState.Queued), 1);
        await context.SaveChangesAsync();
        return document;
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
        _database.Delete();
    }
}
