using ItaIngest.Server.Extraction;
using Spectre.Console;

namespace ItaIngest.Cli.Extraction;

/// <summary>Told how a run goes on, from several threads.</summary>
internal interface IRunProgress
{
    IProgress<PagesRead> Begin(string document);

    /// <param name="document">Its path.</param>
    /// <param name="pages">How many it has.</param>
    /// <param name="failures">One line about pages that could not be read; null when all were.</param>
    void End(string document, int pages, string? failures);

    /// <param name="document">Its path.</param>
    /// <param name="reason">One line that names it.</param>
    void Unreadable(string document, string reason);
}

/// <summary>Shows a run on standard error: a bar on a terminal, a line per document elsewhere.</summary>
internal static class RunDisplay
{
    public static async Task<RunOutcome> ShowAsync(int documents, Func<IRunProgress, Task<RunOutcome>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return await run(new LineProgress(documents));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => run(new BarProgress(console, context, documents)));
    }

    private sealed class LineProgress(int documents) : IRunProgress
    {
        private int _done;

        public IProgress<PagesRead> Begin(string document) => new Silent();

        public void End(string document, int pages, string? failures) =>
            Line($"{Path.GetFileName(document)}: {pages} pages" + (failures is null ? "" : $"; {failures}"));

        public void Unreadable(string document, string reason) => Line(reason);

        private void Line(string text) => Console.Error.WriteLine($"[{Interlocked.Increment(ref _done)}/{documents}] {text}");

        private sealed class Silent : IProgress<PagesRead>
        {
            public void Report(PagesRead value)
            {
            }
        }
    }

    private sealed class BarProgress : IRunProgress
    {
        private readonly IAnsiConsole _console;
        private readonly ProgressContext _context;
        private readonly ProgressTask _all;

        public BarProgress(IAnsiConsole console, ProgressContext context, int documents)
        {
            _console = console;
            _context = context;
            _all = context.AddTask("documents", maxValue: documents);
        }

        public IProgress<PagesRead> Begin(string document) => new PageBar(_context.AddTask(Markup.Escape(Path.GetFileName(document))));

        public void End(string document, int pages, string? failures)
        {
            _all.Increment(1);
            if (failures is not null)
            {
                _console.MarkupLineInterpolated($"[yellow]{Path.GetFileName(document)}: {failures}[/]");
            }
        }

        public void Unreadable(string document, string reason)
        {
            _all.Increment(1);
            _console.MarkupLineInterpolated($"[red]{reason}[/]");
        }

        private sealed class PageBar(ProgressTask task) : IProgress<PagesRead>
        {
            public void Report(PagesRead value)
            {
                task.MaxValue = value.Count;
                task.Value = value.Done;
            }
        }
    }
}
