using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Calendar;

/// <summary>Why a date differs from the five-day week of state agencies (Quyết định 188/1999/QĐ-TTg, unconfirmed).</summary>
public enum DayKind
{
    /// <summary>A paid public holiday, also when it falls on a rest day (Bộ luật Lao động 2019, Điều 112).</summary>
    PublicHoliday,

    /// <summary>Off because a holiday fell on a weekly rest day (Bộ luật Lao động 2019, Điều 111 khoản 3).</summary>
    Compensatory,

    /// <summary>A weekday off in exchange for a rest day that is worked.</summary>
    SwapOff,

    /// <summary>A rest day worked in exchange for a weekday off.</summary>
    SwapWork,

    /// <summary>Worked in the morning only: a weekday cut short, or half a rest day worked.</summary>
    MorningWork,

    /// <summary>Worked in the afternoon only.</summary>
    AfternoonWork,
}

/// <summary>How sure the source of a date is.</summary>
public enum Confidence { High, Medium, Low }

/// <summary>
/// A date on which the ordinary week does not hold: a holiday, a compensatory day, or one half of a swap. A date has
/// one entry at most. Promised days are stored on the records that promised them, so a change here moves none.
/// </summary>
public sealed class DayOff : IRecord
{
    public const string KindName = "day-off";
    public const int MaxName = 120, MaxSource = 300;

    /// <summary>The date as text, <c>2022-04-11</c>.</summary>
    public string Id { get; private init; } = "";

    public required DateOnly Date
    {
        get;
        init
        {
            field = value;
            Id = IdOf(value);
        }
    }

    public required DayKind Kind { get; set; }

    /// <summary>“Nghỉ bù Giỗ Tổ Hùng Vương”.</summary>
    public required string Name { get; set; }

    /// <summary>The text that decides it, as a person would cite it.</summary>
    public required string Source { get; set; }
    public required Confidence Confidence { get; set; }

    /// <summary>The day the entry was withdrawn (a swap that was called off, a wrong entry); null while it holds.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);
    internal SpecialDay Special => new(Date, Kind, Name, Source);

    public static string IdOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null when the entry may be withdrawn.</summary>
    public Refusal? WhyNotWithdraw() =>
        WithdrawnOn is null ? null : new("day-off.withdrawn", "Ngày này đã được rút khỏi lịch.");

    public void Withdraw(DateOnly today)
    {
        WhyNotWithdraw().Enforce();
        WithdrawnOn = today;
    }

    /// <summary>Puts right what was written; a withdrawn entry holds again.</summary>
    public void Correct(DayKind kind, string name, string source, Confidence confidence)
    {
        WhyNot(Date, kind).Enforce();
        (Kind, Name, Source, Confidence, WithdrawnOn) = (kind, name, source, confidence, null);
    }

    /// <summary>Null when the kind fits the day of the week; public holidays and half days may fall on either.</summary>
    public static Refusal? WhyNot(DateOnly date, DayKind kind)
    {
        var rest = WorkingCalendar.IsWeeklyRest(date);
        return kind switch
        {
            DayKind.SwapWork when !rest => new("day-off.not-rest", "Chỉ làm bù được vào thứ Bảy hoặc Chủ nhật.", nameof(Kind)),
            DayKind.SwapOff or DayKind.Compensatory when rest =>
                new("day-off.is-rest", "Ngày này vốn là ngày nghỉ hằng tuần, không nghỉ bù hay hoán đổi vào đó được.", nameof(Kind)),
            _ => null,
        };
    }
}

internal sealed class DayOffTable : IEntityTypeConfiguration<DayOff>
{
    public void Configure(EntityTypeBuilder<DayOff> table)
    {
        table.ToTable("calendar_day_off");
        table.HasKey(d => d.Id);
        table.Property(d => d.Id).HasMaxLength(10);
        table.HasIndex(d => d.Date).IsUnique();
        table.Property(d => d.Name).HasMaxLength(DayOff.MaxName);
        table.Property(d => d.Source).HasMaxLength(DayOff.MaxSource);
    }
}
