namespace ItaIngest.Storage.Documents;

/// <summary>Where a document stands on its way, as people see it; every document is in exactly one of these.</summary>
public enum DocumentState
{
    /// <summary>The original is stored; nothing was done with it yet, or it is to be read anew.</summary>
    Queued,

    /// <summary>It was opened, and its pages are being read.</summary>
    Reading,

    /// <summary>Its records are stored.</summary>
    Read,

    /// <summary>It can't be read (no PDF, encrypted, truncated…); trying again would not help.</summary>
    Unreadable,

    /// <summary>Reading failed more often than it is tried again; a person may queue it anew.</summary>
    Failed,

    /// <summary>A person stopped its reading; a person may queue it anew.</summary>
    Cancelled,
}

/// <summary>What has to be done next with a document that is queued or being read.</summary>
public enum DocumentStep
{
    /// <summary>Open the file and count its pages.</summary>
    Open,

    /// <summary>Read the pages; each is a piece of work of its own.</summary>
    Pages,

    /// <summary>Put the records together from the pages.</summary>
    Assemble,
}

/// <summary>Where a document's step stands on its way through the scheduler.</summary>
public enum WorkState
{
    /// <summary>Nothing is to be done with the document itself (its pages may be at work).</summary>
    None,

    /// <summary>It waits to be given to the scheduler.</summary>
    Waiting,

    /// <summary>The scheduler holds a job for it.</summary>
    Queued,

    /// <summary>A machine works on it.</summary>
    Running,
}

/// <summary>Which documents go first when several wait.</summary>
public enum DocumentPriority
{
    Backfill = 1,
    Watched = 5,
    Uploaded = 9,
}

/// <summary>Whether people are done with a document's records.</summary>
public enum ReviewState
{
    /// <summary>Nobody has said that the records are right.</summary>
    Open,

    /// <summary>A person has said that the records are right.</summary>
    Approved,
}

/// <summary>Whether a second person checks what the first has approved.</summary>
public enum SecondReview
{
    /// <summary>Not drawn for it, or not approved yet.</summary>
    None,

    /// <summary>It waits for another person than the first.</summary>
    Waiting,
    Done,
}
