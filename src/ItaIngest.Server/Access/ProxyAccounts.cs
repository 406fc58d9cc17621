using System.Collections.Concurrent;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Access;

/// <summary>The accounts of people who come by a trusted proxy: made when they come for the first time, so that administrators see and may block them.</summary>
internal sealed class ProxyAccounts(IDbContextFactory<StoreContext> contexts, AccountStates states, ILookupNormalizer names, AccessOptions options, TimeProvider time)
{
    /// <summary>The last sign-in is kept to the hour: a proxy signs in with every request.</summary>
    private static readonly TimeSpan s_seenAgain = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (long Id, long At)> _ids = [];

    /// <param name="name">Of the account.</param>
    /// <param name="shown">How it is shown; null leaves that as it is.</param>
    /// <param name="role">What the proxy says that the person may do, which lists of accounts then say too; null where it says nothing.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public async Task<AccountState> FindOrAddAsync(string name, string? shown, Role? role, CancellationToken cancellation)
    {
        var key = names.NormalizeName(name)!;
        if (_ids.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < s_seenAgain && await states.FindAsync(known.Id, cancellation) is { } state && (role ?? state.Role) == state.Role)
        {
            return state;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Accounts.SingleOrDefaultAsync(a => a.NormalizedUserName == key, cancellation) ?? context.Accounts.Add(Newcomer(name, key)).Entity;
        account.SignedInAt = time.GetUtcNow().UtcDateTime;
        account.DisplayName = shown ?? account.DisplayName;
        account.Role = role ?? account.Role;
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two of the person's first requests at once: the other one has stored the same.
            context.ChangeTracker.Clear();
            account = await context.Accounts.SingleAsync(a => a.NormalizedUserName == key, cancellation);
        }

        states.Forget(account.Id);
        _ids[key] = (account.Id, time.GetTimestamp());
        return AccountState.Of(account);
    }

    private Account Newcomer(string name, string key) => new()
    {
        UserName = name,
        NormalizedUserName = key,
        External = true,
        Role = options.Newcomers,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        CreatedAt = time.GetUtcNow().UtcDateTime,
    };
}
