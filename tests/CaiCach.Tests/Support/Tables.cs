using System.Text.Json;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace CaiCach.Tests.Support;

/// <summary>Compares two databases table by table: records, their parts, the journal and what is derived.</summary>
internal static class Tables
{
    /// <returns>Rows of each table, so that a test can see that there was something to compare.</returns>
    public static async Task<IReadOnlyDictionary<Type, int>> AssertEqual(CaiCachDb original, CaiCachDb copy)
    {
        var counts = new Dictionary<Type, int>();
        foreach (var type in original.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => !typeof(IWorking).IsAssignableFrom(t)))
        {
            var (left, right) = (await Rows(original, type), await Rows(copy, type));
            if (!left.SequenceEqual(right))
            {
                Assert.Fail($"{type.Name}: {left.Except(right).FirstOrDefault()} ≠ {right.Except(left).FirstOrDefault()} ({left.Count}, {right.Count} rows)");
            }

            counts[type] = left.Count;
        }

        return counts;
    }

    private static async Task<List<string>> Rows(CaiCachDb db, Type type)
    {
        var shape = db.Model.FindEntityType(type)!;
        IProperty[] columns = [.. shape.GetProperties()];
        var rows = new List<string>();
        await foreach (var row in RowReader.Read(db, shape, default))
        {
            rows.Add(JsonSerializer.Serialize(columns.Select(c => c.GetGetter().GetClrValue(row))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
