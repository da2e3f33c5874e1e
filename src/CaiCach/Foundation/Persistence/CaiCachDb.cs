using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaiCach.Foundation.Persistence;

/// <summary>
/// The one model of the house, for both databases. Saving is an act: <c>Acts.Commit</c> is the only way for records,
/// <see cref="SaveWork"/> the only way for working rows.
/// </summary>
public abstract class CaiCachDb : DbContext
{
    private bool _saving;

    /// <summary>Without savepoints: an act that fails fails as a whole, and they are two more statements in each.</summary>
    protected CaiCachDb(DbContextOptions options) : base(options) => Database.AutoSavepointsEnabled = false;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CaiCachDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(IRecord).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).Ignore(nameof(IRecord.Key));
                modelBuilder.Entity(entity.ClrType).Property(nameof(IRecord.LastAct)).IsConcurrencyToken();
            }
            else if (typeof(IPart).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).Ignore(nameof(IPart.Owner));
            }
        }

        PortableColumns.Apply(modelBuilder);
    }

    /// <summary>True for unique and primary key violations, on the provider at hand.</summary>
    public abstract bool IsDuplicate(DbUpdateException error);

    /// <summary>For a transaction that writes thousands of rows: keeps more pages at hand than a request needs, until the connection is given back.</summary>
    public virtual Task HoldMore(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Saves working and derived rows (sessions, outbox, cursors, search words). Anything else is refused.</summary>
    public async Task SaveWork(CancellationToken ct = default)
    {
        ChangeTracker.DetectChanges();
        var other = ChangeTracker.Entries().FirstOrDefault(e =>
            e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not (IWorking or IDerived));
        if (other is not null)
        {
            throw new InvalidOperationException($"{other.Metadata.ClrType.Name} is no working row: save through Acts.Commit.");
        }

        await SaveInsideAct(ct);
    }

    internal async Task SaveInsideAct(CancellationToken ct)
    {
        _saving = true;
        try
        {
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);
        }
        finally
        {
            _saving = false;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw NotAnAct();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _saving ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken) : throw NotAnAct();

    private static InvalidOperationException NotAnAct() =>
        new("Save through Acts.Commit, so that the change is journalled.");

    protected static void Common(DbContextOptionsBuilder options) => options
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ConfigureWarnings(w => w.Ignore(CoreEventId.FirstWithoutOrderByAndFilterWarning, RelationalEventId.MultipleCollectionIncludeWarning));
}
