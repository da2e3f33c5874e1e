using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reception.Queue;

/// <summary>How a ticket ended.</summary>
public enum TicketOutcome { Served, NoShow }

/// <summary>A number in the queue of a reception hall (phiếu lấy số). It names nobody.</summary>
public sealed class Ticket : IRecord, IOfUnit
{
    public const string KindName = "ticket";

    /// <summary>Unit, day, letter and number: <c>tth.quang-dien.trung-tam-hcc-220615-A012</c>.</summary>
    public required string Id { get; init; }
    public required string Unit { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Letter of the counter group.</summary>
    public required string Group { get; init; }

    /// <summary>From 1 each day, for each group.</summary>
    public required int Sequence { get; init; }
    public required DateTime TakenAt { get; init; }

    /// <summary>When it was first called; null while it waits.</summary>
    public DateTime? CalledAt { get; private set; }

    /// <summary>When it was last called.</summary>
    public DateTime? LastCalledAt { get; private set; }
    public int Calls { get; private set; }

    /// <summary>Name of the window that called it: “3”.</summary>
    public string? Window { get; private set; }

    /// <summary>Account of the clerk.</summary>
    public string? Clerk { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public TicketOutcome? Outcome { get; private set; }

    /// <summary>Whole seconds from taking to the first call; null while it waits. Kept so that figures can be sums.</summary>
    public int? WaitSeconds { get; private set; }

    /// <summary>Whole seconds at the window; null unless served.</summary>
    public int? ServiceSeconds { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Id);

    /// <summary>“A012”, as the hall calls it.</summary>
    public string Shown => ShownOf(Group, Sequence);

    public static RecordKey KeyOf(string id) => new(KindName, id);

    public static string ShownOf(string group, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{group}{sequence:000}");

    public static Ticket Take(string unit, string group, int sequence, DateTime now) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{unit}-{Clock.DayOf(now):yyMMdd}-{ShownOf(group, sequence)}"),
        Unit = unit, Day = Clock.DayOf(now), Group = group, Sequence = sequence, TakenAt = now,
    };

    /// <summary>Null when the window may call it (again).</summary>
    public Refusal? WhyNotCall(string window) =>
        Outcome is not null ? new("ticket.done", "Số này đã phục vụ xong.")
        : Window is { } other && other != window ? new("ticket.elsewhere", $"Số này đang ở quầy {other}.")
        : null;

    public void Call(string window, string clerk, DateTime now)
    {
        WhyNotCall(window).Enforce();
        WaitSeconds ??= (int)(now - TakenAt).TotalSeconds;
        (CalledAt, LastCalledAt, Window, Clerk, Calls) = (CalledAt ?? now, now, window, clerk, Calls + 1);
    }

    /// <summary>Null when it stands at a window.</summary>
    public Refusal? WhyNotEnd() =>
        Outcome is not null ? new("ticket.done", "Số này đã phục vụ xong.")
        : CalledAt is null ? new("ticket.not-called", "Số này chưa được gọi.")
        : null;

    public void End(TicketOutcome outcome, DateTime now)
    {
        WhyNotEnd().Enforce();
        (Outcome, DoneAt) = (outcome, now);
        ServiceSeconds = outcome == TicketOutcome.Served ? (int)(now - LastCalledAt!.Value).TotalSeconds : null;
    }
}

/// <summary>Counters that serve one queue (nhóm quầy), by field as a rule.</summary>
public sealed class CounterGroup : IRecord, IOfUnit
{
    public const string KindName = "counter-group";

    /// <summary>Unit and letter: <c>tth.quang-dien.trung-tam-hcc/A</c>.</summary>
    public required string Id { get; init; }
    public required string Unit { get; init; }

    /// <summary>One capital letter; tickets begin with it.</summary>
    public required string Letter { get; init; }

    /// <summary>“Hộ tịch, chứng thực”.</summary>
    public required string Name { get; set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    public static string IdOf(string unit, string letter) => $"{unit}/{letter}";

    /// <summary>Null when a group may be called so.</summary>
    public static Refusal? WhyNot(string letter, string name) =>
        letter is not [>= 'A' and <= 'Z'] ? new("group.letter", "Ký hiệu là một chữ cái từ A đến Z.", nameof(Letter))
        : name == "" ? new("group.name", "Ghi tên nhóm quầy.", nameof(Name))
        : name.Length > QueueTables.MaxName ? new("group.name", $"Tên nhóm quầy dài quá {QueueTables.MaxName} chữ.", nameof(Name))
        : null;
}

internal sealed class QueueTables : IEntityTypeConfiguration<Ticket>, IEntityTypeConfiguration<CounterGroup>
{
    public const int MaxName = 100, MaxWindow = 10, MaxUnit = 80;

    public void Configure(EntityTypeBuilder<Ticket> table)
    {
        table.ToTable("reception_ticket");
        table.HasKey(t => t.Id);
        table.Ignore(t => t.Shown);
        table.Property(t => t.Id).HasMaxLength(110);
        table.Property(t => t.Unit).HasMaxLength(MaxUnit);
        table.Property(t => t.Group).HasMaxLength(1);
        table.Property(t => t.Window).HasMaxLength(MaxWindow);
        table.Property(t => t.Clerk).HasMaxLength(60);
        table.HasIndex(t => new { t.Unit, t.Day, t.Group, t.Sequence }).IsUnique();
        table.HasIndex(t => new { t.Unit, t.Day, t.LastCalledAt });
    }

    public void Configure(EntityTypeBuilder<CounterGroup> table)
    {
        table.ToTable("reception_group");
        table.HasKey(g => g.Id);
        table.Property(g => g.Id).HasMaxLength(90);
        table.Property(g => g.Unit).HasMaxLength(MaxUnit);
        table.Property(g => g.Letter).HasMaxLength(1);
        table.Property(g => g.Name).HasMaxLength(MaxName);
    }
}
