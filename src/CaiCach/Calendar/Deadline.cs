using CaiCach.Foundation;

namespace CaiCach.Calendar;

/// <summary>
/// The office waits for the applicant. The day of the request still counts; the days after it, up to and with
/// <paramref name="CompletedOn"/>, do not.
/// </summary>
/// <param name="RequestedOn">The day the supplement was asked for.</param>
/// <param name="CompletedOn">The day it was complete; null while the office still waits.</param>
public sealed record Pause(DateOnly RequestedOn, DateOnly? CompletedOn)
{
    public bool Covers(DateOnly day) => day > RequestedOn && (CompletedOn is not { } end || day <= end);
}

/// <summary>What a date is to a deadline.</summary>
public enum DateRole { Received, Counted, DayOff, Paused }

/// <summary>One line of the explanation of a deadline.</summary>
/// <param name="Number">The how-many-th working day it is; null when it does not count.</param>
/// <param name="Why">The calendar's reason for the day.</param>
public sealed record DeadlineLine(DateOnly Date, DateRole Role, int? Number, DayReason Why);

/// <summary>
/// When a result is owed, with every date between. Counting starts on the working day after receipt (Bộ luật Dân sự
/// 2015, Điều 147, unconfirmed number: the first day is not counted), so a receipt on a day off is accepted and counts
/// from the next working day. The result is owed by the end of office hours of <see cref="Due"/>.
/// </summary>
public sealed class Deadline
{
    private Deadline(DateOnly? due, int left, bool provisional, IReadOnlyList<DeadlineLine> lines) =>
        (Due, WorkingDaysLeft, IsProvisional, Explain) = (due, left, provisional, lines);

    /// <summary>Null while an open pause holds the clock: nothing is owed until the applicant has answered.</summary>
    public DateOnly? Due { get; }

    /// <summary>Working days that remain from an open pause on; 0 when <see cref="Due"/> is known.</summary>
    public int WorkingDaysLeft { get; }

    /// <summary>True when a date lies in a year whose holidays are not entered yet (“tạm tính”).</summary>
    public bool IsProvisional { get; }

    /// <summary>One line per date, receipt to due day (to the request, when the clock is held).</summary>
    public IReadOnlyList<DeadlineLine> Explain { get; }

    public static Deadline For(DateTime receivedAt, int workingDays, WorkingCalendar calendar, params IReadOnlyList<Pause> pauses) =>
        For(Clock.DayOf(receivedAt), workingDays, calendar, pauses);

    public static Deadline For(DateOnly received, int workingDays, WorkingCalendar calendar, params IReadOnlyList<Pause> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workingDays);
        var lines = new List<DeadlineLine> { new(received, DateRole.Received, null, calendar.Why(received)) };
        var counted = 0;
        for (var day = received.AddDays(1); counted < workingDays; day = day.AddDays(1))
        {
            if (pauses.Any(p => p.CompletedOn is null && p.Covers(day)))
            {
                return new(null, workingDays - counted, IsUnknown(lines, calendar), lines);
            }

            var why = calendar.Why(day);
            lines.Add(!why.Working ? new(day, DateRole.DayOff, null, why)
                : pauses.Any(p => p.Covers(day)) ? new(day, DateRole.Paused, null, why)
                : new(day, DateRole.Counted, ++counted, why));
        }

        return new(lines[^1].Date, 0, IsUnknown(lines, calendar), lines);
    }

    private static bool IsUnknown(List<DeadlineLine> lines, WorkingCalendar calendar) =>
        !calendar.Knows(lines[0].Date.Year) || !calendar.Knows(lines[^1].Date.Year);
}
