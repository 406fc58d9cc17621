using System.Net.Sockets;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Files.Objects;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace ItaIngest.Storage;

/// <summary>Waits at the program's start for a database or an object store that is away: machines of one installation start in any order.</summary>
/// <param name="what">What is waited for, as the log names it.</param>
/// <param name="limit">How long in all.</param>
/// <param name="time">Measures it.</param>
/// <param name="log">Told once why it waits.</param>
internal sealed class StartWait(string what, TimeSpan limit, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);
    private readonly long _began = time.GetTimestamp();
    private string? _said;

    /// <summary>Runs a step, and again after growing waits while something can't be reached.</summary>
    /// <exception cref="Exception">What the last try threw.</exception>
    public async Task RunAsync(Func<CancellationToken, Task> step, CancellationToken cancellation)
    {
        var patience = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = a => ValueTask.FromResult(a.Outcome.Exception is { } e && IsAway(e) && time.GetElapsedTime(_began) < limit),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = s_first,
                MaxDelay = s_longest,
                OnRetry = a => Say(a.Outcome.Exception!),
            })
            .Build();
        await patience.ExecuteAsync(async token => await step(token), cancellation);
        if (_said is not null)
        {
            log.LogInformation("{What} answers", what);
        }
    }

    private ValueTask Say(Exception exception)
    {
        var reason = Innermost(exception).Message;
        if (reason != _said)
        {
            _said = reason;
            log.LogWarning("{What} can't be reached ({Reason}); waiting for it, {Seconds:0} seconds in all", what, reason, limit.TotalSeconds);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>A name that is not known yet counts too: in a container network names come with their containers.</summary>
    private static bool IsAway(Exception exception) => exception is FileStoreException { InnerException: { } failure }
        ? ObjectFailures.IsPassing(failure)
        : StoreTransactions.IsPassing(exception) || Innermost(exception) is SocketException;

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
