using System.Diagnostics;
using ItaIngest.Storage;
using ItaIngest.Torture.Corpus;
using ItaIngest.Torture.Machines;
using ItaIngest.Torture.Verdict;

namespace ItaIngest.Torture;

/// <summary>
/// Drops the corpus in bursts while machines are killed, the database is restarted and the disk is full for a while, waits until all has come to rest, and looks
/// whether every file came to the one right end. Every fault comes when a certain part of the documents is done, so that all of them strike at work.
/// </summary>
internal sealed class TortureRun : IAsyncDisposable
{
    private const double RestartAt = 0.35;
    private const double DiskFullAt = 0.6;

    /// <summary>Documents that wait when the next burst comes.</summary>
    private const int Backlog = 25;

    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(200);

    /// <summary>What is to come to rest after the last document is done has this long.</summary>
    private static readonly TimeSpan s_rest = TimeSpan.FromMinutes(3);

    private readonly TortureOptions _options;
    private readonly Action<string> _say;
    private readonly RunFolders _folders = new();
    private readonly TortureFigures _figures = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly SmallDisk? _disk;
    private readonly StoreView _store;
    private readonly List<MachineSlot> _machines = [];
    private readonly IReadOnlyList<CorpusFile> _corpus;
    private readonly List<Task> _watching = [];
    private double _done;

    public TortureRun(TortureOptions options, Action<string> say)
    {
        (_options, _say) = (options, say);
        _corpus = CorpusPlan.Make(options);
        _disk = options.DiskFull > TimeSpan.Zero ? SmallDisk.TryMount(_folders.Disk, 96 + options.Documents) : null;
        var database = options.Postgres ? PostgresServer.Running.CreateDatabase() : null;
        var store = new StoreOptions
        {
            Data = Path.Combine(options.Postgres ? _folders.Root : _folders.Disk, "data"),
            Database = database,
            Files = options.Postgres ? Path.Combine(_folders.Disk, "files") : null,
        };
        _store = new StoreView(store);
        _machines.Add(Machine("up", watches: true, store));
        _machines.AddRange(Enumerable.Range(1, options.Postgres ? options.Workers : 0).Select(i => Machine($"worker{i}", watches: false, store)));
    }

    public async Task<TortureFigures> RunAsync()
    {
        var unique = _corpus.Select(f => f.Sha256).Distinct().Count();
        _say($"{_corpus.Count} files, {unique} different, on {(_options.Postgres ? $"PostgreSQL with {_machines.Count} machines" : "SQLite")}, seed {_options.Seed}; everything in {_folders.Root}");
        _machines.ForEach(m => m.Start());
        using var stop = new CancellationTokenSource();
        var progress = FollowAsync(unique, stop.Token);
        await Task.WhenAll(DropAsync(stop.Token), KillAsync(stop.Token), DisturbAsync(stop.Token), progress);
        await Task.WhenAll(_watching);
        _figures.Duration = _clock.Elapsed;
        await EndAsync();
        await new TortureVerdict(_corpus, _store, _folders, _figures, _options).GiveAsync();
        return _figures;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in _machines)
        {
            await machine.StopAsync(TimeSpan.FromSeconds(5));
        }

