using System.CommandLine;
using System.Diagnostics;
using ItaIngest.Cli.Bench;
using ItaIngest.Cli.Extraction;
using ItaIngest.Cli.Inputs;
using ItaIngest.Core.Reading.Known;

namespace ItaIngest.Cli.Commands;

/// <summary>Measures `extract`: real documents, real page workers, results written and thrown away.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "PDFs or folders; sample-docs unless told otherwise", Arity = ArgumentArity.ZeroOrMore };
        var jobs = ExtractCommand.JobsOption();
        var command = new Command("bench", "The speed benchmark: pages per minute, processor time and memory of reading documents.") { inputs, jobs };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(inputs) ?? [], parsed.GetRequiredValue(jobs), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, int jobs, CancellationToken cancellation)
    {
        var output = Directory.CreateTempSubdirectory("itaingest-bench-").FullName;
        try
        {
            var documents = InputDocument.Find(inputs.Length > 0 ? inputs : [Path.Combine(Repository.Folder("sample-docs"), "pdf")], output);
            await using var meter = new ProcessTreeMeter();
            var before = ProcessTreeMeter.ProcessorSeconds();
            var clock = Stopwatch.StartNew();
            var outcome = await RunDisplay.ShowAsync(documents.Count, progress => new ExtractionRun(jobs, KnownSet.None).RunAsync(documents, progress, cancellation));
            clock.Stop();
            await ProcessTreeMeter.ChildrenEndedAsync();
            Print(outcome, jobs, clock.Elapsed, ProcessTreeMeter.ProcessorSeconds() - before, meter.PeakBytes);
            return outcome.Unreadable + outcome.FailedPages > 0 ? ExitCodes.SomeInputsUnreadable : ExitCodes.Success;
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static void Print(RunOutcome outcome, int jobs, TimeSpan elapsed, double processorSeconds, long peakBytes)
    {
        var pages = Math.Max(1, outcome.Pages);
        Console.WriteLine(FormattableString.Invariant($"documents                    {outcome.Documents - outcome.Unreadable} read, {outcome.Unreadable} unreadable"));
        Console.WriteLine(FormattableString.Invariant($"pages                        {outcome.Pages} ({outcome.FailedPages} failed), {jobs} at a time"));
        Console.WriteLine(FormattableString.Invariant($"time                         {elapsed.TotalSeconds:0.0} s"));
        Console.WriteLine(FormattableString.Invariant($"pages per minute             {outcome.Pages / elapsed.TotalMinutes:0.0}"));
        Console.WriteLine(FormattableString.Invariant($"processor seconds per page   {processorSeconds / pages:0.00}"));
        Console.WriteLine(FormattableString.Invariant($"peak memory, all processes   {peakBytes / 1048576.0:0} MB"));
    }
}
