using System.Net;
using System.Text.RegularExpressions;
using ItaIngest.Server.Access;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Access;

public abstract partial class PeopleTests(DatabaseKind kind)
{
    public sealed class OnSqlite() : PeopleTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PeopleTests(DatabaseKind.Postgres);

    private const string Phrase = "rain falls on the roof";

    [Fact]
    public async Task FirstAdministrator_ByTheLink_IsMadeOnce()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var links = host.Services.GetRequiredService<AccessLinks>();
        var (one, two) = ((await links.SetUpAsync(CancellationToken.None))!, (await links.SetUpAsync(CancellationToken.None))!);
        using var browser = new Browser(host.Http.BaseAddress!);
        using var late = new Browser(host.Http.BaseAddress!);
        var lateForm = await late.Http.GetStringAsync(new Uri(two, UriKind.Relative));

        using var refused = await browser.SendAsync(one, "welcome", ("name", "chief"), ("password", "chief chief"), ("again", "chief chief"));
        using var made = await browser.SendAsync(one, "welcome", ("name", "chief"), ("password", Phrase), ("again", Phrase));
        using var again = await browser.Http.GetAsync(new Uri(one, UriKind.Relative));
        using var other = await late.Http.GetAsync(new Uri(two, UriKind.Relative));

        Assert.Contains("type=\"password\"", lateForm, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<h1>ภาพรวม</h1>", await made.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (again.StatusCode, other.StatusCode));
        Assert.Contains("<h1>ลิงก์นี้ใช้ไม่ได้แล้ว</h1>", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await links.SetUpAsync(CancellationToken.None));
        await using var context = await host.ContextAsync();
        Assert.True(await context.Accounts.SingleAsync() is { UserName: "chief", Role: Role.Administrator });
        Assert.Empty(await context.AccessLinks.ToListAsync());
    }

