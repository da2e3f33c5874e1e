using System.Collections.Frozen;

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
    public DayPart Worked => Kind switch
    {
        DayKind.SwapWork => DayPart.Whole,
        DayKind.MorningWork => DayPart.Morning,
        DayKind.AfternoonWork => DayPart.Afternoon,
        _ => DayPart.None,
    };

    public bool Working => Worked is not DayPart.None;
}

/// <summary>
/// Which days the civil service works: Monday to Friday, but for holidays and swaps. Immutable. Counters that open on
/// other days do not change it: opening hours never move a deadline.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly DayReason[] Week =
    [
        new(DayPart.None, "Chủ nhật", null), new(DayPart.Whole, "thứ Hai", null), new(DayPart.Whole, "thứ Ba", null), new(DayPart.Whole, "thứ Tư", null),
        new(DayPart.Whole, "thứ Năm", null), new(DayPart.Whole, "thứ Sáu", null), new(DayPart.None, "thứ Bảy", null),
    ];

    private readonly FrozenDictionary<DateOnly, SpecialDay> _special;
    private readonly FrozenSet<int> _years;

    private WorkingCalendar(IEnumerable<SpecialDay> special)
    {
        _special = special.ToFrozenDictionary(d => d.Date);
        _years = _special.Keys.Select(d => d.Year).ToFrozenSet();
    }

    /// <summary>The five-day week without any holiday.</summary>
    public static WorkingCalendar WeekdaysOnly { get; } = new([]);

    /// <exception cref="ArgumentException">A date stands twice.</exception>
    public static WorkingCalendar Of(IEnumerable<SpecialDay> special) => new(special);

    public static bool IsWeeklyRest(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>False when the year's holidays are not entered yet: a date reckoned in it is provisional.</summary>
    public bool Knows(int year) => _years.Contains(year);

    public bool IsWorking(DateOnly day) => _special.TryGetValue(day, out var special) ? special.Working : !IsWeeklyRest(day);

    /// <summary>Why the day is worked or not.</summary>
    public DayReason Why(DateOnly day) => _special.TryGetValue(day, out var special)
        ? new(special.Worked, special.Name, special.Source)
        : Week[(int)day.DayOfWeek];

    /// <summary>The entry of the day; null when the ordinary week holds.</summary>
    public SpecialDay? Special(DateOnly day) => _special.GetValueOrDefault(day);

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
