using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Schedule;

/// <summary>Who does a piece of background work now. One holder among all processes; it lapses by itself.</summary>
public sealed class Lease : IWorking
{
    public required string Name { get; init; }

    /// <summary>The process that holds it; null when free.</summary>
    public string? Holder { get; set; }

    /// <summary>Real time, UTC, after which anybody may take it.</summary>
    public DateTime Until { get; set; }
}

/// <summary>The last sealed position that a reaction has seen.</summary>
public sealed class ReactionCursor : IWorking
{
    public required string Name { get; init; }

    /// <summary>Position of the last entry seen; −1 before the first.</summary>
    public long Position { get; set; }
}

/// <summary>A recurring job: when it runs next and how it went.</summary>
public sealed class JobState : IWorking
{
    public required string Name { get; init; }

    /// <summary>Real time, UTC.</summary>
    public DateTime NextAt { get; set; }
    public DateTime? LastAt { get; set; }

    /// <summary>One sentence on how it went; null before the first run.</summary>
    public string? LastResult { get; set; }
}

/// <summary>Something to be sent outside, at least once, under a key by which the receiver knows a repetition.</summary>
public sealed class OutboxMessage : IWorking
{
    public Guid Id { get; init; }

    /// <summary>Name of the channel that sends it.</summary>
    public required string Channel { get; init; }

    /// <summary>The same key is never put in twice.</summary>
    public required string IdempotencyKey { get; init; }
    public required string Body { get; init; }

    /// <summary>Real time, UTC.</summary>
    public DateTime CreatedAt { get; init; }
    public DateTime NextAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>When the channel took it; null while it waits.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Why a person must look: the channel cannot say whether it was sent, or gave up. Null while it is fine.</summary>
    public string? Doubt { get; set; }
}

internal sealed class ScheduleTables :
    IEntityTypeConfiguration<Lease>, IEntityTypeConfiguration<ReactionCursor>, IEntityTypeConfiguration<JobState>, IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<Lease> table)
    {
        table.ToTable("work_lease");
        table.HasKey(l => l.Name);
        table.Property(l => l.Name).HasMaxLength(80);
        table.Property(l => l.Holder).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<ReactionCursor> table)
    {
        table.ToTable("work_cursor");
        table.HasKey(c => c.Name);
        table.Property(c => c.Name).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<JobState> table)
    {
        table.ToTable("work_job");
        table.HasKey(j => j.Name);
        table.Property(j => j.Name).HasMaxLength(80);
        table.Property(j => j.LastResult).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> table)
    {
        table.ToTable("work_outbox");
        table.HasKey(m => m.Id);
        table.Property(m => m.Channel).HasMaxLength(40);
        table.Property(m => m.IdempotencyKey).HasMaxLength(200);
        table.Property(m => m.Doubt).HasMaxLength(500);
        table.HasIndex(m => m.IdempotencyKey).IsUnique();
        table.HasIndex(m => new { m.SentAt, m.NextAt });
    }
}
