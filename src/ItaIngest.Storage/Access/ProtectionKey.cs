namespace ItaIngest.Storage.Access;

/// <summary>A key that seals cookies and forms. In the database, so that restarts and further machines know sessions that others began.</summary>
public sealed class ProtectionKey
{
    public long Id { get; set; }

    /// <summary>As ASP.NET Core names it.</summary>
    public required string Name { get; set; }

    /// <summary>As ASP.NET Core writes it.</summary>
    public required string Xml { get; set; }
}
