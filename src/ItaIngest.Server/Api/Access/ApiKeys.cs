using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Storage;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api.Access;

/// <summary>Makes, lists, revokes and finds the keys of the API. A key is shown once, when it is made; the database holds its hash.</summary>
public sealed class ApiKeys(IDbContextFactory<StoreContext> contexts, TimeProvider time)
{
    private const string Mark = "ita_";
    private const int RandomBytes = 32;

    /// <summary>Characters by which people tell keys apart: the mark and six of some 43 random ones.</summary>
    private const int PrefixLength = 10;

    private const int LongestKey = 200;

    // To the minute is enough to see whether a key is still in use, and spares a write for nearly every request.
    private static readonly TimeSpan s_usedAgain = TimeSpan.FromMinutes(1);

    /// <returns>The key itself, which nobody can show again, and what is kept of it.</returns>
    public async Task<(string Key, ApiKey Kept)> CreateAsync(string name, IReadOnlyCollection<string> scopes, CancellationToken cancellation)
    {
        var key = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var kept = new ApiKey
        {
            Name = name,
            Hash = HashOf(key),
            Prefix = key[..PrefixLength],
            Scopes = string.Join(' ', scopes),
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.ApiKeys.Add(kept);
        await context.SaveChangesAsync(cancellation);
        return (key, kept);
    }

    /// <summary>All keys, the revoked ones too, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ApiKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancellation);
    }

    /// <summary>A revoked key opens nothing from the next request on; revoking it again changes nothing.</summary>
    /// <returns>The key; null when there is none of this number.</returns>
    public async Task<ApiKey?> RevokeAsync(long id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var key = await context.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancellation);
        if (key is { RevokedAt: null })
        {
            key.RevokedAt = time.GetUtcNow().UtcDateTime;
            await context.SaveChangesAsync(cancellation);
        }

        return key;
    }

    /// <summary>The key that a caller shows; null when it is none or was revoked.</summary>
    public async Task<ApiKey?> FindAsync(string key, CancellationToken cancellation)
    {
        if (key.Length > LongestKey || !LooksLikeOne(key))
        {
            return null;
        }

        var hash = HashOf(key);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var kept = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        if (kept is not null && (kept.LastUsedAt is null || now - kept.LastUsedAt > s_usedAgain))
        {
            await context.ApiKeys.Where(k => k.Id == kept.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancellation);
        }

        return kept;
    }

    internal static bool LooksLikeOne(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
