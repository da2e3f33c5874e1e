using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Foundation.Journal;

/// <summary>A row as an entry wrote it. <paramref name="Digest"/> is null when the entry deleted it.</summary>
/// <param name="Identity">Table and primary key values.</param>
/// <param name="Record">Key of the record the row belongs to.</param>
internal readonly record struct WrittenRow(string Identity, string Record, byte[]? Digest);

/// <summary>What the journal says every row of every record last was, as digests; compared with the tables.</summary>
internal sealed class LastRows
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Dictionary<string, (RowShape Shape, string[] Key)> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (byte[] Digest, string Record, Guid Entry)> _last = new(StringComparer.Ordinal);

    /// <summary>Tables that are journalled.</summary>
    public List<IEntityType> Tables { get; } = [];

    public void Learn(IModel model)
    {
        foreach (var type in model.GetEntityTypes().Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType) || typeof(IPart).IsAssignableFrom(t.ClrType)))
        {
            Tables.Add(type);
            _shapes[type.GetTableName()!] = (RowShape.Of(type), [.. type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()).Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>The rows in a payload; an unreadable payload gives none (its digest was told already).</summary>
    public List<WrittenRow> Read(byte[] payload)
    {
        var rows = new List<WrittenRow>();
        try
        {
            using var json = JsonDocument.Parse(payload);
            foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
            {
                var table = row.GetProperty("table").GetString()!;
                if (!_shapes.TryGetValue(table, out var shape))
                {
                    continue;
                }

                var deleted = row.GetProperty("op").ValueEquals("delete");
                var values = row.GetProperty(deleted ? "old" : "new");
                var identity = Identity(table, shape.Key.Select(k => values.GetProperty(k).GetRawText()));
                rows.Add(new(identity, row.GetProperty("key").GetString()!, deleted ? null : SHA256.HashData(JsonMarshal.GetRawUtf8Value(values))));
            }
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }

        return rows;
    }

    public void Apply(List<WrittenRow> rows, Guid entry)
    {
        foreach (var row in rows)
        {
            if (row.Digest is null)
            {
                _last.Remove(row.Identity);
            }
            else
            {
                _last[row.Identity] = (row.Digest, row.Record, entry);
            }
        }
    }

    /// <summary>Identity and digest of a row as it stands in its table. Pure, so that rows are read in parallel.</summary>
    public (string Identity, byte[] Digest) Read(IEntityType type, object row)
    {
        var table = type.GetTableName()!;
        var (shape, key) = _shapes[table];
        var buffer = new ArrayBufferWriter<byte>(512);
        var parts = new List<string>(key.Length);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, property) in shape.Columns)
            {
                // The columns stand in the order of the key's names, so the parts come in the key's order.
                json.WritePropertyName(name);
                var start = json.BytesCommitted + json.BytesPending;
                RowShape.Write(json, property.GetGetter().GetClrValue(row));
                if (Array.IndexOf(key, name) >= 0)
                {
                    json.Flush();
                    parts.Add(Encoding.UTF8.GetString(buffer.WrittenSpan[(int)start..]));
                }
            }

            json.WriteEndObject();
        }

        return (Identity(table, parts), SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>Null when the row is what the journal wrote last.</summary>
    public JournalFinding? Compare(IEntityType type, string identity, byte[] digest)
    {
        if (!_last.Remove(identity, out var last))
        {
            return new($"record {identity}", $"Table {type.GetTableName()} holds a row that no act wrote.");
        }

        return digest.AsSpan().SequenceEqual(last.Digest)
            ? null
            : new($"record {last.Record}", $"Table {type.GetTableName()} holds something else than entry {last.Entry} wrote.");
    }

    /// <summary>Rows that the journal wrote and the tables lack; ask after comparing all rows.</summary>
    public IEnumerable<JournalFinding> Missing() =>
        _last.Select(l => new JournalFinding($"record {l.Value.Record}", $"The row {l.Key} that entry {l.Value.Entry} wrote is gone."));

    private static string Identity(string table, IEnumerable<string> values) => $"{table} {string.Join(',', values)}";
}

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
