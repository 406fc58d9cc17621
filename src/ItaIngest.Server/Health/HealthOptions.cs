using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Server.Health;

/// <summary>When the service says that it is not well.</summary>
public sealed record HealthOptions
{
    /// <summary>Below this many free bytes for the files it warns: some hundred reports are left to take.</summary>
    [Range(0, long.MaxValue)]
    public long LowSpace { get; init; } = 5L << 30;

    /// <summary>Below this many free bytes it is not ready: an upload of the greatest size may not fit.</summary>
    [Range(0, long.MaxValue)]
    public long LeastSpace { get; init; } = 1L << 30;

    /// <summary>A database that answers later than this does not answer.</summary>
    public TimeSpan DatabasePatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A store of files that takes longer over a byte does not answer.</summary>
    public TimeSpan FilesPatience { get; init; } = TimeSpan.FromSeconds(5);
}
