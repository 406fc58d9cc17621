using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using ItaIngest.Server.Access;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Access;

namespace ItaIngest.Server.Tests.Access;

public sealed partial class RoleTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(Role.Viewer, "GET", "/documents", true)]
    [InlineData(Role.Viewer, "GET", "/api/documents", true)]
    [InlineData(Role.Viewer, "GET", "/account", true)]
    [InlineData(Role.Viewer, "GET", "/upload", false)]
    [InlineData(Role.Viewer, "GET", "/audit", false)]
    [InlineData(Role.Viewer, "POST", "/api/intake?fileName=a.pdf", false)]
    [InlineData(Role.Viewer, "POST", "/api/documents/retry?state=Failed", false)]
    [InlineData(Role.Viewer, "POST", "/api/review/documents/1/changes", false)]
    [InlineData(Role.Reviewer, "POST", "/api/documents/retry?state=Failed", false)]
    [InlineData(Role.Reviewer, "GET", "/upload", false)]
    [InlineData(Role.Operator, "GET", "/upload", true)]
    [InlineData(Role.Operator, "POST", "/api/documents/retry?state=Failed", true)]
    [InlineData(Role.Operator, "GET", "/users", false)]
    [InlineData(Role.Operator, "GET", "/audit", false)]
    [InlineData(Role.Administrator, "GET", "/users", true)]
    [InlineData(Role.Administrator, "GET", "/audit", true)]
    [InlineData(Role.Administrator, "POST", "/api/documents/retry?state=Failed", true)]
    public async Task Request_OfARole_IsLetInAsFarAsItGoes(Role role, string method, string address, bool expected)
    {
        using var browser = await _host.Running.SignInAsync(role);
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Add(WriteGuard.Header, await TokenAsync(browser));

        using var answer = await browser.Http.SendAsync(request);

        Assert.Equal(expected ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Form_SentByAViewer_ChangesNothing()
    {
        var id = await _host.AddAsync("a.pdf", Export.ExportSamples.Records());
        using var browser = await _host.Running.SignInAsync(Role.Viewer);
        var page = await browser.Http.GetStringAsync($"/documents/{id}");
        using var form = Dashboard.DashboardPagesTests.Form(page);
        using var answer = await browser.Http.PostAsync(new Uri($"/documents/{id}/readanew", UriKind.Relative), form);

        Assert.DoesNotContain($"action=\"/documents/{id}", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Read", (string)(await _host.GetAsync($"/api/documents/{id}"))["state"]!);
    }

    [Fact]
    public async Task Write_OfASession_NeedsTheTokenOfOneOfItsPages()
    {
        using var browser = await _host.Running.SignInAsync(Role.Operator);
        using var other = await _host.Running.SignInAsync(Role.Administrator);

        Assert.Equal(HttpStatusCode.BadRequest, await RetryAsync(browser, null));
        Assert.Equal(HttpStatusCode.BadRequest, await RetryAsync(browser, "nonsense"));
        Assert.Equal(HttpStatusCode.BadRequest, await RetryAsync(browser, await TokenAsync(other)));
        Assert.Equal(HttpStatusCode.OK, await RetryAsync(browser, await TokenAsync(browser)));
    }

    /// <summary>As bytes: a client would put such addresses right.</summary>
    [Theory]
    [InlineData("/assets/0/../../../../etc/passwd")]
    [InlineData("/assets/0/..%2f..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/0/%2e%2e/%2e%2e/ita.db")]
    [InlineData("/assets/0//etc/passwd")]
    [InlineData("/assets/0/..\\..\\ita.db")]
    [InlineData("/api/documents/../../ita.db")]
    [InlineData("/api/documents/1%2f..%2f..%2fita.db/original")]
    [InlineData("/data/ita.db")]
    [InlineData("/originals/..%00/ita.db")]
    public async Task File_OfTheServer_IsNotReachedByName(string address)
    {
        using var browser = await _host.Running.SignInAsync(Role.Administrator);
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Http.BaseAddress!.Host, _host.Http.BaseAddress.Port);
        await using var stream = client.GetStream();
        var session = string.Join("; ", browser.Cookies.Select(c => $"{c.Name}={c.Value}"));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost\r\nCookie: {session}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var answer = await reader.ReadToEndAsync();

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite format", answer, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> RetryAsync(Browser browser, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents/retry?state=Failed");
        if (token is not null)
        {
            request.Headers.Add(WriteGuard.Header, token);
        }

        using var answer = await browser.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> TokenAsync(Browser browser) => Token().Match(await browser.Http.GetStringAsync("/documents")).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
