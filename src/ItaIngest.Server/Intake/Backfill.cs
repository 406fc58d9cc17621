using System.Globalization;
using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Server.Intake;

/// <summary>How far a backfill is.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Done">Files looked at in this state.</param>
/// <param name="Total">Files that are to be looked at; null while they are being counted.</param>
/// <param name="Path">The file in hand.</param>
public readonly record struct BackfillProgress(BackfillState State, int Done, int? Total, string? Path);

/// <summary>What this call did; the run's own counts are those of all calls on the same tree.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Complete">False when a person stopped it.</param>
/// <param name="Known">Files that an earlier call had filed and that did not change.</param>
/// <param name="New">Files that became documents.</param>
/// <param name="Copies">Files whose content was known.</param>
/// <param name="Unreadable">Files that are no document, or content that is known to be unreadable.</param>
/// <param name="Failed">Files that could not be filed; the next call tries them again.</param>
public sealed record BackfillSummary(long RunId, bool Complete, int Known, int New, int Copies, int Unreadable, int Failed)
{
    /// <summary>Parts of the tree that could not be looked through, each with its reason.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];
}

/// <summary>Another program works on the same tree.</summary>
public sealed class BackfillBusyException(string folder, string owner) : Exception($"{folder}: another backfill ({owner}) works on this folder; wait for it or stop it");

/// <summary>
/// Files a folder tree of past years behind live work; its files stay where they are. What became of each file is kept, so that it may be stopped and killed at
/// any moment: called again it goes on, and files only what is new, has changed or could not be filed.
/// </summary>
public sealed class Backfill(FileIntake intake, BackfillLedger ledger, IntakeOptions options, TimeProvider time)
{
    /// <summary>Bytes after which a batch is closed: its status is written, and wishes are heard, every few seconds.</summary>
    private const long MostBatchBytes = 128L << 20;

    /// <summary>A PDF without its end that is older than this is no copy under way.</summary>
    private static readonly TimeSpan s_oldEnough = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan s_pauseBeat = TimeSpan.FromSeconds(1);

    /// <param name="folder">The tree.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="cancellation">Stops it as a person's wish does.</param>
    /// <exception cref="BackfillBusyException">Another program works on it.</exception>
    /// <exception cref="IOException">The folder can't be looked through, or the store can't take files.</exception>
    public async Task<BackfillSummary> RunAsync(string folder, IProgress<BackfillProgress>? progress, CancellationToken cancellation) =>
        await RunAsync(await TakeOnAsync(folder, new BackfillOwner(ThisProgram), cancellation), progress, cancellation);

