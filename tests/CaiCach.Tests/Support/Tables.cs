using System.Text.Json;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Xunit;

namespace CaiCach.Tests.Support;

/// <summary>Compares two databases table by table: records, their parts, the journal and what is derived.</summary>
internal static class Tables
{
    public static async Task AssertEqual(CaiCachDb original, CaiCachDb copy)
    {
        foreach (var type in original.Model.GetEntityTypes().Where(t => !typeof(IWorking).IsAssignableFrom(t.ClrType)))
        {
            var (left, right) = (await Rows(original, type.ClrType), await Rows(copy, type.ClrType));
            Assert.True(left.SequenceEqual(right), $"{type.ClrType.Name}: {left.Except(right).FirstOrDefault()} ≠ {right.Except(left).FirstOrDefault()} ({left.Count}, {right.Count} rows)");
        }
    }

    private static async Task<List<string>> Rows(CaiCachDb db, Type type)
    {
        var shape = db.Model.FindEntityType(type)!;
        var rows = new List<string>();
        await foreach (var row in RowReader.Read(db, shape, default))
        {
            rows.Add(JsonSerializer.Serialize(shape.GetProperties().Select(p => p.GetGetter().GetClrValue(row)?.ToString() is var text && p.ClrType == typeof(byte[])
                ? Convert.ToHexString((byte[]?)p.GetGetter().GetClrValue(row) ?? []) : text)));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
