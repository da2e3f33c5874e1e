using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using CaiCach.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaiCach.Foundation.Persistence;

/// <summary>
/// Writes rows of any mapped table straight into a database that is being made (replay, backup, restore), with the
/// provider's own column types. Never used on a house at work.
/// </summary>
internal sealed class RowWriter(CaiCachDb db)
{
    private readonly Dictionary<string, IEntityType> _tables = db.Model.GetEntityTypes().ToDictionary(t => t.GetTableName()!, StringComparer.Ordinal);
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public IEntityType Table(string name) =>
        _tables.TryGetValue(name, out var type) ? type : throw new InvalidDataException($"The journal names a table {name} that this version does not have.");

    /// <summary>Inserts an entity's row.</summary>
    public Task Insert(object row, CancellationToken ct)
    {
        var type = db.Model.FindEntityType(row.GetType())!;
        return Run(type, "insert", property => property.GetGetter().GetClrValue(row), ct);
    }

    /// <summary>Does what a payload row says: insert, update by key, delete by key.</summary>
    public Task Apply(string table, string op, JsonElement values, CancellationToken ct) =>
        Run(Table(table), op, property => Read(values.GetProperty(property.GetColumnName()), property.ClrType), ct);

    private async Task Run(IEntityType type, string op, Func<IProperty, object?> value, CancellationToken ct)
    {
        var name = $"{op} {type.GetTableName()}";
        var properties = Properties(type, op);
        if (!_commands.TryGetValue(name, out var command))
        {
            command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = Sql(type, op);
            _commands[name] = command;
        }

        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.Parameters.Clear();
        for (var i = 0; i < properties.Count; i++)
        {
            var mapping = properties[i].GetRelationalTypeMapping();
            command.Parameters.Add(mapping.CreateParameter(command, $"p{i}", value(properties[i]), properties[i].IsNullable));
        }

        if (await command.ExecuteNonQueryAsync(ct) != 1)
        {
            throw new InvalidDataException($"{name}: the row is not there.");
        }
    }

    private static List<IProperty> Properties(IEntityType type, string op) =>
        op == "delete" ? [.. type.FindPrimaryKey()!.Properties] : [.. type.GetProperties()];

    private static string Sql(IEntityType type, string op)
    {
        var table = $"\"{type.GetTableName()}\"";
        var all = Properties(type, op);
        var key = type.FindPrimaryKey()!.Properties;
        string Is(IProperty p) => $"\"{p.GetColumnName()}\" = @p{all.IndexOf(p)}";
        return op switch
        {
            "insert" => $"INSERT INTO {table} ({string.Join(", ", all.Select(p => $"\"{p.GetColumnName()}\""))}) VALUES ({string.Join(", ", all.Select((_, i) => $"@p{i}"))})",
            "update" => $"UPDATE {table} SET {string.Join(", ", all.Except(key).Select(Is))} WHERE {string.Join(" AND ", key.Select(Is))}",
            "delete" => $"DELETE FROM {table} WHERE {string.Join(" AND ", key.Select(Is))}",
            _ => throw new InvalidDataException($"The journal names an operation {op}."),
        };
    }

    /// <summary>The reverse of how a payload writes values.</summary>
    private static object? Read(JsonElement json, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return json.ValueKind == JsonValueKind.Null ? null
            : type == typeof(string) ? json.GetString()
            : type == typeof(int) ? json.GetInt32()
            : type == typeof(long) ? json.GetInt64()
            : type == typeof(bool) ? json.GetBoolean()
            : type == typeof(Guid) ? json.GetGuid()
            : type == typeof(DateOnly) ? DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : type == typeof(DateTime) ? EntryText.Instant(json.GetString()!)
            : type == typeof(byte[]) ? json.GetBytesFromBase64()
            : type.IsEnum ? Enum.Parse(type, json.GetString()!)
            : throw new NotSupportedException(type.Name);
    }
}
