using System.CommandLine;
using ItaIngest.Cli.Inputs;
using ItaIngest.Storage;
using ItaIngest.Storage.Backups;

namespace ItaIngest.Cli.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "where the backup goes; an earlier one there is brought up to date" };
        var command = new Command("backup", "Copies database and files while the service works; the copy is a data folder again. (PostgreSQL: see docker/README.md.)") { folder };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(folder), store.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, StoreOptions store, CancellationToken cancellation)
    {
        if (store.IsPostgres)
        {
            throw new UsageException("a PostgreSQL database is backed up by pg_dump, as docker/README.md says step by step");
        }

        if (!File.Exists(Path.Combine(store.Data, "ita.db")))
        {
            throw new UsageException($"{store.Data}: there is no database here; name the folder of `ita up` with --data");
        }

        try
        {
            var progress = Console.IsErrorRedirected ? null : new CountLine();
            return await ReportAsync(folder, await new StoreBackup(store).RunAsync(folder, progress, cancellation));
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static async Task<int> ReportAsync(string folder, BackupSummary summary)
    {
        foreach (var problem in summary.Problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        await Console.Error.WriteLineAsync(
            $"ita: {summary.Documents} documents in {folder}: {summary.Copied} files copied, {summary.Known} were there, {summary.Problems.Count} are missing");
        return summary.Problems.Count > 0 ? ExitCodes.SomeInputsUnreadable : ExitCodes.Success;
    }

    private sealed class CountLine : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => Console.Error.Write($"\r{value.Done}/{value.Total}{(value.Done == value.Total ? "\n" : "")}");
    }
}
