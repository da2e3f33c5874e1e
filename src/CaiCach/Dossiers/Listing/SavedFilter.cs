using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers.Listing;

/// <summary>A filter of the list that an officer keeps under a name; nobody else sees it.</summary>
public sealed class SavedFilter : IWorking
{
    public Guid Id { get; init; }
    public required string Account { get; init; }
    public required string Name { get; init; }

    /// <summary>The query of the address, with its question mark.</summary>
    public required string Query { get; init; }
}

internal sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilter>
{
    public const int MaxName = 80, MaxQuery = 1000;

    public void Configure(EntityTypeBuilder<SavedFilter> table)
    {
        table.ToTable("dossiers_saved_filter");
        table.HasKey(f => f.Id);
        table.Property(f => f.Id).ValueGeneratedNever();
        table.Property(f => f.Account).HasMaxLength(60);
        table.Property(f => f.Name).HasMaxLength(MaxName);
        table.Property(f => f.Query).HasMaxLength(MaxQuery);
        table.HasIndex(f => new { f.Account, f.Name }).IsUnique();
    }
}

/// <summary>The filters an officer keeps.</summary>
public sealed class SavedFilters(CaiCachDb db, Clock clock)
{
    /// <summary>More are no help to anybody.</summary>
    public const int Most = 20;

    public Task<List<SavedFilter>> Of(Officer officer, CancellationToken ct = default) =>
        db.Set<SavedFilter>().Where(f => f.Account == officer.Account).OrderBy(f => f.Name).ToListAsync(ct);

    /// <summary>Keeps a filter; one of the same name is replaced.</summary>
    public async Task Keep(Officer officer, string name, string query, CancellationToken ct = default)
    {
        var own = await Of(officer, ct);
        var same = own.Find(f => f.Name == name);
        (same is null && own.Count >= Most ? new Refusal("filter.many", $"Đã giữ {Most} bộ lọc. Bỏ bớt một bộ lọc trước.") : null).Enforce();
        if (same is not null)
        {
            db.Remove(same);
            await db.SaveWork(ct);
        }

        db.Add(new SavedFilter { Id = Guid.CreateVersion7(clock.RealNow), Account = officer.Account, Name = name, Query = query });
        await db.SaveWork(ct);
    }

    public async Task Drop(Officer officer, Guid id, CancellationToken ct = default)
    {
        if (await db.Set<SavedFilter>().AsTracking().SingleOrDefaultAsync(f => f.Id == id && f.Account == officer.Account, ct) is { } found)
        {
            db.Remove(found);
            await db.SaveWork(ct);
        }
    }
}
