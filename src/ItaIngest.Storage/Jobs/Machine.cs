namespace ItaIngest.Storage.Jobs;

/// <summary>One running program that works the jobs, known by its heartbeat. Times are UTC, by the machine's own clock.</summary>
public sealed class Machine
{
    /// <summary>Host name, process id and a random part: another after each start.</summary>
    public required string Id { get; set; }
    public required string Host { get; set; }
    public required int ProcessId { get; set; }

    /// <summary>The command that it runs: <c>up</c> or <c>worker</c>.</summary>
    public required string Role { get; set; }

    /// <summary>Version of program and model.</summary>
    public required string Version { get; set; }

    /// <summary>Pages that it reads at the same time.</summary>
    public required int PageWorkers { get; set; }
    public required DateTime StartedAt { get; set; }
    public required DateTime HeartbeatAt { get; set; }

    /// <summary>Jobs at work when the heart last beat.</summary>
    public int Busy { get; set; }

    /// <summary>When it ended, or was found to be dead; null while it lives.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>It died without a word, and its work was given to others.</summary>
    public bool Lost { get; set; }
}
