using System.CommandLine;
using ItaIngest.Cli.Inputs;
using ItaIngest.Server;
using ItaIngest.Server.Hosting;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.Cli.Commands;

internal static class WorkerCommand
{
    public static Command Create()
    {
        var jobs = ExtractCommand.JobsOption();
        var command = new Command("worker", $"Adds this machine to those that read for an `ita up` on the same PostgreSQL. Ctrl-C stops it. {EnvironmentSettings.Hint}") { jobs };
        var store = new StoreArguments(command, waits: true);
        var logs = new LogArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            new ServerOptions { Store = store.Read(parsed), PageWorkers = ExtractCommand.AtLeastOne(parsed.Setting(jobs)), Logs = logs.Read(parsed) }, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, CancellationToken cancellation)
    {
        if (!options.Store.IsPostgres)
        {
            throw new UsageException("a worker shares a PostgreSQL database with `ita up`: name it with --database \"Host=…\"");
        }

        using var temporary = TemporaryFolder.Take();
        using var host = await WorkerHost.BuildAsync(options, cancellation);
        await host.StartAsync(cancellation);
        await Console.Error.WriteLineAsync($"ita: reads {options.PageWorkers} pages at a time; Ctrl-C stops");
        await host.WaitForShutdownAsync(cancellation);
        return ExitCodes.Success;
    }
}
