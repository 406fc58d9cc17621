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
    private const string DatabaseFile = "ita.db";

    // Copying a database that has the schema is ten times quicker than making the schema.
    private static readonly Lazy<string> s_postgres = new(MakePostgres);
    private static readonly Lazy<byte[]> s_sqlite = new(MakeSqlite);

    public TestDatabase(DatabaseKind kind)
    {
        Folder = Directory.CreateTempSubdirectory("itaingest-test-").FullName;
        Options = new StoreOptions
        {
            Data = Path.Combine(Folder, "data"),
            Database = kind == DatabaseKind.Postgres ? PostgresServer.Running.CreateDatabase(s_postgres.Value) : null,
        };
        if (kind == DatabaseKind.Sqlite)
        {
            Directory.CreateDirectory(Options.Data);
            File.WriteAllBytes(Path.Combine(Options.Data, DatabaseFile), s_sqlite.Value);
        }
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
        LeftFolder.Delete(Folder);
    }

    private static string MakePostgres()
    {
        var database = PostgresServer.Running.CreateDatabase();
        Migrate(new StoreOptions { Data = Path.GetTempPath(), Database = database });
        using var connection = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(connection);
        return connection.Database;
    }

    private static byte[] MakeSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("itaingest-template-").FullName;
        Migrate(new StoreOptions { Data = folder });
        SqliteConnection.ClearAllPools();
        var content = File.ReadAllBytes(Path.Combine(folder, DatabaseFile));
        Directory.Delete(folder, recursive: true);
        return content;
    }

    private static void Migrate(StoreOptions options)
    {
        using var services = new ServiceCollection().AddStore(options).BuildServiceProvider();
        Store.MigrateSchemaAsync(services, CancellationToken.None).GetAwaiter().GetResult();
    }
}
