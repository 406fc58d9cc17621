using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Server.Intake;

/// <summary>When and how files are taken in.</summary>
public sealed record IntakeOptions
{
    /// <summary>Whether the system is asked to tell of new files. Network shares do not; then rescans find them, a little later.</summary>
    public bool Events { get; init; } = true;

    /// <summary>The folder is looked through this often whatever events came.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan Rescan { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Shortest time between two looks, however many events come: a look at 15,000 files takes a tenth of a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LeastRest { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Size and time of change must have stood still this long; scanners write a page every second or so.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan StableFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The same for an empty file: most often one whose copying has only begun.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan EmptyStableFor { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The same for a PDF whose end is missing: a copy over a network may stand still for minutes, and only the file's end tells that it is whole.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan UnfinishedStableFor { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Files that are registered in one transaction.</summary>
    [Range(1, 1000)]
    public int Batch { get; init; } = 200;

    /// <summary>Files that are copied at the same time; waiting for the disk is most of the time of small ones.</summary>
    [Range(1, 64)]
    public int Copies { get; init; } = 8;

    /// <summary>A file that can't be taken in, and a store that can't be written, are tried again after waits that grow up to this.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);
}
