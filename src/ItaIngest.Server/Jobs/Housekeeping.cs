using ItaIngest.Server.Routines;
using ItaIngest.Server.Settings;
using ItaIngest.Storage;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Jobs;

/// <summary>
/// Keeps the store small: folds counts, forgets old history, gives out again what a torn connection left behind. Every machine does it; it harms nothing twice.
/// </summary>
/// <remarks>No Quartz job: its jobs are taken in the order of their times, and those of waiting documents lie in the past, so that a recurring one would starve.</remarks>
public sealed class Housekeeping(
    Counters counters, Machines machines, ThisMachine machine, StoreTransactions transactions, DeletedOriginals deleted, IFileStore files, StoreSettings settings, JobOptions options, RoutineList routines,
    ILogger<Housekeeping> log)
    : BackgroundService
{
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_minutes = TimeSpan.FromDays(2);
    private static readonly TimeSpan s_machines = TimeSpan.FromDays(7);

    /// <summary>Parts of a file that is still being stored are younger.</summary>
    private static readonly TimeSpan s_parts = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(routines.Add("fold-counts", s_round), FoldAsync, stoppingToken),
        RepeatAsync(routines.Add("delete-files", s_round), deleted.SweepAsync, stoppingToken),
        RepeatAsync(routines.Add("forget-old", s_long), CleanAsync, stoppingToken));

    /// <summary>Soon after the start, since the program before may have been killed, and not at once: a machine that starts has better things to do.</summary>
    private async Task RepeatAsync(Routine routine, Func<CancellationToken, Task> act, CancellationToken stopping)
    {
        for (var rest = s_round; ; rest = routine.Every)
        {
            await routine.RestAsync(rest, stopping);
            await routine.RunAsync(() => TryAsync(act, stopping));
        }
    }

    private async Task FoldAsync(CancellationToken stopping)
    {
        while (await counters.FoldAsync(stopping) >= Counters.MostPerFolding)
        {
            // A burst left more than one folding takes.
        }

        await machines.ReleaseForgottenAsync(machine.Id, machine.AtWork, stopping);
    }

    private async Task CleanAsync(CancellationToken stopping)
    {
        var now = transactions.Now;
        await counters.ForgetMinutesAsync(now - s_minutes, stopping);
        var oldest = now.AddDays(-await InstallationSettings.HistoryDaysAsync(settings, options, stopping));
        await transactions.RunAsync((context, token) => context.JobRuns.Where(r => r.BeganAt < oldest).ExecuteDeleteAsync(token), stopping);
        await transactions.RunAsync((context, token) => context.Machines.Where(m => m.EndedAt < now - s_machines).ExecuteDeleteAsync(token), stopping);
        await deleted.ForgetAsync(stopping);
        await files.SweepAsync(now - s_parts, stopping);
    }

    private async Task<string?> TryAsync(Func<CancellationToken, Task> act, CancellationToken stopping)
    {
        try
        {
            await act(stopping);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("The store could not be tidied just now: {Reason}", e.Message);
            return e.Message;
        }
    }
}
