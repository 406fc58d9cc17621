namespace ItaIngest.Server.Api.Access;

/// <summary>What a key may allow.</summary>
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

    public static IReadOnlyList<string> All { get; } = [Read, Review, Intake, Operate];
}

/// <summary>The scope that an endpoint asks for.</summary>
internal sealed record NeedsScope(string Scope);

/// <summary>
/// An endpoint that the dashboard's pages use: as open as they are, which show the same without a key. Signing in will close both.
/// </summary>
internal sealed record OpenLikeDashboard;
