namespace ItaIngest.Storage.Backfills;

public enum BackfillState
{
    /// <summary>The tree is being looked through.</summary>
    Scanning,

    /// <summary>Files are being filed.</summary>
    Filing,

    /// <summary>A person holds it back; its program waits to go on.</summary>
    Paused,

    /// <summary>Stopped by a person or with its program; the same command, or a start of its service, goes on.</summary>
    Stopped,

    /// <summary>Every file has its status; reading may go on behind it.</summary>
    Filed,
}

/// <summary>One folder tree of past years; the command called again on the same tree goes on with the same run. Times are UTC.</summary>
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

    /// <summary>A person asked it to pause; it goes on when this is taken back.</summary>
    public bool PauseRequested { get; set; }

    /// <summary>Machine and process that work on it; null when none does.</summary>
    public string? Owner { get; set; }

    /// <summary>
    /// The service that works on it since somebody asked by page or API, as arrivals name it (<see cref="Documents.Arrival.Inbox"/>): it goes on when it starts anew. Null once it
    /// is through or a person stopped it, and for those of the command.
    /// </summary>
    public string? Service { get; set; }

    /// <summary>When its program was last at work; far back in a run that is filing, its program died.</summary>
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
