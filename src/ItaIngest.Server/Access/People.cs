using ItaIngest.Core.Thai;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Access;

/// <summary>Makes accounts and changes them. One per request: it works on the request's context.</summary>
public sealed class People(UserManager<Account> users, StoreContext context, AccessLinks links, TimeProvider time)
{
    /// <summary>All accounts, in the order of the names that are shown, as a Thai dictionary has it.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation) =>
        [.. (await context.Accounts.AsNoTracking().ToListAsync(cancellation)).OrderBy(a => a.Shown, ThaiOrder.Comparer).ThenBy(a => a.NormalizedUserName, StringComparer.Ordinal)];

    public Task<Account?> FindAsync(string name) => users.FindByNameAsync(name.Trim());

    public Task<Account?> FindAsync(long id, CancellationToken cancellation) => context.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancellation);

    /// <summary>Makes an account that has no password yet.</summary>
    /// <returns>The path of the link by which the person chooses one, when the account could be made.</returns>
    public async Task<(IdentityResult Result, string? Link)> InviteAsync(string name, string? shown, Role role, CancellationToken cancellation)
    {
        var account = New(name, shown, role);
        var result = await users.CreateAsync(account);
        return (result, result.Succeeded ? await links.ForAsync(account, cancellation) : null);
    }

    /// <summary>Uses a one-time link up: makes the first administrator, or gives an account its (new) password, which ends sessions that began with the old one.</summary>
    /// <param name="token">Of the link.</param>
    /// <param name="name">Of the first administrator; else the link says whose it is.</param>
    /// <param name="password">The new one.</param>
    /// <param name="cancellation">Leaves the link as it was.</param>
    /// <returns>The account; null when the link opens nothing any more. A refused name or password leaves the link open.</returns>
    public async Task<(IdentityResult Result, Account? Account)> WelcomeAsync(string token, string name, string password, CancellationToken cancellation)
    {
        var link = await links.FindAsync(token, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (link is null || !await links.UseUpAsync(context, token, cancellation))
        {
            return (IdentityResult.Success, null);
        }

        var account = link.AccountId is { } id ? await context.Accounts.SingleAsync(a => a.Id == id, cancellation) : New(name, shown: null, Role.Administrator);
        account.SignedInAt = time.GetUtcNow().UtcDateTime;
        var result = link.AccountId is null ? await users.CreateAsync(account, password) : await ReplacePasswordAsync(account, password);
        if (result.Succeeded)
        {
            await transaction.CommitAsync(cancellation);
        }

        return (result, account);
    }

    /// <summary>Sessions that began with the old password end, all but the one that asks.</summary>
    public Task<IdentityResult> ChangePasswordAsync(Account account, string old, string password) => users.ChangePasswordAsync(account, old, password);

    /// <summary>Ends all sessions of the account.</summary>
    public Task<IdentityResult> EndSessionsAsync(Account account) => users.UpdateSecurityStampAsync(account);

    public Task<IdentityResult> ChangeRoleAsync(Account account, Role role)
    {
        account.Role = role;
        return users.UpdateAsync(account);
    }

    /// <summary>Closes an account, or opens it again.</summary>
    public Task<IdentityResult> BlockAsync(Account account, bool blocked)
    {
        account.BlockedAt = blocked ? time.GetUtcNow().UtcDateTime : null;
        return users.UpdateSecurityStampAsync(account);
    }

    /// <summary>Whether the installation would be without an administrator if this one were none.</summary>
    public async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken cancellation) =>
        account is { Role: Role.Administrator, BlockedAt: null }
        && !await context.Accounts.AnyAsync(a => a.Id != account.Id && a.Role == Role.Administrator && a.BlockedAt == null && (a.PasswordHash != null || a.External), cancellation);

    private async Task<IdentityResult> ReplacePasswordAsync(Account account, string password)
    {
        if (account.PasswordHash is not null && await users.RemovePasswordAsync(account) is { Succeeded: false } kept)
        {
            return kept;
        }

        // Whoever was let in by an administrator has not guessed.
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        return await users.AddPasswordAsync(account, password);
    }

    private Account New(string name, string? shown, Role role) => new()
    {
        UserName = name.Trim(),
        DisplayName = string.IsNullOrWhiteSpace(shown) ? null : shown.Trim(),
        Role = role,
        CreatedAt = time.GetUtcNow().UtcDateTime,
    };
}
