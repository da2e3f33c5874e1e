using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Procedures.Posting;

internal sealed class PostingTables : IEntityTypeConfiguration<PostingCheck>, IEntityTypeConfiguration<PostingGap>
{
    public void Configure(EntityTypeBuilder<PostingCheck> table)
    {
        table.ToTable("procedures_posting_check");
        table.HasKey(c => c.Id);
        table.Property(c => c.Id).HasMaxLength(100);
        table.Property(c => c.Unit).HasMaxLength(80);
        table.Property(c => c.Place).HasMaxLength(PostingCheck.MaxPlace);
        table.Property(c => c.Checker).HasMaxLength(200);
        table.Property(c => c.Note).HasMaxLength(PostingCheck.MaxNote);
        table.Ignore(c => c.IsComplete);
        table.HasIndex(c => new { c.Unit, c.Number }).IsUnique();
        table.HasMany(c => c.Gaps).WithOne().HasForeignKey(g => g.Check);
        table.Navigation(c => c.Gaps).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<PostingGap> table)
    {
        table.ToTable("procedures_posting_gap");
        table.HasKey(g => new { g.Check, g.Procedure });
        table.Property(g => g.Check).HasMaxLength(100);
        table.Property(g => g.Procedure).HasMaxLength(ProcedureTables.MaxCode);
        table.Property(g => g.Name).HasMaxLength(ProcedureTables.MaxName);
    }
}
