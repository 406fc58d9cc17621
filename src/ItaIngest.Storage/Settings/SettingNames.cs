namespace ItaIngest.Storage.Settings;

/// <summary>Settings that the program itself knows.</summary>
public static class SettingNames
{
    /// <summary>Where files lie: <c>folder</c> or <c>database</c>.</summary>
    public const string FileStore = "files.store";

    /// <summary>Absolute path of the shared folder, where files lie in one.</summary>
    public const string FileFolder = "files.folder";

    /// <summary>There when a person holds all reading back: who did so.</summary>
    public const string QueuePaused = "queue.paused";

    /// <summary>Days that lines of the audit log are kept.</summary>
    public const string AuditDays = "audit.days";
}
