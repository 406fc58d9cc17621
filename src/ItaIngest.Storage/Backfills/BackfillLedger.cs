using System.Security.Cryptography;
using System.Text;
using ItaIngest.Core.Thai;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Backfills;

/// <summary>A file of a tree, as it was met.</summary>
/// <param name="Path">Below the tree's root, with forward slashes.</param>
/// <param name="Bytes">Length.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record MetFile(string Path, long Bytes, DateTime ChangedAt);

/// <param name="FileId">See <see cref="BackfillFile.Id"/>.</param>
/// <param name="State">What became of it.</param>
/// <param name="DocumentId">The document that it became or is a copy of.</param>
/// <param name="Error">Why it could not be filed, or can't be read.</param>
public sealed record FiledFile(long FileId, BackfillFileState State, long? DocumentId, string? Error);

/// <summary>Who takes a run on.</summary>
/// <param name="Name">Machine and process.</param>
/// <param name="Service">See <see cref="BackfillRun.Service"/>.</param>
/// <param name="GoesOn">It went on by itself and nobody asked: a person's pause holds.</param>
public sealed record BackfillOwner(string Name, string? Service = null, bool GoesOn = false);

/// <summary>What a person wants of a run that is at work. Its program looks at this after each batch.</summary>
public enum BackfillWish
{
    /// <summary>It is to wait.</summary>
    Pause,

    /// <summary>It is to go on, as nobody wants anything else.</summary>
    Resume,

    /// <summary>It is to end; called again it goes on.</summary>
    Stop,
}

/// <summary>Keeps the books of backfills: which files a tree holds and what became of each. Every method is one short transaction.</summary>
public sealed class BackfillLedger(IDbContextFactory<StoreContext> contexts, TimeProvider time)
{
    /// <summary>Bytes of a path that are kept as they are; an index takes 2,700.</summary>
    private const int MostPathBytes = 2000;

    /// <summary>A program that was not heard of for so long is dead, wherever it ran.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromMinutes(5);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes on the run of a tree: the one there is, or a new one.</summary>
    /// <param name="folder">Absolute path of the tree.</param>
    /// <param name="owner">This program.</param>
    /// <param name="isDead">Whether an owner of this name is known to be dead.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The run; null with the owner that works on it when that lives.</returns>
    public async Task<(BackfillRun? Run, string? Rival)> TakeOnAsync(string folder, BackfillOwner owner, Func<string, bool> isDead, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var run = await context.BackfillRuns.Where(r => r.Folder == folder).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (run?.Owner is { } other && other != owner.Name && run.HeartbeatAt > Now - s_silence && !isDead(other))
        {
            return (null, other);
        }

        run ??= context.BackfillRuns.Add(new BackfillRun { Folder = folder, BeganAt = Now }).Entity;
        (run.Owner, run.Service) = (owner.Name, owner.Service);
        run.State = BackfillState.Scanning;
        run.HeartbeatAt = Now;
        (run.ScannedAt, run.EndedAt, run.StopRequested, run.PauseRequested) = (null, null, false, owner.GoesOn && run.PauseRequested);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (run, null);
    }

    /// <summary>Writes down files that were met; those that are new, have changed since, or could not be filed wait from now on.</summary>
    /// <returns>Their rows, in order.</returns>
    public async Task<IReadOnlyList<BackfillFile>> MeetAsync(long runId, IReadOnlyList<MetFile> files, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var run = await context.BackfillRuns.SingleAsync(r => r.Id == runId, cancellation);
        var paths = files.Select(f => KeyOf(f.Path)).ToList();
        var known = await context.BackfillFiles.Where(f => f.RunId == runId && paths.Contains(f.Path)).ToDictionaryAsync(f => f.Path, cancellation);
        var rows = new List<BackfillFile>(files.Count);
        foreach (var (file, path) in files.Zip(paths))
        {
            if (!known.TryGetValue(path, out var row))
            {
                row = context.BackfillFiles.Add(new BackfillFile { RunId = runId, Path = path, Bytes = file.Bytes, ChangedAt = file.ChangedAt }).Entity;
                run.Total++;
            }
            else if (row.State == BackfillFileState.Failed || row.Bytes != file.Bytes || row.ChangedAt != file.ChangedAt)
            {
                Count(run, row.State, -1);
                (row.State, row.Error, row.DocumentId, row.Bytes, row.ChangedAt) = (BackfillFileState.Waiting, null, null, file.Bytes, file.ChangedAt);
            }

            rows.Add(row);
        }

        run.HeartbeatAt = Now;
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return rows;
    }

    /// <summary>The list of files is complete.</summary>
    public Task ScannedAsync(long runId, CancellationToken cancellation) =>
        ChangeAsync(runId, run => (run.State, run.ScannedAt) = (BackfillState.Filing, Now), cancellation);

    /// <summary>Writes down what became of files.</summary>
    public async Task<BackfillWish> FiledAsync(long runId, IReadOnlyList<FiledFile> files, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var run = await context.BackfillRuns.SingleAsync(r => r.Id == runId, cancellation);
        var ids = files.Select(f => f.FileId).ToList();
        var rows = await context.BackfillFiles.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        foreach (var file in files)
        {
            var row = rows[file.FileId];
            Count(run, row.State, -1);
            Count(run, file.State, 1);
            (row.State, row.DocumentId, row.Error) = (file.State, file.DocumentId, file.Error);
        }

        run.HeartbeatAt = Now;
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return WishOf(run);
    }

