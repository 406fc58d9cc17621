using ItaIngest.Storage.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Jobs;

/// <summary>
/// This machine's heartbeat, and its eye on the others': a machine whose heartbeat stands still is dead, and its work is given to others. Only one's own clock is
/// asked how long it has stood still, so that clocks may differ.
/// </summary>
public sealed class Heart(
    ThisMachine machine, Machines machines, ReadingQueue queue, JobOptions options, Storage.StoreOptions store, TimeProvider time, ILogger<Heart> log)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, (DateTime Beat, long Since)> _seen = [];
    private Task _beating = Task.CompletedTask;

    /// <summary>Before any job begins: the machine must be on record to be missed.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await machines.BeatAsync(machine.Row, cancellationToken);
        if (!store.IsPostgres)
        {
            // There is one program on an SQLite store: whoever else is on record is dead.
            foreach (var (id, beat) in await machines.LivingAsync(cancellationToken))
            {
                await TakeOverAsync(id, beat, cancellationToken);
            }
        }

        _beating = Task.Run(() => BeatAsync(_stop.Token), CancellationToken.None);
    }

    /// <summary>After all jobs have ended.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _beating;
        await machines.EndAsync(machine.Id, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stop.Dispose();

    private async Task BeatAsync(CancellationToken stopping)
    {
        try
        {
            using var timer = new PeriodicTimer(options.Heartbeat, time);
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await TryBeatAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task TryBeatAsync(CancellationToken stopping)
    {
        try
        {
            var atWork = machine.AtWork;
            machine.Row.Busy = atWork.Count;
            await machines.BeatAsync(machine.Row, stopping);
            await WatchAsync(stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("The heartbeat could not be written just now: {Reason}", e.Message);
        }
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        var living = await machines.LivingAsync(stopping);
        foreach (var gone in _seen.Keys.Except(living.Keys).ToList())
        {
            _seen.Remove(gone);
        }

        foreach (var (id, beat) in living)
        {
            if (!_seen.TryGetValue(id, out var seen) || seen.Beat != beat)
            {
                _seen[id] = (beat, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(seen.Since) >= options.LostAfter)
            {
                await TakeOverAsync(id, beat, stopping);
            }
        }
    }

    private async Task TakeOverAsync(string id, DateTime beat, CancellationToken cancellation)
    {
        if (id != machine.Id && await machines.TakeOverAsync(id, beat, cancellation))
        {
            log.LogWarning("Machine {Machine} is dead; its work is given to others", id);
            queue.Wake();
        }
    }
}
