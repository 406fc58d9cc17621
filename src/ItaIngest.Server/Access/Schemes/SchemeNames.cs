namespace ItaIngest.Server.Access.Schemes;

/// <summary>The ways in which a request may say who it is from; exactly one is tried.</summary>
internal static class SchemeNames
{
    /// <summary>Chooses among the others.</summary>
    public const string Any = "any";

    public const string Session = "session";
    public const string Key = "key";
    public const string Proxy = "proxy";
    public const string Local = "local";
}
