using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaIngest.Storage.Tests;

public sealed class StartWaitTests : IDisposable
{
    private readonly TestDatabase _database = new(DatabaseKind.Postgres);

    [Fact]
    public async Task Migrate_ServerThatComesLater_IsWaitedFor()
    {
        var there = new NpgsqlConnectionStringBuilder(_database.Options.Database);
        var link = Path.Combine(_database.Folder, "socket");
        await using var services = Services(new NpgsqlConnectionStringBuilder(there.ConnectionString) { Host = link }.ConnectionString, TimeSpan.FromSeconds(60));
        var migration = Store.MigrateAsync(services, CancellationToken.None);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.False(migration.IsCompleted);

        File.CreateSymbolicLink(link, there.Host!);

        await migration;
        using var pooled = new NpgsqlConnection(services.GetRequiredService<StoreOptions>().Database);
        NpgsqlConnection.ClearPool(pooled);
    }

    [Fact]
    public async Task Migrate_ServerThatNeverComes_EndsAfterTheWait()
    {
        await using var services = Services("Host=127.0.0.1;Port=1;Database=none;Username=none", TimeSpan.FromSeconds(1));
        var clock = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Store.MigrateAsync(services, CancellationToken.None));

        Assert.IsAssignableFrom<NpgsqlException>(failure is InvalidOperationException ? failure.InnerException : failure);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Migrate_DatabaseThatThereIsNot_IsNotWaitedFor()
    {
        var wrong = new NpgsqlConnectionStringBuilder(_database.Options.Database) { Database = "missing" };
        await using var services = Services(wrong.ConnectionString, TimeSpan.FromHours(1));

        await Assert.ThrowsAsync<PostgresException>(() => Store.MigrateAsync(services, CancellationToken.None));
    }

    public void Dispose() => _database.Delete();

    private ServiceProvider Services(string database, TimeSpan wait) =>
        new ServiceCollection().AddStore(_database.Options with { Database = database, DatabaseWait = wait }).BuildServiceProvider();
}
