using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Dashboard.Lists;

/// <summary>
/// One page of a list that runs from the newest row to the oldest. It begins after a row, never after a number of rows, so that the last page costs what
/// the first does.
/// </summary>
/// <param name="Rows">Newest first.</param>
/// <param name="NewerThan">The list goes on towards the newer from this id; null on the first page.</param>
/// <param name="OlderThan">The list goes on towards the older from this id; null on the last page.</param>
public sealed record Keyset<T>(IReadOnlyList<T> Rows, long? NewerThan, long? OlderThan);

internal static class Keyset
{
    public const int Size = 50;

    /// <param name="rows">Filtered, in no order.</param>
    /// <param name="id">What orders them.</param>
    /// <param name="before">Rows below this id only; null for the newest.</param>
    /// <param name="after">Rows above this id only, the nearest ones; null for none of it.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static Task<Keyset<T>> PageAsync<T>(
        this IQueryable<T> rows, Expression<Func<T, long>> id, long? before, long? after, CancellationToken cancellation) =>
        rows.PageAsync(id, row => row, before, after, cancellation);

    /// <summary>The same, showing something made of each row.</summary>
    public static async Task<Keyset<TShown>> PageAsync<T, TShown>(
        this IQueryable<T> rows, Expression<Func<T, long>> id, Func<T, TShown> show, long? before, long? after, CancellationToken cancellation)
    {
        var back = after is not null;
        var bounded = after is { } low ? rows.Where(Compare(id, Expression.GreaterThan, low)) : before is { } high ? rows.Where(Compare(id, Expression.LessThan, high)) : rows;
        var ordered = back ? bounded.OrderBy(id) : bounded.OrderByDescending(id);
        var found = await ordered.Take(Size + 1).ToListAsync(cancellation);
        var more = found.Count > Size;
        var page = found.Take(Size).ToList();
        if (back)
        {
            page.Reverse();
        }

        var key = id.Compile();
        var newer = back ? more : before is not null;
        var older = back || more;
        return new Keyset<TShown>([.. page.Select(show)], newer && page.Count > 0 ? key(page[0]) : null, older && page.Count > 0 ? key(page[^1]) : null);
    }

    private static Expression<Func<T, bool>> Compare<T>(Expression<Func<T, long>> id, Func<Expression, Expression, BinaryExpression> with, long bound)
    {
        // A member of a captured object and no constant, so that the database keeps one plan.
        var captured = new { bound };
        return Expression.Lambda<Func<T, bool>>(with(id.Body, Expression.Property(Expression.Constant(captured), nameof(captured.bound))), id.Parameters);
    }
}
