using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers;

/// <summary>A unit that receives dossiers (bộ phận tiếp nhận và trả kết quả), and the code its dossiers begin with.</summary>
public sealed class Counter : IRecord, IOfUnit
{
    public const string KindName = "counter";

    /// <summary>The unit; one counter for each.</summary>
    public required string Unit { get; init; }

    /// <summary>Identity code of the receiving agency, <c>H57.99</c>.</summary>
    public required string Code { get; init; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Unit);

    /// <summary>Null when the code can stand before a dossier's day and sequence.</summary>
    public static Refusal? WhyNot(string code) => DossierNumber.TryRead($"{code}-220101-0001", out _) ? null
        : new("counter.code", $"Mã “{code}” không đúng mẫu mã cơ quan, như H57.27 hoặc 000.00.27.H57.", nameof(Code));
}

internal sealed class CounterTable : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> table)
    {
        table.ToTable("dossiers_counter");
        table.HasKey(c => c.Unit);
        table.Property(c => c.Unit).HasMaxLength(80);
        table.Property(c => c.Code).HasMaxLength(20);
        table.HasIndex(c => c.Code).IsUnique();
    }
}
