namespace ItaIngest.Storage.Settings;

/// <summary>A key to the API. The key itself is shown once, when it is made, and kept nowhere. Times are UTC.</summary>
public sealed class ApiKey
{
    public long Id { get; set; }

    /// <summary>Who uses it and what for.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, 64 lower-case hexadecimal digits; keys are random, so that a slow hash adds nothing.</summary>
    public required string Hash { get; set; }

    /// <summary>The key's first characters, by which people tell keys apart.</summary>
    public required string Prefix { get; set; }

    /// <summary>What the key allows, parted by blanks.</summary>
    public required string Scopes { get; set; }
    public required DateTime CreatedAt { get; set; }
    public DateTime? LastUsedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}
