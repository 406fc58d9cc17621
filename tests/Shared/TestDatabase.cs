using ItaIngest.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaIngest.Tests;

/// <summary>Which database a test runs on; every test of the store and the service runs on both.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>A data folder and an empty store of a test's own, gone after it is deleted.</summary>
public sealed class TestDatabase
{
    // Copying a database that has the schema is ten times quicker than making the schema.
    private static readonly Lazy<string> s_template = new(MakeTemplate);

    public TestDatabase(DatabaseKind kind)
    {
        Folder = Directory.CreateTempSubdirectory("itaingest-test-").FullName;
        Options = new StoreOptions
        {
            Data = Path.Combine(Folder, "data"),
            Database = kind == DatabaseKind.Postgres ? PostgresServer.Running.CreateDatabase(s_template.Value) : null,
        };
    }

    /// <summary>Around the data folder; the test's own files may lie here too.</summary>
    public string Folder { get; }

    public StoreOptions Options { get; }

    public void Delete()
    {
        if (Options.Database is { } database)
        {
            PostgresServer.Running.DropDatabase(database);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("itaingest-template-").FullName;
        var database = PostgresServer.Running.CreateDatabase();
        using (var services = new ServiceCollection().AddStore(new StoreOptions { Data = folder, Database = database }).BuildServiceProvider())
        {
            Store.MigrateSchemaAsync(services, CancellationToken.None).GetAwaiter().GetResult();
        }

        using var connection = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
        return connection.Database;
    }
}
