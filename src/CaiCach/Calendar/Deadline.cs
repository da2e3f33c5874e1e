using CaiCach.Foundation;

namespace CaiCach.Calendar;

/// <summary>
/// When a result is owed, with every date between: the one place where due dates are made. Pure.
/// <para>
/// Days and months: the day of receipt is not counted (Bộ luật Dân sự 2015, Điều 147, number unconfirmed), so a receipt on
/// a day off is accepted and counting starts on the next working day; the result is owed by the end of office hours. A
/// month ends on the same day number or the month's last day. Calendar days and months that end on a day off end on the
/// next working day (Điều 148). A day worked in part is a working day. Hours run over the office hours from the minute
/// of receipt, and the result is owed when the last minute is used. Instants are cut to whole minutes, as slips print them.
/// </para>
/// <para>
/// Pauses that overlap are one: the office waits while any request is open. A pause asked for after the limit has run out
/// changes nothing. Months are turned into days at their start, so after a pause the days that were left run on. A
/// restart (<see cref="PausePolicy.RestartFull"/>) happens when the request came on or before the due day, in hours
/// before the due minute. All rules stand in docs/deadlines.md.
/// </para>
/// </summary>
public sealed class Deadline
{
    private const int FirstYear = 1990, LastYear = 2199;

    internal Deadline(DateTime? due, int left, bool provisional, IReadOnlyList<DeadlineLine> lines) =>
        (Due, Left, IsProvisional, Explain) = (due, left, provisional, lines);

    /// <summary>The last instant in time, UTC. Null while an open pause holds the clock: nothing is owed until the applicant has answered.</summary>
    public DateTime? Due { get; }

    /// <summary>The Vietnamese day of <see cref="Due"/>.</summary>
    public DateOnly? DueOn => Due is { } due ? Clock.DayOf(due) : null;

    /// <summary>What remains from an open pause on, in days, or in minutes when the limit is in hours; 0 when <see cref="Due"/> is known.</summary>
    public int Left { get; }

    /// <summary>True when a date lies in a year whose holidays are not decided yet but computed (“tạm tính”).</summary>
    public bool IsProvisional { get; }

    /// <summary>One line per date, receipt to due day (to the request, when the clock is held).</summary>
    public IReadOnlyList<DeadlineLine> Explain { get; }

    /// <param name="receivedAt">The moment of acceptance, UTC, not of an online submission.</param>
    /// <param name="hours">The office hours the promise is made under.</param>
    /// <exception cref="RefusedException"><see cref="WhyNot"/> has an answer.</exception>
    public static Deadline For(
        DateTime receivedAt, TimeLimit limit, WorkingCalendar calendar, DayHours hours,
        PausePolicy policy = PausePolicy.Pause, params IReadOnlyList<Pause> pauses)
    {
        WhyNot(receivedAt, limit, pauses).Enforce();
        var waits = policy is PausePolicy.NoPause || pauses.Count == 0 ? [] : Wait.Merged(pauses);
        return new DeadlineWalk(Minutes.Of(receivedAt), limit, calendar, hours, policy is PausePolicy.RestartFull, waits).Run();
    }

    /// <summary>Null when there is a deadline to reckon.</summary>
    public static Refusal? WhyNot(DateTime receivedAt, TimeLimit limit, params IReadOnlyList<Pause> pauses)
    {
        if (limit.WhyNot() is { } unfit)
        {
            return unfit;
        }

        if (IsFar(receivedAt) || pauses.Any(p => IsFar(p.From) || (p.Until is { } until && IsFar(until))))
        {
            return new("deadline.date", $"Ngày phải từ năm {FirstYear} đến năm {LastYear}.");
        }

        var received = Minutes.Of(receivedAt);
        return pauses.Any(p => limit.Unit is LimitUnit.Hours ? Minutes.Of(p.From) < received : Minutes.Of(p.From) / Minutes.Day < received / Minutes.Day)
            ? new("deadline.pause-early", "Yêu cầu bổ sung không thể trước lúc tiếp nhận.")
            : pauses.Any(p => p.Until < p.From)
                ? new("deadline.pause-order", "Bổ sung xong không thể trước lúc yêu cầu.")
                : null;
    }

    private static bool IsFar(DateTime at) => at.Year is < FirstYear or > LastYear;
}

/// <summary>What a date is to a deadline.</summary>
public enum DateRole
{
    /// <summary>The day of receipt, or one that counts as such.</summary>
    Received,

    /// <summary>It uses up a day, or some minutes, of the limit.</summary>
    Counted,

    /// <summary>The office does not work, and the limit counts only working time.</summary>
    DayOff,

    /// <summary>The office waits for the applicant.</summary>
    Paused,

    /// <summary>It was counted, but the limit ran anew after a supplement.</summary>
    Dropped,

    /// <summary>The limit ended on a day off before; the end moves over this date or to it.</summary>
    Moved,
}

/// <summary>One line of the explanation of a deadline.</summary>
/// <param name="Number">The how-many-th day of the limit it is; null when it does not count, and for hours.</param>
/// <param name="Minutes">Office minutes used on the date; null for limits in days or months.</param>
/// <param name="Why">The calendar's reason for the day.</param>
public sealed record DeadlineLine(DateOnly Date, DateRole Role, int? Number, int? Minutes, DayReason Why)
{
    public bool Counts => Role is DateRole.Counted;

    /// <summary>The reason, as a Vietnamese text with at most one name to put in.</summary>
    public (string Text, string Name) Reason => Role switch
    {
        DateRole.Received => ("ngày tiếp nhận, không đếm", ""),
        DateRole.DayOff => ("nghỉ: {0}", Why.Name),
        DateRole.Paused => ("tạm dừng, chờ bổ sung", ""),
        DateRole.Dropped => ("đã đếm, bỏ vì tính lại từ đầu sau bổ sung", ""),
        DateRole.Moved => ("hạn rơi vào ngày nghỉ, chuyển sang ngày làm việc kế tiếp", ""),
        _ when !Why.Working => ("đếm cả ngày nghỉ: {0}", Why.Name),
        _ when Why.Worked is not DayPart.Whole => ("đếm, làm việc một buổi: {0}", Why.Name),
        _ when WorkingCalendar.IsWeeklyRest(Date) => ("đếm, làm việc: {0}", Why.Name),
        _ => ("đếm", ""),
    };

    /// <summary>The rule or decision the line rests on.</summary>
    public string Source => Role switch
    {
        DateRole.Received => "Bộ luật Dân sự 2015, Điều 147",
        DateRole.Moved => "Bộ luật Dân sự 2015, Điều 148",
        DateRole.Paused or DateRole.Dropped => "Quy định tạm dừng của thủ tục (Quyết định 766/QĐ-TTg)",
        _ => Why.Source ?? "Quyết định 188/1999/QĐ-TTg (tuần làm việc 5 ngày)",
    };
}
