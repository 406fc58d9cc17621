namespace ItaIngest.Storage.Settings;

/// <summary>Settings that the program itself knows.</summary>
public static class SettingNames
{
    /// <summary>Where files lie: <c>folder</c>, <c>database</c> or <c>objects</c>.</summary>
    public const string FileStore = "files.store";

    /// <summary>Absolute path of the shared folder, where files lie in one.</summary>
    public const string FileFolder = "files.folder";

    /// <summary>The place in an object store (<c>s3://bucket/prefix</c>), where files lie in one.</summary>
    public const string FilePlace = "files.place";

    /// <summary>Address of that store; none for Amazon's.</summary>
    public const string FileEndpoint = "files.endpoint";

    /// <summary>Region of that store; none for the usual one.</summary>
    public const string FileRegion = "files.region";

    /// <summary>There when a person holds all reading back: who did so.</summary>
    public const string QueuePaused = "queue.paused";

    /// <summary>Days that the history of jobs is kept.</summary>
    public const string HistoryDays = "jobs.history-days";

    /// <summary>Days that lines of the audit log are kept.</summary>
    public const string AuditDays = "audit.days";

    /// <summary>Share of approved documents that a second person looks at, 0…1.</summary>
    public const string SecondShare = "review.second-share";

    /// <summary>Share of a document's unflagged values that are drawn for the second look, 0…1.</summary>
    public const string SampleShare = "review.sample-share";

    /// <summary>Kinds of field that a second person always looks at: pointers without their numbers (<c>/scores/-/score</c>), parted by blanks.</summary>
    public const string SecondKinds = "review.second-kinds";

    /// <summary>Counts the changes of what people have confirmed and readings use.</summary>
    public const string KnownVersion = "known.version";

    /// <summary>Until when people's answers were looked at for what holds beyond a document; UTC.</summary>
    public const string KnownLearned = "known.learned";
}
