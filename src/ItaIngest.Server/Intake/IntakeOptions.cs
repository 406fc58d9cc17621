namespace ItaIngest.Server.Intake;

/// <summary>When a file of the watched folder is taken.</summary>
public sealed record IntakeOptions
{
    /// <summary>The folder is looked through this often whatever events came: network shares raise none.</summary>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Size and time of change must have stood still this long; scanners write a page every second or so.</summary>
    public TimeSpan StableFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The same for an empty file: most often one whose copying has only begun.</summary>
    public TimeSpan EmptyStableFor { get; init; } = TimeSpan.FromSeconds(20);
}
