using System.Globalization;
using System.Text.Json;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>Changes what is known, one machine after the other, and gives the set a new version where readings would use another one afterwards.</summary>
internal static class KnownChange
{
    public static Task<T> RunAsync<T>(StoreTransactions transactions, Func<StoreContext, CancellationToken, Task<T>> change, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            await Counters.LockAsync(context, CounterNames.KnownLock, token);
            var version = await KnownSets.VersionAsync(context, token);
            var before = Content(await KnownSets.LoadAsync(context, version, token));
            var result = await change(context, token);
            await context.SaveChangesAsync(token);
            if (Content(await KnownSets.LoadAsync(context, version, token)) != before)
            {
                await WriteAsync(context, SettingNames.KnownVersion, (version + 1).ToString(CultureInfo.InvariantCulture), transactions.Now, token);
            }

            return result;
        },
        cancellation);

    internal static async Task WriteAsync(StoreContext context, string name, string value, DateTime now, CancellationToken cancellation)
    {
        if (await context.Settings.Where(s => s.Name == name).ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, value).SetProperty(x => x.ChangedAt, now), cancellation) == 0)
        {
            context.Settings.Add(new Setting { Name = name, Value = value, ChangedAt = now });
        }
    }

    private static string Content(KnownSet set) => JsonSerializer.Serialize(set);
}
