namespace ItaIngest.Server.Api.Access;

/// <summary>What a key, or a person's role, may allow.</summary>
public static class ApiScopes
{
    /// <summary>Lists, records, files, export.</summary>
    public const string Read = "read";

    /// <summary>Answering flags and correcting records.</summary>
    public const string Review = "review";

    /// <summary>Sending in documents.</summary>
    public const string Intake = "intake";

    /// <summary>Retrying, cancelling and deleting documents.</summary>
    public const string Operate = "operate";

    /// <summary>Accounts, the audit log, settings: for people, never for a key.</summary>
    public const string Administer = "administer";

    /// <summary>One's own account: for everybody who has one.</summary>
    public const string Self = "self";

    /// <summary>What a key may be made for.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Review, Intake, Operate];
}

/// <summary>The scope that an endpoint or a page asks for; the nearest one counts.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsScope(string scope) : Attribute
{
    public string Scope { get; } = scope;
}
