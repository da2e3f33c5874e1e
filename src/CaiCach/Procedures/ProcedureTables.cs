using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Procedures;

internal sealed class ProcedureTables : IEntityTypeConfiguration<Procedure>, IEntityTypeConfiguration<ProcedureVersion>, IEntityTypeConfiguration<Announcement>
{
    public const int MaxCode = 40, MaxName = 1000, MaxField = 150, MaxSource = 300, MaxDecision = 100;

    public void Configure(EntityTypeBuilder<Procedure> table)
    {
        table.ToTable("procedures_procedure");
        table.HasKey(p => p.Code);
        table.Property(p => p.Code).HasMaxLength(MaxCode);
        table.Ignore(p => p.Newest);
        table.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.Procedure);
        table.HasMany(p => p.Announcements).WithOne().HasForeignKey(a => a.Procedure);
        table.Navigation(p => p.Versions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        table.Navigation(p => p.Announcements).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ProcedureVersion> table)
    {
        table.ToTable("procedures_version");
        table.HasKey(v => new { v.Procedure, v.Number });
        table.Property(v => v.Procedure).HasMaxLength(MaxCode);
        table.Property(v => v.Name).HasMaxLength(MaxName);
        table.Property(v => v.Field).HasMaxLength(MaxField);
        table.Property(v => v.Source).HasMaxLength(MaxSource);
        table.Ignore(v => v.Levels);
        table.Ignore(v => v.Text);
        table.Ignore(v => v.Components);
        table.Ignore(v => v.Fees);
        table.Ignore(v => v.LegalBases);
        table.Ignore(v => v.Cases);
        table.Ignore(v => v.CompetentAgency);
        table.Property(v => v.FieldOrder).HasMaxLength(SortKey.MaxLength);
        table.HasIndex(v => new { v.FieldOrder, v.Procedure });
    }

    public void Configure(EntityTypeBuilder<Announcement> table)
    {
        table.ToTable("procedures_announcement");
        table.HasKey(a => new { a.Procedure, a.Number });
        table.Property(a => a.Procedure).HasMaxLength(MaxCode);
        table.Property(a => a.Decision).HasMaxLength(MaxDecision);
        table.Property(a => a.Document).HasMaxLength(RecordKey.MaxLength);
        table.HasIndex(a => a.DecidedOn);
    }
}
