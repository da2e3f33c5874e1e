using System.Collections.Frozen;
using System.Text.Json.Serialization;
using CaiCach.Calendar.Computing;

namespace CaiCach.Calendar;

/// <summary>Which part of a day the office works.</summary>
[Flags]
public enum DayPart
{
    None = 0,
    Morning = 1,
    Afternoon = 2,
    Whole = Morning | Afternoon,
}

/// <summary>Why a day is worked or not, in words for the screen.</summary>
/// <param name="Name">“Nghỉ bù Giỗ Tổ Hùng Vương”, “thứ Bảy”.</param>
/// <param name="Source">The text that decides it; null for the ordinary week.</param>
public sealed record DayReason(DayPart Worked, string Name, string? Source)
{
    /// <summary>True when the office works, be it for half a day.</summary>
    public bool Working => Worked is not DayPart.None;
}

/// <summary>What the calendar must know of a date that differs from the ordinary week.</summary>
public sealed record SpecialDay(DateOnly Date, DayKind Kind, string Name, string Source)
{
    [JsonIgnore]
    public bool Working => Worked(Kind) is not DayPart.None;

    internal DayReason Why => new(Worked(Kind), Name, Source);

    private static DayPart Worked(DayKind kind) => kind switch
    {
        DayKind.SwapWork => DayPart.Whole,
        DayKind.MorningWork => DayPart.Morning,
        DayKind.AfternoonWork => DayPart.Afternoon,
        _ => DayPart.None,
    };
}

/// <summary>
/// Which days the civil service works: Monday to Friday, but for holidays and swaps. Immutable. Counters that open on
/// other days do not change it: opening hours never move a deadline. In a year whose holidays are not decided yet those
/// of the law are computed.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly DayReason[] Week =
    [
        new(DayPart.None, "Chủ nhật", null), new(DayPart.Whole, "thứ Hai", null), new(DayPart.Whole, "thứ Ba", null), new(DayPart.Whole, "thứ Tư", null),
        new(DayPart.Whole, "thứ Năm", null), new(DayPart.Whole, "thứ Sáu", null), new(DayPart.None, "thứ Bảy", null),
    ];

    private readonly FrozenDictionary<DateOnly, SpecialDay> _special;

    /// <summary>Null when nothing is computed.</summary>
    private readonly FrozenSet<int>? _decided;

    private WorkingCalendar(FrozenDictionary<DateOnly, SpecialDay> special, FrozenSet<int>? decided) => (_special, _decided) = (special, decided);

    /// <summary>The five-day week without any holiday.</summary>
    public static WorkingCalendar WeekdaysOnly { get; } = Only([]);

    /// <exception cref="ArgumentException">A date stands twice.</exception>
    public static WorkingCalendar Of(IEnumerable<SpecialDay> special)
    {
        var days = special.ToFrozenDictionary(d => d.Date);

        // What the yearly notice decides is Tết: an odd day entered early decides nothing.
        var decided = days.Keys.Select(d => d.Year).Distinct()
            .Where(y => days.GetValueOrDefault(ComputedHolidays.NewYear(y))?.Kind is DayKind.PublicHoliday);
        return new(days, decided.ToFrozenSet());
    }

    /// <summary>The five-day week with these days and no others: nothing is computed, nothing provisional.</summary>
    public static WorkingCalendar Only(IEnumerable<SpecialDay> special) => new(special.ToFrozenDictionary(d => d.Date), null);

    /// <summary>This calendar with another entry for a date; null for none.</summary>
    public WorkingCalendar With(DateOnly date, SpecialDay? entry)
    {
        var days = _special.Values.Where(d => d.Date != date).Concat(entry is null ? [] : [entry]);
        return _decided is null ? Only(days) : Of(days);
    }

    public static bool IsWeeklyRest(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>False when the year's holidays are not decided yet: a date reckoned in it is provisional.</summary>
    public bool Knows(int year) => _decided is null || _decided.Contains(year);

    public bool IsWorking(DateOnly day) => Special(day) is { } special ? special.Working : !IsWeeklyRest(day);

    /// <summary>Why the day is worked or not.</summary>
    public DayReason Why(DateOnly day) => Special(day)?.Why ?? Week[(int)day.DayOfWeek];

    /// <summary>The entry of the day, or the computed holiday; null when the ordinary week holds.</summary>
    public SpecialDay? Special(DateOnly day) =>
        _special.TryGetValue(day, out var special) ? special
        : Knows(day.Year) ? null
        : ComputedHolidays.Of(day.Year).GetValueOrDefault(day);

    /// <summary>The n-th working day after a day, or before it when n is negative; the day itself for 0.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after the first day, up to and with the second; negative when the second is earlier.</summary>
    public int Between(DateOnly after, DateOnly to)
    {
        if (to < after)
        {
            return -Between(to, after);
        }

        var count = 0;
        for (var day = after.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorking(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first working day after a day.</summary>
    public DateOnly Next(DateOnly day) => Add(day, 1);

    /// <summary>The day itself when it is worked, else the first working day after it.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorking(day) ? day : Next(day);
}
