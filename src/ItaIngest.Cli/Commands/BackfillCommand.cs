using System.CommandLine;
using ItaIngest.Cli.Inputs;
using ItaIngest.Cli.Intake;
using ItaIngest.Server.Intake;
using ItaIngest.Storage;
using ItaIngest.Storage.Backfills;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

internal static class BackfillCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "tree of PDFs; they stay where they are", Arity = ArgumentArity.ZeroOrOne };
        var status = new Option<bool>("--status") { Description = "lists the trees that were filed and how far each is; with a folder, also its files that could not be filed or read" };
        var command = new Command("backfill", "Files a folder tree of past years behind live work; `ita up` on the same store reads it. Called again it goes on with what is new or failed.")
        {
            folder, status,
        };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => parsed.GetValue(status)
            ? StatusAsync(parsed.GetValue(folder), store.Read(parsed), cancellation)
            : RunAsync(parsed.GetValue(folder), store.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? folder, StoreOptions store, CancellationToken cancellation)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            throw new UsageException(folder is null ? "backfill: name the folder" : $"{folder}: there is no such folder");
        }

        using var temporary = TemporaryFolder.Take();
        await using var services = await OpenAsync(store, cancellation);
        try
        {
            var summary = await BackfillDisplay.ShowAsync(progress => services.GetRequiredService<Backfill>().RunAsync(folder, progress, cancellation));
            return await ReportAsync(services.GetRequiredService<BackfillLedger>(), summary, cancellation);
        }
        catch (BackfillBusyException e)
        {
            throw new UsageException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"ita: {e.Message}");
            return ExitCodes.DependencyMissing;
        }
    }

    private static async Task<ServiceProvider> OpenAsync(StoreOptions store, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddStore(store).AddBackfill().BuildServiceProvider();
        await Store.MigrateAsync(services, cancellation);
        return services;
    }

    private static async Task<int> ReportAsync(BackfillLedger ledger, BackfillSummary summary, CancellationToken cancellation)
    {
        foreach (var obstacle in summary.Obstacles)
        {
            await Console.Error.WriteLineAsync($"{obstacle.Path}: {obstacle.Reason}");
        }

        foreach (var file in await ledger.TroubledAsync(summary.RunId, cancellation))
        {
            await Console.Error.WriteLineAsync($"{file.Path}: {file.Error}");
        }

        await Console.Error.WriteLineAsync(
            $"ita: {summary.New} files filed for reading, {summary.Copies} copies of known documents, {summary.Unreadable} that are no readable documents, {summary.Failed} that could not be filed, {summary.Known} filed before"
            + (summary.Complete ? "" : "; stopped, the same command goes on"));
        return summary.Failed + summary.Unreadable + summary.Obstacles.Count > 0 ? ExitCodes.SomeInputsUnreadable : ExitCodes.Success;
    }

    private static async Task<int> StatusAsync(string? folder, StoreOptions store, CancellationToken cancellation)
    {
        await using var services = await OpenAsync(store, cancellation);
        var ledger = services.GetRequiredService<BackfillLedger>();
        var path = folder is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var runs = (await ledger.RunsAsync(cancellation)).Where(r => path is null || r.Folder == path).ToList();
        if (runs.Count == 0)
        {
            await Console.Error.WriteLineAsync(path is null ? "ita: nothing was backfilled yet" : $"ita: {path} was not backfilled yet");
        }

        foreach (var run in runs)
        {
            Console.WriteLine(BackfillLines.Of(run, await ledger.ReadingAsync(run.Id, cancellation)));
            foreach (var file in path is null ? [] : await ledger.TroubledAsync(run.Id, cancellation))
            {
                Console.WriteLine($"  {file.Path}: {file.Error}");
            }
        }

        return ExitCodes.Success;
    }
}
