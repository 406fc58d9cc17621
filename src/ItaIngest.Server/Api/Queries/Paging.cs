using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;

namespace ItaIngest.Server.Api.Queries;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>
/// Paging by cursor: a page goes on after the last row of the one before (keyset), so that page ten thousand costs what the first does and rows that come or go meanwhile
/// shift nothing.
/// </summary>
/// <param name="list">Name of the list; a cursor fits its own list only.</param>
/// <param name="keyCount">How many numbers the list's order goes by.</param>
internal sealed class Paging(string list, int keyCount = 1)
{
    private const int Default = 100;
    private const int Most = 500;

    public QueryParameter<int> Limit { get; } = QueryParameters.Number("limit", $"Rows of a page; {Default} unless given.", 1, Most, Default);

    public QueryParameter<long[]> Cursor { get; } = new(
        "cursor", "The value of next from the page before, with the same filters; none for the first page.", new OpenApiSchema { Type = JsonSchemaType.String }, "",
        text => Decode(list, keyCount, text) is { } keys ? Parsed<long[]>.Of(keys) : Parsed<long[]>.Wrong("is no cursor of this list; take it from next as it stands"));

    /// <summary>The keys of the row after which the page begins; null for the first page.</summary>
    public long[]? After(HttpContext http) => Cursor.TryRead(http, out var keys) ? keys : null;

    /// <summary>Runs the query of one page.</summary>
    /// <param name="http">Says how many rows.</param>
    /// <param name="rows">Filtered, in the list's order, after <see cref="After"/>.</param>
    /// <param name="item">What the caller sees of a row.</param>
    /// <param name="keys">What the order goes by.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ListPage<TItem>> PageAsync<TRow, TItem>(
        HttpContext http, IQueryable<TRow> rows, Func<TRow, TItem> item, Func<TRow, long[]> keys, CancellationToken cancellation)
    {
        var limit = Limit.TryRead(http, out var wanted) ? wanted : Default;
        var found = await rows.Take(limit + 1).ToListAsync(cancellation);
        var next = found.Count > limit ? Encode(list, keys(found[limit - 1])) : null;
        return new ListPage<TItem>([.. found.Take(limit).Select(item)], next);
    }

    private static string Encode(string list, long[] keys) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}:{string.Join(':', keys.Select(k => k.ToString(CultureInfo.InvariantCulture)))}"));

    private static long[]? Decode(string list, int keyCount, string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(':');
        var keys = parts.Skip(1).Select(p => long.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : -1).ToArray();
        return parts[0] == list && keys.Length == keyCount && keys.All(k => k >= 0) ? keys : null;
    }
}
