using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Hosting;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Jobs;
using ItaIngest.Server.Tests.Access;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests;

/// <summary>The whole service on a free port, with pages by script.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly WebApplication _app;

    private RunningHost(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First().Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal)) };
    }

    /// <summary>A program on this machine: it may use the API, and sees no page.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="database">Its folder holds inbox and data.</param>
    /// <param name="pages">By script.</param>
    /// <param name="jobs">Null for the usual ones with a short end.</param>
    /// <param name="change">Other options than the usual ones.</param>
    public static async Task<RunningHost> StartAsync(TestDatabase database, IPageSource pages, JobOptions? jobs = null, Func<ServerOptions, ServerOptions>? change = null)
    {
        var options = new ServerOptions
        {
            Port = 0,
            Inbox = Path.Combine(database.Folder, "inbox"),
            Store = database.Options,
            PageWorkers = 1,
            Jobs = jobs ?? new JobOptions { FinishWithin = TimeSpan.FromMilliseconds(500) },
            Intake = new IntakeOptions
            {
                Rescan = TimeSpan.FromMilliseconds(100),
                StableFor = TimeSpan.FromMilliseconds(150),
                EmptyStableFor = TimeSpan.FromMilliseconds(300),
            },
        };
        var app = await ItaHost.BuildAsync(change?.Invoke(options) ?? options, CancellationToken.None, services => services.AddSingleton(pages).AddSingleton<IRegionSource>(new Review.ScriptedRegion()));
        await app.StartAsync();
        return new RunningHost(app);
    }

    /// <summary>A browser in which somebody of this role has signed in.</summary>
    public Task<Browser> SignInAsync(Role role = Role.Administrator, string? name = null) => Browser.SignedInAsync(Services, Http.BaseAddress!, role, name);

    public async Task<List<JsonObject>> DocumentsAsync() =>
        [.. (await Http.GetFromJsonAsync<JsonObject>("/api/documents?limit=500"))!["items"]!.AsArray().Select(d => d!.AsObject()).OrderBy(d => (long)d["id"]!)];

    /// <summary>Waits until the documents are as expected.</summary>
    public async Task<List<JsonObject>> WaitAsync(Func<List<JsonObject>, bool> expected)
    {
        var end = DateTime.UtcNow + s_patience;
        List<JsonObject> documents;
        while (!expected(documents = await DocumentsAsync()))
        {
            Assert.True(DateTime.UtcNow < end, $"waited too long; the documents are {string.Join(", ", documents)}");
            await Task.Delay(50);
        }

        return documents;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