    [Fact]
    public async Task SetUpLink_UsedByManyAtOnce_MakesOneAdministrator()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var links = host.Services.GetRequiredService<AccessLinks>();
        var tokens = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            tokens.Add((await links.SetUpAsync(CancellationToken.None))!.Split('/')[^1]);
        }

        var made = await Task.WhenAll(tokens.Select(async (token, i) =>
        {
            await using var scope = host.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<People>().WelcomeAsync(token, $"chief{i}", Phrase, CancellationToken.None)).Account;
        }));

        Assert.Single(made, a => a is not null);
        await using var context = await host.ContextAsync();
        Assert.Equal(1, await context.Accounts.CountAsync());
    }

    [Fact]
    public async Task Link_ThatHasExpired_OpensNothing()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { LinkLife = TimeSpan.FromMilliseconds(1) } });
        var link = await host.Services.GetRequiredService<AccessLinks>().SetUpAsync(CancellationToken.None);
        await Task.Delay(20);

        Assert.Null(await host.Services.GetRequiredService<AccessLinks>().FindAsync(link!.Split('/')[^1], CancellationToken.None));
        await using var context = await host.ContextAsync();
        Assert.DoesNotContain(link.Split('/')[^1], (await context.AccessLinks.SingleAsync()).Hash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_FromThePageOfPeople_LeadsToAnAccountWithItsRole()
    {
        await using var host = await ApiHost.StartAsync(kind);
        using var admin = await host.Running.SignInAsync();
        using var invited = await admin.SendAsync("/users", "invite", ("name", "สมศรี"), ("shown", "สมศรี ใจดี"), ("role", "Reviewer"));
        var link = Link().Match(await invited.Content.ReadAsStringAsync()).Groups[1].Value;
        using var twice = await admin.SendAsync("/users", "invite", ("name", "สมศรี"), ("role", "Viewer"));
        using var guest = new Browser(host.Http.BaseAddress!);
        using var welcomed = await guest.SendAsync(new Uri(link).PathAndQuery, "welcome", ("password", Phrase), ("again", Phrase));
        var home = await welcomed.Content.ReadAsStringAsync();
        using var mayNot = await guest.Http.GetAsync(new Uri("/users", UriKind.Relative));

        Assert.Contains("มีชื่อผู้ใช้นี้แล้ว", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("สมศรี ใจดี", home, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/users\"", home, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, mayNot.StatusCode);
        Assert.Contains("<h1>ไม่มีสิทธิ์</h1>", await mayNot.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_TheLastOne_KeepsTheRole()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { AccountsKnownFor = TimeSpan.Zero } });
        using var admin = await host.Running.SignInAsync(name: "chief");
        await using var context = await host.ContextAsync();
        var id = (await context.Accounts.SingleAsync()).Id;

        using var demoted = await admin.SendAsync("/users", $"role-{id}", ("role", "Viewer"));
        using var blocked = await admin.SendAsync("/users", $"block-{id}");
        Assert.Contains("ต้องมีผู้ดูแลระบบอย่างน้อยหนึ่งคน", await demoted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("ต้องมีผู้ดูแลระบบอย่างน้อยหนึ่งคน", await blocked.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await Browser.AddAsync(host.Services, "second", Role.Administrator);
        using var now = await admin.SendAsync("/users", $"role-{id}", ("role", "Viewer"));
        using var after = await admin.Http.GetAsync(new Uri("/users", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
    }

    [Fact]
    public async Task Password_ChangedOrByALink_EndsOtherSessions()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { AccountsKnownFor = TimeSpan.Zero } });
        using var here = await host.Running.SignInAsync(Role.Viewer, "somsri");
        using var there = await host.Running.SignInAsync(Role.Viewer, "somsri");

        using var wrong = await here.SendAsync("/account", "password", ("old", "not this"), ("password", Phrase), ("again", Phrase));
        using var changed = await here.SendAsync("/account", "password", ("old", Browser.Password), ("password", Phrase), ("again", Phrase));

        Assert.Contains("รหัสผ่านเดิมไม่ถูกต้อง", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("เปลี่ยนรหัสผ่านแล้ว", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<h1>เอกสาร</h1>", await here.Http.GetStringAsync("/documents"), StringComparison.Ordinal);
        Assert.Contains("type=\"password\"", await there.Http.GetStringAsync("/documents"), StringComparison.Ordinal);

        await using var context = await host.ContextAsync();
        var link = await host.Services.GetRequiredService<AccessLinks>().ForAsync(await context.Accounts.SingleAsync(), CancellationToken.None);
        using var reset = await there.SendAsync(link, "welcome", ("password", Phrase + "!"), ("again", Phrase + "!"));
        Assert.Contains("type=\"password\"", await here.Http.GetStringAsync("/documents"), StringComparison.Ordinal);
        Assert.Contains("<h1>เอกสาร</h1>", await there.Http.GetStringAsync("/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_Everywhere_EndsAllSessions()
    {
        await using var host = await ApiHost.StartAsync(kind, o => o with { Access = o.Access with { AccountsKnownFor = TimeSpan.Zero } });
        using var here = await host.Running.SignInAsync(Role.Viewer, "somsri");
        using var there = await host.Running.SignInAsync(Role.Viewer, "somsri");

        using var left = await here.SendAsync("/account", "elsewhere");

        Assert.Contains("type=\"password\"", await there.Http.GetStringAsync("/documents"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("somsri", true)]
    [InlineData("สมศรี ใจดี", true)]
    [InlineData("somsri@office.example", true)]
    [InlineData("", false)]
    [InlineData(" somsri", false)]
    [InlineData("key:reader", false)]
    [InlineData("LOCAL", false)]
    [InlineData("som\u200bsri", false)]
    [InlineData("som\nsri", false)]
    public void AccountName_OfAText_IsOneThatPeopleCanTellApart(string name, bool expected) => Assert.Equal(expected, AccountName.IsOne(name));

    [GeneratedRegex("<code class=\"link\">([^<]+)</code>")]
    private static partial Regex Link();
}
