using System.CommandLine;
using ItaIngest.Torture.Machines;
using ItaIngest.Torture.Scale;

namespace ItaIngest.Torture;

/// <summary>The torture test as a program, and the processes that it starts.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        ["machine", var text] => await MachineHost.RunAsync(MachineArguments.Parse(text)),
        [PoisonedPageWorker.Command] => await PoisonedPageWorker.RunAsync(),
        _ => await Command().Parse(arguments).InvokeAsync(),
    };

    private static RootCommand Command()
    {
        var defaults = new TortureOptions();
        var postgres = new Option<bool>("--postgres") { Description = "a PostgreSQL of the run's own with workers, in place of SQLite" };
        var documents = new Option<int>("--documents") { Description = "files that are dropped", DefaultValueFactory = _ => defaults.Documents };
        var kills = new Option<int>("--kills") { Description = "machines that are killed", DefaultValueFactory = _ => defaults.Kills };
        var workers = new Option<int>("--workers") { Description = "machines beside the one that watches the folder, with --postgres", DefaultValueFactory = _ => defaults.Workers };
        var seed = new Option<int>("--seed") { Description = "of files, victims and waits", DefaultValueFactory = _ => defaults.Seed };
        var command = new RootCommand("Drops documents in bursts while machines are killed, the database restarts and the disk is full; looks whether every file came to its one right end.")
        {
            postgres, documents, kills, workers, seed,
        };
        command.SetAction((parsed, _) => RunAsync(defaults with
        {
            Postgres = parsed.GetValue(postgres),
            Documents = parsed.GetValue(documents),
            Kills = parsed.GetValue(kills),
            Workers = parsed.GetValue(workers),
            Seed = parsed.GetValue(seed),
        }));
        command.Subcommands.Add(Scale());
        return command;
    }

    private static Command Scale()
    {
        var documents = new Option<int>("--documents") { Description = "documents, with some twenty records each", DefaultValueFactory = _ => 100_000 };
        var requests = new Option<int>("--requests") { Description = "of each kind", DefaultValueFactory = _ => 50 };
        var database = new Option<string?>("--database") { Description = "connection string of an empty PostgreSQL database, or of one that an earlier run filled; without it, one of the run's own" };
        var command = new Command("scale", "Fills a PostgreSQL and measures the dashboard's pages and the API's lists.") { documents, requests, database };
        command.SetAction(async (parsed, _) => await new ScaleRun(parsed.GetValue(database), parsed.GetValue(documents), parsed.GetValue(requests), seed: 1, Console.Out).RunAsync() ? 0 : 1);
        return command;
    }

    private static async Task<int> RunAsync(TortureOptions options)
    {
        await using var run = new TortureRun(options, Console.Error.WriteLine);
        var figures = await run.RunAsync();
        figures.Print(Console.Out);
        return figures.Findings.Count == 0 ? 0 : 1;
    }
}
