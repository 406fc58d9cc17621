using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Ocr.Pdf;

/// <summary>Limits of the poppler programs, per call.</summary>
public sealed record PopplerOptions
{
    /// <summary>Seconds for one call. A page renders within two; a bomb never ends.</summary>
    [Range(1, 600)]
    public int TimeLimitSeconds { get; init; } = 60;

    /// <summary>Megabytes of address space: an A3 page in colour at 600 dpi takes 210, twice, and the libraries some.</summary>
    [Range(128, 8192)]
    public int MemoryLimitMegabytes { get; init; } = 1024;

    internal ProcessLimits Limits => new(TimeSpan.FromSeconds(TimeLimitSeconds), MemoryLimitMegabytes * 1024L * 1024L);
}
