using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Files.Objects;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Review;
using ItaIngest.Storage.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ItaIngest.Storage;

/// <summary>The store: a database, SQLite in the data folder or PostgreSQL, and files.</summary>
public static class Store
{
    /// <summary>The database's file in a data folder.</summary>
    public const string DatabaseFile = "ita.db";

    /// <summary>Any number that no other program on the same database uses.</summary>
    private const string MigrationLock = "7305461920";

    /// <summary>An index over millions of rows takes minutes, and others wait for it.</summary>
    private static readonly TimeSpan s_migration = TimeSpan.FromMinutes(30);

    /// <summary>
    /// A large document's JSON is written at each answer of a reviewer: lz4 packs it ten times as fast as PostgreSQL's own method (https://www.postgresql.org/docs/15/storage-toast.html).
    /// A server without lz4, or before version 14, stays as it is.
    /// </summary>
    private const string QuickCompression = """
        DO $$ BEGIN
            IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'records'::regclass AND attname = 'Json' AND attcompression <> 'l') THEN
                EXECUTE 'ALTER TABLE records ALTER COLUMN "Json" SET COMPRESSION lz4';
            END IF;
        EXCEPTION WHEN feature_not_supported OR undefined_column OR syntax_error OR insufficient_privilege THEN NULL;
        END $$
        """;

    /// <summary>Registers the context factory, the file store and the use cases over them.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Where the store is. The data folder is created when missing.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options)
    {
        Directory.CreateDirectory(options.Data);
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        if (options.Database is { } database)
        {
            services.AddDbContextFactory<PostgresStoreContext>(o => o.UseNpgsql(database));
            services.AddSingleton<IDbContextFactory<StoreContext>, AnyContextFactory<PostgresStoreContext>>();
        }
        else
        {
            services.AddDbContextFactory<SqliteStoreContext>(o => o.UseSqlite(ConnectionString(Path.Combine(options.Data, DatabaseFile))).AddInterceptors(new SqliteBusyTimeout()));
            services.AddSingleton<IDbContextFactory<StoreContext>, AnyContextFactory<SqliteStoreContext>>();
        }

        services.AddSingleton<FileStoreChoice>();
        services.AddSingleton(s => s.GetRequiredService<FileStoreChoice>().Store);
        services.AddSingleton<DeletedOriginals>();
        services.AddSingleton<DocumentRegister>();
        services.AddSingleton<ArrivalNotes>();
        services.AddSingleton<Backfills.BackfillLedger>();
        services.TryAddSingleton(new RetryOptions());
        services.AddSingleton<StoreTransactions>();
        services.AddSingleton<StoreSettings>();
        services.AddSingleton<DocumentProgress>();
        services.AddSingleton<PageProgress>();
        services.AddSingleton<DocumentCommands>();
        services.AddSingleton<WorkQueue>();
        services.TryAddSingleton(new ReviewOptions());
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewHistory>();
        services.AddSingleton<ReviewClaims>();
        services.AddSingleton<SecondDraw>();
        services.AddSingleton<ReviewApproval>();
        services.AddSingleton<ReviewStatistics>();
        services.AddSingleton<ScoreComparisons>();
        services.AddSingleton<KnownSets>();
        services.AddSingleton<KnownLearning>();
        services.AddSingleton<KnownList>();
        services.AddSingleton<Machines>();
        services.AddSingleton<Counters>();
        return services;
    }

    /// <summary>Brings the database to the newest schema and finds out where files lie; a database that is away is waited for as long as the options say.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<StoreOptions>();
        var wait = Wait(services, $"The database at {new NpgsqlConnectionStringBuilder(options.Database).Host}");
        await wait.RunAsync(token => MigrateSchemaAsync(services, token), cancellation);
        await services.GetRequiredService<FileStoreChoice>().SettleAsync(cancellation);
    }

    /// <summary>
    /// Sees whether an object store takes files; one that is away is waited for as long as the options say. Services do this at their start, since its keys may be wrong.
    /// A full disk is no reason not to start: reviewers need none.
    /// </summary>
    /// <exception cref="FileStoreException">It does not; the message says what to do.</exception>
    public static async Task CheckFilesAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<IFileStore>() is ObjectFileStore objects)
        {
            await Wait(services, "The object store").RunAsync(objects.CheckAsync, cancellation);
        }
    }

    private static StartWait Wait(IServiceProvider services, string what) => new(
        what, services.GetRequiredService<StoreOptions>().DatabaseWait, services.GetRequiredService<TimeProvider>(),
        services.GetService<ILoggerFactory>()?.CreateLogger<StartWait>() ?? NullLogger<StartWait>.Instance as ILogger);

    /// <summary>Brings the database to the newest schema, and nothing else. Machines that start at the same moment do it one after the other.</summary>
    public static async Task MigrateSchemaAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync(cancellation);
        context.Database.SetCommandTimeout(s_migration);
        if (context.Database.IsSqlite())
        {
            await ApplyMigrationsAsync(context, cancellation);
            // Readers (the dashboard) and the writer (a job) do not wait for each other; a database property, so once is enough.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
            return;
        }

        // EF's own lock is one on a table of the transaction, and ends between two migrations; this one ends with the connection.
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellation);
        // Else EF asks an empty database for it and logs the answer as an error.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation);
        await ApplyMigrationsAsync(context, cancellation);
        await context.Database.ExecuteSqlRawAsync(QuickCompression, cancellation);
        await context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancellation);
    }

    /// <summary>EF compares its whole model with the newest migration before it applies any, which takes longer than all else at the start of a database that lacks none.</summary>
    private static async Task ApplyMigrationsAsync(StoreContext context, CancellationToken cancellation)
    {
        if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await context.Database.MigrateAsync(cancellation);
        }
    }

    /// <summary>A connection string for an SQLite file; a writer waits up to 30 seconds for another.</summary>
    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, Pooling = true }.ConnectionString;

    /// <summary>Lets everything but the migrations be written for one kind of context.</summary>
    private sealed class AnyContextFactory<T>(IDbContextFactory<T> factory) : IDbContextFactory<StoreContext>
        where T : StoreContext
    {
        public StoreContext CreateDbContext() => factory.CreateDbContext();
    }
}
