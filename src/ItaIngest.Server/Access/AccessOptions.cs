using System.ComponentModel.DataAnnotations;
using System.Net;
using ItaIngest.Storage.Access;

namespace ItaIngest.Server.Access;

/// <summary>How people sign in.</summary>
public sealed record AccessOptions
{
    /// <summary>Addresses of proxies that sign people in themselves and say who they are; nobody else is believed. None unless named.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>The header in which a trusted proxy names the person.</summary>
    [Required]
    public string UserHeader { get; init; } = "X-Remote-User";

    /// <summary>The header in which it says how the person's name is shown.</summary>
    [Required]
    public string NameHeader { get; init; } = "X-Remote-Name";

    /// <summary>The header in which it says what the person may do, by the names of <see cref="Role"/>, parted by commas; null leaves that to the administrators here.</summary>
    public string? RoleHeader { get; init; }

    /// <summary>What people may do who come by a trusted proxy for the first time.</summary>
    public Role Newcomers { get; init; } = Role.Viewer;

    /// <summary>A session ends when nothing was asked of it for this long: a working day.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long a machine may believe what it knows of an account; a role taken away or a blocked account ends then.</summary>
    public TimeSpan AccountsKnownFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Wrong passwords after which an account is closed for a while.</summary>
    [Range(1, 100)]
    public int MostFailures { get; init; } = 5;

    /// <summary>How long it is closed.</summary>
    public TimeSpan ClosedFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A refusal comes after this time, whatever was wrong: longer than it takes to check a password and to count a failure.</summary>
    public TimeSpan RefusalAfter { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>Passwords that one address may try in a minute; an office of many people may stand behind one.</summary>
    [Range(1, 10_000)]
    public int AttemptsPerMinute { get; init; } = 30;

    /// <summary>Characters that a password has at least. Its length is what makes it hard to guess, so nothing else is asked for but some variety.</summary>
    [Range(8, 128)]
    public int ShortestPassword { get; init; } = 10;

    /// <summary>How long the link for the first administrator opens, and one for a new password.</summary>
    public TimeSpan LinkLife { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long an invitation opens.</summary>
    public TimeSpan InvitationLife { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Days that the audit log is kept, unless an administrator has set another number.</summary>
    [Range(90, 3650)]
    public int AuditDays { get; init; } = 730;
}
