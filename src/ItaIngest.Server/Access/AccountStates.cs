using System.Collections.Concurrent;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Access;

/// <summary>What a request needs to know of an account.</summary>
/// <param name="Stamp">Changes when the password does; a session began under one stamp ends with it.</param>
internal sealed record AccountState(long Id, string Name, string Shown, Role Role, string Stamp, bool Blocked, bool External)
{
    public static AccountState Of(Account account) => new(
        account.Id, account.UserName!, account.Shown, account.Role, account.SecurityStamp ?? "", account.BlockedAt is not null, account.External);
}

/// <summary>
/// The accounts as sessions need them with every request: remembered for seconds, so that a page with forty pictures asks the database once, and a role that is
/// taken away is gone at the next look.
/// </summary>
internal sealed class AccountStates(IDbContextFactory<StoreContext> contexts, AccessOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<long, (AccountState State, long At)> _known = [];

    /// <returns>Null when there is no such account.</returns>
    public async Task<AccountState?> FindAsync(long id, CancellationToken cancellation)
    {
        if (_known.TryGetValue(id, out var known) && time.GetElapsedTime(known.At) < options.AccountsKnownFor)
        {
            return known.State;
        }

        var at = time.GetTimestamp();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation) is not { } account)
        {
            return null;
        }

        var state = AccountState.Of(account);
        _known[id] = (state, at);
        return state;
    }

    /// <summary>The account was changed here.</summary>
    public void Forget(long id) => _known.TryRemove(id, out _);
}
