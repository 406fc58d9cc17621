using System.CommandLine;
using ItaIngest.Storage;
using Npgsql;

namespace ItaIngest.Cli.Inputs;

/// <summary>The options that say where the store is, the same for every command that works on it.</summary>
internal sealed class StoreArguments
{
    /// <summary>Names a file that holds the database's password and nothing else, so that it stands neither in the environment nor among the arguments.</summary>
    private const string PasswordFile = "DATABASE_PASSWORD_FILE";

    /// <summary>Seconds in which a database server starts, recovery after a crash included.</summary>
    private const int UsualWait = 120;

    private const int LongestWait = 86_400;

    private readonly Option<string> _data = new("--data")
    {
        Description = "folder of the database, the originals and the page images; with --database only of what is this machine's own",
        DefaultValueFactory = _ => new StoreOptions().Data,
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "connection string of a PostgreSQL database (Host=…;Database=…;Username=…) in place of SQLite in --data",
    };

    private readonly Option<string?> _files = new("--files")
    {
        Description = "folder of originals and page images that all machines share; without it they lie in --data, or in the PostgreSQL database",
    };

    private readonly Option<int>? _wait;

    /// <param name="command">Gets the options.</param>
    /// <param name="waits">Whether the command waits for a database that is away, as services do.</param>
    public StoreArguments(Command command, bool waits = false)
    {
        command.Options.Add(_data);
        command.Options.Add(_database);
        command.Options.Add(_files);
        if (waits)
        {
            _wait = new Option<int>("--database-wait")
            {
                Description = "seconds that a PostgreSQL that can't be reached at the start is waited for",
                DefaultValueFactory = _ => UsualWait,
            };
            command.Options.Add(_wait);
        }
    }

    /// <exception cref="UsageException">The connection string is none, the file with its password can't be read, or the wait is out of its range.</exception>
    public StoreOptions Read(ParseResult parsed)
    {
        var database = parsed.OptionalSetting(_database);
        return new StoreOptions { Data = parsed.Setting(_data), Database = database is null ? null : Connection("--database", database), Files = parsed.OptionalSetting(_files), DatabaseWait = Wait(parsed) };
    }

    private TimeSpan Wait(ParseResult parsed) => _wait is null ? TimeSpan.Zero
        : parsed.Setting(_wait) is >= 0 and <= LongestWait and var seconds ? TimeSpan.FromSeconds(seconds)
        : throw new UsageException($"--database-wait: 0 to {LongestWait} seconds");

    /// <summary>A connection string with its password.</summary>
    /// <exception cref="UsageException">It is none, or the file with its password can't be read.</exception>
    internal static string Connection(string option, string database)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(database);
            if (connection.Host is not { Length: > 0 })
            {
                throw new UsageException($"{option} names no Host");
            }

            if (EnvironmentSettings.Value(PasswordFile) is not { } file)
            {
                return database;
            }

            connection.Password = Secret(file);
            return connection.ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"{option} is no connection string of PostgreSQL (Host=…;Database=…;Username=…): {e.Message}");
        }
    }

    private static string Secret(string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{EnvironmentSettings.Prefix}{PasswordFile}={file}: {e.Message}");
        }
    }
}
