using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Procedures.Reviewing;

internal sealed class ReviewTable : IEntityTypeConfiguration<ProcedureReview>
{
    public void Configure(EntityTypeBuilder<ProcedureReview> table)
    {
        table.ToTable("procedures_review");
        table.HasKey(r => r.Id);
        table.Property(r => r.Id).HasMaxLength(100);
        table.Property(r => r.Unit).HasMaxLength(80);
        table.Property(r => r.Procedure).HasMaxLength(ProcedureTables.MaxCode);
        table.Property(r => r.Title).HasMaxLength(ProcedureTables.MaxName);
        table.Property(r => r.Finding).HasMaxLength(ProcedureReview.MaxText);
        table.Property(r => r.Proposal).HasMaxLength(ProcedureReview.MaxText);
        table.Property(r => r.SentTo).HasMaxLength(300);
        table.Property(r => r.SentBy).HasMaxLength(RecordKey.MaxLength);
        table.Property(r => r.DecidedBy).HasMaxLength(RecordKey.MaxLength);
        table.Ignore(r => r.DaysSaved);
        table.HasIndex(r => new { r.Unit, r.ReviewedOn });
        table.HasIndex(r => r.Procedure);
    }
}
