using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ItaIngest.Tests;
using Npgsql;

namespace ItaIngest.Cli.Tests;

/// <summary>Two real workers on one PostgreSQL, of which one is killed the hard way.</summary>
public sealed class KilledWorkerTests : IDisposable
{
    /// <summary>What users are promised.</summary>
    private static readonly TimeSpan s_takeover = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-worker-").FullName;
    private readonly string _database = PostgresServer.Running.CreateDatabase();

    [Fact]
    public async Task Worker_KilledWhileItReads_IsReplacedWithinAMinuteAndTheRecordsAreTheSame()
    {
        var expected = (await Sample.ExtractAsync(Sample.Scanned)).Records!;
        var tree = Directory.CreateDirectory(Path.Combine(_folder, "tree")).FullName;
        File.Copy(Sample.Scanned, Path.Combine(tree, "report.pdf"));
        Assert.Equal(0, (await Ita.RunAsync("backfill", tree, "--database", _database, "--data", Path.Combine(_folder, "filing"))).ExitCode);

        using var victim = Worker("victim");
        var page = await UntilAsync(() => Query("SELECT \"Number\" FROM pages WHERE \"State\" = 'Reading'"), victim);
        // Stopped until it is killed: else it might be done with all pages before the other one is there.
        using (var stop = Process.Start("kill", ["-STOP", $"{victim.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        using var heir = Worker("heir");
        try
        {
            await UntilAsync(() => Query($"SELECT \"Id\" FROM machines WHERE \"ProcessId\" = {heir.Id}"), heir);
            var held = Query("SELECT \"Number\" FROM pages WHERE \"State\" = 'Reading' ORDER BY 1");
            victim.Kill(entireProcessTree: true);
            await victim.WaitForExitAsync();
            var killed = Stopwatch.StartNew();

            await UntilAsync(
                () => Query($"SELECT p.\"Number\" FROM pages p JOIN machines m ON m.\"Id\" = p.\"MachineId\" WHERE m.\"ProcessId\" = {heir.Id} AND p.\"Losses\" = 1"), heir);

            Assert.True(killed.Elapsed < s_takeover, $"page {held ?? page} was taken over after {killed.Elapsed}");
            await UntilAsync(() => Query("SELECT 1 FROM documents WHERE \"State\" = 'Read'"), heir);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(Query("SELECT \"Json\" FROM records")!)), "the records differ from those of ./ita extract");
            Assert.Equal("1", Query("SELECT count(*) FROM machines WHERE \"Lost\""));
        }
        finally
        {
            heir.Kill(entireProcessTree: true);
            await heir.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Worker_WithoutADatabaseThatAnswers_SaysSo()
    {
        var missing = await Ita.RunAsync("worker", "--database", $"Host={_folder};Username=ita;Database=none", "--data", _folder, "--database-wait", "3");
        var none = await Ita.RunAsync("worker", "--data", _folder);

        Assert.Equal(4, missing.ExitCode);
        Assert.Contains("can't be reached", missing.Error, StringComparison.Ordinal);
        Assert.Equal(2, none.ExitCode);
    }

    public void Dispose()
    {
        PostgresServer.Running.DropDatabase(_database);
        LeftFolder.Delete(_folder);
    }

    private Process Worker(string name)
    {
        var worker = Ita.Start("worker", "--jobs", "1", "--database", _database, "--data", Path.Combine(_folder, name));
        worker.BeginErrorReadLine();
        worker.BeginOutputReadLine();
        return worker;
    }

    private string? Query(string sql)
    {
        using var connection = new NpgsqlConnection(_database);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }

    private static async Task<string> UntilAsync(Func<string?> find, Process worker)
    {
        for (var end = DateTime.UtcNow.AddMinutes(5); ;)
        {
            if (find() is { } found)
            {
                return found;
            }

            Assert.False(worker.HasExited, "the worker ended by itself");
            Assert.True(DateTime.UtcNow < end, "waited too long");
            await Task.Delay(50);
        }
    }
}
