using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Storage.Jobs;

namespace ItaIngest.Server.Jobs;

/// <summary>This running program as one of the machines that work the jobs, and what it is at work on.</summary>
public sealed class ThisMachine
{
    private readonly ConcurrentDictionary<long, bool> _atWork = [];

    public ThisMachine(string role, int pageWorkers, string version, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        Id = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}");
        Row = new Machine
        {
            Id = Id,
            Host = Environment.MachineName,
            ProcessId = Environment.ProcessId,
            Role = role,
            Version = version,
            PageWorkers = pageWorkers,
            StartedAt = now,
            HeartbeatAt = now,
        };
    }

    public string Id { get; }

    /// <summary>Lines of the history of jobs that are at work here.</summary>
    public IReadOnlyCollection<long> AtWork => [.. _atWork.Keys];

    internal Machine Row { get; }

    /// <summary>Says that a piece of work is at work here until the result is disposed.</summary>
    public IDisposable Work(long runId)
    {
        _atWork[runId] = true;
        return new End(() => _atWork.TryRemove(runId, out _));
    }

    private sealed class End(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
