using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ItaIngest.Cli.Commands;
using ItaIngest.Ocr;
using ItaIngest.Storage.Files;
using Npgsql;

namespace ItaIngest.Cli;

/// <summary>The commands, and the one boundary at which a failure becomes a line on standard error and an exit code.</summary>
internal static class CommandLineApp
{
    /// <summary>How long Ctrl-C waits for what is being finished.</summary>
    private static readonly TimeSpan s_termination = TimeSpan.FromSeconds(35);

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            var command = parsed.CommandResult.Command.Name is var name && name == "ita" ? name : $"ita {name}";
            await Console.Error.WriteLineAsync($"ita: {string.Join("; ", parsed.Errors.Select(e => e.Message.TrimEnd('.')))}. `{command} --help` shows how it is called.");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_termination });
        }
        catch (Exception e)
        {
            return Report(e);
        }
    }

    /// <summary>No <see cref="RootCommand"/>, since that takes its name from the program's file, and people call the script.</summary>
    private static Command Root() => new("ita", "ItaIngest reads scanned Thai ITA reports (PDF) into normalised records with evidence.")
    {
        new HelpOption(),
        new VersionOption(),
        UpCommand.Create(),
        WorkerCommand.Create(),
        ExtractCommand.Create(),
        BackfillCommand.Create(),
        BackupCommand.Create(),
        ExportCommand.Create(),
        KeysCommand.Create(),
        UsersCommand.Create(),
        ExplainCommand.Create(),
        ScoreCommand.Create(),
        TrainCommand.Create(),
        SamplesCommand.Create(),
        BenchCommand.Create(),
        TestCommand.Create(),
        PageWorkerCommand.Create(),
    };

    private static int Report(Exception exception)
    {
        // EF wraps what may pass, after its last try.
        var (message, code) = (exception is InvalidOperationException { InnerException: NpgsqlException inner } ? inner : exception) switch
        {
            OperationCanceledException => ("stopped; what was finished is kept", ExitCodes.Interrupted),
            UsageException e => (e.Message, ExitCodes.WrongUsage),
            MissingDependencyException e => (e.Message, ExitCodes.DependencyMissing),
            FileStoreException e => (e.Message, ExitCodes.DependencyMissing),
            NpgsqlException e and not PostgresException => ($"the database of --database can't be reached: {e.InnerException?.Message ?? e.Message}", ExitCodes.DependencyMissing),
            PostgresException e => ($"the database of --database refuses: {e.MessageText}", ExitCodes.DependencyMissing),
            _ => ($"this is a bug, please report it: {exception}", ExitCodes.Bug),
        };
        Console.Error.WriteLine($"ita: {message}");
        return code;
    }
}
