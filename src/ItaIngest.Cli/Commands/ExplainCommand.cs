using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Core.Review;

namespace ItaIngest.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("json") { Description = "a result of `extract`" };
        var pointer = new Argument<string>("pointer") { Description = "JSON pointer of a value, /scores/3/score; or of a record or list in doubt" };
        var command = new Command("explain", "Says in a few lines why a value stands where it stands.") { file, pointer };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(pointer), cancellation));
        return command;
    }

    /// <exception cref="UsageException">No such file, no result of ours, no such value in it.</exception>
    private static async Task<int> RunAsync(string path, string pointer, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file");
        }

        foreach (var line in Explanation.Of(Read(path, await File.ReadAllTextAsync(path, cancellation)), pointer) ?? throw new UsageException($"{path} has no value and no doubt at {pointer}"))
        {
            Console.Out.WriteLine(line);
        }

        return ExitCodes.Success;
    }

    private static JsonObject Read(string path, string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw new UsageException($"{path} is no result of `extract`");
        }
        catch (JsonException e)
        {
            throw new UsageException($"{path} is no JSON: {e.Message}");
        }
    }
}
