using System.CommandLine;

namespace ItaIngest.Cli.Commands;

internal static class SamplesCommand
{
    public static Command Create()
    {
        var only = new Argument<string[]>("id") { Description = "documents to make; all unless told otherwise", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("samples", "Makes the documents of sample-docs and their true records anew.") { only };
        command.SetAction(async (parsed, cancellation) =>
        {
            foreach (var file in await Training.Samples.SamplesCommand.RunAsync(Repository.Root, cancellation, parsed.GetValue(only)))
            {
                Console.WriteLine(file);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
