using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Access;

/// <summary>
/// Signs people in by name and password. Whatever is wrong (no such name, a wrong password, an account that is closed for a while or blocked) is answered alike and
/// after the same time, so that nobody learns who has an account.
/// </summary>
internal sealed class PasswordSignIn(IDbContextFactory<StoreContext> contexts, IPasswordHasher<Account> hasher, ILookupNormalizer names, AccessOptions options, TimeProvider time)
{
    /// <summary>Longer ones would only keep the processor busy.</summary>
    public const int LongestPassword = 200;

    /// <summary>Of a password that nobody has: names that do not exist take as long to check as those that do.</summary>
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <returns>Null when it is not the name and password of somebody who may sign in now.</returns>
    public async Task<AccountState?> TryAsync(string name, string password, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        if (await CheckedAsync(name, password, cancellation) is { } account)
        {
            return account;
        }

        var rest = options.RefusalAfter - time.GetElapsedTime(began);
        await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, time, cancellation);
        return null;
    }

    private async Task<AccountState?> CheckedAsync(string name, string password, CancellationToken cancellation)
    {
        if (password.Length > LongestPassword || names.NormalizeName(name.Trim()) is not { Length: > 0 and <= AccountName.Longest } key)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == key && a.PasswordHash != null && a.BlockedAt == null, cancellation);
        var isOpen = account is not null && await CountAsync(context, account.Id, cancellation);
        var verified = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? _nobody.Value, password);
        if (!isOpen || verified == PasswordVerificationResult.Failed)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        await context.Accounts.Where(a => a.Id == account!.Id).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null).SetProperty(a => a.SignedInAt, now), cancellation);
        return AccountState.Of(account!);
    }

    /// <summary>
    /// Counts the attempt before the password is looked at, in one step of the database: a hundred attempts at the same moment are a hundred. The last one that is
    /// allowed closes the account for a while; a right password opens it again.
    /// </summary>
    /// <returns>False when the account is closed.</returns>
    private async Task<bool> CountAsync(StoreContext context, long id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var most = options.MostFailures;
        DateTimeOffset? until = now + options.ClosedFor;
        return await context.Accounts.Where(a => a.Id == id && (a.LockoutEnd == null || a.LockoutEnd <= now)).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount + 1 >= most ? until : null)
                .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= most ? 0 : a.AccessFailedCount + 1),
            cancellation) > 0;
    }
}
