using ItaIngest.Server.Dashboard.Localisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Dashboard.Lists;

/// <summary>A count that stops at a bound: to know that there are many costs little, to know how many would cost a walk over all.</summary>
public readonly record struct Bounded(long Count, bool More)
{
    public const int Most = 10_000;

    public static Bounded Exactly(long count) => new(count, More: false);

    /// <param name="rows">In an order that an index gives.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static async Task<Bounded> OfAsync<T>(IOrderedQueryable<T> rows, CancellationToken cancellation)
    {
        var count = await rows.Select(_ => 1).Take(Most + 1).CountAsync(cancellation);
        return new Bounded(Math.Min(count, Most), count > Most);
    }

    /// <summary><c>1,234</c> or <c>more than 10,000</c>.</summary>
    public string Say(IStringLocalizer texts) => More ? texts["common.more-than", Wording.Count(Count)] : Wording.Count(Count);
}
