using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using ItaIngest.Storage;
using ItaIngest.Storage.Files.Objects;
using Npgsql;

namespace ItaIngest.Cli.Inputs;

/// <summary>The options that say where the store is, the same for every command that works on it.</summary>
internal sealed class StoreArguments
{
    /// <summary>Names a file that holds the database's password and nothing else, so that it stands neither in the environment nor among the arguments.</summary>
    private const string PasswordFile = "DATABASE_PASSWORD_FILE";

    /// <summary>Keys of an object store; without the first, Amazon's own chain finds some.</summary>
    private const string AccessKey = "S3_ACCESS_KEY", SecretKeyFile = "S3_SECRET_KEY_FILE";

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
        Description = "folder of originals and page images that all machines share, or with --database a place in an object store (s3://bucket/prefix); without it they lie in --data, or in the PostgreSQL database",
    };

    private readonly Option<string?> _endpoint = new("--s3-endpoint") { Description = "address of the object store (http://minio:9000), unless it is Amazon's; remembered by the database" };

    private readonly Option<string?> _region = new("--s3-region") { Description = $"its region; remembered by the database; {ObjectStoreOptions.UsualRegion} unless told otherwise" };

    private readonly Option<int>? _wait;

    /// <param name="command">Gets the options.</param>
    /// <param name="waits">Whether the command waits for a database that is away, as services do.</param>
    public StoreArguments(Command command, bool waits = false)
    {
        command.Options.Add(_data);
        command.Options.Add(_database);
        command.Options.Add(_files);
        command.Options.Add(_endpoint);
        command.Options.Add(_region);
        if (waits)
        {
            _wait = new Option<int>("--database-wait")
            {
                Description = "seconds that a PostgreSQL or an object store that can't be reached at the start is waited for",
                DefaultValueFactory = _ => UsualWait,
            };
            command.Options.Add(_wait);
        }
    }

    /// <exception cref="UsageException">The connection string is none, the file with its password can't be read, or the wait is out of its range.</exception>
    public StoreOptions Read(ParseResult parsed)
    {
        var database = parsed.OptionalSetting(_database);
        return new StoreOptions
        {
            Data = parsed.Setting(_data),
            Database = database is null ? null : Connection("--database", database),
            Files = parsed.OptionalSetting(_files),
            Objects = Objects(parsed),
            DatabaseWait = Wait(parsed),
        };
    }

    private ObjectStoreOptions Objects(ParseResult parsed)
    {
        var (key, secret) = (EnvironmentSettings.Value(AccessKey), EnvironmentSettings.Value(SecretKeyFile));
        if (key is null != secret is null)
        {
            throw new UsageException($"{EnvironmentSettings.Prefix}{AccessKey} and {EnvironmentSettings.Prefix}{SecretKeyFile} go together");
        }

        var objects = new ObjectStoreOptions
        {
            Endpoint = parsed.OptionalSetting(_endpoint),
            Region = parsed.OptionalSetting(_region),
            AccessKey = key,
            SecretKey = secret is null ? null : Secret(SecretKeyFile, secret),
        };
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(objects, new ValidationContext(objects), wrong, validateAllProperties: true) ? objects
            : throw new UsageException($"--s3-{wrong[0].MemberNames.First().ToLowerInvariant()}: {wrong[0].ErrorMessage}");
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

            connection.Password = Secret(PasswordFile, file);
            return connection.ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"{option} is no connection string of PostgreSQL (Host=…;Database=…;Username=…): {e.Message}");
        }
    }

    private static string Secret(string variable, string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{EnvironmentSettings.Prefix}{variable}={file}: {e.Message}");
        }
    }
}
