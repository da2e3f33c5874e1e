using CaiCach.Foundation.Hosting;
using Microsoft.Data.Sqlite;

namespace CaiCach.Bench.OneStop;

/// <summary>One row as it lies in a table.</summary>
internal sealed record BareRow(string Table, object[] Values);

/// <summary>The rows of each acceptance, read back from the house that wrote them.</summary>
internal static class BareRows
{
    private static readonly (string Table, string Number)[] Tables =
    [
        ("dossiers_dossier", "number"), ("dossiers_paper", "dossier"), ("dossiers_fee", "dossier"), ("files_attachment", "substr(owner, 9)"),
        ("search_entry", "substr(key, 9)"), ("search_word", "substr(key, 9)"),
    ];

    public static async Task<IReadOnlyList<IReadOnlyList<BareRow>>> Of(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync();
        var rows = new Dictionary<string, List<BareRow>>(StringComparer.Ordinal);
        foreach (var (table, number) in Tables)
        {
            Read(connection, table, $"SELECT {number}, t.* FROM {table} t WHERE {number} IN (SELECT number FROM dossiers_dossier)", rows);
        }

        // The entry of the receipt names the dossier, that of the files the files of the dossier.
        const string Touches = "SELECT substr(key, 9) AS number, entry, key FROM journal_touch WHERE key LIKE 'dossier/%' UNION ALL SELECT substr(a.owner, 9), t.entry, t.key FROM files_attachment a JOIN journal_touch t ON t.key = 'attachment/' || a.id";
        Read(connection, "journal_touch", $"SELECT o.number, t.* FROM ({Touches}) o JOIN journal_touch t ON t.entry = o.entry AND t.key = o.key", rows);
        Read(connection, "journal_entry", $"SELECT DISTINCT o.number, e.id, e.act, e.actor, e.unit, e.at, e.header, e.payload, e.salt, NULL FROM ({Touches}) o JOIN journal_entry e ON e.id = o.entry", rows);
        return [.. rows.Values];
    }

    private static void Read(SqliteConnection connection, string table, string sql, Dictionary<string, List<BareRow>> rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            var number = (string)values[0];
            (rows.TryGetValue(number, out var known) ? known : rows[number] = []).Add(new(table, values[1..]));
        }
    }
}

/// <summary>The least that must be done: files written and flushed, one transaction with the rows, one writer of the database at a time.</summary>
internal sealed class BareAccepting(string folder, IReadOnlyList<IReadOnlyList<BareRow>> rows) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>An empty house to insert into: the tables with their indexes and guards.</summary>
    public static async Task CopyOf(HouseFolder house, string database)
    {
        await using var from = new SqliteConnection($"Data Source={house.Database}");
        await from.OpenAsync();
        await using var to = new SqliteConnection($"Data Source={database}");
        await to.OpenAsync();
        from.BackupDatabase(to);
        await using var mode = to.CreateCommand();
        mode.CommandText = "PRAGMA journal_mode=WAL";
        await mode.ExecuteNonQueryAsync();
    }

    public async Task Accept(int which, IReadOnlyList<byte[]> scans)
    {
        foreach (var scan in scans)
        {
            await using var file = new FileStream(Path.Combine(folder, $"{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await file.WriteAsync(scan);
            file.Flush(flushToDisk: true);
        }

        await _gate.WaitAsync();
        try
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=True");
            await connection.OpenAsync();
            Run(connection, "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;", []);
            await using var transaction = connection.BeginTransaction();
            foreach (var row in rows[which])
            {
                Run(connection, $"INSERT INTO {row.Table} VALUES ({string.Join(", ", row.Values.Select((_, i) => $"@p{i}"))})", row.Values);
            }

            transaction.Commit();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static void Run(SqliteConnection connection, string sql, object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", values[i]);
        }

        command.ExecuteNonQuery();
    }
}
