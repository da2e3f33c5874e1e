using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reports;

internal sealed class ReportTables :
    IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<ReportSection>,
    IEntityTypeConfiguration<LockedFigure>, IEntityTypeConfiguration<LockedEvidence>
{
    private const int MaxCode = 100, MaxSection = 20, MaxAccount = 80, MaxName = 300;

    public void Configure(EntityTypeBuilder<Report> table)
    {
        table.ToTable("reports_report");
        table.HasKey(r => r.Id);
        table.Property(r => r.Id).HasMaxLength(Report.MaxId);
        table.Property(r => r.Unit).HasMaxLength(80);
        table.Property(r => r.Template).HasMaxLength(40);
        table.Property(r => r.Period).HasMaxLength(10);
        table.Property(r => r.LockedBy).HasMaxLength(MaxAccount);
        table.Property(r => r.Digest).HasMaxLength(64);
        table.Property(r => r.Code).HasMaxLength(20);
        table.Property(r => r.Address).HasMaxLength(200);
        table.Ignore(r => r.State);
        table.Ignore(r => r.Form);
        table.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.Report);
        table.HasMany(r => r.Figures).WithOne().HasForeignKey(f => f.Report);
        table.Navigation(r => r.Sections).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        table.Navigation(r => r.Figures).UsePropertyAccessMode(PropertyAccessMode.Field);
        table.HasIndex(r => new { r.Unit, r.Period });
        table.HasIndex(r => r.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportSection> table)
    {
        table.ToTable("reports_section");
        table.HasKey(s => new { s.Report, s.Code });
        table.Property(s => s.Report).HasMaxLength(Report.MaxId);
        table.Property(s => s.Code).HasMaxLength(MaxSection);
        table.Property(s => s.Responsible).HasMaxLength(80);
        table.Property(s => s.Text).HasMaxLength(ReportSection.MaxText);
        table.Property(s => s.WrittenBy).HasMaxLength(MaxAccount);
        table.Property(s => s.ConfirmedBy).HasMaxLength(MaxAccount);
    }

    public void Configure(EntityTypeBuilder<LockedFigure> table)
    {
        table.ToTable("reports_locked_figure");
        table.HasKey(f => new { f.Report, f.Code });
        table.Property(f => f.Report).HasMaxLength(Report.MaxId);
        table.Property(f => f.Code).HasMaxLength(MaxCode);
        table.Property(f => f.Name).HasMaxLength(MaxName);
        table.Property(f => f.UnitOfMeasure).HasMaxLength(60);
        table.Property(f => f.Printed).HasMaxLength(60);
        table.Property(f => f.Rounding).HasMaxLength(20);
        table.Property(f => f.EvidenceDigest).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<LockedEvidence> table)
    {
        table.ToTable("reports_locked_evidence");
        table.HasKey(e => new { e.Report, e.Code });
        table.Property(e => e.Report).HasMaxLength(Report.MaxId);
        table.Property(e => e.Code).HasMaxLength(MaxCode);
    }
}
