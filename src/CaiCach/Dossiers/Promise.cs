using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Dossiers;

/// <summary>What an applicant is promised at acceptance, with all it was reckoned from.</summary>
/// <param name="DueBefore">First instant that is too late.</param>
/// <param name="CalendarEdition">The edition of the calendar that counted.</param>
/// <param name="IsProvisional">True when a year's holidays were not decided yet.</param>
public sealed record Promise(
    DateTime ReceivedAt, TimeLimit Limit, PausePolicy Policy, DayHours Hours, DateOnly DueOn, DateTime DueBefore, string Regime, string FormSet,
    int CalendarEdition, bool IsProvisional)
{
    public static Promise For(
        DateTime receivedAt, TimeLimit limit, NewestCalendar calendar, DayHours? hours = null, PausePolicy policy = PausePolicy.Pause)
    {
        var deadline = Deadline.For(receivedAt, limit, calendar.Calendar, hours ?? DayHours.Standard, policy);
        var day = Clock.DayOf(receivedAt);
        return new(
            receivedAt, limit, policy, hours ?? DayHours.Standard, deadline.DueOn!.Value, Before(deadline, limit.Unit), Regimes.On(day), FormSets.On(day),
            calendar.Edition, deadline.IsProvisional);
    }

    /// <summary>The deadline day by day with the waits so far, as the dossier was accepted.</summary>
    /// <param name="calendar">The edition the dossier was accepted under.</param>
    public static Deadline Explain(Dossier dossier, WorkingCalendar calendar) => Deadline.For(
        dossier.CountedFrom, dossier.Limit, calendar, DayHours.Parse(dossier.OfficeHours), dossier.PausePolicy,
        [.. dossier.Waits.Select(w => new Pause(w.AskedAt, w.DoneAt))]);

    /// <summary>A limit in days is met on the whole due day, a limit in hours in the whole minute that the slip prints.</summary>
    internal static DateTime Before(Deadline deadline, LimitUnit unit) =>
        unit == LimitUnit.Hours ? deadline.Due!.Value.AddMinutes(1) : Clock.StartOf(deadline.DueOn!.Value.AddDays(1));
}

/// <summary>The rules on one-stop service by the day of receipt: a dossier stays under those it was received under.</summary>
public static class Regimes
{
    private static readonly (DateOnly From, string Name)[] All =
    [
        (new(2025, 7, 1), "118/2025/NĐ-CP"),
        (new(2021, 12, 6), "61/2018/NĐ-CP, 107/2021/NĐ-CP"),
        (new(2018, 6, 21), "61/2018/NĐ-CP"),
    ];

    /// <summary>The decrees; “trước 61/2018/NĐ-CP” for older days.</summary>
    public static string On(DateOnly day) => Array.Find(All, r => r.From <= day).Name ?? "trước 61/2018/NĐ-CP";
}

/// <summary>
/// The circular whose forms go with a dossier, by the day of receipt. The same number means another form in each of
/// them, so a form is always named with its circular.
/// </summary>
public static class FormSets
{
    public const string Of2018 = "01/2018/TT-VPCP", Of2025 = "03/2025/TT-VPCP";

    private static readonly DateOnly Change = new(2025, 9, 15);

    public static string On(DateOnly day) => day < Change ? Of2018 : Of2025;
}
