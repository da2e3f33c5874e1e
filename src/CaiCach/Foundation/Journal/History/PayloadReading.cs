using System.Globalization;
using System.Text.Json;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Foundation.Journal;

/// <summary>Reads from payloads what people may know of one record: the named values that changed, old and new.</summary>
/// <param name="personal">True when the reader may see personal data.</param>
internal sealed class PayloadReading(IModel model, RecordKind kind, bool personal, Texts texts)
{
    private const string Hidden = "•••";

    private readonly Dictionary<string, (string Column, RecordField Field, Type Type)[]> _fields = Columns(model, kind.Fields);

    /// <summary>
    /// A reason is free text and may name people: without the right to personal data it is told only where the module
    /// has named its values and none of them is personal.
    /// </summary>
    private readonly bool _reasons = personal || (kind.Fields.Count > 0 && !kind.Fields.Any(f => f.Personal));

    public ReadPayload Read(string payload, RecordKey record)
    {
        using var json = JsonDocument.Parse(payload);
        var root = json.RootElement;
        var key = record.ToString();
        var rows = root.GetProperty("rows").EnumerateArray().Where(r => r.GetProperty("key").ValueEquals(key));
        return new(
            _reasons ? root.GetProperty("reason").GetString() : null,
            RecordKey.TryParse(root.GetProperty("document").GetString(), out var document) ? document : null,
            [.. rows.SelectMany(Changes)]);
    }

    private IEnumerable<HistoryChange> Changes(JsonElement row)
    {
        if (!_fields.TryGetValue(row.GetProperty("table").GetString()!, out var fields))
        {
            yield break;
        }

        JsonElement? before = row.TryGetProperty("old", out var old) ? old : null;
        JsonElement? after = row.TryGetProperty("new", out var now) ? now : null;
        foreach (var (column, field, type) in fields)
        {
            // An update keeps the old values only of what changed; what was created empty says nothing.
            if ((before is null || before.Value.TryGetProperty(column, out _)) && Raw(before, column) != Raw(after, column))
            {
                yield return new(texts[field.Name], Print(before, column, field, type), Print(after, column, field, type));
            }
        }
    }

    /// <summary>As stored; null when it is absent or empty.</summary>
    private static string? Raw(JsonElement? row, string column) =>
        row is { } values && values.TryGetProperty(column, out var value) && value.ToString() != "" ? value.GetRawText() : null;

    private string? Print(JsonElement? row, string column, RecordField field, Type type)
    {
        if (Raw(row, column) is null)
        {
            return null;
        }

        var value = row!.Value.GetProperty(column);
        return field.Personal && !personal ? Hidden : field.Words is { } words ? texts[words(Typed(value, type))] : Plain(value, type);
    }

    private string Plain(JsonElement value, Type type) => Typed(value, type) switch
    {
        DateOnly day => VietnameseDate.Print(day),
        DateTime instant => Clock.Local(instant).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? texts["có"] : texts["không"],
        long whole => VietnameseNumber.Print(whole),
        int whole => VietnameseNumber.Print(whole),
        var other => other.ToString() ?? "",
    };

    private static object Typed(JsonElement value, Type type) =>
        type.IsEnum ? Enum.Parse(type, value.GetString()!)
        : type == typeof(DateOnly) ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : type == typeof(DateTime) ? EntryText.Instant(value.GetString()!)
        : type == typeof(int) ? value.GetInt32()
        : type == typeof(long) ? value.GetInt64()
        : type == typeof(bool) ? value.GetBoolean()
        : value.ToString();

    private static Dictionary<string, (string, RecordField, Type)[]> Columns(IModel model, IReadOnlyList<RecordField> fields) => fields
        .GroupBy(f => model.FindEntityType(f.Type) ?? throw new InvalidOperationException($"{f.Type.Name} has no table, so its history cannot be told."))
        .ToDictionary(g => g.Key.GetTableName()!, g => g.Select(f =>
        {
            var property = g.Key.FindProperty(f.Property) ?? throw new InvalidOperationException($"{f.Type.Name}.{f.Property} is not stored.");
            return (property.GetColumnName(), f, Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        }).ToArray());
}

/// <summary>What a payload tells of one record.</summary>
/// <param name="Reason">Null when none was given or the reader may not see it.</param>
/// <param name="Document">The document that orders or proves the act; null when there is none.</param>
internal sealed record ReadPayload(string? Reason, RecordKey? Document, IReadOnlyList<HistoryChange> Changes);
