namespace ItaIngest.Storage.Access;

public enum AccessPurpose
{
    /// <summary>Makes the first administrator.</summary>
    SetUp,

    /// <summary>Lets a person who was invited choose a password.</summary>
    Invite,

    /// <summary>Lets a person choose a new password.</summary>
    Reset,
}

/// <summary>An address that opens one door once. The token in it is kept nowhere; its row goes when it is used. Times are UTC.</summary>
public sealed class AccessLink
{
    public long Id { get; set; }
    public AccessPurpose Purpose { get; set; }

    /// <summary>SHA-256 of the token, 64 lower-case hexadecimal digits; tokens are random, so that a slow hash adds nothing.</summary>
    public required string Hash { get; set; }

    /// <summary>Whom it is for; null for the first administrator, who has no account yet.</summary>
    public long? AccountId { get; set; }
    public Account? Account { get; set; }
    public DateTime ExpiresAt { get; set; }
}
