using Microsoft.AspNetCore.Identity;

namespace ItaIngest.Storage.Access;

/// <summary>
/// A person who may sign in, here with a password or at a proxy that the operator trusts. Accounts are blocked and never deleted: the audit log names them. Times are UTC.
/// </summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>As it is shown, which may be in Thai; null shows the name of the account.</summary>
    public string? DisplayName { get; set; }

    public Role Role { get; set; }

    /// <summary>Comes by a proxy that signs people in, and has no password here.</summary>
    public bool External { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>The last time.</summary>
    public DateTime? SignedInAt { get; set; }

    /// <summary>An administrator closed it: nobody gets in by it, and sessions end.</summary>
    public DateTime? BlockedAt { get; set; }

    /// <summary>Whoever has been invited and has chosen no password yet.</summary>
    public bool IsInvited => PasswordHash is null && !External;

    public string Shown => DisplayName ?? UserName ?? "";
}
