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
        var command = new Command("train", "Trains the recognition model in models/ anew; takes an hour or more.") { pages, iterations, from };
        command.SetAction((parsed, cancellation) => Training.TrainCommand.RunAsync(
            defaults with
            {
                WorkFolder = Path.Combine(Repository.Root, ".work", "training"),
                ModelFolder = Path.Combine(Repository.Root, "models"),
                Pages = parsed.GetRequiredValue(pages),
                Iterations = parsed.GetRequiredValue(iterations),
                ContinueFrom = parsed.GetValue(from),
            },
            cancellation));
        return command;
    }
}
