using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Hosting;

/// <summary>The house itself: whose it is, and whether it is a demo house with a business clock of its own.</summary>
public sealed class HouseSettings : IRecord
{
    public const string TheOne = "1";

    public string Id { get; init; } = TheOne;

    /// <summary>Permanent id of the unit whose house it is; null until an administrator chose it.</summary>
    public string? Unit { get; set; }

    /// <summary>Name printed in the header.</summary>
    public required string Name { get; set; }

    /// <summary>Origin line of checkpoints, such as <c>caicach/quang-dien</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>True for the demo house: accounts are listed at sign-in and the clock lies in 2022.</summary>
    public bool Demo { get; init; }

    /// <summary>Milliseconds that business time is ahead of real time (negative: behind).</summary>
    public long ClockOffset { get; init; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new("house", Id);
}

internal sealed class HouseSettingsTable : IEntityTypeConfiguration<HouseSettings>
{
    public void Configure(EntityTypeBuilder<HouseSettings> table)
    {
        table.ToTable("house_settings");
        table.HasKey(s => s.Id);
        table.Property(s => s.Id).HasMaxLength(10);
        table.Property(s => s.Name).HasMaxLength(200);
        table.Property(s => s.Origin).HasMaxLength(100);
        table.Property(s => s.Unit).HasMaxLength(80);
    }
}

/// <summary>Reads the settings once; they change only when a house is made.</summary>
public sealed class CurrentHouse(IServiceScopeFactory scopes, Clock clock)
{
    private HouseSettings? _settings;

    /// <summary>Null before the house was made.</summary>
    public HouseSettings? Settings => _settings;

    public bool Demo => _settings?.Demo ?? false;

    /// <summary>The unit an officer works for where nobody names one: the house's, or the own one where that is out of reach.</summary>
    public string UnitFor(Officer officer) => _settings?.Unit is { } own && officer.Scope.Holds(own) ? own : officer.Unit;

    /// <summary>Reads the settings and sets the business clock by them.</summary>
    public async Task<HouseSettings?> Load(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        _settings = await db.Set<HouseSettings>().SingleOrDefaultAsync(ct);
        clock.Offset = TimeSpan.FromMilliseconds(_settings?.ClockOffset ?? 0);
        return _settings;
    }
}
