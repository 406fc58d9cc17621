using System.CommandLine;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Storage;
using ItaIngest.Storage.Known;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Inputs;

/// <summary>What people have confirmed in a service's store, for readings outside of it. Nothing is written there.</summary>
internal static class KnownArgument
{
    public static Option<string?> Create() => new("--known")
    {
        Description = "reads with what people have confirmed (agencies' names, headers, words): the data folder of `ita up`, or the connection string of its PostgreSQL (Host=…;Database=…;Username=…)",
    };

    /// <param name="store">As the option gives it; null is what the program brings along.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="UsageException">There is no such store, or another version of the program wrote it.</exception>
    public static async Task<KnownSet> ReadAsync(string? store, CancellationToken cancellation)
    {
        if (store is null)
        {
            return KnownSet.None;
        }

        await using var services = new ServiceCollection().AddStore(Options(store)).BuildServiceProvider();
        await using (var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync(cancellation))
        {
            if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                throw new UsageException("--known: an older version of the program wrote this store; `ita up` or `ita export` on it brings it up to date");
            }
        }

        return await services.GetRequiredService<KnownSets>().CurrentAsync(cancellation);
    }

    /// <summary>A folder that is there is one, whatever signs its name has.</summary>
    private static StoreOptions Options(string store) =>
        File.Exists(Path.Combine(store, Store.DatabaseFile)) ? new StoreOptions { Data = store }
        : !Directory.Exists(store) && store.Contains('=', StringComparison.Ordinal) ? new StoreOptions { Data = Path.GetTempPath(), Database = StoreArguments.Connection("--known", store) }
        : throw new UsageException($"--known {store}: no data folder of `ita up`; there is no {Store.DatabaseFile} in it");
}
