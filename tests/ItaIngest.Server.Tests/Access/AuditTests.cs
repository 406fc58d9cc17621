using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Server.Tests.Export;
using ItaIngest.Storage.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Access;

public abstract class AuditTests(DatabaseKind kind)
{
    public sealed class OnSqlite() : AuditTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AuditTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Access_ToADocument_IsTakenDownWithWhoAndFromWhere()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var id = await host.AddAsync("a.pdf", ExportSamples.Records());
        using var browser = await host.Running.SignInAsync(Role.Operator, "somsri");
        var (key, _) = await host.Services.GetRequiredService<ApiKeys>().CreateAsync("reports", [ApiScopes.Read], CancellationToken.None);

        await browser.Http.GetStringAsync($"/documents/{id}");
        await LiveAsync(browser, $"/documents/{id}");
        await LiveAsync(browser, $"/documents/{id}/history");
        await host.Http.GetStringAsync($"/api/documents/{id}/records");
        using (var byKey = new HttpRequestMessage(HttpMethod.Get, "/api/export?state=all"))
        {
            byKey.Headers.Add("X-Api-Key", key);
            using var export = await host.Http.SendAsync(byKey);
            await export.Content.ReadAsByteArrayAsync();
        }

        using var missing = await browser.Http.GetAsync(new Uri("/documents/4711", UriKind.Relative));
        using var post = await host.Http.PostAsync(new Uri("/api/documents/retry?state=Failed", UriKind.Relative), null);

        var lines = await LinesAsync(host, 6);
        Assert.Equal(
            [
                ("somsri", AuditWay.Session, AuditAct.SignIn, null, ""),
                ("somsri", AuditWay.Session, AuditAct.View, id, $"/documents/{id}"),
                ("somsri", AuditWay.Session, AuditAct.View, id, $"/documents/{id}/history"),
                ("local", AuditWay.Local, AuditAct.View, id, $"/api/documents/{id}/records"),
                ("key:reports", AuditWay.Key, AuditAct.Export, null, "/api/export?state=all"),
                ("local", AuditWay.Local, AuditAct.Change, (long?)null, "POST /api/documents/retry?state=Failed"),
            ],
            lines.Select(e => (e.Who, e.Way, e.Act, e.DocumentId, e.What)));
        Assert.All(lines, e => Assert.Equal("127.0.0.1", e.From));
    }

    [Fact]
    public async Task Administration_OfPeople_IsTakenDown()
    {
        await using var host = await ApiHost.StartAsync(kind);
        using var admin = await host.Running.SignInAsync(name: "chief");
        using var invited = await admin.SendAsync("/users", "invite", ("name", "somsri"), ("role", "Viewer"));
        await using var context = await host.ContextAsync();
        var id = (await context.Accounts.SingleAsync(a => a.UserName == "somsri")).Id;
        using var promoted = await admin.SendAsync("/users", $"role-{id}", ("role", "Operator"));
        using var blocked = await admin.SendAsync("/users", $"block-{id}");
        using var days = await admin.SendAsync("/audit", "/audit/days", ("days", "120"));
        using var failed = await new Browser(host.Http.BaseAddress!).SignInAsync("chief", "wrong");

        var lines = await LinesAsync(host, 6);
        Assert.Equal(
            ["", "invited somsri as Viewer", "role of somsri: Viewer → Operator", "blocked somsri", "POST /audit/days days=120", ""], lines.Select(e => e.What));
        Assert.All(lines, e => Assert.Equal("chief", e.Who));
        Assert.Equal((AuditAct.SignInFailed, AuditWay.Nobody), (lines[5].Act, lines[5].Way));
        Assert.Equal(120, await host.Services.GetRequiredService<AuditRetention>().DaysAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Lines_ThatWaitWhenTheServiceStops_AreStored()
    {
        var database = new TestDatabase(kind);
        try
        {
            await using (var host = await RunningHost.StartAsync(database, new ScriptedPages()))
            {
                var audit = host.Services.GetRequiredService<AuditLog>();
                for (var i = 0; i < 1_200; i++)
                {
                    await audit.AddAsync(Line(i.ToString(System.Globalization.CultureInfo.InvariantCulture), DateTime.UtcNow));
                }
            }

            await using var after = await RunningHost.StartAsync(database, new ScriptedPages());
            await using var context = await after.Services.GetRequiredService<IDbContextFactory<Storage.StoreContext>>().CreateDbContextAsync();
            var stored = await context.AuditEntries.OrderBy(e => e.Id).Select(e => e.What).ToListAsync();
            Assert.Equal(Enumerable.Range(0, 1_200).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), stored);
        }
        finally
        {
            database.Delete();
        }
    }

    [Fact]
    public async Task Lines_OlderThanTheyAreKept_AreDeleted()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { AuditDays = 100 } });
        await using var context = await host.ContextAsync();
        context.AuditEntries.AddRange(Line("old", DateTime.UtcNow.AddDays(-101)), Line("young", DateTime.UtcNow.AddDays(-99)));
        await context.SaveChangesAsync();

        Assert.Equal(1, await host.Services.GetRequiredService<AuditRetention>().DeleteOldAsync(CancellationToken.None));
        Assert.Equal(["young"], await context.AuditEntries.Select(e => e.What).ToListAsync());
    }

    [Fact]
    public async Task Page_OfTheLog_IsFilteredAndGoesByPages()
    {
        await using var host = await ApiHost.StartAsync(kind);
        using var admin = await host.Running.SignInAsync(name: "chief");
        await using (var context = await host.ContextAsync())
        {
            for (var i = 0; i < 60; i++)
            {
                context.AuditEntries.Add(Line($"line {i:00}", new DateTime(2026, 3, 1 + (i / 30), 12, 0, 0, DateTimeKind.Utc), document: i % 2 == 0 ? 7 : null));
                await context.SaveChangesAsync();
            }
        }

        Assert.Equal(30, Count(await admin.Http.GetStringAsync("/audit?who=somebody&document=7")));
        Assert.Equal(30, Count(await admin.Http.GetStringAsync("/audit?who=somebody&from=2026-03-02&to=2026-03-02")));
        Assert.Equal(0, Count(await admin.Http.GetStringAsync("/audit?who=some")));
        var first = await admin.Http.GetStringAsync("/audit?who=somebody");
        Assert.Equal(50, Count(first));
        var older = System.Text.RegularExpressions.Regex.Match(first, "href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value;
        Assert.Equal(10, Count(await admin.Http.GetStringAsync(System.Net.WebUtility.HtmlDecode(older))));
    }

    private static int Count(string html) => System.Text.RegularExpressions.Regex.Count(html, ">line [0-9]{2}</span>");

    private static AuditEntry Line(string what, DateTime at, long? document = null) =>
        new() { At = at, Who = "somebody", Way = AuditWay.Session, Act = AuditAct.View, DocumentId = document, What = what, From = "::1" };

    private static async Task LiveAsync(Browser browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Live", "1");
        using var answer = await browser.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Lines are stored a moment after their request.</summary>
    private static async Task<List<AuditEntry>> LinesAsync(ApiHost host, int expected)
    {
        await using var context = await host.ContextAsync();
        for (var end = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < end && await context.AuditEntries.CountAsync() < expected;)
        {
            await Task.Delay(100);
        }

        return await context.AuditEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }
}
