using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ItaIngest.Server.Tests.Telemetry;

/// <summary>A place that takes OTLP over HTTP and keeps what comes.</summary>
internal sealed class OtlpCollector : IDisposable
{
    private readonly HttpListener _listener;

    public OtlpCollector()
    {
        (_listener, Address) = Listen();
        _ = TakeAsync();
    }

    public string Address { get; }

    /// <summary>Path and body of every request.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Requests { get; } = [];

    public bool Has(string path, string name) => Requests.Any(r => r.Path == path && r.Body.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) >= 0);

    public void Dispose() => _listener.Close();

    /// <summary>A listener can't look for a free port itself, and another program may take one between its being found and its being listened on.</summary>
    private static (HttpListener Listener, string Address) Listen()
    {
        for (var tries = 1; ; tries++)
        {
            var listener = new HttpListener();
            var address = $"http://127.0.0.1:{FreePort()}/";
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (tries < 20)
            {
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var request = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await request.Request.InputStream.CopyToAsync(body);
                Requests.Enqueue((request.Request.Url!.AbsolutePath, body.ToArray()));
                request.Response.ContentType = "application/x-protobuf";
                request.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
