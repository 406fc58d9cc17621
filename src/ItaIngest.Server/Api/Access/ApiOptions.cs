namespace ItaIngest.Server.Api.Access;

/// <summary>Who may use the API.</summary>
public sealed record ApiOptions
{
    /// <summary>Programs on this machine need a key as well; all others always do.</summary>
    public bool KeyRequired { get; init; }
}
