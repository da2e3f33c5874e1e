using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Hosting;

/// <summary>
/// A backup is a folder that could be a house itself: a SQLite database, the files, the keys. It is taken while the
/// house works, from one consistent state, and checked after writing. A house on PostgreSQL is backed up into the
/// same form, so a backup can be opened, checked and restored anywhere.
/// </summary>
public static class Backup
{
    /// <exception cref="HouseException">The folder is not empty, or the copy did not pass the check.</exception>
    public static async Task<JournalVerdict> Write(HouseFolder house, string folder, CancellationToken ct = default)
    {
        var copy = Empty(folder);
        copy.Prepare();
        if (house.Postgres is { } connection)
        {
            await using var from = Databases.Open(connection);
            await using var to = await Databases.New(copy.Database, ct);
            await CopyTables(from, to, ct);
        }
        else
        {
            CopySqlite(house.Database, copy.Database);
        }

        CopyFolder(house.Files, copy.Files);
        CopyFolder(house.Keys, copy.Keys);
        return await Check(copy, ct);
    }

    /// <summary>Makes a house from a backup, on SQLite or in an empty PostgreSQL database.</summary>
    /// <exception cref="HouseException">There is a house already, or the backup does not pass the check.</exception>
    public static async Task<JournalVerdict> Restore(string folder, HouseFolder house, CancellationToken ct = default)
    {
        var copy = new HouseFolder(folder);
        if (!File.Exists(copy.Database))
        {
            throw new HouseException($"{copy.Root} holds no backup: {Path.GetFileName(copy.Database)} is missing.");
        }

        await Check(copy, ct);
        if (File.Exists(house.Database) || (Directory.Exists(house.Keys) && Directory.EnumerateFileSystemEntries(house.Keys).Any()))
        {
            throw new HouseException($"{house.Root} holds a house already. Nothing is overwritten; name another folder.");
        }

        house.Prepare();
        if (house.Postgres is { } connection)
        {
            await using var from = Databases.Open(copy.Database);
            await using var to = await Databases.New(connection, ct);
            await CopyTables(from, to, ct);
        }
        else
        {
            CopySqlite(copy.Database, house.Database);
        }

        CopyFolder(copy.Files, house.Files);
        CopyFolder(copy.Keys, house.Keys);
        return await Check(house, ct);
    }

    /// <summary>Checks any house folder that no process need have open.</summary>
    public static async Task<JournalVerdict> Check(HouseFolder house, CancellationToken ct = default)
    {
        await using var db = Databases.Open(house.Postgres ?? house.Database);
        var origin = await db.Set<HouseSettings>().Select(s => s.Origin).SingleOrDefaultAsync(ct)
            ?? throw new HouseException($"{house.Root} holds no house.");
        using var key = HouseKey.Load(house.SigningKey, origin);
        var verdict = await new JournalCheck(db, key.Public, new FileStore(house)).Run(ct);
        SqliteConnection.ClearAllPools();
        return verdict.IsWhole
            ? verdict
            : throw new HouseException($"{house.Root} does not pass the check: {verdict.Findings[0].Place}: {verdict.Findings[0].Sentence}");
    }

    private static HouseFolder Empty(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()
            ? throw new HouseException($"{Path.GetFullPath(folder)} is not empty. Nothing is overwritten; name a new folder.")
            : new HouseFolder(folder);

    private static void CopySqlite(string from, string to)
    {
        using (var source = new SqliteConnection($"Data Source={from};Mode=ReadOnly;Pooling=False"))
        using (var target = new SqliteConnection($"Data Source={to};Pooling=False"))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
            using var command = target.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        using var file = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>All tables in one snapshot of the source; the guards come last, since they refuse sealed entries.</summary>
    private static async Task CopyTables(CaiCachDb from, CaiCachDb to, CancellationToken ct)
    {
        await using var snapshot = await from.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using var transaction = await to.Database.BeginTransactionAsync(ct);
        var writer = new RowWriter(to);
        foreach (var type in from.Model.GetEntityTypes().OrderBy(t => typeof(Records.IPart).IsAssignableFrom(t.ClrType)))
        {
            await foreach (var row in RowReader.Read(from, type, ct))
            {
                await writer.Insert(row, ct);
            }
        }

        await Schema.Guard(to, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Content never changes under its name, so what is there after the database was copied is enough.</summary>
    private static void CopyFolder(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".tmp", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: false);
            using var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        }
    }
}
