using System.Net;
using ItaIngest.Server.Access;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Access;

public abstract class SignInTests(DatabaseKind kind)
{
    public sealed class OnSqlite() : SignInTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SignInTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Page_WithoutASession_LeadsToSignInAndFromThereBack()
    {
        await using var host = await ApiHost.StartAsync(kind);
        await Browser.AddAsync(host.Services, "somsri", Role.Viewer);
        using var browser = new Browser(host.Http.BaseAddress!, follow: false);

        using var refused = await browser.Http.GetAsync(new Uri("/documents?state=Failed", UriKind.Relative));
        using var entered = await browser.SignInAsync("SomSri", Browser.Password, refused.Headers.Location!.ToString());
        using var inside = await browser.Http.GetAsync(entered.Headers.Location);

        Assert.Equal("/sign-in?back=%2Fdocuments%3Fstate%3DFailed", refused.Headers.Location!.ToString());
        Assert.Equal("/documents?state=Failed", entered.Headers.Location!.PathAndQueryOrText());
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"), c => c.StartsWith("ita-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task SignIn_WithAWayBackThatLeadsElsewhere_StaysHere(string back)
    {
        await using var host = await ApiHost.StartAsync(kind);
        await Browser.AddAsync(host.Services, "somsri", Role.Viewer);
        using var browser = new Browser(host.Http.BaseAddress!, follow: false);

        using var entered = await browser.SignInAsync("somsri", Browser.Password, "/sign-in?back=" + Uri.EscapeDataString(back));

        Assert.Equal("/", entered.Headers.Location!.PathAndQueryOrText());
    }

    [Fact]
    public async Task SignIn_WrongInAnyWay_IsAnsweredAlikeAndAfterTheSameTime()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { RefusalAfter = TimeSpan.FromMilliseconds(900) } });
        await Browser.AddAsync(host.Services, "somsri", Role.Viewer);
        await Browser.AddAsync(host.Services, "blocked", Role.Viewer);
        await ChangeAsync(host, "blocked", a => a.BlockedAt = DateTime.UtcNow);
        await ChangeAsync(host, "somsri", a => a.LockoutEnd = null);
        var door = host.Services.GetRequiredService<PasswordSignIn>();
        var pages = new List<string>();
        foreach (var (name, password) in ((string, string)[])[("somsri", "wrong"), ("nobody", "wrong"), ("blocked", Browser.Password)])
        {
            var began = TimeProvider.System.GetTimestamp();
            Assert.Null(await door.TryAsync(name, password, CancellationToken.None));
            Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds, 890, 60_000);
            using var browser = new Browser(host.Http.BaseAddress!);
            using var answer = await browser.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.DoesNotContain(browser.Cookies, c => c.Name == "ita-session");
            pages.Add(Notice(await answer.Content.ReadAsStringAsync()));
        }

        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task SignIn_AfterTooManyFailures_StaysClosedForAWhileEvenToTheRightPassword()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { RefusalAfter = TimeSpan.Zero, MostFailures = 3 } });
        await Browser.AddAsync(host.Services, "somsri", Role.Viewer);
        var door = host.Services.GetRequiredService<PasswordSignIn>();

        // All at once: none of them may be one too many.
        var attempts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => door.TryAsync("somsri", "wrong", CancellationToken.None)));
        var closed = await door.TryAsync("somsri", Browser.Password, CancellationToken.None);
        await ChangeAsync(host, "somsri", a => a.LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1));
        var open = await door.TryAsync("somsri", Browser.Password, CancellationToken.None);

        Assert.All(attempts, Assert.Null);
        Assert.Null(closed);
        Assert.Equal("somsri", open?.Name);
        await using var context = await host.ContextAsync();
        var account = await context.Accounts.SingleAsync();
        Assert.Equal((0, null), (account.AccessFailedCount, account.LockoutEnd));
        Assert.NotNull(account.SignedInAt);
    }

    [Fact]
    public async Task SignIn_TooOftenFromOneAddress_HasToWait()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { RefusalAfter = TimeSpan.Zero, AttemptsPerMinute = 2 } });
        using var browser = new Browser(host.Http.BaseAddress!);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await browser.SignInAsync("nobody", "wrong");
            answers.Add(answer.StatusCode);
            if (i == 2)
            {
                Assert.NotNull(answer.Headers.RetryAfter);
                Assert.Contains("<h1>ลองบ่อยเกินไป</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Session_AfterSignOutOrWhenTheAccountIsBlocked_Ends()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { AccountsKnownFor = TimeSpan.Zero } });
        using var one = await host.Running.SignInAsync(Role.Viewer, "one");
        using var two = await host.Running.SignInAsync(Role.Viewer, "two");

        using var left = await one.SendAsync("/documents", "/sign-out");
        await ChangeAsync(host, "two", a => a.BlockedAt = DateTime.UtcNow);

        Assert.DoesNotContain(one.Cookies, c => c.Name == "ita-session");
        Assert.Contains("type=\"password\"", await one.Http.GetStringAsync("/documents"), StringComparison.Ordinal);
        Assert.Contains("type=\"password\"", await two.Http.GetStringAsync("/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_OnAnotherMachineOfTheSameDatabase_IsKnown()
    {
        var database = new TestDatabase(kind);
        try
        {
            Browser browser;
            Uri address;
            await using (var first = await RunningHost.StartAsync(database, new ScriptedPages()))
            {
                browser = await first.SignInAsync(Role.Viewer);
                address = first.Http.BaseAddress!;
            }

            await using var second = await RunningHost.StartAsync(database, new ScriptedPages());
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(second.Http.BaseAddress!, "/documents"));
            request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(c => $"{c.Name}={c.Value}")));
            using var answer = await second.Http.SendAsync(request);
            browser.Dispose();

            Assert.NotEqual(address, second.Http.BaseAddress);
            Assert.Contains("<h1>เอกสาร</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            database.Delete();
        }
    }

    private static async Task ChangeAsync(ApiHost host, string name, Action<Account> change)
    {
        await using var context = await host.ContextAsync();
        change(await context.Accounts.SingleAsync(a => a.UserName == name));
        await context.SaveChangesAsync();
    }

    private static string Notice(string html) => html[html.IndexOf("role=\"alert\"", StringComparison.Ordinal)..html.IndexOf("<form", StringComparison.Ordinal)];
}

internal static class AddressText
{
    /// <summary>Without the host, whether it stands there or not.</summary>
    public static string PathAndQueryOrText(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.ToString();
}
