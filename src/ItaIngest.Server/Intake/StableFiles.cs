namespace ItaIngest.Server.Intake;

/// <summary>Tells files that are still being written from those that stand still. Holds one entry per file that lies in the folder.</summary>
public sealed class StableFiles(IntakeOptions options, TimeProvider time)
{
    private Dictionary<string, Watched> _seen = [];

    /// <summary>The files that stand still long enough, given everything that one look at the folder saw.</summary>
    public IReadOnlyList<FileSighting> Settle(IEnumerable<FileSighting> look)
    {
        var seen = new Dictionary<string, Watched>();
        var stable = new List<FileSighting>();
        foreach (var sighting in look)
        {
            var known = _seen.TryGetValue(sighting.Path, out var before) && before.Sighting.IsUnchanged(sighting);
            var watched = known ? before : new Watched(sighting, time.GetTimestamp(), WaitFor(sighting), 0);
            seen[sighting.Path] = watched;
            if (known && time.GetElapsedTime(watched.Since) >= watched.Wait)
            {
                stable.Add(sighting);
            }
        }

        _seen = seen;
        return stable;
    }

    /// <summary>A file could not be taken: unless it changes it settles again only after a wait that grows each time.</summary>
    /// <param name="file">As it settled.</param>
    /// <param name="firstWait">The first of these waits.</param>
    /// <param name="longestWait">The longest.</param>
    public void PutOff(FileSighting file, TimeSpan firstWait, TimeSpan longestWait)
    {
        if (_seen.TryGetValue(file.Path, out var watched))
        {
            var wait = Math.Min(firstWait.TotalSeconds * Math.Pow(2, Math.Min(watched.PutOff, 20)), longestWait.TotalSeconds);
            _seen[file.Path] = new Watched(watched.Sighting, time.GetTimestamp(), TimeSpan.FromSeconds(wait), watched.PutOff + 1);
        }
    }

    /// <summary>A file was taken in but stays where it is: it settles again only when it changes.</summary>
    public void Leave(FileSighting file)
    {
        if (_seen.TryGetValue(file.Path, out var watched))
        {
            _seen[file.Path] = watched with { Wait = TimeSpan.MaxValue };
        }
    }

    /// <summary>How long a file has stood still; zero for one that was not seen.</summary>
    public TimeSpan StandsStill(FileSighting file) =>
        _seen.TryGetValue(file.Path, out var watched) && watched.PutOff == 0 ? time.GetElapsedTime(watched.Since) : TimeSpan.Zero;

    private TimeSpan WaitFor(FileSighting file) => file.Bytes == 0 ? options.EmptyStableFor : options.StableFor;

    private readonly record struct Watched(FileSighting Sighting, long Since, TimeSpan Wait, int PutOff);
}
