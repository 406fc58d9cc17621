using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using ItaIngest.Storage.Files.Objects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ItaIngest.Storage.Tests.Objects;

/// <summary>
/// An object store of one bucket in memory, which answers as the S3 protocol says, believes nobody whose signature or content is wrong, and breaks when it is told to.
/// </summary>
internal sealed class ObjectServer : IAsyncDisposable
{
    public const string Bucket = "reports", AccessKey = "reader", SecretKey = "open sesame";

    private readonly ConcurrentDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Fault> _faults = new();
    private readonly WebApplication _app;

    private ObjectServer(WebApplication app) => _app = app;

    public enum Fault
    {
        /// <summary>503, with the whole request read.</summary>
        Busy,

        /// <summary>The connection ends when half of the answer is sent.</summary>
        HalfAnAnswer,

        /// <summary>The connection ends before the request is read.</summary>
        NoAnswer,
    }

    public IReadOnlyDictionary<string, byte[]> Objects => _objects;

    /// <summary>Requests answered, faults among them, as <c>GET /reports/…</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>How many keys a list has at most.</summary>
    public int PageSize { get; set; } = 1000;

    public string Address => _app.Urls.First();

    public ObjectStoreOptions Options => new() { Endpoint = Address, AccessKey = AccessKey, SecretKey = SecretKey, FirstWait = TimeSpan.FromMilliseconds(5), Attempts = 4, PartBytes = 1 << 18 };

    public static async Task<ObjectServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new ObjectServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The next requests fail, one fault each.</summary>
    public void Fail(params Fault[] faults) => Array.ForEach(faults, _faults.Enqueue);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Requests.Enqueue($"{http.Request.Method} {target}");
        Fault? fault = _faults.TryDequeue(out var next) ? next : null;
        if (fault == Fault.NoAnswer)
        {
            http.Abort();
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var refusal = fault == Fault.Busy ? (StatusCodes.Status503ServiceUnavailable, "SlowDown") : Refusal(http, target, body.ToArray());
        if (refusal is var (status, code))
        {
            await RefuseAsync(http, status, code);
            return;
        }

        await ServeAsync(http, body.ToArray(), fault == Fault.HalfAnAnswer);
    }

    private static (int Status, string Code)? Refusal(HttpContext http, string target, byte[] body)
    {
        var headers = http.Request.Headers;
        var signature = new RequestSignature(http.Request.Method, target, name => headers[name].ToString());
        return signature.AccessKey != AccessKey ? (StatusCodes.Status403Forbidden, "InvalidAccessKeyId")
            : !signature.IsOf(SecretKey) ? (StatusCodes.Status403Forbidden, "SignatureDoesNotMatch")
            : headers["x-amz-content-sha256"] != Convert.ToHexStringLower(SHA256.HashData(body)) ? (StatusCodes.Status400BadRequest, "XAmzContentSHA256Mismatch")
            : http.Request.Path.StartsWithSegments("/" + Bucket) ? null
            : (StatusCodes.Status404NotFound, "NoSuchBucket");
    }

    private async Task ServeAsync(HttpContext http, byte[] body, bool isBroken)
    {
        var key = http.Request.Path.Value![(Bucket.Length + 1)..].TrimStart('/');
        switch (http.Request.Method)
        {
            case "PUT":
                _objects[key] = body;
                http.Response.Headers.ETag = TagOf(body);
                break;
            case "DELETE":
                _objects.TryRemove(key, out _);
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case "GET" when key.Length == 0:
                await ListAsync(http);
                break;
            case "GET" or "HEAD" when _objects.TryGetValue(key, out var content):
                await SendAsync(http, content, isBroken);
                break;
            default:
                await RefuseAsync(http, StatusCodes.Status404NotFound, "NoSuchKey");
                break;
        }
    }

    private static async Task SendAsync(HttpContext http, byte[] content, bool isBroken)
    {
        if (http.Request.Headers.IfMatch is [{ } wanted] && wanted != TagOf(content))
        {
            await RefuseAsync(http, StatusCodes.Status412PreconditionFailed, "PreconditionFailed");
            return;
        }

        var part = new Range(0, content.Length);
        if (http.Request.GetTypedHeaders().Range?.Ranges.Single() is { } range)
        {
            if (range.From >= content.Length)
            {
                await RefuseAsync(http, StatusCodes.Status416RangeNotSatisfiable, "InvalidRange");
                return;
            }

            part = new Range((int)range.From!, (int)Math.Min(content.Length, range.To!.Value + 1));
            http.Response.StatusCode = StatusCodes.Status206PartialContent;
            http.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {part.Start}-{part.End.Value - 1}/{content.Length}");
        }

        var bytes = content[part];
        http.Response.Headers.ETag = TagOf(content);
        http.Response.ContentLength = bytes.Length;
        if (http.Request.Method == "HEAD")
        {
            return;
        }

        await http.Response.Body.WriteAsync(isBroken ? bytes.AsMemory(0, bytes.Length / 2) : bytes);
        if (isBroken)
        {
            await http.Response.Body.FlushAsync();
            http.Abort();
        }
    }

    private async Task ListAsync(HttpContext http)
    {
        var (prefix, after) = (http.Request.Query["prefix"].ToString(), http.Request.Query["continuation-token"].ToString());
        var keys = _objects.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(k, after) > 0).Order(StringComparer.Ordinal).Take(PageSize + 1).ToList();
        XNamespace ns = "http://s3.amazonaws.com/doc/2006-03-01/";
        var list = new XElement(ns + "ListBucketResult", keys.Take(PageSize).Select(k => new XElement(ns + "Contents", new XElement(ns + "Key", k))));
        list.Add(new XElement(ns + "IsTruncated", keys.Count > PageSize));
        if (keys.Count > PageSize)
        {
            list.Add(new XElement(ns + "NextContinuationToken", keys[PageSize - 1]));
        }

        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync(list.ToString());
    }

    private static async Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        if (http.Request.Method != "HEAD")
        {
            http.Response.ContentType = "application/xml";
            await http.Response.WriteAsync(new XElement("Error", new XElement("Code", code), new XElement("Message", "as told")).ToString());
        }
    }

    private static string TagOf(byte[] content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"";
}
