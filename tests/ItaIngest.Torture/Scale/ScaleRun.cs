using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ItaIngest.Server;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Hosting;
using ItaIngest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaIngest.Torture.Scale;

/// <summary>
/// Fills a PostgreSQL of its own with documents and records and measures how long every list of the API and every page of the dashboard takes, with filters of all
/// kinds; the slowest twentieth must keep the promise.
/// </summary>
/// <param name="database">Connection string of an empty PostgreSQL database, or of one that an earlier run filled and that is measured as it is; null makes one.</param>
/// <param name="documents">How many are made.</param>
/// <param name="requests">Of each kind.</param>
/// <param name="seed">Of the requests.</param>
/// <param name="output">Takes the figures.</param>
internal sealed class ScaleRun(string? database, int documents, int requests, int seed, TextWriter output)
{
    /// <summary>What users are promised, for 95 of 100 requests.</summary>
    private static readonly TimeSpan s_promise = TimeSpan.FromMilliseconds(300);

    private readonly Random _random = new(seed);

    public async Task<bool> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ita-scale-").FullName;
        try
        {
            var store = new StoreOptions { Data = Path.Combine(folder, "data"), Database = database ?? PostgresServer.Running.CreateDatabase() };
            await FillAsync(store);
            await using var app = await ItaHost.BuildAsync(new ServerOptions { Port = 0, Inbox = Path.Combine(folder, "inbox"), Store = store }, CancellationToken.None);
            await app.StartAsync();
            var isKept = await MeasureAsync(app);
            await app.StopAsync();
            return isKept;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task FillAsync(StoreOptions store)
    {
        var clock = Stopwatch.StartNew();
        await using (var services = new ServiceCollection().AddStore(store).BuildServiceProvider())
        {
            await Store.MigrateSchemaAsync(services, CancellationToken.None);
        }

        await using var connection = new NpgsqlConnection(store.Database);
        await connection.OpenAsync();
        await using var fill = connection.CreateCommand();
        fill.CommandTimeout = 0;
        fill.CommandText = "SELECT EXISTS (SELECT 1 FROM documents)";
        if (await fill.ExecuteScalarAsync() is false)
        {
            fill.CommandText = await ScriptAsync();
            await fill.ExecuteNonQueryAsync();
        }

        fill.CommandText = "SELECT (SELECT count(*) FROM documents) || ' documents, ' || (SELECT (SELECT count(*) FROM scores) + (SELECT count(*) FROM measures) + (SELECT count(*) FROM plans) + (SELECT count(*) FROM activities)) || ' records'";
        var counts = await fill.ExecuteScalarAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts}, made in {clock.Elapsed.TotalSeconds:F0} s"));
    }

    private async Task<string> ScriptAsync()
    {
        using var script = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("fill.sql")!);
        return (await script.ReadToEndAsync()).Replace("@documents", documents.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private async Task<bool> MeasureAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Add("Accept", "text/html, application/json");
        var (key, _) = await app.Services.GetRequiredService<ApiKeys>().CreateAsync("measuring", [.. ApiScopes.All], CancellationToken.None);
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        var isKept = true;
        foreach (var (name, address) in ScaleRequests.All(_random, documents))
        {
            // The first of a kind is compiled and planned.
            await http.GetAsync(address());
            var times = new List<(TimeSpan Time, string Address)>();
            var wrong = 0;
            for (var i = 0; i < requests; i++)
            {
                var asked = address();
                var clock = Stopwatch.StartNew();
                using var answer = await http.GetAsync(asked);
                await answer.Content.ReadAsByteArrayAsync();
                times.Add((clock.Elapsed, asked));
                wrong += answer.IsSuccessStatusCode ? 0 : 1;
            }

            times.Sort();
            var at95 = times[(int)Math.Ceiling(times.Count * 0.95) - 1].Time;
            isKept &= at95 <= s_promise && wrong == 0;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-24} median {times[times.Count / 2].Time.TotalMilliseconds,5:F0} ms  95 of 100 {at95.TotalMilliseconds,5:F0} ms  longest {times[^1].Time.TotalMilliseconds,5:F0} ms{(wrong > 0 ? $"  {wrong} WRONG" : "")}{(at95 > s_promise ? "  TOO SLOW" : "")}  {Uri.UnescapeDataString(times[^1].Address)}"));
        }

        return isKept;
    }
}
