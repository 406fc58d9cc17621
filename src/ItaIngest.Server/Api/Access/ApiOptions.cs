namespace ItaIngest.Server.Api.Access;

/// <summary>Who may use the API.</summary>
public sealed record ApiOptions
{
    /// <summary>Programs on this machine need a key as well; all others always do.</summary>
    public bool KeyRequired { get; init; }

    /// <summary>Other machines can reach the service: the dashboard asks them for a key too, as the password of HTTP Basic, until people can sign in.</summary>
    public bool Exposed { get; init; }
}