        _store.Dispose();
        if (_figures.Findings.Count == 0)
        {
            _disk?.Dispose();
            _folders.Delete();
        }
    }

    private MachineSlot Machine(string name, bool watches, StoreOptions store) => new(
        name,
        new MachineArguments
        {
            Watches = watches,
            Inbox = _folders.Inbox,
            // With PostgreSQL what is a machine's own is apart, as on machines of their own.
            Data = _options.Postgres ? Path.Combine(_folders.Root, name) : store.Data,
            Database = store.Database,
            Files = store.Files,
            LogFile = Path.Combine(_folders.Logs, name + ".log"),
            PageTimeLimitSeconds = _options.PageTimeLimitSeconds,
        },
        _folders);

    /// <summary>Follows how far it is until all has come to rest; a run that stands still has failed.</summary>
    private async Task FollowAsync(int unique, CancellationToken cancellation)
    {
        var (last, since) = ((0, 0, 0), Stopwatch.StartNew());
        while (!(_store.IsSettled(_corpus) && Drop.FilesIn(_folders.Inbox).Count == 0))
        {
            if (_store.Progress() is { } now && now != last)
            {
                (last, _done) = (now, (double)now.Done / unique);
                since.Restart();
            }

            if (since.Elapsed > _options.Patience)
            {
                _figures.Find($"nothing has moved for {_options.Patience}: {last.Item1} of {unique} documents done, {last.Item3} of {_corpus.Count} files arrived");
                break;
            }

            await Task.Delay(s_beat, cancellation);
        }

        _done = 1;
    }

    private async Task DropAsync(CancellationToken cancellation)
    {
        var random = new Random(_options.Seed + 1);
        for (var dropped = 0; dropped < _corpus.Count;)
        {
            var burst = _corpus.Skip(dropped).Take(20 + random.Next(60)).ToList();
            _say($"{_clock.Elapsed:mm\\:ss}  {burst.Count} files dropped");
            await Task.WhenAll(burst.Select(f => Drop.FileAsync(_folders.Inbox, f, random.Next(), cancellation)));
            dropped += burst.Count;
            while (_done < 1 && (_store.Progress() is not { } now || now.Arrivals < dropped - Backlog || now.Documents - now.Done > Backlog))
            {
                await Task.Delay(s_beat, cancellation);
            }
        }
    }

    private async Task KillAsync(CancellationToken cancellation)
    {
        var random = new Random(_options.Seed + 2);
        for (var i = 1; i <= _options.Kills; i++)
        {
            await UntilAsync((double)i / (_options.Kills + 1), cancellation);
            await Task.Delay(random.Next(1000), cancellation);
            // The one that watches the folder in its turn, so that none is spared.
            var victim = _machines[(i + random.Next(2)) % _machines.Count];
            await KillAsync(victim, TimeSpan.FromSeconds(random.Next(6)), cancellation);
            if (random.Next(2) == 0)
            {
                KillPageWorker(random);
            }
        }
    }

    private async Task KillAsync(MachineSlot victim, TimeSpan away, CancellationToken cancellation)
    {
        int? process;
        while ((process = victim.Kill(away)) is null)
        {
            await Task.Delay(s_beat, cancellation);
        }

        var held = _store.HeldBy(process.Value) ?? 0;
        _say($"{_clock.Elapsed:mm\\:ss}  {victim.Name} killed with {held} pieces of work, {_done:P0} done");
        _figures.Killed(victim.Watches, held);
        if (held > 0)
        {
            _watching.Add(TakenOverAsync(process.Value, cancellation));
        }
    }

    /// <summary>How long until others may have what a dead machine held.</summary>
    private async Task TakenOverAsync(int processId, CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        while (_store.HeldBy(processId) is null or > 0 && since.Elapsed < _options.Patience)
        {
            await Task.Delay(s_beat, cancellation);
        }

        _figures.TakenOver(since.Elapsed);
    }

    private void KillPageWorker(Random random)
    {
        var workers = _folders.Processes().Where(p => p.EndsWith(PoisonedPageWorker.Command + " ", StringComparison.Ordinal)).ToList();
        if (workers.Count > 0)
        {
            using var kill = Process.Start("kill", ["-KILL", workers[random.Next(workers.Count)].Split(' ')[0]]);
            kill.WaitForExit();
            _figures.PageWorkersKilled++;
        }
    }

    /// <summary>Restarts the database and fills the disk, once each; while the disk is full, one machine is killed on top.</summary>
    private async Task DisturbAsync(CancellationToken cancellation)
    {
        if (_options is { Postgres: true, RestartDatabase: true })
        {
            await UntilAsync(RestartAt, cancellation);
            _say($"{_clock.Elapsed:mm\\:ss}  PostgreSQL restarted");
            await Task.Run(PostgresServer.Running.Restart, cancellation);
            _figures.DatabaseRestarts++;
        }

        if (_disk is null)
        {
            return;
        }

        await UntilAsync(DiskFullAt, cancellation);
        _disk.Fill();
        _say($"{_clock.Elapsed:mm\\:ss}  disk full");
        var since = Stopwatch.StartNew();
        await Task.Delay(_options.DiskFull / 2, cancellation);
        await KillAsync(_machines[0], TimeSpan.Zero, cancellation);
        await Task.Delay(_options.DiskFull / 2, cancellation);
        _disk.Free();
        _figures.DiskFull = since.Elapsed;
        _say($"{_clock.Elapsed:mm\\:ss}  disk freed");
    }

    private async Task UntilAsync(double done, CancellationToken cancellation)
    {
        while (_done < done)
        {
            await Task.Delay(s_beat, cancellation);
        }
    }

    private async Task EndAsync()
    {
        for (var since = Stopwatch.StartNew(); _store.SchedulerRows() is not 0;)
        {
            if (since.Elapsed > s_rest)
            {
                _figures.Find($"{_store.SchedulerRows()} rows of jobs are stuck in the scheduler's tables");
                break;
            }

            await Task.Delay(s_beat);
        }

        await MissedAsync();
        foreach (var machine in _machines)
        {
            if (!await machine.StopAsync(TimeSpan.FromSeconds(40)))
            {
                _figures.Find($"{machine.Name} did not stop within 40 s of SIGTERM");
            }

            _figures.EndedByThemselves += machine.EndedByItself.Count;
        }
    }

    /// <summary>A machine that was killed last is missed only after a while, which those that live must see the end of.</summary>
    private async Task MissedAsync()
    {
        for (var since = Stopwatch.StartNew(); _store.Unmissed([.. _machines.Select(m => m.ProcessId).OfType<int>()]) is not 0;)
        {
            if (since.Elapsed > s_rest)
            {
                _figures.Find($"machines that were killed are not missed after {s_rest}");
                break;
            }

            await Task.Delay(s_beat);
        }
    }
}
