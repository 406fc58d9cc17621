using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Torture;

/// <summary>A run; the same seed gives the same files, victims and waits.</summary>
internal sealed record TortureOptions
{
    /// <summary>Files that are dropped, copies and rubbish among them.</summary>
    [Range(10, 100_000)]
    public int Documents { get; init; } = 500;

    /// <summary>Machines that are killed with SIGKILL while they work; killed page worker processes come on top.</summary>
    [Range(0, 1000)]
    public int Kills { get; init; } = 24;

    public int Seed { get; init; } = 1;

    /// <summary>PostgreSQL with workers of their own; else one process on SQLite.</summary>
    public bool Postgres { get; init; }

    /// <summary>Machines beside the one that watches the folder; on PostgreSQL only.</summary>
    [Range(0, 20)]
    public int Workers { get; init; } = 2;

    /// <summary>Documents one page of which kills the process that reads it.</summary>
    [Range(0, 100)]
    public int CrashingDocuments { get; init; } = 4;

    /// <summary>Documents one page of which is never done.</summary>
    [Range(0, 100)]
    public int HangingDocuments { get; init; } = 2;

    /// <summary>Whether PostgreSQL is restarted while it is in use.</summary>
    public bool RestartDatabase { get; init; } = true;

    /// <summary>How long the disk of originals, pages and SQLite is full; zero for never. Needs the right to mount.</summary>
    public TimeSpan DiskFull { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Limit of a page in a page worker, shorter than in earnest, so that a page that hangs costs the run less.</summary>
    [Range(1, 120)]
    public int PageTimeLimitSeconds { get; init; } = 10;

    /// <summary>A run that gets no further for this long has failed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(4);
}
