using System.Threading.Channels;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Access.Audit;

/// <summary>
/// Takes down who did what. A request only puts its line into a queue; lines are stored together a moment later, and the last ones when the program stops. While the
/// database is away they wait; when very many do, requests wait with them rather than that a line is lost.
/// </summary>
internal sealed class AuditLog(StoreTransactions transactions, ILogger<AuditLog> log) : BackgroundService
{
    /// <summary>Lines that may wait: some 20 MB, a busy hour.</summary>
    private const int MostWaiting = 50_000;

    private const int MostAtOnce = 500;

    /// <summary>Characters of a line's text; what is longer is a filter that somebody made long.</summary>
    private const int LongestText = 2_000;

    /// <summary>How long lines gather: what a kill -9 may lose, and a transaction in this time at most.</summary>
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(300);

    private readonly Channel<AuditEntry> _waiting = Channel.CreateBounded<AuditEntry>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly List<AuditEntry> _inHand = [];

    /// <summary>Takes down what the request's person or program did.</summary>
    /// <param name="http">Says who, how and from where.</param>
    /// <param name="act">What kind of thing.</param>
    /// <param name="what">What exactly.</param>
    /// <param name="document">The document, if it is about one.</param>
    /// <param name="who">Another name than the request's: of somebody who is just signing in.</param>
    /// <param name="way">And how.</param>
    public ValueTask NoteAsync(HttpContext http, AuditAct act, string what, long? document = null, string? who = null, AuditWay? way = null) => AddAsync(new AuditEntry
    {
        At = transactions.Now,
        Who = Shortened(who ?? http.User.Identity?.Name ?? "-", AccountName.Longest * 2),
        Way = way ?? http.User.Way(),
        Act = act,
        DocumentId = document,
        What = Shortened(what, LongestText),
        From = http.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "-",
    });

    public ValueTask AddAsync(AuditEntry entry) => _waiting.Writer.TryWrite(entry) ? ValueTask.CompletedTask : _waiting.Writer.WriteAsync(entry);

    /// <summary>Stops after all requests have ended: the web server stops first.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
        while (Take())
        {
            await StoreAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(s_gathering, stoppingToken);
            while (Take())
            {
                await StoreAsync(stoppingToken);
            }
        }
    }

    /// <summary>Adds waiting lines to those in hand, which an attempt to store may have left.</summary>
    private bool Take()
    {
        while (_inHand.Count < MostAtOnce && _waiting.Reader.TryRead(out var entry))
        {
            _inHand.Add(entry);
        }

        return _inHand.Count > 0;
    }

    /// <summary>Stores the lines in hand; tries until it can, or the program has no time left.</summary>
    private async Task StoreAsync(CancellationToken stop)
    {
        for (var wait = TimeSpan.FromSeconds(1); ; wait = TimeSpan.FromSeconds(Math.Min(60, wait.TotalSeconds * 2)))
        {
            try
            {
                await transactions.RunAsync(WriteAsync, CancellationToken.None);
                _inHand.Clear();
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("The audit log could not be written just now; {Lines} lines wait: {Reason}", _inHand.Count + _waiting.Reader.Count, e.Message);
                await Task.Delay(wait, stop);
            }
        }
    }

    private async Task WriteAsync(StoreContext context, CancellationToken cancellation)
    {
        foreach (var entry in _inHand)
        {
            // One by one: in a batch, ids would be given out in no order. An earlier attempt may have given one.
            entry.Id = 0;
            context.AuditEntries.Add(entry);
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
        }
    }

    private static string Shortened(string text, int longest) => text.Length <= longest ? text : text[..longest] + "…";
}
