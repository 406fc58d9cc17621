using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Polly;
using Polly.Retry;

namespace ItaIngest.Storage;

/// <summary>
/// Runs a step as one transaction, and again when the database was busy or away for a moment: some twenty seconds in all, so that a restarted server is waited for.
/// A step may run more than once and so must not touch anything but its context.
/// </summary>
public sealed class StoreTransactions(IDbContextFactory<StoreContext> contexts, TimeProvider time)
{
    private readonly ResiliencePipeline _patience = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(IsPassing),
            MaxRetryAttempts = 8,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(5),
            UseJitter = true,
        })
        .Build();

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Runs a step; what it changed is committed when it returns. It saves its tracked changes itself or leaves that to the end.</summary>
    public Task<T> RunAsync<T>(Func<StoreContext, CancellationToken, Task<T>> step, CancellationToken cancellation) =>
        _patience.ExecuteAsync(
            async token =>
            {
                await using var context = await contexts.CreateDbContextAsync(token);
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                var result = await step(context, token);
                await context.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return result;
            },
            cancellation).AsTask();

    /// <summary>Runs a step that gives nothing back.</summary>
    public Task RunAsync(Func<StoreContext, CancellationToken, Task> step, CancellationToken cancellation) =>
        RunAsync<object?>(
            async (context, token) =>
            {
                await step(context, token);
                return null;
            },
            cancellation);

    /// <summary>Reads without a transaction, with the same patience.</summary>
    public Task<T> ReadAsync<T>(Func<StoreContext, CancellationToken, Task<T>> read, CancellationToken cancellation) =>
        _patience.ExecuteAsync(
            async token =>
            {
                await using var context = await contexts.CreateDbContextAsync(token);
                return await read(context, token);
            },
            cancellation).AsTask();

    /// <summary>Whether the same may succeed in a moment: a busy SQLite file, a deadlock, a connection that broke, a server that starts or stops.</summary>
    public static bool IsPassing(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => true,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        NpgsqlException { IsTransient: true } => true,
        DbException => false,
        { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };
}
