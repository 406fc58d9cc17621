using System.CommandLine;
using System.Diagnostics;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Cli.Commands;

/// <summary>The inside of a page worker process; started by this program itself, so hidden.</summary>
internal static class PageWorkerCommand
{
    public static Command Create()
    {
        var command = new Command("page-worker", "Reads pages: requests on standard input, answers on standard output.") { Hidden = true };
        command.SetAction(async (_, cancellation) =>
        {
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            await PageWorkerHost.RunAsync(input, output, () => Process.GetCurrentProcess().Kill(), cancellation);
            return ExitCodes.Success;
        });
        return command;
    }
}
