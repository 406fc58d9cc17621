using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Server.Hosting;

public enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>A JSON object per line, with every property, for programs that collect logs.</summary>
    Json,
}

/// <summary>How the program logs.</summary>
public sealed record LogOptions
{
    /// <summary>Of standard error and of the file.</summary>
    public LogFormat Format { get; init; }

    /// <summary>A file that the log is written to as well; a new one begins each day and when one is full, with date and number in its name. Null for none.</summary>
    public string? File { get; init; }

    /// <summary>Bytes after which the day's next file begins.</summary>
    [Range(1 << 10, long.MaxValue)]
    public long FileBytes { get; init; } = 100L << 20;

    /// <summary>The same warning or error is written once within this time, and at its end with how often it came.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan SameWithin { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Files that are kept; older ones are deleted.</summary>
    [Range(1, 10_000)]
    public int FilesKept { get; init; } = 31;
}
