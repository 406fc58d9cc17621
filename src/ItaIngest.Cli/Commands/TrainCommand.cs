using System.CommandLine;
using ItaIngest.Training;

namespace ItaIngest.Cli.Commands;

internal static class TrainCommand
{
    public static Command Create()
    {
        var defaults = new TrainingOptions { WorkFolder = "", ModelFolder = "" };
        var pages = new Option<int>("--pages") { Description = "pages of training text", DefaultValueFactory = _ => defaults.Pages };
        var iterations = new Option<int>("--iterations") { Description = "lines shown to the network", DefaultValueFactory = _ => defaults.Iterations };
        var from = new Option<string?>("--continue-from") { Description = "checkpoint of an earlier run to go on from" };
        var lines = new Option<string?>("--lines") { Description = "folder of lines that people have checked, as `ita export --lines` writes them: they are learned from as well" };
        var only = new Option<bool>("--confidence-only") { Description = "learn only the model of confidence, a quarter of an hour" };
        var command = new Command("train", "Makes the models in models/ anew, of recognition and of confidence; takes an hour or more.") { pages, iterations, from, lines, only };
        command.SetAction((parsed, cancellation) => Training.TrainCommand.RunAsync(
            defaults with
            {
                WorkFolder = Path.Combine(Repository.Root, ".work", "training"),
                ModelFolder = Path.Combine(Repository.Root, "models"),
                FontFolder = Path.Combine(Repository.Root, "sample-docs", "src", "fonts"),
                Pages = parsed.GetRequiredValue(pages),
                Iterations = parsed.GetRequiredValue(iterations),
                ContinueFrom = parsed.GetValue(from),
                LineFolder = Folder(parsed.GetValue(lines)),
                IsConfidenceOnly = parsed.GetValue(only),
            },
            cancellation));
        return command;
    }

    private static string? Folder(string? lines) => lines is null || Directory.Exists(lines) ? lines : throw new UsageException($"--lines {lines}: there is no such folder");
}
