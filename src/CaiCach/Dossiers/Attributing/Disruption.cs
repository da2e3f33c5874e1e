using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers.Attributing;

/// <summary>What kept offices from working.</summary>
public enum DisruptionKind
{
    /// <summary>A system, a line or the power did not work (sự cố hệ thống).</summary>
    Outage,

    /// <summary>Flood, storm, epidemic, fire (bất khả kháng).</summary>
    ForceMajeure,
}

/// <summary>
/// A time in which a unit with all beneath it could not work through no fault of its own (gián đoạn), with the document
/// that says so. It moves no due day: it only answers whose a late minute is.
/// </summary>
public sealed class Disruption : IRecord
{
    public const string KindName = "disruption";
    public const int MaxWhat = 300;

    public required string Id { get; init; }
    public required DisruptionKind Kind { get; init; }

    /// <summary>Permanent id of the unit that was hit; the highest one for all.</summary>
    public required string Unit { get; init; }

    /// <summary>What happened: “Mất kết nối phần mềm dịch vụ công”.</summary>
    public required string What { get; init; }
    public required DateTime From { get; init; }

    /// <summary>First instant at which work went on; null while it lasts.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>Key of the document that says so.</summary>
    public required string Document { get; init; }

    /// <summary>When it was taken back as entered wrongly; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);
    public RecordKey DocumentKey => RecordKey.Parse(Document);
    public LateCause Cause => Kind is DisruptionKind.Outage ? LateCause.Outage : LateCause.ForceMajeure;

    public static Disruption Begin(string id, DisruptionKind kind, string unit, string what, DateTime from, DateTime? until, RecordKey document, DateTime now)
    {
        var disruption = new Disruption { Id = id, Kind = kind, Unit = unit, What = what, From = from, Document = document.ToString() };
        (from > now ? new Refusal("disruption.future", "Lúc bắt đầu gián đoạn chưa đến.", nameof(From)) : null).Enforce();
        if (until is { } end)
        {
            disruption.End(end, now);
        }

        return disruption;
    }

    /// <summary>Null when it can end then.</summary>
    public Refusal? WhyNotEnd(DateTime until, DateTime now) =>
        WithdrawnAt is not null ? new("disruption.withdrawn", "Gián đoạn này đã được rút.")
        : Until is not null ? new("disruption.ended", "Gián đoạn này đã ghi lúc hết.")
        : until <= From ? new("disruption.order", "Lúc hết gián đoạn phải sau lúc bắt đầu.", nameof(Until))
        : until > now ? new("disruption.future", "Lúc hết gián đoạn chưa đến.", nameof(Until))
        : null;

    public void End(DateTime until, DateTime now)
    {
        WhyNotEnd(until, now).Enforce();
        Until = until;
    }

    /// <summary>Null when it can be taken back.</summary>
    public Refusal? WhyNotWithdraw() => WithdrawnAt is null ? null : new("disruption.withdrawn", "Gián đoạn này đã được rút.");

    /// <summary>It was entered wrongly; nothing rests on it any more.</summary>
    public void Withdraw(DateTime now)
    {
        WhyNotWithdraw().Enforce();
        WithdrawnAt = now;
    }
}

internal sealed class DisruptionTable : IEntityTypeConfiguration<Disruption>
{
    public void Configure(EntityTypeBuilder<Disruption> table)
    {
        table.ToTable("dossiers_disruption");
        table.HasKey(d => d.Id);
        table.Ignore(d => d.DocumentKey).Ignore(d => d.Cause);
        table.Property(d => d.Id).HasMaxLength(60);
        table.Property(d => d.Unit).HasMaxLength(DossierTable.MaxUnit);
        table.Property(d => d.What).HasMaxLength(Disruption.MaxWhat);
        table.Property(d => d.Document).HasMaxLength(RecordKey.MaxLength);
        table.HasIndex(d => d.From);
    }
}
