using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Journal;

/// <summary>Somebody read personal data. Kept apart from the journal, for its own legal term (Nghị định 13/2023/NĐ-CP, unconfirmed).</summary>
public sealed class PersonalDataRead : IWorking
{
    public Guid Id { get; init; }

    /// <summary>Business instant, UTC.</summary>
    public DateTime At { get; init; }
    public required string Account { get; init; }
    public required string Unit { get; init; }

    /// <summary>Key of the record; null for a list.</summary>
    public string? Key { get; init; }

    /// <summary>What was shown, in Vietnamese.</summary>
    public required string What { get; init; }
}

internal sealed class PersonalDataReadTable : IEntityTypeConfiguration<PersonalDataRead>
{
    public const int MaxWhat = 200;

    public void Configure(EntityTypeBuilder<PersonalDataRead> table)
    {
        table.ToTable("access_personal_data");
        table.HasKey(r => r.Id);
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Account).HasMaxLength(80);
        table.Property(r => r.Unit).HasMaxLength(80);
        table.Property(r => r.Key).HasMaxLength(RecordKey.MaxLength);
        table.Property(r => r.What).HasMaxLength(MaxWhat);
        table.HasIndex(r => new { r.Key, r.At });
        table.HasIndex(r => new { r.Account, r.At });
    }
}

/// <summary>Writes down who saw whose data, before the page shows it.</summary>
public sealed class PersonalDataLog(CaiCachDb db, Clock clock)
{
    /// <param name="record">Null for a list.</param>
    public async Task Note(Officer officer, RecordKey? record, string what, CancellationToken ct = default)
    {
        db.Add(new PersonalDataRead
        {
            Id = Guid.CreateVersion7(clock.RealNow), At = clock.Now, Account = officer.Account, Unit = officer.Unit, Key = record?.ToString(), What = what,
        });
        await db.SaveWork(ct);
    }
}
