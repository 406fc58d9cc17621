using System.Net;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Tests.Access;

public abstract class ProxyTests(DatabaseKind kind)
{
    public sealed class OnSqlite() : ProxyTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ProxyTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Header_FromATrustedProxy_SignsInWithItsRole()
    {
        await using var host = await StartAsync(trusted: true);
        var (status, html, _) = await GetAsync(host, "/documents", ("X-Remote-User", "somsri@office.example"), ("X-Remote-Name", "สมศรี"));
        var (admin, _, _) = await GetAsync(host, "/users", ("X-Remote-User", "somsri@office.example"));
        var (nobody, _, _) = await GetAsync(host, "/documents");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Found), (status, admin, nobody));
        Assert.Contains("สมศรี", html, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/sign-out\"", html, StringComparison.Ordinal);
        await using var context = await host.ContextAsync();
        var account = await context.Accounts.SingleAsync();
        Assert.True(account is { External: true, Role: Role.Viewer, PasswordHash: null, SignedInAt: not null });
    }

    [Fact]
    public async Task Header_FromAnybodyElse_IsIgnored()
    {
        await using var host = await StartAsync(trusted: false);
        await Browser.AddAsync(host.Services, "chief", Role.Administrator);
        var (page, _, _) = await GetAsync(host, "/documents", ("X-Remote-User", "chief"), ("X-Forwarded-For", "10.9.8.7"));
        var (api, _, _) = await GetAsync(host, "/api/documents", ("X-Remote-User", "chief"), ("X-Forwarded-For", "10.9.8.7"));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Unauthorized), (page, api));
    }

    [Fact]
    public async Task Header_OfRoles_GivesTheHighestThatIsOneAndNoneWithoutAny()
    {
        await using var host = await StartAsync(trusted: true, role: "X-Remote-Groups");
        var (admin, _, _) = await GetAsync(host, "/users", ("X-Remote-User", "a"), ("X-Remote-Groups", "staff, administrator;viewer"));
        var (reviewer, _, _) = await GetAsync(host, "/users", ("X-Remote-User", "b"), ("X-Remote-Groups", "reviewer"));
        var (none, _, _) = await GetAsync(host, "/documents", ("X-Remote-User", "c"), ("X-Remote-Groups", "staff, 3"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (admin, reviewer, none));
        Assert.Equal((Role.Administrator, Role.Reviewer, Role.Viewer), (await RoleOfAsync(host, "a"), await RoleOfAsync(host, "b"), await RoleOfAsync(host, "c")));

        // What the proxy says now is what lists of accounts say.
        var (was, _, _) = await GetAsync(host, "/users", ("X-Remote-User", "a"), ("X-Remote-Groups", "operator"));
        Assert.Equal((HttpStatusCode.Forbidden, Role.Operator), (was, await RoleOfAsync(host, "a")));
    }

    [Fact]
    public async Task Header_OfSomebodyBlockedOrGivenTwice_LetsNobodyIn()
    {
        await using var host = await StartAsync(trusted: true);
        await GetAsync(host, "/documents", ("X-Remote-User", "somsri"));
        await using (var context = await host.ContextAsync())
        {
            (await context.Accounts.SingleAsync()).BlockedAt = DateTime.UtcNow;
            await context.SaveChangesAsync();
        }

        var (blocked, _, _) = await GetAsync(host, "/documents", ("X-Remote-User", "somsri"));
        var (twice, _, _) = await GetAsync(host, "/documents", ("X-Remote-User", "a"), ("X-Remote-User", "b"));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (blocked, twice));
    }

    [Fact]
    public async Task Write_OfSomebodyWhomAProxyNames_NeedsTheTokenOfAPage()
    {
        await using var host = await StartAsync(trusted: true, role: "X-Remote-Role");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents/retry?state=Failed");
        request.Headers.Add("X-Remote-User", "somsri");
        request.Headers.Add("X-Remote-Role", "operator");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Session_BehindAProxyWithTls_IsSealedToTheHostAndNamesTheBrowser()
    {
        await using var host = await StartAsync(trusted: true);
        await Browser.AddAsync(host.Services, "somsri", Role.Viewer);
        (string, string)[] proxy = [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "198.51.100.9, 203.0.113.7"), ("X-Forwarded-Host", "ita.example")];
        var (_, html, page) = await GetAsync(host, "/sign-in", proxy);
        var form = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        using var content = Dashboard.DashboardPagesTests.Form(html, ("_handler", "sign-in"), ("name", "somsri"), ("password", Browser.Password));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = content };
        foreach (var (name, value) in proxy.Append(("Cookie", form.Split(';')[0])).Append(("Accept", "text/html")))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Http.BaseAddress };
        using var entered = await http.SendAsync(request);
        var session = entered.Headers.GetValues("Set-Cookie").Single(c => c.Contains("ita-session", StringComparison.Ordinal));
        var (inside, _, _) = await GetAsync(host, "/documents", [.. proxy, ("Cookie", session.Split(';')[0])]);

        Assert.StartsWith("__Host-ita-session=", session, StringComparison.Ordinal);
        Assert.All([form, session], c => Assert.Matches("(?i)^(?=.*; secure)(?=.*; httponly)(?=.*; samesite=lax)(?=.*; path=/)(?!.*; domain)", c));
        Assert.Equal(HttpStatusCode.OK, inside);
        await using var context = await host.ContextAsync();
        for (var end = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < end && !await context.AuditEntries.AnyAsync();)
        {
            await Task.Delay(100);
        }

        // The last address is the one that the proxy saw; what stands before it, a browser may have made up.
        Assert.Equal("203.0.113.7", (await context.AuditEntries.SingleAsync()).From);
    }

    [Fact]
    public async Task Program_OnTheMachineOfATrustedProxy_NeedsAKey()
    {
        await using var host = await StartAsync(trusted: true);
        var (status, _, _) = await GetAsync(host, "/api/documents");

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    private static async Task<Role> RoleOfAsync(ApiHost host, string name)
    {
        await using var context = await host.ContextAsync();
        return (await context.Accounts.SingleAsync(a => a.UserName == name)).Role;
    }

    private Task<ApiHost> StartAsync(bool trusted, string? role = null) => ApiHost.StartAsync(kind, o => o with
    {
        Access = o.Access with
        {
            TrustedProxies = trusted ? [IPNetwork.Parse("127.0.0.0/8")] : [IPNetwork.Parse("10.0.0.0/8")],
            RoleHeader = role,
            AccountsKnownFor = TimeSpan.Zero,
        },
    });

    private static async Task<(HttpStatusCode Status, string Html, HttpResponseMessage Answer)> GetAsync(ApiHost host, string address, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 }) { BaseAddress = host.Http.BaseAddress };
        http.DefaultRequestHeaders.Add("Accept", address.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }
}
