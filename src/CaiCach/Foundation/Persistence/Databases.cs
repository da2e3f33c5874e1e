using CaiCach.Foundation.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Persistence;

/// <summary>Opens databases by name, beside the one of the house at hand.</summary>
public static class Databases
{
    /// <summary>True for a PostgreSQL connection text; anything else is the path of a SQLite file.</summary>
    public static bool IsPostgres(string target) => target.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static CaiCachDb Open(string target)
    {
        if (IsPostgres(target))
        {
            var options = new DbContextOptionsBuilder<PostgresDb>();
            PostgresDb.Configure(options, target);
            return new PostgresDb(options.Options);
        }

        var file = new DbContextOptionsBuilder<SqliteDb>();
        SqliteDb.Configure(file, target);
        return new SqliteDb(file.Options);
    }

    /// <summary>Makes the tables in a new database, still without the guards of the journal, so that it can be filled.</summary>
    /// <exception cref="HouseException">There is something already; nothing is overwritten.</exception>
    public static async Task<CaiCachDb> New(string target, CancellationToken ct)
    {
        if (!IsPostgres(target) && File.Exists(target))
        {
            throw new HouseException($"{target} exists. Nothing is overwritten; name a new file.");
        }

        var db = Open(target);
        if (IsPostgres(target) && (await db.Database.GetAppliedMigrationsAsync(ct)).Any())
        {
            await db.DisposeAsync();
            throw new HouseException("The PostgreSQL database is not empty. Nothing is overwritten; name an empty one.");
        }

        await Schema.MigrateUnguarded(db, ct);
        await db.Database.OpenConnectionAsync(ct);
        return db;
    }
}
