using System.Diagnostics;
using ItaIngest.Server.Intake;
using ItaIngest.Storage.Backfills;
using Spectre.Console;

namespace ItaIngest.Cli.Intake;

/// <summary>Shows a backfill on standard error: a bar on a terminal, a line every few seconds elsewhere.</summary>
internal static class BackfillDisplay
{
    public static async Task<BackfillSummary> ShowAsync(Func<IProgress<BackfillProgress>, Task<BackfillSummary>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return await run(new Lines());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => run(new Bar(context)));
    }

    private sealed class Bar(ProgressContext context) : IProgress<BackfillProgress>
    {
        private readonly ProgressTask _scan = context.AddTask("looking through the folder").IsIndeterminate();
        private ProgressTask? _file;

        public void Report(BackfillProgress value)
        {
            if (value.Total is not { } total)
            {
                _scan.Description = $"{value.Done} files found";
                return;
            }

            if (_file is null)
            {
                (_scan.Value, _scan.MaxValue) = (1, 1);
                _scan.IsIndeterminate(false).StopTask();
                _file = context.AddTask("filing", maxValue: total);
            }

            (_file.MaxValue, _file.Value) = (total, value.Done);
            _file.Description = value.State == BackfillState.Paused ? "[yellow]paused by a person[/]" : $"{value.Done} of {total} files filed";
        }
    }

    private sealed class Lines : IProgress<BackfillProgress>
    {
        private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);
        private readonly Stopwatch _sinceLine = Stopwatch.StartNew();
        private readonly Stopwatch _filing = new();
        private BackfillState _state;

        public void Report(BackfillProgress value)
        {
            if (value.State == BackfillState.Filing)
            {
                _filing.Start();
            }

            var isEnd = value.State == BackfillState.Filing && value.Done == value.Total;
            if (value.State == _state && _sinceLine.Elapsed < s_interval && !isEnd)
            {
                return;
            }

            _state = value.State;
            _sinceLine.Restart();
            Console.Error.WriteLine(BackfillLines.Of(value, _filing.Elapsed));
        }
    }
}
