using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Plans;

internal sealed class PlanTables : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanArea>, IEntityTypeConfiguration<PlanTask>,
    IEntityTypeConfiguration<PlanTaskCooperator>, IEntityTypeConfiguration<PlanTaskExtension>, IEntityTypeConfiguration<PlanTaskProgress>
{
    public void Configure(EntityTypeBuilder<Plan> table)
    {
        table.ToTable("plans_plan");
        table.HasKey(p => p.Id);
        table.Property(p => p.Id).HasMaxLength(90);
        table.Property(p => p.Unit).HasMaxLength(80);
        table.Property(p => p.Title).HasMaxLength(300);
        table.Property(p => p.Document).HasMaxLength(RecordKey.MaxLength);
        table.HasIndex(p => new { p.Year, p.Unit });
    }

    public void Configure(EntityTypeBuilder<PlanArea> table)
    {
        table.ToTable("plans_area");
        table.HasKey(a => a.Id);
        table.Property(a => a.Id).HasMaxLength(110);
        table.Property(a => a.Plan).HasMaxLength(90);
        table.Property(a => a.Unit).HasMaxLength(80);
        table.HasIndex(a => new { a.Year, a.Unit });
    }

    public void Configure(EntityTypeBuilder<PlanTask> table)
    {
        table.ToTable("plans_task");
        table.HasKey(t => t.Id);
        table.Property(t => t.Id).HasMaxLength(110);
        table.Property(t => t.Plan).HasMaxLength(90);
        table.Property(t => t.Unit).HasMaxLength(80);
        table.Property(t => t.PlanUnit).HasMaxLength(80);
        table.Property(t => t.Title).HasMaxLength(TaskFacts.MaxTitle);
        table.Property(t => t.Output).HasMaxLength(TaskFacts.MaxOutput);
        table.Property(t => t.Evidence).HasMaxLength(RecordKey.MaxLength);
        table.Property(t => t.DoneBy).HasMaxLength(80);
        table.HasIndex(t => new { t.Year, t.PlanUnit });
        table.HasIndex(t => new { t.Plan, t.Number }).IsUnique();
        table.HasIndex(t => new { t.Unit, t.DueOn });
        table.HasMany(t => t.Cooperators).WithOne().HasForeignKey(c => c.Task);
        table.HasMany(t => t.Extensions).WithOne().HasForeignKey(e => e.Task);
        table.HasMany(t => t.Progress).WithOne().HasForeignKey(p => p.Task);
        table.Navigation(t => t.Cooperators).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        table.Navigation(t => t.Extensions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        table.Navigation(t => t.Progress).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<PlanTaskCooperator> table)
    {
        table.ToTable("plans_task_cooperator");
        table.HasKey(c => new { c.Task, c.Unit });
        table.Property(c => c.Task).HasMaxLength(110);
        table.Property(c => c.Unit).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<PlanTaskExtension> table)
    {
        table.ToTable("plans_task_extension");
        table.HasKey(e => new { e.Task, e.Number });
        table.Property(e => e.Task).HasMaxLength(110);
        table.Property(e => e.Document).HasMaxLength(RecordKey.MaxLength);
    }

    public void Configure(EntityTypeBuilder<PlanTaskProgress> table)
    {
        table.ToTable("plans_task_progress");
        table.HasKey(p => new { p.Task, p.Number });
        table.Property(p => p.Task).HasMaxLength(110);
        table.Property(p => p.Note).HasMaxLength(1000);
    }
}
