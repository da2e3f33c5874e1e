using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Units;

internal sealed class UnitTable :
    IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<UnitName>, IEntityTypeConfiguration<UnitCode>, IEntityTypeConfiguration<UnitSuccession>
{
    public void Configure(EntityTypeBuilder<Unit> table)
    {
        table.ToTable("units_unit");
        table.HasKey(u => u.Id);
        table.Property(u => u.Id).HasMaxLength(Unit.MaxId);
        table.Property(u => u.Name).HasMaxLength(Unit.MaxName);
        table.Property(u => u.ShortName).HasMaxLength(Unit.MaxName);
        table.Property(u => u.Parent).HasMaxLength(Unit.MaxId);
        table.Property(u => u.EndedBy).HasMaxLength(Unit.MaxBasis);
        table.Property(u => u.SortKey).HasMaxLength(Foundation.SortKey.MaxLength);
        table.HasMany(u => u.Names).WithOne().HasForeignKey(n => n.Unit);
        table.HasMany(u => u.Codes).WithOne().HasForeignKey(c => c.Unit);
        table.HasMany(u => u.Predecessors).WithOne().HasForeignKey(s => s.Unit);
        table.Navigation(u => u.Names).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        table.Navigation(u => u.Codes).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        table.Navigation(u => u.Predecessors).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        table.HasIndex(u => u.Parent);
        table.HasIndex(u => new { u.SortKey, u.Id });
    }

    public void Configure(EntityTypeBuilder<UnitName> table)
    {
        table.ToTable("units_name");
        table.HasKey(n => new { n.Unit, n.From });
        table.Property(n => n.Unit).HasMaxLength(Unit.MaxId);
        table.Property(n => n.Name).HasMaxLength(Unit.MaxName);
        table.Property(n => n.ShortName).HasMaxLength(Unit.MaxName);
        table.Property(n => n.Basis).HasMaxLength(Unit.MaxBasis);
    }

    public void Configure(EntityTypeBuilder<UnitCode> table)
    {
        table.ToTable("units_code");
        table.HasKey(c => new { c.Unit, c.Scheme, c.From });
        table.Property(c => c.Unit).HasMaxLength(Unit.MaxId);
        table.Property(c => c.Scheme).HasMaxLength(20);
        table.Property(c => c.Code).HasMaxLength(UnitCode.MaxCode);
        table.HasIndex(c => new { c.Scheme, c.Code });
    }

    public void Configure(EntityTypeBuilder<UnitSuccession> table)
    {
        table.ToTable("units_succession");
        table.HasKey(s => new { s.Unit, s.Predecessor });
        table.Property(s => s.Unit).HasMaxLength(Unit.MaxId);
        table.Property(s => s.Predecessor).HasMaxLength(Unit.MaxId);
        table.Property(s => s.Basis).HasMaxLength(Unit.MaxBasis);
        table.HasIndex(s => s.Predecessor);
    }
}
