using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Calendar;

/// <summary>
/// When a unit's office is open, for as long as the row holds. Local and different in summer and winter, so it is a
/// dated record; it never changes a deadline that is reckoned in days.
/// </summary>
public sealed class OfficeHours : IRecord, IOfUnit
{
    public const string KindName = "office-hours";

    /// <summary><c>tth.quang-dien@2022-04-15</c>: the unit and the first day.</summary>
    public required string Id { get; init; }
    public required string Unit { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The first day the hours no longer hold; null while they hold.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Minutes after midnight, as all four.</summary>
    public required int MorningStarts { get; init; }
    public required int MorningEnds { get; init; }
    public required int AfternoonStarts { get; init; }
    public required int AfternoonEnds { get; init; }

    /// <summary>The text that sets them.</summary>
    public required string Source { get; init; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    /// <summary>As a deadline is reckoned with them.</summary>
    public DayHours OfDay => new(Time(MorningStarts), Time(MorningEnds), Time(AfternoonStarts), Time(AfternoonEnds));

    public static string IdOf(string unit, DateOnly from) => $"{unit}@{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Ends before the hours that follow.</summary>
    public void EndBefore(OfficeHours next)
    {
        (next.From > From ? null : new Refusal("office-hours.later", "Đã có giờ làm việc áp dụng từ ngày này hoặc muộn hơn.", nameof(From))).Enforce();
        Until = next.From;
    }

    /// <summary>Null when the four times stand in order and the working day is not empty.</summary>
    public static Refusal? WhyNot(TimeOnly morningStarts, TimeOnly morningEnds, TimeOnly afternoonStarts, TimeOnly afternoonEnds) =>
        morningStarts < morningEnds && morningEnds <= afternoonStarts && afternoonStarts < afternoonEnds
            ? null
            : new("office-hours.order", "Bốn mốc giờ phải nối tiếp nhau: sáng bắt đầu, sáng kết thúc, chiều bắt đầu, chiều kết thúc.");

    private static TimeOnly Time(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}

internal sealed class OfficeHoursTable : IEntityTypeConfiguration<OfficeHours>
{
    public void Configure(EntityTypeBuilder<OfficeHours> table)
    {
        table.ToTable("calendar_office_hours");
        table.HasKey(h => h.Id);
        table.Property(h => h.Id).HasMaxLength(100);
        table.Property(h => h.Unit).HasMaxLength(80);
        table.Property(h => h.Source).HasMaxLength(DayOff.MaxSource);
        table.HasIndex(h => new { h.Unit, h.From });
    }
}
