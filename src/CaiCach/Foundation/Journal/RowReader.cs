using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Foundation.Journal;

/// <summary>Streams the rows of any mapped table as entities, without tracking; parts come along only when asked for.</summary>
internal static class RowReader
{
    private static readonly System.Reflection.MethodInfo Typed =
        typeof(RowReader).GetMethod(nameof(Stream), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    public static IAsyncEnumerable<object> Read(DbContext db, IEntityType type, CancellationToken ct, bool withParts = false) =>
        (IAsyncEnumerable<object>)Typed.MakeGenericMethod(type.ClrType).Invoke(null, [db, withParts, ct])!;

    private static async IAsyncEnumerable<object> Stream<T>(DbContext db, bool withParts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        where T : class
    {
        var rows = db.Set<T>().AsNoTracking();
        await foreach (var row in (withParts ? rows : rows.IgnoreAutoIncludes()).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return row;
        }
    }
}
