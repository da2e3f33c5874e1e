using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Documents;

internal sealed class DocumentTable : IEntityTypeConfiguration<Document>
{
    public const int MaxId = 110, MaxSubject = 1000, MaxIssuer = 200, MaxSymbol = 80;

    public void Configure(EntityTypeBuilder<Document> table)
    {
        table.ToTable("documents_document");
        table.HasKey(d => d.Id);
        table.Ignore(d => d.Name);
        table.Property(d => d.Id).HasMaxLength(MaxId);
        table.Property(d => d.Unit).HasMaxLength(80);
        table.Property(d => d.Type).HasMaxLength(10);
        table.Property(d => d.Symbol).HasMaxLength(MaxSymbol);
        table.Property(d => d.Issuer).HasMaxLength(MaxIssuer);
        table.Property(d => d.IssuerUnit).HasMaxLength(80);
        table.Property(d => d.Subject).HasMaxLength(MaxSubject);
        table.Property(d => d.Signer).HasMaxLength(100);
        table.Property(d => d.Recipients).HasMaxLength(2000);
        table.Property(d => d.HandedTo).HasMaxLength(300);
        table.Property(d => d.Note).HasMaxLength(1000);
        table.Property(d => d.Remarks).HasMaxLength(2000);
        table.Property(d => d.Identity).HasMaxLength(RecordKey.MaxLength);
        table.HasIndex(d => new { d.Unit, d.Identity }).IsUnique();
        table.HasIndex(d => new { d.Unit, d.Direction, d.Day, d.Id });
    }
}

internal sealed class DocumentSeriesTable : IEntityTypeConfiguration<DocumentSeries>
{
    public void Configure(EntityTypeBuilder<DocumentSeries> table)
    {
        table.ToTable("documents_series");
        table.HasKey(s => s.Id);
        table.Property(s => s.Id).HasMaxLength(110);
        table.Property(s => s.Unit).HasMaxLength(80);
        table.Property(s => s.Code).HasMaxLength(40);
    }
}
