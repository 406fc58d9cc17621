using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ItaIngest.Storage;

/// <summary>The store in one data folder: <c>ita.db</c> (SQLite) and the files beside it.</summary>
public static class Store
{
    /// <summary>Registers the context factory, the file store and the use cases over them.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="dataFolder">Created when missing.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<StoreContext>(o => o.UseSqlite(ConnectionString(Path.Combine(dataFolder, "ita.db"))));
        services.AddSingleton(_ => new FileStore(dataFolder));
        services.AddSingleton<DocumentRegister>();
        services.AddSingleton<DocumentProgress>();
        return services;
    }

    /// <summary>Brings the database to the newest schema.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync(cancellation);
        await context.Database.MigrateAsync(cancellation);
        // Readers (the dashboard) and the writer (a job) do not wait for each other; a database property, so once is enough.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
    }

    /// <summary>A connection string for an SQLite file; a writer waits up to 30 seconds for another.</summary>
    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, Pooling = true }.ConnectionString;
}
