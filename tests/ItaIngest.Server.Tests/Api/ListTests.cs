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

    [Theory]
    [InlineData("state=read", 2)]
    [InlineData("state=Failed", 0)]
    [InlineData("review=Approved", 1)]
    [InlineData("agency=สมมุติ", 1)]
    [InlineData("year=2567", 1)]
    [InlineData("kind=score-report", 1)]
    [InlineData("text=FIRST", 1)]
    [InlineData("flagged=true", 1)]
    [InlineData("source=Uploaded&flagged=false", 1)]
    [InlineData("arrivedFrom=2020-01-01", 2)]
    [InlineData("arrivedBefore=2020-01-01T00:00:00Z", 0)]
    public async Task Documents_Filtered_AreThoseThatMatch(string filter, int expected)
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("first.pdf", ExportSamples.Records(), approved: true);
        await host.AddAsync("second.pdf", ExportSamples.WithScores(2));

        Assert.Equal(expected, (await host.AllAsync($"/api/documents?{filter}", 100)).Count);
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

    [Theory]
    [InlineData("scores?fiscalYear=2568", 1)]
    [InlineData("scores?scope=overall&scoreFrom=95", 1)]
    [InlineData("scores?scoreTo=94.5", 1)]
    [InlineData("scores?flagged=true", 1)]
    [InlineData("scores?agency=ทุ่ง&year=2568", 2)]
    [InlineData("scores?agency=nobody", 0)]
    [InlineData("scores?document=1", 2)]
    [InlineData("plans?indicatorNo=1.10", 1)]
    [InlineData("plans?indicatorNo=1.1", 0)]
    [InlineData("activities?kind=score-report", 2)]
    [InlineData("activities?flagged=true", 1)]
    [InlineData("measures?province=nowhere", 0)]
    [InlineData("measures", 1)]
    public async Task Records_Filtered_AreThoseThatMatch(string list, int expected)
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("a.pdf", ExportSamples.Records());

        Assert.Equal(expected, (await host.AllAsync($"/api/records/{list}", 1)).Count);
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

    [Theory]
    [InlineData("", 4)]
    [InlineData("?reason=sum-mismatch", 1)]
    [InlineData("?reason=conflict", 0)]
    [InlineData("?records=plans", 1)]
    [InlineData("?page=2", 1)]
    public async Task Flags_Filtered_AreThoseThatMatch(string filter, int expected)
    {
        await using var host = await ApiHost.StartAsync(kind);
        await host.AddAsync("a.pdf", ExportSamples.Records());

        var flags = await host.AllAsync($"/api/flags{filter}", 3);

        Assert.Equal(expected, flags.Count);
        Assert.All(flags, f => Assert.NotEmpty(f["reasons"]!.AsArray()));
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

    [Theory]
    [InlineData("/api/documents?stat=Read", "stat", "is no parameter")]
    [InlineData("/api/documents?state=nonsense", "state", "is one of Queued")]
    [InlineData("/api/documents?state=1", "state", "is one of Queued")]
    [InlineData("/api/documents?limit=0", "limit", "1 to 500")]
    [InlineData("/api/documents?limit=501", "limit", "1 to 500")]
    [InlineData("/api/documents?cursor=%%%", "cursor", "no cursor")]
    [InlineData("/api/documents?cursor=c2NvcmVzOjE6Mg", "cursor", "no cursor")]
    [InlineData("/api/documents?year=2025", "year", "2500 to 2700")]
    [InlineData("/api/documents?state=Read&state=Failed", "state", "more than once")]
    [InlineData("/api/documents?arrivedFrom=31.1.2026", "arrivedFrom", "as 2026-01-31")]
    [InlineData("/api/records/scores?scoreFrom=9,5", "scoreFrom", "decimal point")]
    [InlineData("/api/records/scores?flagged=yes", "flagged", "true or false")]
    [InlineData("/api/flags?document=-1", "document", "from 1")]
    [InlineData("/api/export?format=pdf", "format", "Csv, Xlsx, Json")]
    public async Task List_AskedForNonsense_SaysWhatIsWrong(string address, string parameter, string message)
    {
        await using var host = await ApiHost.StartAsync(kind);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        var (status, problem) = await host.ProblemAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, (string)problem["errors"]![parameter]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/api/documents/77", 404)]
    [InlineData("GET", "/api/documents/77/pages", 404)]
    [InlineData("GET", "/api/backfills/5/files", 404)]
    [InlineData("DELETE", "/api/records/scores", 405)]
    [InlineData("POST", "/api/intake", 415)]
    public async Task Request_ThatCannotBeAnswered_GivesProblemDetails(string method, string address, int expected)
    {
        await using var host = await ApiHost.StartAsync(kind);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent("x") };

        var (status, problem) = await host.ProblemAsync(request);

        Assert.Equal(expected, (int)status);
        Assert.Equal(expected, (int)problem["status"]!);
        Assert.NotNull(problem["traceId"]);
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
