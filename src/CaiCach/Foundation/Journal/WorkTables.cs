using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Journal;

internal sealed class DoneRequestTable : IEntityTypeConfiguration<DoneRequest>
{
    public void Configure(EntityTypeBuilder<DoneRequest> table)
    {
        table.ToTable("work_done_request");
        table.HasKey(r => r.Token);
        table.Property(r => r.Token).ValueGeneratedNever();
        table.HasIndex(r => r.At);
    }
}
