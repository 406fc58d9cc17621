using System.CommandLine;
using ItaIngest.Cli.Inputs;
using ItaIngest.Server.Intake;
using ItaIngest.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

internal static class BackfillCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "tree of PDFs; they stay where they are" };
        var command = new Command("backfill", "Files a folder tree of past years behind live work; `ita up` on the same store reads it. Run again it goes on.") { folder };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(folder), store.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, StoreOptions store, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{folder}: there is no such folder");
        }

        await using var services = new ServiceCollection().AddStore(store).AddSingleton<Backfill>().BuildServiceProvider();
        await Store.MigrateAsync(services, cancellation);
        var progress = Console.IsErrorRedirected ? null : new CountLine();
        var summary = await services.GetRequiredService<Backfill>().RunAsync(folder, progress, cancellation);
        foreach (var (path, reason) in summary.Failures)
        {
            await Console.Error.WriteLineAsync($"{path}: {reason}");
        }

        await Console.Error.WriteLineAsync(
            $"ita: {summary.Total} PDFs: {summary.New} filed for reading, {summary.Copies} copies of known documents, {summary.Unreadable} known to be unreadable, {summary.Failures.Count} could not be filed");
        return summary.Failures.Count > 0 ? ExitCodes.SomeInputsUnreadable : ExitCodes.Success;
    }

    private sealed class CountLine : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => Console.Error.Write($"\r{value.Done}/{value.Total}{(value.Done == value.Total ? "\n" : "")}");
    }
}
