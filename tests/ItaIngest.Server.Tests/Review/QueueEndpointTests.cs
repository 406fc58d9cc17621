using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Core.Records;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Tests.Review;

public abstract class QueueEndpointTests(DatabaseKind kind)
{
    public sealed class OnSqlite() : QueueEndpointTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : QueueEndpointTests(DatabaseKind.Postgres);

    [Theory]
    [InlineData("harm")]
    [InlineData("age")]
    [InlineData("confidence")]
    public async Task Queue_PageByPage_GivesEveryWaitingDocumentOnce(string sort)
    {
        await using var host = await ApiHost.StartAsync(kind);
        for (var i = 0; i < 7; i++)
        {
            await host.AddAsync($"{i}.pdf", Records(flags: 1 + (i % 3), confidence: i % 2 == 0 ? null : 0.1 * i));
        }

        await host.AddAsync("clean.pdf", Records(flags: 0, confidence: 0.5));

        var items = await host.AllAsync($"/api/review/queue?sort={sort}&year=2568&reason=low-ocr-confidence", 2);

        Assert.Equal(7, items.Select(i => (long)i["id"]!).Distinct().Count());
        Assert.Equal(7, items.Count);
        Assert.Equal((int)items[0]["flagged"]!, (int)items[0]["reasons"]!["low-ocr-confidence"]!);
        var harms = items.Select(i => (double)i["harm"]!).ToList();
        Assert.True(sort != "harm" || harms.SequenceEqual(harms.OrderDescending()));
        Assert.Empty(await host.AllAsync("/api/review/queue?reason=conflict", 10));
        Assert.Single(await host.AllAsync("/api/review/queue?state=clean", 10));
    }

    [Fact]
    public async Task Done_AfterTheLastFlag_ApprovesAndNamesTheNextThatNobodyHolds()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var (first, held, free) = (await host.AddAsync("a.pdf", Records(3, 0.1)), await host.AddAsync("b.pdf", Records(2, 0.1)), await host.AddAsync("c.pdf", Records(1, 0.1)));
        await using (var context = await host.ContextAsync())
        {
            await context.Documents.Where(d => d.Id == held).ExecuteUpdateAsync(s => s.SetProperty(d => d.ClaimedBy, "another").SetProperty(d => d.ClaimedUntil, DateTime.UtcNow.AddMinutes(5)));
        }

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(host, $"{first}/claim", new { })).Status);
        var claim = await PostAsync(host, $"{held}/claim", new { });
        Assert.Equal((HttpStatusCode.Conflict, "another"), (claim.Status, (string)claim.Body["by"]!));
        var early = await PostAsync(host, $"{first}/done", new { version = 1 });
        Assert.Equal((HttpStatusCode.Conflict, 3), (early.Status, early.Body["pointers"]!.AsArray().Count));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(host, $"{first}/changes", new { version = 1 + i, operation = "accept", pointer = $"/measures/{i}/issue" })).Status);
        }

        Assert.Equal(free, (long)(await host.GetAsync($"/api/review/next?after={first}"))["id"]!);
        var done = await PostAsync(host, $"{first}/done", new { version = 4 });
        Assert.Equal((HttpStatusCode.OK, "Approved", free), (done.Status, (string)done.Body["review"]!, (long)done.Body["next"]!));
        Assert.Equal([first], (await host.AllAsync("/api/review/queue?state=done", 10)).Select(i => (long)i["id"]!));
    }

    [Fact]
    public async Task Statistics_AfterReview_TellFlagsAndBurden()
    {
        await using var host = await ApiHost.StartAsync(kind);
        using var set = await host.Http.PutAsJsonAsync("/api/settings", new { secondShare = 1.0, secondKinds = new[] { "/measures/-/section" } });
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        using var wrong = await host.Http.PutAsJsonAsync("/api/settings", new { secondShare = 5 });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var id = await host.AddAsync("a.pdf", Records(2, 0.1));
        await PostAsync(host, $"{id}/changes", new { version = 1, operation = "accept", pointer = "/measures/0/issue" });
        await PostAsync(host, $"{id}/changes", new { version = 2, operation = "set", pointer = "/measures/1/issue", value = "อื่น" });

        var done = await PostAsync(host, $"{id}/done", new { version = 3 });

        Assert.Equal("Waiting", (string)done.Body["second"]!);
        var statistics = await host.GetAsync("/api/review/statistics");
        var issue = statistics["kinds"]!.AsArray().Single(k => (string)k!["path"]! == "/measures/-/issue")!;
        Assert.Equal((2L, 3L, 1L, 2L), ((long)issue["flags"]!["count"]!, (long)issue["flags"]!["of"]!, (long)issue["changed"]!["count"]!, (long)issue["changed"]!["of"]!));
        Assert.Equal(2.0 / 3, issue["curve"]!.AsArray().Where(p => (double)p!["threshold"]! == 0.95).Select(p => (double)p!["flagged"]!).Single(), 9);
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(ApiHost host, string address, object body)
    {
        using var answer = await host.Http.PostAsJsonAsync("/api/review/documents/" + address, body);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    private static ReportRecords Records(int flags, double? confidence) => new()
    {
        Document = new DocumentRecord { Kind = new Field<string>(ReportKinds.MeasurePlan, new Evidence()), FiscalYear = new Field<int>(2568, new Evidence { Confidence = 0.999 }), PageCount = 1 },
        Measures =
        [
            .. Enumerable.Range(0, 3).Select(i => new MeasureRecord
            {
                Section = new Field<string>($"1.{i}", new Evidence { Confidence = 0.999 }),
                Issue = new Field<string>("ประเด็น", i < flags ? new Evidence { Confidence = confidence }.Flag(Reasons.LowOcrConfidence) : new Evidence { Confidence = 0.999 }),
            }),
        ],
    };
}
