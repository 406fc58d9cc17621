namespace ItaIngest.Storage.Settings;

/// <summary>One setting of the whole installation, shared by all machines on the database.</summary>
public sealed class Setting
{
    public required string Name { get; set; }
    public required string Value { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }
}
