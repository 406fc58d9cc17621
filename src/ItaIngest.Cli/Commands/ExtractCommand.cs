using System.CommandLine;
using ItaIngest.Cli.Extraction;
using ItaIngest.Cli.Inputs;

namespace ItaIngest.Cli.Commands;

internal static class ExtractCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "PDFs and transcripts (.txt, .md, .html), or folders of them", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "folder for the results, one <input name>.json per document", Required = true };
        var jobs = JobsOption();
        var known = KnownArgument.Create();
        var command = new Command("extract", "Reads documents into records, without server and database.") { inputs, output, jobs, known };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output), parsed.GetRequiredValue(jobs), parsed.GetValue(known), cancellation));
        return command;
    }

    internal static Option<int> JobsOption()
    {
        var jobs = new Option<int>("--jobs", "-j") { Description = "pages read at the same time", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--jobs is at least 1");
            }
        });
        return jobs;
    }

    /// <summary>For a number of jobs that did not come from the command line, which is checked there.</summary>
    /// <exception cref="UsageException">There would be none.</exception>
    internal static int AtLeastOne(int jobs) => jobs >= 1 ? jobs : throw new UsageException($"{EnvironmentSettings.Prefix}JOBS={jobs}: at least 1");

    private static async Task<int> RunAsync(string[] inputs, string output, int jobs, string? store, CancellationToken cancellation)
    {
        using var temporary = TemporaryFolder.Take();
        var documents = InputDocument.Find(inputs, output);
        var run = new ExtractionRun(jobs, await KnownArgument.ReadAsync(store, cancellation));
        var outcome = await RunDisplay.ShowAsync(documents.Count, progress => run.RunAsync(documents, progress, cancellation));
        return outcome.Unreadable + outcome.FailedPages > 0 ? ExitCodes.SomeInputsUnreadable : ExitCodes.Success;
    }
}
