namespace ItaIngest.Server.Intake;

/// <summary>One look at one file. Times are UTC.</summary>
public readonly record struct FileSighting(string Path, long Bytes, DateTime ChangedAt);

/// <summary>Tells files that are still being written from those that stand still.</summary>
public sealed class StableFiles(IntakeOptions options, TimeProvider time)
{
    private Dictionary<string, (FileSighting Sighting, long Since)> _seen = [];

    /// <summary>The files that stand still long enough, given everything that one scan of the folder saw.</summary>
    public IReadOnlyList<FileSighting> Settle(IEnumerable<FileSighting> scan)
    {
        var seen = new Dictionary<string, (FileSighting Sighting, long Since)>();
        var stable = new List<FileSighting>();
        foreach (var sighting in scan)
        {
            var unchanged = _seen.TryGetValue(sighting.Path, out var before) && before.Sighting == sighting;
            var since = unchanged ? before.Since : time.GetTimestamp();
            seen[sighting.Path] = (sighting, since);
            if (unchanged && time.GetElapsedTime(since) >= (sighting.Bytes == 0 ? options.EmptyStableFor : options.StableFor))
            {
                stable.Add(sighting);
            }
        }

        _seen = seen;
        return stable;
    }
}
