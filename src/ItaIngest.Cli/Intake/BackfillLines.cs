using System.Globalization;
using ItaIngest.Server.Intake;
using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Cli.Intake;

/// <summary>Backfills as lines of text.</summary>
internal static class BackfillLines
{
    /// <summary>How far a run is at this moment.</summary>
    /// <param name="progress">As reported.</param>
    /// <param name="filing">How long files have been filed.</param>
    public static string Of(BackfillProgress progress, TimeSpan filing)
    {
        if (progress.Total is not { } total)
        {
            return $"{progress.Done} files found";
        }

        var line = $"{progress.Done} of {total} files filed";
        if (progress.State == BackfillState.Paused)
        {
            return line + "; paused by a person";
        }

        var left = progress.Done == 0 ? TimeSpan.Zero : filing * ((double)(total - progress.Done) / progress.Done);
        return progress.Done == total || filing < TimeSpan.FromSeconds(1) ? line : line + $", {Duration(left)} left";
    }

    /// <summary>What is known of a run.</summary>
    public static string Of(BackfillRun run, IReadOnlyDictionary<DocumentState, int> reading)
    {
        var state = run.State switch
        {
            BackfillState.Scanning => "being looked through",
            BackfillState.Filing => "being filed",
            BackfillState.Paused => "paused",
            BackfillState.Stopped => "stopped; the same command goes on",
            _ => "filed",
        };
        var waiting = run.Total - run.New - run.Copies - run.Unreadable - run.Failed;
        var documents = string.Join(", ", reading.OrderBy(r => r.Key).Select(r => $"{r.Value} {r.Key.ToString().ToLowerInvariant()}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{run.Id}  {run.Folder}  {state} (begun {run.BeganAt:yyyy-MM-dd HH:mm} UTC): {run.Total} files: {run.New} new, {run.Copies} copies, {run.Unreadable} unreadable, {run.Failed} failed, {waiting} waiting")
            + (documents.Length > 0 ? $"; of the new ones {documents}" : "");
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(time.TotalSeconds)} s");
}
