using ItaIngest.Storage.Documents;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>
/// What lies in the watched folder and can't be taken in: said once in the log, and written down with its reason until it is taken in or away.
/// </summary>
internal sealed class BlockedFiles(ServerOptions options, ArrivalNotes notes, ArrivalOrigin origin, ILogger log)
{
    private readonly Dictionary<string, Blocked> _blocked = [];
    private readonly HashSet<string> _gone = [];
    private bool _isLoaded;

    /// <summary>A look at the whole folder: what it met, and what of before is no more there.</summary>
    public void Saw(IReadOnlyList<FileSighting> files, IReadOnlyList<Obstacle> obstacles)
    {
        foreach (var obstacle in obstacles)
        {
            Add(obstacle.Path, 0, obstacle.Reason);
        }

        var seen = files.Select(f => f.Path).Concat(obstacles.Select(o => o.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in _blocked.Keys.Where(p => !seen.Contains(p)).ToList())
        {
            _blocked.Remove(path);
            _gone.Add(path);
        }
    }

    public void Add(FileSighting file, string reason) => Add(file.Path, file.Bytes, reason);

    /// <summary>Writes down what is new.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        await LoadAsync(folder, cancellation);
        foreach (var (path, blocked) in _blocked.Where(b => !b.Value.IsWritten).ToList())
        {
            await notes.BlockAsync(origin.Inbox, FileIntake.PathBelow(folder, path), blocked.Bytes, blocked.Reason, cancellation);
            _blocked[path] = blocked with { IsWritten = true };
        }

        foreach (var path in _gone.ToList())
        {
            // One that was taken in meanwhile is no longer blocked and is left as it is.
            await notes.WithdrawAsync(origin.Inbox, FileIntake.PathBelow(folder, path), cancellation);
            _gone.Remove(path);
        }
    }

    /// <summary>What an earlier run of the program wrote down and is there no more was withdrawn meanwhile.</summary>
    private async Task LoadAsync(string folder, CancellationToken cancellation)
    {
        if (_isLoaded)
        {
            return;
        }

        foreach (var path in await notes.BlockedAsync(origin.Inbox, cancellation))
        {
            var whole = Path.Combine(folder, path);
            if (!_blocked.ContainsKey(whole) && !Path.Exists(whole))
            {
                _gone.Add(whole);
            }
        }

        _isLoaded = true;
    }

    private void Add(string path, long bytes, string reason)
    {
        if (!_blocked.TryGetValue(path, out var known) || known.Reason != reason)
        {
            _blocked[path] = new Blocked(bytes, reason, IsWritten: false);
            log.LogWarning("{File} in {Folder} stays where it is: it {Reason}", path, options.Inbox, reason);
        }
    }

    private readonly record struct Blocked(long Bytes, string Reason, bool IsWritten);
}
