using System.Collections.Concurrent;

namespace ItaIngest.Server.Routines;

/// <summary>The routines of this machine.</summary>
public sealed class RoutineList(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Routine> _routines = new(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public IReadOnlyList<Routine> All => [.. _routines.Values.OrderBy(r => r.Name, StringComparer.Ordinal)];

    /// <summary>Makes a routine known.</summary>
    /// <param name="name">See <see cref="Routine"/>.</param>
    /// <param name="every">See <see cref="Routine"/>.</param>
    public Routine Add(string name, TimeSpan every) => _routines.GetOrAdd(name, _ => new Routine(name, every, time));

    /// <returns>Null when this machine has no routine of that name.</returns>
    public Routine? Find(string name) => _routines.GetValueOrDefault(name);

    public void Dispose()
    {
        foreach (var routine in _routines.Values)
        {
            routine.Dispose();
        }
    }
}
