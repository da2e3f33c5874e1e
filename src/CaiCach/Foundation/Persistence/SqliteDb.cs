using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaiCach.Foundation.Persistence;

/// <summary>The house in one SQLite file: write-ahead log, every commit flushed to disk.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : CaiCachDb(options)
{
    public static void Configure(DbContextOptionsBuilder options, string file)
    {
        Common(options);
        options.UseSqlite($"Data Source={file};Default Timeout=10;Pooling=True").AddInterceptors(new Pragmas());
    }

    public override Task HoldMore(CancellationToken ct) => Database.ExecuteSqlRawAsync("PRAGMA cache_size=-96000", ct);

    public override bool IsDuplicate(DbUpdateException error) =>
        error.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    /// <summary>A receipt number promised to a citizen must survive power loss, so every commit is flushed (FULL).</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Sql = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
