using System.Net;
using ItaIngest.Server.Tests.Export;

namespace ItaIngest.Server.Tests.Api;

/// <summary>A service with two documents that tests only look at.</summary>
public abstract class FilledHost(DatabaseKind kind) : IAsyncLifetime
{
    internal ApiHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await ApiHost.StartAsync(kind);
        await Host.AddAsync("first.pdf", ExportSamples.Records(), approved: true);
        await Host.AddAsync("second.pdf", ExportSamples.WithScores(2));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public sealed class OnSqlite() : FilledHost(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : FilledHost(DatabaseKind.Postgres);
}

public abstract class FilterTests(FilledHost filled)
{
    private ApiHost Host => filled.Host;

    public sealed class OnSqlite(FilledHost.OnSqlite filled) : FilterTests(filled), IClassFixture<FilledHost.OnSqlite>;

    public sealed class OnPostgres(FilledHost.OnPostgres filled) : FilterTests(filled), IClassFixture<FilledHost.OnPostgres>;

    [Theory]
    [InlineData("state=read", 2)]
    [InlineData("state=Failed", 0)]
    [InlineData("review=Approved", 1)]
    [InlineData("agency=สมมุติ", 1)]
    [InlineData("year=2567", 1)]
    [InlineData("kind=score-report", 1)]
    [InlineData("text=FIRST", 1)]
    [InlineData("flagged=true", 1)]
    [InlineData("paused=true", 0)]
    [InlineData("paused=false", 2)]
    [InlineData("error=disk", 0)]
    [InlineData("province=nowhere", 0)]
    [InlineData("source=Uploaded&flagged=false", 1)]
    [InlineData("arrivedFrom=2020-01-01", 2)]
    [InlineData("arrivedBefore=2020-01-01T00:00:00Z", 0)]
    public async Task Documents_Filtered_AreThoseThatMatch(string filter, int expected)
    {

        Assert.Equal(expected, (await Host.AllAsync($"/api/documents?{filter}", 100)).Count);
    }

    [Theory]
    [InlineData("scores?fiscalYear=2568", 1)]
    [InlineData("scores?scope=overall&scoreFrom=95", 1)]
    [InlineData("scores?scoreTo=94.5", 3)]
    [InlineData("scores?flagged=true", 1)]
    [InlineData("scores?agency=ทุ่ง&year=2568", 2)]
    [InlineData("scores?agency=nobody", 0)]
    [InlineData("scores?document=1", 2)]
    [InlineData("plans?indicatorNo=1.10", 1)]
    [InlineData("plans?indicatorNo=1.1", 0)]
    [InlineData("activities?kind=score-report", 2)]
    [InlineData("activities?flagged=true", 1)]
    [InlineData("measures?province=nowhere", 0)]
    [InlineData("scores?year=2568&province=nowhere", 0)]
    [InlineData("scores?agency=ทุ่ง&year=2568&scoreTo=94.5", 1)]
    [InlineData("measures", 1)]
    public async Task Records_Filtered_AreThoseThatMatch(string list, int expected)
    {

        Assert.Equal(expected, (await Host.AllAsync($"/api/records/{list}", 1)).Count);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("?reason=sum-mismatch", 1)]
    [InlineData("?reason=conflict", 0)]
    [InlineData("?records=plans", 1)]
    [InlineData("?page=2", 1)]
    public async Task Flags_Filtered_AreThoseThatMatch(string filter, int expected)
    {

        var flags = await Host.AllAsync($"/api/flags{filter}", 3);

        Assert.Equal(expected, flags.Count);
        Assert.All(flags, f => Assert.NotEmpty(f["reasons"]!.AsArray()));
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
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        var (status, problem) = await Host.ProblemAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, (string)problem["errors"]![parameter]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/api/documents/77", 404)]
    [InlineData("GET", "/api/documents/77/pages", 404)]
    [InlineData("GET", "/api/backfills/5/files", 404)]
    [InlineData("DELETE", "/api/records/scores", 405)]
    [InlineData("POST", "/api/backfills", 415)]
    public async Task Request_ThatCannotBeAnswered_GivesProblemDetails(string method, string address, int expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent("x") };

        var (status, problem) = await Host.ProblemAsync(request);

        Assert.Equal(expected, (int)status);
        Assert.Equal(expected, (int)problem["status"]!);
        Assert.NotNull(problem["traceId"]);
    }
}
