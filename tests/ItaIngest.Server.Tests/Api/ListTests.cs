using System.Net;
using System.Text.Json.Nodes;
using ItaIngest.Core.Records;
using ItaIngest.Server.Tests.Export;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;

namespace ItaIngest.Server.Tests.Api;

public abstract class ListTests(DatabaseKind kind)
{
    public sealed class OnSqlite() : ListTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ListTests(DatabaseKind.Postgres);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Documents_PageByPage_EachOnceTheNewestFirst(int limit)
    {
        await using var host = await ApiHost.StartAsync(kind);
        for (var i = 0; i < 7; i++)
        {
            await host.AddAsync($"{i}.pdf", ExportSamples.WithScores(1));
        }

        var names = (await host.AllAsync("/api/documents", limit)).Select(d => (string)d["fileName"]!);

        Assert.Equal(["6.pdf", "5.pdf", "4.pdf", "3.pdf", "2.pdf", "1.pdf", "0.pdf"], names);
    }

    [Fact]
    public async Task Scores_PageByPage_AreInTheOrderOfTheirDocuments()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("a.pdf", ExportSamples.WithScores(5));
        await host.AddAsync("b.pdf", ExportSamples.WithScores(4));

        var scores = await host.AllAsync("/api/records/scores", 2);

        Assert.Equal(
            ["1/scores/0", "1/scores/1", "1/scores/2", "1/scores/3", "1/scores/4", "2/scores/0", "2/scores/1", "2/scores/2", "2/scores/3"],
            scores.Select(s => $"{s["document"]!["id"]}{s["pointer"]}"));
    }

    [Fact]
    public async Task Records_OfEachKind_AreWhatWasRead()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("a.pdf", ExportSamples.Records());

        var score = (await host.AllAsync("/api/records/scores", 10))[0];
        var measure = (await host.AllAsync("/api/records/measures", 10))[0];
        var plan = (await host.AllAsync("/api/records/plans", 10))[0];

        Assert.Equal((93.57m, -6.13m, 2568), ((decimal)score["score"]!, (decimal)score["change"]!, (int)score["fiscalYear"]!));
        Assert.Equal(["i2", "o11"], measure["items"]!.AsArray().Select(i => (string)i!));
        Assert.Equal(("1.10", 4.26m), ((string)plan["indicatorNo"]!, (decimal)plan["achievedValue"]!));
        Assert.Equal("เทศบาลตำบลทุ่งสมมุติ", (string)plan["document"]!["agency"]!);
    }

    [Fact]
    public async Task Jobs_ByOutcome_AreThoseThatEndedSo()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var id = await host.AddAsync("a.pdf", ExportSamples.WithScores(1));
        await using (var context = await host.ContextAsync())
        {
            var began = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc);
            context.JobRuns.AddRange(
                new JobRun { DocumentId = id, Step = JobStep.Page, Page = 1, MachineId = "m", Attempt = 1, BeganAt = began, EndedAt = began.AddSeconds(3), Outcome = JobOutcome.Failed, Error = "broken" },
                new JobRun { DocumentId = id, Step = JobStep.Page, Page = 1, MachineId = "m", Attempt = 2, BeganAt = began, EndedAt = began.AddSeconds(2), Outcome = JobOutcome.Done });
            await context.SaveChangesAsync();
        }

        var job = Assert.Single(await host.AllAsync("/api/jobs?outcome=Failed", 10));

        Assert.Equal(("broken", 3d, 1), ((string)job["error"]!, (double)job["seconds"]!, (int)job["page"]!));
        Assert.Single(await host.AllAsync("/api/jobs?errors=false&machine=m", 10));
    }

    [Fact]
    public async Task Arrivals_OfUploads_NameTheirDocument()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("a.pdf", ExportSamples.WithScores(1));

        var arrival = Assert.Single(await host.AllAsync("/api/arrivals?source=Uploaded&fate=New", 10));

        Assert.Equal(("a.pdf", 1), ((string)arrival["path"]!, (int)arrival["document"]!));
        Assert.Empty(await host.AllAsync("/api/backfills", 10));
    }

    [Fact]
    public async Task Records_AskedForAgainWithTheirTag_AreNotSent()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var id = await host.AddAsync("a.pdf", ExportSamples.Records());
        using var first = await host.Http.GetAsync(new Uri($"/api/documents/{id}/records", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/documents/{id}/records");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await host.Http.SendAsync(again);

        Assert.Equal(ReportRecords.Schema, (string)JsonNode.Parse(await first.Content.ReadAsStringAsync())!["schema"]!);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Counts_OfStatesAndRecords_AreThoseOfTheStore()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("a.pdf", ExportSamples.Records());

        var counts = await host.GetAsync("/api/counts");

        Assert.Equal((1, 0), ((int)counts["documents"]![nameof(DocumentState.Read)]!, (int)counts["documents"]![nameof(DocumentState.Queued)]!));
        Assert.Equal((1, 2, 1, 2, 4), ((int)counts["plans"]!, (int)counts["activities"]!, (int)counts["measures"]!, (int)counts["scores"]!, (int)counts["flagged"]!));
    }
}
