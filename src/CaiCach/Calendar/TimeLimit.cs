using CaiCach.Foundation;

namespace CaiCach.Calendar;

/// <summary>In what a procedure states its time limit (national data: <c>DonViTinh</c>).</summary>
public enum LimitUnit
{
    /// <summary>Office hours of working days (giờ làm việc).</summary>
    Hours,

    /// <summary>Days the office works (ngày làm việc).</summary>
    WorkingDays,

    /// <summary>Days of the calendar (ngày); an end on a day off moves to the next working day.</summary>
    CalendarDays,

    /// <summary>Calendar months (tháng); an end on a day off moves as well.</summary>
    Months,
}

/// <summary>How long settling may take.</summary>
/// <param name="Amount">Whole hours, days or months; at least one.</param>
public sealed record TimeLimit(int Amount, LimitUnit Unit)
{
    /// <summary>Ten years, whatever the unit: no procedure takes longer, a slip of the keyboard does.</summary>
    private int Most => Unit switch { LimitUnit.Hours => 20_000, LimitUnit.WorkingDays => 2_500, LimitUnit.CalendarDays => 3_650, _ => 120 };

    /// <summary>Null when it is a limit that can be kept.</summary>
    public Refusal? WhyNot() => Amount >= 1 && Amount <= Most
        ? null
        : new("limit.amount", $"Thời hạn phải từ 1 đến {Most}.", nameof(Amount));
}

/// <summary>What waiting for the applicant does to the limit; a setting of the procedure.</summary>
public enum PausePolicy
{
    /// <summary>The clock stands still; what was left runs on after completion. The rule of the national index (Quyết định 766/QĐ-TTg).</summary>
    Pause,

    /// <summary>The limit runs anew, whole, from completion.</summary>
    RestartFull,

    /// <summary>The clock runs on.</summary>
    NoPause,
}

/// <summary>
/// The office waits for the applicant. Limits in days go by the dates: the day of the request still counts, the days
/// after it up to and with the completion do not. Limits in hours go by the minute.
/// </summary>
/// <param name="From">The instant the supplement was asked for, UTC.</param>
/// <param name="Until">The instant it was complete, UTC; null while the office still waits.</param>
public sealed record Pause(DateTime From, DateTime? Until);
