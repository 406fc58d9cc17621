using System.Linq.Expressions;
using System.Reflection;

namespace ItaIngest.Server.Operations;

/// <summary>Searches for part of a text, upper or lower case.</summary>
internal static class TextSearch
{
    private static readonly MethodInfo s_contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo s_lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;

    public static IQueryable<T> WhereContains<T>(this IQueryable<T> rows, Expression<Func<T, string?>> column, string part)
    {
        // Thai has no cases, and lowering a hundred thousand texts is most of a search's time.
        var cased = part.Any(c => char.IsUpper(c) || char.IsLower(c));
        var captured = new { wanted = cased ? part.ToLowerInvariant() : part };
        var text = cased ? (Expression)Expression.Call(column.Body, s_lower) : column.Body;
        var contains = Expression.Call(text, s_contains, Expression.Property(Expression.Constant(captured), nameof(captured.wanted)));
        return rows.Where(Expression.Lambda<Func<T, bool>>(contains, column.Parameters));
    }
}