    /// <summary>Takes on the run of a tree, a new one or the one there is.</summary>
    /// <param name="folder">The tree.</param>
    /// <param name="owner">This program.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="BackfillBusyException">Another program works on it.</exception>
    internal async Task<BackfillRun> TakeOnAsync(string folder, BackfillOwner owner, CancellationToken cancellation)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (run, rival) = await ledger.TakeOnAsync(folder, owner, IsDead, cancellation);
        return run ?? throw new BackfillBusyException(folder, rival!);
    }

    /// <summary>Works on a run that was taken on.</summary>
    internal async Task<BackfillSummary> RunAsync(BackfillRun run, IProgress<BackfillProgress>? progress, CancellationToken cancellation)
    {
        var complete = false;
        try
        {
            var call = new Call(run.Id, run.Folder, progress);
            var total = await ScanAsync(call, cancellation);
            complete = await FileAsync(call, total, cancellation);
            return call.Summary(complete);
        }
        finally
        {
            await ledger.EndAsync(run.Id, complete, CancellationToken.None);
        }
    }

    private async Task<int> ScanAsync(Call call, CancellationToken cancellation)
    {
        var total = 0;
        foreach (var batch in Batches(call, _ => { }))
        {
            cancellation.ThrowIfCancellationRequested();
            await ledger.MeetAsync(call.RunId, Met(call, batch), cancellation);
            total += batch.Count;
            call.Progress?.Report(new BackfillProgress(BackfillState.Scanning, total, null, batch[^1].Path));
        }

        await ledger.ScannedAsync(call.RunId, cancellation);
        return total;
    }

    /// <returns>False when a person stopped it.</returns>
    private async Task<bool> FileAsync(Call call, int total, CancellationToken cancellation)
    {
        if (await HeldBackAsync(call, await ledger.BeatAsync(call.RunId, BackfillState.Filing, cancellation), total, cancellation))
        {
            return false;
        }

        foreach (var batch in Batches(call, call.Obstacles.Add))
        {
            var rows = await ledger.MeetAsync(call.RunId, Met(call, batch), cancellation);
            var waiting = batch.Zip(rows).Where(f => f.Second.State == BackfillFileState.Waiting).ToList();
            var filed = await FileAsync(call, waiting, cancellation);
            call.Count(batch.Count - waiting.Count, filed);
            call.Done += batch.Count;
            call.Progress?.Report(new BackfillProgress(BackfillState.Filing, call.Done, Math.Max(total, call.Done), batch[^1].Path));
            if (await HeldBackAsync(call, await ledger.FiledAsync(call.RunId, filed, cancellation), total, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<List<FiledFile>> FileAsync(Call call, List<(FileSighting File, BackfillFile Row)> waiting, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow().UtcDateTime - s_oldEnough;
        var results = waiting.Count == 0 ? [] : await intake.FileAsync(call.Folder, [.. waiting.Select(w => new IntakeItem(w.File, w.File.ChangedAt < oldest))], cancellation);
        return [.. waiting.Zip(results).Select(w => Filed(w.First.Row.Id, w.Second))];
    }

    private static FiledFile Filed(long fileId, IntakeResult result) => result.Outcome switch
    {
        IntakeOutcome.Taken or IntakeOutcome.Left => new FiledFile(fileId, StateOf(result.Arrival!.Fate), result.Arrival.DocumentId, ErrorOf(result.Arrival)),
        IntakeOutcome.Refused => new FiledFile(fileId, BackfillFileState.Unreadable, null, result.Reason),
        IntakeOutcome.NotReady => new FiledFile(fileId, BackfillFileState.Failed, null, "is being written, or is not whole yet"),
        IntakeOutcome.NotStored => throw new IOException($"the store can't take files ({result.Reason}); see to it and call the same command again: it goes on"),
        _ => new FiledFile(fileId, BackfillFileState.Failed, null, result.Reason),
    };

    private static BackfillFileState StateOf(ArrivalFate fate) => fate switch
    {
        ArrivalFate.New => BackfillFileState.New,
        ArrivalFate.Unreadable => BackfillFileState.Unreadable,
        _ => BackfillFileState.Copy,
    };

    private static string? ErrorOf(Arrival arrival) => arrival.Fate == ArrivalFate.Unreadable ? arrival.Document?.Error : null;

    /// <summary>Waits while a person wants it to.</summary>
    /// <returns>Whether a person stopped it.</returns>
    private async Task<bool> HeldBackAsync(Call call, BackfillWish wish, int total, CancellationToken cancellation)
    {
        var paused = false;
        while (wish == BackfillWish.Pause)
        {
            paused = true;
            call.Progress?.Report(new BackfillProgress(BackfillState.Paused, call.Done, Math.Max(total, call.Done), null));
            await Task.Delay(s_pauseBeat, time, cancellation);
            wish = await ledger.BeatAsync(call.RunId, BackfillState.Paused, cancellation);
        }

        if (paused && wish != BackfillWish.Stop)
        {
            await ledger.BeatAsync(call.RunId, BackfillState.Filing, cancellation);
        }

        return wish == BackfillWish.Stop;
    }

    private IEnumerable<List<FileSighting>> Batches(Call call, Action<Obstacle> obstacles)
    {
        var (batch, bytes) = (new List<FileSighting>(), 0L);
        foreach (var file in new FolderTree(call.Folder).Files(obstacles))
        {
            batch.Add(file);
            bytes += file.Bytes;
            if (batch.Count == options.Batch || bytes >= MostBatchBytes)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static List<MetFile> Met(Call call, List<FileSighting> batch) =>
        [.. batch.Select(f => new MetFile(FileIntake.PathBelow(call.Folder, f.Path), f.Bytes, f.ChangedAt))];

    internal static string ThisProgram { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}, process {Environment.ProcessId}");

    /// <summary>A process of this machine that is no more, or whose number is this one's own now.</summary>
    private static bool IsDead(string owner) =>
        owner.StartsWith(Environment.MachineName + ", process ", StringComparison.Ordinal)
        && !Directory.Exists("/proc/" + owner[(owner.LastIndexOf(' ') + 1)..]);

    /// <summary>One call on a run.</summary>
    private sealed class Call(long runId, string folder, IProgress<BackfillProgress>? progress)
    {
        private readonly Dictionary<BackfillFileState, int> _counts = [];
        private int _known;

        public long RunId => runId;

        public string Folder => folder;

        public IProgress<BackfillProgress>? Progress => progress;

        public List<Obstacle> Obstacles { get; } = [];

        public int Done { get; set; }

        public void Count(int known, IEnumerable<FiledFile> filed)
        {
            _known += known;
            foreach (var file in filed)
            {
                _counts[file.State] = _counts.GetValueOrDefault(file.State) + 1;
            }
        }

        public BackfillSummary Summary(bool complete) => new(
            runId, complete, _known, _counts.GetValueOrDefault(BackfillFileState.New), _counts.GetValueOrDefault(BackfillFileState.Copy),
            _counts.GetValueOrDefault(BackfillFileState.Unreadable), _counts.GetValueOrDefault(BackfillFileState.Failed))
        { Obstacles = Obstacles };
    }
}