    /// <summary>Says that the program lives, and hears what is wished.</summary>
    public async Task<BackfillWish> BeatAsync(long runId, BackfillState state, CancellationToken cancellation)
    {
        var wish = BackfillWish.Resume;
        await ChangeAsync(runId, run => (run.State, wish) = (state, WishOf(run)), cancellation);
        return wish;
    }

    /// <summary>Folders of the runs that a service has not ended and nobody stopped, in the order in which they began.</summary>
    public async Task<IReadOnlyList<string>> UnendedAsync(string service, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.BackfillRuns.Where(r => r.Service == service && !r.StopRequested).OrderBy(r => r.Id).Select(r => r.Folder).ToListAsync(cancellation);
    }

    /// <summary>Files that still wait after the whole tree was gone through are no more there.</summary>
    public async Task EndAsync(long runId, bool complete, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var run = await context.BackfillRuns.SingleAsync(r => r.Id == runId, cancellation);
        if (complete)
        {
            run.Failed += await context.BackfillFiles.Where(f => f.RunId == runId && f.State == BackfillFileState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.State, BackfillFileState.Failed).SetProperty(f => f.Error, "is no longer there"), cancellation);
            run.EndedAt = Now;
        }

        run.State = complete ? BackfillState.Filed : BackfillState.Stopped;
        run.Service = complete || run.StopRequested ? null : run.Service;
        (run.Owner, run.HeartbeatAt, run.StopRequested) = (null, Now, false);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Asks a run to pause, to go on or to stop.</summary>
    /// <returns>False when there is no such run.</returns>
    public async Task<bool> WishAsync(long runId, BackfillWish wish, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var run = context.BackfillRuns.Where(r => r.Id == runId);
        return 0 < wish switch
        {
            BackfillWish.Pause => await run.ExecuteUpdateAsync(set => set.SetProperty(r => r.PauseRequested, true), cancellation),
            BackfillWish.Resume => await run.ExecuteUpdateAsync(set => set.SetProperty(r => r.PauseRequested, false), cancellation),
            _ => await run.ExecuteUpdateAsync(set => set.SetProperty(r => r.StopRequested, true), cancellation),
        };
    }

    /// <summary>What may be asked of a run as it is.</summary>
    public static IEnumerable<BackfillWish> Fitting(BackfillRun run) => run switch
    {
        // Its service goes on with it when it starts anew, unless a person stops it for good.
        { State: BackfillState.Stopped, Service: not null, StopRequested: false } => [BackfillWish.Stop],
        { State: BackfillState.Filed or BackfillState.Stopped } => [],
        { PauseRequested: true } => [BackfillWish.Resume, BackfillWish.Stop],
        _ => [BackfillWish.Pause, BackfillWish.Stop],
    };

    /// <summary>All runs, the newest first.</summary>
    public async Task<IReadOnlyList<BackfillRun>> RunsAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.BackfillRuns.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancellation);
    }

    /// <summary>How many of the documents that a run's files became are in which state.</summary>
    public async Task<IReadOnlyDictionary<Documents.DocumentState, int>> ReadingAsync(long runId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ids = context.BackfillFiles.Where(f => f.RunId == runId && f.State == BackfillFileState.New && f.DocumentId != null).Select(f => f.DocumentId!.Value);
        return await context.Documents.Where(d => ids.Contains(d.Id)).GroupBy(d => d.State).Select(g => new { State = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.State, g => g.Count, cancellation);
    }

    /// <summary>Files of a run with what is wrong with them, folder by folder, in the order of a Thai dictionary.</summary>
    public async Task<IReadOnlyList<BackfillFile>> TroubledAsync(long runId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var files = await context.BackfillFiles.AsNoTracking()
            .Where(f => f.RunId == runId && (f.State == BackfillFileState.Failed || f.State == BackfillFileState.Unreadable)).ToListAsync(cancellation);
        return [.. files.OrderBy(f => f.Path, ThaiOrder.PathComparer)];
    }

    /// <summary>The path as the books keep it: too long a one by its beginning and its SHA-256.</summary>
    internal static string KeyOf(string path)
    {
        path = StorableText.Of(path);
        return Encoding.UTF8.GetByteCount(path) <= MostPathBytes ? path : path[..600] + "…" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
    }

    private static void Count(BackfillRun run, BackfillFileState state, int by)
    {
        run.New += state == BackfillFileState.New ? by : 0;
        run.Copies += state == BackfillFileState.Copy ? by : 0;
        run.Unreadable += state == BackfillFileState.Unreadable ? by : 0;
        run.Failed += state == BackfillFileState.Failed ? by : 0;
    }

    private static BackfillWish WishOf(BackfillRun run) => run switch
    {
        { StopRequested: true } => BackfillWish.Stop,
        { PauseRequested: true } => BackfillWish.Pause,
        _ => BackfillWish.Resume,
    };

    private async Task ChangeAsync(long runId, Action<BackfillRun> change, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var run = await context.BackfillRuns.SingleAsync(r => r.Id == runId, cancellation);
        change(run);
        run.HeartbeatAt = Now;
        await context.SaveChangesAsync(cancellation);
    }
}
