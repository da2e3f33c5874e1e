using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>One page of a list.</summary>
/// <param name="Next">Key of the last row when more follow; null on the last page.</param>
/// <param name="Previous">Key of the first row when others come before; null on the first page.</param>
public sealed record Slice<T>(IReadOnlyList<T> Rows, string? Next, string? Previous);

/// <summary>Pages by key: the database goes to the row after the last one seen, so page 900 is as fast as page 1.</summary>
public static class Keyset
{
    /// <summary>The rows after (or before) the row with a key, in the order of a value and, between equals, of the keys.</summary>
    /// <param name="by">Never null: say what stands for a missing value, for the databases sort null differently.</param>
    /// <param name="after">Key of the last row seen; null for the first page. A key that is not in the list gives the first page.</param>
    /// <param name="before">Key of the first row seen, to go back; wins over <paramref name="after"/>.</param>
    public static async Task<Slice<T>> Slice<T, TValue>(
        this IQueryable<T> rows, Expression<Func<T, TValue>> by, Expression<Func<T, string>> key, bool descending, string? after, string? before, int size, CancellationToken ct = default)
    {
        var (cursor, backwards) = (before ?? after, before is not null);
        var seen = cursor is null ? [] : await rows.Where(Is(key, cursor)).Select(by).Take(1).ToListAsync(ct);
        if (seen is [var value])
        {
            rows = rows.Where(Beyond(by, key, value, cursor!, down: descending != backwards));
        }
        else
        {
            (cursor, backwards) = (null, false);
        }

        var ordered = descending != backwards ? rows.OrderByDescending(by).ThenByDescending(key) : rows.OrderBy(by).ThenBy(key);
        var found = await ordered.Take(size + 1).ToListAsync(ct);
        var more = found.Count > size;
        found.RemoveRange(Math.Min(size, found.Count), more ? 1 : 0);
        if (backwards)
        {
            found.Reverse();
        }

        var keyOf = key.Compile();
        return new(
            found,
            Next: found.Count > 0 && (backwards || more) ? keyOf(found[^1]) : null,
            Previous: found.Count > 0 && (backwards ? more : cursor is not null) ? keyOf(found[0]) : null);
    }

    private static Expression<Func<T, bool>> Is<T>(Expression<Func<T, string>> key, string cursor) =>
        Expression.Lambda<Func<T, bool>>(Expression.Equal(key.Body, Parameter(cursor)), key.Parameters);

    private static Expression<Func<T, bool>> Beyond<T, TValue>(
        Expression<Func<T, TValue>> by, Expression<Func<T, string>> key, TValue value, string cursor, bool down)
    {
        var name = new Renamed(key.Parameters[0], by.Parameters[0]).Visit(key.Body);
        var (kind, at) = (down ? ExpressionType.LessThan : ExpressionType.GreaterThan, Parameter(value));
        var compared = Expression.Call(typeof(string), nameof(string.Compare), null, name, Parameter(cursor));

        // Not beyond, and then beyond by value or by key: the first half is a range of an index, which “or” alone is not.
        return Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(
                Past(down ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, by.Body, at),
                Expression.OrElse(Past(kind, by.Body, at), Expression.MakeBinary(kind, compared, Expression.Constant(0)))),
            by.Parameters);
    }

    /// <summary>Texts are no numbers to the expression tree: they are compared by a call. Only keys of digits stand alike on all databases.</summary>
    private static BinaryExpression Past(ExpressionType kind, Expression value, Expression at) => value.Type == typeof(string)
        ? Expression.MakeBinary(kind, Expression.Call(typeof(string), nameof(string.Compare), null, value, at), Expression.Constant(0))
        : Expression.MakeBinary(kind, value, at);

    /// <summary>A member of an object becomes a parameter of the statement; a constant would make a new statement for each page.</summary>
    private static MemberExpression Parameter<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Held<TValue>(value)), nameof(Held<TValue>.Value));

    private sealed record Held<TValue>(TValue Value);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
