using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Procedures;

internal sealed class ProcedureTables : IEntityTypeConfiguration<Procedure>, IEntityTypeConfiguration<ProcedureVersion>
{
    public const int MaxCode = 40, MaxName = 500, MaxField = 150;

    public void Configure(EntityTypeBuilder<Procedure> table)
    {
        table.ToTable("procedures_procedure");
        table.HasKey(p => p.Code);
        table.Property(p => p.Code).HasMaxLength(MaxCode);
        table.Ignore(p => p.Newest);
        table.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.Procedure);
        table.Navigation(p => p.Versions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ProcedureVersion> table)
    {
        table.ToTable("procedures_version");
        table.HasKey(v => new { v.Procedure, v.Number });
        table.Property(v => v.Procedure).HasMaxLength(MaxCode);
        table.Property(v => v.Name).HasMaxLength(MaxName);
        table.Property(v => v.Field).HasMaxLength(MaxField);
        table.Property(v => v.Source).HasMaxLength(300);
        table.Ignore(v => v.Levels);
        table.HasIndex(v => v.Field);
    }
}
