using System.Net;
using System.Net.Http.Headers;
using ItaIngest.Server.Api.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Api;

public sealed class AccessTests
{
    [Fact]
    public async Task Request_WithoutKey_IsLetInFromThisMachineUnlessAKeyIsAlwaysNeeded()
    {
        await using var open = await ApiHost.StartAsync();
        await using var closed = await ApiHost.StartAsync(o => o with { Api = new ApiOptions { KeyRequired = true } });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(open));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(closed));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(closed, "/api/openapi.json"));
    }

    [Fact]
    public async Task Request_WithAKey_IsLetInUntilTheKeyIsRevoked()
    {
        await using var host = await ApiHost.StartAsync(o => o with { Api = new ApiOptions { KeyRequired = true } });
        var keys = host.Services.GetRequiredService<ApiKeys>();
        var (key, kept) = await keys.CreateAsync("reports of the province", [ApiScopes.Read], CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, header: ("X-Api-Key", key)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, header: ("Authorization", "Bearer " + key)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, header: ("X-Api-Key", key + "x")));
        await keys.RevokeAsync(kept.Id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, header: ("X-Api-Key", key)));
    }

    [Fact]
    public async Task Request_WithAWrongKey_IsRefusedEvenFromThisMachine()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, header: ("X-Api-Key", "ita_wrong")));
    }

    [Fact]
    public async Task Request_BeyondTheKeysScope_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();
        var (key, _) = await host.Services.GetRequiredService<ApiKeys>().CreateAsync("reader", [ApiScopes.Read], CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/intake?fileName=a.pdf") { Content = new ByteArrayContent("pages 1"u8.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        request.Headers.Add("X-Api-Key", key);

        var (status, problem) = await host.ProblemAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("intake", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Empty(await host.AllAsync("/api/documents", 10));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://example.org", HttpStatusCode.Forbidden)]
    [InlineData("X-Forwarded-For", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "rebound.example.org", HttpStatusCode.Unauthorized)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Unauthorized)]
    public async Task Request_ThatOnlyLooksLocal_IsRefused(string header, string value, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(expected, await StatusAsync(host, header: (header, value)));
    }

    [Theory]
    [InlineData("/sign-in", "", HttpStatusCode.OK)]
    [InlineData("/", "read", HttpStatusCode.OK)]
    [InlineData("/", "intake", HttpStatusCode.Forbidden)]
    [InlineData("/api/documents", "", HttpStatusCode.Unauthorized)]
    [InlineData("/api/documents", "read", HttpStatusCode.OK)]
    [InlineData("/api/documents/1/original", "", HttpStatusCode.Unauthorized)]
    [InlineData("/assets/0/tokens.css", "", HttpStatusCode.OK)]
    [InlineData("/health", "", HttpStatusCode.OK)]
    public async Task Request_FromElsewhere_NeedsAKeyForTheDashboardToo(string address, string scope, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync(o => o with { Address = IPAddress.Any });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.7");
        if (scope.Length > 0)
        {
            var (key, _) = await host.Services.GetRequiredService<ApiKeys>().CreateAsync("x", [scope], CancellationToken.None);
            request.Headers.Authorization = Basic("anybody:" + key);
        }

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers.WwwAuthenticate, h => h.Scheme == "Basic");
    }

    [Theory]
    [InlineData("/upload", "read")]
    [InlineData("/upload", "operate")]
    public async Task Post_ToTheDashboardWithAKeyThatAllowsLess_IsRefused(string address, string scope)
    {
        await using var host = await ApiHost.StartAsync(o => o with { Address = IPAddress.Any });
        var (key, _) = await host.Services.GetRequiredService<ApiKeys>().CreateAsync("x", [scope], CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new MultipartFormDataContent { { new ByteArrayContent("pages 1"u8.ToArray()), "files", "a.pdf" } } };
        request.Headers.Authorization = Basic("anybody:" + key);

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Request_WithAPasswordOfAProxyBefore_IsTakenForOneWithoutKey()
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/documents");
        request.Headers.Authorization = Basic("somchai:secret");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Create_AKey_KeepsItsHashOnly()
    {
        await using var host = await ApiHost.StartAsync();
        var keys = host.Services.GetRequiredService<ApiKeys>();

        var (key, kept) = await keys.CreateAsync("x", ApiScopes.All.ToList(), CancellationToken.None);

        await using var context = await host.ContextAsync();
        var stored = await context.ApiKeys.SingleAsync();
        Assert.StartsWith(stored.Prefix, key, StringComparison.Ordinal);
        Assert.True(key.Length >= 45 && stored.Prefix.Length <= 10);
        Assert.Equal(64, stored.Hash.Length);
        Assert.DoesNotContain(key[10..], stored.Hash + stored.Name + stored.Scopes, StringComparison.Ordinal);
        Assert.Null(kept.LastUsedAt);
        Assert.NotNull(await keys.FindAsync(key, CancellationToken.None));
        Assert.NotNull((await keys.ListAsync(CancellationToken.None))[0].LastUsedAt);
    }

    private static AuthenticationHeaderValue Basic(string nameAndPassword) => new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(nameAndPassword)));

    private static async Task<HttpStatusCode> StatusAsync(ApiHost host, string address = "/api/documents", (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (header is var (name, value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await host.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
