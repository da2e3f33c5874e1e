using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Declarations;

internal sealed class DeclaredFigureTable : IEntityTypeConfiguration<DeclaredFigure>
{
    public void Configure(EntityTypeBuilder<DeclaredFigure> table)
    {
        table.ToTable("declarations_figure");
        table.HasKey(d => d.Number);
        table.Property(d => d.Number).HasMaxLength(DeclaredFigure.MaxNumber);
        table.Property(d => d.Unit).HasMaxLength(DeclaredFigure.MaxUnit);
        table.Property(d => d.Body).HasMaxLength(DeclaredFigure.MaxUnit);
        table.Property(d => d.Code).HasMaxLength(DeclaredFigure.MaxCode);
        table.Property(d => d.Name).HasMaxLength(DeclaredFigure.MaxName);
        table.Property(d => d.Source).HasMaxLength(DeclaredFigure.MaxSource);
        table.Property(d => d.Document).HasMaxLength(RecordKey.MaxLength);
        table.Property(d => d.Note).HasMaxLength(DeclaredFigure.MaxNote);
        table.Property(d => d.DeclaredBy).HasMaxLength(DeclaredFigure.MaxAccount);
        table.Property(d => d.Replaces).HasMaxLength(DeclaredFigure.MaxNumber);
        table.Property(d => d.ReplacedBy).HasMaxLength(DeclaredFigure.MaxNumber);
        table.Property(d => d.EndReason).HasMaxLength(DeclaredFigure.MaxReason);
        table.Ignore(d => d.Holds);
        table.Ignore(d => d.Period);
        table.Ignore(d => d.Label);
        table.HasIndex(d => new { d.Unit, d.Year, d.Sequence }).IsUnique();
        table.HasIndex(d => new { d.Code, d.Unit, d.From });
        table.HasIndex(d => new { d.DeclaredOn, d.Number });
    }
}
