using System.CommandLine;

namespace ItaIngest.Cli.Commands;

/// <summary>Listed here so that <c>ita --help</c> shows it; the script <c>ita</c> runs it, since it builds the tests first.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var command = new Command("test", "Runs every test; closes with 'N passed, N failed'.");
        command.SetAction(int (_) => throw new UsageException("the tests are run by the script at the root of the repository: ./ita test"));
        return command;
    }
}
