using System.Globalization;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>Gives readings what people have confirmed: one small query tells whether the set in hand is still the newest.</summary>
public sealed class KnownSets(StoreTransactions transactions)
{
    private KnownSet _last = KnownSet.None;

    /// <summary>The newest set.</summary>
    public async Task<KnownSet> CurrentAsync(CancellationToken cancellation)
    {
        var last = _last;
        var current = await transactions.ReadAsync(
            async (context, token) =>
            {
                // The version first: a change in between gives a newer set under an older number, which the next look replaces.
                var version = await VersionAsync(context, token);
                return version == last.Version ? last : await LoadAsync(context, version, token);
            },
            cancellation);
        return _last = current;
    }

    internal static async Task<int> VersionAsync(StoreContext context, CancellationToken cancellation) =>
        int.TryParse(await context.Settings.Where(s => s.Name == SettingNames.KnownVersion).Select(s => s.Value).SingleOrDefaultAsync(cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>What readings would use now.</summary>
    internal static async Task<KnownSet> LoadAsync(StoreContext context, int version, CancellationToken cancellation)
    {
        var entries = (await context.KnownEntries.AsNoTracking().Where(e => e.State == KnownState.On).OrderBy(e => e.Id).ToListAsync(cancellation)).Where(e => e.IsUsed).ToLookup(e => e.Kind);
        var misread = (await context.KnownSources.Where(s => s.Read != null).Select(s => new { s.EntryId, s.Read }).Distinct().OrderBy(s => s.Read).ToListAsync(cancellation)).ToLookup(s => s.EntryId, s => s.Read!);
        return new KnownSet(
            version,
            [.. entries[KnownKind.Agency].Select(e => new KnownName(e.Id, e.To, [.. misread[e.Id]]))],
            [.. entries[KnownKind.Header].Where(e => HeaderKeys.Of(e.To) is not null).Select(e => new KnownHeader(e.Id, e.From, HeaderKeys.Of(e.To)!))],
            [.. entries[KnownKind.Word].Select(e => new KnownWord(e.Id, e.From, e.To, e.ConfirmedBy is not null))]);
    }
}
