using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Foundation.Journal;

/// <summary>One changed row as it goes into a payload: all new values, and the old values of what changed.</summary>
internal sealed record RowChange(EntityEntry Entry, RowShape Shape, string Key, EntityState State)
{
    public static RowChange Of(EntityEntry entry) => new(
        entry, RowShape.Of(entry.Metadata),
        (entry.Entity is IRecord record ? record.Key : ((IPart)entry.Entity).Owner).ToString(), entry.State);
}

/// <summary>The columns of a table in ordinal order of their names, and how their values are written as JSON.</summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<IEntityType, RowShape> Known = new();

    private RowShape(IEntityType type)
    {
        Table = type.GetTableName()!;
        Columns = [.. type.GetProperties().Select(p => (p.GetColumnName(), p)).OrderBy(c => c.Item1, StringComparer.Ordinal)];
    }

    public string Table { get; }

    public IReadOnlyList<(string Name, IProperty Property)> Columns { get; }

    public static RowShape Of(IEntityType type) => Known.GetOrAdd(type, t => new RowShape(t));

    /// <summary>Writes a value so that both databases give the same text back.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int whole: json.WriteNumberValue(whole); break;
            case long whole: json.WriteNumberValue(whole); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case Guid id: json.WriteStringValue(id); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime instant: json.WriteStringValue(EntryText.Instant(instant)); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case Enum word: json.WriteStringValue(word.ToString()); break;
            default: throw new NotSupportedException($"A journalled value of type {value.GetType().Name}.");
        }
    }
}

/// <summary>The payload of an entry, which can be forgotten; the header that is hashed is <see cref="EntryHeader"/>.</summary>
internal static class EntryText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public const int InstantLength = 24;

    /// <summary>ISO 8601 in UTC with whole milliseconds.</summary>
    public static string Instant(DateTime utc)
    {
        Span<byte> text = stackalloc byte[InstantLength];
        Instant(utc, text);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>The same as UTF-8. “O” is the format that .NET writes and reads fastest; its last four digits are cut.</summary>
    public static void Instant(DateTime utc, Span<byte> to)
    {
        Span<byte> text = stackalloc byte[33];
        utc.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[..InstantLength].CopyTo(to);
        to[InstantLength - 1] = (byte)'Z';
    }

    /// <summary>Reads what <see cref="Instant(DateTime)"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no such instant.</exception>
    public static DateTime Instant(string text) => text is { Length: InstantLength } && text[23] == 'Z'
        ? DateTime.ParseExact($"{text.AsSpan(0, 23)}0000Z", "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : throw new FormatException($"“{text}” is no instant in whole milliseconds.");

    public static string Payload(string? reason, RecordKey? document, IEnumerable<RowChange> rows) => Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("document", document?.ToString());
        json.WriteString("reason", reason);
        json.WriteStartArray("rows");
        foreach (var row in rows.OrderBy(r => r.Shape.Table, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("key", row.Key);
            Values(json, row);
            json.WriteString("op", row.State switch { EntityState.Added => "insert", EntityState.Deleted => "delete", _ => "update" });
            json.WriteString("table", row.Shape.Table);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Values(Utf8JsonWriter json, RowChange row)
    {
        if (row.State != EntityState.Deleted)
        {
            json.WriteStartObject("new");
            foreach (var (name, property) in row.Shape.Columns)
            {
                json.WritePropertyName(name);
                RowShape.Write(json, row.Entry.CurrentValues[property]);
            }

            json.WriteEndObject();
        }

        if (row.State != EntityState.Added)
        {
            json.WriteStartObject("old");
            foreach (var (name, property) in row.Shape.Columns)
            {
                if (row.State == EntityState.Deleted || row.Entry.Property(property).IsModified)
                {
                    json.WritePropertyName(name);
                    RowShape.Write(json, row.Entry.OriginalValues[property]);
                }
            }

            json.WriteEndObject();
        }
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
