using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Files that are taken in but can't be taken away, as in a folder that may only be read. Now and then one of them is tried, and if it goes, all of them.
/// </summary>
internal sealed class LeftFiles(ServerOptions options, TimeProvider time, ILogger log)
{
    private readonly Dictionary<string, FileSighting> _left = [];
    private readonly HashSet<string> _reasons = [];
    private long _triedAt;

    public void Add(FileSighting file, string reason)
    {
        _left[file.Path] = file;
        _triedAt = time.GetTimestamp();
        if (_reasons.Add(reason))
        {
            log.LogWarning(
                "{File} is stored and registered but can't be taken out of {Inbox} ({Reason}); it and others like it are left there and not read again", file.Path, options.Inbox, reason);
        }
    }

    /// <summary>Forgets what is gone, and tries after a while to take the others away.</summary>
    public void TryRemove(IReadOnlyList<FileSighting> seen)
    {
        if (_left.Count == 0)
        {
            return;
        }

        var present = seen.ToDictionary(s => s.Path);
        foreach (var file in _left.Values.Where(f => !present.TryGetValue(f.Path, out var now) || !f.IsUnchanged(now)).ToList())
        {
            _left.Remove(file.Path);
        }

        if (time.GetElapsedTime(_triedAt) < options.Intake.LongestWait)
        {
            return;
        }

        _triedAt = time.GetTimestamp();
        foreach (var file in _left.Values.ToList())
        {
            if (SourceFile.Remove(file) is not null)
            {
                return;
            }

            _left.Remove(file.Path);
        }
    }
}
