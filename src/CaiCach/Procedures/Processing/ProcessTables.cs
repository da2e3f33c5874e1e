using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Procedures.Processing;

internal sealed class ProcessTables : IEntityTypeConfiguration<InternalProcess>, IEntityTypeConfiguration<ProcessStep>
{
    public const int MaxId = 60, MaxCase = 300, MaxStep = 300;

    public void Configure(EntityTypeBuilder<InternalProcess> table)
    {
        table.ToTable("procedures_process");
        table.HasKey(p => p.Id);
        table.Property(p => p.Id).HasMaxLength(MaxId);
        table.Property(p => p.Unit).HasMaxLength(80);
        table.Property(p => p.Procedure).HasMaxLength(ProcedureTables.MaxCode);
        table.Property(p => p.Case).HasMaxLength(MaxCase);
        table.Property(p => p.Title).HasMaxLength(ProcedureTables.MaxName);
        table.Property(p => p.Document).HasMaxLength(RecordKey.MaxLength);
        table.Ignore(p => p.Subject);
        table.Ignore(p => p.Inputs);
        table.HasIndex(p => new { p.Procedure, p.Version });
        table.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.Process);
        table.Navigation(p => p.Steps).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ProcessStep> table)
    {
        table.ToTable("procedures_process_step");
        table.HasKey(s => new { s.Process, s.Number });
        table.Property(s => s.Process).HasMaxLength(MaxId);
        table.Property(s => s.Name).HasMaxLength(MaxStep);
        table.Property(s => s.Agency).HasMaxLength(MaxStep);
        table.Property(s => s.Role).HasMaxLength(MaxStep);
        table.Property(s => s.AfterSteps).HasMaxLength(200);
        table.Ignore(s => s.Allowed);
        table.Ignore(s => s.After);
    }
}
