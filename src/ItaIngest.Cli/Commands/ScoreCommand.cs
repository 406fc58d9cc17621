using System.CommandLine;

namespace ItaIngest.Cli.Commands;

internal static class ScoreCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("gold") { Description = "folder of true records" };
        var predicted = new Argument<string>("pred") { Description = "folder of extracted records, as `extract` writes them" };
        var worst = new Option<int>("--worst") { Description = "how many wrong values of each file to show" };
        var json = new Option<string?>("--json") { Description = "file for the figures" };
        var command = new Command("score", "Compares extracted with true records, value by value.") { gold, predicted, worst, json };
        command.SetAction(parsed => Core.Scoring.ScoreCommand.Run(
            parsed.GetRequiredValue(gold), parsed.GetRequiredValue(predicted), parsed.GetValue(worst), parsed.GetValue(json), Console.Out, Console.Error));
        return command;
    }
}
