using System.Net;
using ItaIngest.Server.Access;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Tests.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Access;

public sealed class EndpointTests
{
    /// <summary>What answers somebody unknown, and why; nothing else may.</summary>
    private static readonly string[] s_open =
    [
        "/health", "/health/live", "/health/ready", // what a supervisor asks; no secrets
        "/assets/{version}/{**name}", // the look of the sign-in page
        "/api/{documentName}.json", // the API's description
        "/sign-in", "/welcome/{Token}", "/sign-out", "/preferences", // before anybody is signed in
        "/missing", "/broken", // stand in for errors
    ];

    [Fact]
    public async Task Endpoint_WithoutBeingNamedOpen_RefusesSomebodyUnknown()
    {
        await using var host = await ApiHost.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Http.BaseAddress };
        var walked = 0;
        foreach (var endpoint in Endpoints(host))
        {
            foreach (var method in Methods(endpoint))
            {
                var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
                Assert.Equal(s_open.Contains(Pattern(endpoint)), isOpen);
                if (!isOpen)
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), Address(endpoint));
                    // From another machine.
                    request.Headers.Add("X-Forwarded-For", "203.0.113.7");
                    using var answer = await http.SendAsync(request);
                    Assert.True(
                        answer.StatusCode == HttpStatusCode.Unauthorized || (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().StartsWith("/sign-in", StringComparison.Ordinal)),
                        $"{method} {Pattern(endpoint)} answers {answer.StatusCode}");
                    walked++;
                }
            }
        }

        Assert.InRange(walked, 40, 1_000);
    }

    [Fact]
    public async Task Endpoint_ThatWrites_SaysWhatItNeedsAndIsInTheAuditLog()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var endpoint in Endpoints(host).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<ComponentTypeMetadata>() is null && Methods(e).Any(m => m is not ("GET" or "HEAD"))))
        {
            var scope = endpoint.Metadata.GetMetadata<NeedsScope>()?.Scope;
            Assert.True(scope is not (null or ApiScopes.Read), $"{Pattern(endpoint)} writes and needs {scope ?? "nothing"}");
            Assert.True(endpoint.Metadata.GetMetadata<Audited>() is not { Act: null }, $"{Pattern(endpoint)} writes and is not taken down");
        }
    }

    [Fact]
    public async Task Form_OfAnyPage_MustBeOurs()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var endpoint in Endpoints(host).Where(e => !Pattern(e).StartsWith("/api", StringComparison.Ordinal) && Methods(e).Any(m => m is not ("GET" or "HEAD")) && !Pattern(e).StartsWith("/health", StringComparison.Ordinal)))
        {
            Assert.True(endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }, $"{Pattern(endpoint)} takes forms of others");
        }
    }

    [Theory]
    [InlineData("/api/documents/{id:long}", true)]
    [InlineData("/documents/{Id:long}/history", true)]
    [InlineData("/review/{id:long}", true)]
    [InlineData("/api/review/documents/{id:long}/changes", true)]
    [InlineData("/documents", false)]
    [InlineData("/backfills/{id:long}", false)]
    public void NamesDocument_OfAnAddress_KnowsThoseOfDocuments(string address, bool expected) => Assert.Equal(expected, AuditRequests.NamesDocument(RoutePatternFactory.Parse(address)));

    private static IEnumerable<RouteEndpoint> Endpoints(ApiHost host) => host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct();

    /// <summary>An endpoint without methods takes all of them.</summary>
    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"];

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Address(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is RoutePatternLiteralPart literal ? literal.Content : "1"))));
}
