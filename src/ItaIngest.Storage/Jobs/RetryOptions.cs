using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Storage.Jobs;

/// <summary>How often a step is tried, and when again.</summary>
public sealed record RetryOptions
{
    /// <summary>Waits after the first, second… failure that may pass (a full disk, a share that is away); after one more failure a person must look.</summary>
    [MinLength(1)]
    public IReadOnlyList<TimeSpan> Waits { get; init; } =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
    ];

    /// <summary>
    /// Machines that may die over one step before the step is blamed. Machines die of other causes too, so one or two deaths say nothing about the page at work.
    /// </summary>
    [Range(1, 100)]
    public int MostLosses { get; init; } = 5;

    /// <summary>The wait after the n-th failure; null when it is not tried again.</summary>
    public TimeSpan? WaitAfter(int failures) => failures >= 1 && failures <= Waits.Count ? Waits[failures - 1] : null;

    /// <summary>After the first death a step goes on at once; one that was at work in several waits longer each time, so that it can't take machine after machine down.</summary>
    public TimeSpan WaitAfterLoss(int losses) => losses <= 1 ? TimeSpan.Zero : WaitAfter(losses - 1) ?? Waits[^1];
}
