namespace ItaIngest.Storage.Access;

/// <summary>What a person may do; each includes those before it.</summary>
public enum Role
{
    /// <summary>Looks at documents, records and lists, and exports them.</summary>
    Viewer,

    /// <summary>Answers flags and corrects records.</summary>
    Reviewer,

    /// <summary>Sends in documents, retries, pauses, deletes.</summary>
    Operator,

    /// <summary>Says who may do what, and reads the audit log.</summary>
    Administrator,
}
