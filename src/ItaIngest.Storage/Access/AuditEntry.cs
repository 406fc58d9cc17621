namespace ItaIngest.Storage.Access;

/// <summary>What somebody did.</summary>
public enum AuditAct
{
    /// <summary>Looked at a document, its records or its history.</summary>
    View,

    /// <summary>Opened the image of a page.</summary>
    Image,

    /// <summary>Opened the file as it arrived.</summary>
    Original,

    /// <summary>Read records of many documents.</summary>
    List,

    Export,

    /// <summary>Changed documents or records, or had them worked on.</summary>
    Change,

    SignIn,

    /// <summary>Tried to sign in and could not.</summary>
    SignInFailed,

    SignOut,

    /// <summary>Changed who may do what, or a setting.</summary>
    Administer,
}

/// <summary>How the service knew who it was.</summary>
public enum AuditWay
{
    /// <summary>Signed in here.</summary>
    Session,

    /// <summary>A trusted proxy said so.</summary>
    Proxy,

    Key,

    /// <summary>A program on the machine itself.</summary>
    Local,

    /// <summary>It did not.</summary>
    Nobody,
}

/// <summary>One line of the audit log: who did what, when and from where.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Name of the account, of the key (<c>key:…</c>) or <c>local</c>; what was tried, where nobody signed in.</summary>
    public required string Who { get; set; }
    public AuditWay Way { get; set; }
    public AuditAct Act { get; set; }

    /// <summary>The document, which may be deleted since.</summary>
    public long? DocumentId { get; set; }

    /// <summary>What exactly.</summary>
    public required string What { get; set; }

    /// <summary>The address from which it came.</summary>
    public required string From { get; set; }
}
