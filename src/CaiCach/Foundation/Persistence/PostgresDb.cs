using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.Foundation.Persistence;

/// <summary>The house on PostgreSQL, for everything larger than a commune on one machine.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : CaiCachDb(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connection)
    {
        Common(options);
        options.UseNpgsql(connection);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // Byte order, as SQLite compares: keyset paging and range searches then mean the same on both databases.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if ((property.GetProviderClrType() ?? property.ClrType) == typeof(string))
            {
                property.SetCollation("C");
            }
        }
    }

    public override bool IsDuplicate(DbUpdateException error) =>
        error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
