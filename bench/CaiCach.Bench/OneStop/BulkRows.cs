using CaiCach.Foundation.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CaiCach.Bench.OneStop;

/// <summary>
/// Writes rows of the mapped tables as fast as the database takes them: prepared inserts in large transactions on SQLite,
/// COPY on PostgreSQL. The values are those that EF would send.
/// </summary>
internal sealed class BulkRows(CaiCachDb db)
{
    private const int Most = 20_000;

    private readonly Dictionary<IEntityType, List<object>> _waiting = [];
    private readonly Dictionary<IEntityType, Column[]> _columns = [];
    private int _count;

    /// <summary>Rows of a record before those of its parts.</summary>
    public async Task Add(object row)
    {
        var type = db.Model.FindEntityType(row.GetType())!;
        if (!_waiting.TryGetValue(type, out var rows))
        {
            _waiting[type] = rows = [];
        }

        rows.Add(row);
        if (++_count >= Most)
        {
            await Flush();
        }
    }

    public async Task Flush()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var (type, rows) in _waiting.OrderBy(t => t.Key.GetForeignKeys().Count()))
        {
            await (db.Database.GetDbConnection() is NpgsqlConnection postgres ? Copy(postgres, type, rows) : Insert((SqliteConnection)db.Database.GetDbConnection(), type, rows));
            rows.Clear();
        }

        await transaction.CommitAsync();
        _count = 0;
    }

    private async Task Copy(NpgsqlConnection connection, IEntityType type, List<object> rows)
    {
        var columns = ColumnsOf(type);
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {type.GetTableName()} ({string.Join(", ", columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var column in columns)
            {
                await (column.Of(row) is { } value ? copy.WriteAsync(value) : copy.WriteNullAsync());
            }
        }

        await copy.CompleteAsync();
    }

    private async Task Insert(SqliteConnection connection, IEntityType type, List<object> rows)
    {
        var columns = ColumnsOf(type);
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        command.CommandText = $"INSERT INTO {type.GetTableName()} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        foreach (var i in Enumerable.Range(0, columns.Length))
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                command.Parameters[i].Value = columns[i].Of(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private Column[] ColumnsOf(IEntityType type)
    {
        if (!_columns.TryGetValue(type, out var known))
        {
            _columns[type] = known = [.. type.GetProperties().Select(p => new Column($"\"{p.GetColumnName()}\"", Reader(p)))];
        }

        return known;
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var (getter, converter) = (property.GetGetter(), property.GetTypeMapping().Converter);
        return row => getter.GetClrValue(row) is not { } value ? null : converter is null ? value : converter.ConvertToProvider(value);
    }

    private sealed record Column(string Name, Func<object, object?> Of);
}
