namespace ItaIngest.Storage.Backfills;

public enum BackfillState
{
    /// <summary>The tree is being looked through.</summary>
    Scanning,

    /// <summary>Files are being filed.</summary>
    Filing,

    /// <summary>Stopped by a person or with its program; the same command goes on.</summary>
    Stopped,

    /// <summary>Every file has its status; reading may go on behind it.</summary>
    Filed,
}

/// <summary>One folder tree of past years. Times are UTC.</summary>
public sealed class BackfillRun
{
    public long Id { get; set; }

    /// <summary>Absolute path of the tree.</summary>
    public required string Folder { get; set; }
    public BackfillState State { get; set; }
    public required DateTime BeganAt { get; set; }

    /// <summary>When the list of files was complete.</summary>
    public DateTime? ScannedAt { get; set; }

    /// <summary>When the last file had its status.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>A person asked it to stop; it does so after the file in hand.</summary>
    public bool StopRequested { get; set; }

    /// <summary>When files were last filed; far back in a run that is filing, its program died.</summary>
    public DateTime? HeartbeatAt { get; set; }

    /// <summary>Files found.</summary>
    public int Total { get; set; }

    /// <summary>Files that became documents.</summary>
    public int New { get; set; }

    /// <summary>Files whose content was known.</summary>
    public int Copies { get; set; }

    /// <summary>Files whose content is known to be unreadable.</summary>
    public int Unreadable { get; set; }

    /// <summary>Files that could not be filed.</summary>
    public int Failed { get; set; }

    public ICollection<BackfillFile> Files { get; } = [];
}
