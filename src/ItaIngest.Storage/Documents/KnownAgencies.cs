using ItaIngest.Core.Thai;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>Keeps and searches the agencies' names.</summary>
public static class KnownAgencies
{
    /// <summary>Names that a search gives at most; more than Thailand has agencies; a part that more names hold is in so many rows that a list finds its page without an index.</summary>
    public const int MostFound = 10_000;

    /// <summary>The names that hold a text, whatever the case of its Latin letters.</summary>
    /// <returns>None or up to <see cref="MostFound"/>; null when there are more.</returns>
    public static async Task<IReadOnlyList<string>?> HoldingAsync(StoreContext context, string part, CancellationToken cancellation)
    {
        var lower = part.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs in the database.
        var names = await context.Agencies.Where(a => a.Name.ToLower().Contains(lower)).Select(a => a.Name).Order().Take(MostFound + 1).ToListAsync(cancellation);
#pragma warning restore CA1304, CA1311, CA1862
        return names.Count > MostFound ? null : names;
    }

    /// <summary>A page of names in the order of a Thai dictionary, found by its index however many there are.</summary>
    /// <param name="agencies">Those that are wanted.</param>
    /// <param name="after">The last name of the page before; null for the first page.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static Task<List<string>> InOrderAsync(IQueryable<KnownAgency> agencies, string? after, int count, CancellationToken cancellation)
    {
        if (after is not null)
        {
            var key = ThaiOrder.KeyOf(after);
            agencies = agencies.Where(a => string.Compare(a.SortKey, key) >= 0 && (a.SortKey != key || string.Compare(a.Name, after) > 0));
        }

        return agencies.OrderBy(a => a.SortKey).ThenBy(a => a.Name).Select(a => a.Name).Take(count).ToListAsync(cancellation);
    }

    /// <summary>Keeps the names that are about to be saved with documents; twice is once, whoever comes first.</summary>
    internal static async Task KeepAsync(StoreContext context, CancellationToken cancellation)
    {
        foreach (var name in NewNames(context))
        {
            await context.Database.ExecuteSqlAsync(Insert(name), cancellation);
        }
    }

    /// <inheritdoc cref="KeepAsync"/>
    internal static void Keep(StoreContext context)
    {
        foreach (var name in NewNames(context))
        {
            context.Database.ExecuteSql(Insert(name));
        }
    }

    private static FormattableString Insert(string name) => $"""INSERT INTO agencies ("Name", "SortKey") VALUES ({name}, {ThaiOrder.KeyOf(name)}) ON CONFLICT DO NOTHING""";

    private static List<string> NewNames(StoreContext context) =>
    [
        .. context.ChangeTracker.Entries<StoredDocument>()
            .Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(d => d.Agency).IsModified))
            .Select(e => e.Entity.Agency)
            .OfType<string>()
            .Distinct(),
    ];
}
