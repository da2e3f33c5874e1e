using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Records;

/// <summary>A findable record, written in the same transaction as the record.</summary>
public sealed class SearchEntry : IDerived, IOfUnit
{
    public required string Key { get; init; }
    public required string Kind { get; init; }
    public required string Unit { get; set; }
    public required string Title { get; set; }
    public DateOnly? Day { get; set; }

    /// <summary>All words, sorted, one blank between, those about persons marked; compared to see whether the words changed.</summary>
    public required string Words { get; set; }
}

/// <summary>One folded word of a record. A search is an index range for each word typed.</summary>
public sealed class SearchWord : IDerived
{
    public required string Word { get; init; }
    public required string Key { get; init; }

    /// <summary>True when the record has the word only from what it says about persons.</summary>
    public bool Personal { get; init; }
}

internal sealed class SearchTables : IEntityTypeConfiguration<SearchEntry>, IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchEntry> table)
    {
        table.ToTable("search_entry");
        table.HasKey(e => e.Key);
        table.Property(e => e.Key).HasMaxLength(RecordKey.MaxLength);
        table.Property(e => e.Kind).HasMaxLength(40);
        table.Property(e => e.Unit).HasMaxLength(80);
        table.Property(e => e.Title).HasMaxLength(400);
    }

    public void Configure(EntityTypeBuilder<SearchWord> table)
    {
        table.ToTable("search_word");
        table.HasKey(w => new { w.Word, w.Key });
        table.Property(w => w.Word).HasMaxLength(40);
        table.Property(w => w.Key).HasMaxLength(RecordKey.MaxLength);
        table.HasIndex(w => new { w.Key, w.Word }); // the second word of a search is looked up among the words of a found record
    }
}
