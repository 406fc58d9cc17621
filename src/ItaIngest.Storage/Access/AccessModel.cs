using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ItaIngest.Storage.Access;

/// <summary>Tables of people, of links that let them in, of the keys that seal their sessions and of what they did.</summary>
internal static class AccessModel
{
    /// <summary>Of a name; longer ones are no names.</summary>
    public const int LongestName = 256;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.Property(a => a.UserName).HasMaxLength(LongestName);
            account.Property(a => a.NormalizedUserName).HasMaxLength(LongestName);
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.Property(a => a.LockoutEnd).HasConversion<MomentConverter>();
            account.Ignore(a => a.IsInvited).Ignore(a => a.Shown);
            // Of no use here.
            account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed).Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled);
        });
        model.Entity<AccessLink>(link =>
        {
            link.ToTable("access_links");
            link.HasIndex(l => l.Hash).IsUnique();
            link.HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId);
        });
        model.Entity<ProtectionKey>().ToTable("protection_keys");
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entries");
            // The page's filters, each in the order in which it lists.
            entry.HasIndex(e => new { e.DocumentId, e.Id });
            entry.HasIndex(e => new { e.Who, e.Id });
            entry.HasIndex(e => new { e.Act, e.Id });
            entry.HasIndex(e => e.At);
        });
    }

    /// <summary>SQLite can't compare times with an offset.</summary>
    private sealed class MomentConverter() : ValueConverter<DateTimeOffset, DateTime>(t => t.UtcDateTime, t => new DateTimeOffset(DateTime.SpecifyKind(t, DateTimeKind.Utc)));
}
