using System.Data.Common;
using System.Globalization;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaiCach.Bench;

/// <summary>
/// Changes one value of one row behind the house's back, as somebody with the database's own shell would: the guards
/// are dropped first. Everything happens inside a transaction that is rolled back, so one house serves many edits.
/// </summary>
internal sealed class Tamper(CaiCachDb db, Random random)
{
    /// <summary>Makes one random edit and says what was changed.</summary>
    public async Task<string> Edit()
    {
        foreach (var name in JournalGuards.Names(db is SqliteDb))
        {
            await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? $"DROP TRIGGER {name}" : $"DROP TRIGGER {name} ON {name[..name.LastIndexOf('_')]}");
        }

        while (true)
        {
            var tables = db.Model.GetEntityTypes().Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType)
                || typeof(IPart).IsAssignableFrom(t.ClrType) || typeof(IJournalRow).IsAssignableFrom(t.ClrType)).ToArray();
            var type = tables[random.Next(tables.Length)];
            var count = await Scalar($"SELECT COUNT(*) FROM {type.GetTableName()}");
            if (Convert.ToInt64(count, CultureInfo.InvariantCulture) == 0)
            {
                continue;
            }

            var key = type.FindPrimaryKey()!.Properties;
            var column = type.GetProperties().ElementAt(random.Next(type.GetProperties().Count()));
            if (key.Contains(column) && random.Next(3) > 0)
            {
                continue;
            }

            if (await Change(type, key, column, random.NextInt64(Convert.ToInt64(count, CultureInfo.InvariantCulture))) is { } told)
            {
                return told;
            }
        }
    }

    private async Task<string?> Change(IEntityType type, IReadOnlyList<IProperty> key, IProperty column, long row)
    {
        var order = string.Join(", ", key.Select(k => $"\"{k.GetColumnName()}\""));
        var where = $"({order}) = (SELECT {order} FROM {type.GetTableName()} ORDER BY {order} LIMIT 1 OFFSET {row})";
        var name = $"\"{column.GetColumnName()}\"";
        var old = await Scalar($"SELECT {name} FROM {type.GetTableName()} WHERE {where}");
        await using var command = Command($"UPDATE {type.GetTableName()} SET {name} = @v WHERE {where}");
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@v";
        parameter.Value = Other(column, old);
        command.Parameters.Add(parameter);
        try
        {
            await using var safe = db is PostgresDb ? new Savepoint(db.Database.CurrentTransaction!) : null;
            await command.ExecuteNonQueryAsync();
            safe?.Keep();
        }
        catch (DbException)
        {
            // A constraint of the table refused the edit: try another one.
            return null;
        }

        return $"{type.GetTableName()}.{column.GetColumnName()} of row {row}: {old} → {parameter.Value}";
    }

    private object Other(IProperty column, object? old) => old switch
    {
        null or DBNull => Filled(column),
        string text when column.ClrType == typeof(Guid) || column.ClrType == typeof(Guid?) => Guid.NewGuid().ToString().ToUpperInvariant(),
        string text when Type(column).IsEnum => Enum.GetNames(Type(column)).Where(n => n != text).DefaultIfEmpty(text + "x").First(),
        string text when Type(column) == typeof(DateOnly) => text == "2022-02-02" ? "2022-02-03" : "2022-02-02",
        string text when Type(column) == typeof(DateTime) => text == "2022-02-02 00:00:00" ? "2022-02-03 00:00:00" : "2022-02-02 00:00:00",
        string text => text.Length == 0 ? "x" : Swap(text),
        long whole => Type(column) == typeof(bool) ? 1 - whole : whole + 1 + random.Next(5),
        int whole => whole + 1 + random.Next(5),
        bool yes => !yes,
        Guid => Guid.NewGuid(),
        DateTime at => at.AddMilliseconds(1 + random.Next(100_000)),
        DateOnly day => day.AddDays(1 + random.Next(30)),
        byte[] bytes => Flip(bytes),
        _ => throw new NotSupportedException(old.GetType().Name),
    };

    private object Filled(IProperty column) => Type(column) switch
    {
        var t when t == typeof(string) => "x",
        var t when t == typeof(long) || t == typeof(int) => 7,
        var t when t == typeof(bool) => db is SqliteDb ? 1L : true,
        var t when t == typeof(Guid) => db is SqliteDb ? Guid.NewGuid().ToString().ToUpperInvariant() : Guid.NewGuid(),
        var t when t == typeof(DateOnly) => db is SqliteDb ? "2022-02-02" : new DateOnly(2022, 2, 2),
        var t when t == typeof(DateTime) => db is SqliteDb ? "2022-02-02 00:00:00" : new DateTime(2022, 2, 2, 0, 0, 0, DateTimeKind.Utc),
        var t when t == typeof(byte[]) => new byte[] { 1 },
        var t => Enum.GetNames(t)[0],
    };

    private static Type Type(IProperty column) => Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;

    private string Swap(string text)
    {
        var at = random.Next(text.Length);
        return text[..at] + (text[at] == 'a' ? 'b' : 'a') + text[(at + 1)..];
    }

    private byte[] Flip(byte[] bytes)
    {
        var copy = bytes.ToArray();
        copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private async Task<object?> Scalar(string sql)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync();
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        return command;
    }

    /// <summary>PostgreSQL gives up the whole transaction after an error, so an edit that is refused is undone alone.</summary>
    private sealed class Savepoint : IAsyncDisposable
    {
        private readonly IDbContextTransaction _transaction;
        private bool _keep;

        public Savepoint(IDbContextTransaction transaction)
        {
            _transaction = transaction;
            transaction.CreateSavepoint("edit");
        }

        public void Keep() => _keep = true;

        public async ValueTask DisposeAsync()
        {
            if (!_keep)
            {
                await _transaction.RollbackToSavepointAsync("edit");
            }
        }
    }
}
