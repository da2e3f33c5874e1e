using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// Writes the rows of a table, straight from its cells, as an act writes them into its payload (<see cref="RowShape"/>).
/// A cell that no act can have written becomes <c>[]</c>, which stands in no payload.
/// </summary>
internal sealed class TableText
{
    private static readonly JavaScriptEncoder Relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly Column[] _columns;
    private readonly byte[][] _key;
    private readonly ArrayBufferWriter<byte> _buffer = new(2048);

    public TableText(IEntityType type)
    {
        var shape = RowShape.Of(type);
        var key = type.FindPrimaryKey()!.Properties;
        Name = shape.Table;
        _columns = [.. shape.Columns.Select(c => Column.Of(c.Name, c.Property, key.Contains(c.Property)))];
        _key = [.. _columns.Where(c => c.IsKey).Select(c => (byte[])[(byte)'"', .. c.Name.EncodedUtf8Bytes, (byte)'"', (byte)':'])];
    }

    public string Name { get; }

    public string Sql => $"SELECT {string.Join(", ", _columns.Select(c => $"\"{c.Name}\""))} FROM \"{Name}\"";

    /// <summary>The row at hand.</summary>
    public byte[] Write(Cells cells)
    {
        _buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_buffer, new() { Encoder = Relaxed, SkipValidation = true });
        json.WriteStartObject();
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            json.WritePropertyName(column.Name);
            var kind = cells.Kind(i, column.Kind);
            if (kind == CellKind.Nothing)
            {
                json.WriteNullValue();
            }
            else if (kind != column.Kind || !Write(json, cells, i, column.Form))
            {
                json.WriteStartArray();
                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
        json.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    /// <summary>Table and primary key values of a row that is written so.</summary>
    /// <exception cref="FormatException">The text lacks a part of the key.</exception>
    public string IdentityIn(ReadOnlySpan<byte> row)
    {
        var values = new string[_key.Length];
        for (var i = 0; i < _key.Length; i++)
        {
            var name = _key[i];

            // Inside a text a quotation mark has a backslash before it, and after one that ends a text no letter follows:
            // this can only be the name of a value.
            var at = row.IndexOf(name);
            if (at < 0)
            {
                throw new FormatException($"A row of {Name} without its key.");
            }

            var json = new Utf8JsonReader(row[(at + name.Length)..], isFinalBlock: false, state: default);
            json.Read();
            values[i] = Encoding.UTF8.GetString(row.Slice(at + name.Length, (int)json.BytesConsumed));
        }

        return $"{Name} {string.Join(',', values)}";
    }

    /// <returns>False when no act can have written what the cell holds; nothing is written then.</returns>
    private static bool Write(Utf8JsonWriter json, Cells cells, int at, Form form)
    {
        Span<byte> text = stackalloc byte[EntryText.InstantLength];
        switch (form)
        {
            case Form.Text: json.WriteStringValue(cells.Text(at)); return true;
            case Form.Whole: json.WriteNumberValue(cells.Whole(at)); return true;
            case Form.Bytes: json.WriteBase64StringValue(cells.Text(at)); return true;
            case Form.Yes when cells.Yes(at) is { } yes: json.WriteBooleanValue(yes); return true;
            case Form.Id when cells.Id(at) is { } id: json.WriteStringValue(id); return true;
            case Form.Day when cells.Day(at) is { } day && day.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture):
                json.WriteStringValue(text[..length]);
                return true;
            case Form.Instant when cells.Instant(at) is { } instant:
                EntryText.Instant(instant, text);
                json.WriteStringValue(text);
                return true;
            default: return false;
        }
    }

    private enum Form { Text, Whole, Yes, Id, Day, Instant, Bytes }

    private sealed record Column(JsonEncodedText Name, bool IsKey, CellKind Kind, Form Form)
    {
        public static Column Of(string name, IProperty property, bool isKey)
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var (kind, form) = type switch
            {
                _ when type == typeof(string) || type.IsEnum => (CellKind.Text, Form.Text),
                _ when type == typeof(int) || type == typeof(long) => (CellKind.Whole, Form.Whole),
                _ when type == typeof(bool) => (CellKind.Whole, Form.Yes),
                _ when type == typeof(Guid) => (CellKind.Text, Form.Id),
                _ when type == typeof(DateOnly) => (CellKind.Text, Form.Day),
                _ when type == typeof(DateTime) => (CellKind.Text, Form.Instant),
                _ when type == typeof(byte[]) => (CellKind.Bytes, Form.Bytes),
                _ => throw new NotSupportedException($"A journalled value of type {type.Name}."),
            };
            return new(JsonEncodedText.Encode(name, Relaxed), isKey, kind, form);
        }
    }
}
