using CaiCach.Foundation.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Persistence;

/// <summary>
/// Migrations and the triggers that guard the journal. A table rebuild on SQLite drops triggers, so they are made anew
/// after every migration and looked for at every start. They are the only code that lives in the database.
/// </summary>
public static class Schema
{
    /// <summary>Applies what is missing, then sets the guards.</summary>
    public static async Task Migrate(CaiCachDb db, CancellationToken ct = default)
    {
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await MigrateUnguarded(db, ct);
            await Guard(db, ct);
        }
        else if (!await IsGuarded(db, ct))
        {
            throw new HouseException("The guards of the journal are missing from the database. Run “caicach journal verify” and then “caicach migrate --guards”.");
        }
    }

    /// <summary>Only the tables, for a database that is about to be filled by replay, backup or restore.</summary>
    public static async Task MigrateUnguarded(CaiCachDb db, CancellationToken ct = default)
    {
        if (db is SqliteDb)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        }

        await db.Database.MigrateAsync(ct);
    }

    /// <summary>Makes the triggers anew.</summary>
    public static async Task Guard(CaiCachDb db, CancellationToken ct = default)
    {
        foreach (var statement in db is SqliteDb ? JournalGuards.Sqlite : JournalGuards.Postgres)
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }
    }

    /// <summary>True when every guard is in place.</summary>
    public static async Task<bool> IsGuarded(CaiCachDb db, CancellationToken ct = default)
    {
        var sql = db is SqliteDb
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
            : "SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')";
        var there = await db.Database.SqlQueryRaw<string>(sql).ToListAsync(ct);
        return JournalGuards.Names(db is SqliteDb).All(there.Contains);
    }
}
