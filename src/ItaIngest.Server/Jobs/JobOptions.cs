using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Server.Jobs;

/// <summary>How a machine works the jobs.</summary>
public sealed record JobOptions
{
    /// <summary>How often waiting work is looked for; what this machine itself finds to be due is given out at once.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the heart beats.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A machine whose heartbeat has stood still this long, by the clock of the one that looks, is dead: four beats, so that a busy moment of the database is none.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>A scheduler that has not started this long after the program will not start any more; it takes one second, some more on a slow database.</summary>
    public TimeSpan SchedulerStart { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the store's marks are compared with what the scheduler holds.</summary>
    public TimeSpan Reconciling { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A page takes some seconds, twenty when it is a dense A3; a worker process has a limit of two minutes and is tried three times within this.</summary>
    public TimeSpan PageLimit { get; init; } = TimeSpan.FromMinutes(8);

    /// <summary>Putting the records of hundreds of pages together takes seconds.</summary>
    public TimeSpan AssemblyLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When the program is stopped, pages at work have this long to be finished; then they are given back.</summary>
    public TimeSpan FinishWithin { get; init; } = TimeSpan.FromSeconds(20);

    public const int FewestHistoryDays = 1, MostHistoryDays = 3650;

    /// <summary>Days that the history of jobs is kept, unless a setting says otherwise.</summary>
    [Range(FewestHistoryDays, MostHistoryDays)]
    public int HistoryDays { get; init; } = 90;
}
