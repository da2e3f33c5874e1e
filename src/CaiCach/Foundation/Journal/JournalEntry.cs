using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Journal;

/// <summary>A table of the journal itself: append-only, guarded by triggers, neither record nor derived.</summary>
public interface IJournalRow;

/// <summary>
/// One act as written down. The header (canonical JSON, RFC 8785) holds everything that is hashed into the tree; the
/// other columns repeat parts of it for queries and are compared with it by the check. Payload and salt can be
/// forgotten; the digest in the header still verifies.
/// </summary>
public sealed class JournalEntry : IJournalRow
{
    /// <summary>Version 7, made by the application on real time.</summary>
    public Guid Id { get; init; }
    public required string Act { get; init; }

    /// <summary><c>officer/noivu</c>; never a person's name.</summary>
    public required string Actor { get; init; }

    /// <summary>The unit acted for; null for the house.</summary>
    public string? Unit { get; init; }

    /// <summary>Business instant, UTC.</summary>
    public DateTime At { get; init; }
    public required string Header { get; init; }

    /// <summary>JSON with reason, document and rows; null once forgotten.</summary>
    public string? Payload { get; init; }

    /// <summary>16 random bytes hashed before the payload; null once forgotten.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Index of the leaf in the tree, from 0; null until sealed.</summary>
    public long? Position { get; init; }

    /// <summary>The same entry as it was before sealing.</summary>
    internal JournalEntry WithoutPosition() => new()
    {
        Id = Id, Act = Act, Actor = Actor, Unit = Unit, At = At, Header = Header, Payload = Payload, Salt = Salt,
    };
}

/// <summary>Which records an act touched, for the history of a record.</summary>
public sealed class JournalTouch : IJournalRow
{
    public Guid Entry { get; init; }
    public required string Key { get; init; }
}

/// <summary>Hash of a complete subtree of the Merkle tree.</summary>
public sealed class JournalNode : IJournalRow
{
    /// <summary>See <see cref="NodeAt.Number"/>.</summary>
    public long Number { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>A signed statement of the tree's size and root (C2SP tlog-checkpoint).</summary>
public sealed class JournalCheckpoint : IJournalRow
{
    /// <summary>Number of sealed entries.</summary>
    public long Size { get; init; }

    /// <summary>When it was signed, real time, UTC.</summary>
    public DateTime At { get; init; }
    public required string Note { get; init; }
}

/// <summary>A sealed act as reactions and readers see it.</summary>
public sealed record SealedAct(
    Guid Id, long Position, string Act, string Actor, string? Unit, DateTime At, IReadOnlyList<Records.RecordKey> Records);

internal sealed class JournalTables :
    IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<JournalTouch>,
    IEntityTypeConfiguration<JournalNode>, IEntityTypeConfiguration<JournalCheckpoint>
{
    public void Configure(EntityTypeBuilder<JournalEntry> table)
    {
        table.ToTable("journal_entry");
        table.HasKey(e => e.Id);
        table.Property(e => e.Act).HasMaxLength(80);
        table.Property(e => e.Actor).HasMaxLength(80);
        table.Property(e => e.Unit).HasMaxLength(80);
        table.HasIndex(e => e.Position).IsUnique();
        table.HasIndex(e => new { e.Act, e.Position });
        table.HasIndex(e => new { e.Actor, e.Position });
        table.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<JournalTouch> table)
    {
        table.ToTable("journal_touch");
        table.HasKey(t => new { t.Key, t.Entry });
        table.Property(t => t.Key).HasMaxLength(Records.RecordKey.MaxLength);
        table.HasIndex(t => t.Entry);
    }

    public void Configure(EntityTypeBuilder<JournalNode> table)
    {
        table.ToTable("journal_node");
        table.HasKey(n => n.Number);
        table.Property(n => n.Number).ValueGeneratedNever();
        table.Property(n => n.Hash).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<JournalCheckpoint> table)
    {
        table.ToTable("journal_checkpoint");
        table.HasKey(c => c.Size);
        table.Property(c => c.Size).ValueGeneratedNever();
    }
}
