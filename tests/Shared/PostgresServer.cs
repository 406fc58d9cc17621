using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ItaIngest.Tests;

/// <summary>
/// A PostgreSQL of this test run's own, from Debian's package: a cluster in a temporary folder, reached by a socket there, gone when the test process is, however
/// that ends. It runs as the user <c>postgres</c> when the tests run as root, since it refuses to be root.
/// </summary>
internal sealed class PostgresServer
{
    private const string User = "ita";
    private static readonly Lazy<PostgresServer> s_running = new(() => new PostgresServer());
    private static int s_databases;

    private readonly string _folder;
    private readonly string _data;
    private readonly string _programs;
    private Process? _process;

    private PostgresServer()
    {
        // A socket's path has at most 107 characters.
        _folder = Directory.CreateTempSubdirectory("itapg-").FullName;
        _data = Path.Combine(_folder, "data");
        _programs = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal)
            .Select(d => Path.Combine(d, "bin")).Last(d => File.Exists(Path.Combine(d, "initdb")));
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _folder);
        }

        Run([.. AsServer, Path.Combine(_programs, "initdb"), "-D", _data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    /// <summary>The server, started by the first who asks.</summary>
    public static PostgresServer Running => s_running.Value;

    private static string[] AsServer => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"] : [];

    /// <summary>Makes an empty database and gives its connection string.</summary>
    /// <param name="template">A database that is copied; null for none.</param>
    public string CreateDatabase(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref s_databases)}");
        Execute(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
        return ConnectionString(name);
    }

    public void DropDatabase(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>Ends the server, aborting what runs, and starts it again.</summary>
    public void Restart()
    {
        Stop(keep: true);
        Start();
    }

    private string ConnectionString(string database) => $"Host={_folder};Username={User};Database={database};Maximum Pool Size=20";

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Under a shell that reads its input: when this process dies, the input ends, and the shell ends the server.</summary>
    private void Start()
    {
        const string Script = """
            "$@" & server=$!
            read -r keep
            kill -INT $server
            wait $server
            [ "$keep" = keep ] || rm -rf "$0"
            """;
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        string[] server =
        [
            .. AsServer, Path.Combine(_programs, "postgres"), "-D", _data, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off",
            "-c", "synchronous_commit=off", "-c", "max_connections=200", "-c", "logging_collector=off", "-c", "log_min_messages=fatal",
        ];
        foreach (var argument in (string[])["-c", Script, _folder, .. server])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        WaitUntilItAnswers();
    }

    /// <summary>At the end of the tests. A server that died has failed those that used it; the others must not fail with it.</summary>
    private void End()
    {
        try
        {
            Stop();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It is gone already.
        }
    }

    private void Stop(bool keep = false)
    {
        _process!.StandardInput.WriteLine(keep ? "keep" : "");
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(30));
        _process.Dispose();
    }

    private void WaitUntilItAnswers()
    {
        for (var end = DateTime.UtcNow.AddSeconds(60); ;)
        {
            try
            {
                Execute("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (DateTime.UtcNow < end && !_process!.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static void Run(params string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {error}{output.Result}");
        }
    }
}
