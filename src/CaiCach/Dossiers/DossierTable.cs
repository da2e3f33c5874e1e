using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers;

internal sealed class DossierTable : IEntityTypeConfiguration<Dossier>
{
    public const int MaxOwner = 200, MaxAddress = 300, MaxPhone = 20, MaxIdentity = 20, MaxReason = 1000;

    public void Configure(EntityTypeBuilder<Dossier> table)
    {
        table.ToTable("dossiers_dossier");
        table.HasKey(d => d.Number);
        table.Ignore(d => d.IsOpen);
        table.Property(d => d.Number).HasMaxLength(40);
        table.Property(d => d.Series).HasMaxLength(30);
        table.Property(d => d.Unit).HasMaxLength(80);
        table.Property(d => d.Procedure).HasMaxLength(ProcedureTables.MaxCode);
        table.Property(d => d.ProcedureName).HasMaxLength(ProcedureTables.MaxName);
        table.Property(d => d.Field).HasMaxLength(ProcedureTables.MaxField);
        table.Property(d => d.Owner).HasMaxLength(MaxOwner);
        table.Property(d => d.IdentityNumber).HasMaxLength(MaxIdentity);
        table.Property(d => d.Phone).HasMaxLength(MaxPhone);
        table.Property(d => d.Address).HasMaxLength(MaxAddress);
        table.Property(d => d.Regime).HasMaxLength(60);
        table.Property(d => d.DaysOff).HasMaxLength(600);
        table.Property(d => d.EndReason).HasMaxLength(MaxReason);
        table.HasIndex(d => new { d.Series, d.Sequence }).IsUnique();
        table.HasIndex(d => new { d.Unit, d.ReceivedAt });
        table.HasIndex(d => new { d.Unit, d.SettledAt });
        table.HasIndex(d => new { d.Unit, d.DueOn });
    }
}
