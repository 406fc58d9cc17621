using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Access;

/// <summary>Makes and finds one-time links. A token is shown once, when its link is made; the database holds its hash.</summary>
public sealed class AccessLinks(StoreTransactions transactions, AccessOptions options)
{
    private const int TokenBytes = 32;

    /// <summary>Where a link leads, with its token: a path of the dashboard.</summary>
    public static string Path(string token) => "/welcome/" + token;

    /// <summary>A link for the first administrator; null when there is an administrator already.</summary>
    public async Task<string?> SetUpAsync(CancellationToken cancellation) => await HasAdministratorAsync(cancellation) ? null : await MakeAsync(AccessPurpose.SetUp, null, cancellation);

    /// <summary>Somebody who can sign in and say who may do what.</summary>
    public Task<bool> HasAdministratorAsync(CancellationToken cancellation) => transactions.ReadAsync((context, token) => HasAdministratorAsync(context, token), cancellation);

    /// <summary>A link for one account; earlier ones of the same account open nothing any more.</summary>
    /// <returns>The path with the token, which nobody can show again.</returns>
    public Task<string> ForAsync(Account account, CancellationToken cancellation) => MakeAsync(account.IsInvited ? AccessPurpose.Invite : AccessPurpose.Reset, account.Id, cancellation);

    /// <returns>Null when the token opens nothing, or nothing any more.</returns>
    public Task<AccessLink?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = HashOf(token);
        return transactions.ReadAsync((context, stop) => Open(context, hash).AsNoTracking().Include(l => l.Account).SingleOrDefaultAsync(stop), cancellation);
    }

    /// <summary>Uses a link up, within the transaction of the context: of two who use it at once, one gets false.</summary>
    internal async Task<bool> UseUpAsync(StoreContext context, string token, CancellationToken cancellation)
    {
        var hash = HashOf(token);
        if (await Open(context, hash).AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } link)
        {
            return false;
        }

        // There is one first administrator, whatever many links were printed.
        return link.Purpose == AccessPurpose.SetUp
            ? await context.AccessLinks.Where(l => l.Purpose == AccessPurpose.SetUp).ExecuteDeleteAsync(cancellation) > 0 && !await HasAdministratorAsync(context, cancellation)
            : await context.AccessLinks.Where(l => l.Id == link.Id).ExecuteDeleteAsync(cancellation) > 0;
    }

    private Task<string> MakeAsync(AccessPurpose purpose, long? account, CancellationToken cancellation)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var hash = HashOf(token);
        return transactions.RunAsync(
            async (context, stop) =>
            {
                var now = transactions.Now;
                await context.AccessLinks.Where(l => l.ExpiresAt <= now || (account != null && l.AccountId == account)).ExecuteDeleteAsync(stop);
                context.AccessLinks.Add(new AccessLink
                {
                    Purpose = purpose,
                    AccountId = account,
                    Hash = hash,
                    ExpiresAt = now + (purpose == AccessPurpose.Invite ? options.InvitationLife : options.LinkLife),
                });
                return Path(token);
            },
            cancellation);
    }

    private IQueryable<AccessLink> Open(StoreContext context, string hash)
    {
        var now = transactions.Now;
        return context.AccessLinks.Where(l => l.Hash == hash && l.ExpiresAt > now && (l.Account == null || l.Account.BlockedAt == null));
    }

    private static Task<bool> HasAdministratorAsync(StoreContext context, CancellationToken cancellation) =>
        context.Accounts.AnyAsync(a => a.Role == Role.Administrator && a.BlockedAt == null && (a.PasswordHash != null || a.External), cancellation);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
